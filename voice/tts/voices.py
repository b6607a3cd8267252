"""Which of a system's voices speaks Mandarin. Pure: values in, a choice out."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VoiceInfo:
    """A voice as pyttsx3 lists it; `languages` in whatever spelling its driver uses (zh_CN, zh-CN, cmn, 804)."""

    id: str
    name: str
    languages: tuple[str, ...]


ESPEAK_MANDARIN = "sit/cmn"
"""espeak-ng's Mandarin; `sit/cmn-latn-pinyin` beside it reads pinyin only."""

MANDARIN_LANGUAGES = ("zh-cn", "zh-hans", "zh", "cmn", "804", "zh-sg", "zh-tw", "zh-hant")
"""Best first. 804 is Windows's number for Chinese (China). Cantonese (zh-HK, yue) is another language."""

MANDARIN_NAMES = ("huihui", "xiaoxiao", "yaoyao", "kangkang", "ting-ting", "tingting", "mandarin")
"""Voices of Windows and macOS whose drivers do not always give a language."""


def pick_voice(voices: Iterable[VoiceInfo]) -> VoiceInfo | None:
    """The voice that speaks Mandarin best, or None."""
    ranked = sorted(
        ((rank, index, voice) for index, voice in enumerate(voices) if (rank := _rank(voice)) is not None),
        key=lambda entry: entry[:2],
    )
    return ranked[0][2] if ranked else None


def is_mandarin(voice: VoiceInfo) -> bool:
    """Whether this voice reads Chinese characters in Mandarin."""
    return _rank(voice) is not None


def _rank(voice: VoiceInfo) -> int | None:
    identity = voice.id.lower()
    if "pinyin" in identity:
        return None
    if identity == ESPEAK_MANDARIN:
        return 0
    languages = {language.lower().replace("_", "-") for language in voice.languages}
    for rank, language in enumerate(MANDARIN_LANGUAGES):
        if language in languages or f".{language}." in identity.replace("_", "-"):
            return rank
    named = any(name in f"{identity} {voice.name.lower()}" for name in MANDARIN_NAMES)
    return len(MANDARIN_LANGUAGES) if named else None
