"""One client of the server: what it asks for, in the order in which it asks.

Everything that takes time is done on a worker's thread and waited for, so that a client that sends faster than that is held up by
its own connection and by nothing that grows.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import Executor
from typing import Any, TypeVar

from wyoming.asr import Transcript
from wyoming.audio import AudioChunk, AudioStart, AudioStop
from wyoming.error import Error
from wyoming.event import Event, async_write_event
from wyoming.ping import Ping, Pong
from wyoming.vad import VoiceStarted, VoiceStopped
from wyoming.wake import Detection, NotDetected

from voice.asr.dictation import Dictated, Dictation, Spoken
from voice.errors import VoiceError, WarningCode
from voice.ports import WakeSpotter
from voice.types import SAMPLE_RATE_HZ, Pcm
from voice.wyoming.faults import CLOSING, SENTENCES, Fault, ProtocolError
from voice.wyoming.frames import hang_up, read_event
from voice.wyoming.intake import Intake, SoundFormat
from voice.wyoming.limits import GREETING, ServerLimits
from voice.wyoming.requests import ToDetect, ToTranscribe, to_detect, to_speak, to_transcribe
from voice.wyoming.services import CAPTION, OWN_CONTEXT, WAKE_MODEL, WAKE_PHRASE, Services, described
from voice.wyoming.token import AUTHENTICATE, shows

log = logging.getLogger(__name__)

T = TypeVar("T")

CHUNK_SAMPLES = 2048
_NOBODYS = frozenset({Fault.IDLE, Fault.SHUTTING_DOWN})
"""Ends of a connection that are nobody's fault."""


