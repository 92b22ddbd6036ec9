"""Sentence → quantities: the numbers of a report with their units and hedges."""

from __future__ import annotations

from etl.grammar.quantities import QuantityGrammar
from etl.grammar.tables import cells_of
from etl.records import Line, Report, Sentence


def find_quantities(report: Report, sentences: list[Sentence], grammar: QuantityGrammar) -> list[Line]:
    """Each sentence with its quantities; offsets count characters of the report."""
    folded = grammar.fold(report.text)
    written = [(line, folded[line.start : line.end]) for line in sentences]
    cells = {row.sentence_id: found for row, found in cells_of(written, grammar.units)}
    return [
        Line(line, words, cells.get(line.sentence_id) or grammar.find(line.text, words, line.start))
        for line, words in written
    ]
