"""SSIP as a screen reader speaks it, bytes in and replies out; no socket."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessibility.screen_readers.ssip import Conversation, Kind, Silenced, Spoken, SsipError, plain

HELLO = b"SET self CLIENT_NAME root:Orca:default\r\nHISTORY GET CLIENT_ID\r\nSET self NOTIFICATION END on\r\n"
SENTENCE = 'SPEAK\r\n<speak>\u8f6c\u8d26 <mark name="0:2"/>&amp; \u6309\u94ae.</speak>\r\n.\r\n'.encode()


def test_a_sentence_is_said_and_its_end_told_to_whoever_asked() -> None:
    conversation = Conversation(client=7)
    answer, events = conversation.receive(HELLO + SENTENCE)
    assert events == [Spoken("转账 & 按钮.")]
    lines = answer.decode().split("\r\n")
    assert lines[:4] == ["200 OK", "245-7", "245 OK CLIENT ID SENT", "200 OK"]
    assert lines[4:7] == ["230 OK RECEIVING DATA", "225-1", "225 OK MESSAGE QUEUED"]
    assert lines[7:10] == ["702-1", "702-7", "702 END"]


@given(st.lists(st.integers(0, len(HELLO + SENTENCE)), max_size=12))
def test_it_does_not_matter_in_which_pieces_it_arrives(cuts: list[int]) -> None:
    whole = HELLO + SENTENCE
    places = [0, *sorted(cuts), len(whole)]
    conversation = Conversation()
    parts = [conversation.receive(whole[start:end]) for start, end in pairwise(places)]
    assert b"".join(answer for answer, _ in parts) == Conversation().receive(whole)[0]
    assert [event for _, events in parts for event in events] == [Spoken("转账 & 按钮.")]


def test_a_line_of_the_text_that_begins_with_a_full_stop_ends_nothing() -> None:
    _, events = Conversation().receive(b"SPEAK\r\n..5\r\n...\r\n.\r\n")
    assert events == [Spoken(".5\n..")]


def test_keys_characters_and_silence() -> None:
    _, events = Conversation().receive(
        b"CHAR space\r\nCHAR 5\r\nKEY Return\r\nSOUND_ICON bell\r\nCANCEL self\r\nSTOP all\r\n"
    )
    assert events == [
        Spoken(" ", Kind.CHAR),
        Spoken("5", Kind.CHAR),
        Spoken("Return", Kind.KEY),
        Spoken("bell", Kind.SOUND_ICON),
        Silenced(),
        Silenced(),
    ]


def test_whatever_else_is_asked_is_granted() -> None:
    answer, events = Conversation().receive(
        b"BLOCK BEGIN\r\nGET RATE\r\nLIST OUTPUT_MODULES\r\nLIST SYNTHESIS_VOICES\r\n"
    )
    assert events == []
    assert answer.decode().split("\r\n") == [
        "200 OK",
        "251-0",
        "251 OK GET RETURNED",
        "249-recorder",
        "249 OK LIST SENT",
        "249-recorder\tzh\tnone",
        "249 OK LIST SENT",
        "",
    ]


def test_who_goes_says_so() -> None:
    conversation = Conversation()
    conversation.receive(b"QUIT\r\n")
    assert conversation.ended


@pytest.mark.parametrize(
    ("sent", "code"), [(b"x" * 1_000_001, "SSIP_LINE_TOO_LONG"), (b"\xff\xfe\r\n", "SSIP_NOT_UTF8")]
)
def test_what_is_no_ssip_is_refused(sent: bytes, code: str) -> None:
    with pytest.raises(SsipError) as caught:
        Conversation().receive(sent)
    assert caught.value.code == code


def test_a_message_without_marks_stays_as_it_is() -> None:
    assert plain("3 < 5 & <b>") == "3 < 5 & <b>"
