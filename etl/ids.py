"""Ids that stay: the same key gives the same id in every build."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable


def digest(prefix: str, key: Iterable[object]) -> str:
    """A short id from a key, e.g. `o_3f9a…`."""
    text = json.dumps(list(key), ensure_ascii=False, separators=(",", ":"))
    return f"{prefix}_{hashlib.sha256(text.encode()).hexdigest()[:12]}"
