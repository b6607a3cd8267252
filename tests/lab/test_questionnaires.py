from __future__ import annotations

import pytest

from lab.questionnaires import COMMENT, QUESTIONNAIRES, SEQ, SUS, TLX, WORDING


def test_each_has_its_items_and_each_item_its_original() -> None:
    assert {name: len(each.items) for name, each in QUESTIONNAIRES.items()} == {
        "sus": 10,
        "seq": 1,
        "tlx": 6,
        "comment": 1,
    }
    for questionnaire in QUESTIONNAIRES.values():
        assert len({item.id for item in questionnaire.items}) == len(questionnaire.items)
        for item in questionnaire.items:
            assert item.text.endswith(("。", "：", "？"))
            assert item.english.isascii()
            assert bool(item.low and item.high) is not questionnaire.free
    assert [item.id for item in SUS.items] == [str(number) for number in range(1, 11)]
    assert "自己翻译" in WORDING


@pytest.mark.parametrize(
    ("value", "allowed"), [(1, True), (5, True), (0, False), (6, False), (3.0, False), (True, False), ("3", False)]
)
def test_a_scale_has_two_ends(value: object, allowed: bool) -> None:  # noqa: FBT001
    assert SUS.allows("1", value) is allowed


def test_other_scales() -> None:
    assert SEQ.allows("ease", 7)
    assert not SEQ.allows("ease", 8)
    assert TLX.allows("mental", 100)
    assert not TLX.allows("mental", 42)
    assert COMMENT.allows("free", "挺好")
    assert not COMMENT.allows("free", "好" * 3_000)
    assert not COMMENT.allows("free", 5)
    assert not SUS.allows("11", 3)
