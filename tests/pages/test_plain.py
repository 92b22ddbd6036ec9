"""Words of reports and addresses are shown as they are: nothing of them becomes Markdown, an image or a link."""

import pytest

from pages.words.plain import plain
from tests.pages.conftest import Open


@pytest.mark.parametrize("text", ["第七届（合同）67.6%", "975.5 亿元", "2025-05-26", "CNY 1.2 bn", "Sectors: all", ""])
def test_ordinary_words_stay_untouched(text: str) -> None:
    assert plain(text) == text


def test_markdown_is_guarded() -> None:
    assert plain("![x](a)") == r"!\[x\](a)"
    assert plain("**a** $x$ <b> `c` d_e ~f~ &amp;") == r"\*\*a\*\* \$x\$ \<b\> \`c\` d\_e \~f\~ \&amp;"
    assert plain("1. a") == r"1\. a"
    assert plain("# a\n b") == r"\# a b"


@pytest.mark.parametrize("text", [":material/home:", ":smile:", "http://evil", "www.a.com", "a@b.c", "a->b", "a--b"])
def test_what_markdown_makes_of_plain_text_is_broken_up(text: str) -> None:
    assert "\u2060" in plain(text)


def test_address_cannot_write_markdown(open_page: Open) -> None:
    said = open_page(event="![x](http://127.0.0.1:9/y.png)").warning[0].value
    assert r"!\[x\](http:" in said
    assert "http://" not in said
