"""From characters to the sounds of the natural voice: every syllable as its model was taught, no figure lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voice.support import REPOSITORY
from voice.tts.kokoro_model import TOKENS, tokens
from voice.tts.mandarin_sounds import figure_words, sounds, syllable_sounds

TABLE = (REPOSITORY / "tests" / "fixtures" / "voice" / "syllable_sounds.txt").read_text("utf-8").splitlines()[1:]


def test_every_syllable_sounds_as_the_model_was_taught() -> None:
    told = dict(line.split(" ") for line in TABLE)
    assert len(told) > 1400
    assert {syllable: syllable_sounds(syllable) for syllable in told} == told


def test_every_sound_has_a_number_in_the_model() -> None:
    assert {sound for line in TABLE for sound in line.split(" ")[1]} <= set(TOKENS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("重庆银行", "ꭧʰʊ↗ŋʨʰi↘ŋ i↗nxa↗ŋ"),  # of characters with two readings the right one
        ("转账", "ꭧwa↓nꭧa↘ŋ"),
        ("你好，女儿。", "ni↓xau↓, ny↓ɚ↗."),
        ("ATM", "ˈA tˈi ˈɛm"),
        ("（尾号）", "(wei↓ xau↘)"),
    ],
)
def test_how_a_text_sounds(text: str, said: str) -> None:
    assert sounds(text) == said


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("0", "零"),
        ("10", "十"),
        ("15", "十五"),
        ("205", "二百零五"),
        ("1010", "一千零一十"),
        ("12,300.50", "一万二千三百点五零"),
        ("100000", "十万"),
        ("100005", "十万零五"),
        ("200000001", "二亿零一"),
        ("3305", "三千三百零五"),
        ("0571", "零五七一"),
        ("6222020012345678901", "六二二二零二零零一二三四五六七八九零一"),
    ],
)
def test_figures_that_nobody_put_into_words_are_read(figure: str, words: str) -> None:
    assert figure_words(figure) == words


@pytest.mark.parametrize("text", ["", "。", "……", "😀", " \n"])
def test_where_nothing_sounds_nothing_is_said(text: str) -> None:
    assert sounds(text) == ""


@given(st.text(max_size=60))
def test_any_text_can_be_said(text: str) -> None:
    said = sounds(text)
    assert len(tokens(said)) <= len(said)


@given(st.integers(0, 10**12 - 1))
def test_a_number_in_words_is_that_number(number: int) -> None:
    assert read(figure_words(str(number))) == number


def read(words: str) -> int:
    """The number that words mean: the other direction, written apart."""
    total = group = digit = 0
    for word in words.replace("零", ""):
        if word in "一二三四五六七八九":
            digit = "零一二三四五六七八九".index(word)
        elif word in "十百千":
            group += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[word]
            digit = 0
        else:
            total += (group + digit) * {"万": 10**4, "亿": 10**8}[word]
            group = digit = 0
    return total + group + digit
