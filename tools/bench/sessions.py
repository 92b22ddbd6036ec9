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

FEW, MANY = 5, 25  # sessions between which the memory of a further one is taken
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


async def growth(app: Served, few: int = FEW, many: int = MANY) -> float:
    """The MB of the server's memory that a further session takes."""
    async with AsyncExitStack() as stack:
        sizes = []
        for number in range(1, many + 1):
            session = await stack.enter_async_context(joined(app))
            await session.change()
            if number in (few, many):
                sizes.append(held(app.pid))
    return (sizes[1] - sizes[0]) / (many - few)


def held(pid: int) -> float:
    """The memory of a server with its children, in MB."""
    return sum(map(memory, family(pid))) / 1024


def confine(pid: int) -> None:
    """Leave the server two cores, where the machine has more and lets us."""
    if hasattr(os, "sched_setaffinity"):
        for each in family(pid):
            os.sched_setaffinity(each, sorted(os.sched_getaffinity(each))[:CORES])


def lines(app: Served) -> Iterator[Line]:
    """One reader, many at once, and the memory of each."""
    confine(app.pid)
    single = median(asyncio.run(alone(app)))
    crowd = asyncio.run(crowded(app))
    busy = median(crowd.taken)
    words = f"{CROWD} sessions, a change every {EVERY:g} s, {CORES} cores"
    yield compared("crowd", f"{words} : one", f"{1000 * busy:.0f} ms", f"{1000 * single:.0f} ms", busy / single)
    yield told(f"{words}: faults in {len(crowd.taken)} updates", f"{crowd.faults}", not crowd.faults, "0")
    size = asyncio.run(growth(app))
    yield told("memory of a further session", f"{size:.1f} MB", size < MOST_MEMORY, f"< {MOST_MEMORY} MB")
