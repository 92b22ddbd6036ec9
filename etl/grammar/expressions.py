"""Regular expressions that are compiled when they are first used, so that importing the reader stays cheap."""

from __future__ import annotations

import re
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "pattern")


class Deferred:
    """Stands for a pattern; at the first use it takes over the methods of the compiled one, then costs nothing more."""

    def __init__(self, source: str) -> None:
        self.source = source

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.source)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def expression(source: str) -> re.Pattern[str]:
    """The pattern of a source; an error in it shows at the first use."""
    return cast("re.Pattern[str]", Deferred(source))
