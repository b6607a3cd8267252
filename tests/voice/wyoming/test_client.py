"""Another machine's recogniser as this one's: honest, through the package's own server, and hostile."""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import json
import threading
from collections.abc import Callable, Iterator

import pytest
from wyoming.asr import Transcript as WireTranscript
from wyoming.event import Event, async_read_event, async_write_event
from wyoming.server import AsyncEventHandler, AsyncServer

from tests.voice.support import GUARD_S, chunks, profile, silence, tone
from tests.voice.wyoming.served import HOST, Engines, behaving, serving
from voice.asr.preferred import REST_S, PreferredTranscriber
from voice.asr.scripted import ScriptedTranscriber
from voice.clock import VirtualClock
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.ports import Transcriber
from voice.types import Samples, Transcript
from voice.wyoming.address import PeerAddress, parse_address
from voice.wyoming.client import PeerLimits, WyomingTranscriber
from voice.wyoming.limits import FrameLimits

TOKEN = "a" * 43
SPEECH = tone(1.2)
QUICK = PeerLimits(
    connect_s=5,
    write_s=0.4,
    answer_s=0.4,
    events=20,
    frames=FrameLimits(header_bytes=2_000, data_bytes=4_000, payload_bytes=500),
)

Expect = Callable[..., None]


@contextlib.contextmanager
def peer(port: int, token: str | None = None, limits: PeerLimits = QUICK) -> Iterator[WyomingTranscriber]:
    transcriber = WyomingTranscriber(PeerAddress(HOST, port), token, limits)
    yield transcriber
    transcriber.close()
    transcriber.close()


def transcribe(transcriber: Transcriber, samples: Samples = SPEECH, prompt: str = "") -> Transcript:
    session = transcriber.start(profile(prompt=prompt), lambda text: None)
    for chunk in chunks(samples):
        session.accept(chunk)
    return session.finish()


def test_the_text_of_our_own_server_comes_with_its_other_readings() -> None:
    engines = Engines(ScriptedTranscriber(["给女儿转三百块"]))
    with serving(engines) as port, peer(port, limits=PeerLimits()) as transcriber:
        transcript = transcribe(transcriber, prompt="转账给女儿")
    assert transcript.text == "给女儿转三百块"
    assert transcript.mean_log_probability == -0.1
    assert transcript.no_speech_probability == 0.01
    assert transcript.hypotheses[0].text == transcript.text
    assert transcript.audio_ms == pytest.approx(1_200, abs=32)
    assert engines.prompts == ["转账给女儿"]


def test_a_token_opens_our_own_server_and_no_other_does(expect_log: Expect) -> None:
    expect_log(WarningCode.WYOMING_FAULT)
    with serving(Engines(ScriptedTranscriber(["好"] * 2)), TOKEN) as port:
        with peer(port, TOKEN, PeerLimits()) as transcriber:
            assert transcribe(transcriber).text == "好"
        for wrong in (None, "b" * 43):
            with peer(port, wrong, PeerLimits()) as transcriber, pytest.raises(VoiceError) as refused:
                transcribe(transcriber)
            assert refused.value.code is ErrorCode.PEER_REFUSED


class Echoing(AsyncEventHandler):
    """A server as other projects build them: on the package's own handler, with no more in its answer than a text."""

    heard = 0

    async def handle_event(self, event: Event) -> bool:
        if event.type == "audio-chunk":
            self.heard += len(event.payload or b"") // 2
        if event.type == "audio-stop":
            await self.write_event(WireTranscript(f"听到{self.heard}").event())
            return False
        return True


@contextlib.contextmanager
def packages_server() -> Iterator[int]:
    listening, ports = threading.Event(), list[int]()
    stop: list[Callable[[], object]] = []

    async def serve() -> None:
        server = AsyncServer.from_uri(f"tcp://{HOST}:0")
        over = asyncio.Event()
        await server.start(Echoing)
        loop = asyncio.get_running_loop()
        stop.append(lambda: loop.call_soon_threadsafe(over.set))
        ports.append(server._server.sockets[0].getsockname()[1])  # type: ignore[attr-defined]  # of its TCP server
        listening.set()
        await over.wait()
        await server.stop()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert listening.wait(GUARD_S)
    yield ports[0]
    stop[0]()
    thread.join(GUARD_S)


