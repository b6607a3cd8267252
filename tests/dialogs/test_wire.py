"""What crosses the pipe: both ends understand one another, and whatever else comes is a typed error."""

from __future__ import annotations

import contextlib
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs import client, desk_wire, metadata, wire
from dialogs.desk import (
    BalanceAnswer,
    Done,
    Guide,
    MatchKind,
    PayeeMatch,
    PreparedAnswer,
    Refusal,
    ServiceName,
    ServiceNames,
    Told,
)
from dialogs.port import AlsoHeard, BotAct, Entity, PayeeName, UserTurn, Verdict
from dialogs.rasa import serving
from dialogs.scripted_desk import family
from dialogs.wire import MAX_LINE_BYTES, WireError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PAYEES = st.builds(
    PayeeName,
    st.text(min_size=1, max_size=8),
    st.text(min_size=1, max_size=8),
    st.none() | st.text(max_size=4),
    st.lists(st.text(max_size=4), max_size=3).map(tuple),
    st.text(max_size=4),
)
TURNS = st.builds(
    UserTurn,
    st.text(min_size=1, max_size=20),
    st.text(min_size=1, max_size=50).filter(str.strip),
    st.lists(PAYEES, max_size=4).map(tuple),
    st.booleans(),
    st.none() | st.sampled_from(Verdict),
    st.lists(
        st.builds(AlsoHeard, st.text(min_size=1, max_size=8).filter(str.strip), st.floats(0, 1, exclude_min=True)),
        max_size=3,
    ).map(tuple),
)
FEN = st.integers(-(10**15), 10**15)
SERVICES = st.builds(ServiceName, st.text(max_size=8), st.text(max_size=8))
ANSWERS = st.one_of(
    st.builds(
        Told,
        st.text(max_size=6),
        st.dictionaries(st.text(max_size=4), st.text(max_size=8), max_size=3),
        st.dictionaries(st.text(max_size=4), FEN, max_size=3),
    ),
    SERVICES,
    st.lists(SERVICES, max_size=3).map(tuple).map(ServiceNames),
    st.builds(
        Guide,
        st.text(max_size=8),
        st.text(max_size=8),
        st.lists(st.text(max_size=8), max_size=3).map(tuple),
        st.none() | SERVICES,
    ),
    st.builds(BalanceAnswer, st.text(max_size=8), st.text(max_size=4), FEN, FEN),
    st.builds(PreparedAnswer, st.text(max_size=8), st.text(max_size=8), FEN),
    st.builds(Refusal, st.text(max_size=8), st.text(max_size=20)),
    st.just(Done()),
    PAYEES.map(lambda payee: PayeeMatch(MatchKind.ONE, (payee,))),
    st.lists(PAYEES, min_size=2, max_size=3).map(lambda payees: PayeeMatch(MatchKind.SEVERAL, tuple(payees))),
    st.just(PayeeMatch(MatchKind.NONE)),
)


@given(TURNS)
def test_a_turn_arrives_as_it_was_sent(turn: UserTurn) -> None:
    arrived = serving.decode(client.encode_turn(7, turn))
    assert isinstance(arrived, serving.Turn)
    assert (arrived.turn, arrived.conversation_id, arrived.text) == (7, turn.conversation_id, turn.text)
    carried = metadata.decode(arrived.metadata)
    assert (carried.payees, carried.elder, carried.consent) == (turn.payees, turn.elder, turn.consent)
    assert carried.also_heard == turn.also_heard


def test_a_reply_arrives_as_it_was_sent() -> None:
    acts = (BotAct("read_back", "", {"confirmation_id": "c-1"}), BotAct("utter_ask_payee", "您要转给谁？"))
    entities = (Entity("amount", "30050", 4, 9),)
    line = serving.encode_reply(
        3, acts, intent="transfer", confidence=0.5, entities=entities, slots={"payee": "p", "payee_candidates": ["a"]}
    )
    assert client.decode(line) == client.Reply(
        3, acts, "transfer", 0.5, entities, {"payee": "p", "payee_candidates": ["a"]}
    )


