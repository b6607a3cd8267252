"""What a console on another machine and the session say to each other, as lines of JSON. The page: docs/protocols/moderator.md.

Whatever comes from the other side is checked here, before anybody acts on it: its length, its version, each field's type,
and that a text can be shown and kept.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import types
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass, replace
from typing import Any, Final, Union, get_args, get_origin

from lab.events import Event, EventLogError
from lab.moderation import port as p
from lab.schema.forms import hints, wrong_field
from lab.schema.reading import Other, Read, as_data, typed

VERSION: Final = 1
LONGEST_ASK: Final = 16_384
"""Bytes of one line of a console."""
LONGEST_TELL: Final = 4 * 1024 * 1024
"""Bytes of one line of the session: a picture is the longest."""
LONGEST_PICTURE: Final = 2 * 1024 * 1024
LONGEST_TEXT: Final = 2_000
"""Characters of one text of a console."""
LEAST_WITHIN_MS, MOST_WITHIN_MS = 1_000, 120_000
"""Between which held words may wait."""
LONGEST_TYPING_MS: Final = 3_600_000

COMMANDS: Final[Mapping[str, type[p.Command]]] = {
    form.__name__: form
    for form in (
        p.GoOn,
        p.Pause,
        p.Resume,
        p.Skip,
        p.GiveUp,
        p.Assist,
        p.Note,
        p.Fire,
        p.End,
        p.Hold,
        p.LetGo,
        p.Hear,
        p.Say,
    )
}


class WireError(Exception):
    """The other side did not keep to the protocol. `code` is stable, `sentence` tells a person."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(f"{code}: {sentence}")
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Prove:
    """A console knows the token: HMAC-SHA256 of the challenge under it, as hex. `after`: the last event that it has."""

    proof: str
    after: int


@dataclass(frozen=True, slots=True)
class Tell:
    """A command; the answer has its number."""

    number: int
    command: p.Command


@dataclass(frozen=True, slots=True)
class Look:
    """Whether pictures of the participant's window are wanted."""

    on: bool


@dataclass(frozen=True, slots=True)
class Alive:
    """Nothing new, and still there."""


Ask = Prove | Tell | Look | Alive
"""What a console says."""


@dataclass(frozen=True, slots=True)
class Hello:
    """The first line: what the console is to prove itself with, never the same twice."""

    challenge: str


@dataclass(frozen=True, slots=True)
class State:
    """Where the session stands. `snapshot.events` are those that the console does not have yet."""

    snapshot: p.Snapshot


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a command. `refused` is None where it was carried out."""

    number: int
    refused: p.Refused | None


@dataclass(frozen=True, slots=True)
class Picture:
    """The participant's window as PNG; empty where it must not be seen now."""

    png: bytes


@dataclass(frozen=True, slots=True)
class Farewell:
    """The last line before the session hangs up, and why."""

    code: str
    sentence: str


News = Hello | State | Answer | Picture | Farewell | Alive
"""What the session says."""

_ASKS: Final[Mapping[str, type]] = {"prove": Prove, "look": Look, "alive": Alive}
_NEWS: Final[Mapping[str, type]] = {"hello": Hello, "farewell": Farewell, "alive": Alive}


def proof_of(token: str, challenge: str) -> str:
    """What a console answers to a challenge. The token itself is never sent."""
    return hmac.new(token.encode(), challenge.encode(), hashlib.sha256).hexdigest()


def proves(token: str, challenge: str, proof: str) -> bool:
    """Whether a proof is right; it takes as long whether it is or not."""
    return hmac.compare_digest(proof_of(token, challenge).encode(), proof.encode())


def ask_line(ask: Ask) -> bytes:
    """A console's line."""
    if isinstance(ask, Tell):
        command = {"command": type(ask.command).__name__, "values": asdict(ask.command)}
        return _line("tell", {"number": ask.number, **command})
    return _line(next(name for name, form in _ASKS.items() if isinstance(ask, form)), asdict(ask))


def news_line(news: News) -> bytes:
    """The session's line."""
    match news:
        case State(snapshot):
            content = asdict(replace(snapshot, events=()))
            return _line("state", {**content, "events": [_event(each) for each in snapshot.events]})
        case Answer(number, refused):
            return _line("answer", {"number": number, "refused": None if refused is None else asdict(refused)})
        case Picture(png):
            return _line("picture", {"png": base64.b64encode(png).decode()})
    return _line(next(name for name, form in _NEWS.items() if isinstance(news, form)), asdict(news))


def read_ask(line: bytes) -> Ask:
    """What a console's line says, without its end. Raises WireError."""
    kind, content = _content(line, LONGEST_ASK)
    if kind == "tell":
        return _tell(content)
    if kind not in _ASKS:
        raise WireError("KIND_UNKNOWN", f"没有“{_short(kind)}”这种消息")
    ask: Ask = _made(_ASKS[kind], content)
    if isinstance(ask, Prove) and ask.after < 0:
        raise WireError("FIELD_WRONG", "after 不能小于 0")
    return ask


def read_news(line: bytes) -> News:
    """What the session's line says, without its end. Raises WireError."""
    kind, content = _content(line, LONGEST_TELL)
    match kind:
        case "state":
            return State(_snapshot(content))
        case "answer":
            answer: Answer = _made(Answer, content)
            return answer
        case "picture":
            return Picture(_png(content))
    if kind not in _NEWS:
        raise WireError("KIND_UNKNOWN", f"没有“{_short(kind)}”这种消息")
    news: News = _made(_NEWS[kind], content)
    return news


