"""Sentences of certificates, device keys and signatures."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "AUTHORITY_ABSENT": same(marked("sentences", "现在配不了安全钥匙，钱没有动。请到柜台办理，或请家人帮忙看看。")),
        "AUTHORITY_MISMATCH": same(
            marked("sentences", "银行的安全文件和账本不是一套，钱没有动。请换回原来的文件，再重新打开。")
        ),
        "KEY_MISSING": same(
            marked("sentences", "这台设备上没有您的安全钥匙，大额转账没有办，钱没有动。请先在这台设备上配一把。")
        ),
        "KEY_UNREADABLE": same(marked("sentences", "这台设备的安全钥匙坏了，大额转账没有办，钱没有动。请重新配一把。")),
        "KEY_NOT_STORED": same(marked("sentences", "安全钥匙没有存好，没有配成，钱没有动。请腾出一些空间再试。")),
        "CERTIFICATE_REQUEST_INVALID": same(
            marked("sentences", "安全钥匙的申请不对，没有配成，钱没有动。请在自己的设备上重新申请。")
        ),
        "CERTIFICATE_KEY_REUSED": same(
            marked("sentences", "这把安全钥匙不能再用了，没有办成，钱没有动。请换一把新的再申请。")
        ),
        "CERTIFICATE_UNKNOWN": same(
            marked("sentences", "银行没有您这台设备的安全钥匙，这笔钱没有转。请先在这台设备上配一把。")
        ),
        "CERTIFICATE_NOT_YET_VALID": (
            marked("sentences", "安全钥匙从{from_iso}起才能用，这笔钱没有转。请看看电脑的时间对不对。"),
            marked("sentences", "安全钥匙还没有到能用的时间，这笔钱没有转。请看看电脑的时间对不对。"),
        ),
        "CERTIFICATE_EXPIRED": (
            marked("sentences", "安全钥匙用到{until_iso}就到期了，这笔钱没有转。请重新配一把。"),
            marked("sentences", "安全钥匙到期了，这笔钱没有转。请重新配一把。"),
        ),
        "CERTIFICATE_REVOKED": (
            marked("sentences", "安全钥匙在{since_iso}停用了，这笔钱没有转。请重新配一把，有疑问请到柜台。"),
            marked("sentences", "安全钥匙已经停用，这笔钱没有转。请重新配一把，有疑问请到柜台。"),
        ),
        "SIGNATURE_MALFORMED": same(marked("sentences", "签名没有看懂，这笔钱没有转。请重新打开再试一次。")),
        "SIGNATURE_WRONG": same(
            marked("sentences", "签名和这笔转账对不上，为了安全，这笔钱没有转。请核对收款人和金额，重新转一次。")
        ),
    }
)
"""(full sentence, sentence without values) by code."""
