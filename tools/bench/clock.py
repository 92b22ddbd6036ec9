"""Time of several passes over the same pieces, taken in turns so that a busy machine slows all of them alike."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

Piece = TypeVar("Piece")


def in_turns(passes: Mapping[str, Callable[[Piece], object]], pieces: Sequence[Piece]) -> dict[str, list[float]]:
    """Name of a pass → its seconds for each piece; who goes first changes from piece to piece."""
    names = list(passes)
    times: dict[str, list[float]] = {name: [] for name in names}
    for number, piece in enumerate(pieces):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            times[name].append(seconds(passes[name], piece))
    return times


def seconds(run: Callable[[Piece], object], piece: Piece) -> float:
    """Processor seconds of one run in this process: what others do on the machine counts little."""
    gc.collect()
    started = time.process_time()
    run(piece)
    return time.process_time() - started
