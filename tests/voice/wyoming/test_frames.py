"""Reading events off the wire, whatever is on it."""

from __future__ import annotations

import asyncio
import json

from hypothesis import given
from hypothesis import strategies as st
from wyoming.event import Event, async_write_event

from voice.wyoming.faults import Fault, ProtocolError
from voice.wyoming.frames import read_event
from voice.wyoming.limits import FrameLimits

LIMITS = FrameLimits(header_bytes=300, data_bytes=200, payload_bytes=100)

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def read_all(sent: bytes) -> list[Event | Fault]:
    """Every event in some bytes, and how it ended."""

    async def read() -> list[Event | Fault]:
        reader = asyncio.StreamReader(limit=LIMITS.header_bytes)
        reader.feed_data(sent)
        reader.feed_eof()
        found: list[Event | Fault] = []
        try:
            while (event := await read_event(reader, LIMITS)) is not None:
                found.append(event)
        except ProtocolError as error:
            found.append(error.fault)
        return found

    return asyncio.run(read())


class Wire:
    """What the package's own writer writes."""

    def __init__(self) -> None:
        self.sent = b""

    def write(self, data: bytes) -> None:
        self.sent += data

    def writelines(self, parts: list[bytes]) -> None:
        self.sent += b"".join(parts)

    async def drain(self) -> None:
        pass


@given(st.lists(st.binary(max_size=100), max_size=4))
def test_what_the_package_writes_is_read_as_it_was(payloads: list[bytes]) -> None:
    events = [
        Event("audio-chunk", {"rate": 16_000, "name": "小象"}, payload or None) if number % 2 else Event("ping")
        for number, payload in enumerate(payloads)
    ]
    wire = Wire()
    for event in events:
        asyncio.run(async_write_event(event, wire))  # type: ignore[arg-type]  # it has what is used of a writer
    assert read_all(wire.sent) == [
        Event(event.type, event.data, event.payload if event.type == "audio-chunk" else None) for event in events
    ]


@given(st.binary(max_size=600))
def test_any_bytes_are_events_or_a_fault(sent: bytes) -> None:
    for found in read_all(sent):
        assert isinstance(found, Event | Fault)


@given(
    st.dictionaries(st.sampled_from(["type", "data", "data_length", "payload_length", "version"]), values), st.binary()
)
def test_any_json_is_an_event_of_the_right_types_or_a_fault(header: dict[str, object], behind: bytes) -> None:
    found = read_all(json.dumps(header).encode() + b"\n" + behind)
    assert found
    for each in found:
        if isinstance(each, Event):
            assert isinstance(each.type, str)
            assert isinstance(each.data, dict)
            assert each.payload is None or len(each.payload) <= LIMITS.payload_bytes


@given(st.integers(0, 400), st.integers(0, 400))
def test_what_is_too_long_is_refused_before_it_is_read(data: int, payload: int) -> None:
    header = json.dumps({"type": "x", "data_length": data, "payload_length": payload}).encode()
    body = b'{"a": "' + b"x" * max(0, data - 9) + b'"}' if data >= 9 else b""
    (found, *_) = read_all(header + b"\n" + body + b"\0" * payload)
    if data > LIMITS.data_bytes:
        assert found is Fault.DATA_TOO_LONG
    elif payload > LIMITS.payload_bytes:
        assert found is Fault.PAYLOAD_TOO_LONG
