"""Whatever a report is written in, its figures are read alike; what cannot be read is said in one line."""

import errno
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from etl.commands import main
from etl.corpus import Source, corpus
from etl.documents import docx, html, pdf
from etl.documents.content import reason
from etl.documents.file import is_valid, printable
from etl.documents.pdf_lines import Line, unwrapped
from etl.documents.text import read_text
from etl.records import Report
from etl.report_rows import rejected
from etl.stages.read import Unreadable, read_report, read_source
from tests.documents import (
    FOOTER,
    NAVIGATION,
    RELATIONS,
    bound,
    html_page,
    package,
    pdf_bomb,
    pdf_file,
    word_file,
    word_package,
)

PARAGRAPHS = (
    "第三届星湖合作大会5月26日闭幕，共签约项目247个，协议总金额近1700亿元，其中制造业项目167个，金额1572.8亿元。",
    "来自东部地区的项目110个，占比超过一半；签约外资项目23个，金额10048万美元，比上届增长12.5%。",
)
TEXT = "\n".join(PARAGRAPHS)
TRADITIONAL = "第三屆星湖合作大會閉幕，共簽約項目247個，金額近1700億元。"
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
CUT = [TEXT.replace("\n", "")[start : start + 40] for start in range(0, len(TEXT), 40)]
ROWS = (("行业", "项目数（个）", "金额（亿元）"), ("制造业", "167", "1572.8"))


def written(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def extracted(path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    """What `extract` says of a file, but for ids and places."""
    assert main(["extract", str(path)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    text = read_report(path).text
    assert all(text[m["start"] : m["end"]] == m["text"] for m in found)
    return [{key: value for key, value in m.items() if not key.endswith(("id", "start", "end"))} for m in found]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.md", f"---\ntitle: 标题\n---\n{TEXT}".encode()),
        ("windows.txt", TEXT.replace("\n", "\r\n").encode("gb18030")),
        ("x.html", html_page(PARAGRAPHS).encode()),
        ("x.HTM", html_page(PARAGRAPHS, charset="gb2312").encode("gb18030")),
        ("x.docx", word_file(PARAGRAPHS)),
        ("x.pdf", pdf_file([PARAGRAPHS])),
        ("cut.pdf", pdf_file([CUT])),
        ("pages.pdf", pdf_file([[line] for line in PARAGRAPHS])),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_format_gives_the_figures_of_its_plain_twin(tmp_path, capsys, name, content):
    twin = extracted(written(tmp_path, "twin.txt", TEXT.encode()), capsys)
    assert len(twin) >= 8
    assert extracted(written(tmp_path, name, content), capsys) == twin


@pytest.mark.parametrize("text", [TEXT, TRADITIONAL, "签约5个"])
@pytest.mark.parametrize("encoding", [*ENCODINGS, "big5"])
def test_text_is_read_in_any_usual_encoding(text, encoding):
    if encoding != "big5" or text == TRADITIONAL:
        assert read_text(text.encode(encoding)).text == text


def test_a_stray_sign_of_private_use_does_not_hide_an_encoding():
    assert read_text(f"\ue005{TEXT}".encode("gb18030")).text == f"\ue005{TEXT}"


def test_a_page_says_title_publisher_date_and_address_in_its_head():
    head = (
        '<title>标题甲_某某网</title><meta name="ContentSource" content="某某日报">'
        '<meta name="PubDate" content="2025-05-26 10:00"><link rel="canonical" href="http://127.0.0.1/a">'
    )
    fields = {"title": "标题甲", "publisher": "某某日报", "published": "2025-05-26", "url": "http://127.0.0.1/a"}
    assert html.read_html(html_page(PARAGRAPHS, head).encode()).fields == fields
    assert html.read_html(html_page(PARAGRAPHS, '<meta name="pubdate" content="昨天">').encode()).fields == {}


def test_a_page_gives_its_main_text_with_tables_as_lines_and_no_menu():
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    page = html_page(PARAGRAPHS).replace("</p>\n</div>", f"</p><table>{table}</table></div>")
    assert html.read_html(page.encode()).text.split("\n") == [*PARAGRAPHS, *("\t".join(row) for row in ROWS)]


def test_line_breaks_in_the_source_of_a_page_divide_no_number():
    page = html_page(["大会共签约项目247\n  个，金额近1700\n亿元，其中 New\nWorld 签约3个。"])
    assert html.read_html(page.encode()).text == "大会共签约项目247个，金额近1700亿元，其中 New World 签约3个。"


def test_a_bad_byte_beside_the_main_text_of_a_page_does_not_matter():
    page = html_page(PARAGRAPHS, '<meta name="description" content="@">', "gbk").encode("gb18030")
    assert html.read_html(page.replace(b"@", b"\xd7")).text == TEXT


def test_a_word_file_gives_paragraphs_and_rows_in_order_and_its_title():
    document = docx.read_docx(word_file(PARAGRAPHS, ROWS, "标题甲"))
    assert document.text.split("\n") == [PARAGRAPHS[0], *("\t".join(row) for row in ROWS), PARAGRAPHS[1]]
    assert document.fields == {"title": "标题甲"}


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "<w:p><w:ins><w:r><w:t>新增5个</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>",
            "新增5个",
        ),
        ("<w:sdt><w:sdtContent><w:p><w:r><w:t>控件内5个</w:t></w:r></w:p></w:sdtContent></w:sdt>", "控件内5个"),
        ("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>", "甲\t乙\n丙"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>显</w:t></w:r></w:p>", "显"),
        (
            "<w:p><w:r><w:t>正文</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>框内5个</w:t></w:r></w:p></w:txbxContent>"
            "</w:pict></w:r></w:p>",
            "正文\n框内5个",
        ),
        (
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "甲\n乙",
        ),
    ],
)  # fmt: skip
def test_a_word_file_gives_all_that_its_reader_sees(body, text):
    assert docx.read_docx(word_package(body)).text == text


def test_the_lines_of_a_printed_paragraph_are_joined_and_others_are_not():
    lines = [*CUT, "目录", "制造业项目167个", "服务业项目57个"]
    text = pdf.read_pdf(pdf_file([lines, ["第二页"]])).text
    assert text.split("\n") == [TEXT.replace("\n", ""), *lines[-3:], "第二页"]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (("共签约项目247个，金额", 60, 500), ("1572.8亿元", 60, 120), True),
        (("共签约项目247个，金额", 60, 420), ("1572.8亿元", 60, 120), False),
        (("共签约项目247个，完成。", 60, 535), ("另有3个，在谈", 60, 120), False),
        (("共签约项目247个，完成", 60, 535), ("一、另有3个", 60, 120), False),
        (("共签约项目247个，完成", 60, 535), ("另起一段，3个", 84, 120), False),
        (("with the New", 60, 535), ("World, 3个", 60, 120), True),
    ],
)
def test_a_line_goes_on_only_if_the_next_word_had_no_room(first, second, joined):
    lines = [Line("满" * 39 + "。", 60, 535, 720, 12), Line(*first, 700, 12), Line(*second, 680, 12)]
    assert (unwrapped(lines, 595).count("\n") == 1) is joined


