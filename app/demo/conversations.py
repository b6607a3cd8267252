"""The demonstration's conversations: which recordings are played, and what must have moved afterwards."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.paths import ASSETS
from voice.audio.wav import Clip as Sound
from voice.audio.wav import read_clip

if TYPE_CHECKING:
    from pathlib import Path

RECORDINGS = ASSETS / "recordings"


@dataclass(frozen=True, slots=True)
class Clip:
    """One recorded utterance: its file, its sound, and the words that are in it where they are known."""

    path: Path
    sound: Sound
    text: str | None


@dataclass(frozen=True, slots=True)
class Conversation:
    """Utterances in their order, and the money that must have left the account at the end."""

    name: str
    title: str
    version: str
    """`standard` or `elder`: which version of the bank it is played in."""
    expected_posted_fen: int | None
    """None where nobody can know: a person's own recordings."""
    clips: tuple[Clip, ...]


_PLANNED = (
    ("happy-path", "一句话转账：给女儿转三百块五毛", "standard", 30_050),
    ("correction-and-digression", "改口与插话：五百改八百，中途问余额", "elder", 80_000),
    ("refusal", "不同意：先别确认", "elder", 0),
)


def load_conversations() -> tuple[Conversation, ...]:
    """The three conversations with their recordings, from the manifest of recordings."""
    with (RECORDINGS / "recordings.toml").open("rb") as file:
        recordings = tomllib.load(file)["recordings"]
    return tuple(
        Conversation(
            name,
            title,
            version,
            expected_fen,
            tuple(_clip(RECORDINGS / r["file"], r["text"]) for r in recordings if r["conversation"] == name),
        )
        for name, title, version, expected_fen in _PLANNED
    )


def own_conversation(paths: tuple[Path, ...], version: str) -> Conversation:
    """A person's own recordings, an utterance a file, as one conversation.

    Raises `VoiceError` (AUDIO_FILE_UNREADABLE, AUDIO_FILE_EMPTY, AUDIO_TOO_LONG) for a file that is no usable sound.
    """
    return Conversation("own", "自己的录音", version, None, tuple(_clip(path, None) for path in paths))


def _clip(path: Path, text: str | None) -> Clip:
    return Clip(path, read_clip(path), text)
