"""A Wyoming server: every connection on one loop, the engines on threads of their own."""

import asyncio
import contextlib
import ipaddress
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from wyoming.error import Error
from wyoming.event import async_write_event

from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.wyoming.connection import Connection
from voice.wyoming.faults import SENTENCES, Fault
from voice.wyoming.frames import hang_up
from voice.wyoming.limits import ServerLimits
from voice.wyoming.services import Services

log = logging.getLogger(__name__)

DEFAULT_PORT = 10_300
"""Where Wyoming's recognisers usually listen."""


def is_this_machine(host: str) -> bool:
    """Whether only this machine can reach a server at that address; a name other than localhost is taken for the network."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Server:
    """Serves until `stop`. A token is wanted of everybody where one is given."""

    def __init__(self, services: Services, token: str | None, limits: ServerLimits | None = None) -> None:
        self._services = services
        self._token = token
        self._limits = limits or ServerLimits()
        self._clients: set[asyncio.Task[None]] = set()
        self._turned_away: set[asyncio.Task[None]] = set()
        self._speaking = asyncio.Lock()
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """Let `serve` come to its end. From the loop's own thread."""
        self._stopped.set()

    async def serve(self, host: str, port: int, on_listening: Callable[[int], None] = lambda _: None) -> None:
        """Listen at an address (`port` 0: any that is free) until `stop`; `on_listening` gets the port.

        Raises `VoiceError` ADDRESS_UNUSABLE, and TOKEN_UNUSABLE for another address than this machine's without a token.
        """
        if self._token is None and not is_this_machine(host):
            raise VoiceError(ErrorCode.TOKEN_UNUSABLE, host=host, why="none is set")
        workers = ThreadPoolExecutor(self._limits.connections + 1, thread_name_prefix="wyoming")
        try:
            listener = await asyncio.start_server(
                lambda reader, writer: self._took(reader, writer, workers),
                host,
                port,
                limit=self._limits.frames.header_bytes,
            )
        except (OSError, OverflowError) as error:
            workers.shutdown()
            raise VoiceError(ErrorCode.ADDRESS_UNUSABLE, host=host, port=port, why=str(error)) from error
        try:
            async with listener:
                on_listening(listener.sockets[0].getsockname()[1])
                await self._stopped.wait()
                listener.close()
                await self._let_go()
        finally:
            workers.shutdown(cancel_futures=True)

    def _took(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, workers: ThreadPoolExecutor) -> None:
        """A client came: serve it on a task of its own, or tell it that there are too many."""
        if self._stopped.is_set():
            writer.transport.abort()
            return
        if len(self._clients) >= self._limits.connections:
            served, group = asyncio.create_task(self._turn_away(reader, writer)), self._turned_away
        else:
            connection = Connection(reader, writer, self._services, self._limits, self._token, workers, self._speaking)
            served, group = asyncio.create_task(connection.run()), self._clients
        group.add(served)
        served.add_done_callback(group.discard)
        served.add_done_callback(
            lambda _: writer.close()
        )  # one that was cancelled before it began closes nothing itself
        served.add_done_callback(_tell_defect)

    async def _turn_away(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        log.warning("a client was turned away", extra={"code": WarningCode.WYOMING_FAULT})
        with contextlib.suppress(OSError, TimeoutError):
            event = Error(SENTENCES[Fault.BUSY], code=Fault.BUSY).event()
            async with asyncio.timeout(self._limits.write_s):
                await async_write_event(event, writer)
        await hang_up(reader, writer, self._limits.linger_s)

    async def _let_go(self) -> None:
        """Tell every client, and wait a little for what is being decoded."""
        for client in self._clients:
            client.cancel()
        self._services.stop_speaking()
        if self._clients:
            await asyncio.wait(self._clients, timeout=self._limits.close_s)


def _tell_defect(served: "asyncio.Task[None]") -> None:
    """A defect in one connection ends that connection and is told; the others go on."""
    if not served.cancelled() and (error := served.exception()) is not None:
        log.error("a connection broke: %s", error, exc_info=error)
