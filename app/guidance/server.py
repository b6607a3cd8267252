"""The helper's door: a small web server that runs only while somebody is invited, on this machine unless told otherwise.

Everything that matters is decided on the main loop (`Desk`); here requests are checked and passed on. Pictures wait in
`Screen`, so that a slow browser never holds up the window. The protocol: docs/protocols/guidance.md.
"""

from __future__ import annotations

import json
import logging
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol
from urllib.parse import parse_qs, urlsplit

from app.guidance.network import HERE, own_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.guidance.screen import Screen

_log = logging.getLogger(__name__)

PORT: Final = 8600
"""Where it listens when nobody else does: short, and the same each time."""
LONGEST_BODY: Final = 16_384
WAIT_S: Final = 20.0
"""How long a request for the next picture waits; the browser then asks again."""
_FILES: Final[Mapping[str, tuple[str, str]]] = {
    "/": ("helper.html", "text/html; charset=utf-8"),
    "/helper.js": ("helper.js", "text/javascript; charset=utf-8"),
    "/helper.css": ("helper.css", "text/css; charset=utf-8"),
}
_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' blob:; frame-ancestors 'none'; form-action 'self'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


class Desk(Protocol):
    """Where the door's requests are decided. Called on the server's threads; each call answers from the main loop."""

    def knock(self, code: str, name: str) -> str | None:
        """Ask to be let in; returns a ticket where the code was right."""

    def phase(self, ticket: str) -> str:
        """`asked`, `open` or `over`, as it stands for this ticket."""

    def act(self, ticket: str, act: Any) -> bool:  # noqa: ANN401 -- JSON
        """Show something on the customer's screen; False where it was refused."""

    def leave(self, ticket: str) -> None:
        """The helper goes."""


class GuidanceServer:
    """Listens from `__init__` to `close`. OSError where no port can be opened."""

    def __init__(self, desk: Desk, screen: Screen, *, host: str = HERE, port: int = 0) -> None:
        self._http = _Http((host, port), _Handler)
        self._http.desk, self._http.screen = desk, screen
        self._http.hosts = own_names(host)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.1,), name="guidance", daemon=True)
        self._thread.start()
        _log.info("guidance listens", extra={"code": "GUIDANCE_LISTENS"})

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._http.server_address[1])

    def close(self) -> None:
        """Stop listening; requests that wait are answered."""
        self._http.screen.show(b"")
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    desk: Desk
    screen: Screen
    hosts: frozenset[str]

    def handle_error(self, *_: object) -> None:
        _log.debug("a browser went away")


class _Handler(BaseHTTPRequestHandler):
    server: _Http
    protocol_version = "HTTP/1.1"
    server_version = "xiaoxiang"
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        if not self._from_here():
            return
        if url.path in _FILES:
            name, kind = _FILES[url.path]
            self._send(HTTPStatus.OK, (Path(__file__).with_name("web") / name).read_bytes(), kind)
        elif url.path == "/screen":
            self._picture(parse_qs(url.query).get("after", ["0"])[0])
        elif url.path == "/phase":
            self._json({"phase": self.server.desk.phase(self._ticket())})
        else:
            self._send(HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        if not self._from_here():
            return
        body = self._body()
        if body is None:
            self._send(HTTPStatus.BAD_REQUEST)
            return
        handlers: dict[str, Callable[[Any], None]] = {"/knock": self._knock, "/act": self._act, "/leave": self._leave}
        handle = handlers.get(urlsplit(self.path).path)
        if handle is None:
            self._send(HTTPStatus.NOT_FOUND)
        else:
            handle(body)

    def _knock(self, body: Any) -> None:  # noqa: ANN401 -- JSON
        code, name = (body.get(key) if isinstance(body, dict) else None for key in ("code", "name"))
        if not isinstance(code, str) or not isinstance(name, str):
            self._send(HTTPStatus.BAD_REQUEST)
            return
        ticket = self.server.desk.knock(code, name)
        if ticket is None:
            self._send(HTTPStatus.FORBIDDEN)
        else:
            self._json({"ticket": ticket})

    def _act(self, body: Any) -> None:  # noqa: ANN401 -- JSON
        done = self.server.desk.act(self._ticket(), body)
        self._send(HTTPStatus.NO_CONTENT if done else HTTPStatus.FORBIDDEN)

    def _leave(self, _: Any) -> None:  # noqa: ANN401 -- JSON
        self.server.desk.leave(self._ticket())
        self._send(HTTPStatus.NO_CONTENT)

    def _picture(self, after: str) -> None:
        if self.server.desk.phase(self._ticket()) != "open":
            self._send(HTTPStatus.FORBIDDEN)
            return
        seen = int(after) if after.isascii() and after.isdigit() and len(after) < 12 else 0
        number, png = self.server.screen.after(seen, WAIT_S)
        # It may have ended while this waited: what was covered a moment ago is no longer theirs to see.
        if number <= seen or not png or self.server.desk.phase(self._ticket()) != "open":
            self._send(HTTPStatus.NO_CONTENT)
        else:
            self._send(HTTPStatus.OK, png, "image/png", {"X-Number": str(number)})

    def _ticket(self) -> str:
        return self.headers.get("X-Ticket", "")

    def _from_here(self) -> bool:
        """A page of another site that points its name at this machine must not get in (DNS rebinding)."""
        host = urlsplit(f"//{self.headers.get('Host', '')}").hostname or ""
        if host in self.server.hosts:
            return True
        self._send(HTTPStatus.FORBIDDEN)
        return False

    def _body(self) -> Any:  # noqa: ANN401 -- JSON
        length = self.headers.get("Content-Length", "")
        if self.headers.get_content_type() != "application/json" or not length.isdigit() or int(length) > LONGEST_BODY:
            self.close_connection = True
            return None
        try:
            return json.loads(self.rfile.read(int(length)))
        except ValueError:
            return None

    def _json(self, values: dict[str, str]) -> None:
        self._send(HTTPStatus.OK, json.dumps(values).encode(), "application/json")

    def _send(
        self, status: HTTPStatus, content: bytes = b"", kind: str = "text/plain", more: Mapping[str, str] | None = None
    ) -> None:
        self.send_response(status)
        for name, value in {
            **_HEADERS,
            **(more or {}),
            "Content-Type": kind,
            "Content-Length": str(len(content)),
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Requests are not logged: they carry the ticket."""
