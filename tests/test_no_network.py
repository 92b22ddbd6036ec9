"""The guard of tests/conftest.py: a test that reaches for another machine fails."""

import socket

import pytest


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("outside.example", 443)])
def test_connection_to_another_machine_fails(address: tuple[str, int]) -> None:
    with socket.socket() as caller, pytest.raises(AssertionError, match="tried to connect"):
        caller.connect(address)


def test_connection_to_this_machine_works() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener, socket.socket() as caller:
        caller.connect(listener.getsockname())
