"""What `verify` found, as values and as a sentence in Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

_WHAT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "RECORD_MISSING": "日志缺了记录",
        "RECORD_UNSEALED": "这条记录没有封印，是别的程序写进来的",
        "RECORD_CHANGED": "这条记录的内容或封印被改过",
        "HEAD_CHANGED": "日志和银行签过的不一样，这条或它前面的记录被重写过",
        "HEAD_FORGED": "银行对日志的签名是假的",
        "LOG_CUT": "日志的末尾被截掉了",
        "LEDGER_CHANGED": "账本里的这一笔和日志记的不一样",
        "LEDGER_MISSING": "日志记着的这一笔，账本里没有了",
        "LEDGER_UNLOGGED": "账本里多出一笔，日志没有记过",
        "AUTHORITY_CHANGED": "银行的根证书和日志记的不一样",
        "AUTHORITY_FOREIGN": "根证书不是这家银行的",
        "CERTIFICATE_CHANGED": "客户证书和日志记的不一样",
        "CERTIFICATE_FORGED": "客户证书不是银行签发的",
        "REVOCATION_CHANGED": "证书的吊销和日志记的不一样",
        "SIGNATURE_CHANGED": "转账的签名和日志记的不一样",
        "SIGNATURE_WRONG": "转账的签名对不上",
        "SIGNATURE_ELEMENTS": "签名的内容和银行准备的转账不一样",
        "SIGNATURE_CERTIFICATE": "签名用的证书当时不能用",
        "LIMITS_CHANGED": "客户的限额和日志记的不一样",
        "FILE_DAMAGED": "账本文件坏了，读不下去",
    }
)


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """The first thing that does not hold. record: the audit record at which it was met.

    subject: what it concerns, as "transfer 17" or "certificate 3f…". expected, found: the two sides that differ.
    """

    record: int
    code: str
    subject: str
    expected: str
    found: str

    @property
    def sentence(self) -> str:
        """What is wrong, in Chinese, with both sides."""
        what = _WHAT.get(self.code, self.code)
        return f"第{self.record}条记录（{self.subject}）：{what}。应为：{self.expected}。实为：{self.found}。"


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was checked until the end or the first broken link.

    checked: audit records. transfers: ledger rows. vouched_for: the newest record that the authority's signature covers.
    """

    checked: int
    transfers: int
    certificates: int
    signatures: int
    heads: int
    vouched_for: int
    first_broken: BrokenLink | None

    @property
    def ok(self) -> bool:
        """Whether everything holds."""
        return self.first_broken is None

    @property
    def sentence(self) -> str:
        """The outcome, in Chinese."""
        if self.first_broken is not None:
            return f"核对没有通过。{self.first_broken.sentence}"
        return (
            f"核对通过：日志{self.checked}条，账本{self.transfers}笔，客户证书{self.certificates}张，"
            f"转账签名{self.signatures}个，银行对日志的签名{self.heads}个，全都对得上。"
        )


class BrokenError(Exception):
    """Carries the first broken link out of the walk."""

    def __init__(self, link: BrokenLink) -> None:
        super().__init__(link.code)
        self.link = link


def broken(record: int, code: str, subject: str, expected: object, found: object) -> BrokenError:
    """Return the exception for a broken link."""
    return BrokenError(BrokenLink(record, code, subject, str(expected), str(found)))
