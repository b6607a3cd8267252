"""Voices with a threshold of their own: one small file each, of numbers. No sound is kept."""

from __future__ import annotations

import hashlib
import json
import logging
import tomllib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.settings import is_voice_name
from voice.wake.enrolment import MOST_RAISED, moved, with_offset

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from voice.wake.card import WakeCard
    from voice.wake.enrolment import Fit

_log = logging.getLogger(__name__)

LOWEST_OFFSET = -10.0
"""An offset below this was not made by a fit: the file is damaged or was meddled with."""

_FILE = """\
# How readily the wake phrase is heard of one voice, from a few calls of it that were not kept. Written with the consent
# of whose voice it is; `xiaoxiang wake enrol --forget` removes it.
name = {name}
made = {made}
phrase = {phrase}
model_sha256 = {sha256}
calls = {calls}
offset = {offset}
second_look = {second_look}
"""


@dataclass(frozen=True, slots=True)
class WakeVoice:
    """A voice that was enrolled: logits to add to the thresholds of one network's card.

    `second_look`: whether to those of its second look, whose hash `model_sha256` then is.
    """

    name: str
    made: str
    model_sha256: str
    calls: int
    offset: float
    second_look: bool = False

    def fits(self, card: WakeCard) -> bool:
        """Whether it was fitted on this network, or on the head of its second look."""
        return self.model_sha256 == sha256_of(card, second_look=self.second_look)

    def applied_to(self, card: WakeCard) -> WakeCard:
        """The card with this voice's thresholds."""
        if not self.second_look or card.look is None:
            return with_offset(card, self.offset)
        return replace(card, look=replace(card.look, thresholds=moved(card.look.thresholds, self.offset)))


def sha256_of(card: WakeCard, *, second_look: bool) -> str:
    """What tells a network, or the head of its second look, from every other."""
    return hashlib.sha256(card.look.model if second_look and card.look is not None else card.model).hexdigest()


class WakeVoices:
    """The folder in which they lie."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> list[str]:
        """Who is enrolled."""
        return sorted(path.stem for path in self._folder.glob("*.toml") if is_voice_name(path.stem))

    def read(self, name: str) -> WakeVoice | None:
        """One voice; None where there is no such file, or it cannot be understood."""
        try:
            raw = tomllib.loads(self._path(name).read_text("utf-8"))
            voice = WakeVoice(
                name=str(raw["name"]),
                made=str(raw["made"]),
                model_sha256=str(raw["model_sha256"]),
                calls=int(raw["calls"]),
                offset=float(raw["offset"]),
                second_look=bool(raw.get("second_look", False)),
            )
        except FileNotFoundError:
            return None
        except (OSError, KeyError, TypeError, ValueError) as error:
            _log.warning("a voice could not be read: %s", type(error).__name__, extra={"code": "WAKE_VOICE_UNREADABLE"})
            return None
        return voice if LOWEST_OFFSET <= voice.offset <= MOST_RAISED else None

    def save(self, name: str, card: WakeCard, fit: Fit, made: date, *, second_look: bool = False) -> Path:
        """Keep a voice's numbers, which its owner has agreed to; the file that was written."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._path(name)
        partial = path.with_suffix(".part")
        text = _FILE.format(
            name=json.dumps(name, ensure_ascii=False),
            made=made.isoformat(),
            phrase=json.dumps(card.phrase, ensure_ascii=False),
            sha256=json.dumps(sha256_of(card, second_look=second_look)),
            calls=fit.before.calls,
            offset=round(fit.offset, 3),
            second_look=json.dumps(second_look),
        )
        partial.write_text(text, "utf-8")
        partial.replace(path)
        return path

    def forget(self, name: str) -> bool:
        """Remove a voice; whether there was one."""
        path = self._path(name)
        there = path.exists()
        path.unlink(missing_ok=True)
        return there

    def _path(self, name: str) -> Path:
        if not is_voice_name(name):
            raise ValueError(name)
        return self._folder / f"{name}.toml"