BOMB = '<!DOCTYPE x [<!ENTITY a "签约"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
GB, UTF8 = TEXT.encode("gb18030"), TEXT.encode()
SCAN = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"]  # fmt: skip
LOCKED = f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'11' * 32}>/U<{'22' * 32}>>>/ID[<00><00>]"
BAD = [
    ("empty.docx", b"", "没有正文"),
    ("binary.txt", bytes(range(256)) * 40, "二进制"),
    ("renamed.txt", pdf_file([["甲"]]), ".pdf"),
    ("controls.txt", b"\x01\x02\x03 text", "不是文本"),
    ("marked.txt", b"\xff\xfe" + UTF8[:-1] + b"\x00\xd8", "标记"),
    ("mixed.txt", UTF8 + b"\n" + GB, "第 3 行"),
    ("mixed2.txt", b"\n".join([GB] * 20 + [UTF8 + b"\xa3\xac" * 3]), "编码"),
    ("cut.txt", UTF8[:-2], "第 2 行"),
    ("short.txt", "签约5个".encode()[:-1], "已损坏"),
    ("half.md", '---\ntitle: "\\uD800"\n---\n正文'.encode(), "代理"),
    ("lines.md", '---\nkind: "a\\nb"\n---\n正文'.encode(), "original"),
    ("title.md", "---\ntitle: [甲, 乙]\n---\n正文".encode(), "title 应为一行文字"),
    ("bomb.md", f"---\na: &a [x]\ntitle: [{'*a,' * 9}]\n---\n正文".encode(), "引用"),
    ("fence.md", b"---\n---\n", "没有正文"),
    ("closed.md", b"---\ntitle: a\n---", "没有正文"),
    ("open.md", "---\n正文".encode(), "补上第二行 ---"),
    ("nozip.docx", UTF8, "损坏"),
    ("old.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "密码"),
    ("cut.docx", word_file(PARAGRAPHS)[:-400], "损坏"),
    ("sheet.docx", package({"xl/workbook.xml": "<x/>"}), "没有 Word 正文"),
    ("xml.docx", word_package("<w:p>"), "损坏"),
    ("entities.docx", word_package("<w:p><w:r><w:t>&c;</w:t></w:r></w:p>", BOMB), "实体"),
    ("loop.docx", word_package("", relations=RELATIONS.replace("word/document.xml", "gone.xml")), "没有 Word 正文"),
    ("blank.docx", word_package("<w:p/>"), "没有正文"),
    ("menu.html", f"<html><body>{NAVIGATION}{FOOTER}</body></html>".encode(), "没有正文"),
    ("empty.html", b"<html></html>", "没有正文"),
    ("comment.html", b"<!-- -->", "没有内容"),
    ("deep.html", b"<div>" * 900 + UTF8, "嵌套"),
    ("broken.html", html_page(PARAGRAPHS, charset="gbk").encode("gb18030").replace(b"247", b"\xff\xff"), "无法辨认"),
    ("nopdf.pdf", UTF8, "不是 PDF"),
    ("cut.pdf", pdf_file([PARAGRAPHS])[:-900], "不完整"),
    ("damaged.pdf", b"%PDF-1.7\n" + b"x" * 99 + b"\n%%EOF\n", "损坏"),
    ("locked.pdf", pdf_file([PARAGRAPHS], LOCKED), "密码"),
    ("scan.pdf", bound(SCAN), "文字识别"),
    ("sheet.xlsx", b"PK\x03\x04", "损坏"),
    ("sheet.xls", b"\xd0\xcf\x11\xe0", "不支持"),
    ("nosuffix", UTF8, "不支持"),
]  # fmt: skip


def read_all(sources: Iterable[Source]) -> tuple[list[Report], list[dict[str, str]]]:
    """The reports that can be read, and the rows of `rejects` for the others."""
    reports, rejects = [], []
    for source in sources:
        try:
            reports.append(read_source(source))
        except Unreadable as error:
            rejects.append({"path": source.name, "reason": rejected(source, str(error)).reason})
    return reports, rejects


@pytest.mark.parametrize(("name", "content", "words"), BAD, ids=[name for name, _, _ in BAD])
def test_a_bad_file_gives_one_line_that_says_why(tmp_path, name, content, words):
    written(tmp_path, name, content)
    reports, rejects = read_all(corpus(tmp_path).sources())
    assert (len(reports), [row["path"] for row in rejects]) == (0, [name])
    assert words in rejects[0]["reason"] and len(rejects[0]["reason"].splitlines()) == 1


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "docx", "pdf"])
def test_a_huge_file_is_refused_before_it_is_read(tmp_path, monkeypatch, suffix):
    path = written(tmp_path, f"x.{suffix}", b"")
    os.truncate(path, 200_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("opened"))
    with pytest.raises(Unreadable, match=r"超过 .* MB"):
        read_report(path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    bomb = word_package(" " * (docx.PART_LIMIT + 1))
    assert len(bomb) < 100_000
    unpacked = []
    unpack = zipfile.ZipFile.open
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda self, name: unpacked.append(name) or unpack(self, name))
    with pytest.raises(Unreadable, match="解压后过大"):
        docx.read_docx(bomb)
    assert unpacked == [docx.PACKAGE]
    with pytest.raises(Unreadable, match="解压后过大"):
        docx.read_docx(docx.ENTRY * (docx.ENTRY_LIMIT + 1))


