"""Sentences of the bank's file and of seeding it."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "DATABASE_READ_ONLY": same(marked("sentences", "账本文件不能写入，钱没有动。请检查文件夹的权限，再重新打开。")),
        "DATABASE_LOCKED": same(marked("sentences", "账本正被另一个程序占用，钱没有动。请关掉另一个窗口再试。")),
        "DATABASE_NEWER": same(marked("sentences", "账本是更新的版本写的，这个版本打不开。请升级程序，账本没有改动。")),
        "DATABASE_OLDER": same(marked("sentences", "账本是旧版本写的，还没有更新好。请关闭后重新打开。")),
        "DATABASE_FOREIGN": same(marked("sentences", "这个文件不是小象银行的账本，请检查文件位置。")),
        "DATABASE_CORRUPT": same(
            marked("sentences", "记账的文件读不出来了，为了安全先停一停。请找帮您装程序的人来恢复。")
        ),
        "DATABASE_MISSING": same(marked("sentences", "还没有账本，请先运行安装程序。")),
        "DATABASE_EXISTS": same(marked("sentences", "账本已经有了，没有重新建立。")),
        "DATABASE_UNREADABLE": same(marked("sentences", "账本文件读不了。请检查文件夹的权限，再重新打开。")),
        "DATABASE_FAILED": same(marked("sentences", "账本出了问题，这一步没有办成。请重新打开再试。")),
        "DISK_FULL": same(marked("sentences", "磁盘满了，记不了账，钱没有动。请腾出一些空间再试。")),
        "BANK_ERROR": same(marked("sentences", "银行没有办成这一步。请再试一次。")),
        "PERSONA_INVALID": same(marked("sentences", "演示客户的资料不对，请检查资料文件。")),
        "SEED_DATE_UNSUPPORTED": same(marked("sentences", "演示数据不支持这个日期，请检查电脑的日期。")),
        "SEED_BALANCE_MISMATCH": same(marked("sentences", "演示数据的余额对不上，请重新运行安装程序。")),
    }
)
"""(full sentence, sentence without values) by code."""
