"""More than one process on one bank, and processes that die in the middle of a transfer."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from bank import database
from bank.bank import Bank
from bank.errors import BankError, from_sqlite
from bank.migrations import newest, packaged
from bank.values import AgreedLimits, TransferStatus
from tests.bank.support import PIN, REPOSITORY, WRONG_PIN, World, build, noon_clock, reopen, request, transfer_rows

RICH_FEN = 10**11
ROUNDS = 36

needs_sigkill = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")


def start(script: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name(script)), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )


def lines_of(process: subprocess.Popen[str]) -> IO[str]:
    assert process.stdout is not None
    return process.stdout


@pytest.fixture
def rich_bank(bank_path: Path) -> tuple[Path, World]:
    bank, world = build(bank_path, noon_clock(), opening_fen=RICH_FEN)
    bank.limits.agree("wang", AgreedLimits(RICH_FEN, RICH_FEN))
    bank.close()
    return bank_path, world


def told_before_death(path: Path, place: int, chance: random.Random) -> list[list[str]]:
    """Let a child pay until it is killed; return what it told. Every third is killed by its parent's watch."""
    by_watch = place % 3 == 2
    with start("child_spender.py", path, f"round-{place}", 0 if by_watch else chance.randint(1, 120)) as child:
        first = lines_of(child).readline()
        if by_watch:
            try:
                child.wait(timeout=chance.uniform(0.0, 0.06))
            except subprocess.TimeoutExpired:
                child.kill()
        rest = lines_of(child).read()
        assert child.wait() == -signal.SIGKILL
    return [line.split() for line in (first + rest).splitlines()]


def finish(bank: Bank, world: World, told: list[list[str]]) -> int:
    """Do what a client does after a crash: ask again for the last thing it had asked for. Return the fen it moved."""
    word, name, fen = told[-1]
    if word == "posted":
        return 0
    if word == "ask":
        asked = request(world, name, int(fen))
        prepared = bank.transfers.prepare(asked)
        assert bank.transfers.prepare(asked) == prepared
        name = prepared.confirmation_id
    receipt = bank.transfers.confirm(name, PIN)
    assert bank.transfers.confirm(name, PIN) == receipt
    assert receipt.amount_fen == int(fen)
    return int(fen)


@needs_sigkill
def test_killed_at_any_moment_nothing_is_half_done_doubled_or_lost(rich_bank: tuple[Path, World]) -> None:
    path, world = rich_bank
    chance = random.Random(20_260_302)
    spent = transfers = 0
    last_words = set()
    for place in range(ROUNDS):
        told = told_before_death(path, place, chance)
        last_words.add(told[-1][0])
        with reopen(path, noon_clock()) as bank:
            assert bank.audit() == []
            for word, confirmation_id, posted_id in told:
                if word == "posted":  # what was acknowledged is on disk
                    assert bank.transfers.confirm(confirmation_id, "").posted_id == int(posted_id)
            spent += sum(int(fen) for word, _, fen in told[:-1] if word == "held")
            spent += finish(bank, world, told)
            transfers += sum(word == "ask" for word, _, _ in told)
            assert bank.audit() == []
            account = bank.accounts.get("wang-current")
            assert (account.balance_fen, account.available_fen) == (RICH_FEN - spent, RICH_FEN - spent)
            rows = bank._database.rows("SELECT count(*) FROM confirmation")
            assert rows[0][0] == transfers
    assert transfers > ROUNDS
    assert last_words >= {"ask", "held"}  # deaths in prepare and in confirm


@contextmanager
def two_tellers(path: Path) -> Iterator[tuple[subprocess.Popen[str], subprocess.Popen[str]]]:
    with start("child_teller.py", path) as one, start("child_teller.py", path) as other:
        assert (lines_of(one).readline(), lines_of(other).readline()) == ("ready\n", "ready\n")
        yield one, other
        for child in (one, other):
            assert child.stdin is not None
            child.stdin.close()
            assert child.wait() == 0


def ask_both(tellers: tuple[subprocess.Popen[str], subprocess.Popen[str]], line: str) -> tuple[str, str]:
    for child in tellers:
        assert child.stdin is not None
        child.stdin.write(line + "\n")
        child.stdin.flush()
    return lines_of(tellers[0]).readline().strip(), lines_of(tellers[1]).readline().strip()


def test_two_processes_that_confirm_the_same_transfer_post_it_once_and_give_one_receipt(
    rich_bank: tuple[Path, World],
) -> None:
    path, world = rich_bank
    with reopen(path, noon_clock()) as bank, two_tellers(path) as tellers:
        for place in range(25):
            prepared = bank.transfers.prepare(request(world, f"r{place}", 100 + place))
            before = len(transfer_rows(bank))
            one, other = ask_both(tellers, f"confirm {prepared.confirmation_id} {PIN}")
            assert one == other
            assert one.startswith(f"('{prepared.confirmation_id}', ")
            assert len(transfer_rows(bank)) == before + 1
            assert bank.transfers.status(prepared.confirmation_id) is TransferStatus.POSTED
        assert bank.audit() == []
        assert bank.accounts.get("wang-current").balance_fen == RICH_FEN - sum(range(100, 125))


def test_two_processes_that_guess_a_pin_have_five_attempts_between_them(rich_bank: tuple[Path, World]) -> None:
    path, _ = rich_bank
    with two_tellers(path) as tellers:
        answers = [answer for _ in range(4) for answer in ask_both(tellers, f"verify {WRONG_PIN}")]
    wrong = [answer for answer in answers if answer.startswith("PIN_WRONG")]
    assert sorted(wrong) == [f"PIN_WRONG {{'attempts_left': {left}}}" for left in (1, 2, 3, 4)]
    assert sum(answer.startswith("PIN_LOCKED") for answer in answers) == 4


def test_two_processes_that_open_a_new_bank_make_one_schema(bank_path: Path) -> None:
    bank_path.touch()
    script = (
        "import sys; from pathlib import Path; from bank.database import open_database, schema_number\n"
        "sys.stdin.readline(); database = open_database(Path(sys.argv[1]), create=True)\n"
        "print(schema_number(database)); database.close()"
    )
    children = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(bank_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        )
        for _ in range(3)
    ]
    for child in children:
        assert child.stdin is not None
        child.stdin.write("\n")
        child.stdin.flush()
    assert [child.communicate()[0].strip() for child in children] == [str(newest(packaged()))] * 3
    assert [child.returncode for child in children] == [0, 0, 0]


def test_who_comes_second_to_a_new_bank_waits_for_the_first(bank_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite itself does not wait while a file is turned to a write-ahead log."""
    first = sqlite3.connect(bank_path, isolation_level=None, check_same_thread=False)
    first.execute("BEGIN IMMEDIATE")
    seen: list[str] = []

    def typed(error: sqlite3.Error) -> BankError:
        seen.append(str(error))
        first.execute("ROLLBACK")
        return from_sqlite(error)

    monkeypatch.setattr(database, "from_sqlite", typed)
    second = database.open_database(bank_path, create=True)
    assert database.schema_number(second) == newest(packaged())
    assert seen == ["database is locked"]
    second.close()
    first.close()
