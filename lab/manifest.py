"""A session's manifest, `session.json`: whose session it is, of which study, and in which order it goes."""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from lab.schema.forms import hints, wrong_field

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = "session.json"
STUDY = "study.toml"
EVENTS = "events.jsonl"
RECORDINGS = "recordings"
SCHEMA = 1
PSEUDONYM = re.compile(r"P[0-9]{3,4}")
"""What a participant is called; never a name."""


class ManifestError(Exception):
    """A manifest cannot be read; `code` says why."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Consent:
    """What the participant agreed to have recorded beside the events."""

    audio: bool
    screen: bool


@dataclass(frozen=True, slots=True)
class Manifest:
    """`started_wall` is ISO 8601 with its zone; `order` the ids of the conditions as this participant meets them."""

    schema: Literal[1]
    study: str
    study_sha256: str
    participant: str
    session: str
    station: str
    simulated: bool
    seed: int
    started_wall: str
    order: tuple[str, ...]
    consent: Consent
    program: str


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a session's folder. Raises ManifestError: MANIFEST_MISSING, MANIFEST_NEWER, MANIFEST_INVALID."""
    try:
        content: Any = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except OSError as error:
        raise ManifestError("MANIFEST_MISSING", f"{folder.name}: {error.strerror}") from error
    except ValueError as error:
        raise ManifestError("MANIFEST_INVALID", folder.name) from error
    if not isinstance(content, dict):
        raise ManifestError("MANIFEST_INVALID", folder.name)
    if isinstance(version := content.get("schema"), int) and version > SCHEMA:
        raise ManifestError("MANIFEST_NEWER", f"{folder.name}: schema {version}")
    if (wrong := wrong_field(Manifest, content)) is not None:
        raise ManifestError("MANIFEST_INVALID", f"{folder.name}: {wrong}")
    if PSEUDONYM.fullmatch(content["participant"]) is None:
        raise ManifestError("MANIFEST_INVALID", f"{folder.name}: participant")
    values = {name: content[name] for name in hints(Manifest)}
    agreed = content["consent"]
    return Manifest(
        **{**values, "order": tuple(content["order"]), "consent": Consent(agreed["audio"], agreed["screen"])}
    )


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write `session.json`; the disk has it when this returns, or the folder is as it was. Raises OSError."""
    temporary = folder / f"{MANIFEST}.new"
    with temporary.open("w", encoding="utf-8") as file:
        file.write(json.dumps(asdict(manifest), ensure_ascii=False, indent=2) + "\n")
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(folder / MANIFEST)
