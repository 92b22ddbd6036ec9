"""The server is started with what is ours, and its answers leave at once."""

import socket

import pytest
from streamlit.web.server.starlette import starlette_app, starlette_server

from tools import serve
from tools.handed_files import HandedFiles
from tools.own_page import OwnPage


@pytest.fixture
def arranged(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The server is arranged for one test; what its own middleware is."""
    monkeypatch.setattr(starlette_app, "create_streamlit_middleware", starlette_app.create_streamlit_middleware)
    monkeypatch.setattr(starlette_server, "_bind_socket", starlette_server._bind_socket)
    before: list[object] = [each.cls for each in starlette_app.create_streamlit_middleware()]
    serve.arrange()
    return before


def test_the_server_is_started_with_what_is_ours(arranged: list[object]) -> None:
    stack = [each.cls for each in starlette_app.create_streamlit_middleware()]
    assert stack == [HandedFiles, *arranged, OwnPage], "what compresses must stand before the page"


@pytest.mark.usefixtures("arranged")
def test_what_is_sent_waits_for_no_acknowledgement() -> None:
    listening = starlette_server._bind_socket("127.0.0.1", 0, 1)
    with listening, socket.create_connection(listening.getsockname()):
        listening.setblocking(True)
        with listening.accept()[0] as accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
