"""A deck: slides in their order, each a chart or a text, as files are made of it."""

from __future__ import annotations

from dataclasses import dataclass

from pages.exports.exhibit import Exhibit
from pages.words.catalogue import Lang


@dataclass(frozen=True)
class Slide:
    """One screen: a chart under a claim, or a text where there is no exhibit.

    `title` is empty where the exhibit's own stands; `body` holds the lines of a text slide; `notes` are for the
    speaker.
    """

    title: str = ""
    body: str = ""
    notes: str = ""
    exhibit: Exhibit | None = None

    @property
    def claim(self) -> str:
        """The line on top."""
        return self.title or (self.exhibit.title if self.exhibit else "")


@dataclass(frozen=True)
class Deck:
    """A named row of slides; `published` is the day of the newest report behind it, `build` the tables' digest."""

    name: str
    lang: Lang
    slides: tuple[Slide, ...]
    build: str = ""
    published: str = ""
