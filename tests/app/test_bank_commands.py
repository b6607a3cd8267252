"""`xiaoxiang bank`: what a person reads, the exit codes, and that nothing is lost."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from app import bank_desk, logs
from app.cli import main
from bank.clock import SystemClock
from bank.seed import seed_persona
from tests.bank.support import CHEAP_HASHER, ExpectLog

EIGHT = {
    "chen_liu_family", "he_guang", "lin_xiaoyu", "sun_fulai", "wang_xiulan", "wu_guifen", "zhao_tiezhu", "zhou_mingyuan"
}  # fmt: skip


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own folder; seeding is short and its PIN cheap."""
    folder = tmp_path / "home"
    monkeypatch.setenv("XIAOXIANG_HOME", str(folder))
    monkeypatch.setattr(logs, "start_logging", lambda *_, **__: None)
    quick = partial(seed_persona, password_hasher=CHEAP_HASHER, years=1)
    monkeypatch.setattr(bank_desk, "seed_persona", quick)
    return folder


def bank(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["bank", *arguments])


def inspected(*arguments: str) -> dict[str, Any]:
    result = bank("inspect", "--json", *arguments)
    assert result.exit_code == 0, result.output
    content: dict[str, Any] = json.loads(result.stdout)
    return content


def test_help_teaches_in_chinese_first(home: Path) -> None:
    for arguments in (["--help"], ["clock", "--help"], ["seed", "--help"], ["verify", "--help"]):
        result = bank(*arguments)
        assert result.exit_code == 0
    told = bank("--help").stdout
    assert all(name in told for name in ("seed", "reset", "inspect", "verify", "recover", "clock"))
    assert told.index("屏幕后面的银行") < told.index("simulated bank")
    assert not home.exists()


def test_everyone_who_can_be_seeded_is_listed(home: Path) -> None:
    result = bank("seed", "--list")
    assert result.exit_code == 0
    assert {line.split("：")[0] for line in result.stdout.splitlines()} == EIGHT
    assert "刘芳" in result.stdout
    assert not (home / "bank.sqlite3").exists()


def test_a_seeded_bank_is_told_and_inspected(home: Path) -> None:
    result = bank("seed")
    assert result.exit_code == 0, result.output
    assert "王秀兰，演示密码 demo PIN 135790" in result.stdout
    assert "养老金账户（wang-current）¥52,386.20" in result.stdout
    report = inspected()
    assert report["file"] == str(home / "bank.sqlite3")
    assert report["schema"] == report["schema_known"]
    assert report["findings"] == []
    account, *deposits = report["accounts"]
    assert [each["product"] for each in deposits] == ["time_deposit"] * 4
    assert (account["tail"], account["balance_fen"], account["available_fen"]) == ("2633", 52_386_20, 52_386_20)
    assert account["entries"] > 800
    assert report["counts"]["payee"] == 8
    told = bank("inspect").stdout
    assert "余额 balance ¥52,386.20" in told
    assert "账是平的" in told
    assert "9963880200004812633" not in told + json.dumps(report)


def test_seeding_leaves_a_bank_alone_and_can_go_elsewhere(home: Path, tmp_path: Path) -> None:
    assert bank("seed").exit_code == 0
    before = (home / "bank.sqlite3").read_bytes()
    again = bank("seed", "--persona", "he-guang")
    assert again.exit_code == 2
    assert "DATABASE_EXISTS" in again.stderr
    assert (home / "bank.sqlite3").read_bytes() == before
    other = tmp_path / "new" / "other.db"
    assert bank("seed", "--persona", "he-guang", "--into", str(other)).exit_code == 0
    assert [each["id"] for each in inspected("--bank", str(other))["customers"]] == ["he-guang"]


def test_an_unknown_name_is_answered_with_the_known_ones(home: Path) -> None:
    result = bank("seed", "--persona", "nobody")
    assert result.exit_code == 2
    assert all(name in result.stderr for name in EIGHT)


def test_reset_asks_moves_the_old_bank_aside_and_keeps_the_person(home: Path) -> None:
    assert bank("seed", "--persona", "zhao_tiezhu").exit_code == 0
    before = (home / "bank.sqlite3").read_bytes()
    assert bank("reset").exit_code == 1  # nobody said yes
    assert (home / "bank.sqlite3").read_bytes() == before
    result = bank("reset", "--yes")
    assert result.exit_code == 0, result.output
    [old] = home.glob("*.old")
    assert str(old) in result.stdout
    assert [each["id"] for each in inspected("--bank", str(old))["customers"]] == ["zhao-tiezhu"]
    assert [each["id"] for each in inspected()["customers"]] == ["zhao-tiezhu"]
    assert not list(home.glob(".*"))
    assert bank("reset", "--yes", "--persona", "wu_guifen").exit_code == 0
    assert len(list(home.glob("*.old"))) == 2
    assert [each["id"] for each in inspected()["customers"]] == ["wu-guifen"]


