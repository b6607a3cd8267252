"""How a record of the audit log is bound to every record before it, and what the authority signs of the chain.

A record's hash is SHA-256 of a fixed label, the hash of the record before it (32 zero bytes for the first), and the
record's own fields, each preceded by its length. Lengths make the form one-to-one: no two records share it.
"""

from __future__ import annotations

import hashlib
from typing import Final

GENESIS: Final = bytes(32)

_RECORD_LABEL: Final = b"xiaoxiang audit record 1\x00"
_HEAD_LABEL: Final = b"xiaoxiang audit head 1\x00"


def framed(*fields: bytes) -> bytes:
    """Return the fields, each after its length in four bytes, most significant first."""
    return b"".join(len(field).to_bytes(4, "big") + field for field in fields)


def record_hash(
    previous: bytes, record_id: int, written_at_ms: int | None, kind: bytes, subject: bytes, content: bytes
) -> bytes:
    """Return the 32 bytes that bind a record and, through `previous`, all records before it.

    written_at_ms: milliseconds since 1970, None where the writing program had no clock. The texts are UTF-8, as bytes,
    since a damaged file may hold what is no text any more.
    """
    moment = "" if written_at_ms is None else str(written_at_ms)
    fields = framed(str(record_id).encode(), moment.encode(), kind, subject, content)
    return hashlib.sha256(_RECORD_LABEL + previous + fields).digest()


def head_message(record_id: int, record_hash: bytes, signed_at_ms: int) -> bytes:
    """Return what the authority signs to vouch for all records up to `record_id`."""
    return _HEAD_LABEL + framed(str(record_id).encode(), record_hash, str(signed_at_ms).encode())
