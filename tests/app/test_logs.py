from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.logs import Redactor, start_logging

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CARD = "9558801234563305"
PIN = "135791"


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    redactor = Redactor()
    redactor.protect(["李娟", "王秀兰"])
    start_logging(tmp_path / "log.jsonl", redactor)
    yield tmp_path / "log.jsonl"
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(capture=False)


def test_no_pin_card_or_name_reaches_the_log(log_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = logging.getLogger("app.anything")
    log.warning("向李娟（%s）转账，密码%s", CARD, PIN, extra={"code": "TEST"})
    try:
        raise ValueError(f"王秀兰 {PIN} 9558 8012 3456 3305")  # noqa: TRY301 -- a traceback is what is tested
    except ValueError:
        log.exception("failed")
    written = log_file.read_text(encoding="utf-8") + capsys.readouterr().err
    for secret in (CARD, PIN, "李娟", "王秀兰", "8012 3456"):
        assert secret not in written
    assert "尾号3305" in written
    first = json.loads(log_file.read_text(encoding="utf-8").splitlines()[0])
    assert (first["code"], first["level"]) == ("TEST", "WARNING")


@given(st.integers(10**11, 10**18), st.sampled_from(["", " ", "-"]))
def test_any_card_keeps_its_last_four_digits_only(card: int, gap: str) -> None:
    digits = str(card)
    written = gap.join(digits[start : start + 4] for start in range(0, len(digits), 4))
    cleaned = Redactor().clean(f"卡号{written}。")
    assert sum(character.isdigit() for character in cleaned) == 4
    assert digits[-4:] in cleaned


@given(st.from_regex(r"[0-9]{6}", fullmatch=True))
def test_anything_that_may_be_a_pin_is_masked(pin: str) -> None:
    assert pin not in Redactor().clean(f"pin={pin};")


def test_short_numbers_and_amounts_stay_readable() -> None:
    assert Redactor().clean("转账 300.50 元，尾号3305") == "转账 300.50 元，尾号3305"


def test_a_second_start_moves_to_its_own_file_and_lets_go_of_the_first(log_file: Path, tmp_path: Path) -> None:
    first = logging.getLogger().handlers[0]
    assert isinstance(first, logging.FileHandler)
    second = tmp_path / "later" / "log.jsonl"
    start_logging(second, Redactor(), console=False)
    logging.getLogger("app.anything").info("晚一点")
    assert "晚一点" in second.read_text(encoding="utf-8")
    assert first.stream is None
    assert "晚一点" not in log_file.read_text(encoding="utf-8")