def test_reset_replaces_a_damaged_bank_but_none_that_is_open(home: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_CORRUPT")
    assert bank("seed").exit_code == 0
    file = home / "bank.sqlite3"
    with closing(sqlite3.connect(file)) as somebody:
        somebody.execute("SELECT count(*) FROM entry").fetchone()
        refused = bank("reset", "--yes")
        assert refused.exit_code == 2
        assert "DATABASE_LOCKED" in refused.stderr
    assert not list(home.glob("*.old"))
    file.write_bytes(b"damaged")
    assert bank("reset", "--yes").exit_code == 0
    assert [each["id"] for each in inspected()["customers"]] == ["wang-xiulan"]


def test_inspecting_says_what_does_not_hold_and_changes_nothing(home: Path) -> None:
    assert bank("seed").exit_code == 0
    file = home / "bank.sqlite3"
    with closing(sqlite3.connect(file)) as hand, hand:
        hand.execute("DROP TRIGGER entry_is_not_updated")
        hand.execute("UPDATE entry SET balance_after_fen = 1 WHERE transfer_id = 20")
    before = file.read_bytes()
    result = bank("inspect")
    assert result.exit_code == 1
    assert "ENTRY_WRONG" in result.stdout
    assert "SCHEMA_CHANGED" in result.stdout
    assert file.read_bytes() == before


def test_no_bank_is_said_in_a_sentence(home: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_MISSING")
    for command in ("inspect", "verify"):
        result = bank(command)
        assert result.exit_code == 2
        assert "DATABASE_MISSING" in result.stderr


def test_verify_names_the_first_broken_record(home: Path) -> None:
    assert bank("seed").exit_code == 0
    whole = bank("verify")
    assert whole.exit_code == 0, whole.output
    assert "核对通过" in whole.stdout
    with closing(sqlite3.connect(home / "bank.sqlite3")) as hand, hand:
        for (name,) in hand.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_log'"
        ).fetchall():
            hand.execute(f"DROP TRIGGER {name}")
        hand.execute("UPDATE audit_log SET content = replace(content, '15', '16') WHERE id = 30")
        hand.execute("UPDATE audit_log SET subject = subject || '0' WHERE id = 30")
    broken = bank("verify", "--json")
    assert broken.exit_code == 1
    report = json.loads(broken.stdout)
    assert report["first_broken"]["record"] == 30
    assert "第30条记录" in bank("verify").stdout


def test_recover_brings_a_damaged_bank_back_from_its_backup(home: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_CORRUPT")
    assert bank("seed").exit_code == 0
    assert "RECOVERY_NOT_NEEDED" in bank("recover").stderr
    file = home / "bank.sqlite3"
    backups = home / "bank-backups"
    backups.mkdir()
    (backups / f"bank-{SystemClock().now():%Y%m%dT%H%M%S}.db").write_bytes(file.read_bytes())
    file.write_bytes(file.read_bytes()[:9_000])
    result = bank("recover")
    assert result.exit_code == 0, result.output
    assert "恢复了账本" in result.stdout
    assert inspected()["findings"] == []


def test_the_clock_is_held_moved_and_let_go(home: Path) -> None:
    assert "走着" in bank("clock", "show").stdout
    assert "停着" in bank("clock", "hold").stdout
    assert bank("clock", "to", "2031-05-06T07:08").stdout.startswith("2031-05-06 07:08:00，停着")
    assert bank("clock", "forward", "--days", "1", "--hours", "2").stdout.startswith("2031-05-07 09:08:00")
    assert bank("clock", "next-day").stdout.startswith("2031-05-08 09:08:00")
    assert "走着" in bank("clock", "release").stdout
    assert bank("clock", "show").stdout.startswith("2031-05-08 09:08:0")
    assert bank("seed").exit_code == 0
    stuck = bank("clock", "reset")
    assert stuck.exit_code == 2
    assert "CLOCK_BEHIND_BOOKS" in stuck.stderr
    assert bank("reset", "--yes", "--real-time").exit_code == 0
    today = SystemClock().now()
    assert bank("clock", "show").stdout.startswith(f"{today:%Y-%m-%d}")
    report = inspected()
    assert report["findings"] == []
    assert bank("clock", "forward", "--days", "-1").exit_code == 2
    assert bank("clock", "to", "1999-12-31").exit_code == 2


def test_a_damaged_clock_is_said_and_reset(home: Path) -> None:
    home.mkdir()
    (home / "clock.json").write_text("?")
    assert "CLOCK_FILE_INVALID" in bank("clock", "show").stderr
    assert bank("clock", "reset").exit_code == 0
    assert "走着" in bank("clock", "show").stdout
