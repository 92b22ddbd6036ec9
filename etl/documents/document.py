"""What every reader of a format gives back, and how it says that it cannot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


class Unreadable(ValueError):
    """A source that cannot be read; the message is one line that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, line ends as \\n, and what the file says of its title, publisher, date and address."""

    text: str
    fields: dict[str, Any] = field(default_factory=dict)
