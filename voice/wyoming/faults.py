"""What one side of a Wyoming connection may hold against the other: a stable code and a sentence for each."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Fault(StrEnum):
    """Codes of `error` events. The connection is closed after each of `CLOSING`, and goes on after the others."""

    MALFORMED = "MALFORMED"
    HEADER_TOO_LONG = "HEADER_TOO_LONG"
    DATA_TOO_LONG = "DATA_TOO_LONG"
    PAYLOAD_TOO_LONG = "PAYLOAD_TOO_LONG"
    CUT_SHORT = "CUT_SHORT"
    TOKEN_WANTED = "TOKEN_WANTED"  # noqa: S105 - a code
    TOKEN_WRONG = "TOKEN_WRONG"  # noqa: S105 - a code
    BUSY = "BUSY"
    IDLE = "IDLE"
    SLOW = "SLOW"
    SHUTTING_DOWN = "SHUTTING_DOWN"
    FIELD_WRONG = "FIELD_WRONG"
    AUDIO_FORMAT = "AUDIO_FORMAT"
    AUDIO_TOO_LONG = "AUDIO_TOO_LONG"
    LANGUAGE_UNKNOWN = "LANGUAGE_UNKNOWN"
    TEXT_TOO_LONG = "TEXT_TOO_LONG"
    VOICE_UNKNOWN = "VOICE_UNKNOWN"
    NOT_SERVED = "NOT_SERVED"
    ENGINE_FAILED = "ENGINE_FAILED"


CLOSING = frozenset(
    {
        Fault.MALFORMED,
        Fault.HEADER_TOO_LONG,
        Fault.DATA_TOO_LONG,
        Fault.PAYLOAD_TOO_LONG,
        Fault.CUT_SHORT,
        Fault.TOKEN_WANTED,
        Fault.TOKEN_WRONG,
        Fault.BUSY,
        Fault.IDLE,
        Fault.SLOW,
        Fault.SHUTTING_DOWN,
    }
)
"""After these nothing that comes on the connection could be understood or is wanted."""

SENTENCES: Mapping[Fault, str] = MappingProxyType(
    {
        Fault.MALFORMED: "看不懂发来的内容。 This is no Wyoming event.",
        Fault.HEADER_TOO_LONG: "一行太长了。 The header is too long.",
        Fault.DATA_TOO_LONG: "附带的数据太长了。 The data is too long.",
        Fault.PAYLOAD_TOO_LONG: "一块声音太长了。 The payload is too long.",
        Fault.CUT_SHORT: "没有发完就断了。 The event was cut short.",
        Fault.TOKEN_WANTED: "要先出示口令。 A token is wanted first.",
        Fault.TOKEN_WRONG: "口令不对。 The token is wrong.",
        Fault.BUSY: "连接太多了，请等一会儿再来。 There are too many connections.",
        Fault.IDLE: "太久没有动静，断开了。 Nothing came for too long.",
        Fault.SLOW: "回答发不出去，断开了。 The answers are not taken.",
        Fault.SHUTTING_DOWN: "这里要关了。 This server is shutting down.",
        Fault.FIELD_WRONG: "有一项不是应有的样子。 A field is not what it should be.",
        Fault.AUDIO_FORMAT: "不认这种声音格式。 This audio format is not known.",
        Fault.AUDIO_TOO_LONG: "一次的声音太长了。 The audio is too long.",
        Fault.LANGUAGE_UNKNOWN: "只听得懂普通话。 Only Mandarin is understood.",
        Fault.TEXT_TOO_LONG: "要读的字太多了。 The text is too long.",
        Fault.VOICE_UNKNOWN: "没有这个嗓音。 There is no such voice.",
        Fault.NOT_SERVED: "这里不做这件事。 This is not served here.",
        Fault.ENGINE_FAILED: "这一次没有做成。 This did not work out.",
    }
)


class ProtocolError(Exception):
    """The other side did something that cannot be gone along with. `detail` never holds what a person said."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        self.fault = fault
        self.detail = detail
        super().__init__(fault, detail)

    def __str__(self) -> str:
        return f"{self.fault}({self.detail})" if self.detail else str(self.fault)
