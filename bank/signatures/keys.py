"""Private keys outside the bank's database: one Ed25519 key in a folder, encrypted under a secret of the device.

The folder stands for a device's secure storage. It holds `secret` (32 random bytes, which a phone would keep in its
hardware) and `key.pem` (PKCS #8, encrypted with a passphrase derived from the secret by HKDF-SHA256, RFC 5869). Both
are readable by their owner alone. A copy of `key.pem` without the secret opens nothing.
"""

from __future__ import annotations

import errno
import secrets
from pathlib import Path
from typing import Final, Protocol, Self

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from bank.private_file import write_private
from bank.signatures.errors import KeyMissingError, KeyNotStoredError, KeyUnreadableError

KEY_FILE: Final = "key.pem"
SECRET_FILE: Final = "secret"  # noqa: S105 - a file name

_SECRET_BYTES: Final = 32
_PURPOSE: Final = b"xiaoxiang key file 1"


class DeviceKey(Protocol):
    """A key that signs and never leaves its device."""

    @property
    def public_key(self) -> Ed25519PublicKey:
        """The half that certificates name."""
        ...

    def sign(self, message: bytes) -> bytes:
        """Return the Ed25519 signature of a message, 64 bytes."""
        ...


class StoredKey:
    """A key that was read from its folder."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private

    @classmethod
    def create(cls, folder: Path) -> Self:
        """Make a new key in the folder, which is made where it is missing.

        Raises:
            KeyNotStoredError: there is a key already (reason EEXIST), or the folder cannot be written.
        """
        private = Ed25519PrivateKey.generate()
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if (folder / KEY_FILE).exists():
                raise KeyNotStoredError(reason="EEXIST")
            secret = secrets.token_bytes(_SECRET_BYTES)
            write_private(folder / SECRET_FILE, secret)
            write_private(folder / KEY_FILE, _encrypted(private, secret))  # last: a key is there when both are
        except OSError as error:
            raise KeyNotStoredError(reason=errno.errorcode.get(error.errno or 0, "OSError")) from error
        return cls(private)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Open the folder's key (KeyMissingError, KeyUnreadableError)."""
        try:
            secret, pem = (folder / SECRET_FILE).read_bytes(), (folder / KEY_FILE).read_bytes()
        except FileNotFoundError as error:
            raise KeyMissingError from error
        except OSError as error:
            raise KeyUnreadableError from error
        try:
            private = load_pem_private_key(pem, _passphrase(secret))
        except (ValueError, TypeError, UnsupportedAlgorithm) as error:
            raise KeyUnreadableError from error
        if not isinstance(private, Ed25519PrivateKey):
            raise KeyUnreadableError
        return cls(private)

    @classmethod
    def load_or_create(cls, folder: Path) -> Self:
        """Open the folder's key, or make one where there is none (KeyUnreadableError, KeyNotStoredError)."""
        try:
            return cls.load(folder)
        except KeyMissingError:
            return cls.create(folder)

    @property
    def public_key(self) -> Ed25519PublicKey:
        """The half that certificates name."""
        return self._private.public_key()

    @property
    def private_key(self) -> Ed25519PrivateKey:
        """The key itself, for making X.509 structures."""
        return self._private

    def sign(self, message: bytes) -> bytes:
        """Return the Ed25519 signature of a message, 64 bytes."""
        return self._private.sign(message)


def _encrypted(private: Ed25519PrivateKey, secret: bytes) -> bytes:
    return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(_passphrase(secret)))


def _passphrase(secret: bytes) -> bytes:
    return HKDF(SHA256(), length=32, salt=None, info=_PURPOSE).derive(secret).hex().encode()
