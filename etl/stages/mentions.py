"""Sentence → quantities: the numbers of a report with their units and hedges."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from etl.grammar.quantities import QuantityGrammar
from etl.records import Quantity, Sentence


def find_quantities(sentences: Iterable[Sentence], grammar: QuantityGrammar) -> list[tuple[Sentence, list[Quantity]]]:
    """Each sentence with its quantities; offsets count characters of the report."""
    return [(sentence, [shifted(q, sentence.start) for q in grammar.find(sentence.text)]) for sentence in sentences]


def shifted(quantity: Quantity, by: int) -> Quantity:
    return replace(quantity, start=quantity.start + by, end=quantity.end + by)
