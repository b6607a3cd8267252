"""What certificates, keys and signatures refuse."""

from __future__ import annotations

from bank.errors import BankError


class AuthorityAbsentError(BankError):
    """The program was opened without the certificate authority's key, so it cannot issue a certificate."""

    code = "AUTHORITY_ABSENT"


class AuthorityMismatchError(BankError):
    """The authority's key is not the one whose root certificate the bank keeps."""

    code = "AUTHORITY_MISMATCH"


class KeyMissingError(BankError):
    """There is no private key in the folder."""

    code = "KEY_MISSING"


class KeyUnreadableError(BankError):
    """The private key cannot be opened: damaged, or with another device's secret."""

    code = "KEY_UNREADABLE"


class KeyNotStoredError(BankError):
    """The private key could not be written; there is none then. params: reason (the system's error name)."""

    code = "KEY_NOT_STORED"


class CertificateRequestInvalidError(BankError):
    """The device's request is malformed, for another customer, not Ed25519, or not signed with its own key."""

    code = "CERTIFICATE_REQUEST_INVALID"


class CertificateKeyReusedError(BankError):
    """A certificate with this key exists that cannot be given again: another customer's, or no longer valid."""

    code = "CERTIFICATE_KEY_REUSED"


class CertificateUnknownError(BankError):
    """No such certificate, or not this customer's."""

    code = "CERTIFICATE_UNKNOWN"


class CertificateNotYetValidError(BankError):
    """The certificate's time has not begun. params: from_iso (ISO 8601 with offset)."""

    code = "CERTIFICATE_NOT_YET_VALID"


class CertificateExpiredError(BankError):
    """The certificate's time is over. params: until_iso (ISO 8601 with offset)."""

    code = "CERTIFICATE_EXPIRED"


class CertificateRevokedError(BankError):
    """The certificate was revoked. params: since_iso (ISO 8601 with offset)."""

    code = "CERTIFICATE_REVOKED"


class SignatureMalformedError(BankError):
    """The proof is not in the form of bank/signatures/proofs.py."""

    code = "SIGNATURE_MALFORMED"


class SignatureWrongError(BankError):
    """The signature does not fit what the bank prepared."""

    code = "SIGNATURE_WRONG"
