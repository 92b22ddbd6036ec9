"""Sources: a report with every quantity marked, each way between the words and the observation."""

from etl import queries
from pages.parts import address, frame
from pages.parts.loading import ask
from pages.parts.reader import reader, rejects
from pages.words.catalogue import t
from pages.words.records import records


def show() -> None:
    """Open, choose, show, cite."""
    lang = address.language()
    frame.title("sources", lang)
    reports = ask(queries.sources)
    if reports.empty:
        frame.nothing("sources", lang)
    else:
        titles = dict(zip(reports["source_id"], reports["title"].fillna(reports["source_id"]), strict=True))
        name = t("filter.report", lang)
        report = address.select("report", name, titles, lang=lang, drops=("mention",))
        reader(records(reports[reports["source_id"] == report])[0], lang=lang)
    rejects(lang)
    frame.footer(lang)


show()
