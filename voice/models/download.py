"""Downloads over HTTP that survive a broken connection and give up quickly on a dead host."""

import base64
import http.client
import shutil
import socket
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit, urlunsplit

from voice.models.progress import FetchReason, SourceError

BLOCK_BYTES = 256 * 1024
HTTP_PARTIAL = 206
HTTP_RANGE_NOT_SATISFIABLE = 416
TRANSIENT = frozenset({408, 425, 429, 500, 502, 503, 504})
USER_AGENT = "xiaoxiang"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to try.

    `connect_s`: for a connection, all addresses of the host together. `read_s`: for the next bytes.
    `first_attempts`: how many times while not a byte has come; a host that cannot be reached gets only one.
    `attempts`: how many times in a row without a new byte, once there were some.
    `pause_s`: between two attempts, doubled each time.
    """

    connect_s: float = 6.0
    read_s: float = 20.0
    first_attempts: int = 2
    attempts: int = 5
    pause_s: float = 1.0


def tell_nobody(_done: int) -> None:
    """For callers that show no progress."""


class Downloader:
    """Fetches URLs into files."""

    def __init__(self, patience: Patience | None = None, *, pause: Callable[[float], None] = time.sleep) -> None:
        self._patience = patience or Patience()
        self._pause = pause
        self._opener = urllib.request.build_opener(
            _QuickHTTPHandler(self._patience), _QuickHTTPSHandler(self._patience)
        )

    def download(
        self,
        url: str,
        target: Path,
        *,
        size_bytes: int | None = None,
        on_bytes: Callable[[int], None] = tell_nobody,
    ) -> None:
        """Fetch `url` into `target`, going on from `target.part` where an earlier download broke off.

        `on_bytes` is told how many bytes of it are here. Raises `SourceError`.
        """
        parts = urlsplit(url)
        part = target.with_name(target.name + ".part")
        part.parent.mkdir(parents=True, exist_ok=True)
        if parts.scheme == "file":
            _copy(Path(unquote(parts.path)), part)
        elif parts.scheme in {"http", "https"}:
            self._try_on(url, part, size_bytes, on_bytes)
        else:
            raise SourceError(FetchReason.REFUSED, f"the scheme of {public(url)}")
        on_bytes(part.stat().st_size)
        part.replace(target)

    def _try_on(self, url: str, part: Path, size_bytes: int | None, on_bytes: Callable[[int], None]) -> None:
        failures = 0
        came = False
        while True:
            before = _size(part)
            if size_bytes is not None and before > size_bytes:
                part.unlink()
                before = 0
            if before and before == size_bytes:
                return
            try:
                self._fetch(url, part, on_bytes)
            except SourceError as error:
                grew = _size(part) > before
                came = came or grew
                failures = 1 if grew else failures + 1
                worth = {FetchReason.INTERRUPTED, FetchReason.UNREACHABLE} if came else {FetchReason.INTERRUPTED}
                attempts = self._patience.attempts if came else self._patience.first_attempts
                if error.reason not in worth or failures >= attempts:
                    raise
                self._pause(self._patience.pause_s * 2 ** (failures - 1))
            else:
                return

    def _fetch(self, url: str, part: Path, on_bytes: Callable[[int], None]) -> None:
        """One attempt, from where `part` ends."""
        start = _size(part)
        try:
            with self._opener.open(_request(url, start), timeout=self._patience.read_s) as response:
                _store(response, part, start, on_bytes, url)
        except urllib.error.HTTPError as error:
            error.close()
            if error.code == HTTP_RANGE_NOT_SATISFIABLE and start:
                part.unlink()  # it is longer than what is there now
                raise SourceError(FetchReason.INTERRUPTED, f"{public(url)} has changed") from error
            reason = FetchReason.INTERRUPTED if error.code in TRANSIENT else FetchReason.REFUSED
            reason = FetchReason.NOT_THERE if error.code in {404, 410} else reason
            raise SourceError(reason, f"{public(url)}: HTTP {error.code}") from error
        except urllib.error.URLError as error:
            detail = f"{public(url)}: {error.reason}"
            raise SourceError(FetchReason.UNREACHABLE, detail) from error
        except (http.client.HTTPException, ConnectionError, TimeoutError, ssl.SSLError) as error:
            detail = f"{public(url)}: {type(error).__name__}"
            raise SourceError(FetchReason.INTERRUPTED, detail) from error


def _store(response: Any, part: Path, start: int, on_bytes: Callable[[int], None], url: str) -> None:  # noqa: ANN401
    # `response` is what urllib answers with; it has no common type.
    resumed = response.status == HTTP_PARTIAL
    if resumed and not str(response.headers.get("Content-Range", "")).startswith(f"bytes {start}-"):
        part.unlink(missing_ok=True)
        raise SourceError(FetchReason.INTERRUPTED, f"{public(url)} answered another range")
    promised = response.headers.get("Content-Length")
    received = 0
    with part.open("ab" if resumed else "wb") as file:
        while block := response.read(BLOCK_BYTES):
            file.write(block)
            received += len(block)
            on_bytes(file.tell())
    if promised is not None and received < int(promised):
        raise SourceError(FetchReason.INTERRUPTED, f"{public(url)} broke off")


def _request(url: str, start: int) -> urllib.request.Request:
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    # `download` lets only http and https through.
    request = urllib.request.Request(urlunsplit(parts._replace(netloc=host)))  # noqa: S310
    request.add_header("User-Agent", USER_AGENT)
    if parts.username is not None:  # an index with a password: urllib would not send it
        secret = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        credentials = base64.b64encode(secret.encode()).decode()
        request.add_unredirected_header("Authorization", f"Basic {credentials}")
    if start:
        request.add_header("Range", f"bytes={start}-")
    return request


def public(url: str) -> str:
    """A URL as it may be shown: without name and password, query or fragment."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _copy(source: Path, target: Path) -> None:
    try:
        shutil.copyfile(source, target)
    except FileNotFoundError as error:
        raise SourceError(FetchReason.NOT_THERE, source.name) from error