@pytest.mark.parametrize("token", [None, TOKEN])
def test_a_server_made_of_the_package_is_understood_and_does_not_mind_the_token(token: str | None) -> None:
    with packages_server() as port, peer(port, token, PeerLimits()) as transcriber:
        transcript = transcribe(transcriber)
    assert transcript.text == f"听到{len(chunks(SPEECH)) * 512}"
    assert [hypothesis.text for hypothesis in transcript.hypotheses] == [transcript.text]


@pytest.fixture(params=["wyoming", "wyoming with its own behind it", "scripted"])
def transcriber(request: pytest.FixtureRequest) -> Iterator[Transcriber]:
    """What holds for every recogniser (tests/voice/test_recogniser.py) holds for one elsewhere."""
    local = ScriptedTranscriber(["确认转账"])
    if request.param == "scripted":
        yield local
        return
    with serving(Engines(ScriptedTranscriber(["确认转账"]))) as port, peer(port, limits=PeerLimits()) as elsewhere:
        alone = request.param == "wyoming"
        yield elsewhere if alone else PreferredTranscriber(elsewhere, local, VirtualClock(), lambda: None)


class TestContract:
    def test_a_transcript_is_the_first_of_its_weighed_readings(self, transcriber: Transcriber) -> None:
        transcript = transcribe(transcriber, tone(1.92))
        assert transcript.text == "确认转账"
        assert transcript.hypotheses[0].text == transcript.text
        assert transcript.hypotheses[0].mean_log_probability == transcript.mean_log_probability <= 0
        assert 0 <= transcript.no_speech_probability <= 1
        assert transcript.audio_ms == 1_920

    def test_without_sound_nobody_is_asked(self, transcriber: Transcriber) -> None:
        session = transcriber.start(profile(), lambda text: None)
        assert session.finish().text == ""

    def test_a_sound_longer_than_the_window_is_refused(self, transcriber: Transcriber) -> None:
        session = transcriber.start(profile(), lambda text: None)
        *fitting, _ = chunks(tone(30.0))
        for chunk in fitting:
            session.accept(chunk)
        with pytest.raises(VoiceError) as refused:
            session.accept(chunks(tone(0.032))[0])
        assert refused.value.code is ErrorCode.AUDIO_TOO_LONG
        session.cancel()

    def test_a_cancelled_utterance_has_no_transcript(self, transcriber: Transcriber) -> None:
        session = transcriber.start(profile(), lambda text: None)
        session.accept(chunks(tone(0.032))[0])
        session.cancel()
        session.cancel()
        with pytest.raises(VoiceError) as failed:
            session.finish()
        assert failed.value.code is ErrorCode.TRANSCRIPTION_FAILED

    def test_after_closing_nothing_begins_and_what_was_begun_ends(self, transcriber: Transcriber) -> None:
        transcriber.close()
        transcriber.close()
        with pytest.raises(VoiceError) as closed:
            transcriber.start(profile(), lambda text: None)
        assert closed.value.code is ErrorCode.VOICE_CLOSED


def test_closing_ends_the_utterance_that_is_under_way() -> None:
    with serving(Engines()) as port, peer(port) as transcriber:
        session = transcriber.start(profile(), lambda text: None)
        session.accept(chunks(SPEECH)[0])
        transcriber.close()
        session.accept(chunks(SPEECH)[1])
        with pytest.raises(VoiceError) as failed:
            session.finish()
    assert failed.value.code is ErrorCode.TRANSCRIPTION_FAILED


Reader = asyncio.StreamReader
Writer = asyncio.StreamWriter


async def to_the_end(reader: Reader) -> None:
    """Take everything up to the end of the sound."""
    while (event := await async_read_event(reader)) is not None:
        if event.type == "audio-stop":
            return


def says(data: object, kind: str = "transcript") -> Callable[[Reader, Writer], object]:
    async def behave(reader: Reader, writer: Writer) -> None:
        await to_the_end(reader)
        text = json.dumps(data).encode()
        writer.write(json.dumps({"type": kind, "data_length": len(text)}).encode() + b"\n" + text)
        await writer.drain()
        await reader.read()

    return behave


