"""Three hundred transfers under sixty deaths, and two processes on one bank: books, signatures and log stay whole."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.signatures import proofs
from bank.signatures.authority import Authority, open_authority
from bank.signatures.keys import StoredKey
from bank.signatures.verify import verify_bank
from bank.values import AgreedLimits, TransferRequest
from tests.bank.recovery.child_mortal import LARGE_FEN, amount_fen
from tests.bank.signatures.signing_support import enrol, reopen_with
from tests.bank.support import PIN, REPOSITORY, World, build, noon_clock

KILLS = 60
TRANSFERS = 300
RICH_FEN = 10**11

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork and no SIGKILL")


@dataclass(frozen=True, slots=True)
class Scene:
    """A bank, where its authority and its customer's device keep their keys, and the device's certificate."""

    path: Path
    authority_folder: Path
    device_folder: Path
    serial: str
    world: World

    @property
    def authority(self) -> Authority:
        return open_authority(self.authority_folder, noon_clock())

    @property
    def arguments(self) -> list[str]:
        return [str(self.path), str(self.authority_folder), str(self.device_folder), self.serial]

    def open(self) -> Bank:
        return reopen_with(self.path, noon_clock(), self.authority)


@pytest.fixture
def scene(bank_path: Path, tmp_path: Path, bank_clock: VirtualClock) -> Scene:
    bank, world = build(bank_path, bank_clock, opening_fen=RICH_FEN)
    bank.limits.agree("wang", AgreedLimits(RICH_FEN, RICH_FEN, per_day_count=10_000, per_year_fen=RICH_FEN))
    bank.close()
    folder = tmp_path / "authority"
    with reopen_with(bank_path, bank_clock, open_authority(folder, bank_clock)) as bank:
        device = enrol(bank, tmp_path / "phone")
    return Scene(bank_path, folder, tmp_path / "phone", device.certificate.serial, world)


def start(script: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name(script)), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )


@contextmanager
def server_of_deaths(scene: Scene) -> Iterator[subprocess.Popen[str]]:
    with start("child_mortal.py", *scene.arguments) as server:
        try:
            yield server
        finally:
            assert server.stdin is not None
            server.stdin.close()
            assert server.wait() == 0


def ask(server: subprocess.Popen[str], place: int, hundreds: int, after_us: int) -> list[list[str]]:
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(f"{place} {hundreds} {after_us}\n")
    server.stdin.flush()
    answer = json.loads(server.stdout.readline())
    assert answer["killed"]
    told: list[list[str]] = answer["told"]
    return told


def finish(bank: Bank, scene: Scene, told: list[list[str]]) -> None:
    """Do what a client does after a crash: ask again for the last thing it had asked for."""
    word, name, fen = told[-1]
    if word == "posted":
        return
    if word == "ask":
        payee_id = bank.payees.list("wang")[0].id
        asked = TransferRequest(name, "wang", "wang-current", payee_id, amount_fen=int(fen))
        prepared = bank.transfers.prepare(asked)
        assert bank.transfers.prepare(asked) == prepared
        name = prepared.confirmation_id
    key = StoredKey.load(scene.device_folder)
    proof = proofs.sign(key, bank.signatures.elements(name, scene.serial))
    receipt = bank.transfers.confirm(name, PIN, signature=proof, large_amount_acknowledged=True)
    assert bank.transfers.confirm(name, "") == receipt
    assert receipt.amount_fen == int(fen)


def test_sixty_deaths_in_three_hundred_transfers_leave_nothing_half_done_or_doubled(scene: Scene) -> None:
    chance = random.Random(20_260_302)
    asked = spent_fen = place = 0
    last_words: set[str] = set()
    with server_of_deaths(scene) as server:
        while place < KILLS or asked < TRANSFERS:
            place += 1
            by_watch = place % 4 == 0  # at any moment, the commit's own writing included; else at a step of SQLite's
            hundreds, after_us = (0, chance.randint(1, 80_000)) if by_watch else (chance.randint(1, 1_400), 0)
            told = ask(server, place, hundreds, after_us)
            last_words.add(told[-1][0])
            with scene.open() as bank:
                assert bank.audit() == []
                for word, confirmation_id, posted_id in told:
                    if word == "posted":  # what was acknowledged is on disk
                        assert bank.transfers.confirm(confirmation_id, "").posted_id == int(posted_id)
                finish(bank, scene, told)
                asked += sum(word == "ask" for word, _, _ in told)
                spent_fen += sum(int(fen) for word, _, fen in told if word == "ask")
                account = bank.accounts.get("wang-current")
                assert (account.balance_fen, account.available_fen) == (RICH_FEN - spent_fen, RICH_FEN - spent_fen)
                rows = bank._database.rows("SELECT count(*) FROM confirmation")
                assert rows[0][0] == asked
            report = verify_bank(scene.path, authority=scene.authority_folder)
            assert report.ok, report.sentence
    assert last_words >= {"ask", "held"}  # deaths in prepare and in confirm
    assert asked >= TRANSFERS
    with scene.open() as bank:
        assert bank.audit() == []
        large = bank._database.rows("SELECT count(*) FROM confirmation WHERE amount_fen = ?", LARGE_FEN)
    assert report.signatures >= large[0][0] > TRANSFERS / 4
    assert report.heads >= TRANSFERS * 2 // 64


def test_two_processes_pay_from_one_bank_and_keep_one_chain(scene: Scene) -> None:
    children = [start("child_payer.py", *scene.arguments, name, "30") for name in ("one", "other")]
    for child in children:
        assert child.stdin is not None
        child.stdin.write("\n")
        child.stdin.flush()
    for child in children:
        child.communicate(timeout=60)
        assert child.returncode == 0
    with scene.open() as bank:
        assert bank.audit() == []
        spent_fen = 2 * sum(amount_fen(place) for place in range(30))
        assert bank.accounts.get("wang-current").balance_fen == RICH_FEN - spent_fen
    report = verify_bank(scene.path, authority=scene.authority_folder)
    assert report.ok, report.sentence
    assert report.signatures == 60  # the day's total is large, so each of them was signed
    assert report.vouched_for == report.checked


def test_a_signal_is_what_kills(scene: Scene) -> None:
    with server_of_deaths(scene) as server:
        told = ask(server, 0, 0, 1)
    assert told[0][0] == "ask"
    assert signal.SIGKILL == 9
