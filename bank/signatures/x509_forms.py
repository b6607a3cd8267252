"""The X.509 structures: a device's request, the root certificate, a device's certificate, and reading them again.

Names carry the customer's id, never a person's name. Moments in certificates are whole seconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import NameOID

from bank.clock import SHANGHAI
from bank.policy import BANK_NAME
from bank.signatures.errors import CertificateRequestInvalidError
from bank.signatures.keys import StoredKey

ROOT_NAME: Final = f"{BANK_NAME}模拟根证书"
ROOT_LIFETIME: Final = timedelta(days=20 * 365)  # ours
DEVICE_LIFETIME: Final = timedelta(days=3 * 365)  # ours


@dataclass(frozen=True, slots=True)
class DeviceCertificate:
    """A certificate read from its DER form. not_after is the last moment, to the second, at which it is valid."""

    serial: str
    customer_id: str
    public_key: bytes
    not_before: datetime
    not_after: datetime
    der: bytes


def serial_text(number: int) -> str:
    """Return a serial number as 40 lower-case hexadecimal digits."""
    return f"{number:040x}"


def raw(key: Ed25519PublicKey) -> bytes:
    """Return the 32 bytes of a public key."""
    return key.public_bytes(Encoding.Raw, PublicFormat.Raw)


def certificate_request(key: StoredKey, customer_id: str) -> bytes:
    """Return what a device sends to get its certificate: a PKCS #10 request, signed with the key that it is for."""
    builder = x509.CertificateSigningRequestBuilder().subject_name(_name(customer_id))
    return builder.sign(key.private_key, None).public_bytes(Encoding.DER)


def requested_key(request: bytes, customer_id: str) -> Ed25519PublicKey:
    """Return the key that a device asks a certificate for (CertificateRequestInvalidError)."""
    try:
        read = x509.load_der_x509_csr(request)
        key, named, signed = read.public_key(), _common_name(read.subject), read.is_signature_valid
    except (TypeError, ValueError, UnsupportedAlgorithm) as error:
        raise CertificateRequestInvalidError from error
    if not (isinstance(key, Ed25519PublicKey) and signed and named == customer_id):
        raise CertificateRequestInvalidError
    return key


def root_certificate(key: Ed25519PrivateKey, now: datetime) -> x509.Certificate:
    """Return the authority's own certificate, signed by itself."""
    public = key.public_key()
    builder = (
        _builder(ROOT_NAME, public, now, ROOT_LIFETIME)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
    )
    return builder.sign(key, None)


def device_certificate(
    key: Ed25519PrivateKey, public: Ed25519PublicKey, customer_id: str, now: datetime
) -> x509.Certificate:
    """Return a certificate for a customer's device, signed by the authority."""
    builder = (
        _builder(customer_id, public, now, DEVICE_LIFETIME)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), critical=False)
    )
    return builder.sign(key, None)


def read_root(der: bytes) -> x509.Certificate | None:
    """Return a root certificate that is one of ours and signed by itself, None for anything else."""
    try:
        root = x509.load_der_x509_certificate(der)
        root.verify_directly_issued_by(root)
        constraints = root.extensions.get_extension_for_class(x509.BasicConstraints).value
    except (TypeError, ValueError, InvalidSignature, UnsupportedAlgorithm, x509.ExtensionNotFound):
        return None
    return root if constraints.ca and isinstance(root.public_key(), Ed25519PublicKey) else None


def root_key(root: x509.Certificate) -> bytes:
    """Return the 32 bytes of a root certificate's public key, none for a key of another kind."""
    key = root.public_key()
    return raw(key) if isinstance(key, Ed25519PublicKey) else b""


def read_device(der: bytes, root: x509.Certificate) -> DeviceCertificate | None:
    """Return a device's certificate that this root issued, None for anything else."""
    try:
        certificate = x509.load_der_x509_certificate(der)
        certificate.verify_directly_issued_by(root)
        constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints).value
        public, named = certificate.public_key(), _common_name(certificate.subject)
    except (TypeError, ValueError, InvalidSignature, UnsupportedAlgorithm, x509.ExtensionNotFound):
        return None
    if constraints.ca or not isinstance(public, Ed25519PublicKey) or named is None:
        return None
    return DeviceCertificate(
        serial=serial_text(certificate.serial_number),
        customer_id=named,
        public_key=raw(public),
        not_before=certificate.not_valid_before_utc.astimezone(SHANGHAI),
        not_after=certificate.not_valid_after_utc.astimezone(SHANGHAI),
        der=der,
    )


def signed_by(public_key: bytes, signature: bytes, message: bytes) -> bool:
    """Tell whether an Ed25519 signature over a message is right."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _builder(named: str, public: Ed25519PublicKey, now: datetime, lifetime: timedelta) -> x509.CertificateBuilder:
    begins = now.replace(microsecond=0)
    return (
        x509.CertificateBuilder()
        .subject_name(_name(named))
        .issuer_name(_name(ROOT_NAME))
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(begins + lifetime)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=not signs_certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _name(common: str) -> x509.Name:
    return x509.Name(
        [x509.NameAttribute(NameOID.ORGANIZATION_NAME, BANK_NAME), x509.NameAttribute(NameOID.COMMON_NAME, common)]
    )


def _common_name(name: x509.Name) -> str | None:
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if len(found) == 1 else None