def _line(kind: str, content: Mapping[str, Any]) -> bytes:
    return json.dumps({"v": VERSION, "kind": kind, **content}, ensure_ascii=False).encode() + b"\n"


def _content(line: bytes, longest: int) -> tuple[str, dict[str, Any]]:
    if len(line) > longest:
        raise WireError("LINE_TOO_LONG", f"一行太长，最多{longest}字节")
    try:
        content = json.loads(line.decode())
    except (ValueError, RecursionError):
        raise WireError("NOT_JSON", "这一行不是 JSON") from None
    if not isinstance(content, dict) or not isinstance(content.get("kind"), str):
        raise WireError("NOT_JSON", "这一行不是一条消息")
    if type(content.get("v")) is not int or content["v"] != VERSION:
        raise WireError("VERSION_UNKNOWN", f"协议的版本要是 {VERSION}：两边的程序版本不一样")
    return content.pop("kind"), content


def _tell(content: dict[str, Any]) -> Tell:
    number, name, values = (content.get(key) for key in ("number", "command", "values"))
    form = COMMANDS.get(name) if isinstance(name, str) else None
    if form is None:
        raise WireError("COMMAND_UNKNOWN", f"没有“{_short(name)}”这个命令")
    if type(number) is not int or not isinstance(values, dict):
        raise WireError("FIELD_WRONG", "number 要是整数，values 要是一张表")
    command: p.Command = _made(form, values)
    for field in fields(command):
        if isinstance(value := getattr(command, field.name), str):
            _readable(field.name, value)
    _within_bounds(command)
    return Tell(number, command)


def _within_bounds(command: p.Command) -> None:
    if isinstance(command, p.Hold) and not LEAST_WITHIN_MS <= command.within_ms <= MOST_WITHIN_MS:
        raise WireError("FIELD_WRONG", f"within_ms 要在{LEAST_WITHIN_MS}到{MOST_WITHIN_MS}之间")
    if isinstance(command, p.Note) and not 0 <= command.typed_ms <= LONGEST_TYPING_MS:
        raise WireError("FIELD_WRONG", f"typed_ms 要在0到{LONGEST_TYPING_MS}之间")


def _readable(name: str, text: str) -> None:
    """Only what can be shown and written as UTF-8: no half characters, no control characters but the end of a line."""
    if len(text) > LONGEST_TEXT:
        raise WireError("TEXT_TOO_LONG", f"{name} 太长，最多{LONGEST_TEXT}个字")
    if any(0xD800 <= ord(character) <= 0xDFFF or (ord(character) < 0x20 and character != "\n") for character in text):
        raise WireError("FIELD_WRONG", f"{name} 里有不能显示的字符")


def _snapshot(content: dict[str, Any]) -> p.Snapshot:
    raw = content.pop("events", None)
    if not isinstance(raw, list):
        raise WireError("FIELD_WRONG", "events 要是一列")
    shown: p.Snapshot = _made(p.Snapshot, content)
    return replace(shown, events=tuple(_read(each) for each in raw))


def _event(each: Read) -> dict[str, Any]:
    """As a line of the session's log has it."""
    data = each.what.data if isinstance(each.what, Other) else as_data(each.what)
    return {"n": each.number, "mono_ms": each.mono_ms, "wall": each.wall, "kind": each.what.kind, "data": data}


def _read(raw: object) -> Read:
    needed = {"n": int, "mono_ms": int, "wall": str, "kind": str, "data": dict}
    if not isinstance(raw, dict) or any(type(raw.get(name)) is not kind for name, kind in needed.items()):
        raise WireError("FIELD_WRONG", "events 里有看不懂的一件")
    try:
        return typed(Event(raw["n"], raw["mono_ms"], raw["wall"], raw["kind"], raw["data"]))
    except EventLogError as error:
        raise WireError("FIELD_WRONG", str(error)) from error


def _png(content: dict[str, Any]) -> bytes:
    try:
        png = base64.b64decode(content["png"], validate=True)
    except (KeyError, TypeError, binascii.Error, ValueError):
        raise WireError("FIELD_WRONG", "png 要是 base64") from None
    if len(png) > LONGEST_PICTURE:
        raise WireError("FIELD_WRONG", f"图片太大，最多{LONGEST_PICTURE}字节")
    return png


def _made(form: type, content: Mapping[str, Any]) -> Any:  # noqa: ANN401 -- whatever the form is
    """The value of a checked table. Raises WireError with the field that is missing or has another type."""
    if (wrong := wrong_field(form, content)) is not None:
        raise WireError("FIELD_WRONG", f"{wrong} 缺了，或者写得不对")
    return form(**{name: _valued(kind, content[name]) for name, kind in hints(form).items() if name in content})


def _valued(form: Any, value: Any) -> Any:  # noqa: ANN401 -- an annotation has no type of its own
    origin, inner = get_origin(form), get_args(form)
    if origin in (Union, types.UnionType):
        whole = next((each for each in inner if is_dataclass(each)), None)
        return value if value is None or whole is None else _valued(whole, value)
    if origin is tuple:
        return tuple(_valued(inner[0], each) for each in value)
    return _made(form, value) if isinstance(form, type) and is_dataclass(form) else value


def _short(text: object) -> str:
    return str(text)[:30].encode("ascii", "replace").decode()
