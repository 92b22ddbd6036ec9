"""The bulletin of an event, from the facts that may be stated of it."""

from typing import Any

from etl import queries
from pages.content.cut import event_name
from pages.content.memory import ask
from pages.exports.briefing import Bulletin, bulletin
from pages.words.catalogue import Lang


def event_bulletin(event: dict[str, Any], lang: Lang) -> Bulletin:
    """The bulletin of an event (a row of `queries.events`)."""
    facts = ask(queries.briefing, event["event_id"])
    ids = dict.fromkeys(each for cell in facts["observation_ids"].dropna() for each in str(cell).split(";") if each)
    evidence = ask(queries.evidence_for, list(ids))
    build = str(ask(queries.build_info)["build"])
    return bulletin(facts, evidence, event=event_name(event, lang), lang=lang, build=build)
