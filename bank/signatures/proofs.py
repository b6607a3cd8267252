"""A proof: which certificate speaks, and its signature over a transfer's elements.

88 bytes: "XXS1", the certificate's serial number (20 bytes, most significant first), the Ed25519 signature (64 bytes).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bank.signatures.elements import TransferElements
from bank.signatures.errors import SignatureMalformedError
from bank.signatures.keys import DeviceKey

_MARK: Final = b"XXS1"
_SERIAL_BYTES: Final = 20
_LENGTH: Final = len(_MARK) + _SERIAL_BYTES + 64


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof taken apart. serial: 40 lower-case hexadecimal digits."""

    serial: str
    signature: bytes

    @property
    def packed(self) -> bytes:
        """The proof as it travels."""
        return _MARK + bytes.fromhex(self.serial) + self.signature


def sign(key: DeviceKey, elements: TransferElements) -> bytes:
    """Return the device's proof for a transfer: what it hands to the bank with the PIN."""
    return Proof(elements.certificate_serial, key.sign(elements.canonical)).packed


def unpacked(proof: bytes) -> Proof:
    """Take a proof apart (SignatureMalformedError)."""
    if type(proof) is not bytes or len(proof) != _LENGTH or not proof.startswith(_MARK):
        raise SignatureMalformedError
    serial = proof[len(_MARK) : len(_MARK) + _SERIAL_BYTES]
    return Proof(serial.hex(), proof[len(_MARK) + _SERIAL_BYTES :])
