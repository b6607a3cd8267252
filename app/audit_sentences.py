"""One clear sentence for every code of an audit that could not be made: what happened, and what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accessibility.errors import CaptureError, DesktopError

_SENTENCES = {
    "BUS_ABSENT": "没有找到无障碍总线。请在图形桌面里运行，并装好 at-spi2-core。",
    "BUS_GARBLED": "无障碍总线上的回答读不懂，已停止读取。",
    "BUS_LOST": "无障碍总线断开了，请再试一次。",
    "CAPTURE_CYCLE": "这个程序的控件自己套住自己，读不完，已停止读取。",
    "CAPTURE_FIELD": "抓取文件里有一项不对。",
    "CAPTURE_NOT_JSON": "这不是抓取文件：里面不是 JSON。",
    "CAPTURE_NO_TREE": "窗口没有向辅助技术说出任何内容。",
    "CAPTURE_PAGE_MISSING": "有一页没能打开，所以没有检查；原因在日志里。",
    "CAPTURE_PARENT": "抓取文件里的上下级关系不对。",
    "CAPTURE_TEXT_TOO_LONG": "有一处文字太长，超出了读取的上限。",
    "CAPTURE_TOO_DEEP": "控件套得太深，超出了读取的上限。",
    "CAPTURE_TOO_LARGE": "内容太多，超出了读取的上限。",
    "CAPTURE_UNREADABLE": "抓取文件读不出来。",
    "CAPTURE_UNWRITABLE": "抓取文件写不进去。",
    "CAPTURE_VERSION": "抓取文件是另一个版本的，请重新抓取。",
    "DESKTOP_MISSING": "这台电脑缺少虚拟桌面要用的软件，请先安装。",
    "DESKTOP_NOT_READY": "虚拟桌面没有准备好，请再试一次。",
    "DESKTOP_NOT_STARTED": "程序没能启动。",
    "PROGRAM_AMBIGUOUS": "有几个程序都符合，请写全名或用 --pid。",
    "PROGRAM_GONE": "程序在读取时退出了。",
    "PROGRAM_NOT_FOUND": "没有找到这个程序，它可能没有向辅助技术登记。现在能看到的：",
    "PROGRAM_SHOWS_NOTHING": "这个程序没有打开的窗口。",
    "PROGRAM_SILENT": "程序没有回答，可能卡住了。",
    "PROGRAM_TOO_SLOW": "程序回答得太慢，没能在限定的时间里读完。",
}


def audit_sentence(error: CaptureError | DesktopError) -> str:
    """What people read: the sentence, then the code and the detail for whoever looks into it."""
    return f"{_SENTENCES[error.code]}（{error.code}：{error.detail}）"
