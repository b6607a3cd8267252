"""Words of one meaning: found longest first, by characters and, where they are long enough, by sound."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.language.concepts import CONCEPTS, concepts_in

HAN = st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=12)


def _names(text: str, *, by_sound: bool = True) -> list[str]:
    return [concept.name for concept in concepts_in(text, by_sound=by_sound)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("退休金到了没有", "劳保到了没有"),
        ("话费不够了", "手机费不够了"),
        ("卡丢了", "卡找不着了"),
        ("看看存单", "瞅瞅死期"),
        ("字太小", "字忒小"),
    ],
)
def test_words_of_one_meaning_are_one_concept(one: str, other: str) -> None:
    assert _names(one) == _names(other)


def test_the_longest_word_wins() -> None:
    assert _names("信用卡") == ["credit_card"]
    assert _names("卡") == ["card"]


def test_a_long_word_is_found_by_its_sound_alone() -> None:
    assert _names("养劳金") == ["pension"]
    assert "pension" not in _names("养劳金", by_sound=False)


@given(HAN)
def test_concepts_stand_in_order_and_none_overlaps_another(text: str) -> None:
    found = [*concepts_in(text)]
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) for one in found)


def test_every_concept_can_be_found() -> None:
    found = {name for listed in CONCEPTS.values() for word in listed.split(" ") for name in _names(word)}
    assert set(CONCEPTS) - found == set()