class Connection:
    """Reads events and answers them until the client goes, is idle, or does what cannot be gone along with."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        services: Services,
        limits: ServerLimits,
        token: str | None,
        workers: Executor,
        speaking: asyncio.Lock,
    ) -> None:
        """`token`: has to be shown first; None where none is wanted. `speaking`: held while a text is spoken, by all clients."""
        self._reader = reader
        self._writer = writer
        self._services = services
        self._limits = limits
        self._token = token
        self._workers = workers
        self._speaking = speaking
        self._wanted: ToTranscribe | ToDetect | None = None
        self._intake: Intake | None = None
        self._dictation: Dictation | None = None
        self._spotter: WakeSpotter | None = None
        self._caption = ""
        """What was read meanwhile and is not told yet: the last of it, set from the recogniser's thread."""
        self._answers: dict[str, Callable[[Event], Awaitable[None]]] = {
            "describe": self._describe,
            "ping": self._ping,
            "transcribe": self._transcribe,
            "detect": self._detect,
            "synthesize": self._synthesize,
            "audio-start": self._audio_start,
            "audio-chunk": self._audio_chunk,
            "audio-stop": self._audio_stop,
        }

    async def run(self) -> None:
        """Serve until the end of the connection. Never raises, but for being cancelled."""
        try:
            greeted = await self._greet()
            while greeted and (event := await self._next(self._limits.idle_s)) is not None:
                answer = self._answers.get(event.type)
                if answer is not None:  # as the protocol has it, what is not known is left alone
                    await self._guarded(answer, event)
        except ProtocolError as error:
            await self._refuse(error)
        except OSError as error:
            log.info("a client went: %s", type(error).__name__)
        except asyncio.CancelledError:
            await self._refuse(ProtocolError(Fault.SHUTTING_DOWN))
            raise
        finally:
            self._forget()
            self._writer.close()

    async def _greet(self) -> bool:
        """Where a token is wanted, nothing is read but the event that shows it. False where the client went without a word."""
        if self._token is None:
            return True
        try:
            async with asyncio.timeout(self._limits.greeting_s):
                event = await read_event(self._reader, GREETING)
        except TimeoutError as error:
            raise ProtocolError(Fault.TOKEN_WANTED) from error
        except ProtocolError as error:  # whatever it was, it was no token
            raise ProtocolError(Fault.TOKEN_WANTED) from error
        if event is None:
            return False
        if event.type != AUTHENTICATE:
            raise ProtocolError(Fault.TOKEN_WANTED)
        if not shows(event, self._token):
            raise ProtocolError(Fault.TOKEN_WRONG)
        return True

    async def _next(self, within_s: float) -> Event | None:
        try:
            async with asyncio.timeout(within_s):
                return await read_event(self._reader, self._limits.frames)
        except TimeoutError as error:
            raise ProtocolError(Fault.IDLE) from error

    async def _guarded(self, answer: Callable[[Event], Awaitable[None]], event: Event) -> None:
        """Answer an event; a request that cannot be served is told, and the next one may be."""
        try:
            await answer(event)
        except ProtocolError as error:
            if error.fault in CLOSING:
                raise
            self._forget()
            await self._tell(error.fault, error.detail)
        except VoiceError as error:
            self._forget()
            await self._tell(Fault.ENGINE_FAILED, str(error.code))

    async def _describe(self, _: Event) -> None:
        await self._write(described(self._services).event())

    async def _ping(self, event: Event) -> None:
        text = Ping.from_event(event).text
        await self._write(Pong(text if isinstance(text, str) else None).event())

    async def _transcribe(self, event: Event) -> None:
        self._forget()
        self._wanted = to_transcribe(event, self._services, self._limits)

    async def _detect(self, event: Event) -> None:
        self._forget()
        self._wanted = to_detect(event, frozenset({WAKE_MODEL, WAKE_PHRASE}))

    async def _audio_start(self, event: Event) -> None:
        await self._begin(SoundFormat.of(event.data))

    async def _begin(self, sound: SoundFormat) -> None:
        """Sound that nobody asked anything of is taken for a request to transcribe it, as other servers do."""
        wanted = self._wanted or ToTranscribe(self._services.prompt)
        self._forget()
        self._wanted = wanted
        if isinstance(wanted, ToTranscribe):
            self._intake = Intake(sound, self._limits.utterance_s)
            on_caption = self._captioned if wanted.captions else None
            self._dictation = await self._work(self._services.dictation, wanted.prompt, on_caption)
        else:
            self._intake = Intake(sound, float("inf"))
            self._spotter = await self._work(self._services.spotter) if wanted.wanted else None

    async def _audio_chunk(self, event: Event) -> None:
        sound = SoundFormat.of(event.data)
        if self._intake is None:
            await self._begin(sound)
        if self._intake is None or sound != self._intake.sound:
            raise ProtocolError(Fault.AUDIO_FORMAT, "it changed within the sound")
        await self._hear(self._intake, event.payload)

    async def _hear(self, intake: Intake, payload: bytes | None) -> None:
        """A chunk, or with None the end of the sound."""
        samples = intake.push(payload) if payload is not None else intake.flush()
        if self._dictation is not None:
            for spoken in await self._work(self._dictation.push, samples):
                await self._write(_voice_event(spoken))
            caption, self._caption = self._caption, ""
            if caption:
                await self._write(Event(CAPTION, {"text": self._services.simplified(caption)}))
        elif self._spotter is not None:
            for hit in await self._work(self._spotter.feed, samples):
                at_ms = hit.end_sample * 1000 // SAMPLE_RATE_HZ
                self._wanted = None
                await self._write(Detection(name=WAKE_MODEL, timestamp=at_ms).event())

    def _captioned(self, text: str) -> None:
        """From the recogniser's thread; told with the next sound that comes, so that nothing is told after the transcript."""
        self._caption = text

    async def _audio_stop(self, _: Event) -> None:
        intake, dictation = self._intake, self._dictation
        if intake is None:
            return
        await self._hear(intake, None)
        if dictation is not None:
            await self._write(self._transcript(await self._work(dictation.finish)))
        elif self._wanted is not None:
            await self._write(NotDetected().event())
        self._dictation = None
        self._forget()

    def _transcript(self, dictated: Dictated) -> Event:
        simplified = self._services.simplified
        own: dict[str, Any] = {
            "not_heard": dictated.not_heard,
            "no_speech_probability": round(dictated.no_speech_probability, 4),
            "speech_ms": dictated.speech_ms,
            "decode_ms": dictated.decode_ms,
            "hypotheses": [
                {"text": simplified(each.text), "mean_log_probability": round(each.mean_log_probability, 4)}
                for each in dictated.hypotheses
            ],
        }
        return Transcript(simplified(dictated.text), context={OWN_CONTEXT: own}, language="zh").event()

    async def _synthesize(self, event: Event) -> None:
        wanted = to_speak(event, self._services, self._limits)
        async with self._speaking:
            sentences = await self._work(self._services.speak, wanted.text, wanted.voice)
            try:
                await self._speak(sentences)
            except (asyncio.CancelledError, ProtocolError, OSError):
                self._services.stop_speaking()
                raise

    async def _speak(self, sentences: Iterator[Pcm]) -> None:
        """One sound of one format: the first sentence's."""
        rate_hz = 0
        while (pcm := await self._work(next, sentences, None)) is not None:
            if not rate_hz:
                rate_hz = pcm.rate_hz
                await self._write(AudioStart(rate_hz, 2, 1).event())
            samples = pcm.samples if pcm.rate_hz == rate_hz else _at_rate(pcm, rate_hz)
            for start in range(0, len(samples), CHUNK_SAMPLES):
                audio = samples[start:][:CHUNK_SAMPLES].astype("<i2").tobytes()
                await self._write(AudioChunk(rate_hz, 2, 1, audio).event())
        await self._write(AudioStop().event())

    async def _work(self, job: Callable[..., T], *arguments: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._workers, job, *arguments)

    async def _write(self, event: Event) -> None:
        try:
            async with asyncio.timeout(self._limits.write_s):
                await async_write_event(event, self._writer)
        except TimeoutError as error:
            raise ProtocolError(Fault.SLOW) from error

    async def _tell(self, fault: Fault, detail: str) -> None:
        level = logging.INFO if fault in _NOBODYS else logging.WARNING
        log.log(level, "a client was told %s %s", fault, detail, extra={"code": WarningCode.WYOMING_FAULT})
        text = f"{SENTENCES[fault]} ({detail})" if detail else SENTENCES[fault]
        await self._write(Error(text, code=fault).event())

    async def _refuse(self, error: ProtocolError) -> None:
        """Say why the connection ends, if that is taken at once."""
        if error.fault is Fault.SLOW:
            log.warning("a client was left: %s", error, extra={"code": WarningCode.WYOMING_FAULT})
            self._writer.transport.abort()
            return
        try:
            await self._tell(error.fault, error.detail)
        except (ProtocolError, OSError):
            self._writer.transport.abort()
        else:
            await hang_up(self._reader, self._writer, self._limits.linger_s)

    def _forget(self) -> None:
        """What was asked for is over, whether it was answered or not."""
        if self._dictation is not None:
            self._dictation.cancel()
        self._wanted = self._intake = self._dictation = self._spotter = None
        self._caption = ""


def _voice_event(spoken: Spoken) -> Event:
    return (VoiceStarted(spoken.at_ms) if spoken.started else VoiceStopped(spoken.at_ms)).event()


def _at_rate(pcm: Pcm, rate_hz: int) -> Any:  # noqa: ANN401 - soxr ships no types
    import soxr  # noqa: PLC0415 - only where two voices of different rates speak one text

    return soxr.resample(pcm.samples, pcm.rate_hz, rate_hz)
