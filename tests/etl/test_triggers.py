"""A rule that is silent without its words could not have spoken without them: shown from its expressions."""

import re
from collections.abc import Iterator
from importlib import import_module
from itertools import product
from pkgutil import iter_modules
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import etl.grammar.reader
from etl.grammar.expressions import Deferred
from etl.grammar.triggers import RULES, needs, speaking, triggers

MANY = 4000  # ways to write one stretch
CHARACTERS = 60  # of a set that are gone through one by one
Item = tuple[Any, Any]


def holds_a_word(items: list[Item], words: tuple[str, ...]) -> bool:
    """Whatever the items match holds one of the words: some stretch in all its forms, or some item by itself."""
    stretches: list[set[str]] = [{""}]
    for item in items:
        forms = list(written(item))
        joined = {a + b for a, b in product(stretches[-1], forms)} if forms else set()
        if forms and len(joined) <= MANY:
            stretches[-1] = joined
        else:
            stretches.append(set(forms) or {""})
    if any(all(any(word in form for word in words) for form in forms) for forms in stretches):
        return True
    return any(every(item, words) for item in items)


def every(item: Item, words: tuple[str, ...]) -> bool:
    """An item whose parts all hold a word."""
    kind, value = item
    if kind is op.SUBPATTERN:
        return holds_a_word(list(value[3]), words)
    if kind is op.BRANCH:
        return all(holds_a_word(list(branch), words) for branch in value[1])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        return value[0] > 0 and holds_a_word(list(value[2]), words)
    return kind is op.ASSERT and holds_a_word(list(value[1]), words)


def written(item: Item) -> Iterator[str]:
    """The forms of an item that has few; nothing for any other."""
    kind, value = item
    if kind is op.LITERAL:
        yield chr(value)
    elif kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        yield ""
    elif kind is op.IN:
        yield from characters(value)
    elif kind is op.SUBPATTERN:
        yield from sequence(list(value[3]))
    elif kind is op.BRANCH:
        forms = [list(sequence(list(branch))) for branch in value[1]]
        yield from (form for branch in forms for form in branch) if all(forms) else ()
    elif kind is op.MAX_REPEAT and value[1] == 1:
        forms = [list(sequence(list(value[2])))]
        yield from [*forms[0], *[""] * (value[0] == 0)] if forms[0] else ()


def characters(members: list[Item]) -> Iterator[str]:
    literals = [value for kind, value in members if kind is op.LITERAL]
    if len(literals) == len(members) <= CHARACTERS:
        yield from map(chr, literals)


def sequence(items: list[Item]) -> Iterator[str]:
    forms = [list(written(item)) for item in items]
    if all(forms) and len(found := {"".join(form) for form in product(*forms)}) <= MANY:
        yield from found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: "|".join(rule.words))
def test_no_expression_matches_without_a_word_of_its_rule(rule):
    for expression in rule.expressions:
        assert holds_a_word(list(parser.parse(expression.pattern)), rule.words), expression.pattern


@pytest.mark.parametrize(
    ("pattern", "words"), [("[省市]外|境内", ("省外", "市外")), ("签(?:约)?的", ("签约",)), ("(?:目标)?的", ("目标",))]
)
def test_a_word_that_may_be_missing_is_noticed(pattern, words):
    assert not holds_a_word(list(parser.parse(pattern)), words)


@pytest.fixture
def no_rules(monkeypatch):
    monkeypatch.setattr("etl.grammar.triggers.RULES", [])
    yield
    triggers.cache_clear()


def test_words_within_words_are_heard(no_rules):
    near, far, first = needs("甲乙丙"), needs("乙丙丁"), needs("甲")
    heard = speaking("甲乙丙丁")
    assert heard & near and heard & far and heard & first
    assert not speaking("甲乙") & near


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: "|".join(rule.words))
def test_every_word_lets_its_rule_speak(rule):
    bit = 1 << RULES.index(rule)
    assert all(speaking(f"前{word}后") & bit for word in rule.words)
    assert not speaking("") & bit


def test_no_count_of_repetitions_was_lost_in_a_formatted_expression():
    modules = [import_module(f"etl.grammar.{module.name}") for module in iter_modules(etl.grammar.__path__)]
    sources = {
        f"{module.__name__}.{name}": value.source
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, Deferred)
    }
    assert len(sources) > 500
    assert [name for name, source in sources.items() if re.search(r"\(\d+, \d+\)", source)] == []
