"""The README.md of a data package: what is in it, of which build, what its marks mean, whose sentences they are."""

from __future__ import annotations

from etl.exports.order import Order
from etl.exports.words import keys, word


def readme(order: Order) -> str:
    """The page in the order's language."""
    lang = order.lang
    facts = "".join(f"- {name}: {value}\n" for name, value in order.facts())
    tables = "".join(f"| `{name}.csv` | {order.holds(name)} | {order.rows[name]} |\n" for name in order.names)
    heads = " | ".join(word(f"head.{name}", lang) for name in ("file", "holds", "rows"))
    meanings = "".join(meaning(key, order) for key in keys("meaning."))
    sections = [
        f"# {order.title}\n\n{facts}",
        f"## {word('section.contents', lang)}\n\n| {heads} |\n| --- | --- | --- |\n{tables}",
        f"## {word('section.meanings', lang)}\n\n{meanings}",
        f"## {word('section.licence', lang)}\n\n{word('package.licence', lang)}\n",
    ]
    return "\n".join(sections)


def meaning(key: str, order: Order) -> str:
    _, mark, code = key.split(".", 2)
    return f"- {word(f'mark.{mark}', order.lang)} `{code}`: {word(key, order.lang)}\n"
