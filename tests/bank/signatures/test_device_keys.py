"""A device's key: outside the bank, encrypted, bound to the device's secret."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from bank.clock import VirtualClock
from bank.signatures.authority import open_authority
from bank.signatures.errors import KeyMissingError, KeyNotStoredError, KeyUnreadableError
from bank.signatures.keys import StoredKey
from tests.bank.signatures.signing_support import Device
from tests.bank.support import without_root


def test_a_key_survives_its_program(tmp_path: Path) -> None:
    made = StoredKey.create(tmp_path / "phone")
    again = StoredKey.load(tmp_path / "phone")
    made.public_key.verify(again.sign(b"words"), b"words")


def test_a_key_lies_encrypted_and_for_its_owner_alone(tmp_path: Path) -> None:
    StoredKey.create(tmp_path)
    pem = (tmp_path / "key.pem").read_bytes()
    assert pem.startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----")
    with pytest.raises(TypeError):
        load_pem_private_key(pem, None)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["key.pem", "secret"]
    assert {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()} == {0o600}


def test_a_copied_key_opens_nothing_without_the_secret_of_its_device(tmp_path: Path) -> None:
    StoredKey.create(tmp_path / "phone")
    thief = tmp_path / "thief"
    StoredKey.create(thief)
    (thief / "key.pem").write_bytes((tmp_path / "phone" / "key.pem").read_bytes())
    with pytest.raises(KeyUnreadableError):
        StoredKey.load(thief)


@pytest.mark.parametrize("damage", [b"", b"junk", b"-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n"])
def test_a_damaged_key_is_named_as_such(tmp_path: Path, damage: bytes) -> None:
    StoredKey.create(tmp_path)
    (tmp_path / "key.pem").write_bytes(damage)
    with pytest.raises(KeyUnreadableError):
        StoredKey.load(tmp_path)


def test_a_missing_key_is_missing_until_one_is_made(tmp_path: Path) -> None:
    with pytest.raises(KeyMissingError):
        StoredKey.load(tmp_path)
    made = StoredKey.load_or_create(tmp_path)
    assert StoredKey.load_or_create(tmp_path).public_key == made.public_key


def test_a_key_is_never_written_over(tmp_path: Path) -> None:
    made = StoredKey.create(tmp_path)
    with pytest.raises(KeyNotStoredError) as refusal:
        StoredKey.create(tmp_path)
    assert refusal.value.params == {"reason": "EEXIST"}
    assert StoredKey.load(tmp_path).public_key == made.public_key


def test_a_folder_that_cannot_be_written_gets_no_half_of_a_key(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with without_root(), pytest.raises(KeyNotStoredError):
        StoredKey.create(open_folder)
    assert list(open_folder.iterdir()) == []


def test_the_bank_holds_no_private_key(closed_rich_bank: Path, device: Device, authority_folder: Path) -> None:
    content = closed_rich_bank.read_bytes()
    assert device.key.private_key.private_bytes_raw() not in content
    assert StoredKey.load(authority_folder).private_key.private_bytes_raw() not in content
    assert device.certificate.der in content


def test_an_authority_is_founded_once(tmp_path: Path, bank_clock: VirtualClock) -> None:
    first = open_authority(tmp_path, bank_clock)
    assert open_authority(tmp_path, bank_clock).der == first.der
    (tmp_path / "root.der").write_bytes(b"junk")
    with pytest.raises(KeyUnreadableError):
        open_authority(tmp_path, bank_clock)


def test_an_authority_with_anothers_root_is_refused(tmp_path: Path, bank_clock: VirtualClock) -> None:
    open_authority(tmp_path / "one", bank_clock)
    other = open_authority(tmp_path / "other", bank_clock)
    (tmp_path / "one" / "root.der").write_bytes(other.der)
    with pytest.raises(KeyUnreadableError):
        open_authority(tmp_path / "one", bank_clock)
