"""A web server on loopback whose replies a test writes down, one function a path, and which counts what it is asked."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Route = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers by the routes of its server; 404 for all else."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.server.asked.append(self.path)
        self.server.agents.append(self.headers.get("User-Agent", ""))
        self.close_connection = True
        try:
            self.server.routes.get(path, say(404))(self)
        except (BrokenPipeError, ConnectionResetError):
            # the client had enough
            return

    def reply(self, status: int = 200, body: bytes = b"", headers: dict[str, str] | None = None) -> None:
        """A whole reply; ``Content-Length`` unless the headers give one."""
        lines = {"Content-Length": str(len(body)), **(headers or {})}
        self.send_response(status)
        for name, value in lines.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """routes: path -> what to do. asked: paths with their queries, in order."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.routes: dict[str, Route] = {}
        self.asked: list[str] = []
        self.agents: list[str] = []

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.server_port}"

    def counts(self) -> Counter[str]:
        """Path without query -> times asked."""
        return Counter(path.partition("?")[0] for path in self.asked)


@contextmanager
def serve() -> Iterator[Server]:
    """A running server."""
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def say(status: int = 200, body: bytes = b"", **headers: str) -> Route:
    """The same reply each time; underscores in names of headers stand for hyphens."""
    lines = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.reply(status, body, lines)


def in_turn(*routes: Route) -> Route:
    """One reply after the other, the last one for good."""
    left = list(routes)
    return lambda handler: (left.pop(0) if len(left) > 1 else left[0])(handler)
