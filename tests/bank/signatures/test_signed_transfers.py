"""A large transfer and its signature: what is signed, when it is taken, when it is refused."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.signatures import proofs
from bank.signatures.elements import TransferElements
from bank.signatures.errors import SignatureMalformedError
from bank.signatures.revocation import RevocationReason
from bank.values import Arrival, PreparedTransfer, TransferStatus
from tests.bank.signatures.signing_support import (
    LARGE_FEN,
    Device,
    enrol,
    pay_signed,
    prepare_large,
)
from tests.bank.support import PIN, World, code_of, request

EXAMPLE = TransferElements(
    confirmation_id="c1",
    payer_account_id="wang-current",
    payer_tail="2633",
    payee_account="9963810200177306285",
    payee_name="李娟",
    amount_fen=6_000_000,
    currency="CNY",
    arrival="real_time",
    created_at_ms=1_772_424_000_000,
    expires_at_ms=1_772_424_300_000,
    certificate_serial="0" * 39 + "7",
)


def refusal(bank: Bank, prepared: PreparedTransfer, proof: bytes | None) -> str:
    return code_of(lambda: bank.transfers.confirm(prepared.confirmation_id, PIN, signature=proof))


def test_the_canonical_form_is_what_the_page_of_the_manual_says() -> None:
    """Written out by hand from docs/bank/signatures.md, with `framed` not used."""
    names = [field.name for field in dataclasses.fields(TransferElements)]
    parts = [text.encode() for name in names for text in (name, str(getattr(EXAMPLE, name)))]
    expected = b"xiaoxiang transfer elements 1\x00"
    for part in parts:
        expected += bytes([0, 0, 0, len(part)]) + part
    assert EXAMPLE.canonical == expected
    assert names == [
        "confirmation_id", "payer_account_id", "payer_tail", "payee_account", "payee_name", "amount_fen", "currency",
        "arrival", "created_at_ms", "expires_at_ms", "certificate_serial",
    ]  # fmt: skip
    assert b"\x00\x00\x00\x06\xe6\x9d\x8e\xe5\xa8\x9f" in expected  # the payee's name, six bytes


texts = st.text(max_size=8)
numbers = st.integers(0, 10**13)
elements = st.builds(
    TransferElements, texts, texts, texts, texts, texts, numbers, texts, texts, numbers, numbers, texts
)


@given(elements, elements)
def test_two_transfers_have_one_form_only_if_they_are_the_same(one: TransferElements, other: TransferElements) -> None:
    assert (one.canonical == other.canonical) == (one == other)


def test_moving_text_from_one_element_to_the_next_changes_the_form() -> None:
    one = dataclasses.replace(EXAMPLE, payee_account="99", payee_name="63李娟")
    other = dataclasses.replace(EXAMPLE, payee_account="9963", payee_name="李娟")
    assert one.canonical != other.canonical


def test_a_large_transfer_is_posted_with_its_devices_signature_and_keeps_it(
    signing_bank: Bank, rich_world: World, device: Device, bank_clock: VirtualClock
) -> None:
    prepared = prepare_large(signing_bank, rich_world, "r")
    assert signing_bank.transfers.requirements(prepared.confirmation_id).signature
    assert refusal(signing_bank, prepared, None) == "SIGNATURE_REQUIRED"
    bank_clock.advance(timedelta(seconds=40))
    receipt = signing_bank.transfers.confirm(
        prepared.confirmation_id, PIN, signature=device.proof(signing_bank, prepared)
    )
    assert receipt.status is TransferStatus.POSTED
    kept = signing_bank.signatures.of_transfer(prepared.confirmation_id)
    assert kept is not None
    assert (kept.serial, kept.signed_at) == (device.certificate.serial, bank_clock.now())
    device.key.public_key.verify(kept.signature, kept.elements)
    assert str(LARGE_FEN).encode() in kept.elements
    assert signing_bank.audit() == []


def test_what_the_device_makes_of_its_screen_is_what_the_bank_expects(
    signing_bank: Bank, rich_world: World, device: Device
) -> None:
    for arrival in Arrival:
        prepared = signing_bank.transfers.prepare(
            dataclasses.replace(request(rich_world, arrival.value, LARGE_FEN), arrival=arrival)
        )
        asked = signing_bank.signatures.elements(prepared.confirmation_id, device.certificate.serial)
        assert proofs.sign(device.key, asked) == device.proof(signing_bank, prepared)
        assert asked.arrival == arrival.value


def test_a_small_transfer_needs_and_keeps_no_signature(signing_bank: Bank, rich_world: World) -> None:
    prepared = prepare_large(signing_bank, rich_world, "small", 100)
    signing_bank.transfers.confirm(prepared.confirmation_id, PIN)
    assert signing_bank.signatures.of_transfer(prepared.confirmation_id) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("confirmation_id", "another"), ("payer_account_id", "zhao-current"), ("payer_tail", "0000"),
        ("payee_account", "9963880100000000011"), ("payee_name", "李绢"), ("amount_fen", LARGE_FEN + 1),
        ("currency", "USD"), ("arrival", "next_day"), ("created_at_ms", 0), ("expires_at_ms", 0),
    ],
)  # fmt: skip
def test_a_signature_of_any_other_element_is_refused_and_no_money_moves(
    signing_bank: Bank, rich_world: World, device: Device, field: str, value: object
) -> None:
    prepared = prepare_large(signing_bank, rich_world, "r")
    right = signing_bank.signatures.elements(prepared.confirmation_id, device.certificate.serial)
    wrong = dataclasses.replace(right, **{field: value})  # type: ignore[arg-type]  # one field, any value
    assert refusal(signing_bank, prepared, proofs.sign(device.key, wrong)) == "SIGNATURE_WRONG"
    assert signing_bank.transfers.status(prepared.confirmation_id) is TransferStatus.PENDING
    assert signing_bank.signatures.of_transfer(prepared.confirmation_id) is None
    assert signing_bank.accounts.get("wang-current").balance_fen == 10**10
    assert refusal(signing_bank, prepared, proofs.sign(device.key, right)) == ""


def test_a_proof_of_one_transfer_is_none_for_the_next(signing_bank: Bank, rich_world: World, device: Device) -> None:
    one, other = (prepare_large(signing_bank, rich_world, name) for name in ("one", "other"))
    proof = device.proof(signing_bank, one)
    assert refusal(signing_bank, other, proof) == "SIGNATURE_WRONG"
    assert refusal(signing_bank, one, proof) == ""


def test_another_customers_certificate_signs_nothing_here(
    signing_bank: Bank, rich_world: World, other_device: Device
) -> None:
    prepared = prepare_large(signing_bank, rich_world, "r")
    assert refusal(signing_bank, prepared, other_device.proof(signing_bank, prepared)) == "CERTIFICATE_UNKNOWN"


def test_a_certificate_counts_to_its_last_second_and_not_after(
    signing_bank: Bank, rich_world: World, device: Device, bank_clock: VirtualClock
) -> None:
    bank_clock.move_to(device.certificate.not_after)
    pay_signed(signing_bank, rich_world, device, "last second")
    bank_clock.advance(timedelta(milliseconds=1))
    late = prepare_large(signing_bank, rich_world, "late")
    assert refusal(signing_bank, late, device.proof(signing_bank, late)) == "CERTIFICATE_EXPIRED"
    bank_clock.move_to(device.certificate.not_before - timedelta(seconds=1))
    early = prepare_large(signing_bank, rich_world, "early")
    assert refusal(signing_bank, early, device.proof(signing_bank, early)) == "CERTIFICATE_NOT_YET_VALID"


def test_a_revoked_certificate_signs_nothing_more_and_what_it_signed_stays(
    signing_bank: Bank, rich_world: World, device: Device, tmp_path: Path
) -> None:
    paid = pay_signed(signing_bank, rich_world, device, "before")
    prepared = prepare_large(signing_bank, rich_world, "after")
    signing_bank.certificates.revoke(device.certificate.serial, RevocationReason.KEY_COMPROMISE)
    assert refusal(signing_bank, prepared, device.proof(signing_bank, prepared)) == "CERTIFICATE_REVOKED"
    assert signing_bank.signatures.of_transfer(paid.confirmation_id) is not None
    tablet = enrol(signing_bank, tmp_path / "tablet")
    assert refusal(signing_bank, prepared, tablet.proof(signing_bank, prepared)) == ""


def test_a_refused_signature_costs_no_pin_attempt(signing_bank: Bank, rich_world: World, device: Device) -> None:
    one, other = (prepare_large(signing_bank, rich_world, name) for name in ("one", "other"))
    for _ in range(7):
        assert refusal(signing_bank, other, device.proof(signing_bank, one)) == "SIGNATURE_WRONG"
    assert refusal(signing_bank, other, device.proof(signing_bank, other)) == ""


@given(st.one_of(st.binary(max_size=120), st.binary(min_size=84, max_size=84).map(lambda tail: b"XXS1" + tail)))
def test_junk_is_no_proof(proof: bytes) -> None:
    try:
        taken = proofs.unpacked(proof)
    except SignatureMalformedError:
        assert len(proof) != 88 or not proof.startswith(b"XXS1")
    else:
        assert taken.packed == proof


def test_a_proof_with_a_changed_bit_is_refused(signing_bank: Bank, rich_world: World, device: Device) -> None:
    prepared = prepare_large(signing_bank, rich_world, "r")
    proof = device.proof(signing_bank, prepared)
    for place, code in ((0, "SIGNATURE_MALFORMED"), (10, "CERTIFICATE_UNKNOWN"), (30, "SIGNATURE_WRONG")):
        changed = bytearray(proof)
        changed[place] ^= 1
        assert refusal(signing_bank, prepared, bytes(changed)) == code
    assert refusal(signing_bank, prepared, proof + b"x") == "SIGNATURE_MALFORMED"
    assert refusal(signing_bank, prepared, proof) == ""
