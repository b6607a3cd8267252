"""The sentences by code. Plain words, no markup, no blame: what happened, whether money moved, what to do now.

An entry is the full sentence and the one to use when the values in braces are not known.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.i18n import marked


def _same(source: str) -> tuple[str, str]:
    return source, source


FALLBACK = _same(
    marked("sentences", "程序出了点问题，这一步没有办成。请再试一次；还不行，请关闭后重新打开，看看明细。")
)

_MONEY: Mapping[str, tuple[str, str]] = {
    "AMOUNT_EMPTY": _same(marked("sentences", "还没有填金额，请写上要转多少钱。")),
    "AMOUNT_MALFORMED": _same(marked("sentences", "金额没有看懂，请只写数字，比如 300 或 300.50。")),
    "AMOUNT_NOT_POSITIVE": _same(marked("sentences", "金额要大于零，请重新填写。")),
    "AMOUNT_TOO_LARGE": (
        marked("sentences", "金额太大，一次最多转{limit_fen}，请改小一些。"),
        marked("sentences", "金额太大，请改小一些。"),
    ),
    "INSUFFICIENT_FUNDS": (
        marked("sentences", "余额不够：现在能用{available_fen}，这次要转{amount_fen}。请改小金额。"),
        marked("sentences", "余额不够，这笔钱没有转。请改小金额。"),
    ),
    "LIMIT_PER_TRANSFER": (
        marked("sentences", "超过了每笔{limit_fen}的限额，请改小金额，或到柜台办理。"),
        marked("sentences", "超过了每笔转账的限额，请改小金额，或到柜台办理。"),
    ),
    "LIMIT_PER_DAY": (
        marked("sentences", "超过了每天{limit_fen}的限额，今天已经转了{used_fen}。请改小金额，或明天再转。"),
        marked("sentences", "超过了每天转账的限额，请改小金额，或明天再转。"),
    ),
    "PAYEE_MISSING": _same(marked("sentences", "还没有选收款人，请先选一位。")),
    "PAYEE_UNKNOWN": _same(marked("sentences", "找不到这位收款人，请从名单里重新选一位。")),
    "PAYEE_EXISTS": _same(marked("sentences", "名单里已经有这位收款人了，可以直接选。")),
    "PAYEE_NAME_MISMATCH": _same(marked("sentences", "卡号和姓名对不上，请核对后再填。")),
    "CARD_NUMBER_INVALID": _same(marked("sentences", "卡号不对，请对照卡片重新填写。")),
    "ACCOUNT_UNKNOWN": _same(marked("sentences", "找不到您的账户，请关闭后重新打开。")),
    "ACCOUNT_EXISTS": _same(marked("sentences", "这个账户已经有了，不用再开。")),
    "CUSTOMER_UNKNOWN": _same(marked("sentences", "找不到这位客户，请重新运行安装程序。")),
    "CUSTOMER_EXISTS": _same(marked("sentences", "这位客户已经有了，不用再建。")),
    "SAME_ACCOUNT": _same(marked("sentences", "不能转给同一个账户，请选另一位收款人。")),
    "FIELD_INVALID": _same(marked("sentences", "有一处写得太长，或有不能用的符号，请改短一些。")),
    "LIMITS_INVALID": _same(marked("sentences", "限额不对：每天的限额不能比每笔的小，请重新填写。")),
}

_TRANSFER: Mapping[str, tuple[str, str]] = {
    "CONFIRMATION_UNKNOWN": _same(marked("sentences", "这笔转账找不到了，钱没有转出。请重新转一次。")),
    "PENDING_EXPIRED": _same(marked("sentences", "等待的时间到了，这笔转账已作废，钱没有转出。请重新转一次。")),
    "ALREADY_CANCELLED": _same(marked("sentences", "这笔转账已经取消，钱没有转出。要转请重新来。")),
    "ALREADY_POSTED": _same(marked("sentences", "这笔钱已经转出去了，不能再取消。请在明细里查看。")),
    "REQUEST_REUSED": _same(marked("sentences", "这笔转账和前面的一笔重了，钱没有转出。请重新转一次。")),
    "TRANSFER_BEING_SENT": _same(marked("sentences", "上一笔正在转出，请等它办完再转。")),
    "CLOCK_WENT_BACK": _same(marked("sentences", "电脑的时间不对，钱没有转出。请调准时间再试。")),
    "PIN_WRONG": (
        marked("sentences", "密码不对，还可以再试{attempts_left}次。请慢慢再按一遍。"),
        marked("sentences", "密码不对，请慢慢再按一遍。"),
    ),
    "PIN_LOCKED": (
        marked("sentences", "密码错得太多，已锁到{until_iso}，这笔钱没有转出。到时间再试，或请家人帮忙看看。"),
        marked("sentences", "密码错得太多，已经锁住，这笔钱没有转出。请过一会儿再试。"),
    ),
    "PIN_MALFORMED": _same(marked("sentences", "密码是六位数字，请按满六位。")),
    "PIN_TOO_SIMPLE": _same(marked("sentences", "这个密码太容易被猜到，请换六个不连着、不重复的数字。")),
    "PIN_NOT_SET": _same(marked("sentences", "还没有设交易密码，请先到柜台设好。")),
    "LEDGER_REFUSED": _same(marked("sentences", "账本没有接受这一步，钱没有动。请重新打开再试。")),
}

_DATABASE: Mapping[str, tuple[str, str]] = {
    "DATABASE_READ_ONLY": _same(marked("sentences", "账本文件不能写入，钱没有动。请检查文件夹的权限，再重新打开。")),
    "DATABASE_LOCKED": _same(marked("sentences", "账本正被另一个程序占用，钱没有动。请关掉另一个窗口再试。")),
    "DATABASE_NEWER": _same(marked("sentences", "账本是更新的版本写的，这个版本打不开。请升级程序，账本没有改动。")),
    "DATABASE_OLDER": _same(marked("sentences", "账本是旧版本写的，还没有更新好。请关闭后重新打开。")),
    "DATABASE_FOREIGN": _same(marked("sentences", "这个文件不是小象银行的账本，请检查文件位置。")),
    "DATABASE_CORRUPT": _same(marked("sentences", "账本文件坏了，为了安全已停止办理。请重新运行安装程序。")),
    "DATABASE_MISSING": _same(marked("sentences", "还没有账本，请先运行安装程序。")),
    "DATABASE_EXISTS": _same(marked("sentences", "账本已经有了，没有重新建立。")),
    "DATABASE_UNREADABLE": _same(marked("sentences", "账本文件读不了。请检查文件夹的权限，再重新打开。")),
    "DATABASE_FAILED": _same(marked("sentences", "账本出了问题，这一步没有办成。请重新打开再试。")),
    "DISK_FULL": _same(marked("sentences", "磁盘满了，记不了账，钱没有动。请腾出一些空间再试。")),
    "BANK_ERROR": _same(marked("sentences", "银行没有办成这一步。请再试一次。")),
    "PERSONA_INVALID": _same(marked("sentences", "演示客户的资料不对，请检查资料文件。")),
    "SEED_DATE_UNSUPPORTED": _same(marked("sentences", "演示数据不支持这个日期，请检查电脑的日期。")),
    "SEED_BALANCE_MISMATCH": _same(marked("sentences", "演示数据的余额对不上，请重新运行安装程序。")),
}

_VOICE: Mapping[str, tuple[str, str]] = {
    "MICROPHONE_MISSING": _same(marked("sentences", "没有找到麦克风。请插上麦克风，或者打字、点屏幕。")),
    "MICROPHONE_FAILED": _same(marked("sentences", "麦克风打不开，可能别的程序在用。请关掉它再试，或者打字。")),
    "MICROPHONE_LOST": _same(marked("sentences", "麦克风断开了。请重新插好，或者打字、点屏幕。")),
    "SPEAKER_MISSING": _same(marked("sentences", "没有找到扬声器，回答会写在屏幕上。")),
    "SPEAKER_FAILED": _same(marked("sentences", "扬声器打不开，回答会写在屏幕上。")),
    "SPEAKER_LOST": _same(marked("sentences", "扬声器断开了，回答会写在屏幕上。")),
    "AUDIO_FILE_UNREADABLE": _same(marked("sentences", "这个录音文件打不开，请换一个 WAV 文件。")),
    "AUDIO_FILE_EMPTY": _same(marked("sentences", "这个录音里没有声音，请换一个文件。")),
    "AUDIO_FILE_TRUNCATED": _same(marked("sentences", "这个录音文件不完整，只用了前面的部分。")),
    "AUDIO_TOO_LONG": _same(marked("sentences", "这段话太长了，请分成几句说。")),
    "AUDIO_CHUNKS_DROPPED": _same(marked("sentences", "电脑太忙，漏听了一点，请再说一遍。")),
    "MODEL_UNKNOWN": _same(marked("sentences", "设置里的语音模型没有听说过，请检查设置。")),
    "MODEL_MISSING": _same(marked("sentences", "语音识别还没有装好。请运行安装程序；现在可以打字、点屏幕。")),
    "MODEL_HASH_MISMATCH": _same(marked("sentences", "语音识别的文件不对，没有使用。请重新运行安装程序。")),
    "MODEL_FETCH_FAILED": _same(marked("sentences", "语音识别没有下载成功。请检查网络再运行安装程序；现在可以打字。")),
    "MODEL_UNUSABLE": _same(marked("sentences", "语音识别开不起来，可能内存不够。现在可以打字、点屏幕。")),
    "TRANSCRIPTION_FAILED": _same(marked("sentences", "这句话没有认出来，请再说一遍，或者打字。")),
    "SYNTHESIS_FAILED": _same(marked("sentences", "读不出声音，回答会写在屏幕上。")),
    "SYNTHESIS_STALLED": _same(marked("sentences", "读声音时卡住了，回答会写在屏幕上。")),
    "SYNTHESIS_STOPPED": _same(marked("sentences", "声音停了，回答还在屏幕上。")),
    "SYNTHESIS_VOICE_MISSING": _same(marked("sentences", "没有中文声音，回答会写在屏幕上。")),
    "VOICE_CLOSED": _same(marked("sentences", "语音已经关闭，请重新打开程序；现在可以点屏幕。")),
}

_DIALOGUE: Mapping[str, tuple[str, str]] = {
    "DIALOGUE_AWAY": _same(marked("sentences", "小象正在重新启动，钱没有动。请先点屏幕办理。")),
    "DIALOGUE_STARTING": _same(marked("sentences", "小象正在准备，请稍等；点屏幕办理不受影响。")),
    "DIALOGUE_TIMEOUT": _same(marked("sentences", "小象想得太久了，请再说一遍，或者点屏幕办理。")),
    "DIALOGUE_PROTOCOL": _same(marked("sentences", "小象答得不对，没有照办，钱没有动。请再说一遍。")),
    "DIALOGUE_MODEL_MISSING": _same(marked("sentences", "小象还没有装好。请运行安装程序；现在可以点屏幕办理。")),
}

TABLE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {**_MONEY, **_TRANSFER, **_DATABASE, **_VOICE, **_DIALOGUE, "INTERNAL_ERROR": FALLBACK}
)
"""Every code the program knows: (full sentence, sentence without values)."""
