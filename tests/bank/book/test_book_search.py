"""Finding entries: by words, pinyin, initials, amounts, times, notes, what payees are called; and by nonsense."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.bank import Bank
from bank.book.query import AmountRange, Query, parse
from bank.book.spans import Span
from bank.errors import BankError, FieldInvalidError
from tests.bank.book.book_support import (
    CURRENT,
    POCKET,
    TODAY,
    WANG,
    ZHAO,
    ZHAOS,
    Said,
    clock_at_now,
    fill,
    payee_account,
    post,
)
from tests.bank.support import reopen

FOUND = {  # what is asked: the amounts found, newest first
    "电费": [92_00, 88_00],
    "电": [92_00, 88_00],
    "费": [300_50, 92_00, 300_00, 88_00],  # 刷卡消费, too
    "供电公司": [92_00, 88_00],
    "费电": [],
    "dianfei": [92_00, 88_00],
    "DianF": [92_00, 88_00],
    "df": [92_00, 4_386_60, 88_00],  # 代发, too
    "gdgs": [92_00, 88_00],
    "gongdian": [92_00, 88_00],
    "changan": [7_00],  # 长安街: 长 is chang here
    "zhangan": [7_00],  # and zhang elsewhere
    "yinhang": [150_00, 7_00],  # 手机银行, too
    "xing": [150_00, 7_00],  # 行 reads so, too
    "caishichang": [300_50, 300_00],
    "ceshi": [],
    "ATM": [7_00],
    "at": [7_00],
    "tm": [],
    "自动扣款": [92_00, 88_00],
    "300.5": [300_50],
    "¥300.50": [300_50],
    "300元": [300_00],
    "300": [300_00],
    "700": [7_00],  # stands in the remark
    "100-200": [150_00],
    "200～100元": [150_00],
    "300以上": [300_50, 4_386_60, 300_00, 100_000_000_00, 100_000_000_00],
    "<10": [7_00],
    "3月": [150_00, 7_00, 300_50, 92_00],
    "2026年2月": [4_386_60],
    "2026-02 收入": [4_386_60],
    "去年": [300_00, 88_00],
    "去年 电费": [88_00],
    "2025年3月8日": [88_00],
    "昨天": [150_00],
    "收入": [4_386_60],
    "#买菜": [300_50, 300_00],
    "#水电 2026年": [92_00],
    "#没有": [],
    "菜市场 300.5": [300_50],
    "女儿": [150_00],
    "闺女": [150_00],
    "小娟 昨天": [150_00],
    "没有这回事": [],
    "！！！": [],
    "\ud800": [],
    "": [150_00, 7_00, 300_50, 92_00, 4_386_60, 300_00, 88_00, 100_000_000_00, 100_000_000_00],
    "  ": [150_00, 7_00, 300_50, 92_00, 4_386_60, 300_00, 88_00, 100_000_000_00, 100_000_000_00],
}


@pytest.fixture(scope="module")
def known_bank(made_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bank]:
    path = tmp_path_factory.mktemp("known") / "bank.db"
    shutil.copy(made_book, path)
    with reopen(path, clock_at_now()) as bank:
        daughter = payee_account(bank, "李娟")
        post(
            bank,
            [
                Said(date(2025, 3, 8), CURRENT, "power", 88_00, "电费", "自动扣款"),
                Said(date(2025, 6, 1), CURRENT, "market", 300_00, "买菜"),
                Said(date(2026, 2, 15), "pension", CURRENT, 4_386_60, "养老金", "代发"),
                Said(date(2026, 3, 1), CURRENT, "power", 92_00, "电费", "自动扣款"),
                Said(date(2026, 3, 2), POCKET, "market", 300_50, "买菜"),
                Said(date(2026, 3, 3), CURRENT, "bank", 7_00, "取号", "网点柜台", "ATM 700号"),
                Said(date(2026, 3, 19), CURRENT, daughter, 150_00, "转账", "手机银行"),
                Said(date(2026, 3, 19), ZHAOS, "power", 1_00, "电费", "自动扣款"),
            ],
        )
        yield bank


@pytest.mark.parametrize("text", FOUND)
def test_what_is_asked_is_found_newest_first(known_bank: Bank, text: str) -> None:
    page = known_bank.book.search(WANG, text, TODAY)
    assert [entry.amount_fen for entry in page.entries] == FOUND[text]
    assert (page.found, page.exact, page.next_before) == (len(FOUND[text]), True, None)


def test_a_page_sums_up_what_came_in_and_went_out(known_bank: Bank) -> None:
    page = known_bank.book.search(WANG, "2026年", TODAY)
    assert (page.found, page.income_fen, page.expense_fen) == (5, 4_386_60, 549_50)
    assert known_bank.book.search(WANG, "", TODAY).income_fen == 4_386_60  # what was there before is no income


def test_nobody_finds_what_is_another_customers(known_bank: Bank) -> None:
    assert [entry.amount_fen for entry in known_bank.book.search(ZHAO, "电费", TODAY).entries] == [1_00]
    assert known_bank.book.search("nobody", "电费", TODAY).found == 0
    assert known_bank.book.search("nobody", "", TODAY).found == 0


def test_an_entry_says_all_that_a_page_shows(known_bank: Bank) -> None:
    (entry,) = known_bank.book.search(WANG, "ATM 700", TODAY).entries
    assert (entry.counterparty, entry.summary, entry.channel) == ("小象银行长安街支行", "取号", "网点柜台")
    assert (entry.remark, entry.note, entry.account_name) == ("ATM 700号", "", "养老金账户")
    assert (entry.category, entry.category_by, entry.side) == ("其他支出", "rule", "out")
    assert entry.booked_at.isoformat() == "2026-03-03T10:00:00+08:00"


@pytest.mark.parametrize("text", ["", "消费", "1-250", "1", "xiaofei", "支出"])
def test_pages_lead_through_everything_once(book_bank: Bank, text: str) -> None:
    fill(book_bank, 400, shops=10)
    first = book_bank.book.search(WANG, text, TODAY, limit=7)
    seen, page = list(first.entries), first
    while page.next_before is not None:
        page = book_bank.book.search(WANG, text, TODAY, limit=7, before=page.next_before)
        assert page.found == first.found
        seen += page.entries
    assert len(seen) == first.found > 0
    keys = [(entry.booked_at.date(), entry.id) for entry in seen]
    assert keys == sorted(set(keys), reverse=True)


def test_where_very_much_is_found_pages_are_the_same(book_bank: Bank, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(book_bank, 400, shops=10)
    plain = [book_bank.book.search(WANG, text, TODAY) for text in ("消费", "20-250", "消费 >30")]
    monkeypatch.setattr("bank.book.search.MOST_COUNTED", 3)
    monkeypatch.setattr("bank.book.search_counts.MOST_COUNTED", 3)
    bounded = [book_bank.book.search(WANG, text, TODAY) for text in ("消费", "20-250", "消费 >30")]
    assert [page.entries for page in bounded] == [page.entries for page in plain]
    assert [page.exact for page in bounded] == [True, False, False]
    assert [page.found for page in bounded] == [plain[0].found, 4, 4]


def test_a_note_makes_its_entry_found_and_no_other(book_bank: Bank) -> None:
    first, second = post(book_bank, [Said(date(2026, 3, day), CURRENT, "market", day, "买菜") for day in (1, 2)])
    notes = book_bank.book.notes
    book_bank.book.catch_up()
    notes.write(WANG, CURRENT, first, "给外孙过生日\n买了蛋糕")
    page = book_bank.book.search(WANG, "生日 菜市场", TODAY)
    assert [(entry.transfer_id, entry.note) for entry in page.entries] == [(first, "给外孙过生日\n买了蛋糕")]
    assert book_bank.book.search(WANG, "dangao", TODAY).found == 1
    assert book_bank.book.search(WANG, "菜市场", TODAY).found == 2
    notes.write(WANG, CURRENT, first, "改了")
    assert book_bank.book.search(WANG, "生日", TODAY).found == 0
    assert book_bank.book.search(WANG, "改了", TODAY).found == 1
    notes.delete(WANG, CURRENT, first)
    assert book_bank.book.search(WANG, "改了", TODAY).found == 0
    assert book_bank.book.search(WANG, "菜市场", TODAY).found == 2
    notes.write(WANG, CURRENT, second, "早写的")
    book_bank.book.rebuild()
    assert book_bank.book.search(WANG, "早写的", TODAY).found == 1
    assert book_bank.audit() == []


MARCH = Span(date(2026, 3, 1), date(2026, 3, 31))
PARSED = {
    "电费": Query(words=("电费",)),
    "300.50元": Query(amounts=(AmountRange(300_50, 300_50),)),
    "1,200": Query(amounts=(AmountRange(1_200_00, 1_200_00),)),
    "１００－２００": Query(amounts=(AmountRange(100_00, 200_00),)),
    ">500": Query(amounts=(AmountRange(500_01, 999_999_999_999),)),
    "500以下": Query(amounts=(AmountRange(0, 500_00),)),
    "300": Query(amounts=(AmountRange(300_00, 300_00, "300"),)),
    "2025-03": Query(span=Span(date(2025, 3, 1), date(2025, 3, 31))),
    "2024年2月": Query(span=Span(date(2024, 2, 1), date(2024, 2, 29))),
    "2025-13": Query(amounts=(AmountRange(13_00, 2_025_00),)),
    "2025年13月": Query(words=("2025年13月",)),
    "2025年2月30日": Query(words=("2025年2月30日",)),
    "3月": Query(span=MARCH),
    "4月": Query(span=Span(date(2025, 4, 1), date(2025, 4, 30))),
    "3月 2024年": Query(span=Span(date(2024, 3, 1), date(2024, 3, 31))),
    "去年 12月": Query(span=Span(date(2025, 12, 1), date(2025, 12, 31))),
    "13月": Query(words=("13月",)),
    "上月": Query(span=Span(date(2026, 2, 1), date(2026, 2, 28))),
    "本周": Query(span=Span(date(2026, 3, 16), date(2026, 3, 20))),
    "前天": Query(span=Span(date(2026, 3, 18), date(2026, 3, 18))),
    "0000年": Query(words=("0000年",)),
    "收入 #工资": Query(side="in", kinds=("工资",)),
    "#": Query(words=("#",)),
    "99999999999999999999": Query(words=("99999999999999999999",)),
    "1,2,3": Query(words=("1,2,3",)),
}


@pytest.mark.parametrize("text", PARSED)
def test_the_language_is_understood_as_documented(text: str) -> None:
    assert parse(text, TODAY) == PARSED[text]


def test_times_that_exclude_each_other_find_nothing(known_bank: Bank) -> None:
    for text in ("2024年 今年", "2024年 今年 电费", "2024年 今年 300.5"):
        assert known_bank.book.search(WANG, text, TODAY).found == 0


FRAGMENTS = [
    "电费",
    "dian",
    "300",
    ".5",
    "-",
    "100-200",
    "年",
    "月",
    "2025",
    "#",
    '"',
    "*",
    "(",
    ")",
    "AND",
    "OR",
    " ",
    "NEAR",
    "今天",
    "收入",
    ":",
    "words",
    "^",
    "＞",
    "以上",
    "\x00",
    "'",
    ";--",
    "长",
    "lue",
    "xian",
    "\ud83d",
]


@given(
    st.one_of(st.text(max_size=120), st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join)),
    st.dates(min_value=date(1, 1, 1)),
)
@settings(max_examples=300, deadline=None)
def test_nothing_that_is_typed_is_an_error(known_bank: Bank, text: str, today: date) -> None:
    page = known_bank.book.search(WANG, text, today, limit=5)
    assert 0 <= len(page.entries) <= min(5, page.found)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((3, "x", TODAY), "FIELD_INVALID"),
        ((WANG, b"x", TODAY), "FIELD_INVALID"),
        ((WANG, "x", "today"), "FIELD_INVALID"),
    ],
)
def test_what_is_no_text_is_refused(known_bank: Bank, arguments: tuple[object, ...], code: str) -> None:
    with pytest.raises(BankError) as caught:
        known_bank.book.search(*arguments)  # type: ignore[arg-type]
    assert caught.value.code == code


def test_pages_have_a_size_and_a_place(known_bank: Bank) -> None:
    for limit in (0, 201, True):
        with pytest.raises(FieldInvalidError):
            known_bank.book.search(WANG, "", TODAY, limit=limit)
    zhaos = known_bank.book.search(ZHAO, "电费", TODAY).entries[0]
    with pytest.raises(BankError, match="BOOK_ENTRY_UNKNOWN"):
        known_bank.book.search(WANG, "", TODAY, before=zhaos.id)
