"""The book's rooms over a real seeded bank."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage

from app.order_flow import OrderStage
from app.pages import Page
from app.screens.till_slip import goods
from app.serial_worker import Done
from app.viewmodels.book.bill_words import bill_sentences
from bank.book.spans import Span
from bank.errors import DatabaseReadOnlyError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.scene import Scene
    from bank.bank import Bank
    from bank.book.values import MonthlyBill


SPAN_2025 = Span(date(2025, 1, 1), date(2025, 12, 31))


def ask(scene: Scene, job: Callable[[Bank, str], Any]) -> Any:
    """What the bank itself says, asked of the writer."""
    account = scene.banking.main_account
    assert account is not None
    found: list[Any] = []

    def keep(outcome: object) -> None:
        assert isinstance(outcome, Done)
        found.append(outcome.value)

    scene.banking.write(lambda bank: job(bank, account.customer_id), keep)
    return found[0]


def picture_in(scene: Scene) -> QUrl:
    """A picture in a file."""
    image = QImage(40, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFFDF6)
    file = scene.settings.folder / "slip.png"
    assert image.save(str(file), "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    return QUrl.fromLocalFile(str(file))


def open_entry(scene: Scene, text: str) -> None:
    model = scene.view_model
    model.bookSearch.start()
    model.bookSearch.type(text)
    model.bookSearch.open(model.bookSearch.rows.rows[0].value)


def test_the_book_opens_up_to_date_with_this_month(scene: Scene) -> None:
    assert ask(scene, lambda bank, _: bank.book.behind()) is True
    scene.view_model.navigation.open(Page.BOOK)
    book = scene.view_model.book
    assert ask(scene, lambda bank, _: bank.book.behind()) is False
    assert book.totalsSentence == "2026年3月1日到2日，支出50元5角，收入0元，结余负50元5角"
    assert [row.label for row in book.columns.rows] == ["1", "2"]
    assert book.sharesSummary == "2026年3月1日到2日，支出共50元5角，最多的是话费宽带，39元，占77.2%"
    assert not book.loading


def test_last_year_is_what_the_bank_says_beside_the_year_before(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.BOOK)
    book = scene.view_model.book
    book.chooseWhen("last-year")
    totals = ask(scene, lambda bank, who: bank.book.totals(who, SPAN_2025))
    assert book.expense.display == f"¥{totals.expense.amount_fen / 100:,.2f}"
    assert book.income.display == f"¥{totals.income.amount_fen / 100:,.2f}"
    assert len(book.columns.rows) == 12
    assert [row.solid for row in book.bars.rows] == [True, False]
    assert [row.label for row in book.bars.rows] == ["2025年", "2024年"]
    assert book.comparedText.startswith("支出比2024年 多")
    book.point(1)
    assert book.pointedText.startswith("2025年2月：")


def test_months_are_stepped_through_and_end_at_this_one(scene: Scene, announced: list[str]) -> None:
    scene.view_model.navigation.open(Page.BOOK)
    book = scene.view_model.book
    assert (book.backWords, book.onWords) == ("前一个月", "")
    book.step(1)
    assert announced[-1] == "已经是这个月了"
    assert book.question == "这个月到今天花了多少？"
    book.step(-1)
    assert (book.backWords, book.onWords) == ("前一个月", "后一个月")
    assert book.question == "2026年2月花了多少？"
    assert announced[-1] == "2026年2月花了5302元"
    assert book.bars.rows[1].label == "2026年1月"


def test_a_year_in_sight_is_turned_by_years(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.BOOK)
    book = scene.view_model.book
    book.chooseWhen("last-year")
    assert (book.backWords, book.onWords) == ("前一年", "后一年")
    book.step(-1)
    assert book.question == "2024年花了多少？"
    book.step(1)
    book.step(1)
    assert book.spanText == "2026年1月到3月"
    assert (book.backWords, book.onWords) == ("前一年", "")
    book.step(-1)
    assert book.spanText == "2025年"


def test_months_of_ones_own_are_turned_by_as_many_and_ten_years_not_at_all(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.BOOK)
    book = scene.view_model.book
    book.chooseWhen("last-month")
    book.chooseWhen("custom")
    book.move(-2, 0)
    assert book.spanText == "2025年12月到2026年2月"
    assert (book.backWords, book.onWords) == ("往前3个月", "")
    book.step(-1)
    assert book.spanText == "2025年9月到11月"
    assert book.onWords == "往后3个月"
    book.chooseWhen("ten-years")
    assert (book.backWords, book.onWords, book.ofThisMonth) == ("", "", False)


def test_a_part_of_the_breakdown_leads_to_its_entries(scene: Scene) -> None:
    model = scene.view_model
    model.navigation.open(Page.BOOK)
    model.book.chooseWhen("last-year")
    largest = model.book.top.rows[0]
    model.book.openShare(largest.key)
    assert model.navigation.current == Page.BOOK_SEARCH
    assert model.bookSearch.within == largest.name
    assert model.bookSearch.spanName == "2025年"
    assert model.bookSearch.summaryShown.startswith("找到456笔，支出" + largest.amount)
    assert model.bookSearch.countShown == "找到456笔"
    model.bookSearch.widen()
    assert model.bookSearch.within == ""
    assert not model.bookSearch.summaryShown.startswith("找到456笔")


def test_how_many_entries_were_found_is_written_as_other_numbers_are(scene: Scene) -> None:
    model = scene.view_model
    model.navigation.open(Page.BOOK_SEARCH)
    assert model.bookSearch.countShown == "找到1,727笔"
    assert model.bookSearch.summaryShown.startswith("找到1,727笔，支出")


@pytest.mark.parametrize("dimension", ["category", "counterparty", "account"])
@pytest.mark.parametrize("side", ["in", "out"])
def test_every_breakdown_adds_up_to_its_side(scene: Scene, dimension: str, side: str) -> None:
    model = scene.view_model
    model.navigation.open(Page.BOOK)
    model.book.chooseWhen("last-year")
    model.book.chooseSide(side)
    model.book.chooseDimension(dimension)
    total = model.book.expense if side == "out" else model.book.income
    parts = sum(round(float(row.amount.strip("¥").replace(",", "")) * 100) for row in model.book.shares.rows)
    assert f"¥{parts / 100:,.2f}" == total.display
    model.book.openShare(model.book.shares.rows[0].key)
    assert not model.bookSearch.empty


@pytest.mark.parametrize("text", ["dianf", "电费", "df"])
def test_what_is_typed_is_found_by_word_pinyin_and_initials(scene: Scene, text: str) -> None:
    search = scene.view_model.bookSearch
    search.start()
    search.type(text)
    assert any(row.title == "市供电公司" for row in search.rows.rows)
    assert search.listName.startswith("找到的明细，共")


def test_older_entries_come_when_asked_for(scene: Scene, announced: list[str]) -> None:
    search = scene.view_model.bookSearch
    search.start()
    total = ask(scene, lambda bank, who: bank.book.search(who, "", scene.clock.now().date()).found)
    assert search.listName == f"找到的明细，共{total}笔，已显示50笔"
    search.more()
    assert search.listName == f"找到的明细，共{total}笔，已显示100笔"
    assert announced == ["又显示了50条"]
    while search.hasMore:
        search.more()
    assert len({row.value for row in search.rows.rows}) == total


def test_nothing_found_says_so(scene: Scene, announced: list[str]) -> None:
    search = scene.view_model.bookSearch
    search.start()
    search.type("月球")
    assert search.empty
    search.sayFound()
    assert announced == ["没有找到"]


def test_a_kind_narrows_the_search(scene: Scene) -> None:
    model = scene.view_model
    model.bookSearch.start()
    model.bookSearch.chooseKind()
    assert model.navigation.current == Page.BOOK_KIND
    assert len(model.bookKind.rows.rows) == 19 + 23
    model.bookKind.choose("in.pension")
    assert model.navigation.current == Page.BOOK_SEARCH
    assert model.bookSearch.within == "养老金"
    assert {row.incoming for row in model.bookSearch.rows.rows} == {True}


@pytest.mark.parametrize("scope", ["entry", "counterparty"])
def test_another_kind_counts_at_once_and_can_be_undone(scene: Scene, scope: str, announced: list[str]) -> None:
    model = scene.view_model
    open_entry(scene, "邻家超市")
    assert model.bookEntry.kind == "买菜超市"
    model.bookEntry.chooseKind()
    assert all(not row.value.startswith("in.") for row in model.bookKind.rows.rows)
    model.bookKind.choose("out.shopping")
    assert model.navigation.current == Page.BOOK_SCOPE
    model.bookEntry.chooseScope(scope)
    assert model.navigation.current == Page.BOOK_ENTRY
    assert model.bookEntry.kind == "日用购物"
    assert announced[-1] == model.bookEntry.changedText
    shops = ask(scene, lambda bank, who: bank.book.search(who, "邻家超市", scene.clock.now().date(), limit=200))
    changed = {entry.category_id for entry in shops.entries}
    assert changed == ({"out.shopping"} if scope == "counterparty" else {"out.shopping", "out.groceries"})
    model.bookEntry.undoKind()
    assert model.bookEntry.kind == "买菜超市"
    assert model.bookEntry.changedText == ""


def test_a_note_is_kept_found_and_deleted_and_comes_back(scene: Scene) -> None:
    model = scene.view_model
    open_entry(scene, "邻家超市")
    model.bookEntry.writeNote("给隔壁老王带的酱油")
    model.bookEntry.addPicture(picture_in(scene))
    assert model.bookEntry.note == "给隔壁老王带的酱油"
    assert [row.sentence for row in model.bookEntry.pictures.rows] == ["第1张图片，共1张，3月2日 14:30加上的"]
    assert not model.shelf.get(model.bookEntry.pictures.rows[0].value).isNull()
    model.bookEntry.deleteNote()
    assert model.navigation.current == Page.ORDER_REVIEW
    model.order.agree()
    assert model.house.orders.state.stage is OrderStage.DONE
    model.order.undoIt()
    model.order.agree()
    model.navigation.back()
    assert model.bookEntry.note == "给隔壁老王带的酱油"
    assert len(model.bookEntry.pictures.rows) == 1
    model.bookSearch.start()
    model.bookSearch.type("jiangyou")
    assert len(model.bookSearch.rows.rows) == 1


def test_what_stands_on_a_slip_of_the_pictures_adds_up_to_its_entry(scene: Scene) -> None:
    open_entry(scene, "邻家超市")
    entry = scene.view_model.bookEntry.entry
    assert entry is not None
    assert sum(fen for _, fen in goods(entry.amount_fen)) == entry.amount_fen
    assert all(fen > 0 for _, fen in goods(entry.amount_fen))


def test_a_picture_is_deleted_after_consent_alone(scene: Scene) -> None:
    model = scene.view_model
    open_entry(scene, "邻家超市")
    model.bookEntry.addPicture(picture_in(scene))
    model.bookEntry.deletePicture(model.bookEntry.pictures.rows[0].value)
    model.navigation.back()
    assert len(model.bookEntry.pictures.rows) == 1
    model.bookEntry.deletePicture(model.bookEntry.pictures.rows[0].value)
    model.order.agree()
    model.navigation.back()
    assert model.bookEntry.pictures.rows == ()
    assert not model.bookEntry.noted


def test_a_file_that_is_no_picture_is_refused_in_words(scene: Scene, tmp_path: Path, announced: list[str]) -> None:
    model = scene.view_model
    open_entry(scene, "邻家超市")
    text = tmp_path / "text.png"
    text.write_text("no picture", encoding="utf-8")
    for file in (text, tmp_path / "none.png", tmp_path):
        model.bookEntry.addPicture(QUrl.fromLocalFile(str(file)))
        assert "不是能用的图片" in model.bookEntry.errorText
    large = tmp_path / "large.png"
    large.write_bytes(Path(picture_in(scene).toLocalFile()).read_bytes() + bytes(2 << 20))
    model.bookEntry.addPicture(QUrl.fromLocalFile(str(large)))
    assert "图片太大" in model.bookEntry.errorText
    assert announced[-1] == model.bookEntry.errorText
    assert model.bookEntry.pictures.rows == ()


def test_a_picture_that_cannot_be_decoded_is_named_and_can_be_deleted(
    scene: Scene, tmp_path: Path, expect_log: Callable[..., None]
) -> None:
    expect_log("PICTURE_UNREADABLE")
    model = scene.view_model
    open_entry(scene, "邻家超市")
    broken = tmp_path / "broken.png"
    broken.write_bytes(Path(picture_in(scene).toLocalFile()).read_bytes()[:60])
    model.bookEntry.addPicture(QUrl.fromLocalFile(str(broken)))
    (row,) = model.bookEntry.pictures.rows
    assert row.source == ""
    assert row.sentence.endswith("打不开")


def test_the_bill_is_the_banks(scene: Scene, announced: list[str]) -> None:
    scene.view_model.navigation.open(Page.BOOK_BILL)
    bill = scene.view_model.bill
    assert bill.monthText == "2026年2月"
    said = ask(scene, lambda bank, who: bank.book.bill(who, 2026, 2, scene.clock.now().date()))
    assert tuple(row.sentence for row in bill.sentences.rows) == said.sentences
    assert bill.net.display == f"¥{said.net_assets_fen / 100:,.2f}"
    bill.stepMonth(1)
    assert bill.upToText == "还没到月底，算到2日"
    bill.stepMonth(1)
    assert announced[-1] == "已经是这个月了"
    bill.stepMonth(-1)
    assert announced[-1].startswith("2026年2月收入")


def test_the_bills_sentences_are_there_in_every_language(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    today = scene.clock.now().date()
    bills: list[MonthlyBill] = ask(
        scene, lambda bank, who: [bank.book.bill(who, 2026, month, today) for month in (1, 2, 3)]
    )
    monkeypatch.setattr("app.viewmodels.book.bill_words.screen_is_chinese", lambda: False)
    for bill in bills:
        assert len(bill_sentences(bill)) == len(bill.sentences)


def test_a_reminder_is_added_comes_due_and_is_done(scene: Scene, announced: list[str]) -> None:
    model = scene.view_model
    model.navigation.open(Page.BOOK_REMINDERS)
    assert model.reminders.empty
    model.reminders.start()
    model.reminders.say("  ")
    assert announced[-1] == "请先写下要提醒的事"
    model.reminders.say("交房租")
    model.reminders.moveDay(-1)
    assert announced[-1].startswith("只能选明天")
    model.reminders.chooseDay("7")
    model.reminders.chooseRepeat("monthly")
    assert model.reminders.dayText == "3月9日 周一 上午9点"
    model.reminders.add()
    model.reminders.add()
    assert model.navigation.current == Page.BOOK_REMINDERS
    (row,) = model.reminders.rows.rows
    assert row.sentence == "交房租，3月9日 周一 · 每个月"
    model.reminders.done(row.value)
    (row,) = model.reminders.rows.rows
    assert row.detail == "4月9日 周四 · 每个月"
    model.reminders.cancel(row.value)
    model.order.agree()
    model.navigation.back()
    assert model.reminders.empty


def test_a_reminder_that_is_due_names_a_next_time_that_is_still_to_come(scene: Scene) -> None:
    model = scene.view_model
    for repeat in ("monthly", "once"):
        model.reminders.start()
        model.reminders.say("交房租")
        model.reminders.chooseRepeat(repeat)
        model.reminders.add()
    scene.move_on(timedelta(days=40))
    model.navigation.open(Page.BOOK_REMINDERS)
    shown = []
    for row in model.reminders.rows.rows:
        model.reminders.cancel(row.value)
        shown.append([(fact.name, fact.value) for fact in model.order.facts.rows])
        model.navigation.back()
    assert shown == [
        [("提醒的事", "交房租"), ("到时间的", "3月3日 周二"), ("下一次", "5月3日 周日")],
        [("提醒的事", "交房租"), ("到时间的", "3月3日 周二")],
    ]


def test_one_question_a_page_asks_for_the_day_and_then_how_often(scene: Scene) -> None:
    model = scene.view_model
    model.reminders.start()
    model.reminders.say("交房租")
    assert model.reminders.step == 0
    model.reminders.nextStep()
    model.reminders.chooseRepeat("monthly")
    model.reminders.stepBack()
    assert (model.reminders.step, model.navigation.current) == (0, Page.BOOK_REMINDER_DAY)
    model.reminders.stepBack()
    assert model.navigation.current == Page.BOOK_REMINDER_TEXT
    model.reminders.say("交房租")
    model.reminders.nextStep()
    model.reminders.add()
    assert model.reminders.rows.rows[0].sentence == "交房租，3月3日 周二 · 每个月"
    model.reminders.start()
    model.reminders.say("取快递")
    assert model.reminders.step == 0


def test_a_reminder_of_an_entry_begins_with_its_words(scene: Scene) -> None:
    model = scene.view_model
    open_entry(scene, "邻家超市")
    model.reminders.startForEntry()
    assert model.reminders.text == "看看和邻家超市的这笔钱"
    model.reminders.say(model.reminders.text)
    model.reminders.add()
    reminders = ask(scene, lambda bank, who: bank.book.reminders.list(who))
    assert reminders[0].transfer_id is not None


def test_a_book_that_cannot_be_written_is_read_as_it_is(scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("DATABASE_READ_ONLY")
    scene.view_model.navigation.open(Page.BOOK)
    scene.view_model.navigation.home()

    def refuse(*_: object) -> None:
        raise DatabaseReadOnlyError

    bank = ask(scene, lambda bank, _: bank)
    bank.book._index.catch_up = refuse
    scene.view_model.navigation.open(Page.BOOK)
    assert scene.view_model.book.errorText == ""
    assert scene.view_model.book.known
