"""A server of deaths: forks one paying child a request, kills it, and tells what it had told.

Arguments: the bank's path, the authority's folder, the device's folder and its certificate's serial number. One request
a line: a round's number, after how many hundreds of SQLite's virtual machine steps the child kills itself (0: never),
and after how many microseconds this process kills it (0: never). One answer a line: JSON, the child's lines and how it
ended. Forking saves each child the import of everything.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

from bank.bank import Bank, open_bank
from bank.signatures import proofs
from bank.signatures.authority import open_authority
from bank.signatures.keys import StoredKey
from bank.values import TransferRequest
from tests.bank.support import CHEAP_HASHER, PIN, noon_clock

LARGE_FEN = 60_000_00
EVERY_THIRD = 3

Tell = Callable[..., object]


def die_after(bank: Bank, hundreds: int) -> None:
    """Make SQLite call back every hundred steps, and be gone in the middle of whatever it does then."""
    left = iter(range(hundreds))

    def step() -> int:
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    bank._database._connection.set_progress_handler(step, 100)


def amount_fen(number: int) -> int:
    return LARGE_FEN if number % EVERY_THIRD == 0 else 1 + number % 97


def pay(bank: Bank, key: StoredKey, serial: str, name: str, fen: int, tell: Tell) -> None:
    payee_id = bank.payees.list("wang")[0].id
    tell("ask", name, fen)
    prepared = bank.transfers.prepare(TransferRequest(name, "wang", "wang-current", payee_id, amount_fen=fen))
    tell("held", prepared.confirmation_id, fen)
    proof = proofs.sign(key, bank.signatures.elements(prepared.confirmation_id, serial))
    receipt = bank.transfers.confirm(prepared.confirmation_id, PIN, signature=proof, large_amount_acknowledged=True)
    tell("posted", prepared.confirmation_id, receipt.posted_id)


def live(path: Path, authority: Path, device: Path, serial: str, place: int, hundreds: int, tell: Tell) -> None:
    clock = noon_clock()
    bank = open_bank(path, clock, password_hasher=CHEAP_HASHER, authority=open_authority(authority, clock))
    key = StoredKey.load(device)
    if hundreds:
        die_after(bank, hundreds)
    for number in count():
        pay(bank, key, serial, f"round-{place}-{number}", amount_fen(place + number), tell)


def one_life(paths: tuple[Path, Path, Path, str], place: int, hundreds: int, after_us: int) -> dict[str, object]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with suppress(BaseException):
            live(*paths, place, hundreds, lambda *words: os.write(writing, (" ".join(map(str, words)) + "\n").encode()))
        os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as told:
        lines = [told.readline()]  # the clock of its death starts when it begins to work
        if after_us:
            time.sleep(after_us / 1_000_000)
            os.kill(child, signal.SIGKILL)
        lines += told.readlines()
    _, status = os.waitpid(child, 0)
    return {"told": [line.split() for line in lines if line.endswith("\n")], "killed": os.WIFSIGNALED(status)}


def serve(path: Path, authority: Path, device: Path, serial: str) -> None:
    for line in sys.stdin:
        sys.stdout.write(json.dumps(one_life((path, authority, device, serial), *map(int, line.split()))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])