def connect_within(patience: Patience) -> Callable[..., socket.socket]:
    """`socket.create_connection` whose limit covers all addresses of a host together.

    The standard one waits its full time for each; a dead host with a dozen addresses would take a minute.
    """

    def connect(address: tuple[str, int], *_ignored: object) -> socket.socket:
        deadline = time.monotonic() + patience.connect_s
        error: OSError = OSError("no address")
        for family, kind, protocol, _, target in socket.getaddrinfo(*address, 0, socket.SOCK_STREAM):
            left_s = deadline - time.monotonic()
            if left_s <= 0:
                break
            found = socket.socket(family, kind, protocol)
            found.settimeout(left_s)
            try:
                found.connect(target)
            except OSError as failed:
                found.close()
                error = failed
                continue
            found.settimeout(patience.read_s)
            return found
        raise error

    return connect


class _QuickHTTPHandler(urllib.request.HTTPHandler):
    def __init__(self, patience: Patience) -> None:
        super().__init__()
        self._patience = patience

    def http_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        def connection(host: str, **options: Any) -> http.client.HTTPConnection:  # noqa: ANN401 - urllib's own
            made = http.client.HTTPConnection(host, **options)
            made._create_connection = connect_within(self._patience)  # type: ignore[attr-defined] # noqa: SLF001 - the one hook
            return made

        return self.do_open(connection, request)


class _QuickHTTPSHandler(urllib.request.HTTPSHandler):
    def __init__(self, patience: Patience) -> None:
        super().__init__()
        self._patience = patience

    def https_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        def connection(host: str, **options: Any) -> http.client.HTTPSConnection:  # noqa: ANN401 - urllib's own
            made = http.client.HTTPSConnection(host, **options)
            made._create_connection = connect_within(self._patience)  # type: ignore[attr-defined] # noqa: SLF001 - the one hook
            return made

        return self.do_open(connection, request)