def test_a_pdf_that_never_ends_is_given_up(monkeypatch):
    monkeypatch.setattr(pdf, "SECONDS", 1.5)
    with pytest.raises(Unreadable, match=r"内容过多|中断"):
        pdf.read_pdf(pdf_bomb())


def test_a_pdf_is_refused_where_no_process_can_be_started(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(Unreadable, match="没有启动"):
        pdf.read_pdf(pdf_file([PARAGRAPHS]))


@pytest.mark.parametrize(
    ("limit", "value", "words"),
    [("PAGE_LIMIT", 1, "超过 1 页"), ("CHARACTER_LIMIT", 10, "上限"), ("MEMORY", 20_000_000, "中断")],
)
def test_a_pdf_beyond_a_limit_is_refused(monkeypatch, limit, value, words):
    monkeypatch.setattr(pdf, limit, value)
    with pytest.raises(Unreadable, match=words):
        pdf.read_pdf(pdf_file([PARAGRAPHS] * 2))


def test_a_page_of_too_many_tags_is_refused(monkeypatch):
    monkeypatch.setattr(html, "TAGS_LIMIT", 10)
    with pytest.raises(Unreadable, match="超过 10 个标签"):
        html.read_html(html_page(PARAGRAPHS).encode())


def test_a_page_of_many_elements_is_read_without_a_search_for_its_main_text(monkeypatch):
    tables = "<table>签约1个，</table>" * 30 + "<table><tr><td>制造业<!-- - --><td>167<script>var a;</script></table>"
    monkeypatch.setattr(html, "ELEMENTS", 20)
    monkeypatch.setattr(html, "main_text", lambda _: pytest.fail("searched"))
    found = html.read_html(html_page(PARAGRAPHS).replace("</body>", f"{tables}</body>").encode()).text.split("\n")
    assert found.count("签约1个，") == 30 and "制造业\t167" in found
    assert all(paragraph in found for paragraph in PARAGRAPHS)


def test_nothing_in_a_folder_is_passed_over_but_hidden_files(tmp_path):
    written(tmp_path, "good.txt", UTF8)
    written(tmp_path, ".hidden.txt", UTF8)
    for folder in (".git", "deep", "x.md", "elsewhere"):
        (tmp_path / folder).mkdir()
        written(tmp_path / folder, f"in_{folder.strip('.')}.txt", UTF8)
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    written(tmp_path, "名".encode("gb18030").decode("utf-8", "surrogateescape") + ".txt", UTF8)
    reports, rejects = read_all(corpus(tmp_path).sources())
    assert [r.source_id for r in reports] == ["in_deep", "in_elsewhere", "good"]
    said = {"gone.txt": "找不到", "link": "链接", "loop.txt": "绕成圈", "pipe.txt": "管道", "x.md": "文件夹"}
    odd = {row["path"]: row["reason"] for row in rejects if row["path"] not in said}
    assert all(words in {row["path"]: row["reason"] for row in rejects}[name] for name, words in said.items())
    assert list(odd) == [r"\xc3\xfb.txt"] and "文件名" in odd[r"\xc3\xfb.txt"]


def test_different_names_are_printed_differently_and_on_one_line():
    names = ["n\udcff.txt", "n\udcfe.txt", r"n\xff.txt", r"n\\xff.txt", "n\xff.txt", "n\n.txt", "\ud800", "签约.txt"]
    shown = [printable(name) for name in names]
    assert len(set(shown)) == len(names) and shown[0] == r"n\xff.txt" and shown[-1] == "签约.txt"
    assert all(is_valid(name) and len(name.splitlines()) == 1 for name in shown)


def test_the_front_matter_is_taken_as_it_is_written(tmp_path):
    head = "title: yes\nsource_id: 1.10\npublished: 2025-5-6\npublisher: ~\nauthor:\ntags: [a, b]"
    report = read_report(written(tmp_path, "x.md", f"---\n{head}\n---\n正文\n".encode()))
    assert (report.title, report.source_id, report.published) == ("yes", "1.10", "2025-05-06")
    assert (report.publisher, report.author, report.text) == (None, None, "正文\n")
    assert read_report(written(tmp_path, "y.md", "---\n---\n正文".encode())).text == "正文"


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="files without an end are there on Linux")
def test_a_link_into_the_system_is_listed_and_never_read(tmp_path, monkeypatch):
    (tmp_path / "log.txt").symlink_to("/proc/version")
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("opened"))
    (source,) = corpus(tmp_path).sources()
    with pytest.raises(Unreadable, match="系统内部"):
        read_source(source)
    assert rejected(source, "x").digest == b"gone"


