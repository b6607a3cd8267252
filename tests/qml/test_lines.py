"""Lines of text break between words, keep numbers whole, and leave no character alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QTextLayout

from app.line_breaks import inset, joined
from app.window import FAMILY

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def lines(text: str, pixels: int, width: float) -> list[str]:
    """The lines that Qt itself makes of a text in a width."""
    layout = QTextLayout(text, font(pixels))
    layout.beginLayout()
    made = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        made.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return made


def font(pixels: int) -> QFont:
    asked = QFont(FAMILY)
    asked.setPixelSize(pixels)
    return asked


@pytest.mark.parametrize(
    ("text", "width", "broken"),
    [
        ("请在屏幕上输入密码", 260, ["请在屏幕上", "输入密码"]),
        ("打电话给银行", 170, ["打电话", "给银行"]),
        ("没有找到“租房”。这几项最接近：", 460, ["没有找到“租房”。", "这几项最接近："]),
        ("密码错得太多，已锁到3月3日14:36。", 350, ["密码错得太多，已锁到", "3月3日14:36。"]),
        ("信用卡要还多少", 210, ["信用卡要", "还多少"]),
    ],
)
def test_lines_break_between_words(bank_application: QGuiApplication, text: str, width: int, broken: list[str]) -> None:
    assert lines(text, 32, width) != broken
    assert lines(text, 32, width - inset(text, font(32), width)) == broken


@pytest.mark.parametrize("width", range(150, 420, 30))
def test_a_text_never_takes_more_lines_for_it(bank_application: QGuiApplication, width: int) -> None:
    for text in (
        "钱没有转出，还在您账上。",
        "限额越高，被骗时损失的可能越多。",
        "Please look at the screen and enter your PIN.",
    ):
        assert len(lines(text, 32, width - inset(text, font(32), width))) == len(lines(text, 32, width))


@pytest.mark.parametrize(
    ("text", "pixels", "width", "torn"),
    [
        ("密码不对，还可以再试4次。请慢慢再按一遍。", 26, 285, "4|次"),
        ("已锁住，从3月2日14:30起", 39, 290, "2|日"),
    ],
)
def test_one_more_line_rather_than_a_torn_number(
    bank_application: QGuiApplication, text: str, pixels: int, width: int, torn: str
) -> None:
    plain, better = lines(text, pixels, width), lines(text, pixels, width - inset(text, font(pixels), width))
    assert torn in "|".join(plain)
    assert torn not in "|".join(better)
    assert len(better) == len(plain) + 1


def test_a_label_holds_its_words_together(bank_application: QGuiApplication) -> None:
    assert lines("添加收款人", 16, 68) == ["添加收款", "人"]
    assert lines(joined("添加收款人"), 16, 68) == [joined("添加"), joined("收款人")]


def test_a_text_that_fits_keeps_its_whole_width(bank_application: QGuiApplication) -> None:
    assert inset("转账", font(32), 200) == 0
    assert inset("转账", font(32), 0) == 0
    assert inset("", font(32), 200) == 0


def test_a_word_longer_than_the_line_is_left_to_qt(bank_application: QGuiApplication) -> None:
    assert inset("http://localhost:42103/guidance", font(32), 120) == 0