def sends(raw: bytes, times: int = 1) -> Callable[[Reader, Writer], object]:
    async def behave(reader: Reader, writer: Writer) -> None:
        await to_the_end(reader)
        for _ in range(times):
            writer.write(raw)
            await writer.drain()
        await reader.read()

    return behave


async def goes(reader: Reader, writer: Writer) -> None:
    await to_the_end(reader)


async def hangs_up(reader: Reader, writer: Writer) -> None:
    await async_read_event(reader)
    writer.transport.abort()


async def hangs(reader: Reader, writer: Writer) -> None:
    await to_the_end(reader)
    await reader.read()


async def trickles(reader: Reader, writer: Writer) -> None:
    await to_the_end(reader)
    for byte in b'{"type": "transcript", "data": {"text": "' + b"x" * 1_000:
        writer.write(bytes([byte]))
        await writer.drain()
        await asyncio.sleep(0.01)


async def knows_before_it_heard(reader: Reader, writer: Writer) -> None:
    await async_write_event(WireTranscript("确认转账").event(), writer)
    await reader.read()


async def refuses_at_once(reader: Reader, writer: Writer) -> None:
    await async_write_event(Event("error", {"text": "no", "code": "BUSY"}), writer)
    await reader.read()


async def captions_with_a_number(reader: Reader, writer: Writer) -> None:
    await async_write_event(Event("caption", {"text": 5}), writer)
    await reader.read()


def own(**told: object) -> dict[str, object]:
    return {"text": "好", "context": {"xiaoxiang": told}}


