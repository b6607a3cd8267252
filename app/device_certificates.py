"""A device's key and its certificate: made, certified, used and renewed. `app.device_keys` is the door to it.

The files are those of `bank.signatures.keys`: readable by their owner alone, the key encrypted under the device's secret.
"""

from __future__ import annotations

import hashlib
import logging
from typing import TYPE_CHECKING

from bank.signatures import x509_forms
from bank.signatures.certificates import check_valid
from bank.signatures.errors import (
    CertificateExpiredError,
    CertificateNotYetValidError,
    CertificateRevokedError,
    CertificateUnknownError,
    KeyMissingError,
    KeyUnreadableError,
)
from bank.signatures.keys import KEY_FILE, SECRET_FILE, StoredKey
from bank.signatures.proofs import sign

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from bank.bank import Bank
    from bank.signatures.certificates import Certificate

_log = logging.getLogger(__name__)

_COMING = "coming"
"""Folder of a key that has no certificate yet."""
_FOLDER_NAME = 16
"""Hexadecimal digits that tell customers' folders apart without naming them."""


class DeviceCertificates:
    """One key a customer, in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def certificate(self, bank: Bank, customer_id: str, now: datetime) -> Certificate | None:
        """As `DeviceKeys.certificate`."""
        try:
            key = StoredKey.load(self._of(customer_id))
        except (KeyMissingError, KeyUnreadableError):
            return None
        return _usable(bank, customer_id, key, now)

    def proof(self, bank: Bank, customer_id: str, confirmation_id: str, pin: str, now: datetime) -> bytes:
        """As `DeviceKeys.proof`."""
        key, certificate = self._certified(bank, customer_id, pin, now)
        return sign(key, bank.signatures.elements(confirmation_id, certificate.serial))

    def certify(self, bank: Bank, customer_id: str, pin: str, now: datetime) -> Certificate:
        """As `DeviceKeys.certify`."""
        return self._certified(bank, customer_id, pin, now)[1]

    def renew(self, bank: Bank, customer_id: str, now: datetime) -> Certificate:
        """As `DeviceKeys.renew`."""
        folder, coming = self._of(customer_id), self._of(customer_id) / _COMING
        key = StoredKey.load(folder)
        old = _usable(bank, customer_id, key, now)
        if old is None:
            raise CertificateUnknownError
        for name in (KEY_FILE, SECRET_FILE):
            (coming / name).unlink(missing_ok=True)
        request = x509_forms.certificate_request(StoredKey.create(coming), customer_id)
        renewed = bank.certificates.renew(old.serial, request, key.sign(request))
        for name in (SECRET_FILE, KEY_FILE):
            (coming / name).replace(folder / name)
        return renewed

    def _certified(self, bank: Bank, customer_id: str, pin: str, now: datetime) -> tuple[StoredKey, Certificate]:
        key = self._open(customer_id)
        certificate = _usable(bank, customer_id, key, now)
        if certificate is None:
            if any(each.public_key == _raw(key) for each in bank.certificates.list(customer_id)):
                key = self._anew(customer_id)  # its certificate has ended, and a key gets one only
            request = x509_forms.certificate_request(key, customer_id)
            certificate = bank.certificates.issue(customer_id, pin, request)
        return key, certificate

    def _open(self, customer_id: str) -> StoredKey:
        """The key, made where there is none; one that cannot be read opens nothing any more and is replaced."""
        try:
            return StoredKey.load_or_create(self._of(customer_id))
        except KeyUnreadableError as error:
            _log.warning("the device's key is replaced", extra={"code": error.code})
            return self._anew(customer_id)

    def _anew(self, customer_id: str) -> StoredKey:
        folder = self._of(customer_id)
        for name in (KEY_FILE, SECRET_FILE):
            (folder / name).unlink(missing_ok=True)
        return StoredKey.create(folder)

    def _of(self, customer_id: str) -> Path:
        return self._folder / hashlib.sha256(customer_id.encode()).hexdigest()[:_FOLDER_NAME]


def _raw(key: StoredKey) -> bytes:
    return x509_forms.raw(key.public_key)


def _usable(bank: Bank, customer_id: str, key: StoredKey, now: datetime) -> Certificate | None:
    for certificate in bank.certificates.list(customer_id):
        if certificate.public_key == _raw(key):
            try:
                check_valid(certificate, now)
            except (CertificateRevokedError, CertificateNotYetValidError, CertificateExpiredError):
                continue
            return certificate
    return None
