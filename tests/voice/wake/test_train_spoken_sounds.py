"""What the many-voiced network of the wake word's recipe reads: every syllable of Mandarin, and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.wake.train.phrases import every_syllable, near_row
from voice.wake.train.spoken_sounds import parts, row, sayable, syllables

END, PAD, JOINED = 1, 0, 2
SAYABLE = [each for each in every_syllable() if sayable(f"{each}1")]
SAID = st.one_of(st.builds("{}{}".format, st.sampled_from(SAYABLE), st.integers(1, 5)), st.sampled_from(",.?!"))


def test_every_syllable_but_a_hum_can_be_said() -> None:
    assert sorted(set(every_syllable()) - set(SAYABLE)) == ["m", "n"]


@pytest.mark.parametrize(
    ("syllable", "sounds"),
    [
        ("xiao3", ("x", "iao", "3")),
        ("shi4", ("sh", "ix", "4")),
        ("ri4", ("r", "iz", "4")),
        ("si1", ("s", "iy", "1")),
        ("xu1", ("x", "v", "1")),
        ("lv4", ("l", "v", "4")),
        ("yu2", ("vv", "v", "2")),
        ("yun4", ("vv", "vn", "4")),
        ("you3", ("ii", "iu", "3")),
        ("yi1", ("ii", "i", "1")),
        ("wei4", ("uu", "ui", "4")),
        ("wu3", ("uu", "u", "3")),
        ("an1", ("aa", "an", "1")),
        ("er2", ("ee", "er", "2")),
    ],
)
def test_a_syllable_has_an_initial_a_final_and_a_tone(syllable: str, sounds: tuple[str, str, str]) -> None:
    assert parts(syllable) == sounds


@pytest.mark.parametrize("said", ["", "xiao", "xiao6", "3", "好", "xyz1", "-"])
def test_what_is_no_syllable_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match="no syllable"):
        row([said])


@given(st.lists(SAID, max_size=12))
def test_a_row_has_an_end_and_no_two_rows_are_the_same(said: list[str]) -> None:
    numbers = row(said)
    assert numbers[-2:] == [END, PAD]
    assert all(0 <= number <= 137 for number in numbers)
    assert numbers.count(JOINED) == len(said)
    assert len(numbers) == 2 + sum(2 if each in ",.?!" else 4 for each in said)


def test_texts_are_read_with_their_tones_and_marks() -> None:
    said = "xiao3 xiang4 xiao3 xiang4 ! wo3 yao4 zhuan3 zhang4 , zai4 cha2 ."
    assert " ".join(syllables("小象小象！我要转账，再查。")) == said
    assert syllables("给OK（好）") == ("gei3", "hao3")


def test_a_third_tone_before_another_rises() -> None:
    assert syllables("你好") == ("ni2", "hao3")


def test_near_misses_can_nearly_all_be_said() -> None:
    numpy = pytest.importorskip("numpy")
    random = numpy.random.default_rng(3)
    rows = [near_row(random) for _ in range(400)]
    assert sum(all(map(sayable, each)) for each in rows) > 390
