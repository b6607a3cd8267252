"""The report shows what the records hold, and tells a conversation that went wrong from one that did not."""

from __future__ import annotations

import itertools
import json
import re
from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from app.assistant.trace import Turn
from app.demo.record import Books, ConversationRecord, TurnRecord
from app.demo.report import write_report
from bank.clock import SHANGHAI
from bank.values import JournalRow

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=SHANGHAI)
BEFORE = Books(5_238_620, 5_238_620, ())
HELD = JournalRow(7, "pending", None, "out", 30_050, "女儿 <李娟>", NOON)
SENT = replace(HELD, id=8, kind="post", pending_id=7)
ON_HOLD = Books(5_238_620, 5_208_570, (HELD,))
AFTER = Books(5_208_570, 5_208_570, (HELD, SENT))


def turn_record(books: Books, **changes: object) -> TurnRecord:
    turn = Turn(
        number=1,
        typed=False,
        heard="给女儿转三百块五毛",
        understood="给女儿转三百块五毛",
        verdict="none",
        intent="transfer",
        confidence=0.98,
        slots={"amount_fen": 30050},
        acts=["prepare"],
        reply="请核对",
    )
    turn.latency_ms.update(
        endpoint_ms=700, wait_ms=650, decode_ms=650, dialogue_ms=40, first_sound_ms=90, reply_ms=1480
    )
    record = TurnRecord(turn, "给女儿转三百块五毛", "clip.wav", "reply.wav", "shot.png", books)
    return replace(record, **changes)  # type: ignore[arg-type]  # fields


def conversation(*books: Books, expected_fen: int | None = 30_050, failure: str | None = None) -> ConversationRecord:
    turns = [turn_record(one) for one in books]
    return ConversationRecord("happy", "顺利的一次", expected_fen, BEFORE, turns, failure)


class Outline(HTMLParser):
    """What a reader of the page meets: headings, pictures with their words, headers of tables, sounds."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.mark.parametrize(
    ("books", "expected_fen", "failure", "held"),
    [
        ((ON_HOLD, AFTER), 30_050, None, True),
        ((ON_HOLD, AFTER), 30_051, None, False),
        ((ON_HOLD,), 0, None, False),
        ((BEFORE,), 0, None, True),
        ((ON_HOLD, AFTER), 30_050, "DEMO_STUCK", False),
        ((), 0, None, True),
        ((replace(AFTER, balance_fen=5_208_569),), 30_050, None, False),
    ],
    ids=["sent", "a fen less", "left on hold", "nothing moved", "never ended", "nobody spoke", "money lost"],
)
def test_a_conversation_holds_only_if_exactly_the_expected_money_moved(
    books: tuple[Books, ...], expected_fen: int, failure: str | None, *, held: bool
) -> None:
    assert conversation(*books, expected_fen=expected_fen, failure=failure).held is held


def test_the_page_says_what_was_said_heard_booked_and_how_long_it_took(tmp_path: Path) -> None:
    page = write_report(tmp_path, [conversation(ON_HOLD, AFTER)]).read_text(encoding="utf-8")
    for shown in (
        "给女儿转三百块五毛",
        "amount_fen=30050",
        "300.50元",
        "52,386.20 → <strong>52,085.70</strong>",
        "650 毫秒",
    ):
        assert shown in page
    assert "✓ 相符" in page
    assert "女儿 &lt;李娟&gt;" in page
    told = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert (told[0]["posted_fen"], told[0]["held"]) == (30_050, True)


def test_a_failed_conversation_is_said_to_have_failed(tmp_path: Path) -> None:
    page = write_report(tmp_path, [conversation(ON_HOLD, failure="DEMO_STUCK")]).read_text(encoding="utf-8")
    assert "✗ 不符（DEMO_STUCK）" in page
    assert "✓" not in page


def test_the_page_can_be_read_without_seeing_it(tmp_path: Path) -> None:
    page = write_report(tmp_path, [conversation(ON_HOLD, AFTER)]).read_text(encoding="utf-8")
    outline = Outline(page)
    assert outline.all("html")[0]["lang"] == "zh-CN"
    levels = [int(tag[1]) for tag, _ in outline.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert all(picture["alt"] for picture in outline.all("img"))
    assert all(sound["aria-label"] for sound in outline.all("audio"))
    assert all(header["scope"] for header in outline.all("th"))
    assert all(drawing.get("aria-label") for drawing in outline.all("svg"))