HOSTILE = {
    "no text": (says({}), ErrorCode.PEER_LIED),
    "a number for a text": (says({"text": 5}), ErrorCode.PEER_LIED),
    "nothing for a text": (says({"text": None}), ErrorCode.PEER_LIED),
    "half a character": (says({"text": "\ud800"}), ErrorCode.PEER_LIED),
    "more than anybody says": (says({"text": "转账" * 40}), ErrorCode.PEER_LIED),
    "a book": (says({"text": "转" * 1_200}), ErrorCode.PEER_LIED),
    "a list for data": (says(["好"]), ErrorCode.PEER_LIED),
    "readings of something else": (
        says(own(hypotheses=[{"text": "坏", "mean_log_probability": -1}])),
        ErrorCode.PEER_LIED,
    ),
    "a reading that is surer than sure": (
        says(own(hypotheses=[{"text": "好", "mean_log_probability": 2}])),
        ErrorCode.PEER_LIED,
    ),
    "a probability of two": (says(own(no_speech_probability=2)), ErrorCode.PEER_LIED),
    "a caption that is no text": (captions_with_a_number, ErrorCode.PEER_LIED),
    "a flood of captions": (
        sends(b'{"type": "caption", "data": {"text": "' + "好".encode() + b'"}}\n', 100),
        ErrorCode.PEER_FLOODED,
    ),
    "no JSON": (sends(b"HTTP/1.1 400 Bad Request\r\n\r\n"), ErrorCode.PEER_LIED),
    "no line": (sends(b"x" * 5_000), ErrorCode.PEER_LIED),
    "no transcript": (goes, ErrorCode.PEER_UNREACHABLE),
    "an error": (says({"text": "no", "code": "TOKEN_WRONG"}, "error"), ErrorCode.PEER_REFUSED),
    "an error at once": (refuses_at_once, ErrorCode.PEER_REFUSED),
    "a broken connection": (hangs_up, ErrorCode.PEER_UNREACHABLE),
    "silence": (hangs, ErrorCode.PEER_STALLED),
    "a byte now and then": (trickles, ErrorCode.PEER_STALLED),
    "a flood of events": (sends(b'{"type": "voice-started"}\n', 100), ErrorCode.PEER_FLOODED),
    "a flood of sound": (sends(b'{"type": "audio-chunk", "payload_length": 1000000}\n'), ErrorCode.PEER_LIED),
    "a flood of data": (sends(b'{"type": "transcript", "data_length": 100000}\n'), ErrorCode.PEER_LIED),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_peer_costs_its_patience_and_the_sentence_is_read_here(kind: str, expect_log: Expect) -> None:
    expect_log(WarningCode.PEER_LEFT)
    behaviour, code = HOSTILE[kind]
    told: list[str] = []
    local = ScriptedTranscriber(["在这里听到的"])
    with behaving(behaviour) as port:  # type: ignore[arg-type]  # what it returns is awaited
        with peer(port) as alone, pytest.raises(VoiceError) as failed:
            transcribe(alone)
        with peer(port) as elsewhere:
            transcriber = PreferredTranscriber(elsewhere, local, VirtualClock(), lambda: told.append("left"))
            assert transcribe(transcriber).text == "在这里听到的"
    assert failed.value.code is code
    assert told == ["left"]
    assert len(local.sessions[0].chunks) == len(chunks(SPEECH))


def test_an_answer_before_the_end_of_the_sound_is_no_answer() -> None:
    with behaving(knows_before_it_heard) as port, peer(port) as transcriber:
        session = transcriber.start(profile(), lambda text: None)
        session.accept(chunks(SPEECH)[0])
        concurrent.futures.wait([session._answered], GUARD_S)
        with pytest.raises(VoiceError) as failed:
            session.finish()
    assert failed.value.code is ErrorCode.PEER_LIED


def test_a_peer_that_takes_no_sound_is_left_in_the_middle_of_it() -> None:
    async def deaf(reader: Reader, writer: Writer) -> None:
        writer.transport.pause_reading()  # type: ignore[attr-defined]  # of a socket's transport
        await asyncio.Event().wait()

    limits = PeerLimits(write_s=0.2, answer_s=0.2)
    with behaving(deaf) as port, peer(port, limits=limits) as transcriber, pytest.raises(VoiceError) as failed:
        transcribe(transcriber, tone(29.0))
    assert failed.value.code is ErrorCode.PEER_STALLED


def test_nobody_at_the_address() -> None:
    with serving(Engines()) as port:
        pass
    with peer(port) as transcriber, pytest.raises(VoiceError) as failed:
        transcribe(transcriber)
    assert failed.value.code is ErrorCode.PEER_UNREACHABLE


def test_what_nobody_said_is_not_sent_to_be_read() -> None:
    with behaving(says({"text": "确认转账"})) as port, peer(port) as transcriber:  # type: ignore[arg-type]  # as above
        session = transcriber.start(profile(), lambda text: None)
        for chunk in chunks(silence(1.0)):
            session.accept(chunk, is_speech=False)
        assert session.finish().text == ""


def test_a_peer_that_failed_is_left_alone_for_a_while_and_then_asked_again(expect_log: Expect) -> None:
    expect_log(WarningCode.PEER_LEFT)
    clock, told = VirtualClock(), list[str]()
    first, second = ScriptedTranscriber(), ScriptedTranscriber(["二", "三", "五"])
    for text in (VoiceError(ErrorCode.PEER_STALLED), "四"):
        first.add(text)
    transcriber = PreferredTranscriber(first, second, clock, lambda: told.append("left"), lambda: told.append("back"))
    assert [transcribe(transcriber).text for _ in range(2)] == ["二", "三"]
    clock.advance(REST_S)
    assert transcribe(transcriber).text == "四"
    assert told == ["left", "back"]
    assert len(first.sessions) == 2


def test_what_is_no_fault_of_the_peer_is_raised_as_it_is() -> None:
    first = ScriptedTranscriber([VoiceError(ErrorCode.TRANSCRIPTION_FAILED)])
    transcriber = PreferredTranscriber(first, ScriptedTranscriber(["二"]), VirtualClock(), lambda: None)
    with pytest.raises(VoiceError) as failed:
        transcribe(transcriber)
    assert failed.value.code is ErrorCode.TRANSCRIPTION_FAILED


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("wyoming://lab-box:10300", PeerAddress("lab-box", 10_300)),
        ("tcp://10.0.0.7:10300/", PeerAddress("10.0.0.7", 10_300)),
        ("wyoming://[::1]:7", PeerAddress("::1", 7)),
    ],
)
def test_an_address_is_read_and_written(text: str, address: PeerAddress) -> None:
    assert parse_address(text) == address
    assert parse_address(str(address)) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lab-box:10300",
        "wyoming://lab-box",
        "wyoming://:1",
        "wyoming://a:0",
        "wyoming://a:70000",
        "wyoming://user:pass@a:1",
        "http://a:1",
        "wyoming://a b:1",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="HOST:PORT"):
        parse_address(text)
