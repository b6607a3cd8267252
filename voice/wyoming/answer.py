"""What another recogniser answered, held to what it was asked before anything believes it. Pure."""

from collections.abc import Mapping
from typing import Any

from wyoming.event import Event

from voice.asr.guards import GuardLimits, is_too_fast
from voice.asr.guards import plain as letters
from voice.errors import ErrorCode, VoiceError
from voice.types import Hypothesis, Transcript
from voice.wyoming.faults import Fault, ProtocolError
from voice.wyoming.frames import TYPE_CHARACTERS, plain
from voice.wyoming.services import OWN_CONTEXT

TEXT_CHARACTERS = 600
"""More than anybody says in the 30 seconds of one utterance."""
MOST_READINGS = 10


def read_answer(event: Event, audio_ms: int, waited_ms: int) -> Transcript:
    """A `transcript` event as a transcript. Raises `VoiceError` PEER_LIED.

    A server of our own tells its other readings and how sure it was; any other is believed its text, with a log-probability of 0,
    and the guards judge that as they judge every text.
    """
    try:
        text = plain(event.data.get("text"), TEXT_CHARACTERS).strip()
        own = _own(event.data)
        readings = _readings(own, text)
        nobody = _number(own.get("no_speech_probability", 0.0), 0.0, 1.0)
        decode_ms = int(_number(own.get("decode_ms", waited_ms), 0, 3_600_000))
    except ProtocolError as error:
        raise VoiceError(ErrorCode.PEER_LIED, why=error.detail) from error
    best = readings[0]
    if is_too_fast(letters(best.text), audio_ms, GuardLimits().max_characters_per_second):
        raise VoiceError(ErrorCode.PEER_LIED, why="more than anybody can say")
    return Transcript(best.text, readings, nobody, best.mean_log_probability, audio_ms, decode_ms, waited_ms)


def read_caption(event: Event) -> str:
    """A `caption` event as its text. Raises `VoiceError` PEER_LIED."""
    try:
        return plain(event.data.get("text"), TEXT_CHARACTERS).strip()
    except ProtocolError as error:
        raise VoiceError(ErrorCode.PEER_LIED, why=error.detail) from error


def read_refusal(event: Event) -> VoiceError:
    """An `error` event as the failure that it is."""
    code = event.data.get("code")
    known = (
        isinstance(code, str) and len(code) <= TYPE_CHARACTERS and code.isascii() and code.replace("_", "").isalnum()
    )
    return VoiceError(ErrorCode.PEER_REFUSED, fault=str(code) if known else "unnamed")


def _own(data: Mapping[str, Any]) -> Mapping[str, Any]:
    context = data.get("context")
    own = context.get(OWN_CONTEXT) if isinstance(context, dict) else None
    return own if isinstance(own, dict) else {}


def _readings(own: Mapping[str, Any], text: str) -> tuple[Hypothesis, ...]:
    """All readings, `text` first; one alone where nothing is told of others."""
    told = own.get("hypotheses") or []
    if not isinstance(told, list) or len(told) > MOST_READINGS or not all(isinstance(each, dict) for each in told):
        raise ProtocolError(Fault.FIELD_WRONG, "hypotheses")
    readings = tuple(
        Hypothesis(
            plain(each.get("text"), TEXT_CHARACTERS), _number(each.get("mean_log_probability"), float("-inf"), 0.0)
        )
        for each in told
    )
    if not readings:
        return (Hypothesis(text, 0.0),)
    scores = [each.mean_log_probability for each in readings]
    if readings[0].text.strip() != text or scores != sorted(scores, reverse=True):
        raise ProtocolError(Fault.FIELD_WRONG, "hypotheses")
    return readings


def _number(value: object, lowest: float, highest: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not lowest <= value <= highest:
        raise ProtocolError(Fault.FIELD_WRONG, "number")
    return float(value)
