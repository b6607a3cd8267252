"""The server, asked by the client of the package `wyoming` on a real socket."""

from __future__ import annotations

import asyncio
import json
import stat
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from wyoming.asr import Transcribe, Transcript
from wyoming.audio import AudioChunk, AudioStart, AudioStop
from wyoming.client import AsyncClient, AsyncTcpClient
from wyoming.error import Error
from wyoming.event import Event
from wyoming.info import Describe, Info
from wyoming.ping import Ping, Pong
from wyoming.tts import Synthesize, SynthesizeVoice
from wyoming.vad import VoiceStarted, VoiceStopped
from wyoming.wake import Detect, Detection, NotDetected

from tests.voice.support import GUARD_S, silence, tone
from tests.voice.wyoming.served import HOST, VOICE_RATE_HZ, Engines, serving
from voice.asr.scripted import ScriptedTranscriber
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.types import SAMPLE_RATE_HZ, Samples
from voice.wyoming.faults import Fault
from voice.wyoming.limits import ServerLimits
from voice.wyoming.server import Server, is_this_machine
from voice.wyoming.token import authentication, keep_token, kept_token, own_token

TOKEN = "a" * 43

T = TypeVar("T")
Expect = Callable[..., None]


def ask(port: int, conversation: Callable[[AsyncClient], Awaitable[T]]) -> T:
    """Let the package's own client have a conversation with the server."""

    async def run() -> T:
        async with AsyncTcpClient(HOST, port, connect_timeout=GUARD_S, read_timeout=GUARD_S) as client:
            return await conversation(client)

    return asyncio.run(run())


async def send_sound(client: AsyncClient, samples: Samples, rate: int = SAMPLE_RATE_HZ, channels: int = 1) -> None:
    await client.write_event(AudioStart(rate, 2, channels).event())
    for start in range(0, len(samples), 2048):
        await client.write_event(AudioChunk(rate, 2, channels, samples[start:][:2048].tobytes()).event())
    await client.write_event(AudioStop().event())


async def everything(client: AsyncClient) -> list[Event]:
    """All that comes until the connection ends."""
    events = []
    while (event := await client.read_event()) is not None:
        events.append(event)
    return events


async def until(client: AsyncClient, kind: str) -> list[Event]:
    events: list[Event] = []
    while not events or events[-1].type != kind:
        event = await client.read_event()
        assert event is not None, [each.type for each in events]
        events.append(event)
    return events


SENTENCE = np.concatenate([silence(0.5), tone(1.2), silence(0.9)])


def test_it_says_what_it_can_do() -> None:
    async def describe(client: AsyncClient) -> Info:
        await client.write_event(Describe().event())
        return Info.from_event((await until(client, "info"))[-1])

    with serving(Engines()) as port:
        info = ask(port, describe)
    assert info.asr[0].models[0].name == "whisper-base"
    assert "zh" in info.asr[0].models[0].languages
    assert [voice.name for voice in info.tts[0].voices] == ["zf_xiaoxiao", "zm_yunxi"]
    assert info.wake[0].models[0].phrase == "小象小象"


def test_sound_becomes_simplified_text_and_the_voice_in_it_is_told() -> None:
    async def transcribe(client: AsyncClient) -> list[Event]:
        await client.write_event(Transcribe(language="zh", transcript_names=["李娟"]).event())
        await send_sound(client, SENTENCE)
        return await until(client, "transcript")

    engines = Engines(ScriptedTranscriber(["轉帳給女兒"]))
    with serving(engines) as port:
        events = ask(port, transcribe)
    started, stopped, text = (
        VoiceStarted.from_event(events[0]),
        VoiceStopped.from_event(events[1]),
        Transcript.from_event(events[2]),
    )
    assert text.text == "转账給女兒"
    assert started.timestamp == pytest.approx(500, abs=40)
    assert stopped.timestamp == pytest.approx(1_700, abs=60)
    assert engines.prompts == ["李娟"]
    assert text.context is not None
    assert text.context["xiaoxiang"]["hypotheses"] == [{"text": "转账給女兒", "mean_log_probability": -0.1}]


