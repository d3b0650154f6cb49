"""Settings that all tests share."""

from __future__ import annotations

import ipaddress
import os
import socket
from typing import Any

import pytest
from hypothesis import settings

# A busy machine is no fault of the code: examples have no deadline. CI draws the same examples every time.
settings.register_profile("shared", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("shared")

CONNECT = socket.socket.connect


@pytest.fixture(autouse=True)
def stay_on_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test leaves this machine: a connection to any other address fails it."""

    def connect(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and not ipaddress.ip_address(address[0]).is_loopback:
            pytest.fail(f"a test connects to {address[0]}")
        CONNECT(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)
