"""Sentences of the customer's own safety: a frozen account or card, a fingerprint that is not taken."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "ACCOUNT_FROZEN": (
            marked("sentences", "账户在{since_iso}锁住了，这次没有办成，钱没有动。要办，请先到安全中心把锁打开。"),
            marked("sentences", "账户锁住了，这次没有办成，钱没有动。要办，请先到安全中心把锁打开。"),
        ),
        "LIMIT_EMPTY": same(marked("sentences", "还没有选，请点一个，或自己写一个。")),
        "LIMIT_COUNT_MALFORMED": same(marked("sentences", "次数没有看懂，请只写数字，比如 5。")),
        "LIMIT_TRANSFER_ABOVE_DAY": (
            marked("sentences", "没有改成：一次不能超过一天的{day_fen}。请写小一点。"),
            marked("sentences", "没有改成：一次不能超过一天的。请写小一点。"),
        ),
        "LIMIT_DAY_BELOW_TRANSFER": (
            marked("sentences", "没有改成：一天不能少于一次的{transfer_fen}。请写大一点。"),
            marked("sentences", "没有改成：一天不能少于一次的。请写大一点。"),
        ),
        "LIMIT_DAY_ABOVE_YEAR": (
            marked("sentences", "没有改成：一天不能超过一年的{year_fen}。请写小一点。"),
            marked("sentences", "没有改成：一天不能超过一年的。请写小一点。"),
        ),
        "LIMIT_YEAR_BELOW_DAY": (
            marked("sentences", "没有改成：一年不能少于一天的{day_fen}。请写大一点。"),
            marked("sentences", "没有改成：一年不能少于一天的。请写大一点。"),
        ),
        "LIMIT_UNCHANGED": same(marked("sentences", "和现在的一样，不用改。")),
        "BIOMETRIC_NOT_RECOGNISED": (
            marked("sentences", "没有认出来，还可以再试{attempts_left}次，也可以改用密码。"),
            marked("sentences", "没有认出来，可以改用密码。"),
        ),
        "BIOMETRIC_EXHAUSTED": same(marked("sentences", "三次都没有认出来，请按密码。")),
        "BIOMETRIC_NO_SENSOR": same(marked("sentences", "这台设备认不了指纹和脸，请按密码。")),
        "BIOMETRIC_STALE": same(
            marked("sentences", "密码换过了，原来登记的不能再用，已经删掉。请按新密码，再到安全中心重新登记。")
        ),
        "BIOMETRIC_NOT_STORED": same(marked("sentences", "没有登记成，密码没有存下。请腾出一些空间再试。")),
    }
)
"""(full sentence, sentence without values) by code."""
