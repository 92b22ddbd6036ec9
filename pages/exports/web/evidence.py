"""The panel behind a slide: its figures as they are held, and the sentences that say them."""

import re
from collections.abc import Iterator, Mapping

from pages.exports.exhibit import Exhibit, Figure, Sentence
from pages.exports.sources import standing
from pages.exports.web.markup import line, spoken, tag, words
from pages.words.catalogue import Lang, t

_HEADING = re.compile(r"#+\s+")


def evidence(exhibit: Exhibit, changes: Mapping[str, str], lang: Lang) -> str:
    """Figures and sentences; each names the observations that it belongs to."""
    figures = "".join(_figure(each, changes.get(each.observation_id, ""), lang) for each in exhibit.figures)
    sentences = "".join(_sentence(each, lang) for each in exhibit.sentences)
    nothing = tag("p", words(t("evidence.none", lang)), of="nothing", **({"hidden": ""} if sentences else {}))
    heads = [line("h4", t(key, lang)) for key in ("deck.figures", "deck.sentences")]
    return f"{heads[0]}{tag('ul', figures, of='figures')}{heads[1]}{sentences}{nothing}"


def _figure(figure: Figure, change: str, lang: Lang) -> str:
    """A figure in words with its band, the sum it was worked out by, its flags, and what has changed."""
    formula = t("evidence.formula", lang, formula=figure.formula) if figure.formula else ""
    notes = (figure.band, formula, f"⚑ {figure.flags}" if figure.flags else "", f"⚠ {change}" if change else "")
    said = f"{line('b', figure.name)} {line('span', figure.words, of='said')}"
    below = "".join(line("small", note) for note in notes)
    mark = tag("code", words(figure.observation_id))
    return tag("li", said + below + mark, of=f"figure {figure.kind}", data_ids=figure.observation_id)


def _sentence(sentence: Sentence, lang: Lang) -> str:
    kind = " ".join(tag("b", words(each), of="kind") for each in standing(sentence, lang))
    cited = tag("footer", f"{kind} {words(_cited(sentence, lang))}", **spoken(sentence.title, lang))
    said = tag("p", "".join(_marked(sentence)), **spoken(sentence.text, lang))
    return tag("blockquote", said + cited, data_ids=" ".join(sentence.observation_ids))


def _cited(sentence: Sentence, lang: Lang) -> str:
    """Publisher, date, title and address, as far as they are known; the address is text, for nothing leads outside."""
    title = t("cite.title", lang, title=sentence.title) if sentence.title else ""
    parts = (sentence.publisher, sentence.published, title, sentence.url)
    return t("list.title", lang).join(part for part in parts if part)


def _marked(sentence: Sentence) -> Iterator[str]:
    """The sentence with its quantities marked; the sign of a heading is left out."""
    sign = _HEADING.match(sentence.text)
    at = sign.end() if sign else 0
    for start, end in sorted(sentence.spans):
        if at < end <= len(sentence.text):
            yield words(sentence.text[at:start])
            yield tag("mark", words(sentence.text[max(at, start) : end]))
            at = end
    yield words(sentence.text[at:])