def test_the_small_messages_arrive_as_they_were_sent() -> None:
    assert client.decode(serving.encode_ready(4_200)) == client.Ready(4_200)
    assert client.decode(serving.encode_pong(5)) == client.Pong(5)
    assert client.decode(serving.encode_failed(2, "DIALOGUE_FAILED", "KeyError")) == client.Failed(
        2, "DIALOGUE_FAILED", "KeyError"
    )
    assert client.decode(serving.encode_refused("LINE_NOT_JSON")) == client.Refused("LINE_NOT_JSON")
    assert client.decode(serving.encode_call(1, 2, "balance", {"conversation_id": "c"})) == client.Call(
        1, 2, "balance", {"conversation_id": "c"}
    )
    assert serving.decode(client.encode_ping(9)) == serving.Ping(9)
    assert serving.decode(client.encode_forget("c")) == serving.Forget("c")
    assert serving.decode(client.encode_answer(2, {"kind": "done"})) == serving.Answer(2, {"kind": "done"})


@given(ANSWERS)
def test_an_answer_of_the_desk_arrives_as_it_was_given(answer: desk_wire.Answer) -> None:
    sent = json.loads(json.dumps(desk_wire.encode_answer(answer)))
    assert desk_wire.decode_answer(sent) == answer


def test_money_crosses_the_pipe_as_a_decimal_string() -> None:
    assert desk_wire.encode_answer(PreparedAnswer("c", "p", 3_000_000_000))["amount_fen"] == "3000000000"


BAD_LINES = {
    "nothing": (b"\n", "LINE_NOT_JSON"),
    "no JSON": (b"hello\n", "LINE_NOT_JSON"),
    "no UTF-8": (b'{"type":"ping","number":"\xff"}\n', "LINE_NOT_JSON"),
    "half a line": (b'{"type":"ping","numb', "LINE_NOT_JSON"),
    "no object": (b"[1]\n", "LINE_NOT_JSON"),
    "not a number": (b'{"type":"pong","number":NaN}\n', "LINE_NOT_JSON"),
    "too deep": (b"[" * 100_000 + b"\n", "LINE_NOT_JSON"),
    "too long": (b'{"type":"ping","x":"' + b"x" * MAX_LINE_BYTES + b'"}\n', "LINE_TOO_LONG"),
    "no type": (b"{}\n", "MESSAGE_UNKNOWN"),
    "an unknown type": (b'{"type":"shutdown"}\n', "MESSAGE_UNKNOWN"),
    "a type that is no text": (b'{"type":{}}\n', "MESSAGE_UNKNOWN"),
}


@pytest.mark.parametrize("decode", [client.decode, serving.decode], ids=["app", "worker"])
@pytest.mark.parametrize("name", BAD_LINES)
def test_a_malformed_line_is_a_typed_error_on_both_ends(decode: Callable[[bytes], object], name: str) -> None:
    line, code = BAD_LINES[name]
    with pytest.raises(WireError) as caught:
        decode(line)
    assert caught.value.code == code


