"""The PIN behind a simulated fingerprint or face: enrolled with the PIN itself, kept encrypted in the person's home.

The bank proves nothing but the PIN, so a sensor can only release the one that was enrolled. A phone would keep the key
to it in its hardware; here it is a file that its owner alone can read, beside the PIN that it encrypts. What a sensor
answers is chosen by a study (`Settings.biometrics`): there is no real one.
"""

from __future__ import annotations

import hashlib
import logging
import secrets
from typing import TYPE_CHECKING, Final

from bank.errors import BankError
from bank.private_file import write_private

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)

_KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12
_FOLDER: Final = "biometrics"


class BiometricNotStoredError(BankError):
    """The PIN could not be kept; nothing is enrolled."""

    code = "BIOMETRIC_NOT_STORED"


class PinVault:
    """One PIN a customer, in a folder of its own below `home`."""

    def __init__(self, home: Path) -> None:
        self._folder = home / _FOLDER

    def holds(self, customer_id: str) -> bool:
        """Whether this customer enrolled."""
        return self._pin_file(customer_id).is_file() and self._key_file(customer_id).is_file()

    def store(self, customer_id: str, pin: str) -> None:
        """Keep a PIN that the bank has just found right, in place of another (BiometricNotStoredError)."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 -- heavy, and few enrol

        key, nonce = AESGCM.generate_key(_KEY_BYTES * 8), secrets.token_bytes(_NONCE_BYTES)
        sealed = nonce + AESGCM(key).encrypt(nonce, pin.encode(), customer_id.encode())
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._pin_file(customer_id).unlink(missing_ok=True)
            write_private(self._key_file(customer_id), key)
            write_private(self._pin_file(customer_id), sealed)
        except OSError as error:
            raise BiometricNotStoredError from error

    def release(self, customer_id: str) -> str | None:
        """Return the PIN; None where there is none, or where it cannot be opened."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 -- as in store
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 -- as in store

        try:
            key, sealed = self._key_file(customer_id).read_bytes(), self._pin_file(customer_id).read_bytes()
            opened = AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], customer_id.encode())
        except FileNotFoundError:
            return None
        except (OSError, ValueError, InvalidTag) as error:
            _log.warning(
                "an enrolled PIN cannot be opened: %s", type(error).__name__, extra={"code": "VAULT_UNREADABLE"}
            )
            return None
        return opened.decode()

    def forget(self, customer_id: str) -> None:
        """Remove the PIN and its key."""
        for file in (self._pin_file(customer_id), self._key_file(customer_id)):
            try:
                file.unlink(missing_ok=True)
            except OSError as error:
                _log.warning("an enrolled PIN stays: %s", type(error).__name__, extra={"code": "VAULT_UNREADABLE"})

    def _pin_file(self, customer_id: str) -> Path:
        return self._folder / f"{_named(customer_id)}.pin"

    def _key_file(self, customer_id: str) -> Path:
        return self._folder / f"{_named(customer_id)}.key"


def _named(customer_id: str) -> str:
    """A file name that tells customers apart without naming them."""
    return hashlib.sha256(customer_id.encode()).hexdigest()[:16]
