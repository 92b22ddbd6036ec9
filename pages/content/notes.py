"""What must be said beside a chart so that nobody compares or adds what does not belong together."""

from pages.charts.cut_rows import member_name
from pages.content.view import View
from pages.words.catalogue import t
from pages.words.figures import figure
from pages.words.labels import label
from pages.words.records import records


def notes(view: View) -> str:
    """The sentences below the subtitle: what is nested, what is left off the axis, what is not related."""
    overlaps = t("note.overlaps", view.lang) if view.cut.overlaps else ""
    said = [overlaps, _inside(view), _left_out(view), _flags(view), "" if view.cut.related else _unrelated(view)]
    return " ".join(sentence for sentence in said if sentence)


def _inside(view: View) -> str:
    inner = [{**row, "inside": False} for row in records(view.bars) if row["inside"]]
    names = t("list.comma", view.lang).join(member_name(row, view.lang) for row in inner)
    return t("note.inside", view.lang, names=names) if names else ""


def _left_out(view: View) -> str:
    others = t("list.semicolon", view.lang).join(
        t(
            "note.other_kind",
            view.lang,
            name=member_name(row, view.lang),
            n=figure(row, view.lang),
            kind=label("amount_kind", row["amount_kind"], view.lang),
        )
        for row in records(view.left_out)
    )
    return t("note.left_out", view.lang, others=others) if others else ""


def _flags(view: View) -> str:
    flags = sorted({flag for each in view.bars["flags"].dropna() for flag in str(each).split(";") if flag})
    return " ".join(t(f"note.flag.{flag}", view.lang) for flag in flags)


def _unrelated(view: View) -> str:
    totals = [figure(row, view.lang) for row in records(view.cut.total_projects) if row["obs_status"] == "A"]
    return t("note.unrelated", view.lang, whole=totals[0]) if totals else ""
