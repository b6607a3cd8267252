"""Finding a service by what people type: its name, other words for it, their sounds in pinyin, or their initials."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from dialogs.language.sounds import syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NEAREST = 3
"""Services that are offered where nothing was found."""

_EXACT, _BEGINS, _HOLDS, _SOUNDS, _INITIALS = 5, 4, 3, 2, 1


@dataclass(frozen=True, slots=True)
class Findable:
    """Something to find. The first of `texts` is its name."""

    id: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Ids, best first. `nearest`: nothing matches, and these are the most alike."""

    ids: tuple[str, ...]
    nearest: bool = False


def find(typed: str, among: Sequence[Findable]) -> Found:
    """What answers to `typed`, best first; where nothing does, the NEAREST that are most alike. Nothing for nothing."""
    wanted = _plain(typed)
    if not wanted:
        return Found(())
    scored = [(max(_score(wanted, text) for text in one.texts), one.id) for one in among]
    # Stable: among equals, the order in which the services are listed.
    hits = tuple(id_ for score, id_ in sorted(scored, key=lambda pair: -pair[0]) if score > 0)
    if hits:
        return Found(hits)
    alike = sorted(among, key=lambda one: -max(_likeness(wanted, text) for text in one.texts))
    return Found(tuple(one.id for one in alike[:NEAREST]), nearest=True)


def _score(wanted: str, text: str) -> int:
    plain = _plain(text)
    if wanted == plain:
        return _EXACT
    if plain.startswith(wanted):
        return _BEGINS
    # A whole sentence that names a service counts as well: 我要交电费.
    if wanted in plain or (len(plain) > 1 and plain in wanted):
        return _HOLDS
    sound, initials = _sound(text)
    typed, _ = _sound(wanted)
    if len(typed) > 1 and sound.startswith(typed):
        return _SOUNDS
    if len(wanted) > 1 and wanted.isascii() and initials.startswith(wanted):
        return _INITIALS
    return 0


def _likeness(wanted: str, text: str) -> float:
    return max(
        SequenceMatcher(None, wanted, _plain(text)).ratio(),
        SequenceMatcher(None, _sound(wanted)[0], _sound(text)[0]).ratio(),
    )


@lru_cache(maxsize=4096)
def _sound(text: str) -> tuple[str, str]:
    """Pinyin without tones, and its initials: zhuanzhang, zz."""
    parts = syllables(_plain(text))
    return "".join(parts), "".join(part[:1] for part in parts)


def _plain(text: str) -> str:
    """Lower case, without what stands between words."""
    return "".join(character for character in text.lower() if character.isalnum())


def findables(named: Iterable[tuple[str, Iterable[str]]]) -> tuple[Findable, ...]:
    """Ids with their texts, each text once."""
    return tuple(Findable(id_, tuple(dict.fromkeys(text for text in texts if text))) for id_, texts in named)
