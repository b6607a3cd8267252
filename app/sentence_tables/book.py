"""Sentences of the ten-year book, by code. The book moves no money, and where a person may wonder it says so."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "BOOK_SPAN_INVALID": same(
            marked("sentences", "这段时间不能查：开始要早于结束，按年月最多查十年，按天最多查一年。请重新选时间。")
        ),
        "BOOK_ENTRY_UNKNOWN": same(marked("sentences", "账本里找不到这一笔，什么都没有改。请回到账本里重新选。")),
        "BOOK_COUNTERPARTY_UNKNOWN": same(
            marked("sentences", "账本里没有和这位往来过，什么都没有改。请回到账本里重新选。")
        ),
        "BOOK_CATEGORY_UNKNOWN": same(marked("sentences", "没有这个分类，什么都没有改。请从列出的分类里选一个。")),
        "BOOK_CATEGORY_MISMATCH": same(
            marked("sentences", "收入和支出的分类不能混用，什么都没有改。请从列出的分类里选一个。")
        ),
        "BOOK_CATEGORIES_INVALID": same(
            marked("sentences", "账本的分类表读不出来，您的钱和明细都没有动。请重新运行安装程序。")
        ),
        "BOOK_CHOICE_UNKNOWN": same(marked("sentences", "找不到这次改动，什么都没有变。请回到账本里看看。")),
        "BOOK_REQUEST_REUSED": same(marked("sentences", "这一步和前面的重了，没有再做。请回到账本里看看，再试一次。")),
        "BOOK_NOTE_UNKNOWN": same(marked("sentences", "这一笔还没有写备注，可以现在写一条。")),
        "BOOK_NOTE_INVALID": (
            marked("sentences", "备注太长，或有不能用的符号，还没有存。请改到{limit}个字以内。"),
            marked("sentences", "备注太长，或有不能用的符号，还没有存。请改短一些。"),
        ),
        "BOOK_PICTURE_UNKNOWN": same(marked("sentences", "找不到这张图片，可能已经删掉了。请回到备注里看看。")),
        "BOOK_PICTURE_KIND": same(marked("sentences", "这个文件不是能用的图片，没有存。请换一张照片。")),
        "BOOK_PICTURE_TOO_LARGE": (
            marked("sentences", "图片太大，没有存，每张最多{limit_mib}兆。请换一张小一些的。"),
            marked("sentences", "图片太大，没有存。请换一张小一些的。"),
        ),
        "BOOK_PICTURES_FULL": (
            marked("sentences", "这条备注已经有{limit}张图片，放不下了。请先删掉一张。"),
            marked("sentences", "这条备注的图片放不下了。请先删掉一张。"),
        ),
        "BOOK_REMINDER_UNKNOWN": same(marked("sentences", "找不到这个提醒，没有改动。请在提醒里重新选。")),
        "BOOK_REMINDER_TIME": (
            marked("sentences", "提醒的时间已经过了，或者太远，还没有设好。请选现在以后、{limit_days}天以内的时间。"),
            marked("sentences", "提醒的时间已经过了，或者太远，还没有设好。请重新选时间。"),
        ),
        "BOOK_BILL_MONTH": same(
            marked("sentences", "这个月的账单查不到，只能查十年以内、已经开始的月份。请重新选月份。")
        ),
    }
)
"""Every code of bank/book/errors.py: (full sentence, sentence without values)."""
