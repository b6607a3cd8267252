"""No data of real people or real accounts: what may not be written into a study or a session, by its shape.

A bank card number has 13 to 19 digits that pass Luhn's check (ISO/IEC 7812-1); a resident identity number has 18 places
with a check digit (GB 11643-1999); a mobile number of mainland China has 11 digits and begins with 13 to 19, a landline number
has an area code that begins with 0; a passport of it has a letter or two and 7 or 8 digits. The bank's own made-up card numbers
begin with 9963, which no issuer has, and are let through. Digits are found in whatever script and with whatever between
them that people write, also as Chinese words, since comments may be dictated.

A name cannot be told from other words by its shape. What is found is somebody who says their own: 我叫王小明.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MADE_UP = "9963"
_PEOPLE = "研究里只能用编号，不能有真实的人的资料"
_RUN = re.compile(r"(?<![0-9])[0-9](?:[ -]{0,3}[0-9]){9,22}[Xx]?(?![0-9])")
_ALONE = re.compile(r"(?<![0-9])[0-9]{13,19}[Xx]?(?![0-9])")
_FOURS = re.compile(r"(?<![0-9])[0-9]{4}(?:[ ._-]{1,3}[0-9]{4}){2,3}(?:[ ._-]{1,3}[0-9]{1,3})?(?![0-9])")
"""A card number as it is printed on a card."""
_MOBILE = re.compile(r"(?<![0-9])(?:(?:00|\+)?86[ -]{0,3})?1[3-9][0-9][ ._-]{0,3}[0-9]{4}[ ._-]{0,3}[0-9]{4}(?![0-9])")
_LANDLINE = re.compile(r"(?<![0-9])[(]?0(?:10|2[0-9]|[3-9][0-9]{2})[)]?[ -]{0,3}[2-9][0-9]{3}[ -]?[0-9]{3,4}(?![0-9])")
_PASSPORT = re.compile(r"(?<![0-9A-Za-z])(?:[EGDSP][0-9]{8}|E[A-HJ-NP-Z][0-9]{7})(?![0-9A-Za-z])", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_ACCOUNT = re.compile(r"(?:微信|QQ|支付宝|抖音)(?:号码|账号|号)?(?:是|为)?[ :]{0,3}[A-Za-z0-9_-]{5,}", re.IGNORECASE)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆"
    "范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
)
_INTRODUCED = re.compile(
    r"(?:我叫|名字(?:叫|是)|本人|姓名(?:是|为)?)[ :,]{0,2}"
    rf"(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=$|[^\u4e00-\u9fff]|(?:今年|住在|电话))"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_FULL_WIDTH = str.maketrans("０１２３４５６７８９ＸＡＢ－　＠", "0123456789XAB- @")
_SAID = str.maketrans("〇零一二三四五六七八九幺", "001234567891")
_SAID_RUN = re.compile("[〇零一二三四五六七八九幺](?:[ ,、]?[〇零一二三四五六七八九幺]){6,}")
_HIDDEN = "*" * 4


def refusal(text: str) -> str | None:
    """Why this text may not be kept, as a Chinese sentence; None where nothing in it looks like a real person's data."""
    plain = _plain(text)
    if _MAIL.search(plain):
        return f"这里有邮箱地址。{_PEOPLE}"
    if any(_is_identity(digits) for digits in _numbers(plain)):
        return f"这里有像身份证号的数字。{_PEOPLE}"
    if _MOBILE.search(plain):
        return f"这里有像手机号的数字。{_PEOPLE}"
    if any(_is_card(digits) for digits in _numbers(plain)):
        return "这里有像银行卡号的数字。请用小象银行自己的卡号（9963开头），不要用真实的卡"
    for shape, what in (
        (_LANDLINE, "像电话号码的数字"),
        (_PASSPORT, "像护照号的号码"),
        (_ACCOUNT, "像微信、QQ一类的账号"),
        (_INTRODUCED, "像真实姓名的话"),
    ):
        if shape.search(plain):
            return f"这里有{what}。{_PEOPLE}"
    return None


def masked(text: str) -> str:
    """The text with stars for every number of four digits or more, addresses, accounts, and the name that somebody says is theirs.

    What may stand in a log of what was on the screen.
    """
    plain = "".join(sign for sign in text if unicodedata.category(sign) != "Cf").translate(_FULL_WIDTH)
    for shape in (_MAIL, _ACCOUNT, _PASSPORT, _SAID_RUN):
        plain = shape.sub(_HIDDEN, plain)
    plain = _INTRODUCED.sub(lambda found: found[0].replace(found["name"], _HIDDEN), plain)
    return re.sub(r"[0-9](?:[ ,.-]?[0-9]){3,}", _HIDDEN, plain)


def _plain(text: str) -> str:
    """Digits and marks in their one common form, without signs that nobody sees; numbers that are said digit by digit as digits."""
    common = unicodedata.normalize("NFKC", text)
    seen = "".join(sign for sign in common if unicodedata.category(sign) != "Cf")
    return _SAID_RUN.sub(lambda found: re.sub("[ ,、]", "", found[0]).translate(_SAID), re.sub("[‐-―−·]", "-", seen))


def _numbers(text: str) -> Iterator[str]:
    """Whatever may be one number: a run with gaps, a run without any, groups of four."""
    for shape in (_RUN, _ALONE, _FOURS):
        for match in shape.finditer(text):
            yield re.sub(r"[ ._-]", "", match[0]).upper()


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
