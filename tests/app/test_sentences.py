"""Every code has one clear sentence that says what to do."""

import re

import pytest

import bank.bank  # noqa: F401 -- its rooms bring their own codes
from app.sentence_table import PARTS, TABLE
from app.sentences import needed_values, sentence
from bank.errors import all_codes
from voice.errors import ErrorCode

OF_THE_APP = {
    "TRANSFER_BEING_SENT",
    "INTERNAL_ERROR",
    "AMOUNT_EMPTY",
    "PAYEE_MISSING",
    "LABEL_EMPTY",
    "GRAMS_MALFORMED",
}
OF_THE_DIALOGUE = {"DIALOGUE_AWAY", "DIALOGUE_STARTING", "DIALOGUE_TIMEOUT", "DIALOGUE_PROTOCOL"}
CODES = sorted({*all_codes(), *map(str, ErrorCode), *OF_THE_APP, *OF_THE_DIALOGUE})


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_a_sentence_of_its_own(code: str) -> None:
    assert code in TABLE
    if code != "INTERNAL_ERROR":
        assert TABLE[code] != TABLE["INTERNAL_ERROR"]


def test_no_code_has_two_sentences() -> None:
    assert sum(len(part) for part in PARTS) == len(TABLE)


@pytest.mark.parametrize("code", sorted(TABLE))
def test_a_sentence_is_plain_text_that_a_voice_can_read(code: str) -> None:
    full, plain = TABLE[code]
    for text in (full, plain):
        assert text.endswith("。")
        assert not re.search(r"[<>*_`#\n]|https?:", re.sub(r"\{[a-z_]+\}", "", text))
        assert code not in text
    assert not needed_values(plain)


def test_values_are_shown_as_people_read_them() -> None:
    text = sentence("INSUFFICIENT_FUNDS", {"balance_fen": 5, "available_fen": 5_238_620, "amount_fen": 6_000_000})
    assert "52,386.20元" in text
    assert "60,000元" in text
    assert "3月3日9:05" in sentence("PIN_LOCKED", {"until_iso": "2026-03-03T09:05:00+08:00"})


def test_a_refusal_by_the_database_itself_has_no_values_and_still_reads_well() -> None:
    assert "{" not in sentence("LIMIT_PER_DAY", {})


def test_an_unknown_code_does_not_leave_a_person_without_a_word() -> None:
    assert sentence("NEVER_HEARD_OF", {"x": 1}) == sentence("INTERNAL_ERROR", {})


def test_a_fault_nobody_expected_claims_nothing_about_the_money() -> None:
    assert "钱没有" not in sentence("INTERNAL_ERROR", {})
