"""An electronic receipt on paper: drawn once, kept as a picture or as a page of a PDF."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPdfWriter, QPen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_log = logging.getLogger(__name__)

WIDTH, LINE, MARGIN = 900, 58, 60
"""In units of the drawing; a picture has one pixel a unit."""
INK, MUTED, RULE, SEAL = QColor("#1d1e33"), QColor("#56566b"), QColor("#bdb8ab"), QColor("#b0271c")
FAMILY = "Xiaoxiang Sans"


class ReceiptNotSavedError(Exception):
    """The file could not be written."""

    code = "RECEIPT_NOT_SAVED"


@dataclass(frozen=True, slots=True)
class Paper:
    """What a receipt says, in the language of the screen."""

    bank: str
    title: str
    facts: Sequence[tuple[str, str]]
    note: str
    seal: str

    @property
    def height(self) -> int:
        """Height of the drawing."""
        return 2 * MARGIN + 150 + LINE * len(self.facts) + 120


def save_picture(paper: Paper, file: Path) -> None:
    """Write a PNG (ReceiptNotSavedError)."""
    image = QImage(QSize(WIDTH, paper.height), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw(painter, paper)
    painter.end()
    _folder(file)
    if not image.save(str(file), "PNG"):  # type: ignore[call-overload]  # the stubs want bytes
        raise ReceiptNotSavedError


def save_page(paper: Paper, file: Path) -> None:
    """Write a PDF of one page (ReceiptNotSavedError)."""
    _folder(file)
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(paper.title)
    painter = QPainter()
    if not painter.begin(writer):
        raise ReceiptNotSavedError
    scale = writer.width() / WIDTH
    painter.scale(scale, scale)
    _draw(painter, paper)
    if not painter.end():
        raise ReceiptNotSavedError


def _folder(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReceiptNotSavedError from error


def _draw(painter: QPainter, paper: Paper) -> None:
    inside = WIDTH - 2 * MARGIN
    _text(painter, QRectF(MARGIN, MARGIN, inside, 50), paper.bank, 30, INK, bold=True)
    _text(painter, QRectF(MARGIN, MARGIN + 54, inside, 60), paper.title, 38, INK, bold=True)
    top = MARGIN + 140
    for name, value in paper.facts:
        painter.setPen(QPen(RULE, 1))
        painter.drawLine(MARGIN, top, WIDTH - MARGIN, top)
        _text(painter, QRectF(MARGIN, top, 220, LINE), name, 24, MUTED)
        _text(painter, QRectF(MARGIN + 230, top, inside - 230, LINE), value, 24, INK)
        top += LINE
    painter.drawLine(MARGIN, top, WIDTH - MARGIN, top)
    _text(painter, QRectF(MARGIN, top + 20, inside - 190, 100), paper.note, 20, MUTED)
    _seal(painter, paper.seal, WIDTH - MARGIN - 80, top - 30)


def _seal(painter: QPainter, words: str, x: float, y: float) -> None:
    painter.save()
    painter.translate(x, y)
    painter.rotate(-14)
    painter.setPen(QPen(SEAL, 4))
    painter.drawEllipse(QRectF(-84, -84, 168, 168))
    painter.drawEllipse(QRectF(-74, -74, 148, 148))
    _text(painter, QRectF(-70, -70, 140, 140), words, 22, SEAL, bold=True, middle=True)
    painter.restore()


def _text(
    painter: QPainter, area: QRectF, words: str, size: int, colour: QColor, *, bold: bool = False, middle: bool = False
) -> None:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(colour)
    across = Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, int(across | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap), words)
