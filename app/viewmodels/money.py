"""Money on its way to the screen: texts to show and to speak, never a number, for a QML int has 32 bits."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from app.viewmodels.translate import screen_is_chinese, translate
from app.viewmodels.typed import Property, QmlUncreatable
from dialogs.language.money_words import verbalise

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

MINUS = "−"
"""U+2212, which is as wide as a plus sign and is read out as minus."""
MOST_YUAN_DIGITS = 12
_TYPED = re.compile(r"([0-9]*)(?:\.([0-9]{0,2}))?", re.ASCII)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．。，", "0123456789..,")


class TypedAmountError(ValueError):
    """What was typed is no amount; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def display(fen: int) -> str:
    """An amount for the eye.

    >>> display(-123450)
    '−¥1,234.50'
    """
    yuan, rest = divmod(abs(fen), 100)
    return f"{MINUS if fen < 0 else ''}¥{yuan:,}.{rest:02d}"


def signed(fen: int) -> str:
    """An amount with its sign, for lists of what came in and went out.

    >>> signed(5)
    '+¥0.05'
    """
    return display(fen) if fen < 0 else f"+{display(fen)}"


def spoken(fen: int) -> str:
    """An amount as a screen reader should say it: without separators, at which some voices break off.

    >>> spoken(123450)
    '1234元5角'
    """
    yuan, rest = divmod(abs(fen), 100)
    jiao, cents = divmod(rest, 10)
    parts = [translate("money", "{n}元").format(n=yuan)] if yuan or not rest else []
    if jiao:
        parts.append(translate("money", "{n}角").format(n=jiao))
    if cents:
        parts.append(translate("money", "{n}分").format(n=cents))
    joined = translate("money", "{a}{b}")
    text = parts[0]
    for part in parts[1:]:
        text = joined.format(a=text, b=part)
    return translate("money", "负{amount}").format(amount=text) if fen < 0 else text


def in_words(fen: int) -> str:
    """An amount in words, in which a zero too many is noticed.

    >>> in_words(30050)
    '三百元五角'
    """
    return verbalise(fen) if screen_is_chinese() else spoken(fen)


def parse_typed(text: str) -> int:
    """Fen of what a person typed: full-width digits, a yuan sign, 元 and separators are understood.

    Raises TypedAmountError: AMOUNT_EMPTY, AMOUNT_MALFORMED, AMOUNT_NOT_POSITIVE or AMOUNT_TOO_LARGE.

    >>> parse_typed("￥1,000.5元")
    100050
    """
    plain = text.translate(_FULL_WIDTH)
    plain = re.sub(r"[\s,¥￥]", "", plain).removesuffix("元")
    if not plain:
        raise TypedAmountError("AMOUNT_EMPTY")
    match = _TYPED.fullmatch(plain)
    if match is None or plain == ".":
        raise TypedAmountError("AMOUNT_MALFORMED")
    yuan, cents = match[1] or "0", match[2] or ""
    if len(yuan.lstrip("0")) > MOST_YUAN_DIGITS:
        raise TypedAmountError("AMOUNT_TOO_LARGE")
    fen = int(yuan) * 100 + int(cents.ljust(2, "0"))
    if fen == 0:
        raise TypedAmountError("AMOUNT_NOT_POSITIVE")
    return fen


@QmlElement
@QmlUncreatable("Amounts come from the bank.")
class MoneyValue(QObject):
    """One amount on a page. Its content changes, the object stays, so that QML never holds a dead one."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._fen: int | None = None

    def hold(self, fen: int | None) -> None:
        """Show this amount from now on; None where it is not known."""
        if fen != self._fen:
            self._fen = fen
            self.changed.emit()

    def retranslate(self) -> None:
        """Say it in the language that is now in use."""
        self.changed.emit()

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether there is an amount to show."""
        return self._fen is not None

    @Property(str, notify=changed)
    def display(self) -> str:
        """`¥1,234.50`; a dash while it is not known."""
        return "—" if self._fen is None else display(self._fen)

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """`1234元5角`."""
        return translate("money", "还不知道") if self._fen is None else spoken(self._fen)
