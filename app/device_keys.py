"""The key of this device: made and kept in the person's home, certified with the PIN, used for large transfers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from app.device_certificates import DeviceCertificates
    from bank.bank import Bank
    from bank.signatures.certificates import Certificate


class DeviceKeys:
    """One key a customer, in `folder`. Cryptography is loaded by the first call, which comes on the bank's thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opened: DeviceCertificates | None = None

    def certificate(self, bank: Bank, customer_id: str, now: datetime) -> Certificate | None:
        """Return the certificate with which this device may sign now; None where it has none (yet, or any more)."""
        return self._certificates().certificate(bank, customer_id, now)

    def proof(self, bank: Bank, customer_id: str, confirmation_id: str, pin: str, now: datetime) -> bytes:
        """Return the signature of a prepared transfer, after a certificate was issued with the PIN where one was missing.

        Raises:
            KeyNotStoredError, AuthorityAbsentError, AuthorityMismatchError, ConfirmationUnknownError
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError
        """
        return self._certificates().proof(bank, customer_id, confirmation_id, pin, now)

    def certify(self, bank: Bank, customer_id: str, pin: str, now: datetime) -> Certificate:
        """Return this device's certificate, issued with the PIN where it has none that is valid; raises as `proof`."""
        return self._certificates().certify(bank, customer_id, pin, now)

    def renew(self, bank: Bank, customer_id: str, now: datetime) -> Certificate:
        """Return a new certificate for a new key, asked for by the old one, which is then revoked.

        A program killed in the midst of it has a device without a certificate, for which another is issued.

        Raises:
            KeyMissingError, KeyUnreadableError, KeyNotStoredError, AuthorityAbsentError, AuthorityMismatchError
            CertificateUnknownError: there is no valid certificate to renew.
        """
        return self._certificates().renew(bank, customer_id, now)

    def _certificates(self) -> DeviceCertificates:
        if self._opened is None:
            from app.device_certificates import DeviceCertificates  # noqa: PLC0415 -- see the class

            self._opened = DeviceCertificates(self._folder)
        return self._opened
