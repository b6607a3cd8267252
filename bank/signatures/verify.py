"""Verifying a bank's file: the chain of the audit log, what the authority signed of it, certificates, signatures, ledger.

The log is walked once, from its first record, with the ledger beside it: both only ever grow, so they are merged row by
row and neither is held in memory. The walk ends at the first thing that does not hold. The file is only read.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from sqlite3 import Row
from typing import Final

from bank.database import Database, open_read_only
from bank.errors import DatabaseCorruptError
from bank.signatures import x509_forms
from bank.signatures.authority import read_root_file
from bank.signatures.chain import GENESIS, head_message, record_hash
from bank.signatures.evidence import NOTHING, Evidence
from bank.signatures.report import BrokenError, BrokenLink, VerifyReport, broken

_LEDGER_KINDS: Final = frozenset({b"TRANSFER_PENDING", b"TRANSFER_POST", b"TRANSFER_VOID", b"TRANSFER_EXPIRE"})

# Texts as bytes: what was changed by hand may be no text any more.
_LOG: Final = (
    "SELECT id, CAST(coalesce(kind, '') AS BLOB) AS kind, CAST(coalesce(subject, '') AS BLOB) AS subject,"
    "       CAST(coalesce(content, '') AS BLOB) AS content, written_at_ms, CAST(hash AS BLOB) AS hash"
    "  FROM audit_log ORDER BY id"
)
_LEDGER: Final = (
    "SELECT id, CAST('TRANSFER_' || upper(kind) AS BLOB) AS kind,"
    "       CAST(json_array(pending_id, debit_account_id, credit_account_id, amount_fen, created_at_ms, expires_at_ms,"
    "                       summary, channel, remark) AS BLOB) AS content"
    "  FROM transfer ORDER BY id"
)


def verify_bank(path: Path, *, authority: Path | None = None) -> VerifyReport:
    """Check a bank's file, which may be a copy that cannot be written.

    authority: the certificate authority's folder; with it the root certificate inside the file must be the folder's.

    Raises:
        DatabaseMissingError, DatabaseUnreadableError, DatabaseForeignError, DatabaseNewerError, DatabaseOlderError,
        DatabaseLockedError; KeyUnreadableError: the authority's root certificate is damaged.
        DatabaseCorruptError: already the file's first pages cannot be read.
    """
    trusted = None if authority is None else read_root_file(authority)
    with closing(open_read_only(path)) as database:
        walk = _Walk(database, Evidence(database, trusted))
        try:
            with database.snapshot():
                walk.run()
        except BrokenError as error:
            return walk.report(error.link)
        except DatabaseCorruptError:
            link = BrokenLink(walk.checked + 1, "FILE_DAMAGED", "file", "pages that can be read", "a damaged page")
            return walk.report(link)
        return walk.report(None)


class _Walk:
    """The log, its heads and the ledger, side by side."""

    def __init__(self, database: Database, evidence: Evidence) -> None:
        self._database = database
        self._evidence = evidence
        self._ledger = database.each(_LEDGER)
        self._heads = database.each("SELECT * FROM audit_head ORDER BY record_id")
        self.checked = self._transfers = self._signed_heads = self._vouched_for = 0

    def run(self) -> None:
        """Walk to the end (BrokenError)."""
        digest, head = GENESIS, next(self._heads, None)
        for row in self._database.each(_LOG):
            digest = self._link(digest, row)
            if head is not None and head["record_id"] == row["id"]:
                self._meet_head(head, digest)
                head = next(self._heads, None)
            if row["kind"] in _LEDGER_KINDS:
                self._meet_ledger(row)
            else:
                self._evidence.meet(row["id"], *(_text(row[name]) for name in ("kind", "subject", "content")))
            self.checked = row["id"]
        if head is not None:
            expected = f"records up to {head['record_id']}"
            raise broken(self.checked + 1, "LOG_CUT", "log", expected, f"the last is {self.checked}")
        extra = next(self._ledger, None)
        if extra is not None:
            raise broken(
                self.checked + 1, "LEDGER_UNLOGGED", f"transfer {extra['id']}", NOTHING, _text(extra["content"])
            )
        self._evidence.finish(self.checked)
        for verdict in self._database.rows("PRAGMA quick_check(1)"):
            if verdict[0] != "ok":
                raise broken(self.checked, "FILE_DAMAGED", "file", "ok", verdict[0])

    def report(self, first_broken: BrokenLink | None) -> VerifyReport:
        """Return what was checked."""
        return VerifyReport(
            checked=self.checked,
            transfers=self._transfers,
            certificates=len(self._evidence.certificates),
            signatures=self._evidence.signatures,
            heads=self._signed_heads,
            vouched_for=self._vouched_for,
            first_broken=first_broken,
        )

    def _link(self, previous: bytes, row: Row) -> bytes:
        """Return the record's hash if it follows from the record before it and its own content."""
        record, subject = row["id"], f"{_text(row['kind'])} {_text(row['subject'])}"
        if record != self.checked + 1:
            raise broken(self.checked + 1, "RECORD_MISSING", "log", f"record {self.checked + 1}", f"record {record}")
        if row["hash"] is None:
            raise broken(record, "RECORD_UNSEALED", subject, "a hash", NOTHING)
        expected = record_hash(previous, record, row["written_at_ms"], row["kind"], row["subject"], row["content"])
        if row["hash"] != expected:
            raise broken(record, "RECORD_CHANGED", subject, f"hash {expected.hex()}", f"hash {row['hash'].hex()}")
        return expected

    def _meet_head(self, head: Row, digest: bytes) -> None:
        record, root = head["record_id"], self._evidence.root
        if head["hash"] != digest:
            raise broken(record, "HEAD_CHANGED", "signed head", f"hash {head['hash'].hex()}", f"hash {digest.hex()}")
        message = head_message(record, digest, head["signed_at_ms"])
        if root is None or not x509_forms.signed_by(x509_forms.root_key(root), head["signature"], message):
            raise broken(record, "HEAD_FORGED", "signed head", "the authority's signature", "not so")
        self._signed_heads += 1
        self._vouched_for = record

    def _meet_ledger(self, row: Row) -> None:
        record, number, found = row["id"], _text(row["subject"]), next(self._ledger, None)
        told = f"transfer {number}"
        if found is None or (number.isdecimal() and found["id"] > int(number)):
            raise broken(record, "LEDGER_MISSING", told, _text(row["content"]), NOTHING)
        if str(found["id"]) != number:
            raise broken(record, "LEDGER_UNLOGGED", f"transfer {found['id']}", NOTHING, _text(found["content"]))
        if (found["kind"], found["content"]) != (row["kind"], row["content"]):
            expected, there = (f"{_text(side['kind'])} {_text(side['content'])}" for side in (row, found))
            raise broken(record, "LEDGER_CHANGED", told, expected, there)
        self._transfers += 1


def _text(value: bytes | None) -> str:
    return "" if value is None else value.decode(errors="replace")
