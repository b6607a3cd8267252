"""The catalogue of what the assistant says by itself, in a standard and an elder wording."""

from __future__ import annotations

import string
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FIELDS: Mapping[str, frozenset[str]] = {
    "read_back": frozenset({"from_tail", "payee", "payee_tail", "amount"}),
    "open_pin": frozenset(),
    "look_at_screen": frozenset(),
    "result_posted": frozenset({"payee", "amount", "balance"}),
    "result_waiting": frozenset(),
    "cancelled": frozenset(),
    "expired": frozenset(),
    "consent_early": frozenset(),
    "consent_gone": frozenset(),
    "please_wait": frozenset(),
    "pin_by_hand": frozenset(),
    "listening": frozenset(),
    "not_heard": frozenset(),
    "not_heard_consent": frozenset(),
    "use_screen": frozenset(),
    "not_understood": frozenset(),
    "dialogue_away": frozenset(),
    "dialogue_back": frozenset(),
}
"""Every entry a catalogue must have, with the names it may use."""


class WordingError(Exception):
    """A catalogue lacks an entry or a version of it, or uses a name that the program does not fill in."""

    code = "WORDING_INVALID"


@dataclass(frozen=True, slots=True)
class Wording:
    """Sentences by key and version."""

    standard: Mapping[str, str]
    elder: Mapping[str, str]

    def say(self, key: str, *, elder: bool, **values: str) -> str:
        """The sentence for `key` with its values filled in."""
        return (self.elder if elder else self.standard)[key].format(**values)


def load_wording(path: Path) -> Wording:
    """Read and check a catalogue; raises `WordingError` naming the entry that is wrong."""
    with path.open("rb") as file:
        raw = tomllib.load(file)
    versions: dict[str, dict[str, str]] = {"standard": {}, "elder": {}}
    for key, allowed in FIELDS.items():
        for version, sentences in versions.items():
            sentence = raw.get(key, {}).get(version)
            if not isinstance(sentence, str) or not sentence.strip():
                raise WordingError(f"{path.name}: [{key}] has no {version} wording")
            used = {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}
            if not used <= allowed:
                raise WordingError(f"{path.name}: [{key}] {version} uses {sorted(used - allowed)}")
            sentences[key] = sentence
    if unknown := set(raw) - set(FIELDS):
        raise WordingError(f"{path.name}: unknown entries {sorted(unknown)}")
    return Wording(versions["standard"], versions["elder"])
