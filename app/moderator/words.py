"""The console's words: what is shown of a session's values, in the language of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.i18n import marked
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lab.moderation.assists import Level

CONTEXT: Final = "moderator"

PHASES: Final[Mapping[str, str]] = {
    "preflight": marked("moderator", "开始前的检查"),
    "consent": marked("moderator", "知情同意"),
    "instruction": marked("moderator", "读任务说明"),
    "task": marked("moderator", "做任务"),
    "questionnaire": marked("moderator", "问卷"),
    "rest": marked("moderator", "休息"),
    "thanks": marked("moderator", "道谢"),
    "over": marked("moderator", "结束了"),
}
SCREEN: Final[Mapping[str, str]] = {
    "on": marked("moderator", "屏幕：正在录"),
    "off": marked("moderator", "屏幕：现在没有录"),
    "never": marked("moderator", "屏幕：不录"),
    "lost": marked("moderator", "屏幕：录不下去了，磁盘写不进去"),
    "unknown": marked("moderator", "屏幕：不知道在不在录"),
}
SOUND: Final[Mapping[str, str]] = {
    "on": marked("moderator", "声音：正在录"),
    "off": marked("moderator", "声音：现在没有录"),
    "never": marked("moderator", "声音：不录"),
    "lost": marked("moderator", "声音：录不下去了，磁盘写不进去"),
    "unknown": marked("moderator", "声音：不知道在不在录"),
}
INPUTS: Final[Mapping[str, str]] = {
    "touch": marked("moderator", "触摸"),
    "voice": marked("moderator", "语音"),
    "reader": marked("moderator", "读屏"),
}
VERSIONS: Final[Mapping[str, str]] = {
    "standard": marked("moderator", "标准版"),
    "elder": marked("moderator", "长辈版"),
}
QUESTIONNAIRES: Final[Mapping[str, str]] = {
    "seq": marked("moderator", "单题难易（SEQ）"),
    "sus": marked("moderator", "系统可用性（SUS）"),
    "tlx": marked("moderator", "任务负荷（NASA-TLX）"),
    "comment": marked("moderator", "自由意见"),
}
OUTCOMES: Final[Mapping[str, str]] = {
    "success": marked("moderator", "独立做成"),
    "assisted": marked("moderator", "有帮助做成"),
    "failed": marked("moderator", "没有做成"),
    "skipped": marked("moderator", "跳过"),
    "timeout": marked("moderator", "超过时限"),
    "completed": marked("moderator", "全部做完"),
    "withdrawn": marked("moderator", "参加者退出"),
    "aborted": marked("moderator", "主持人中止"),
}
INCIDENTS: Final[Mapping[str, str]] = {
    "network-loss": marked("moderator", "断网"),
    "recogniser-errors": marked("moderator", "识别出错"),
    "wrong-payee": marked("moderator", "推荐了错的收款人"),
    "scam-call": marked("moderator", "诈骗电话"),
}
SPOKEN: Final[Mapping[str, str]] = {
    "heard": marked("moderator", "听到的"),
    "said": marked("moderator", "助手要说的"),
}
ACTED: Final[Mapping[str, str]] = {
    "held": marked("moderator", "照原样放行"),
    "timed-out": marked("moderator", "到时间自己放行"),
    "edited": marked("moderator", "改了再放行"),
    "dropped": marked("moderator", "没有放行"),
    "replaced": marked("moderator", "主持人代说"),
}
ERRORS: Final[Mapping[str, str]] = {
    "slip": marked("moderator", "手误"),
    "mistake": marked("moderator", "想错了"),
    "recognition": marked("moderator", "听错了"),
    "system": marked("moderator", "程序出错"),
    "navigation": marked("moderator", "走错了页"),
}
LINKS: Final[Mapping[str, str]] = {
    "connecting": marked("moderator", "正在连接"),
    "open": marked("moderator", "已连上"),
    "lost": marked("moderator", "连接断了，正在重连；实验照常进行"),
    "refused": marked("moderator", "连不上"),
    "closed": marked("moderator", "实验已经关闭"),
}
LEVELS: Final[Mapping[Level, tuple[str, str]]] = {
    0: (marked("moderator", "不算帮助"), marked("moderator", "鼓励一句、再念一遍说明，不含做法")),
    1: (marked("moderator", "暗示"), marked("moderator", "反问或提示往哪里看，不说名字")),
    2: (marked("moderator", "口头说明"), marked("moderator", "用话说出下一步做什么")),
    3: (marked("moderator", "指给他看"), marked("moderator", "指出位置，或说出按哪一个")),
    4: (marked("moderator", "代为操作"), marked("moderator", "替参加者做这一步")),
}
"""The title and the meaning of each level; `lab/moderation/assists.py` says where they come from."""


def said(source: str, *values: object) -> str:
    """A marked text in the language of the screen, with %1, %2 … filled in."""
    text = translate(CONTEXT, source)
    # The highest first: %1 would eat the beginning of %10.
    for place in range(len(values), 0, -1):
        text = text.replace(f"%{place}", str(values[place - 1]))
    return text


def named(table: Mapping[str, str], key: str) -> str:
    """A value by its table; itself where the table does not have it."""
    return said(table[key]) if key in table else key
