"""Rows behind charts as sheets: heads in words, codes in words, each row with the sentences that say it."""

from dataclasses import dataclass

import pandas as pd

from etl.exports.frames import frame_csv
from etl.exports.names import file_name
from pages.words.catalogue import Lang, known, pick, t
from pages.words.figures import figure
from pages.words.labels import label
from pages.words.records import records

__all__ = ["Sheet", "file_name", "head", "projects_sheet", "rows_sheet", "table_sheet"]

_COLUMNS = [
    *("event_id", "scope_zh", "scope_en", "dimension", "member_zh", "member_en", "status", "measure", "amount_kind"),
    *("value", "low", "high", "low_open", "high_open", "unit", "qualifier", "label", "obs_status", "flags"),
    *("standing", "formula", "n_sources", "observation_id"),
]
_PROJECT_COLUMNS = [
    *("event", "day", "name", "investor", "place", "counterpart", "host", "sector", "status", "amount_kind", "phase"),
    *("label", "value", "low", "high", "unit", "qualifier", "years", "sentence", "title", "publisher", "published"),
    *("url", "project_id"),
]
_CODED = {"dimension": "dimension", "status": "status", "measure": "measure", "amount_kind": "amount_kind"}
_SAID = ("sentence", "title", "publisher", "published", "url")


@dataclass(frozen=True)
class Sheet:
    """Rows to take away, and the heads of their columns in words."""

    rows: pd.DataFrame
    heads: list[str]

    def csv(self) -> bytes:
        """CSV that a Chinese Excel opens as it is: UTF-8 with BOM, text cells guarded."""
        return frame_csv(self.rows.set_axis(self.heads, axis=1))


def table_sheet(table: pd.DataFrame, lang: Lang) -> Sheet:
    """Any rows, with heads in words where there are any."""
    return Sheet(table, [head(str(name), lang) for name in table])


def rows_sheet(rows: pd.DataFrame, evidence: pd.DataFrame, lang: Lang) -> Sheet:
    """The marks behind a chart, each with the sentences that say it and who published them."""
    dated = evidence.assign(published=pd.to_datetime(evidence["published"]).dt.strftime("%Y-%m-%d"))
    said = dated.groupby("observation_id", sort=False)[list(_SAID)].agg(_together)
    whole = rows.reindex(columns=_COLUMNS).join(said, on="observation_id")
    coded = {name: whole[name].map(lambda code, of=domain: _word(of, code, lang)) for name, domain in _CODED.items()}
    return table_sheet(whole.assign(**coded), lang)


def projects_sheet(projects: pd.DataFrame, amounts: pd.DataFrame, evidence: pd.DataFrame, lang: Lang) -> Sheet:
    """Named projects, a row for each of their amounts, with the sentences that say them."""
    dated = evidence.assign(published=pd.to_datetime(evidence["published"]).dt.strftime("%Y-%m-%d"))
    said = dated.groupby("project_id", sort=False)[list(_SAID)].agg(_together)
    named = projects.assign(
        day=pd.to_datetime(projects["day"]).dt.strftime("%Y-%m-%d"),
        status=[label("status", code, lang) for code in projects["status"]],
        **{side: _picked(projects, side, lang) for side in ("event", "sector", "place", "host")},
    )
    whole = named.merge(amounts, on="project_id", how="left").join(said, on="project_id")
    nobody = t("figure.undisclosed", lang)
    words = [figure(row, lang) if isinstance(row["amount_kind"], str) else nobody for row in records(whole)]
    kinds = [_word("amount_kind", code, lang) for code in whole["amount_kind"]]
    phases = [_word("phase", code, lang) for code in whole["phase"]]
    rows = whole.assign(label=words, amount_kind=kinds, phase=phases).reindex(columns=_PROJECT_COLUMNS)
    return Sheet(rows, [head(f"project_{name}", lang, head(name, lang)) for name in _PROJECT_COLUMNS])


def head(column: str, lang: Lang, otherwise: str = "") -> str:
    """The head of a column in words."""
    return t(f"column.{column}", lang) if known(f"column.{column}") else otherwise or column


def _together(cells: pd.Series) -> str:
    return "；".join(dict.fromkeys(str(cell).lstrip("# ") for cell in cells.dropna()))


def _picked(rows: pd.DataFrame, side: str, lang: Lang) -> list[str]:
    return [pick(lang, row[f"{side}_zh"], row[f"{side}_en"]) for row in records(rows)]


def _word(domain: str, code: object, lang: Lang) -> str:
    return label(domain, code, lang) if isinstance(code, str) else ""
