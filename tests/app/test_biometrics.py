"""The PIN behind a simulated sensor: encrypted on disk, given back to its owner alone, gone when it is forgotten."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.biometrics import BiometricNotStoredError, PinVault

if TYPE_CHECKING:
    from collections.abc import Callable

PIN = "135790"


def files(home: Path) -> list[Path]:
    return sorted((home / "biometrics").iterdir())


def test_a_pin_is_given_back_to_whoever_enrolled_it_and_to_nobody_else(tmp_path: Path) -> None:
    vault = PinVault(tmp_path)
    assert not vault.holds("wang")
    assert vault.release("wang") is None
    vault.store("wang", PIN)
    assert vault.release("wang") == PIN
    assert vault.release("zhao") is None
    vault.store("wang", "804152")
    assert PinVault(tmp_path).release("wang") == "804152"


def test_nothing_on_disk_shows_the_pin_or_the_customer_and_only_the_owner_may_read_it(tmp_path: Path) -> None:
    PinVault(tmp_path).store("wang", PIN)
    for file in files(tmp_path):
        assert PIN.encode() not in file.read_bytes()
        assert "wang" not in file.name
        assert file.stat().st_mode & 0o077 == 0
    assert (tmp_path / "biometrics").stat().st_mode & 0o077 == 0


def test_one_customers_files_do_not_open_as_anothers(tmp_path: Path, expect_log: Callable[..., None]) -> None:
    expect_log("VAULT_UNREADABLE")
    vault = PinVault(tmp_path)
    vault.store("wang", PIN)
    key, pin = files(tmp_path)
    vault.store("zhao", "804152")
    others = [file for file in files(tmp_path) if file not in {key, pin}]
    for mine, theirs in zip((key, pin), others, strict=True):
        theirs.write_bytes(mine.read_bytes())
    assert vault.release("zhao") is None


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 40])
def test_a_damaged_file_opens_nothing(tmp_path: Path, damage: bytes, expect_log: Callable[..., None]) -> None:
    expect_log("VAULT_UNREADABLE")
    vault = PinVault(tmp_path)
    vault.store("wang", PIN)
    _, pin = files(tmp_path)
    pin.write_bytes(damage)
    assert vault.release("wang") is None


def test_what_is_forgotten_leaves_no_file(tmp_path: Path) -> None:
    vault = PinVault(tmp_path)
    vault.store("wang", PIN)
    vault.forget("wang")
    vault.forget("wang")
    assert files(tmp_path) == []
    assert not vault.holds("wang")


def test_a_folder_that_cannot_be_made_is_a_refusal_with_a_code(tmp_path: Path) -> None:
    (tmp_path / "biometrics").write_text("in the way", encoding="utf-8")
    with pytest.raises(BiometricNotStoredError) as refusal:
        PinVault(tmp_path).store("wang", PIN)
    assert refusal.value.code == "BIOMETRIC_NOT_STORED"
    assert not PinVault(tmp_path).holds("wang")
