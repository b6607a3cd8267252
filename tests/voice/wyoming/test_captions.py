"""What is read while a person still speaks, from our own server to our own station and to nobody else."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

import numpy as np
import pytest
from wyoming.asr import Transcribe
from wyoming.audio import AudioChunk, AudioStart, AudioStop
from wyoming.client import AsyncTcpClient
from wyoming.event import Event

from tests.voice.support import GUARD_S, chunks, profile, silence, tone
from tests.voice.wyoming.served import HOST, Engines, serving
from voice.asr.scripted import ScriptedTranscriber
from voice.errors import WarningCode
from voice.types import SAMPLE_RATE_HZ, Samples
from voice.wyoming.address import PeerAddress
from voice.wyoming.client import WyomingTranscriber

SENTENCE = np.concatenate([silence(0.5), tone(2.4), silence(0.9)])

Expect = Callable[..., None]


def events_of(port: int, context: object, samples: Samples = SENTENCE) -> list[Event]:
    """All that the server answers to one sound, by the package's own client."""

    async def converse() -> list[Event]:
        async with AsyncTcpClient(HOST, port, connect_timeout=GUARD_S, read_timeout=GUARD_S) as client:
            await client.write_event(Event("transcribe", {"context": context}) if context else Transcribe().event())
            await client.write_event(AudioStart(SAMPLE_RATE_HZ, 2, 1).event())
            for start in range(0, len(samples), 512):
                audio = samples[start:][:512].tobytes()
                await client.write_event(AudioChunk(SAMPLE_RATE_HZ, 2, 1, audio).event())
            await client.write_event(AudioStop().event())
            events: list[Event] = []
            while not events or events[-1].type not in {"transcript", "error"}:
                event = await client.read_event()
                assert event is not None
                events.append(event)
            return events

    return asyncio.run(converse())


def test_whoever_asks_is_told_captions_in_simplified_characters() -> None:
    with serving(Engines(ScriptedTranscriber(["轉三百块"]))) as port:
        events = events_of(port, {"xiaoxiang": {"captions": True}})
    captions = [event.data["text"] for event in events if event.type == "caption"]
    assert captions == ["转", "转三", "转三百", "转三百块"]
    assert events[-1].data["text"] == "转三百块"


def test_whoever_does_not_ask_is_told_none() -> None:
    with serving(Engines(ScriptedTranscriber(["转三百块"]))) as port:
        assert "caption" not in {event.type for event in events_of(port, None)}


def test_a_caption_says_what_was_read_before_a_pause_too() -> None:
    sound = np.concatenate([tone(1.0), silence(3.5), tone(1.0), silence(0.5)])
    with serving(Engines(ScriptedTranscriber(["第一段。", "第二段。"]))) as port:
        events = events_of(port, {"xiaoxiang": {"captions": True}}, sound)
    assert [event.data["text"] for event in events if event.type == "caption"][-1].startswith("第一段。第")


@pytest.mark.parametrize("own", ["yes", ["captions"], {"captions": "yes"}, {"captions": 1}, None])
def test_what_is_no_wish_for_captions_is_refused(own: object, expect_log: Expect) -> None:
    expect_log(WarningCode.WYOMING_FAULT)
    with serving(Engines(ScriptedTranscriber(["好"]))) as port:
        assert events_of(port, {"xiaoxiang": own})[0].data["code"] == "FIELD_WRONG"


def test_a_station_shows_what_another_machine_reads_meanwhile_and_nothing_after_the_text() -> None:
    shown: list[str] = []
    one_came = threading.Event()

    def on_partial(text: str) -> None:
        shown.append(text)
        one_came.set()

    with serving(Engines(ScriptedTranscriber(["给女儿转三百块"]))) as port:
        transcriber = WyomingTranscriber(PeerAddress(HOST, port))
        session = transcriber.start(profile(), on_partial)
        for chunk in chunks(tone(1.2)):
            session.accept(chunk)
        assert one_came.wait(GUARD_S)
        for chunk in chunks(tone(2.4)):
            session.accept(chunk)
        text = session.finish().text
        shown_by_then = list(shown)
        transcriber.close()
    assert text == "给女儿转三百块"
    assert shown == shown_by_then
    assert all(text.startswith(each) and each != text for each in shown)


def test_nobody_who_looks_at_no_captions_asks_for_them() -> None:
    transcriber_there = ScriptedTranscriber(["给女儿转三百块"])
    with serving(Engines(transcriber_there)) as port:
        transcriber = WyomingTranscriber(PeerAddress(HOST, port))
        session = transcriber.start(profile(captions=False), lambda text: pytest.fail(f"shown: {text}"))
        for chunk in chunks(tone(2.4)):
            session.accept(chunk)
        assert session.finish().text == "给女儿转三百块"
        transcriber.close()
    assert not transcriber_there.sessions[0].profile.captions
