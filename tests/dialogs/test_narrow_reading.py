"""An amount that was asked for, read with the writing of an answer alone: it says how much, nothing else, and only where that is sure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.language.lexicon import Lexicon
from dialogs.language.mentions import find
from dialogs.language.money_words import verbalise
from dialogs.language.money_zh import Exact
from dialogs.language.narrow_reading import (
    ALIKE,
    AMOUNT_WRITING,
    APART,
    LEAST,
    choose_answer,
    read_surely,
)
from dialogs.language.rescore import Doubt, Expected, Reading, Why, choose
from dialogs.scripted_desk import family

LEXICON = Lexicon(payees=family())
TEXTS = st.text(alphabet=AMOUNT_WRITING + "同意转账不对先别确认余额多少半", max_size=8)
SCORES = st.floats(-2.0, 0.0)
READINGS = st.lists(st.builds(Reading, TEXTS, SCORES), min_size=1, max_size=5)


def fen_of(text: str) -> int | None:
    mentions = find(text, family())
    amount = mentions.amount or mentions.bare_amount
    return amount.fen if isinstance(amount, Exact) else None


@pytest.mark.parametrize(
    ("free", "narrow", "fen"),
    [
        (("齐网", "齐望。"), (("七万", -0.06), ("七十万", -1.58)), 7_000_000),
        (("六十一开五毛",), (("六十一块五毛", -0.1), ("六十一看五毛", -0.29)), 6_150),
        (("就三十块零五吗?",), (("就三十块零五毛", -0.01), ("九三十块零五毛", -0.61)), 3_050),
        (("那四强。",), (("那四千", -0.17), ("那四百元", -0.95)), 400_000),
        (("三百零鞋",), (("三百零七", -0.08), ("三百零一", -0.55)), 30_700),
    ],
)
def test_what_the_recogniser_wrote_otherwise_is_an_amount_again(
    free: tuple[str, ...], narrow: tuple[tuple[str, float], ...], fen: int
) -> None:
    readings = [Reading(text, -0.5 - 0.1 * place) for place, text in enumerate(free)]
    chosen = choose_answer(readings, [Reading(*each) for each in narrow], LEXICON, Expected.AMOUNT)
    assert fen_of(chosen.repaired.text) == fen
    assert chosen.reasons == (Why.NARROW,)
    assert Doubt.FIGURES in chosen.doubts
    assert chosen.rank == len(readings)


@pytest.mark.parametrize(
    ("free", "narrow", "why"),
    [
        ("那就两万。", (("三百元", -0.99), ("六百元", -1.35)), "the first reading is a whole answer"),
        ("两块半", (("两块", -0.1),), "半 cannot be written there"),
        ("三五百吧", (("三百", -0.2), ("五百", -0.9)), "has to be asked"),
        ("先别转了", (("先百元", -0.2), ("十百元", -0.3), ("三百转", -0.3)), "a denial"),
        ("同意转账", (("十一转", -0.1),), "a consent"),
        ("账单还有多少天", (("一百元", -0.1),), "sounds like no amount"),
        ("齐败", (("七百", LEAST - 0.01),), "fits badly"),
        ("齐败", (("七百", -0.2), ("七百一", -0.2 - APART + 0.01)), "another fits about as well"),
        ("齐五百", (("三五百", -0.1), ("七百", -0.6)), "what fits best has to be asked"),
    ],
)
def test_it_stays_as_it_was_heard(free: str, narrow: tuple[tuple[str, float], ...], why: str) -> None:
    readings = [Reading(free, -0.4)]
    chosen = choose_answer(readings, [Reading(*each) for each in narrow], LEXICON, Expected.AMOUNT)
    assert chosen == choose(readings, LEXICON, Expected.AMOUNT), why


@given(READINGS, st.lists(st.builds(Reading, TEXTS, SCORES), max_size=5), st.sampled_from(Expected))
def test_nothing_but_an_asked_amount_is_ever_changed(
    readings: list[Reading], narrow: list[Reading], expected: Expected
) -> None:
    before = choose(readings, LEXICON, expected)
    after = choose_answer(readings, narrow, LEXICON, expected)
    if expected is not Expected.AMOUNT:
        assert after == before
    elif after != before:
        assert after.reasons == (Why.NARROW,)
        assert after.reading in narrow
        assert after.reading.score >= LEAST
        assert set(after.reading.text) <= set(AMOUNT_WRITING)
        assert fen_of(after.repaired.text) is not None


@given(st.integers(1, 99_999), st.sampled_from(["", "就", "那就"]))
def test_every_amount_that_can_be_said_is_read(yuan: int, before: str) -> None:
    words = before + verbalise(yuan * 100)
    found = read_surely([Reading(words, -0.05)], [words])
    assert found is not None
    assert fen_of(found.text) == yuan * 100


def test_the_writing_has_no_word_of_consent_and_its_bounds_are_shares() -> None:
    assert not set("同意确认行可以") & set(AMOUNT_WRITING)
    assert 0 < ALIKE <= 1
