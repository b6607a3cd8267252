"""Why a certificate is revoked."""

from __future__ import annotations

from enum import Enum


class RevocationReason(Enum):
    """Why a certificate was revoked; the values are the names of RFC 5280, section 5.3.1."""

    SUPERSEDED = "superseded"
    KEY_COMPROMISE = "key_compromise"
    CESSATION_OF_OPERATION = "cessation_of_operation"
