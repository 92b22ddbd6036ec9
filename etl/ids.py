"""Ids that stay: the same key gives the same id in every build."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache


def digest(prefix: str, event_id: str | None, key: Iterable[object]) -> str:
    """A short id from a key, e.g. `o_3f9a…`; those of one event begin alike, so that in order of ids they lie together.

    Of a million ids of one event two are alike once in five hundred builds.
    """
    text = json.dumps(list(key), ensure_ascii=False, separators=(",", ":"))
    return f"{first(prefix, event_id)}{hashlib.sha256(text.encode()).hexdigest()[:12]}"


PREFIX = 6  # characters that tell the event


@lru_cache(4096)
def first(prefix: str, event_id: str | None) -> str:
    """What the ids of an event begin with, those of no event too."""
    return f"{prefix}_{hashlib.sha256((event_id or '').encode()).hexdigest()[:4]}"
