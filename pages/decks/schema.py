"""The tables of the workspace that hold decks and their slides."""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

METADATA = MetaData()
# Times are ISO 8601 in UTC. What was removed keeps its row with the time of removal, so that it can be brought back.
DECKS = Table(
    "decks",
    METADATA,
    Column("deck_id", String(16), primary_key=True),
    Column("name", Text, nullable=False),
    Column("lang", String(2), nullable=False),
    Column("created", String(32), nullable=False),
    Column("changed", String(32), nullable=False),
    Column("removed", String(32)),
)
SLIDES = Table(
    "slides",
    METADATA,
    Column("slide_id", String(16), primary_key=True),
    Column("deck_id", ForeignKey("decks.deck_id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Column("exhibit", Text),  # JSON, see pages.exports.exhibit; null for a text slide
    Column("added", String(32), nullable=False),
    Column("removed", String(32)),
    Index("slides_of_deck", "deck_id", "position"),
)
