"""An amount while it is typed: 12,345.67 in sight, its separators put in and taken out round the person's cursor."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

SEPARATOR = ","
_AMOUNT = re.compile(r"(?:0|[1-9][0-9]*)?(?:\.[0-9]*)?", re.ASCII)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．。，", "0123456789..,")


def plain(text: str) -> str:
    """What was typed without separators; what is no amount stays as it was typed.

    >>> plain("12,345.67"), plain("１，０００"), plain("三百")
    ('12345.67', '1000', '三百')
    """
    bare = text.translate(_FULL_WIDTH).replace(SEPARATOR, "")
    return bare if _AMOUNT.fullmatch(bare) else text


def separated(text: str) -> str:
    """The same with a separator before each three digits of yuan.

    >>> separated("12345.67"), separated("0.50"), separated("1000."), separated("三百")
    ('12,345.67', '0.50', '1,000.', '三百')
    """
    bare = plain(text)
    if not _AMOUNT.fullmatch(bare):
        return text
    yuan, point, cents = bare.partition(".")
    return f"{int(yuan):,}{point}{cents}" if yuan else bare


def after_edit(before: str, text: str, cursor: int) -> tuple[str, int]:
    """What a field should read, and where its cursor belongs, when `before` has just become `text`.

    The cursor stays behind the same digits. Where only a separator was taken out, the digit before it goes with it,
    for the separator would come back at once and the key would do nothing.

    >>> after_edit("1,234", "1,2345", 6), after_edit("1,234", "1234", 1), after_edit("1,234", "234", 0)
    (('12,345', 6), ('234', 0), ('234', 0))
    """
    if before == text[:cursor] + SEPARATOR + text[cursor:] and cursor > 0:
        text, cursor = text[: cursor - 1] + text[cursor:], cursor - 1
    shown = separated(text)
    if shown == text:
        return shown, cursor
    digits = len(plain(text[:cursor]).replace(SEPARATOR, ""))
    return shown, _behind(shown, digits)


def _behind(shown: str, digits: int) -> int:
    """The place in `shown` right behind so many characters that are no separator."""
    place = 0
    while digits > 0 and place < len(shown):
        digits -= shown[place] != SEPARATOR
        place += 1
    return place


@QmlElement
class AmountSeparators(QObject):
    """The same for a field of a page."""

    @Slot(str, str, int, result=str)
    def shown(self, before: str, text: str, cursor: int) -> str:
        """What the field should read."""
        return after_edit(before, text, cursor)[0]

    @Slot(str, str, int, result=int)
    def cursor(self, before: str, text: str, cursor: int) -> int:
        """Where its cursor belongs."""
        return after_edit(before, text, cursor)[1]
