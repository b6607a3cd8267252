"""Transcripts: written, read back, compared."""

from __future__ import annotations

import pytest

from accessibility.errors import ReaderError
from accessibility.screen_readers.transcript import Step, Transcript, differences, from_text, to_text

KEPT = Transcript(
    "查余额，标准版",
    "Orca 43.1, zh_CN.UTF-8",
    (Step("Tab", ("转账 按钮.",)), Step("回车", ()), Step("5", ("5", "五元"))),
)


def test_a_person_can_read_it_and_so_can_the_program() -> None:
    text = to_text(KEPT)
    assert text.splitlines() == [
        "# 查余额，标准版",
        "# Orca 43.1, zh_CN.UTF-8",
        "",
        "▶ Tab",
        "    转账 按钮.",
        "▶ 回车",
        "    （没有说话）",
        "▶ 5",
        "    5",
        "    五元",
    ]
    assert from_text(text) == KEPT


def test_an_utterance_of_several_lines_stands_on_one() -> None:
    spoken = Transcript("t", "r", (Step("Tab", ("一行\n又一行",)),))
    assert from_text(to_text(spoken)).steps[0].said == ("一行 ⏎ 又一行",)
    assert differences(from_text(to_text(spoken)), spoken) == []


def test_what_changed_is_named_with_the_step_it_stands_in() -> None:
    heard = Transcript(KEPT.title, KEPT.reader, (*KEPT.steps[:2], Step("5", ("五元",))))
    assert differences(KEPT, heard) == ["  ▶ 5", "- " + "    5"]
    assert differences(KEPT, KEPT) == []


def test_a_step_that_is_gone_or_new_shows() -> None:
    heard = Transcript(KEPT.title, KEPT.reader, (*KEPT.steps, Step("Tab", ("完成 按钮.",))))
    assert differences(KEPT, heard) == ["  ▶ 5", "+ ▶ Tab", "+     完成 按钮."]
    assert differences(heard, KEPT) == ["  ▶ 5", "- ▶ Tab", "-     完成 按钮."]


@pytest.mark.parametrize("text", ["", "# one\n", "# a\n# b\nwhat is this\n", "# a\n# b\n    said before done\n"])
def test_what_is_no_transcript_is_refused(text: str) -> None:
    with pytest.raises(ReaderError) as caught:
        from_text(text)
    assert caught.value.code == "TRANSCRIPT_UNREADABLE"
