"""What is said beside consent and must not become it (not_consent.yml), as the recogniser heard it."""

import json
from dataclasses import dataclass

from dialogs.corpus.make import FOLDER
from dialogs.corpus.tasks import HeardSound, heard_sound

HEARD = FOLDER / "not_consent_heard.jsonl"


@dataclass(frozen=True, slots=True)
class Beside:
    """One sound that is no consent. `text`: what was said; empty where nobody of the bank spoke."""

    kind: str
    text: str
    heard: HeardSound


def read_beside_consent() -> tuple[Beside, ...]:
    """Return every sound; none until they are made."""
    if not HEARD.is_file():
        return ()
    lines = [json.loads(line) for line in HEARD.read_text(encoding="utf-8").splitlines()[1:]]
    return tuple(Beside(line["kind"], line["text"], heard_sound(line)) for line in lines)
