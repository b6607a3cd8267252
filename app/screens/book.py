"""The ten-year book: spans, breakdown, search, an entry with its note, the monthly bill, reminders."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

from app.pages import Page
from app.screens.stop import Stop, at
from app.screens.till_slip import draw_slip

if TYPE_CHECKING:
    from app.scene import Scene

_SHOP = "超市"


def _span(scene: Scene, when: str) -> None:
    scene.view_model.navigation.open(Page.BOOK)
    scene.view_model.book.chooseWhen(when)


def _this_month(scene: Scene) -> None:
    _span(scene, "this-month")


def _year(scene: Scene) -> None:
    _span(scene, "last-year")
    scene.view_model.book.point(4)


def _table(scene: Scene) -> None:
    _span(scene, "this-year")
    if not scene.view_model.book.asTable:
        scene.view_model.book.turnTable()


def _ten_years(scene: Scene) -> None:
    if scene.view_model.book.asTable:
        scene.view_model.book.turnTable()
    _span(scene, "ten-years")


def _custom(scene: Scene) -> None:
    _span(scene, "last-month")
    scene.view_model.book.chooseWhen("custom")
    scene.view_model.book.move(-2, 0)


def _nothing(scene: Scene) -> None:
    _span(scene, "this-month")
    for _ in range(4):
        scene.view_model.book.move(-12, 0)
    scene.view_model.book.move(0, -24)


def _breakdown(scene: Scene) -> None:
    _span(scene, "last-year")
    scene.view_model.navigation.open(Page.BOOK_BREAKDOWN)


def _search(scene: Scene) -> None:
    scene.view_model.bookSearch.start()


def _found(scene: Scene) -> None:
    _search(scene)
    scene.view_model.bookSearch.type("dianf")


def _not_found(scene: Scene) -> None:
    _search(scene)
    scene.view_model.bookSearch.type("月球")


def _share(scene: Scene) -> None:
    _span(scene, "last-year")
    scene.view_model.book.openShare(scene.view_model.book.top.rows[0].key)


def _entry(scene: Scene) -> None:
    _search(scene)
    scene.view_model.bookSearch.type(_SHOP)
    scene.view_model.bookSearch.open(scene.view_model.bookSearch.rows.rows[0].value)


def _noted(scene: Scene) -> None:
    _entry(scene)
    scene.view_model.bookEntry.writeNote("买了一袋米和一桶油，小票在这里")
    entry = scene.view_model.bookEntry.entry
    if entry is not None and not scene.view_model.bookEntry.pictures.rows:
        slip = draw_slip(entry, scene.settings.folder / "slip.png")
        scene.view_model.bookEntry.addPicture(QUrl.fromLocalFile(str(slip)))


def _picture_refused(scene: Scene) -> None:
    _entry(scene)
    scene.view_model.bookEntry.addPicture(QUrl.fromLocalFile(str(scene.settings.folder / "slip.none")))


def _delete_picture(scene: Scene) -> None:
    _noted(scene)
    scene.view_model.bookEntry.deletePicture(scene.view_model.bookEntry.pictures.rows[0].value)


def _kinds(scene: Scene) -> None:
    _entry(scene)
    scene.view_model.bookEntry.chooseKind()


def _scope(scene: Scene) -> None:
    _kinds(scene)
    scene.view_model.bookKind.choose("out.shopping")


def _changed(scene: Scene) -> None:
    _scope(scene)
    scene.view_model.bookEntry.chooseScope("counterparty")


def _note(scene: Scene) -> None:
    _entry(scene)
    scene.view_model.navigation.open(Page.BOOK_NOTE)


def _reminder_text(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.BOOK_REMINDERS)
    scene.view_model.reminders.start()


def _reminder_day(scene: Scene) -> None:
    _reminder_text(scene)
    scene.view_model.reminders.say("交房租")


def _reminder_repeat(scene: Scene) -> None:
    _reminder_day(scene)
    scene.view_model.reminders.nextStep()


def _reminders(scene: Scene) -> None:
    _reminder_day(scene)
    scene.view_model.reminders.add()
    _reminder_text(scene)
    scene.view_model.reminders.say("给孙子寄压岁钱")
    scene.view_model.reminders.moveDay(9)
    scene.view_model.reminders.chooseRepeat("monthly")
    scene.view_model.reminders.add()


def _reminder_due(scene: Scene) -> None:
    scene.move_on(timedelta(days=1))
    scene.view_model.navigation.open(Page.BOOK_REMINDERS)


STOPS = (
    Stop("book-this-month", "账本：本月", _this_month),
    Stop("book-year", "账本：去年，指着五月", _year),
    Stop("book-table", "账本：今年，表格", _table),
    Stop("book-ten-years", "账本：十年", _ten_years),
    Stop("book-custom", "账本：自选几个月", _custom),
    Stop("book-nothing", "账本：没有收支的一段", _nothing),
    Stop("book-breakdown", "账本：收支构成", _breakdown),
    Stop("book-search", "账本：全部明细", _search),
    Stop("book-found", "账本：拼音找到的", _found),
    Stop("book-not-found", "账本：没有找到", _not_found),
    Stop("book-share", "账本：一类的明细", _share),
    Stop("book-entry", "账本：一笔", _entry),
    Stop("book-kinds", "账本：选分类", _kinds),
    Stop("book-scope", "账本：改哪些", _scope),
    Stop("book-changed", "账本：改了分类", _changed),
    Stop("book-note", "账本：写备注", _note),
    Stop("book-noted", "账本：有备注和图片的一笔", _noted),
    Stop("book-picture-refused", "账本：图片不能用", _picture_refused),
    Stop("book-picture-delete", "账本：删图片前核对", _delete_picture),
    Stop("book-bill", "账本：月账单", at(Page.BOOK_BILL)),
    Stop("book-no-reminders", "账本：还没有提醒", at(Page.BOOK_REMINDERS)),
    Stop("book-reminder-text", "账本：提醒什么事", _reminder_text),
    Stop("book-reminder-day", "账本：哪天提醒", _reminder_day),
    Stop("book-reminder-repeat", "账本：提醒一次还是每个月", _reminder_repeat),
    Stop("book-reminders", "账本：两个提醒", _reminders),
    Stop("book-reminder-due", "账本：到时间的提醒", _reminder_due),
)
