"""A till slip as a shop would print it for one entry of the book: made for pictures, of the entry's own shop, time and sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from app.receipt_paper import FAMILY
from bank.money import format_yuan

if TYPE_CHECKING:
    from pathlib import Path

    from bank.book.values import BookEntry

_WIDTH, _LINE, _MARGIN = 720, 60, 56
_TABLE, _PAPER, _INK, _RULE = QColor("#e6ddcb"), QColor("#fffdf6"), QColor("#2b2a26"), QColor("#b8b09e")
_FIRST, _SECOND = "大米 5千克", "菜油 1.8升"
_FIRST_FEN = 39_80


def goods(fen: int) -> tuple[tuple[str, int], ...]:
    """Two goods that cost so much together."""
    first = min(_FIRST_FEN, fen * 9 // 20)
    return ((_FIRST, first), (_SECOND, fen - first))


def draw_slip(entry: BookEntry, file: Path) -> Path:
    """Write the slip of this entry as a PNG."""
    lines = [(name, format_yuan(fen)) for name, fen in goods(entry.amount_fen)]
    total = ("合计", format_yuan(entry.amount_fen))
    size = QSize(_WIDTH, _MARGIN * 4 + _LINE * (len(lines) + 5))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(_TABLE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paper = QRectF(_MARGIN, _MARGIN, _WIDTH - 2 * _MARGIN, size.height() - 2 * _MARGIN)
    painter.fillRect(paper, _PAPER)
    inside = paper.adjusted(_MARGIN, _MARGIN / 2, -_MARGIN, 0)
    top = inside.top()
    middle = Qt.AlignmentFlag.AlignHCenter
    _write(painter, inside, top, entry.counterparty, middle, bold=True)
    _write(painter, inside, top + _LINE, f"{entry.booked_at:%Y-%m-%d %H:%M}", middle)
    top += 2 * _LINE
    for name, price in lines:
        _rule(painter, inside, top)
        _pair(painter, inside, top, name, price)
        top += _LINE
    _rule(painter, inside, top)
    _pair(painter, inside, top, *total, bold=True)
    _write(painter, inside, top + 1.4 * _LINE, "谢谢光临", middle)
    painter.end()
    file.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(file), "PNG"):  # type: ignore[call-overload]  # the stubs want bytes
        raise OSError(file)
    return file


def _pair(painter: QPainter, inside: QRectF, top: float, name: str, value: str, *, bold: bool = False) -> None:
    _write(painter, inside, top, name, Qt.AlignmentFlag.AlignLeft, bold=bold)
    _write(painter, inside, top, value, Qt.AlignmentFlag.AlignRight, bold=bold)


def _rule(painter: QPainter, inside: QRectF, top: float) -> None:
    painter.setPen(QPen(_RULE, 2, Qt.PenStyle.DashLine))
    painter.drawLine(int(inside.left()), int(top), int(inside.right()), int(top))


def _write(
    painter: QPainter, inside: QRectF, top: float, words: str, across: Qt.AlignmentFlag, *, bold: bool = False
) -> None:
    font = QFont(FAMILY)
    font.setPixelSize(32)
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(_INK)
    area = QRectF(inside.left(), top, inside.width(), _LINE)
    painter.drawText(area, int(across | Qt.AlignmentFlag.AlignVCenter), words)
