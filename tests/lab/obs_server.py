"""A server that speaks obs-websocket 5 as OBS does, as far as a client that sets chapters needs it.

Hello, Identify with a password, requests; written by the protocol's own document (obs-websocket, docs/generated/protocol.md),
message-packed as the client asks for.
"""

from __future__ import annotations

import base64
import hashlib
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import msgpack
from websockets.sync.server import serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from websockets.sync.server import ServerConnection
    from websockets.typing import Subprotocol

SALT, CHALLENGE = "lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=", "+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY="
SUBPROTOCOL: Subprotocol = "obswebsocket.msgpack"  # type: ignore[assignment]  # a new type of str
REFUSED = 4009
"""AuthenticationFailed."""


class Obs:
    """What OBS is doing, and what it was asked."""

    def __init__(self, password: str) -> None:
        self.password = password
        self.recording = True
        self.film_ms = 61_000
        self.chapters: list[str] = []
        self.takes_chapters = True
        self.port = 0
        self._connections: list[ServerConnection] = []

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    def hang_up(self) -> None:
        """Break every connection, as OBS does when it is closed."""
        for one in self._connections:
            one.close()

    def handle(self, connection: ServerConnection) -> None:
        self._connections.append(connection)
        hello = {"obsWebSocketVersion": "5.5.2", "rpcVersion": 1}
        hello["authentication"] = {"challenge": CHALLENGE, "salt": SALT}
        connection.send(msgpack.packb({"op": 0, "d": hello}))
        identify = msgpack.unpackb(connection.recv(decode=False))
        if identify["op"] != 1 or identify["d"].get("authentication") != self._expected():
            connection.close(REFUSED, "Authentication failed.")
            return
        connection.send(msgpack.packb({"op": 2, "d": {"negotiatedRpcVersion": 1}}))
        for message in connection:
            asked = msgpack.unpackb(message)["d"]
            answer = {"requestType": asked["requestType"], "requestId": asked["requestId"], **self._answer(asked)}
            connection.send(msgpack.packb({"op": 7, "d": answer}))

    def _expected(self) -> str:
        secret = base64.b64encode(hashlib.sha256((self.password + SALT).encode()).digest())
        return base64.b64encode(hashlib.sha256(secret + CHALLENGE.encode()).digest()).decode()

    def _answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        fine = {"requestStatus": {"result": True, "code": 100}}
        match asked["requestType"]:
            case "GetRecordStatus":
                return {**fine, "responseData": {"outputActive": self.recording, "outputDuration": self.film_ms}}
            case "CreateRecordChapter" if self.takes_chapters:
                self.chapters.append(asked["requestData"]["chapterName"])
                return fine
            case _:
                return {"requestStatus": {"result": False, "code": 204, "comment": "unknown"}}


@contextmanager
def obs_server() -> Iterator[Obs]:
    """A server on a port of loopback that is free."""
    obs = Obs("geheim")
    with serve(obs.handle, "127.0.0.1", 0, subprotocols=[SUBPROTOCOL], compression=None) as server:
        obs.port = server.socket.getsockname()[1]
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield obs
        obs.hang_up()
        server.shutdown()
        thread.join()
