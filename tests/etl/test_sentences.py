import pytest

from etl.records import Report
from etl.stages.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [s.text for s in split_sentences(Report("r", text, ""))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一共签约。另有两家！", ["一共签约。", "另有两家！"]),
        ("制造业5个；服务业3个。", ["制造业5个；服务业3个。"]),
        ("# 标题\n\n正文开始，", ["# 标题", "正文开始，"]),
        ("他说：“好。”然后走了。", ["他说：“好。”", "然后走了。"]),
        ("会上签约28个。金额428.5\n亿元。", ["会上签约28个。", "金额428.5\n亿元。"]),
        (" \n\n ", []),
    ],
)
def test_a_sentence_ends_with_its_stop_or_its_line(text, expected):
    assert sentences(text) == expected


def test_sentences_slice_back_to_the_text():
    text = "  甲。\n\n乙，丙\n丁。  \n戊"
    for sentence in split_sentences(Report("r", text, "")):
        assert text[sentence.start : sentence.end] == sentence.text


def test_a_line_without_any_stop_is_a_heading():
    assert [s.heading for s in split_sentences(Report("r", "近千亿投资落地\n签约28个。", ""))] == [True, False]


TITLE = "星湖代表团赴南方举行推介会，现场签约项目十五个、总投资三十亿元"


@pytest.mark.parametrize(
    "body", ["3月9日，推介会在南方举行，共签约项目15个。", "本报讯　推介会在南方举行，会上签约项目15个，总投资30亿元。"]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_title_with_a_comma_is_a_line_of_its_own(body, gap):
    assert sentences(f"{TITLE}{gap}{body}") == [TITLE, body]


def test_an_empty_line_ends_a_statement_and_a_break_in_the_middle_does_not():
    line = "会上共有来自各地的企业签约项目二十八个，合同金额达到四百二十八亿元左右"
    assert sentences(f"开场。{line}\n比上届多。") == ["开场。", f"{line}\n比上届多。"]
    assert sentences(f"开场。{line}\n\n比上届多。") == ["开场。", line, "比上届多。"]
