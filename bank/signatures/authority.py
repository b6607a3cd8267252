"""The simulated certificate authority: a root key in a folder outside the bank's database.

The folder holds the key (bank/signatures/keys.py) and `root.der`, the certificate to which `verify` can be held.
"""

from __future__ import annotations

import errno
from datetime import datetime
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding

from bank.clock import Clock
from bank.private_file import write_private
from bank.signatures import x509_forms
from bank.signatures.errors import KeyNotStoredError, KeyUnreadableError
from bank.signatures.keys import StoredKey

ROOT_FILE: Final = "root.der"


class Authority:
    """Issues certificates and vouches for the audit log."""

    def __init__(self, key: StoredKey, root: x509.Certificate) -> None:
        self._key = key
        self.root = root

    @property
    def serial(self) -> str:
        """The root certificate's serial number."""
        return x509_forms.serial_text(self.root.serial_number)

    @property
    def der(self) -> bytes:
        """The root certificate."""
        return self.root.public_bytes(Encoding.DER)

    def sign(self, message: bytes) -> bytes:
        """Return the root key's signature of a message, 64 bytes."""
        return self._key.sign(message)

    def issue(self, public: Ed25519PublicKey, customer_id: str, now: datetime) -> x509_forms.DeviceCertificate:
        """Return a new certificate, valid from now on for `x509_forms.DEVICE_LIFETIME`."""
        made = x509_forms.device_certificate(self._key.private_key, public, customer_id, now)
        read = x509_forms.read_device(made.public_bytes(Encoding.DER), self.root)
        if read is None:
            raise KeyUnreadableError  # the folder's key does not belong to its root certificate
        return read


def open_authority(folder: Path, clock: Clock) -> Authority:
    """Open the authority of a folder, or found it where there is none.

    Raises:
        KeyUnreadableError: the key or the root certificate is damaged. KeyNotStoredError: it cannot be founded.
    """
    key = StoredKey.load_or_create(folder)
    root = read_root_file(folder)
    if root is None:
        root = x509_forms.root_certificate(key.private_key, clock.now())
        try:
            write_private(folder / ROOT_FILE, root.public_bytes(Encoding.DER))
        except OSError as error:
            raise KeyNotStoredError(reason=errno.errorcode.get(error.errno or 0, "OSError")) from error
    if root.public_key() != key.public_key:
        raise KeyUnreadableError
    return Authority(key, root)


def read_root_file(folder: Path) -> x509.Certificate | None:
    """Return the folder's root certificate, None where there is none (KeyUnreadableError: it is damaged)."""
    try:
        der = (folder / ROOT_FILE).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise KeyUnreadableError from error
    root = x509_forms.read_root(der)
    if root is None:
        raise KeyUnreadableError
    return root
