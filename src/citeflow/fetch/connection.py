"""Connections that go to the address that was checked, whatever the name says by then."""

from __future__ import annotations

import http.client
import socket
import ssl

from citeflow.fetch.addresses import Target


class PlainConnection(http.client.HTTPConnection):
    """HTTP to the checked address. wire: its socket; http.client forgets its own once a reply has begun. late: whether
    its time is over.
    """

    wire: socket.socket | None = None
    late = False

    def __init__(self, target: Target, seconds: float) -> None:
        super().__init__(target.host, target.port, timeout=seconds)
        self._address = target.address

    def connect(self) -> None:
        """Open the socket."""
        self.sock = self.wire = socket.create_connection((self._address, self.port), self.timeout)
        require_time(self)


class SafeConnection(http.client.HTTPSConnection):
    """HTTPS to the checked address; the certificate must be that of the name."""

    wire: socket.socket | None = None
    late = False

    def __init__(self, target: Target, seconds: float, context: ssl.SSLContext) -> None:
        super().__init__(target.host, target.port, timeout=seconds, context=context)
        self._address = target.address
        self._tls = context

    def connect(self) -> None:
        """Open the socket."""
        plain = socket.create_connection((self._address, self.port), self.timeout)
        wire = self._tls.wrap_socket(plain, server_hostname=self.host, do_handshake_on_connect=False)
        self.sock = self.wire = wire
        require_time(self)
        # by now the wire can be cut, however slowly the other side shakes hands
        wire.do_handshake()


def require_time(connection: PlainConnection | SafeConnection) -> None:
    """Raises TimeoutError where the time was over before there was a wire to cut."""
    if connection.late:
        raise TimeoutError


def connect(target: Target, seconds: float) -> PlainConnection | SafeConnection:
    """A connection that is opened on the first request."""
    if target.scheme == "https":
        return SafeConnection(target, seconds, ssl.create_default_context())
    return PlainConnection(target, seconds)
