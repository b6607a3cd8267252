"""The table of readings, made by script/make_pinyin_table.py, and how letters are cut into syllables."""

from __future__ import annotations

import importlib
import sys

import pytest

from bank.book.pinyin import PinyinTable
from bank.book.tokens import face_tokens, match_expression, runs
from tests.bank.support import REPOSITORY

TABLE = PinyinTable()


def gb2312() -> list[str]:
    rows = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    decoded = (code.decode("gb2312", errors="ignore") for code in rows)
    return [character for character in decoded if character]


def test_every_character_of_gb2312_has_a_reading() -> None:
    characters = gb2312()
    assert len(characters) == 6_763
    assert [character for character in characters if not TABLE.readings(character)] == []


def test_the_file_is_what_the_script_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("fontTools")
    pytest.importorskip("pypinyin")
    monkeypatch.syspath_prepend(str(REPOSITORY / "script"))
    script = importlib.import_module("make_pinyin_table")
    for name in ("make_pinyin_table", "make_font"):
        monkeypatch.delitem(sys.modules, name)
    assert script.TABLE.read_text(encoding="utf-8") == script.table()


@pytest.mark.parametrize(
    ("character", "readings"),
    [
        ("银", {"yin"}),
        ("行", {"hang", "xing", "heng"}),
        ("女", {"nv", "ru"}),
        ("略", {"lve"}),
        ("嗯", {"en"}),
        ("A", set()),
    ],
)
def test_readings_have_no_tones_and_are_all_there(character: str, readings: set[str]) -> None:
    assert set(TABLE.readings(character)) == readings


@pytest.mark.parametrize(
    ("letters", "ways"),
    [
        ("dianfei", {("dian", "fei"), ("di", "an", "fei")}),
        ("xian", {("xian",), ("xi", "an"), ("xia", "n"), ("xi", "a", "n")}),
        ("dianf", {("dian", "f"), ("di", "an", "f")}),
        ("v", set()),
        ("lue", {("lue",), ("lu", "e")}),
        ("", set()),
    ],
)
def test_letters_are_cut_in_every_way(letters: str, ways: set[tuple[str, ...]]) -> None:
    assert set(TABLE.split(letters)) == ways


def test_long_letters_are_cut_in_few_ways_and_at_once() -> None:
    assert len(TABLE.split("xianxianxianxian")) <= 8
    assert TABLE.split("a" * 100) == ()
    assert TABLE.split("zzzzzzzzzz" * 10) == ()


def test_texts_become_tokens_and_no_pair_reaches_over_their_borders() -> None:
    tokens = face_tokens(("电费", "ATM 单"), TABLE)
    assert tokens.words == "电费 费 atm 单"
    assert "dian0fei" in tokens.pinyin.split()
    assert "fei0dan" not in tokens.pinyin.split()
    assert {"d", "f", "df"} <= set(tokens.initials.split())


def test_what_has_no_word_cannot_be_looked_for() -> None:
    assert match_expression('！?*"', TABLE) is None
    assert list(runs("电费atm12，单")) == ["电费", "atm12", "单"]
