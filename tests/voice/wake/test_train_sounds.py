"""What is said in a training window: spelt by sounds, and clips cut where their sentences part."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.types import SAMPLE_RATE_HZ
from voice.wake.train.pauses import EDGE, cut, sentences
from voice.wake.train.phrases import every_syllable
from voice.wake.train.sounds import BLANK, MOST, inventory, padded, spelling


def names(row: tuple[int, ...] | None) -> list[str]:
    known = {number: name for name, number in inventory().items()}
    return [known[each] for each in row or ()]


@pytest.mark.parametrize("text", ["小象小江。", "xiao xiang xiao jiang。", "小象，小江"])
def test_a_text_is_spelt_however_it_is_written(text: str) -> None:
    assert names(spelling(text)) == ["x-", "-iao", "x-", "-iang", "x-", "-iao", "j-", "-iang"]


@pytest.mark.parametrize("text", ["小象2号", "Hello", "小象 ok"])
def test_what_is_not_known_is_not_spelt(text: str) -> None:
    assert spelling(text) is None


@given(st.lists(st.sampled_from(every_syllable()), max_size=12))
def test_every_syllable_has_its_own_sounds_and_none_is_the_blank(syllables: list[str]) -> None:
    row = spelling(" ".join(syllables))
    assert row is not None
    assert BLANK not in row
    assert "".join(name.strip("-") for name in names(row)) == "".join(syllables)


def test_a_row_for_a_shard_tells_unknown_from_silent() -> None:
    assert list(padded(())) == [BLANK] * MOST
    assert set(padded(None)) == {-1}
    assert set(padded(tuple(range(1, MOST + 2)))) == {-1}
    assert max(inventory().values()) < 128


def beeps(*lengths_s: float, pause_s: float = 0.3) -> np.ndarray:
    quiet = np.zeros(int(pause_s * SAMPLE_RATE_HZ), np.float32)
    parts: list[np.ndarray] = []
    for length_s in lengths_s:
        times = np.arange(int(length_s * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
        parts += [np.sin(2 * np.pi * 300 * times).astype(np.float32), quiet]
    return np.concatenate(parts[:-1])


def test_a_clip_is_cut_at_the_pauses_between_its_sentences() -> None:
    parts = cut(beeps(0.9, 0.5, 1.2), "小象小江。大象。小象小鱼笑了。")
    assert [text for _, text in parts] == ["小象小江", "大象", "小象小鱼笑了"]
    for (sound, _), wanted_s in zip(parts, (0.9, 0.5, 1.2), strict=True):
        assert abs(len(sound) - wanted_s * SAMPLE_RATE_HZ) <= 2 * EDGE


def test_a_clip_whose_pauses_do_not_tell_its_sentences_apart_stays_whole() -> None:
    whole = beeps(0.9, 0.9)
    for text in ("小象小江。大象小鱼。小象。", "小象小江"):
        ((sound, said),) = cut(whole, text)
        assert sound is whole
        assert said == text


def test_a_part_that_is_too_short_for_what_it_should_say_is_not_trusted() -> None:
    ((_, said),) = cut(beeps(0.2, 1.5), "小象小江小鱼小马。大象小鱼。")
    assert said == "小象小江小鱼小马。大象小鱼。"


def test_sentences_end_with_a_mark() -> None:
    assert sentences("小象。大象！想象？小象，小江") == ["小象", "大象", "想象", "小象，小江"]