WRONG_FIELDS: list[tuple[Callable[[bytes], object], dict[str, object]]] = [
    (serving.decode, {"type": "ping", "number": "1"}),
    (serving.decode, {"type": "ping", "number": True}),
    (serving.decode, {"type": "forget", "conversation_id": 1}),
    (serving.decode, {"type": "answer", "call": 1, "value": []}),
    (serving.decode, {"type": "turn", "turn": 1, "conversation_id": "c", "text": 3, "metadata": {}}),
    (serving.decode, {"type": "turn", "turn": 1, "conversation_id": "c", "text": "  ", "metadata": {}}),
    (serving.decode, {"type": "turn", "turn": 1, "conversation_id": "c", "text": "x" * 501, "metadata": {}}),
    (serving.decode, {"type": "turn", "turn": 1, "conversation_id": "c", "text": "x", "metadata": None}),
    (serving.decode, {"type": "turn", "turn": 1, "conversation_id": "c", "text": "x", "metadata": {"payees": 1}}),
    (serving.decode, {"type": "turn", "turn": 1, "conversation_id": "c", "text": "x", "metadata": {"payees": [{}]}}),
    (serving.decode, {"type": "turn", "turn": 1, "conversation_id": "c", "text": "x", "metadata": {"consent": "yes"}}),
    (serving.decode, {"type": "turn", "turn": 1, "conversation_id": "c", "text": "x", "metadata": {"elder": "no"}}),
    *(
        (
            serving.decode,
            {"type": "turn", "turn": 1, "conversation_id": "c", "text": "x", "metadata": {"also_heard": readings}},
        )
        for readings in (
            "好",
            ["好"],
            [["好"]],
            [["好", 0]],
            [["好", 2]],
            [["好", True]],
            [["", 1]],
            [[1, 1]],
            [["x" * 501, 1]],
            [["好", 1]] * 9,
        )
    ),
    (client.decode, {"type": "ready", "protocol": 99, "ready_ms": 1}),
    (client.decode, {"type": "ready", "protocol": 1}),
    (client.decode, {"type": "pong", "number": 1.5}),
    (client.decode, {"type": "failed", "turn": 1, "code": None, "detail": ""}),
    (client.decode, {"type": "call", "turn": 1, "call": 1, "method": "balance", "arguments": "none"}),
]
REPLY: Mapping[str, object] = {
    "type": "reply",
    "turn": 1,
    "acts": [],
    "intent": "greet",
    "confidence": 0.5,
    "entities": [],
    "slots": {},
}
WRONG_REPLIES: list[dict[str, object]] = [
    {"acts": {}},
    {"acts": ["utter_greet"]},
    {"acts": [{"name": "x", "text": None, "data": {}}]},
    {"confidence": 2},
    {"confidence": True},
    {"confidence": "high"},
    {"entities": [{"name": "amount", "value": 3, "start": 0, "end": 1}]},
    {"slots": []},
    {"intent": None},
]


@pytest.mark.parametrize(("decode", "message"), WRONG_FIELDS)
def test_a_field_of_the_wrong_type_is_a_typed_error(
    decode: Callable[[bytes], object], message: dict[str, object]
) -> None:
    with pytest.raises(WireError):
        decode(wire.encode_line(message))


@pytest.mark.parametrize("wrong", WRONG_REPLIES)
def test_a_reply_with_a_wrong_field_is_a_typed_error(wrong: dict[str, object]) -> None:
    client.decode(wire.encode_line(REPLY))
    with pytest.raises(WireError) as caught:
        client.decode(wire.encode_line({**REPLY, **wrong}))
    assert caught.value.code == "FIELD_INVALID"


WRONG_ANSWERS: list[dict[str, object]] = [
    {},
    {"kind": "money"},
    {"kind": "prepared", "confirmation_id": "c", "payee_id": "p", "amount_fen": 300},
    {"kind": "prepared", "confirmation_id": "c", "payee_id": "p", "amount_fen": "3.5"},
    {"kind": "prepared", "confirmation_id": "c", "payee_id": "p", "amount_fen": "1e9"},
    {"kind": "prepared", "confirmation_id": "c", "payee_id": "p", "amount_fen": "٣"},
    {"kind": "payees", "match": "one", "payees": []},
    {"kind": "payees", "match": "some", "payees": []},
    {"kind": "payees", "match": "one", "payees": [{"id": 1}]},
    {"kind": "refusal", "code": "X"},
]


@pytest.mark.parametrize("answer", WRONG_ANSWERS)
def test_an_answer_of_the_desk_that_is_none_is_a_typed_error(answer: dict[str, object]) -> None:
    with pytest.raises(WireError):
        desk_wire.decode_answer(answer)


@given(st.binary(max_size=200))
def test_no_bytes_make_either_end_fail_otherwise(line: bytes) -> None:
    for decode in (client.decode, serving.decode):
        with contextlib.suppress(WireError):
            decode(line)


def test_what_does_not_fit_a_line_is_not_sent() -> None:
    crowd = tuple(replace(family()[0], id=f"p-{number}", aliases=("名" * 400,)) for number in range(300))
    with pytest.raises(WireError) as caught:
        client.encode_turn(1, UserTurn("c", "你好", crowd))
    assert caught.value.code == "LINE_TOO_LONG"


def test_after_a_line_that_is_too_long_the_next_one_is_read() -> None:
    stream = io.BytesIO(b"x" * (3 * MAX_LINE_BYTES) + b"\n" + client.encode_ping(1))
    first, second = wire.read_lines(stream)
    with pytest.raises(WireError):
        serving.decode(first)
    assert serving.decode(second) == serving.Ping(1)
