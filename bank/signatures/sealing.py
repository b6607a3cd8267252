"""Sealing: before a write transaction commits, each audit record that it made gets its time and its hash.

`Database.writing` does this for every service, so none can forget it. Only the transaction's own records are sealed:
what another program left without a hash stays so, and `verify` names it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from bank.clock import Clock, epoch_ms
from bank.signatures.chain import GENESIS, head_message, record_hash

if TYPE_CHECKING:
    from bank.database import Reading, Transaction

SCHEMA_WITH_LOG: Final = 7  # 0007_signatures.sql
HEAD_EVERY: Final = 64  # records; ours: so many at most stand after the last signed head of a running bank
_BATCH: Final = 1_000  # records sealed at a time, which bounds the memory of a long history


class HeadSigner(Protocol):
    """Whoever vouches for the chain: the certificate authority's key."""

    def sign(self, message: bytes) -> bytes:
        """Return the Ed25519 signature of a message, 64 bytes."""
        ...


@dataclass(frozen=True, slots=True)
class Sealer:
    """Seals records. Without a clock they carry no time of writing; without a signer no head is signed."""

    clock: Clock | None = None
    signer: HeadSigner | None = None
    head_every: int = HEAD_EVERY

    def seal(self, transaction: Transaction, after: int) -> None:
        """Hash the records above `after`, in order, and sign a head when enough of them stand unsigned."""
        at_ms = None if self.clock is None else epoch_ms(self.clock.now())
        newest, digest = after, _last_hash(transaction, after)
        while True:
            batch = transaction.rows(
                "SELECT id, kind, subject, content FROM audit_log WHERE id > ? ORDER BY id LIMIT ?", newest, _BATCH
            )
            sealed = []
            for record_id, kind, subject, content in batch:
                digest = record_hash(digest, record_id, at_ms, kind.encode(), subject.encode(), content.encode())
                sealed.append((at_ms, digest, record_id))
                newest = record_id
            transaction.execute_many("UPDATE audit_log SET written_at_ms = ?, hash = ? WHERE id = ?", sealed)
            if len(batch) < _BATCH:
                break
        if newest > after and newest - last_head(transaction) >= self.head_every:
            self.sign_head(transaction)

    def sign_head(self, transaction: Transaction) -> None:
        """Vouch for the newest sealed record, unless that is done or there is nobody to do it."""
        if self.signer is None or self.clock is None:
            return
        if transaction.row("SELECT 1 FROM authority") is None:  # nobody could check it
            return
        row = transaction.row("SELECT id, hash FROM audit_log ORDER BY id DESC LIMIT 1")
        if row is None or row["hash"] is None or row["id"] <= last_head(transaction):
            return
        at_ms = epoch_ms(self.clock.now())
        transaction.execute(
            "INSERT INTO audit_head (record_id, hash, signed_at_ms, signature) VALUES (?, ?, ?, ?)",
            row["id"],
            row["hash"],
            at_ms,
            self.signer.sign(head_message(row["id"], row["hash"], at_ms)),
        )


def newest_record(reading: Reading) -> int:
    """Return the number of the newest record, sealed or not; 0 where there is none."""
    row = reading.row("SELECT max(id) FROM audit_log")
    return 0 if row is None or row[0] is None else int(row[0])


def last_head(reading: Reading) -> int:
    """Return the number of the newest record that the authority vouches for, 0 for none."""
    row = reading.row("SELECT max(record_id) FROM audit_head")
    return 0 if row is None or row[0] is None else int(row[0])


def _last_hash(reading: Reading, up_to: int) -> bytes:
    row = reading.row("SELECT hash FROM audit_log WHERE id <= ? AND hash IS NOT NULL ORDER BY id DESC LIMIT 1", up_to)
    return GENESIS if row is None else bytes(row["hash"])
