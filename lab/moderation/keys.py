"""Which key of the moderator's console does what. Each holds Ctrl, so that none is pressed by writing a note (WCAG 2.2, 2.1.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lab.moderation.assists import LEVELS, Level

Act = Literal[
    "assist",
    "note",
    "go-on",
    "pause",
    "skip",
    "give-up",
    "end",
    "look",
    "hold-heard",
    "hold-said",
    "let-go",
    "instead",
    "incidents",
    "timeline",
]


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key, as Qt writes it, and what it does; `level` for an assist alone."""

    key: str
    act: Act
    level: Level | None = None


SHORTCUTS: tuple[Shortcut, ...] = (
    *(Shortcut(f"Ctrl+{level}", "assist", level) for level in LEVELS),
    Shortcut("Ctrl+N", "note"),
    Shortcut("Ctrl+G", "go-on"),
    Shortcut("Ctrl+P", "pause"),
    Shortcut("Ctrl+S", "skip"),
    Shortcut("Ctrl+B", "give-up"),
    Shortcut("Ctrl+Q", "end"),
    Shortcut("Ctrl+L", "look"),
    Shortcut("Ctrl+H", "hold-heard"),
    Shortcut("Ctrl+J", "hold-said"),
    Shortcut("Ctrl+Return", "let-go"),
    Shortcut("Ctrl+R", "instead"),
    Shortcut("Ctrl+I", "incidents"),
    Shortcut("Ctrl+T", "timeline"),
)


def meaning(key: str) -> Shortcut | None:
    """What a key does; None for a key that does nothing here."""
    return next((each for each in SHORTCUTS if each.key == key), None)


def key_of(act: Act, level: Level | None = None) -> str:
    """The key of an act (KeyError)."""
    return {(each.act, each.level): each.key for each in SHORTCUTS}[act, level]
