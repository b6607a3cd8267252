"""Certificates of customers' devices: issued, renewed, revoked, and what is refused."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.signatures import x509_forms
from bank.signatures.authority import Authority, open_authority
from bank.signatures.errors import (
    AuthorityAbsentError,
    AuthorityMismatchError,
    CertificateKeyReusedError,
    CertificateRequestInvalidError,
)
from bank.signatures.keys import StoredKey
from bank.signatures.revocation import RevocationReason
from tests.bank.signatures.signing_support import Device, enrol, reopen_with
from tests.bank.support import PIN, WRONG_PIN, code_of


def test_a_certificate_names_its_customer_by_id_and_is_the_authoritys(
    signing_bank: Bank, device: Device, authority: Authority
) -> None:
    read = x509.load_der_x509_certificate(device.certificate.der)
    read.verify_directly_issued_by(authority.root)
    names = {attribute.oid: attribute.value for attribute in read.subject}
    assert names[NameOID.COMMON_NAME] == "wang"
    assert "Wang" not in names.values()
    assert read.public_key() == device.key.public_key
    assert read.serial_number == int(device.certificate.serial, 16)
    usage = read.extensions.get_extension_for_class(x509.KeyUsage)
    assert (usage.critical, usage.value.digital_signature, usage.value.key_cert_sign) == (True, True, False)
    basic = read.extensions.get_extension_for_class(x509.BasicConstraints)
    assert (basic.critical, basic.value.ca) == (True, False)
    assert device.certificate.not_after - device.certificate.not_before == timedelta(days=3 * 365)
    assert signing_bank.certificates.list("wang") == (device.certificate,)


def test_the_same_request_again_gives_the_same_certificate(signing_bank: Bank, device: Device) -> None:
    again = x509_forms.certificate_request(device.key, "wang")
    assert signing_bank.certificates.issue("wang", PIN, again) == device.certificate
    assert len(signing_bank.certificates.list("wang")) == 1


def test_a_certificate_takes_the_pin(signing_bank: Bank, tmp_path: Path) -> None:
    asked = x509_forms.certificate_request(StoredKey.create(tmp_path / "phone"), "wang")
    assert code_of(lambda: signing_bank.certificates.issue("wang", WRONG_PIN, asked)) == "PIN_WRONG"
    assert code_of(lambda: signing_bank.certificates.issue("wang", "1", asked)) == "PIN_MALFORMED"
    assert len(signing_bank.certificates.list("wang")) == 1


def test_a_request_must_be_signed_with_its_own_key_for_this_customer(signing_bank: Bank, tmp_path: Path) -> None:
    key = StoredKey.create(tmp_path / "phone")
    good = x509_forms.certificate_request(key, "wang")
    forged = good[:-1] + bytes([good[-1] ^ 1])
    elliptic = (
        x509.CertificateSigningRequestBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "wang")]))
        .sign(ec.generate_private_key(ec.SECP256R1()), hashes.SHA256())
        .public_bytes(Encoding.DER)
    )
    for asked in (b"", b"junk", good[:50], forged, x509_forms.certificate_request(key, "zhao"), elliptic):
        with pytest.raises(CertificateRequestInvalidError):
            signing_bank.certificates.issue("wang", PIN, asked)
    assert code_of(lambda: signing_bank.certificates.issue("nobody", PIN, good)) == "CUSTOMER_UNKNOWN"


def test_a_key_of_another_customer_gets_no_certificate_and_costs_no_attempt(signing_bank: Bank, device: Device) -> None:
    stolen = x509_forms.certificate_request(device.key, "zhao")
    for _ in range(6):
        with pytest.raises(CertificateKeyReusedError):
            signing_bank.certificates.issue("zhao", PIN, stolen)
    signing_bank.pins.verify("zhao", PIN)


def test_without_the_authority_nothing_is_issued(
    closed_rich_bank: Path, bank_clock: VirtualClock, tmp_path: Path
) -> None:
    asked = x509_forms.certificate_request(StoredKey.create(tmp_path / "phone"), "wang")
    with reopen_with(closed_rich_bank, bank_clock, None) as bank, pytest.raises(AuthorityAbsentError):
        bank.certificates.issue("wang", PIN, asked)


def test_another_banks_authority_is_refused_at_the_door(
    closed_rich_bank: Path, bank_clock: VirtualClock, tmp_path: Path
) -> None:
    foreign = open_authority(tmp_path / "foreign", bank_clock)
    with pytest.raises(AuthorityMismatchError):
        reopen_with(closed_rich_bank, bank_clock, foreign)


def test_renewal_revokes_the_old_certificate_and_answers_a_repeat_alike(
    signing_bank: Bank, device: Device, tmp_path: Path, bank_clock: VirtualClock
) -> None:
    bank_clock.advance(timedelta(days=1_000))
    asked = x509_forms.certificate_request(StoredKey.create(tmp_path / "new"), "wang")
    renewed = signing_bank.certificates.renew(device.certificate.serial, asked, device.key.sign(asked))
    assert renewed.replaces == device.certificate.serial
    assert renewed.not_before == bank_clock.now()
    old = signing_bank.certificates.get(device.certificate.serial)
    assert (old.revoked_at, old.reason) == (bank_clock.now(), RevocationReason.SUPERSEDED)
    assert signing_bank.certificates.list("wang") == (renewed, old)
    again = signing_bank.certificates.renew(device.certificate.serial, asked, device.key.sign(asked))
    assert again == renewed


def test_renewal_takes_the_old_key_and_a_valid_certificate(
    signing_bank: Bank, device: Device, other_device: Device, tmp_path: Path, bank_clock: VirtualClock
) -> None:
    serial, key = device.certificate.serial, StoredKey.create(tmp_path / "new")
    asked = x509_forms.certificate_request(key, "wang")
    renew = signing_bank.certificates.renew
    assert code_of(lambda: renew(serial, asked, other_device.key.sign(asked))) == "SIGNATURE_WRONG"
    assert code_of(lambda: renew(serial, asked, device.key.sign(asked + b"x"))) == "SIGNATURE_WRONG"
    assert code_of(lambda: renew("0" * 40, asked, device.key.sign(asked))) == "CERTIFICATE_UNKNOWN"
    same = x509_forms.certificate_request(device.key, "wang")
    assert code_of(lambda: renew(serial, same, device.key.sign(same))) == "CERTIFICATE_KEY_REUSED"
    bank_clock.move_to(device.certificate.not_after + timedelta(seconds=1))
    assert code_of(lambda: renew(serial, asked, device.key.sign(asked))) == "CERTIFICATE_EXPIRED"
    bank_clock.move_to(device.certificate.not_before - timedelta(seconds=1))
    assert code_of(lambda: renew(serial, asked, device.key.sign(asked))) == "CERTIFICATE_NOT_YET_VALID"
    bank_clock.move_to(device.certificate.not_before)
    signing_bank.certificates.revoke(serial, RevocationReason.KEY_COMPROMISE)
    assert code_of(lambda: renew(serial, asked, device.key.sign(asked))) == "CERTIFICATE_REVOKED"


def test_a_revocation_is_for_good_and_its_key_gets_no_second_certificate(
    signing_bank: Bank, device: Device, bank_clock: VirtualClock
) -> None:
    serial = device.certificate.serial
    revoked = signing_bank.certificates.revoke(serial, RevocationReason.KEY_COMPROMISE)
    assert revoked == dataclasses.replace(
        device.certificate, revoked_at=bank_clock.now(), reason=RevocationReason.KEY_COMPROMISE
    )
    bank_clock.advance(timedelta(days=1))
    assert signing_bank.certificates.revoke(serial, RevocationReason.CESSATION_OF_OPERATION) == revoked
    with pytest.raises(CertificateKeyReusedError):
        signing_bank.certificates.issue("wang", PIN, x509_forms.certificate_request(device.key, "wang"))


def test_a_customer_may_have_several_devices(signing_bank: Bank, tmp_path: Path) -> None:
    enrol(signing_bank, tmp_path / "tablet")
    assert len(signing_bank.certificates.list("wang")) == 2
    assert signing_bank.certificates.list("nobody") == ()
