"""Web pages: the main text alone, without menus, links to other pages and imprint.

trafilatura finds the main text; what comes out as a line of nothing but links is left out after it.
"""

from __future__ import annotations

import codecs
from configparser import ConfigParser
from typing import Any

from etl.documents.document import Document, Unreadable
from etl.documents.html_encoding import page_text
from etl.documents.html_lines import anchors, is_links, lines
from etl.documents.html_plain import body_lines
from etl.documents.metadata import page_fields

TAGS_LIMIT = 60_000
ELEMENTS = 6_000  # beyond which the main text is not searched for; a long report with tables has some 4 000
# Chinese says in 10 characters what the library's 250 are meant for; under it a text would fall to cruder rules.
SHORTEST = "10"
LOST = "\ufffd"
# Parts of a page by the beginning of the class or id that their makers give them.
FURNITURE = ("foot", "copyright", "nav", "menu", "crumb", "breadcrumb", "sidebar", "related", "relate", "comment")
PRUNED = [f'//body//*[contains(concat(" ", @{name}), " {word}")]' for name in ("class", "id") for word in FURNITURE]


def read_html(raw: bytes) -> Document:
    """The main text of a page, and what the page says of itself. Raises Unreadable."""
    text = page_text(raw)
    if text.count("<") > TAGS_LIMIT:
        raise Unreadable(f"网页超过 {TAGS_LIMIT} 个标签，请把正文另存为 .txt。")
    tree = parsed(text)
    fields, links = page_fields(tree), anchors(tree)
    # The search takes longer than in proportion to what is searched.
    many = sum(1 for _ in tree.iter()) > ELEMENTS
    found = [line for line in (body_lines(tree) if many else lines(main_text(tree))) if not is_links(line, links)]
    if not found:
        raise Unreadable("网页里没有正文（只有导航或由程序生成），请把正文另存为 .txt。")
    body = "\n".join(found)
    if LOST in body:
        raise Unreadable("网页正文有无法辨认的字（编码声明有误或已损坏），请另存为 UTF-8。")
    return Document(body, fields)


def parsed(text: str) -> Any:
    """The page as a tree. Raises Unreadable where there is no markup at all."""
    from lxml import etree, html

    # The declaration in the page no longer holds: the bytes given to the parser are always UTF-8.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        tree = html.document_fromstring(codecs.encode(text, "utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Unreadable("网页没有内容或已损坏，请重新另存，或把正文另存为 .txt。") from error
    # What lies deeper than the parser goes would be lost without a word.
    if any("depth" in message.message for message in parser.error_log):
        raise Unreadable("网页的标签嵌套过深，请把正文另存为 .txt。")
    return tree


def main_text(tree: Any) -> Any:
    """The elements of the main text as trafilatura names them (p, head, list, table …); empty where it finds none."""
    from copy import deepcopy

    from trafilatura import bare_extraction
    from trafilatura.settings import DEFAULT_CONFIG

    config: ConfigParser = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = SHORTEST
    found = bare_extraction(tree, include_comments=False, include_tables=True, prune_xpath=PRUNED, config=config)
    return getattr(found, "body", ())