@pytest.mark.parametrize(("rate", "channels"), [(48_000, 2), (8_000, 1), (44_100, 1)])
def test_sound_of_other_formats_is_brought_to_the_recognisers(rate: int, channels: int) -> None:
    async def transcribe(client: AsyncClient) -> list[Event]:
        sound = np.concatenate([np.zeros(rate // 2, np.int16), tone(1.0, rate_hz=rate), np.zeros(rate, np.int16)])
        await send_sound(client, np.repeat(sound, channels), rate, channels)
        return await until(client, "transcript")

    transcriber = ScriptedTranscriber(["查余额"])
    with serving(Engines(transcriber)) as port:
        assert Transcript.from_event(ask(port, transcribe)[-1]).text == "查余额"
    heard = np.concatenate([chunk.samples for chunk in transcriber.sessions[0].chunks]).astype(float)
    crossings = np.count_nonzero(np.diff(np.signbit(heard[8_000:14_000])))
    assert crossings / 2 / (6_000 / SAMPLE_RATE_HZ) == pytest.approx(440, rel=0.03)


@pytest.mark.parametrize("text", ["字幕由Amara.org社区提供", "请不吝点赞订阅转发打赏支持明镜与点点栏目"])
def test_what_nobody_said_is_told_to_nobody(text: str) -> None:
    async def transcribe(client: AsyncClient) -> Transcript:
        await send_sound(client, SENTENCE)
        return Transcript.from_event((await until(client, "transcript"))[-1])

    with serving(Engines(ScriptedTranscriber([text]))) as port:
        found = ask(port, transcribe)
    assert found.text == ""
    assert found.context is not None
    assert found.context["xiaoxiang"]["not_heard"] == "INVENTED"


def test_silence_is_an_empty_text() -> None:
    async def transcribe(client: AsyncClient) -> list[Event]:
        await send_sound(client, silence(2.0))
        return await until(client, "transcript")

    transcriber = ScriptedTranscriber(["我没有说过"])
    with serving(Engines(transcriber)) as port:
        events = ask(port, transcribe)
    assert [event.type for event in events] == ["transcript"]
    assert Transcript.from_event(events[0]).text == ""
    assert transcriber.sessions == []


def test_a_minute_of_speech_is_cut_at_its_pauses() -> None:
    sentence = np.concatenate([tone(6.0), silence(0.5)])

    async def transcribe(client: AsyncClient) -> list[Event]:
        await send_sound(client, np.concatenate([sentence] * 9))
        return await until(client, "transcript")

    transcriber = ScriptedTranscriber(["第一段。", "第二段。", "第三段。"])
    with serving(Engines(transcriber)) as port:
        assert Transcript.from_event(ask(port, transcribe)[-1]).text == "第一段。第二段。第三段。"
    lengths = [sum(len(chunk.samples) for chunk in session.chunks) for session in transcriber.sessions]
    assert max(lengths) <= 28 * SAMPLE_RATE_HZ


def test_a_text_becomes_sound_of_one_format() -> None:
    async def speak(client: AsyncClient) -> list[Event]:
        await client.write_event(Synthesize("您好。余额是三百元。", SynthesizeVoice(name="zm_yunxi")).event())
        return await until(client, "audio-stop")

    engines = Engines()
    with serving(engines) as port:
        events = ask(port, speak)
    chunks = [AudioChunk.from_event(event) for event in events if event.type == "audio-chunk"]
    assert AudioStart.from_event(events[0]).rate == VOICE_RATE_HZ
    assert sum(chunk.samples for chunk in chunks) == pytest.approx(0.8 * VOICE_RATE_HZ)
    assert engines.spoken == [("您好。余额是三百元。", "zm_yunxi")]


def test_the_wake_phrase_is_told_where_it_was_and_its_absence_at_the_end() -> None:
    async def listen(client: AsyncClient) -> tuple[Event, Event, Event]:
        await client.write_event(Detect().event())
        await send_sound(client, tone(2.0))
        first = (await until(client, "detection"))[-1]
        await client.write_event(Detect(names=["小象小象"]).event())
        await send_sound(client, tone(0.5))
        second = (await until(client, "not-detected"))[-1]
        await client.write_event(Detect(names=["ok_nabu"]).event())
        await send_sound(client, tone(2.0))
        return first, second, (await until(client, "not-detected"))[-1]

    with serving(Engines(wakes_at=(SAMPLE_RATE_HZ,))) as port:
        first, second, third = ask(port, listen)
    hit = Detection.from_event(first)
    assert hit.name == "xiaoxiang_xiaoxiang"
    assert hit.timestamp == pytest.approx(1_000, abs=200)
    assert NotDetected.is_type(second.type)
    assert NotDetected.is_type(third.type)


def test_it_answers_a_ping_and_leaves_alone_what_it_does_not_know() -> None:
    async def converse(client: AsyncClient) -> Pong:
        await client.write_event(Event("pause-satellite", {"x": 1}))
        await client.write_event(Event("audio-stop"))
        await client.write_event(Ping("还在吗").event())
        return Pong.from_event((await until(client, "pong"))[-1])

    with serving(Engines()) as port:
        assert ask(port, converse).text == "还在吗"


@pytest.mark.parametrize(
    ("event", "fault"),
    [
        (Event("transcribe", {"language": "en"}), Fault.LANGUAGE_UNKNOWN),
        (Event("transcribe", {"language": 5}), Fault.FIELD_WRONG),
        (Event("transcribe", {"transcript_names": "李娟"}), Fault.FIELD_WRONG),
        (Event("transcribe", {"transcript_terms": ["x"] * 101}), Fault.FIELD_WRONG),
        (Event("transcribe", {"context": []}), Fault.FIELD_WRONG),
        (Event("transcribe", {"context": {"prompt": "长" * 401}}), Fault.FIELD_WRONG),
        (Event("detect", {"names": [1]}), Fault.FIELD_WRONG),
        (Event("synthesize", {"text": "长" * 501}), Fault.TEXT_TOO_LONG),
        (Event("synthesize", {"text": " "}), Fault.FIELD_WRONG),
        (Event("synthesize", {}), Fault.FIELD_WRONG),
        (Event("synthesize", {"text": "好。", "voice": {"name": "zf_nobody"}}), Fault.VOICE_UNKNOWN),
        (Event("synthesize", {"text": "好。", "voice": "x"}), Fault.FIELD_WRONG),
        (Event("synthesize", {"text": "<speak/>", "text_format": "ssml"}), Fault.FIELD_WRONG),
        (Event("audio-start", {"rate": 4_000, "width": 2, "channels": 1}), Fault.AUDIO_FORMAT),
        (Event("audio-start", {"rate": 16_000, "width": 3, "channels": 1}), Fault.AUDIO_FORMAT),
        (Event("audio-start", {"rate": True, "width": 2, "channels": 1}), Fault.AUDIO_FORMAT),
        (Event("audio-start", {}), Fault.AUDIO_FORMAT),
        (Event("audio-chunk", {"rate": 16_000, "width": 2, "channels": 1}, b"abc"), Fault.AUDIO_FORMAT),
    ],
)
def test_a_request_that_cannot_be_served_is_told_and_the_next_one_is(
    event: Event, fault: Fault, expect_log: Expect
) -> None:
    expect_log(WarningCode.WYOMING_FAULT)

    async def converse(client: AsyncClient) -> tuple[Error, Event]:
        await client.write_event(event)
        error = Error.from_event((await until(client, "error"))[-1])
        await send_sound(client, SENTENCE)
        return error, (await until(client, "transcript"))[-1]

    with serving(Engines(ScriptedTranscriber(["好"]))) as port:
        error, transcript = ask(port, converse)
    assert error.code == fault
    assert Transcript.from_event(transcript).text == "好"


def test_a_recogniser_that_fails_is_told_by_its_code(expect_log: Expect) -> None:
    expect_log(WarningCode.WYOMING_FAULT)

    async def converse(client: AsyncClient) -> Error:
        await send_sound(client, SENTENCE)
        return Error.from_event((await until(client, "error"))[-1])

    with serving(Engines(ScriptedTranscriber([VoiceError(ErrorCode.TRANSCRIPTION_STALLED)]))) as port:
        error = ask(port, converse)
    assert error.code == Fault.ENGINE_FAILED
    assert "TRANSCRIPTION_STALLED" in error.text


@pytest.mark.parametrize(
    ("sent", "fault"),
    [
        (b"hello\n", Fault.MALFORMED),
        (b'["transcribe"]\n', Fault.MALFORMED),
        (b'{"type": 5}\n', Fault.MALFORMED),
        (b'{"type": "describe", "data_length": -1}\n', Fault.MALFORMED),
        (b'{"type": "describe", "data_length": true}\n', Fault.MALFORMED),
        (b'{"type": "describe", "data_length": 999999999}\n', Fault.DATA_TOO_LONG),
        (b'{"type": "audio-chunk", "payload_length": 99999999999}\n', Fault.PAYLOAD_TOO_LONG),
        (b'{"type": "describe", "data_length": 4}\n[12]', Fault.MALFORMED),
        (b"[" * 15_000 + b"\n", Fault.MALFORMED),
        (b"x" * 70_000 + b"\n", Fault.HEADER_TOO_LONG),
        (b'{"type": "describe", "data_length": 40}\n{}', Fault.CUT_SHORT),
    ],
)
def test_what_is_no_event_ends_the_connection_with_its_reason(sent: bytes, fault: Fault, expect_log: Expect) -> None:
    expect_log(WarningCode.WYOMING_FAULT)

    async def converse(client: AsyncClient) -> list[Event]:
        assert isinstance(client, AsyncTcpClient)
        assert client._writer is not None
        client._writer.write(sent)
        client._writer.write_eof()
        return await everything(client)

    with serving(Engines()) as port:
        events = ask(port, converse)
    assert [event.type for event in events] == ["error"]
    assert Error.from_event(events[0]).code == fault


def test_more_sound_than_is_taken_is_told(expect_log: Expect) -> None:
    expect_log(WarningCode.WYOMING_FAULT)

    async def converse(client: AsyncClient) -> Error:
        await send_sound(client, tone(3.0))
        return Error.from_event((await until(client, "error"))[-1])

    with serving(Engines(), limits=ServerLimits(utterance_s=2.0)) as port:
        assert ask(port, converse).code == Fault.AUDIO_TOO_LONG


def test_whoever_says_nothing_is_left() -> None:

    async def wait(client: AsyncClient) -> list[Event]:
        return await everything(client)

    with serving(Engines(), limits=ServerLimits(idle_s=0.05)) as port:
        (event,) = ask(port, wait)
    assert Error.from_event(event).code == Fault.IDLE


def test_whoever_takes_no_answer_is_left_and_the_voice_is_free_again(expect_log: Expect) -> None:
    expect_log(WarningCode.WYOMING_FAULT)
    engines = Engines(sentence_s=60.0)

    async def converse(port: int) -> Event:
        deaf, other = (AsyncTcpClient(HOST, port, read_timeout=GUARD_S) for _ in range(2))
        await deaf.connect()
        await deaf.write_event(Synthesize("长。长。长。长。长。长。长。长。").event())
        async with other:
            await other.write_event(Synthesize("短。").event())
            event = (await until(other, "audio-stop"))[-1]
        await deaf.disconnect()
        return event

    with serving(engines, limits=ServerLimits(write_s=0.3)) as port, pytest.MonkeyPatch.context() as patch:
        patch.setattr(AsyncTcpClient, "disconnect", _abort)
        assert asyncio.run(converse(port)).type == "audio-stop"
    assert [voice for _, voice in engines.spoken] == ["", ""]
    assert engines.stopped >= 1


async def _abort(client: AsyncTcpClient) -> None:
    if client._writer is not None:
        client._writer.transport.abort()


def test_one_client_too_many_is_told_and_a_place_is_free_again(expect_log: Expect) -> None:
    expect_log(WarningCode.WYOMING_FAULT)

    async def converse(port: int) -> tuple[Event | None, Event | None]:
        async with AsyncTcpClient(HOST, port, read_timeout=GUARD_S) as first:
            await first.write_event(Ping().event())
            await first.read_event()
            async with AsyncTcpClient(HOST, port, read_timeout=GUARD_S) as second:
                busy = await second.read_event()
        while True:
            async with AsyncTcpClient(HOST, port, read_timeout=GUARD_S) as third:
                await third.write_event(Ping().event())
                answer = await third.read_event()
                if answer is not None and answer.type == "pong":
                    return busy, answer

    with serving(Engines(), limits=ServerLimits(connections=1)) as port:
        busy, answer = asyncio.run(converse(port))
    assert busy is not None
    assert Error.from_event(busy).code == Fault.BUSY
    assert answer is not None


def test_a_server_that_is_stopped_says_so_and_leaves_nothing_behind() -> None:
    answered, told = threading.Event(), list[Event]()

    async def wait(client: AsyncClient) -> None:
        await client.write_event(Ping().event())
        await client.read_event()
        answered.set()
        told.extend(await everything(client))

    with serving(Engines()) as port:
        waiting = threading.Thread(target=lambda: ask(port, wait))
        waiting.start()
        assert answered.wait(GUARD_S)
    waiting.join(GUARD_S)
    assert [Error.from_event(event).code for event in told] == [Fault.SHUTTING_DOWN]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("wyoming")]


class TestToken:
    @pytest.mark.parametrize(
        "first",
        [
            Describe().event(),
            Event("audio-chunk", {"rate": 16_000, "width": 2, "channels": 1}, b"\0" * 8_000),
            Event("describe", {"token": TOKEN}),
            Event("transcribe", {"names": ["x" * 5_000]}),
        ],
    )
    def test_without_it_nothing_is_answered_but_an_error(self, first: Event, expect_log: Expect) -> None:
        expect_log(WarningCode.WYOMING_FAULT)

        async def converse(client: AsyncClient) -> list[Event]:
            await client.write_event(first)
            return await everything(client)

        engines = Engines()
        with serving(engines, TOKEN) as port:
            events = ask(port, converse)
        assert [event.type for event in events] == ["error"]
        assert Error.from_event(events[0]).code == Fault.TOKEN_WANTED
        assert engines.prompts == []

    @pytest.mark.parametrize("token", ["b" * 43, "", TOKEN + "a", None, 5, ["a"], "口" * 43, "\ud800"])
    def test_a_wrong_one_ends_the_connection(self, token: object, expect_log: Expect) -> None:
        expect_log(WarningCode.WYOMING_FAULT)

        async def converse(client: AsyncClient) -> list[Event]:
            assert isinstance(client, AsyncTcpClient)
            assert client._writer is not None
            data = json.dumps({"token": token})
            client._writer.write(
                f'{{"type": "authenticate", "data_length": {len(data)}}}\n{data}{{"type": "describe"}}\n'.encode()
            )
            return await everything(client)

        with serving(Engines(), TOKEN) as port:
            events = ask(port, converse)
        assert [Error.from_event(event).code for event in events] == [Fault.TOKEN_WRONG]

    def test_with_it_everything_goes_on(self) -> None:
        async def converse(client: AsyncClient) -> Event:
            await client.write_event(authentication(TOKEN))
            await client.write_event(Describe().event())
            return (await until(client, "info"))[-1]

        with serving(Engines(), TOKEN) as port:
            assert Info.is_type(ask(port, converse).type)
        with serving(Engines()) as port:  # a server that wants none does not mind it
            assert Info.is_type(ask(port, converse).type)

    def test_who_does_not_show_it_in_time_is_left(self, expect_log: Expect) -> None:
        expect_log(WarningCode.WYOMING_FAULT)
        with serving(Engines(), TOKEN, ServerLimits(greeting_s=0.05)) as port:
            (event,) = ask(port, everything)
        assert Error.from_event(event).code == Fault.TOKEN_WANTED

    @pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.20", "lab-box"])  # noqa: S104 - it is refused
    def test_the_network_is_served_with_a_token_only(self, host: str) -> None:
        assert not is_this_machine(host)
        with pytest.raises(VoiceError) as refused:
            asyncio.run(Server(Engines().services(), None).serve(host, 0))
        assert refused.value.code is ErrorCode.TOKEN_UNUSABLE

    @pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
    def test_this_machine_is_known_by_its_names(self, host: str) -> None:
        assert is_this_machine(host)

    def test_it_is_made_once_and_is_its_owners_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "deep" / "server.token"
        token = own_token(path)
        assert own_token(path) == token == kept_token(path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert own_token(tmp_path / "other.token") != token

    def test_one_that_others_can_read_or_that_is_none_is_not_used(self, tmp_path: Path) -> None:
        path = tmp_path / "server.token"
        own_token(path)
        path.chmod(0o644)
        other = tmp_path / "malformed.token"
        other.write_text("short")
        other.chmod(0o600)
        for unusable in (path, other, tmp_path / "nowhere"):
            with pytest.raises(VoiceError) as refused:
                kept_token(unusable)
            assert refused.value.code is ErrorCode.TOKEN_UNUSABLE

    def test_another_machines_is_kept_and_replaced(self, tmp_path: Path) -> None:
        path = tmp_path / "recogniser.token"
        with pytest.raises(VoiceError):
            keep_token(path, "two words")
        keep_token(path, TOKEN)
        keep_token(path, "b" * 50)
        assert kept_token(path) == "b" * 50


def test_a_port_that_is_taken_is_told() -> None:
    with serving(Engines()) as port, pytest.raises(VoiceError) as refused:
        asyncio.run(Server(Engines().services(), None).serve(HOST, port))
    assert refused.value.code is ErrorCode.ADDRESS_UNUSABLE
