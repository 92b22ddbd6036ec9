"""Sentence → quantities: the numbers of a report with their units and hedges."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from etl.grammar.quantities import QuantityGrammar
from etl.grammar.tables import cells_of
from etl.records import Quantity, Sentence


def find_quantities(sentences: Iterable[Sentence], grammar: QuantityGrammar) -> list[tuple[Sentence, list[Quantity]]]:
    """Each sentence with its quantities; offsets count characters of the report."""
    lines = list(sentences)
    cells = {row.sentence_id: found for row, found in cells_of(lines, grammar.units, grammar.fold)}
    return [
        (line, cells.get(line.sentence_id) or [shifted(q, line.start) for q in grammar.find(line.text)])
        for line in lines
    ]


def shifted(quantity: Quantity, by: int) -> Quantity:
    return replace(quantity, start=quantity.start + by, end=quantity.end + by)
