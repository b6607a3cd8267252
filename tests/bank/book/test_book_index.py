"""The book follows the ledger: once, whole, after a kill, after new rules; and no SQL by hand makes it say otherwise."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from bank.bank import Bank, open_reader
from bank.book import categories, index
from bank.book.index import BookIndex
from bank.book.pinyin import PinyinTable
from bank.book.service import BookService
from bank.book.spans import Span
from bank.book.values import NewReminder
from bank.clock import VirtualClock
from bank.database import Transaction
from bank.errors import from_sqlite
from tests.bank.book.book_support import CURRENT, NOW, PNG, POCKET, TODAY, WANG, ZHAOS, Said, database_of, fill, post
from tests.bank.support import REPOSITORY, reopen

DAY = date(2026, 3, 3)


class KilledError(Exception):
    """Stands for the process's end in the middle of a transaction."""


def dump(bank: Bank) -> list[tuple[object, ...]]:
    return [tuple(row) for row in database_of(bank).rows("SELECT * FROM book_entry ORDER BY id")]


def test_every_posted_entry_of_a_customer_is_in_the_book_once(book_bank: Bank) -> None:
    post(book_bank, [Said(DAY, CURRENT, "power", 88_00, "电费"), Said(DAY, CURRENT, ZHAOS, 5_00, "转账")])
    assert book_bank.book.catch_up().entries == 6  # three openings, the bill, both ends of the transfer
    assert book_bank.book.catch_up().entries == 0
    assert [entry.amount_fen for entry in book_bank.book.search(WANG, "支出", TODAY).entries] == [5_00, 88_00]
    assert book_bank.audit() == []


def test_the_book_is_up_to_date_whenever_it_is_asked(book_bank: Bank) -> None:
    span = Span(DAY, DAY)
    assert book_bank.book.totals(WANG, span).expense.amount_fen == 0
    post(book_bank, [Said(DAY, CURRENT, "power", 88_00, "电费")])
    assert book_bank.book.behind()
    assert book_bank.book.totals(WANG, span).expense.amount_fen == 88_00
    assert not book_bank.book.behind()


def test_a_reader_finds_what_the_writer_brought_in(book_bank: Bank, book_path: Path) -> None:
    post(book_bank, [Said(DAY, CURRENT, "power", 88_00, "电费")])
    with open_reader(book_path) as reader:
        assert reader.book.search(WANG, "电费", TODAY).found == 0
        book_bank.book.catch_up()
        assert reader.book.search(WANG, "电费", TODAY).found == 1


