"""No data of real people or real accounts: what may not be written into a study or a session, by its shape.

A bank card number has 13 to 19 digits that pass Luhn's check (ISO/IEC 7812-1); a resident identity number has 18 places
with a check digit (GB 11643-1999); a mobile number of mainland China has 11 digits and begins with 13 to 19. The bank's own
made-up card numbers begin with 9963, which no issuer has, and are let through.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MADE_UP = "9963"
_RUN = re.compile(r"(?<![0-9])[0-9](?:[ -]?[0-9]){9,22}[Xx]?(?![0-9])")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_FULL_WIDTH = str.maketrans("０１２３４５６７８９ＸＡＢ－　＠", "0123456789XAB- @")


def refusal(text: str) -> str | None:
    """Why this text may not be kept, as a Chinese sentence; None where nothing in it looks like a real person's data."""
    plain = text.translate(_FULL_WIDTH)
    if _MAIL.search(plain):
        return "这里有邮箱地址。研究里只能用编号，不能有真实的人的资料"
    for digits in _runs(plain):
        if _is_identity(digits):
            return "这里有像身份证号的数字。研究里只能用编号，不能有真实的人的资料"
        if _is_card(digits):
            return "这里有像银行卡号的数字。请用小象银行自己的卡号（9963开头），不要用真实的卡"
        if _is_mobile(digits):
            return "这里有像手机号的数字。研究里只能用编号，不能有真实的人的资料"
    return None


def masked(text: str) -> str:
    """The text with every number of four digits or more as stars: what may stand in a log of what was on the screen."""
    return re.sub(r"[0-9](?:[ ,.-]?[0-9]){3,}", "****", text.translate(_FULL_WIDTH))


def _runs(text: str) -> Iterator[str]:
    for match in _RUN.finditer(text):
        yield re.sub(r"[ -]", "", match[0]).upper()


def _is_identity(digits: str) -> bool:
    if re.fullmatch(r"[1-9][0-9]{16}[0-9X]", digits) is None:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == digits[17]


def _is_card(digits: str) -> bool:
    if re.fullmatch(r"[0-9]{13,19}", digits) is None or digits.startswith(MADE_UP):
        return False
    doubled = (int(d) * 2 if place % 2 else int(d) for place, d in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _is_mobile(digits: str) -> bool:
    return re.fullmatch(r"(?:86)?1[3-9][0-9]{9}", digits) is not None
