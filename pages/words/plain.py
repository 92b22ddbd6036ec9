"""Words from outside — reports, addresses — made safe for Streamlit's Markdown: shown as written, and nothing else."""

import re
from functools import lru_cache

_JOINER = "\u2060"
_ACTIVE = re.compile(r"([\\`*_\[\]<>&$~|])")
_LIST = re.compile(r"^(\d*)(#+|[+-]|(?<=\d)[.)])(?=\s|$)")
# Emoji, icons, arrows and bare links are made of the text after Markdown was read, where no backslash is left.
_LATE = re.compile(r":(?=[\w+/-])|-(?=[->\\])|<(?=-)|(?<=www)\.|@(?=\w)", re.IGNORECASE)


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """The words in one line, so that Streamlit's Markdown shows each character as it is."""
    line = " ".join(text.split())
    return _at_start(_ACTIVE.sub(r"\\\1", _LATE.sub(rf"\g<0>{_JOINER}", line)))


def _at_start(line: str) -> str:
    """Guard the sign of a heading or list at the start of the line; 975.5 is none."""
    return _LIST.sub(r"\g<1>\\\g<2>", line)
