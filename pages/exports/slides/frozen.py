"""A presentation as bytes that are the same whenever and wherever it is written."""

import io
from datetime import UTC, datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.presentation import Presentation as Presented

from pages.exports.deck import Deck
from pages.exports.slides.markup import LANGUAGES, one_line

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_LONGEST = 255


def frozen(made: Presented, deck: Deck) -> bytes:
    """The file, its days set to that of the newest report."""
    _describe(made, deck)
    out, still = io.BytesIO(), io.BytesIO()
    made.save(out)
    with ZipFile(out) as package, ZipFile(still, "w", ZIP_DEFLATED) as kept:
        for part in package.infolist():
            # Without a date of its own an entry has the first that the format knows.
            kept.writestr(ZipInfo(part.filename), package.read(part), ZIP_DEFLATED)
    return still.getvalue()


def _describe(made: Presented, deck: Deck) -> None:
    about, day = made.core_properties, _day(deck.published)
    about.title = one_line(deck.name)[:_LONGEST]
    about.identifier = one_line(deck.build)[:_LONGEST]
    about.created = about.modified = day
    about.revision = 1
    about.language = LANGUAGES[deck.lang]
    about.author = about.last_modified_by = about.keywords = about.comments = about.subject = ""


def _day(published: str) -> datetime:
    try:
        return datetime.fromisoformat(published).replace(tzinfo=UTC)
    except ValueError:
        return _EPOCH
