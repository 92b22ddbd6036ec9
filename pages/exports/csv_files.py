"""CSV files that a Chinese Excel opens as they are: names in words, UTF-8 with BOM, text cells guarded."""

import re

import pandas as pd

from etl.files import csv_bytes
from pages.words.catalogue import Lang, known, pick, t
from pages.words.figures import figure
from pages.words.labels import label
from pages.words.records import records

_COLUMNS = [
    *("event_id", "scope_zh", "scope_en", "dimension", "member_zh", "member_en", "status", "measure", "amount_kind"),
    *("value", "low", "high", "low_open", "high_open", "unit", "qualifier", "label", "obs_status", "flags"),
    *("standing", "formula", "n_sources", "observation_id"),
]
_PROJECT_COLUMNS = [
    *("event", "day", "name", "investor", "place", "counterpart", "host", "sector", "status", "amount_kind", "label"),
    *("value", "low", "high", "unit", "qualifier", "years", "sentence", "title", "publisher", "published", "url"),
    "project_id",
]
_CODED = {"dimension": "dimension", "status": "status", "measure": "measure", "amount_kind": "amount_kind"}
_SAID = ("sentence", "title", "publisher", "published", "url")
_UNSAFE = re.compile(r'[\\/:*?"<>|\s]+')


def file_name(*words: str, suffix: str = "csv") -> str:
    """A file name of the words that are not empty: 第七届西洽会_产业_金额_2025-05-26.csv."""
    return "_".join(_UNSAFE.sub("-", word) for word in words if word) + f".{suffix}"


def table_csv(table: pd.DataFrame) -> bytes:
    """A whole table under its own column names."""
    return csv_bytes(table)


def rows_csv(rows: pd.DataFrame, evidence: pd.DataFrame, lang: Lang) -> bytes:
    """The marks behind a chart under heads in words, each with the sentences that say it and who published them."""
    dated = evidence.assign(published=pd.to_datetime(evidence["published"]).dt.strftime("%Y-%m-%d"))
    said = dated.groupby("observation_id", sort=False)[list(_SAID)].agg(_together)
    whole = rows.reindex(columns=_COLUMNS).join(said, on="observation_id")
    coded = {name: whole[name].map(lambda code, of=domain: _word(of, code, lang)) for name, domain in _CODED.items()}
    return csv_bytes(whole.assign(**coded).rename(columns=lambda name: head(name, lang)))


def projects_csv(projects: pd.DataFrame, amounts: pd.DataFrame, evidence: pd.DataFrame, lang: Lang) -> bytes:
    """Named projects under heads in words, a row for each of their amounts, with the sentences that say them."""
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
    sheet = whole.assign(label=words, amount_kind=kinds).reindex(columns=_PROJECT_COLUMNS)
    return csv_bytes(sheet.rename(columns=lambda name: head(f"project_{name}", lang, head(name, lang))))


def head(column: str, lang: Lang, otherwise: str = "") -> str:
    """The head of a column in words."""
    return t(f"column.{column}", lang) if known(f"column.{column}") else otherwise or column


def _together(cells: pd.Series) -> str:
    return "；".join(dict.fromkeys(str(cell).lstrip("# ") for cell in cells.dropna()))


def _picked(rows: pd.DataFrame, side: str, lang: Lang) -> list[str]:
    return [pick(lang, row[f"{side}_zh"], row[f"{side}_en"]) for row in records(rows)]


def _word(domain: str, code: object, lang: Lang) -> str:
    return label(domain, code, lang) if isinstance(code, str) else ""
