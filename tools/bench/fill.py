"""Templates filled anew: fresh numbers of the same shape, other names of the same rank, one event a report."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from random import Random

from tools.bench.names import place_slots, series, trades, words
from tools.bench.templates import DIGITS, Template

# Nobody writes 一十.
IN_WORDS = re.compile(f"[{DIGITS}](十?)")


class Filling:
    """The names and numbers of one report; its event stays the same, everything else is drawn anew each time."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.event = f"{self.edition()}届{chance.choice(series())}"
        names = place_slots()
        drawn = names | {"place": names["city_short"], "country": names["country_full"], "trade": trades()}
        self.slots: dict[str, Callable[[str], str]] = {
            "event": lambda _: self.event,
            "company": lambda _: self.company(),
            "edition": lambda _: self.edition(),
            "year": lambda _: str(chance.randint(2015, 2029)),
            "month": lambda _: str(chance.randint(1, 12)),
            "day": lambda _: str(chance.randint(1, 28)),
            "number": self.number,
            "words": self.in_words,
            **{slot: partial(self.name, found) for slot, found in drawn.items()},
        }

    def fill(self, template: Template) -> str:
        return "".join(self.slots[piece.kind](piece.text) if piece.kind else piece.text for piece in template.pieces)

    def name(self, names: tuple[str, ...], _: str) -> str:
        return self.chance.choice(names)

    def edition(self) -> str:
        """第二 to 第二十九."""
        number = self.chance.randint(2, 29)
        tens, ones = divmod(number, 10)
        head = ("", "十", "二十")[tens]
        return f"第{head}{DIGITS[ones - 1] if ones else ''}"

    def company(self) -> str:
        return "".join(self.chance.sample(words("stem"), 2)) + self.chance.choice(words("ending"))

    def number(self, text: str) -> str:
        """The same shape, width of the digits included; a run of several digits gets no leading zero."""
        whole, *rest = re.split(r"(?<=\d)(?=[.,])", text)
        return self.digits(whole, first=1) + "".join(part[0] + self.digits(part[1:], first=0) for part in rest)

    def digits(self, run: str, first: int) -> str:
        zero = "０" if run[:1] > "9" else "0"
        fresh = [self.chance.randint(first if i == 0 else 0, 9) for i in range(len(run))]
        return "".join(chr(ord(zero) + digit) for digit in fresh)

    def in_words(self, text: str) -> str:
        return IN_WORDS.sub(lambda found: self.chance.choice(DIGITS[bool(found[1]) :]) + found[1], text)
