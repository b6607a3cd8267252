"""The wire: what is written is read back, and whatever else comes is a typed refusal, never a crash and never a command."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lab.moderation import port as p
from lab.moderation.visit import A_SECOND, BURST, PROVE_WITHIN_MS, SILENT_MS, Visit
from lab.moderation.wire import (
    COMMANDS,
    LONGEST_ASK,
    LONGEST_TEXT,
    Alive,
    Answer,
    Farewell,
    Hello,
    Look,
    Picture,
    Prove,
    State,
    Tell,
    WireError,
    ask_line,
    news_line,
    proof_of,
    read_ask,
    read_news,
)
from lab.schema.reading import Other, Read
from tests.lab.moderation.test_memory_session import at_the_transfer

TOKEN, CHALLENGE = "a-token", "c0ffee"
EACH_COMMAND: tuple[p.Command, ...] = (
    p.GoOn(),
    p.Pause(),
    p.Resume(),
    p.Skip("累了"),
    p.GiveUp(),
    p.Assist(4),
    p.Note("第一行\n第二行", 2_500),
    p.Fire("away"),
    p.End("aborted", "停电"),
    p.Hold(heard=True, said=False, within_ms=9_000),
    p.LetGo(7, "转三百块"),
    p.Hear("查余额"),
    p.Say("好的"),
)


def whole_snapshot() -> p.Snapshot:
    session = at_the_transfer()
    session.tell(p.Hold(heard=True, said=True))
    session.spoken("heard", "给女儿转三百")
    session.tell(p.Note("找了很久", 900))
    session.tell(p.Fire("away"))
    return session.snapshot()


@pytest.mark.parametrize("command", EACH_COMMAND, ids=lambda each: type(each).__name__)
def test_each_command_is_read_as_it_was_written(command: p.Command) -> None:
    assert read_ask(ask_line(Tell(3, command)).rstrip(b"\n")) == Tell(3, command)


def test_every_command_has_an_example_here() -> None:
    assert {type(each) for each in EACH_COMMAND} == set(COMMANDS.values())


@pytest.mark.parametrize("ask", [Prove("ab", 12), Look(on=True), Alive()])
def test_what_else_a_console_says_is_read_as_it_was_written(ask: Any) -> None:
    assert read_ask(ask_line(ask)[:-1]) == ask


@pytest.mark.parametrize(
    "news",
    [
        Hello("c"),
        Answer(1, None),
        Answer(2, p.Refused("NO_TASK", "现在没有在做的任务")),
        Picture(b"\x89PNG\r\n\n"),
        Picture(b""),
        Farewell("TOO_MANY", "消息来得太快"),
        Alive(),
    ],
)
def test_what_the_session_says_is_read_as_it_was_written(news: Any) -> None:
    line = news_line(news)
    assert line.count(b"\n") == 1
    assert read_news(line[:-1]) == news


def test_a_whole_snapshot_comes_over_with_its_events() -> None:
    shown = whole_snapshot()
    assert shown.waiting
    assert shown.events
    assert read_news(news_line(State(shown))[:-1]) == State(shown)


def test_an_event_of_a_kind_that_is_not_known_comes_over() -> None:
    read = Read(1, 2, "w", Other("gaze.fixed", {"x": 1}))
    shown = p.Snapshot("s", "t", "P001", "one", "task", 5, p.Recorded("on", "lost"), events=(read,))
    assert read_news(news_line(State(shown))[:-1]) == State(shown)


def refusal(line: bytes) -> str:
    with pytest.raises(WireError) as caught:
        read_ask(line)
    return caught.value.code


def told(command: str, **values: Any) -> bytes:
    return json.dumps({"v": 1, "kind": "tell", "number": 1, "command": command, "values": values}).encode()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"", "NOT_JSON"),
        (b"{", "NOT_JSON"),
        (b"[1]", "NOT_JSON"),
        (b"\xff\xfe", "NOT_JSON"),
        (b"[" * 10_000, "NOT_JSON"),
        (b'{"v":1,"kind":"look","on":' + b"1" * 9_000 + b"}", "NOT_JSON"),
        (b'{"v":2,"kind":"alive"}', "VERSION_UNKNOWN"),
        (b'{"v":true,"kind":"alive"}', "VERSION_UNKNOWN"),
        (b'{"kind":"alive"}', "VERSION_UNKNOWN"),
        (b'{"v":1,"kind":"state"}', "KIND_UNKNOWN"),
        (b'{"v":1,"kind":"look","on":1}', "FIELD_WRONG"),
        (b'{"v":1,"kind":"prove","proof":"x","after":-1}', "FIELD_WRONG"),
        (told("__init__"), "COMMAND_UNKNOWN"),
        (told("Assist", level=5), "FIELD_WRONG"),
        (told("Assist", level=True), "FIELD_WRONG"),
        (told("Note"), "FIELD_WRONG"),
        (told("Note", text="x" * (LONGEST_TEXT + 1)), "TEXT_TOO_LONG"),
        (told("Note", text="\ud800"), "FIELD_WRONG"),
        (told("Say", text="a\x00b"), "FIELD_WRONG"),
        (told("Note", text="x", typed_ms=-1), "FIELD_WRONG"),
        (told("Hold", heard=True, said=True, within_ms=10**9), "FIELD_WRONG"),
        (told("End", outcome="completed"), "FIELD_WRONG"),
        (b'{"v":1,"kind":"tell","number":"1","command":"GoOn","values":{}}', "FIELD_WRONG"),
        (b" " * (LONGEST_ASK + 1), "LINE_TOO_LONG"),
    ],
    ids=repr,
)
def test_what_does_not_keep_to_the_protocol_is_refused_by_name(line: bytes, code: str) -> None:
    assert refusal(line) == code


@given(st.binary(max_size=200))
def test_no_bytes_do_anything_but_be_read_or_refused(line: bytes) -> None:
    for read in (read_ask, read_news):
        with contextlib.suppress(WireError):
            read(line)


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)),
    max_leaves=8,
)
SPOILT = json.loads(news_line(State(whole_snapshot())))


@given(st.sampled_from(sorted(SPOILT)), json_values)
def test_a_snapshot_with_any_field_spoilt_is_read_or_refused(name: str, value: object) -> None:
    with contextlib.suppress(WireError):
        read_news(json.dumps({**SPOILT, name: value}).encode())


def proved(now_ms: int = 0, after: int = 0) -> Visit:
    visit = Visit(TOKEN, CHALLENGE, now_ms)
    assert visit.take(ask_line(Prove(proof_of(TOKEN, CHALLENGE), after)), now_ms) == ()
    assert visit.proved
    return visit


def closes(visit: Visit, data: bytes, now_ms: int = 0) -> str:
    with pytest.raises(WireError) as caught:
        visit.take(data, now_ms)
    return caught.value.code


def test_the_right_token_opens_and_says_what_the_console_has() -> None:
    assert proved(after=57).after == 57


def test_a_wrong_token_another_challenge_and_no_token_do_not() -> None:
    for proof in (proof_of("another", CHALLENGE), proof_of(TOKEN, "another"), "", "é", TOKEN):
        assert closes(Visit(TOKEN, CHALLENGE, 0), ask_line(Prove(proof, 0))) == "TOKEN_WRONG"
    assert closes(Visit(TOKEN, CHALLENGE, 0), ask_line(Tell(1, p.End("aborted")))) == "NOT_PROVED"
    assert closes(proved(), ask_line(Prove("again", 0))) == "PROVED_TWICE"


def test_a_command_that_follows_a_wrong_proof_in_the_same_packet_is_not_carried_out() -> None:
    assert closes(Visit(TOKEN, CHALLENGE, 0), ask_line(Prove("x", 0)) + ask_line(Tell(1, p.Pause()))) == "TOKEN_WRONG"


@given(st.data())
def test_lines_may_be_cut_anywhere(data: st.DataObject) -> None:
    asks = [Tell(number, command) for number, command in enumerate(EACH_COMMAND)]
    whole = b"".join(map(ask_line, asks))
    visit = proved()
    came: list[object] = []
    while whole:
        cut = data.draw(st.integers(1, len(whole)))
        came += visit.take(whole[:cut], 0)
        whole = whole[cut:]
    assert came == asks


def test_a_flood_is_cut_off_and_a_fast_hand_is_not() -> None:
    flood = ask_line(Tell(1, p.Assist(1)))
    assert closes(proved(), flood * (BURST + 1)) == "TOO_MANY"
    visit = proved()
    for second in range(60):
        assert len(visit.take(flood * (A_SECOND - 1), second * 1_000)) == A_SECOND - 1


def test_a_line_without_an_end_is_cut_off_and_keeps_nobody_waiting() -> None:
    visit = proved()
    assert visit.take(b"x" * LONGEST_ASK, 0) == ()
    assert closes(visit, b"x") == "LINE_TOO_LONG"
    slow = proved()
    for second in range(SILENT_MS // 1_000):
        slow.take(b"x", second * 1_000)
    overdue = slow.overdue(SILENT_MS)
    assert overdue is not None
    assert overdue.code == "SILENT"


def test_whoever_does_not_prove_themselves_or_falls_silent_is_let_go() -> None:
    visit = Visit(TOKEN, CHALLENGE, 0)
    assert visit.overdue(PROVE_WITHIN_MS - 1) is None
    late = visit.overdue(PROVE_WITHIN_MS)
    assert late is not None
    assert late.code == "TOO_LATE"
    there = proved()
    there.take(ask_line(Alive()), SILENT_MS - 1)
    assert there.overdue(SILENT_MS) is None
    there.take(ask_line(Look(on=True)), SILENT_MS)
    assert there.looks