def test_killed_between_or_within_batches_it_goes_on_where_it_was(
    book_bank: Bank, book_path: Path, book_clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(book_bank, 300, shops=20)
    monkeypatch.setattr(index, "BATCH", 50)
    plain = Transaction.execute
    steps = 0

    def dying(self: Transaction, sql: str, *parameters: object) -> int:
        nonlocal steps
        steps += 1
        if steps % 97 == 0:
            raise KilledError
        return plain(self, sql, *parameters)

    for _ in range(40):
        with reopen(book_path, book_clock) as bank, monkeypatch.context() as patch:
            patch.setattr(Transaction, "execute", dying)
            try:
                bank.book.catch_up()
            except KilledError:
                steps += 41  # the next life ends elsewhere
    book_bank.book.catch_up()
    after_kills = dump(book_bank)
    assert len(after_kills) == 303
    assert book_bank.audit() == []
    book_bank.book.rebuild()
    assert [row[:7] for row in dump(book_bank)] == [row[:7] for row in after_kills]
    assert book_bank.audit() == []


@pytest.mark.parametrize("statement", [3, 150, 240])
def test_a_process_killed_in_the_middle_loses_nothing(book_bank: Bank, book_path: Path, statement: int) -> None:
    fill(book_bank, 200, shops=10)
    child = subprocess.run(
        [sys.executable, "-m", "tests.bank.book.child_indexer", str(book_path), str(statement)],
        cwd=REPOSITORY,
        check=False,
    )
    assert child.returncode == -signal.SIGKILL
    book_bank.book.catch_up()
    assert len(dump(book_bank)) == 203
    assert book_bank.audit() == []


def test_two_writers_bring_the_same_entries_in_once(book_bank: Bank, book_path: Path, book_clock: VirtualClock) -> None:
    post(book_bank, [Said(DAY, CURRENT, "power", 88_00, "电费")])
    with reopen(book_path, book_clock) as other:
        assert book_bank.book.catch_up().entries == 4
        assert other.book.catch_up().entries == 0
        assert other.book.search(WANG, "电费", TODAY).found == 1


def test_new_rules_sort_old_entries_again_but_not_what_people_chose(
    book_bank: Bank, book_clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    posted = post(book_bank, [Said(DAY, CURRENT, "market", fen, "买菜") for fen in (1_00, 2_00, 3_00)])
    book_bank.book.choices.for_entry("r", WANG, CURRENT, posted[0], "out.gift")
    book_bank.book.catch_up()
    text = Path(categories.__file__).with_name("categories.toml").read_text(encoding="utf-8")
    for old, changed_to in (('"买菜", "超市购物"', '"超市购物"'), ('"菜市场", ', ""), ('["进货"', '["买菜", "进货"')):
        assert old in text
        text = text.replace(old, changed_to)
    kinds = categories.load(text)
    monkeypatch.setattr(index, "BATCH", 2)
    changed = BookService(database_of(book_bank), book_clock, kinds=kinds)
    assert changed.behind()
    assert changed.catch_up().rechecked == 6
    assert [entry.category_id for entry in changed.search(WANG, "菜市场", TODAY).entries] == [
        "out.business",
        "out.business",
        "out.gift",
    ]
    assert changed.catch_up().rechecked == 0
    assert book_bank.audit() == []


def test_new_rules_half_applied_are_finished_later(book_bank: Bank, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(book_bank, 40, shops=5)
    book_bank.book.catch_up()
    database = database_of(book_bank)
    with database.writing() as transaction:
        transaction.execute("UPDATE book_state SET rules_digest = 'older', recheck_to_id = NULL")
    monkeypatch.setattr(index, "BATCH", 10)
    kinds = categories.packaged()
    with database.writing() as transaction:
        index._Batch(transaction, index._Sorter(kinds), PinyinTable()).recheck()
    row = database.row("SELECT recheck_to_id FROM book_state")
    assert row is not None
    assert row[0] > 0
    assert BookIndex(database, kinds, PinyinTable()).catch_up().rechecked == 33
    assert book_bank.audit() == []


LINE = (
    "INSERT INTO book_entry (id, customer_id, account_id, transfer_id, at_ms, direction, amount_fen, party_id, face_id,"
    " rule_category, category, category_by) SELECT {id}, '{customer}', account_id, transfer_id, at_ms + {later},"
    " '{direction}', amount_fen + {more}, party_id, face_id, rule_category, '{category}', '{by}'"
    " FROM book_entry WHERE direction = 'out'"
)
ANOTHERS_CHOICE = (
    "INSERT INTO book_choice (customer_id, request_id, direction, account_id, transfer_id, category, chosen_at_ms)"
    " SELECT 'zhao', 'x', direction, account_id, transfer_id, category, 0 FROM book_choice"
)
REPLACED_CHOICE = (
    "INSERT OR REPLACE INTO book_choice (customer_id, request_id, direction, party_account, category, chosen_at_ms)"
    " VALUES ('wang', 'r', 'out', 'power', 'out.cash', 0)"
)
WRONG_CHOICE = (
    "INSERT INTO book_choice (customer_id, request_id, direction, party_account, category, chosen_at_ms)"
    " VALUES ('wang', 'x', 'out', 'power', 'in.salary', 0)"
)
LONE_PICTURE = (
    "INSERT INTO book_picture (account_id, transfer_id, sha256, kind, size_bytes, added_ms, content)"
    " SELECT account_id, 0, sha256, kind, size_bytes, 0, content FROM book_picture"
)
LARGE_PICTURE = (
    "INSERT INTO book_picture (account_id, transfer_id, sha256, kind, size_bytes, added_ms, content)"
    " SELECT account_id, transfer_id, replace(sha256, substr(sha256, 1, 1), '0'), kind, 2097153, 0,"
    " CAST(substr(content, 1, 8) || zeroblob(2097145) AS BLOB) FROM book_picture"
)
AS_IT_IS = {
    "id": "id",
    "customer": "wang",
    "later": 0,
    "direction": "out",
    "more": 0,
    "category": "out.cash",
    "by": "entry",
}


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        (LINE.format(**AS_IT_IS), "BOOK_ENTRY_UNJUSTIFIED"),
        (LINE.format(**{**AS_IT_IS, "id": "id + 100", "more": 1}), "BOOK_ENTRY_UNJUSTIFIED"),
        ("UPDATE book_entry SET amount_fen = 1", "BOOK_ENTRY_IMMUTABLE"),
        ("UPDATE book_entry SET at_ms = at_ms + 1", "BOOK_ENTRY_IMMUTABLE"),
        ("DELETE FROM book_entry", "BOOK_ENTRY_IMMUTABLE"),
        (
            "UPDATE book_entry SET category = 'in.salary', category_by = 'entry' WHERE direction = 'out'",
            "BOOK_CATEGORY_MISMATCH",
        ),
        ("DELETE FROM book_choice", "BOOK_CHOICE_IMMUTABLE"),
        ("UPDATE book_choice SET category = 'out.cash'", "BOOK_CHOICE_IMMUTABLE"),
        (
            ANOTHERS_CHOICE,
            "BOOK_CHOICE_UNJUSTIFIED",
        ),
        (
            REPLACED_CHOICE,
            "BOOK_CHOICE_UNJUSTIFIED",
        ),
        (
            WRONG_CHOICE,
            "BOOK_CATEGORY_MISMATCH",
        ),
        ("INSERT INTO book_note VALUES ('opening', 2, 'x', 0)", "BOOK_ENTRY_UNKNOWN"),
        ("INSERT INTO book_note VALUES ('wang-current', 1, 'x', 0)", "BOOK_ENTRY_UNKNOWN"),
        ("DELETE FROM book_note", "BOOK_NOTE_HAS_PICTURES"),
        ("UPDATE book_picture SET content = content", "BOOK_PICTURE_IMMUTABLE"),
        (
            LONE_PICTURE,
            "BOOK_NOTE_UNKNOWN",
        ),
        (
            LARGE_PICTURE,
            "BOOK_PICTURE_TOO_LARGE",
        ),
        ("UPDATE book_reminder SET text = 'x'", "BOOK_REMINDER_IMMUTABLE"),
        ("UPDATE book_reminder SET next_due_ms = next_due_ms + 1", "BOOK_REMINDER_IMMUTABLE"),
    ],
)
def test_the_schema_refuses_what_the_services_never_ask(
    book_bank: Bank, book_path: Path, statement: str, code: str
) -> None:
    (posted,) = post(book_bank, [Said(DAY, CURRENT, "power", 88_00, "电费")])
    book_bank.book.choices.for_entry("r", WANG, CURRENT, posted, "out.gift")
    book_bank.book.notes.add_picture(WANG, CURRENT, posted, PNG)
    book_bank.book.reminders.add(NewReminder("r", WANG, "交物业费", NOW + timedelta(days=1)))
    book_bank.book.catch_up()
    with closing(sqlite3.connect(book_path, isolation_level=None)) as by_hand:
        with pytest.raises(sqlite3.IntegrityError) as caught:
            by_hand.execute(statement)
        error = from_sqlite(caught.value)
    assert error.params.get("rule", error.code) == code
    assert book_bank.audit() == []


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE book_category_total SET amount_fen = amount_fen + 1 WHERE period > 9999", "BOOK_TOTAL_WRONG"),
        ("DELETE FROM book_party_total", "BOOK_TOTAL_WRONG"),
        ("UPDATE book_face_total SET entries = entries + 1", "BOOK_TOTAL_WRONG"),
        (
            "UPDATE book_entry SET category = 'out.cash', category_by = 'entry' WHERE direction = 'out'",
            "BOOK_CHOICE_WRONG",
        ),
        ("DELETE FROM book_words", "BOOK_WORDS_WRONG"),
        ("UPDATE book_face SET summary = '别的'", "BOOK_ENTRY_WRONG"),
        ("UPDATE book_state SET indexed_to_id = indexed_to_id + 2", "BOOK_ENTRY_MISSING"),
    ],
)
def test_the_audit_finds_what_somebody_changed_by_hand(
    book_bank: Bank, book_path: Path, statement: str, code: str
) -> None:
    post(book_bank, [Said(DAY, CURRENT, "power", 88_00, "电费")])
    book_bank.book.catch_up()
    post(book_bank, [Said(DAY, POCKET, "power", 1_00, "电费")])
    with closing(sqlite3.connect(book_path, isolation_level=None)) as by_hand:
        by_hand.execute(statement)
    assert {finding.code for finding in book_bank.audit()} == {code}
    book_bank.book.rebuild()
    assert book_bank.audit() == []
