"""Speech to text by another machine's Wyoming server: this one's own, or any other."""

import asyncio
import concurrent.futures
import threading
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any

from wyoming.asr import Transcribe
from wyoming.audio import AudioChunk as WireChunk
from wyoming.audio import AudioStart, AudioStop
from wyoming.event import Event, async_write_event

from voice.asr.engine import WINDOW_SAMPLES
from voice.errors import ErrorCode, VoiceError
from voice.types import SAMPLE_RATE_HZ, AudioChunk, Encoded, ListenProfile, Samples, Transcript
from voice.wyoming.address import PeerAddress
from voice.wyoming.answer import read_answer, read_caption, read_refusal
from voice.wyoming.faults import ProtocolError
from voice.wyoming.frames import read_event
from voice.wyoming.limits import FrameLimits
from voice.wyoming.services import CAPTION, OWN_CONTEXT
from voice.wyoming.token import authentication

WIDTH_BYTES = 2


@dataclass(frozen=True, slots=True)
class PeerLimits:
    """How much is borne of another recogniser.

    `connect_s`: until it is reached. `write_s`: until it takes a block of sound. `answer_s`: until the transcript, after the end of
    the sound. `events`: that come before the transcript and are none. `frames`: the longest parts of one event.
    """

    connect_s: float = 2.0
    write_s: float = 3.0
    answer_s: float = 10.0
    events: int = 200
    frames: FrameLimits = field(
        default_factory=lambda: FrameLimits(header_bytes=16 * 1024, data_bytes=64 * 1024, payload_bytes=4096)
    )


class WyomingTranscriber:
    """Asks another machine. A server of our own tells captions; the protocol's own streamed text cannot be taken back."""

    def __init__(self, address: PeerAddress, token: str | None = None, limits: PeerLimits | None = None) -> None:
        """`token`: shown to the peer at every connection; it leaves this machine only towards `address`."""
        self._address = address
        self._token = token
        self._limits = limits or PeerLimits()
        self._lock = threading.Lock()
        self._loop: _Loop | None = None
        self._closed = False

    def start(self, profile: ListenProfile, on_partial: Callable[[str], None]) -> "WyomingSession":
        """Begin an utterance; the peer is called at once and waited for by `finish` alone. Raises `VoiceError` VOICE_CLOSED."""
        with self._lock:
            if self._closed:
                raise VoiceError(ErrorCode.VOICE_CLOSED)
            if self._loop is None:
                self._loop = _Loop()
            return WyomingSession(self._loop, self._address, self._token, self._limits, profile, on_partial)

    def glance(self, samples: Samples, prompt: str) -> Sequence[str] | None:  # noqa: ARG002 - as the port has it
        """None: a peer tells one reading, and not quickly."""
        return None

    def encoded(self, samples: Samples, model: str) -> Encoded | None:  # noqa: ARG002 - as the port has it
        """None: a peer tells what is said, and nothing of how it heard it."""
        return None

    def close(self) -> None:
        """Give up what is under way, and end the thread. Harmless when called again."""
        with self._lock:
            self._closed = True
            loop, self._loop = self._loop, None
        if loop is not None:
            loop.close()


