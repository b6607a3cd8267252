"""Lines of text break between words, keep numbers whole, and leave no character alone."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from app.line_breaks import inset, joined, widths
from app.window import FAMILY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QGuiApplication


def lines(text: str, pixels: int, width: float) -> list[str]:
    """The lines that Qt makes of a text by itself."""
    return laid_out(text, pixels, itertools.repeat(width))


def better(text: str, pixels: int, width: float) -> list[str]:
    """The lines that it makes when each has the width it is told."""
    told = widths(text, font(pixels), width)
    assert all(line <= width + 2 for line in told)
    return laid_out(text, pixels, told or itertools.repeat(width))


def laid_out(text: str, pixels: int, room: Iterable[float]) -> list[str]:
    layout = QTextLayout(text.replace("\n", "\u2028"), font(pixels))
    layout.beginLayout()
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    made = []
    for width in room:
        line = layout.createLine()
        if not line.isValid():
            break
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
        ("密码错得太多，已锁到3月3日14:36。", 350, ["密码错得太多，", "已锁到3月3日14:36。"]),
        # A day stays with its time.
        ("密码错得太多，已锁到3月3日14:36，钱没有动。", 440, ["密码错得太多，已锁到", "3月3日14:36，钱没有动。"]),
        ("2026年4月3日 周五 9:00", 280, ["2026年4月3日 ", "周五 9:00"]),
        ("给女儿转三百块五毛", 200, ["给女儿转", "三百块五毛"]),
        ("请把手指放到认指纹的地方", 300, ["请把手指放到", "认指纹的地方"]),
        ("信用卡要还多少", 210, ["信用卡要", "还多少"]),
        # One width for all lines would tear these.
        ("哪一天提醒您？", 170, ["哪一天", "提醒您？"]),
        ("密码不对，还可以再试4次。请慢慢再按一遍。", 350, ["密码不对，还可以再试", "4次。请慢慢再按一遍。"]),
        # No character alone in the middle either.
        ("余额不够，钱没有转出。", 175, ["余额不够，", "钱没有", "转出。"]),
        # No line begins with a particle.
        ("花了什么钱谁也看不到。不想看了就退出。", 460, ["花了什么钱谁也看不到。", "不想看了就退出。"]),
        ("两百七十七元五角四分", 280, ["两百七十七元", "五角四分"]),
    ],
)
def test_lines_break_between_words(bank_application: QGuiApplication, text: str, width: int, broken: list[str]) -> None:
    assert lines(text, 32, width) != broken
    assert better(text, 32, width) == broken


@pytest.mark.parametrize("width", range(150, 420, 30))
def test_a_text_takes_one_line_more_only_to_keep_its_words(bank_application: QGuiApplication, width: int) -> None:
    for text, words in (
        ("钱没有转出，还在您账上。", ("没有", "转出", "账上")),
        ("限额越高，被骗时可能损失越多。", ("限额", "越高", "可能", "损失", "越多")),
        ("Please look at the screen and enter your PIN.", ()),
    ):
        plain, told = lines(text, 32, width), better(text, 32, width)
        torn = any(not any(word in line for line in plain) for word in words)
        assert len(told) - len(plain) in ((0, 1) if torn else (0,))
        assert all(any(word in line for line in told) for word in words)


def test_one_line_more_is_taken_rather_than_a_torn_number(bank_application: QGuiApplication) -> None:
    text = "今天3月12日周四"
    assert len(lines(text, 32, 150)) == 2
    assert better(text, 32, 150) == ["今天", "3月12日", "周四"]


@pytest.mark.parametrize(
    ("text", "width", "broken"),
    [
        ("已关门，明天 3月3日 周二 9:00开门", 440, ["已关门，明天 3月3日", "周二 9:00开门"]),
        ("3月2日 周一 16:30转出", 300, ["3月2日", "周一 16:30转出"]),
        ("每天 08:00 到 22:00", 260, ["每天", "08:00 到 22:00"]),
    ],
)
def test_a_day_stays_with_its_hour(bank_application: QGuiApplication, text: str, width: int, broken: list[str]) -> None:
    assert [line.strip() for line in better(text, 32, width)] == broken


def test_one_line_more_is_taken_rather_than_a_torn_word(bank_application: QGuiApplication) -> None:
    text = "限额越高，被骗时可能损失越多。"
    assert len(lines(text, 32, 150)) == 4
    assert better(text, 32, 150) == ["限额", "越高，", "被骗时", "可能损失", "越多。"]


def test_a_quotation_longer_than_the_line_is_torn_between_its_words(bank_application: QGuiApplication) -> None:
    assert better("把钱转到“安全账户”", 32, 150) == ["把钱转", "到“安全", "账户”"]


def test_a_sum_in_words_is_torn_where_its_reader_takes_breath(bank_application: QGuiApplication) -> None:
    assert better("五万两千三百八十六元两角", 32, 230) == ["五万两千三百", "八十六元两角"]


def test_what_is_held_together_is_torn_between_its_words(bank_application: QGuiApplication) -> None:
    joined = "\u2060".join("2026年7月16日到期")
    assert [line.replace("\u2060", "") for line in better(joined, 32, 230)] == ["2026年7月16日", "到期"]


def test_paragraphs_are_broken_each_by_itself(bank_application: QGuiApplication) -> None:
    assert [line.strip() for line in better("账户\u2028请在屏幕上输入密码".replace("\u2028", "\n"), 32, 260)] == [
        "账户",
        "请在屏幕上",
        "输入密码",
    ]


def test_a_label_holds_its_words_together(bank_application: QGuiApplication) -> None:
    assert lines("添加收款人", 16, 68) == ["添加收款", "人"]
    assert lines(joined("添加收款人"), 16, 68) == [joined("添加"), joined("收款人")]


def test_a_text_that_fits_keeps_its_whole_width(bank_application: QGuiApplication) -> None:
    assert inset("转账", font(32), 200) == 0
    assert widths("转账", font(32), 200) == ()
    assert inset("转账", font(32), 0) == 0
    assert inset("", font(32), 200) == 0


def test_a_word_longer_than_the_line_is_left_to_qt(bank_application: QGuiApplication) -> None:
    assert inset("http://localhost:42103/guidance", font(32), 120) == 0
    assert widths("http://localhost:42103/guidance", font(32), 120) == ()


@pytest.mark.parametrize("pair", ["”，", "”。", "”？", "，“", "）。"])
def test_two_signs_that_meet_leave_no_hole(bank_application: QGuiApplication, pair: str) -> None:
    metrics = QFontMetricsF(font(40))
    assert metrics.horizontalAdvance(f"字{pair}字") == pytest.approx(3.5 * metrics.horizontalAdvance("字"), abs=1)
