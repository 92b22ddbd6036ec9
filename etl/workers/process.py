"""A worker: takes a job and then its tasks from standard input, and gives the answers back on standard output.

Started by `etl.workers.pool` as a program of its own and not as a fork of its parent: what has started the parent (a
server, a test) is of no concern here. It ends as soon as its parent has gone, and when one task takes it too long.
"""

from __future__ import annotations

import faulthandler
import os
import pickle
import sys
import threading
from queue import SimpleQueue
from typing import BinaryIO

from etl.workers.frames import receive, send

GONE, FAILED, TOO_LONG = 0, 3, 1  # the last is what faulthandler exits with


def main() -> None:
    source, target = sys.stdin.buffer, answers()
    job = pickle.loads(receive(source) or b"")()
    send(target, b"")
    tasks: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=take, args=(source, tasks), daemon=True).start()
    with open(os.devnull, "w") as nowhere:
        while True:
            for seconds, task in pickle.loads(tasks.get()):
                faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
                answer = pickle.dumps(job(task), pickle.HIGHEST_PROTOCOL)
                faulthandler.cancel_dump_traceback_later()
                send(target, answer)


def answers() -> BinaryIO:
    """Standard output, kept for answers: what any library prints goes to standard error instead."""
    if sys.platform == "win32":
        import msvcrt

        for stream in (0, 1):
            msvcrt.setmode(stream, os.O_BINARY)
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return pipe


def take(source: BinaryIO, tasks: SimpleQueue[bytes]) -> None:
    """Reads ahead, so that neither side waits for the other; leaves with the parent, even from a task."""
    while (content := receive(source)) is not None:
        tasks.put(content)
    os._exit(GONE)


if __name__ == "__main__":
    try:
        main()
    except OSError:  # the parent has gone and reads no answer
        os._exit(GONE)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        sys.stderr.flush()
        os._exit(FAILED)