def test_a_file_that_vanishes_is_listed_and_the_rest_is_read(tmp_path):
    paths = [written(tmp_path, name, UTF8) for name in ("a.txt", "b.txt")]
    found = corpus(tmp_path)
    paths[0].unlink()
    reports, rejects = read_all(found.sources())
    assert [r.source_id for r in reports] == ["b"]
    assert [(row["path"], row["reason"][:3]) for row in rejects] == [("a.txt", "找不到")]


def test_a_folder_that_vanishes_holds_nothing(tmp_path):
    assert read_all(corpus(tmp_path / "gone").sources()) == ([], [])


def test_what_may_not_be_read_is_listed(tmp_path, monkeypatch):
    path = written(tmp_path, "x.txt", UTF8)
    denied = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    monkeypatch.setattr(Path, "open", lambda *_: (_ for _ in ()).throw(denied))
    with pytest.raises(Unreadable, match=r"没有读取 x\.txt 的权限"):
        read_report(path)
    assert "无法打开 x" in reason(OSError("?"), "x")


def test_the_same_bytes_give_the_same_text(tmp_path):
    for name, content in (("a.html", html_page(PARAGRAPHS).encode()), ("a.pdf", pdf_file([CUT]))):
        assert len({read_report(written(tmp_path, name, content)).text for _ in range(3)}) == 1


def test_plain_text_needs_no_library(tmp_path):
    path = written(tmp_path, "x.txt", UTF8)
    code = (
        "import sys; from pathlib import Path; from etl.stages.read import read_report; read_report(Path(sys.argv[1]));"
        "print([m for m in ('lxml', 'trafilatura', 'pypdfium2', 'pandas', 'yaml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=Path(__file__).parents[2], capture_output=True)
    assert done.stdout.decode().strip() == "[]"
