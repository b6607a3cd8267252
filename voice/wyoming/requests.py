"""What clients may ask for: the data of their events as checked values. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wyoming.event import Event

from voice.wyoming.faults import Fault, ProtocolError
from voice.wyoming.frames import plain
from voice.wyoming.limits import ServerLimits
from voice.wyoming.services import LANGUAGES, OWN_CONTEXT, Services

NAME_CHARACTERS = 100
MOST_NAMES = 100


@dataclass(frozen=True, slots=True)
class ToTranscribe:
    """Sound follows whose text is wanted; `prompt` holds the words to expect, `captions`: what is read meanwhile is wanted too."""

    prompt: str
    captions: bool = False


@dataclass(frozen=True, slots=True)
class ToDetect:
    """Sound follows in which the wake phrase is listened for; `wanted`: whether it is ours that was asked for."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class ToSpeak:
    """A text to be spoken, by one of the server's voices; the first where `voice` is empty."""

    text: str
    voice: str


def to_transcribe(event: Event, services: Services, limits: ServerLimits) -> ToTranscribe:
    """Of a `transcribe` event. Raises `ProtocolError` LANGUAGE_UNKNOWN or FIELD_WRONG."""
    language = event.data.get("language")
    if language is not None and _text(language).partition("-")[0].lower() not in {"zh", "cmn"}:
        raise ProtocolError(Fault.LANGUAGE_UNKNOWN, "/".join(LANGUAGES))
    words = [*_names(event.data, "transcript_names"), *_names(event.data, "transcript_terms")]
    context = _context(event.data)
    expected = context.get("prompt")
    told = _text(expected, limits.prompt_characters) if expected is not None else ""
    prompt = (told + "、".join(words))[: limits.prompt_characters]
    return ToTranscribe(prompt or services.prompt, _captions(context))


def to_detect(event: Event, names: frozenset[str]) -> ToDetect:
    """Of a `detect` event, by a server that knows these phrases. Raises `ProtocolError` FIELD_WRONG."""
    asked = _names(event.data, "names")
    return ToDetect(not asked or not names.isdisjoint(asked))


def to_speak(event: Event, services: Services, limits: ServerLimits) -> ToSpeak:
    """Of a `synthesize` event. Raises `ProtocolError` FIELD_WRONG, TEXT_TOO_LONG or VOICE_UNKNOWN."""
    text = event.data.get("text")
    if isinstance(text, str) and len(text) > limits.text_characters:
        raise ProtocolError(Fault.TEXT_TOO_LONG, f"{limits.text_characters} characters")
    said = _text(text, limits.text_characters).strip()
    if not said:
        raise ProtocolError(Fault.FIELD_WRONG, "text")
    kind = event.data.get("text_format")
    if kind not in {None, "text"}:
        raise ProtocolError(Fault.FIELD_WRONG, "text_format")
    asked = event.data.get("voice") or {}
    if not isinstance(asked, dict):
        raise ProtocolError(Fault.FIELD_WRONG, "voice")
    name = asked.get("name")
    if name is not None and _text(name) not in services.voices:
        raise ProtocolError(Fault.VOICE_UNKNOWN, "/".join(services.voices))
    return ToSpeak(said, name or "")


def _text(value: object, longest: int = NAME_CHARACTERS) -> str:
    return plain(value, longest, Fault.FIELD_WRONG)


def _names(data: Mapping[str, Any], field: str) -> list[str]:
    given = data.get(field)
    if given is None:
        return []
    if not isinstance(given, list) or len(given) > MOST_NAMES:
        raise ProtocolError(Fault.FIELD_WRONG, field)
    return [_text(name) for name in given]


def _captions(context: Mapping[str, Any]) -> bool:
    """Whether one of our stations asks for captions."""
    own = context.get(OWN_CONTEXT, {})
    wanted = own.get("captions", False) if isinstance(own, dict) else None
    if not isinstance(wanted, bool):
        raise ProtocolError(Fault.FIELD_WRONG, OWN_CONTEXT)
    return wanted


def _context(data: Mapping[str, Any]) -> Mapping[str, Any]:
    context = data.get("context")
    if context is None:
        return {}
    if not isinstance(context, dict):
        raise ProtocolError(Fault.FIELD_WRONG, "context")
    return context
