"""Ways through the book in the real window, by mouse and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from app.pages import Page
from app.viewmodels.book.overview import TOP
from tests.qml.support import face, kind, name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.qml.support import Opened


def chart(window: Opened, wanted: str) -> str:
    """The name of the chart in sight."""
    (item,) = [item for item in window.items() if kind(item) == wanted]
    seen = face(item)
    assert seen is not None
    assert seen.role() == QAccessible.Role.Chart
    return name_of(item)


def click_row(window: Opened, sentence: str) -> None:
    """Press a row of a list with the mouse."""
    window.picture()  # a frame puts the rows of a page in place that has just been opened
    row = next(item for item in window.items() if kind(item) == "PressRow" and name_of(item) == sentence)
    middle = window.rect(row).center()
    QTest.mouseClick(
        window.shell.window,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(round(middle.x()), round(middle.y())),
    )
    window.settle()


def test_a_chart_says_its_sum_and_the_arrow_keys_go_through_it(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.scene.view_model.navigation.open(Page.BOOK)
    window.settle()
    window.click("去年")
    summary = chart(window, "ColumnChart")
    assert summary == window.scene.view_model.book.seriesSummary
    assert summary.startswith("2025年，收入共57051元7角2分，支出共")
    window.tab_to(summary)
    window.key(Qt.Key.Key_Right)
    window.key(Qt.Key.Key_Right)
    assert window.scene.view_model.book.pointedText.startswith("2025年2月：")
    window.key(Qt.Key.Key_Left)
    assert window.scene.view_model.book.pointedText.startswith("2025年1月：")
    window.click("换成表格")
    window.picture()  # a frame puts the table in place
    names = {name_of(item) for item in window.items()}
    assert {row.sentence for row in window.scene.view_model.book.columns.rows} <= names
    window.click("换成图")
    assert chart(window, "ColumnChart") == summary


def test_the_ring_says_what_the_list_below_it_adds_up_to(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    model = window.scene.view_model
    model.navigation.open(Page.BOOK)
    window.settle()
    window.click("去年")
    assert chart(window, "DonutChart") == model.book.sharesSummary
    window.tab_to(model.book.sharesSummary)
    parts = model.book.top.rows
    assert len(parts) == TOP + 1
    assert parts[-1].name == "其他"
    assert sum(part.share for part in parts) == pytest.approx(1)
    assert [part.start for part in parts] == pytest.approx([sum(p.share for p in parts[:n]) for n in range(len(parts))])
    assert {part.sentence for part in parts} <= {name_of(item) for item in window.items()}


def test_from_the_statement_to_a_kind_its_entries_and_one_of_them_by_keyboard(
    open_window: Callable[..., Opened],
) -> None:
    window = open_window()
    model = window.scene.view_model
    window.click("明细")
    window.tab_to("打开数智账本：搜索、图表、分类")
    window.key(Qt.Key.Key_Return)
    window.click("去年")
    window.tab_to(model.book.top.rows[0].sentence)
    window.key(Qt.Key.Key_Space)
    assert model.navigation.current == Page.BOOK_SEARCH
    window.tab_to(model.bookSearch.rows.rows[0].sentence)
    window.key(Qt.Key.Key_Down)
    window.key(Qt.Key.Key_Return)
    assert model.navigation.current == Page.BOOK_ENTRY
    assert model.bookEntry.amount == model.bookSearch.rows.rows[1].amount


@pytest.mark.parametrize(
    ("version", "change", "scope", "undo"),
    [
        ("standard", "改分类", "和邻家超市的都改", "撤销这次改动"),
        ("elder", "这笔钱算什么？", "以后和邻家超市的都这样", "改错了，改回去"),
    ],
)
def test_an_entry_is_found_sorted_anew_and_back_by_mouse(
    open_window: Callable[..., Opened], version: str, change: str, scope: str, undo: str
) -> None:
    window = open_window(version=version)
    model = window.scene.view_model
    model.navigation.open(Page.BOOK)
    window.settle()
    window.click("找一笔" if version == "elder" else "搜明细")
    window.type("linjia")
    click_row(window, model.bookSearch.rows.rows[0].sentence)
    assert model.bookEntry.counterparty == "邻家超市"
    window.click(change)
    click_row(window, "日用购物")
    window.click(scope)
    assert model.bookEntry.kind == "日用购物"
    window.click(undo)
    assert model.bookEntry.kind == "买菜超市"


def test_assistive_technology_presses_a_row(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    model = window.scene.view_model
    model.bookSearch.start()
    window.settle()
    row = next(item for item in window.items() if name_of(item) == model.bookSearch.rows.rows[0].sentence)
    seen = face(row)
    assert seen is not None
    seen.actionInterface().doAction("Press")
    window.settle()
    assert model.navigation.current == Page.BOOK_ENTRY


def test_a_note_is_written_on_the_keyboard_and_tab_leaves_its_box(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    model = window.scene.view_model
    model.bookSearch.start()
    model.bookSearch.open(model.bookSearch.rows.rows[0].value)
    window.settle()
    window.click("记一句话")
    window.type("for my grandson")
    window.key(Qt.Key.Key_Tab)
    window.tab_to("记下来")
    window.key(Qt.Key.Key_Return)
    assert model.navigation.current == Page.BOOK_ENTRY
    assert model.bookEntry.note == "for my grandson"
    assert any(name_of(item) == "改我记的话" for item in window.items())


def test_months_are_two_large_buttons_away(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    window.scene.view_model.navigation.open(Page.BOOK)
    window.settle()
    window.click("前一个月")
    assert chart(window, "BarChart") == "2026年2月花了5302元，2026年1月花了4645元7角"
    window.click("后一个月")
    assert window.scene.view_model.book.spanText == "2026年3月1日到2日"
