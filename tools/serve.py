"""Starts the dashboard on 127.0.0.1, after making sure that its port is free.

Usage: .venv/bin/python -m tools.serve PORT
"""

import atexit
import gc
import importlib
import pkgutil
import socket
import sys


def main(port: str) -> int:
    """Serve the dashboard; returns 1, after one line that says why, where it cannot start."""
    if not port.isdecimal() or not 1 <= int(port) <= 65535:
        return refuse(f"PORT={port} 不是端口号（1–65535），例如 make run PORT=8502。 / is no port number.")
    if not is_free(int(port)):
        other = f"make run PORT={int(port) % 65535 + 1}"
        return refuse(f"端口 {port} 已被占用，请改用 {other}。 / Port {port} is taken; use {other}.")
    print(f"签约看板 → http://127.0.0.1:{port}  （Ctrl+C 停止 / Ctrl+C stops）", flush=True)
    return stream(port)


def stream(port: str) -> int:
    """Run Streamlit in this process until it is stopped; its exit status."""
    from streamlit.runtime.pages_manager import PagesManager
    from streamlit.web import cli

    # Beside a folder named pages/, the first visitor of a new server would meet Streamlit's older multipage mode, which
    # knows no page of our menu: a deep link would open under a dialog "Page not found".
    PagesManager.uses_pages_directory = False
    preload()
    arrange()
    return int(cli.main(["run", "dashboard.py", "--server.port", port], prog_name="streamlit") or 0)


def preload() -> None:
    """Load what the pages need before the first reader comes, and keep it out of the garbage collector's sight.

    After each run of a script Streamlit has all objects of the process looked through, which for the libraries alone
    takes several times as long as the script.
    """
    import pages.parts

    for module in pkgutil.iter_modules(pages.parts.__path__, "pages.parts."):
        importlib.import_module(module.name)
    gc.collect()
    gc.freeze()
    atexit.register(gc.unfreeze)  # at its end the process clears up as ever


def arrange() -> None:
    """Have the server hand out the large files that the dashboard makes, put what is ours into its page, not hesitate.

    A version of Streamlit that is built otherwise fails here, before anybody visits.
    """
    from starlette.middleware import Middleware
    from streamlit.web.server.starlette import starlette_app

    from tools.handed_files import HandedFiles
    from tools.own_page import OwnPage

    own = starlette_app.create_streamlit_middleware
    starlette_app.create_streamlit_middleware = lambda: [Middleware(HandedFiles), *own(), Middleware(OwnPage)]
    send_at_once()


def send_at_once() -> None:
    """Have small answers leave without waiting until the browser has confirmed what was sent before.

    Streamlit binds its socket without naming TCP; asyncio then leaves Nagle's algorithm on, and each small script or
    message on a connection in use waits for the other side's late acknowledgement, 40 ms on Linux. What is accepted
    takes over what is set on the socket that listens.
    """
    from streamlit.web.server.starlette import starlette_server

    bind = starlette_server._bind_socket

    def bound(address: str, port: int, backlog: int) -> socket.socket:
        listening = bind(address, port, backlog)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listening

    starlette_server._bind_socket = bound


def is_free(port: int) -> bool:
    """True where nobody listens on this loopback port and we may."""
    with socket.socket() as caller:
        if caller.connect_ex(("127.0.0.1", port)) == 0:
            return False
    with socket.socket() as listener:
        # As the server does: a port that was closed a moment ago counts as free.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def refuse(why: str) -> int:
    """Print why the dashboard cannot start; the exit status."""
    print(why, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
