"""What counts as near the phrase, and what counts as the phrase."""

import pytest

from voice.wake.train.phrases import NEAR_MISSES, SYLLABLES, confused, neighbours, says_phrase, split


@pytest.mark.parametrize(
    ("syllable", "parts"), [("xiang", ("x", "iang")), ("zhuang", ("zh", "uang")), ("an", ("", "an"))]
)
def test_a_syllable_is_an_initial_and_a_final(syllable: str, parts: tuple[str, str]) -> None:
    assert split(syllable) == parts


def test_one_confusion_changes_the_initial_or_the_final() -> None:
    assert {"qiang", "jiang", "xian", "xing"} <= confused("xiang")
    assert "xiang" not in confused("xiang")
    assert not {"jian", "qing"} & confused("xiang")


def test_neighbours_are_within_two_confusions_and_exist() -> None:
    known = frozenset({"xiao", "xiang", "qiao", "jiang", "xian", "shao"})
    rows = neighbours(SYLLABLES, known)
    assert ("qiao", "xiang", "qiao", "xiang") in rows
    assert ("xiao", "xian", "xiao", "xiang") in rows
    assert SYLLABLES not in rows
    assert all(sum(a != b for a, b in zip(row, SYLLABLES, strict=True)) <= 2 for row in rows)
    assert all(set(row) <= known for row in rows)


@pytest.mark.parametrize("text", ["小象小象", "小巷，小巷。", "大象小象。小象来了。", "xiao xiang xiao xiang"])
def test_the_phrase_is_heard_over_pauses_and_in_other_words(text: str) -> None:
    assert says_phrase(text)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_no_near_miss_says_the_phrase(text: str) -> None:
    assert not says_phrase(text)
