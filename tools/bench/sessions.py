"""Sessions without a browser: they speak Streamlit's own protocol over websockets, as many as are asked for.

What is timed is the server's part of an update, from the message that a filter has changed to the one that the script
has ended. Nothing leaves the machine, and only the server that was started for it is spoken to.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, Any

from tools.bench.apps import Served
from tools.bench.processes import family, memory
from tools.bench.table import Line, compared, told

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

FEW, MANY = 5, 30  # sessions between which the memory of one more is taken
CROWD, EVERY, CHANGES = 30, 3.0, 6  # sessions, seconds between two changes of one, changes of each
ALONE = 20
CORES = 2
MOST_MEMORY = 15  # MB
PATIENCE = 60


@dataclass
class Session:
    """One reader: the socket, and the filter that was found on the page."""

    socket: Any
    page: str
    query: str
    widget: str = ""
    options: list[str] = field(default_factory=list)
    faults: int = 0
    changes: int = 0

    async def open(self) -> None:
        """Ask for the page."""
        await self.rerun({})

    async def change(self) -> float:
        """Put the filter on its other option; the seconds until the script has ended."""
        self.changes += 1
        begun = time.perf_counter()
        await self.rerun({self.widget: self.options[self.changes % 2]})
        return time.perf_counter() - begun

    async def rerun(self, chosen: dict[str, str]) -> None:
        """Run the page's script with these options of its widgets, and read to its end."""
        from streamlit.proto.BackMsg_pb2 import BackMsg
        from streamlit.proto.WidgetStates_pb2 import WidgetState

        message = BackMsg()
        message.rerun_script.page_name, message.rerun_script.query_string = self.page, self.query
        for widget, option in chosen.items():
            state = WidgetState(id=widget)
            state.string_array_value.data.append(option)
            message.rerun_script.widget_states.widgets.append(state)
        await self.socket.send(message.SerializeToString())
        async with asyncio.timeout(PATIENCE):
            while not self.ended(await self.socket.recv()):
                pass

    def ended(self, data: bytes) -> bool:
        """Take in a message; whether it says that the script has ended."""
        from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

        message = ForwardMsg.FromString(data)
        kind = message.WhichOneof("type")
        if kind == "delta" and message.delta.HasField("new_element"):
            self.see(message.delta.new_element)
        if kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        if kind != "script_finished" or message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return False
        self.faults += message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY
        return True

    def see(self, element: Any) -> None:
        """Note down the filter, and whatever is an exception."""
        kind = element.WhichOneof("type")
        self.faults += kind == "exception"
        if kind == "button_group" and "measure" in element.button_group.id:
            self.widget = element.button_group.id
            self.options = [option.content for option in element.button_group.options]


@asynccontextmanager
async def joined(app: Served) -> AsyncIterator[Session]:
    """A reader who has the page before him."""
    from websockets.asyncio.client import connect

    page, _, query = app.app.path.partition("?")
    address = f"{app.address.replace('http', 'ws')}/_stcore/stream"
    async with connect(address, subprotocols=["streamlit"], max_size=None, proxy=None) as socket:  # type: ignore[list-item]
        session = Session(socket, page, query)
        await session.open()
        yield session


async def alone(app: Served, changes: int = ALONE) -> list[float]:
    """The seconds of each change of a reader who is the only one; both options were seen before."""
    async with joined(app) as session:
        return [await session.change() for _ in range(changes + 2)][2:]


async def crowded(app: Served, many: int = CROWD, every: float = EVERY, changes: int = CHANGES) -> Crowd:
    """Readers who each change the filter every few seconds, evenly one after the other."""
    crowd = Crowd()
    async with AsyncExitStack() as stack:
        sessions = [await stack.enter_async_context(joined(app)) for _ in range(many)]

        async def read(session: Session, late: float) -> None:
            await asyncio.sleep(late)
            for _ in range(changes):
                begun = time.perf_counter()
                crowd.taken.append(await session.change())
                await asyncio.sleep(max(0.0, every - (time.perf_counter() - begun)))

        readers = [read(each, place * every / many) for place, each in enumerate(sessions)]
        ends = await asyncio.gather(*readers, return_exceptions=True)
        crowd.faults = sum(each.faults for each in sessions) + sum(isinstance(end, BaseException) for end in ends)
    return crowd


@dataclass
class Crowd:
    """The seconds of every change, and the faults: exceptions, lost sockets, answers that never came."""

    taken: list[float] = field(default_factory=list)
    faults: int = 0


async def sizes(app: Served, few: int = FEW, many: int = MANY) -> dict[int, float]:
    """Number of open sessions → the MB of the server's memory, from the `few` on that fill what is kept for all.

    Each session has seen both options of the filter, and none of them ends before the last has been counted: a server
    keeps a session that was left for a while, and what it gives back would be taken for the next one.
    """
    taken = {}
    async with AsyncExitStack() as stack:
        for number in range(1, many + 1):
            session = await stack.enter_async_context(joined(app))
            for _ in range(2):
                await session.change()
            if number >= few:
                taken[number] = held(app.pid)
    return taken


def slope(sizes: dict[int, float]) -> float:
    """What one more adds to the size: the median over all pairs, so that a single jump does not count."""
    pairs = [(a, b) for a in sizes for b in sizes if a < b]
    return median((sizes[b] - sizes[a]) / (b - a) for a, b in pairs)


def held(pid: int) -> float:
    """The memory of a server with its children, in MB."""
    return sum(map(memory, family(pid))) / 1024


def confine(pid: int) -> None:
    """Leave the server two cores, where the machine has more and lets us."""
    if hasattr(os, "sched_setaffinity"):
        for each in family(pid):
            os.sched_setaffinity(each, sorted(os.sched_getaffinity(each))[:CORES])


def busy(app: Served) -> Iterator[Line]:
    """One reader, and many at once."""
    confine(app.pid)
    single = median(asyncio.run(alone(app)))
    crowd = asyncio.run(crowded(app))
    words = f"{CROWD} sessions, a change every {EVERY:g} s, {CORES} cores"
    if crowd.taken:
        taken = median(crowd.taken)
        yield compared("crowd", f"{words} : one", f"{1000 * taken:.0f} ms", f"{1000 * single:.0f} ms", taken / single)
    asked = CROWD * CHANGES
    well = not crowd.faults and len(crowd.taken) == asked
    yield told(f"{words}: faults", f"{crowd.faults} in {len(crowd.taken)} of {asked} updates", well, "0")


def remembered(app: Served) -> Line:
    """The memory of a session more; the server must not have had any before."""
    words = f"memory of a session more, from {FEW} to {MANY}"
    if not held(app.pid):
        return Line(words, "not measured: no /proc")
    size = slope(asyncio.run(sizes(app)))
    return told(words, f"{size:.1f} MB", size < MOST_MEMORY, f"< {MOST_MEMORY} MB")
