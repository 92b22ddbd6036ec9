"""Objects over a pipe: eight bytes that say how long, then the pickle."""

from __future__ import annotations

import struct
from typing import BinaryIO

HEAD = struct.Struct(">Q")


def send(pipe: BinaryIO, content: bytes) -> None:
    """Raises OSError where nobody reads any more."""
    pipe.write(HEAD.pack(len(content)) + content)
    pipe.flush()


def receive(pipe: BinaryIO) -> bytes | None:
    """The next pickle; None where the other side has gone, be it in the middle of a word."""
    head = pipe.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    (length,) = HEAD.unpack(head)
    content = pipe.read(length)
    return content if len(content) == length else None
