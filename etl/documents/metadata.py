"""What a web page says of itself in its head: title, publisher, date and address; nothing is guessed."""

from __future__ import annotations

import re
from typing import Any

# The names under which pages say it, the most telling first; ArticleTitle, PubDate and ContentSource are those
# that Chinese government sites are required to fill.
NAMES = {
    "title": ("articletitle", "og:title", "twitter:title"),
    "publisher": ("contentsource", "og:site_name", "sitename"),
    "published": ("article:published_time", "og:published_time", "pubdate", "publishdate", "datepublished"),
    "url": ("og:url",),
}
DAY = re.compile(r"\s*(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})(?!\d)")
# What is glued to a title is the name of the site: 标题_星湖网, 标题 - 星湖日报.
SITE = re.compile(r"\s*(?:[_|｜]|\s[-–—]\s|--|——)[^_|｜]{2,20}$")


def page_fields(tree: Any) -> dict[str, str]:
    """The fields of a report that the head of a page fills clearly; the others are left out."""
    said = metas(tree)
    fields = {field: next((said[name] for name in names if said.get(name)), "") for field, names in NAMES.items()}
    fields["title"] = fields["title"] or head_title(tree)
    fields["url"] = fields["url"] or canonical(tree)
    return {field: value for field, value in (fields | {"published": day(fields["published"])}).items() if value}


def metas(tree: Any) -> dict[str, str]:
    """Name in small letters → content of every <meta>; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        found.setdefault(name.lower(), " ".join((meta.get("content") or "").split()))
    return found


def head_title(tree: Any) -> str:
    """The <title> without the name of the site behind it."""
    title = " ".join((tree.findtext(".//title") or "").split())
    return SITE.sub("", title) or title


def canonical(tree: Any) -> str:
    links = (link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((link for link in links if link.startswith("http")), "")


def day(written: str) -> str:
    """The date as YYYY-MM-DD; empty where it is none that a calendar has."""
    from datetime import date

    found = DAY.match(written)
    try:
        return date(*map(int, found.groups())).isoformat() if found else ""
    except ValueError:
        return ""
