"""Notes and pictures on entries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from bank.bank import Bank, open_reader
from bank.book.notes import sniffed
from bank.clock import VirtualClock
from bank.errors import BankError
from tests.bank.book.book_support import CURRENT, PNG, TODAY, WANG, ZHAO, Said, post
from tests.bank.support import code_of

JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 20
WEBP = b"RIFF\x1a\x00\x00\x00WEBPVP8 " + b"\x00" * 10


@pytest.fixture
def visit(book_bank: Bank) -> int:
    (posted,) = post(book_bank, [Said(date(2026, 3, 3), CURRENT, "market", 3_00, "买菜")])
    return posted


def test_a_note_is_written_changed_listed_and_deleted(book_bank: Bank, visit: int, book_clock: VirtualClock) -> None:
    notes = book_bank.book.notes
    note = notes.write(WANG, CURRENT, visit, " 给外孙买的\r\n鸡蛋 ")
    assert (note.text, note.written_at, note.pictures) == ("给外孙买的\n鸡蛋", book_clock.now(), ())
    book_clock.advance(timedelta(hours=1))
    assert notes.write(WANG, CURRENT, visit, "给外孙买的\n鸡蛋") == note  # the same again is no change
    changed = notes.write(WANG, CURRENT, visit, "鸭蛋")
    assert notes.list(WANG) == (changed,) == (notes.get(WANG, CURRENT, visit),)
    notes.delete(WANG, CURRENT, visit)
    notes.delete(WANG, CURRENT, visit)
    assert notes.list(WANG) == ()
    assert code_of(lambda: notes.get(WANG, CURRENT, visit)) == "BOOK_NOTE_UNKNOWN"


@pytest.mark.parametrize(("content", "kind"), [(PNG, "png"), (JPEG, "jpeg"), (WEBP, "webp")])
def test_a_picture_is_kept_byte_for_byte_under_its_sniffed_kind(
    book_bank: Bank, book_path: Path, visit: int, content: bytes, kind: str
) -> None:
    picture = book_bank.book.notes.add_picture(WANG, CURRENT, visit, content)
    assert (picture.kind, picture.size_bytes, len(picture.sha256)) == (kind, len(content), 64)
    assert book_bank.book.notes.add_picture(WANG, CURRENT, visit, content) == picture
    with open_reader(book_path) as reader:
        assert reader.book.notes.picture(WANG, picture.id) == content
        assert reader.book.notes.get(WANG, CURRENT, visit).pictures == (picture,)
    assert book_bank.audit() == []


def test_a_picture_goes_with_its_note_or_alone(book_bank: Bank, visit: int) -> None:
    notes = book_bank.book.notes
    first, second = (notes.add_picture(WANG, CURRENT, visit, content) for content in (PNG, JPEG))
    notes.delete_picture(WANG, first.id)
    assert notes.get(WANG, CURRENT, visit).pictures == (second,)
    assert code_of(lambda: notes.picture(WANG, first.id)) == "BOOK_PICTURE_UNKNOWN"
    notes.delete_picture(WANG, second.id)
    assert notes.list(WANG) == ()  # no text, no picture: no note
    third = notes.add_picture(WANG, CURRENT, visit, PNG)
    assert third.id > second.id  # an id never means another picture
    notes.write(WANG, CURRENT, visit, "收据")
    notes.delete_picture(WANG, third.id)
    assert notes.get(WANG, CURRENT, visit).text == "收据"
    notes.add_picture(WANG, CURRENT, visit, PNG)
    notes.delete(WANG, CURRENT, visit)
    assert notes.list(WANG) == ()
    assert book_bank.audit() == []


def test_a_note_has_at_most_nine_pictures_of_two_mebibytes(book_bank: Bank, visit: int) -> None:
    notes = book_bank.book.notes
    assert notes.add_picture(WANG, CURRENT, visit, PNG.ljust(2 << 20, b"x")).size_bytes == 2 << 20
    with pytest.raises(BankError) as caught:
        notes.add_picture(WANG, CURRENT, visit, PNG.ljust((2 << 20) + 1, b"x"))
    assert (caught.value.code, caught.value.params) == ("BOOK_PICTURE_TOO_LARGE", {"limit_mib": 2})
    for number in range(8):
        notes.add_picture(WANG, CURRENT, visit, PNG + bytes([number]))
    with pytest.raises(BankError) as caught:
        notes.add_picture(WANG, CURRENT, visit, JPEG)
    assert (caught.value.code, caught.value.params) == ("BOOK_PICTURES_FULL", {"limit": 9})
    assert len(notes.get(WANG, CURRENT, visit).pictures) == 9


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"\x89PNG\r\n", b"\xff\xd8", b"RIFF\x00\x00\x00\x00WAVE", b"<svg/>", b"RIFFWEBP"]
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    assert code_of(lambda: sniffed(content)) == "BOOK_PICTURE_KIND"


def test_notes_belong_to_whose_entry_it_is(book_bank: Bank, visit: int) -> None:
    notes = book_bank.book.notes
    picture = notes.add_picture(WANG, CURRENT, visit, PNG)
    refused: dict[str, list[Callable[[], object]]] = {
        "BOOK_ENTRY_UNKNOWN": [
            lambda: notes.write(ZHAO, CURRENT, visit, "x"),
            lambda: notes.get(ZHAO, CURRENT, visit),
            lambda: notes.delete(ZHAO, CURRENT, visit),
            lambda: notes.add_picture(ZHAO, CURRENT, visit, PNG),
            lambda: notes.write(WANG, "market", visit, "x"),
            lambda: notes.write(WANG, CURRENT, 99_999, "x"),
        ],
        "BOOK_PICTURE_UNKNOWN": [
            lambda: notes.picture(ZHAO, picture.id),
            lambda: notes.delete_picture(ZHAO, picture.id),
        ],
        "BOOK_NOTE_INVALID": [
            lambda: notes.write(WANG, CURRENT, visit, "字" * 501),
            lambda: notes.write(WANG, CURRENT, visit, "a\x00b"),
        ],
    }
    for code, actions in refused.items():
        assert [code_of(action) for action in actions] == [code] * len(actions)
    assert notes.list(ZHAO) == ()
    assert notes.get(WANG, CURRENT, visit).pictures == (picture,)


def test_what_was_noted_before_the_book_had_the_entry_is_found_later(book_bank: Bank, visit: int) -> None:
    book_bank.book.notes.write(WANG, CURRENT, visit, "先写的")
    assert book_bank.book.search(WANG, "先写", TODAY).found == 1
    assert book_bank.audit() == []
