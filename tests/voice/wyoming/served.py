"""A Wyoming server of scripted engines on a real socket of this machine, and hostile ones in its place."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from tests.voice.support import GUARD_S, tone
from voice.asr.dictation import Dictation
from voice.asr.guards import bundled_deny_list
from voice.asr.scripted import ScriptedTranscriber
from voice.ports import Transcriber
from voice.types import AudioChunk, Pcm
from voice.wake.scripted import ScriptedWakeSpotter
from voice.wyoming.limits import ServerLimits
from voice.wyoming.server import Server
from voice.wyoming.services import Services

HOST = "127.0.0.1"
VOICE_RATE_HZ = 24_000


class LoudnessVad:
    """Whatever is not silence is speech."""

    def probability(self, chunk: AudioChunk) -> float:
        return 0.9 if np.abs(chunk.samples).mean() > 300 else 0.0

    def reset(self) -> None:
        pass


@dataclass
class Engines:
    """Scripted engines, in the hands of a test."""

    transcriber: Transcriber = field(default_factory=ScriptedTranscriber)
    wakes_at: tuple[int, ...] = ()
    prompts: list[str] = field(default_factory=list)
    spoken: list[tuple[str, str]] = field(default_factory=list)
    stopped: int = 0
    sentence_s: float = 0.4

    def services(self) -> Services:
        def dictation(prompt: str, on_caption: Callable[[str], None] | None) -> Dictation:
            self.prompts.append(prompt)
            return Dictation(self.transcriber, LoudnessVad(), prompt, bundled_deny_list(), on_caption=on_caption)

        def speak(text: str, voice: str) -> Iterator[Pcm]:
            self.spoken.append((text, voice))
            return iter([Pcm(tone(self.sentence_s, rate_hz=VOICE_RATE_HZ), VOICE_RATE_HZ)] * text.count("。"))

        def stop_speaking() -> None:
            self.stopped += 1

        return Services(
            dictation=dictation,
            prompt="手机银行语音助手。",
            simplified=lambda text: text.replace("轉", "转").replace("帳", "账"),
            spotter=lambda: ScriptedWakeSpotter(list(self.wakes_at)),
            speak=speak,
            stop_speaking=stop_speaking,
            recogniser="whisper-base",
            voices=("zf_xiaoxiao", "zm_yunxi"),
            version="0.1.0",
        )


@contextlib.contextmanager
def serving(engines: Engines, token: str | None = None, limits: ServerLimits | None = None) -> Iterator[int]:
    """Serve on a thread of its own; gives the port, and ends the server cleanly."""
    listening, ports = threading.Event(), list[int]()
    stop: list[Callable[[], object]] = []

    def told(port: int) -> None:
        ports.append(port)
        listening.set()

    async def serve() -> None:
        server = Server(engines.services(), token, limits)
        loop = asyncio.get_running_loop()
        stop.append(lambda: loop.call_soon_threadsafe(server.stop))
        await server.serve(HOST, 0, told)

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert listening.wait(GUARD_S)
    try:
        yield ports[0]
    finally:
        arrive(ports[0])
        stop[0]()
        thread.join(GUARD_S)
        assert not thread.is_alive(), "the server did not end"


def arrive(port: int) -> None:
    """Wait until every client that came before this call has reached the server.

    asyncio drops, unclosed, the socket of a client that it accepted in the turn in which its server is closed.
    """
    with socket.create_connection((HOST, port), GUARD_S) as last:
        last.shutdown(socket.SHUT_WR)
        while last.recv(4096):
            pass


Behaviour = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@contextlib.contextmanager
def behaving(behaviour: Behaviour) -> Iterator[int]:
    """A server that does what `behaviour` does with each connection; gives the port."""
    listening, ports = threading.Event(), list[int]()
    stop: list[Callable[[], object]] = []

    async def serve() -> None:
        over = asyncio.Event()
        clients: set[asyncio.Task[None]] = set()

        async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            clients.add(task)
            with contextlib.suppress(OSError, asyncio.CancelledError):
                await behaviour(reader, writer)
            clients.discard(task)
            writer.close()

        listener = await asyncio.start_server(client, HOST, 0)
        loop = asyncio.get_running_loop()
        stop.append(lambda: loop.call_soon_threadsafe(over.set))
        ports.append(listener.sockets[0].getsockname()[1])
        listening.set()
        await over.wait()
        listener.close()
        # Whoever was accepted just now is a client in a few turns; asyncio would drop the socket unclosed.
        while asyncio.all_tasks() - {asyncio.current_task()} - clients:
            await asyncio.sleep(0)
        for task in list(clients):
            task.cancel()
        await asyncio.gather(*clients, return_exceptions=True)

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert listening.wait(GUARD_S)
    try:
        yield ports[0]
    finally:
        stop[0]()
        thread.join(GUARD_S)
        assert not thread.is_alive()
