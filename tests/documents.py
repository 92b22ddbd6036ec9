"""Makes the documents that tests read: web pages, Word files and PDFs with Chinese text, good and bad."""

import io
import zipfile
import zlib
from collections.abc import Sequence

import docx

LINKS = "".join(f"<li><a href=/{n}>第{n}届大会签约{n}00个项目</a></li>" for n in range(1, 7))
NAVIGATION = f'<nav><a href="/">首页</a><a href="/n">新闻</a></nav><div class="list"><ul>{LINKS}</ul></div>'
FOOTER = '<div class="footer">主办：某某网　总访问量88个<br>版权所有</div>'
CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r" Type="{OFFICE}" Target="word/document.xml"/></Relationships>'
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def html_page(paragraphs: Sequence[str], head: str = "", charset: str = "utf-8") -> str:
    body = "".join(f"<p>　　{paragraph}</p>\n" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}">{head}</head><body>{NAVIGATION}'
        f'<div class="article">{body}</div>{FOOTER}</body></html>'
    )


def word_file(paragraphs: Sequence[str], rows: Sequence[Sequence[str]] = (), title: str = "") -> bytes:
    """A Word file as python-docx writes it; the table comes behind the first paragraph."""
    document = docx.Document()
    document.core_properties.title = title
    for number, paragraph in enumerate(paragraphs):
        document.add_paragraph(paragraph)
        if rows and number == 0:
            table = document.add_table(len(rows), len(rows[0]))
            for row, words in zip(table.rows, rows, strict=True):
                for cell, word in zip(row.cells, words, strict=True):
                    cell.text = word
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def word_package(body: str, before: str = "", relations: str = RELATIONS) -> bytes:
    """A Word file by hand: WordprocessingML of the body, and what stands before the root."""
    xml = f'{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return package({"[Content_Types].xml": CONTENT_TYPES, "_rels/.rels": relations, "word/document.xml": xml})


def package(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def pdf_file(pages: Sequence[Sequence[str]], trailer: str = "", mapped: bool = True) -> bytes:
    """A PDF with one text object a line, in a font of its own numbering that only its ToUnicode map explains."""
    characters = sorted({character for page in pages for line in page for character in line})
    codes = {character: number + 1 for number, character in enumerate(characters)}
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]/Resources<</Font<</F 3 0 R>>>>>>".encode(),
        b"<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/DescendantFonts[4 0 R]"
        + (b"/ToUnicode 5 0 R>>" if mapped else b">>"),
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 1000>>",
        stream(to_unicode(codes)),
    ]
    for number, page in enumerate(pages):
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {7 + 2 * number} 0 R>>".encode())
        objects.append(stream(drawn(page, codes)))
    return bound(objects, trailer)


def drawn(lines: Sequence[str], codes: dict[str, int]) -> str:
    """The content of a page: 40 characters of 12 points fill a line."""
    shown = ["".join(f"{codes[character]:04x}" for character in line) for line in lines]
    return "\n".join(f"BT /F 12 Tf 57 {780 - 20 * n} Td <{line}> Tj ET" for n, line in enumerate(shown))


def to_unicode(codes: dict[str, int]) -> str:
    pairs = "\n".join(f"<{code:04x}> <{character.encode('utf-16-be').hex()}>" for character, code in codes.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(codes)} beginbfchar\n{pairs}\nendbfchar\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )


def stream(content: str) -> bytes:
    packed = zlib.compress(content.encode("ascii"))
    return b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed)


def bound(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """The objects as a file; the first is the catalogue."""
    file, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number + 1, content)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<</Size {len(objects) + 1}/Root 1 0 R"
    return bytes(file) + f"{end}{trailer}>>\nstartxref\n{len(file)}\n%%EOF\n".encode()


def pdf_bomb() -> bytes:
    """Forms that draw forms that draw forms: a page of thirty to the sixth power lines from a few hundred bytes."""
    depth, font = 6, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</XObject<</X 6 0 R>>>>>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page.encode(), font.encode()]
    objects.append(b"<</Length 5>>stream\n/X Do\nendstream")
    for level in range(depth):
        content = b"/X Do\n" * 30 if level < depth - 1 else b"BT /F 9 Tf (bomb) Tj ET\n"
        uses = f"/XObject<</X {7 + level} 0 R>>" if level < depth - 1 else "/Font<</F 4 0 R>>"
        head = f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<{uses}>>/Length {len(content)}>>stream\n"
        objects.append(head.encode() + content + b"endstream")
    return bound(objects)