class WyomingSession:
    """One utterance on one connection."""

    def __init__(
        self,
        loop: "_Loop",
        address: PeerAddress,
        token: str | None,
        limits: PeerLimits,
        profile: ListenProfile,
        on_partial: Callable[[str], None],
    ) -> None:
        self._loop = loop
        self._address = address
        self._token = token
        self._limits = limits
        self._profile = profile
        self._on_partial = on_partial
        self._telling = threading.Lock()
        self._captions_over = False
        self._samples = 0
        self._spoken = False
        self._blocks: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._answered = loop.begin(self._converse())

    def accept(self, chunk: AudioChunk, *, is_speech: bool = True) -> None:
        """Pass a block on. Raises `VoiceError` AUDIO_TOO_LONG."""
        if self._samples + len(chunk.samples) > WINDOW_SAMPLES:
            raise VoiceError(ErrorCode.AUDIO_TOO_LONG, duration_ms=self._audio_ms)
        self._samples += len(chunk.samples)
        self._spoken = self._spoken or is_speech
        self._put(chunk.samples.astype("<i2").tobytes())

    def finish(self) -> Transcript:
        """Wait for the peer's text. Raises `VoiceError` with one of PEER_CODES, TRANSCRIPTION_FAILED after `cancel`."""
        self._end_captions()
        if not self._spoken:  # nobody has to be asked what nobody said
            cancelled = self._answered.cancelled()
            self.cancel()
            if cancelled:
                raise VoiceError(ErrorCode.TRANSCRIPTION_FAILED, why="cancelled")
            return Transcript("", (), 1.0, 0.0, self._audio_ms, 0)
        asked_ns = time.monotonic_ns()
        self._put(None)
        try:
            event = self._answered.result()
        except concurrent.futures.CancelledError as error:
            raise VoiceError(ErrorCode.TRANSCRIPTION_FAILED, why="cancelled") from error
        waited_ms = (time.monotonic_ns() - asked_ns) // 1_000_000
        return read_answer(event, self._audio_ms, waited_ms)

    def cancel(self) -> None:
        """Leave the peer alone."""
        self._end_captions()
        self._answered.cancel()

    @property
    def _audio_ms(self) -> int:
        return self._samples * 1000 // SAMPLE_RATE_HZ

    def _put(self, block: bytes | None) -> None:
        self._loop.call(lambda: self._blocks.put_nowait(block))

    async def _converse(self) -> Event:
        """Send the sound while it comes, and return the transcript. Raises `VoiceError` with one of PEER_CODES."""
        try:
            async with asyncio.timeout(self._limits.connect_s):
                reader, writer = await asyncio.open_connection(
                    self._address.host, self._address.port, limit=self._limits.frames.header_bytes
                )
        except (OSError, TimeoutError) as error:
            raise VoiceError(ErrorCode.PEER_UNREACHABLE, why=type(error).__name__) from error
        answer = asyncio.create_task(self._answer(reader))
        try:
            await self._send(writer, answer)
            async with asyncio.timeout(self._limits.answer_s):
                return await answer
        except TimeoutError as error:
            raise VoiceError(ErrorCode.PEER_STALLED) from error
        except OSError as error:
            if answer.done() and isinstance(said := answer.exception(), VoiceError):
                raise said from error  # it told why before it hung up
            raise VoiceError(ErrorCode.PEER_UNREACHABLE, why=type(error).__name__) from error
        finally:
            writer.transport.abort()
            answer.cancel()
            await asyncio.gather(answer, return_exceptions=True)

    async def _send(self, writer: asyncio.StreamWriter, answer: "asyncio.Task[Event]") -> None:
        """Everything up to the end of the sound. A peer that has said no meanwhile is heard at once."""
        if self._token is not None:
            await self._write(authentication(self._token), writer)
        context: dict[str, Any] = {"prompt": self._profile.prompt} if self._profile.prompt else {}
        if self._profile.captions:
            context[OWN_CONTEXT] = {"captions": True}
        await self._write(Transcribe(language="zh", context=context or None).event(), writer)
        await self._write(AudioStart(SAMPLE_RATE_HZ, WIDTH_BYTES, 1).event(), writer)
        while True:
            block = asyncio.create_task(self._blocks.get())
            try:
                await asyncio.wait({block, answer}, return_when=asyncio.FIRST_COMPLETED)
                if answer.done():
                    answer.result()  # its own failure says more than ours
                    raise VoiceError(ErrorCode.PEER_LIED, why="a transcript before the end of the sound")
                audio = block.result()
            finally:
                block.cancel()
            if audio is None:
                break
            await self._write(WireChunk(SAMPLE_RATE_HZ, WIDTH_BYTES, 1, audio).event(), writer)
        await self._write(AudioStop().event(), writer)

    async def _write(self, event: Event, writer: asyncio.StreamWriter) -> None:
        async with asyncio.timeout(self._limits.write_s):
            await async_write_event(event, writer)

    def _caption(self, text: str) -> None:
        with self._telling:
            if text and not self._captions_over:
                self._on_partial(text)

    def _end_captions(self) -> None:
        with self._telling:
            self._captions_over = True

    async def _answer(self, reader: asyncio.StreamReader) -> Event:
        """The transcript among what comes. Raises `VoiceError` PEER_REFUSED, PEER_LIED, PEER_FLOODED or PEER_UNREACHABLE."""
        for _ in range(self._limits.events):
            try:
                event = await read_event(reader, self._limits.frames)
            except ProtocolError as error:
                raise VoiceError(ErrorCode.PEER_LIED, why=str(error)) from error
            if event is None:
                raise VoiceError(ErrorCode.PEER_UNREACHABLE, why="it went without a transcript")
            if event.type == "transcript":
                return event
            if event.type == "error":
                raise read_refusal(event)
            if event.type == CAPTION:
                self._caption(read_caption(event))
        raise VoiceError(ErrorCode.PEER_FLOODED)


class _Loop:
    """An event loop on a thread of its own."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="voice-wyoming", daemon=True)
        self._lock = threading.Lock()
        self._open = True
        self._thread.start()

    def begin(self, work: Coroutine[Any, Any, Event]) -> "concurrent.futures.Future[Event]":
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def call(self, what: Callable[[], None]) -> None:
        """Do it on the loop; nothing once that is closed."""
        with self._lock:
            if self._open:
                self._loop.call_soon_threadsafe(what)

    def close(self) -> None:
        async def end() -> None:
            others = asyncio.all_tasks() - {asyncio.current_task()}
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)

        asyncio.run_coroutine_threadsafe(end(), self._loop).result()
        with self._lock:
            self._open = False
            self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
