"""What counts as near the phrase, and what counts as the phrase."""

import numpy as np
import pytest

from voice.wake.train.phrases import (
    NEAR_MISSES,
    SYLLABLES,
    characters,
    confused,
    every_syllable,
    near_row,
    neighbours,
    says_phrase,
    spelt,
    split,
)
from voice.wake.train.sentences import SENTENCES, sentence


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


def test_a_drawn_near_miss_is_made_of_syllables_that_exist_and_is_not_the_phrase() -> None:
    random = np.random.default_rng(1)
    rows = [near_row(random) for _ in range(300)]
    assert len(set(rows)) > 150
    assert {each[:-1] for row in rows for each in row} <= set(every_syllable())
    assert all(each[-1] in "1234" for row in rows for each in row)
    assert not any(says_phrase(spelt(row)) for row in rows)
    assert {len(row) for row in rows} == {3, 4}


def test_a_drawn_near_miss_is_written_in_characters_that_are_read_so() -> None:
    assert len(characters(("xiao3", "xian4", "shao3", "xiang4"))) == 4
    assert says_phrase(characters(("xiao3", "xiang4", "xiao3", "xiang4")))


def test_no_sentence_says_the_phrase() -> None:
    random = np.random.default_rng(2)
    assert not any(says_phrase(each) for each in SENTENCES)
    drawn = {sentence(random) for _ in range(200)}
    assert len(drawn) > 120
    assert not any(says_phrase(each) for each in drawn)
