"""Sentences of certificates, device keys and signatures."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "AUTHORITY_ABSENT": same(marked("sentences", "现在办不了证书，钱没有动。请到柜台办理，或请家人帮忙看看。")),
        "AUTHORITY_MISMATCH": same(
            marked("sentences", "银行的证书文件和账本不是一套，钱没有动。请换回原来的文件，再重新打开。")
        ),
        "KEY_MISSING": same(
            marked("sentences", "这台设备上没有您的签名钥匙，大额转账没有办，钱没有动。请先在这台设备上办证书。")
        ),
        "KEY_UNREADABLE": same(
            marked("sentences", "这台设备的签名钥匙坏了，大额转账没有办，钱没有动。请重新办一张证书。")
        ),
        "KEY_NOT_STORED": same(marked("sentences", "签名钥匙没有存好，证书没有办成，钱没有动。请腾出一些空间再试。")),
        "CERTIFICATE_REQUEST_INVALID": same(
            marked("sentences", "证书的申请不对，没有办成，钱没有动。请在自己的设备上重新申请。")
        ),
        "CERTIFICATE_KEY_REUSED": same(
            marked("sentences", "这把签名钥匙不能再用了，证书没有办成，钱没有动。请换一把新的钥匙再申请。")
        ),
        "CERTIFICATE_UNKNOWN": same(
            marked("sentences", "银行没有您这台设备的证书，这笔钱没有转。请先在这台设备上办证书。")
        ),
        "CERTIFICATE_NOT_YET_VALID": (
            marked("sentences", "证书从{from_iso}起才能用，这笔钱没有转。请看看电脑的时间对不对。"),
            marked("sentences", "证书还没有到能用的时间，这笔钱没有转。请看看电脑的时间对不对。"),
        ),
        "CERTIFICATE_EXPIRED": (
            marked("sentences", "证书用到{until_iso}就到期了，这笔钱没有转。请重新办一张证书。"),
            marked("sentences", "证书到期了，这笔钱没有转。请重新办一张证书。"),
        ),
        "CERTIFICATE_REVOKED": (
            marked("sentences", "证书在{since_iso}停用了，这笔钱没有转。请重新办一张证书，有疑问请到柜台。"),
            marked("sentences", "证书已经停用，这笔钱没有转。请重新办一张证书，有疑问请到柜台。"),
        ),
        "SIGNATURE_MALFORMED": same(marked("sentences", "签名没有看懂，这笔钱没有转。请重新打开再试一次。")),
        "SIGNATURE_WRONG": same(
            marked("sentences", "签名和这笔转账对不上，为了安全，这笔钱没有转。请核对收款人和金额，重新转一次。")
        ),
    }
)
"""(full sentence, sentence without values) by code."""
