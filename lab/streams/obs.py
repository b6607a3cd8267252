"""Markers in OBS by obs-websocket 5: chapters in the film that it records, and where each event lies in it.

OBS writes chapters into Hybrid MP4 (OBS 30.2); with another format, or an older OBS, it refuses them, and the anchors alone are kept.
"""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from lab.streams.markers import CHAPTERS
from lab.streams.port import Anchor, StreamError

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from lab.manifest import Manifest
    from lab.streams.port import Marker

PORT = 4455
"""OBS's own default."""
ANSWER_S = 5.0


class ObsStream:
    """A connection to OBS, on an event loop in a thread of its own, so that the connection lives between two markers."""

    name = "obs"

    def __init__(self, url: str, password: str = "", answer_s: float = ANSWER_S) -> None:
        self._url = url
        self._password = password
        self._answer_s = answer_s
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._client: Any = None

    def open(self, manifest: Manifest) -> None:
        """Connect and say the password; OBS may be recording already or not yet."""
        del manifest  # a film of OBS's has no place for it; the chapters name tasks and conditions
        try:
            import simpleobsws  # noqa: PLC0415 -- an optional library
        except ImportError as error:
            raise StreamError("STREAM_LIBRARY", "simpleobsws") from error
        self.close()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=_run, args=(self._loop,), name="obs", daemon=True)
        self._thread.start()
        self._ask(self._connect(simpleobsws))

    def send(self, marker: Marker, age_s: float) -> Anchor | None:
        """Set a chapter, if the event is one and a film is being recorded; where it is in the film is returned."""
        if self._client is None:
            raise StreamError("STREAM_UNREACHABLE", self._url)
        if marker.kind not in CHAPTERS:
            return None
        status = self._ask(self._call("GetRecordStatus"))
        if not status.ok() or not status.responseData.get("outputActive"):
            return None
        self._ask(self._call("CreateRecordChapter", {"chapterName": marker.label}))
        return Anchor(self.name, marker.mono_ms, float(status.responseData["outputDuration"]) / 1000 - age_s)

    def close(self) -> None:
        """Disconnect."""
        loop, thread, client = self._loop, self._thread, self._client
        self._loop = self._thread = self._client = None
        if loop is None or thread is None:
            return
        if client is not None:
            future = asyncio.run_coroutine_threadsafe(client.disconnect(), loop)
            with suppress(Exception):  # the connection is given up in any case; the libraries' errors have no base
                future.result(self._answer_s)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()

    async def _connect(self, simpleobsws: Any) -> None:  # noqa: ANN401 -- the library
        """Raises StreamError (STREAM_REFUSED), and what the library raises where nothing answers."""
        client = simpleobsws.WebSocketClient(url=self._url, password=self._password)
        await client.connect()
        self._client = client
        if not await client.wait_until_identified(timeout=self._answer_s):
            raise StreamError("STREAM_REFUSED", self._url)

    async def _call(self, name: str, data: dict[str, Any] | None = None) -> Any:  # noqa: ANN401 -- the library's answer
        import simpleobsws  # noqa: PLC0415 -- as above

        return await self._client.call(simpleobsws.Request(name, data), timeout=self._answer_s)

    def _ask(self, what: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401 -- the library's answer
        """Have the loop do it. Raises StreamError; the connection is given up then."""
        if self._loop is None:
            what.close()
            raise StreamError("STREAM_UNREACHABLE", self._url)
        future = asyncio.run_coroutine_threadsafe(what, self._loop)
        try:
            return future.result(3 * self._answer_s)
        except StreamError:
            self.close()
            raise
        except Exception as error:  # the libraries' own errors have no base of their own
            self.close()
            raise StreamError("STREAM_UNREACHABLE", f"{self._url}: {type(error).__name__}") from error


def _run(loop: asyncio.AbstractEventLoop) -> None:
    """The thread: until the loop is stopped, then whatever still waits in it is ended."""
    asyncio.set_event_loop(loop)
    loop.run_forever()
    left = asyncio.all_tasks(loop)
    for task in left:
        task.cancel()
    if left:
        loop.run_until_complete(asyncio.wait(left))
    loop.close()
