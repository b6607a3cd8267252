"""The sound development split: amounts and consents, and what sounds near a consent, as synthetic voices say them (hearing.yml).

    python -m dialogs.corpus.hearing

Prints one line a clip, as dialogs.corpus.spoken does. What the recogniser made of them lies in hearing_heard.jsonl and, of the
consents, in consents_heard.jsonl; script/make-sound-dev makes both anew. They may be looked at: what the frozen splits must not
show is learnt here. Phrases that the read-back could offer are said by ten voices at three speeds, and heard clean, in noise and
from the other side of a room.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import Any

import yaml

from dialogs.corpus.make import FOLDER
from dialogs.corpus.spoken import SPEEDS, VOICES, Spoken, spoken_development, spoken_tasks
from dialogs.corpus.tasks import DEVELOPMENT_TASKS, HeardSound, heard_sound
from dialogs.language.consent import CONSENT_PHRASES

WRITTEN = FOLDER / "hearing.yml"
HEARD, CONSENTS_HEARD = FOLDER / "hearing_heard.jsonl", FOLDER / "consents_heard.jsonl"
CONSENTS_PLAIN = FOLDER / "consents_plain_heard.jsonl"
"""The consents as they were heard first: other renderings of the same voices, without the adapter that knows the bank's language."""
OF_A_KIND = {"answers": 100, "commands": 40, "corrections": 40}
"""Sentences with an amount, by what they are."""
CONSENT, BESIDE = "consent", "beside consent"
CLEAN, NOISE, FAR = "clean", "noise at 20 dB", "far"
CONDITIONS = (CLEAN, NOISE, FAR)
"""How a sound is heard: as it was rendered; in pink noise; in a room, softly, mostly by its echoes (script/hear_corpus.py makes them)."""
CONSENTING = (*VOICES, *(f"{one}+{other}" for one, other in combinations(VOICES, 2)))
"""Who says consents: the four voices, and the six that lie in the middle between two of them."""
CONSENT_SPEEDS = (0.85, 1.0, 1.2)
OFFERABLE = ("确认转账", "同意转账", "就这样转", "就这么转")
"""Phrases that the read-back could offer."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """One sound. `kind`: answers, commands, corrections, consent or beside consent. `amount`: the words of it, or none."""

    kind: str
    spoken: Spoken
    amount: str
    condition: str = CLEAN


@cache
def hearings() -> tuple[Hearing, ...]:
    """Return every sound, the same each time."""
    written: dict[str, Any] = yaml.safe_load(WRITTEN.read_text(encoding="utf-8"))
    said = [*_amounts(written), *((BESIDE, sentence, "") for sentence in written[BESIDE])]
    placed = [
        Hearing(kind, Spoken(text, VOICES[(number + number // 4) % len(VOICES)], SPEEDS[number % len(SPEEDS)]), amount)
        for number, (kind, text, amount) in enumerate(said)
    ]
    return (*_consents(), *placed)


def read_hearings(*files: Path) -> dict[Hearing, HeardSound]:
    """Return what was heard of them, as far as it was; of some files, or of all that was heard as the app hears."""
    lines = [
        json.loads(line)
        for file in files or (HEARD, CONSENTS_HEARD)
        for line in file.read_text(encoding="utf-8").splitlines()[1:]
    ]
    heard = {
        (line["text"], line["voice"], line["speed"], line.get("condition", CLEAN)): heard_sound(line) for line in lines
    }
    keyed = ((one, (one.spoken.text, one.spoken.voice, one.spoken.speed, one.condition)) for one in hearings())
    return {one: heard[key] for one, key in keyed if key in heard}


def _amounts(written: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    chosen = random.Random(7)  # noqa: S311 -- sentences, no secrets
    pool: list[str] = []
    for kind, count in OF_A_KIND.items():
        for number in range(count):
            frame = written["amounts"][kind][number % len(written["amounts"][kind])]
            if not pool:
                pool = [*written["sums"]]
                chosen.shuffle(pool)
            amount, other = pool.pop(), chosen.choice(written["sums"])
            yield kind, frame.format(amount=amount, payee=chosen.choice(written["payees"]), other=other), amount


def _consents() -> Iterator[Hearing]:
    """Say what could be offered by every voice, at three speeds, under three conditions; the other phrases clean by the four."""
    for voice, phrase in product(CONSENTING, OFFERABLE):
        for speed, condition in product(CONSENT_SPEEDS, CONDITIONS):
            yield Hearing(CONSENT, Spoken(phrase, voice, speed), "", condition)
    for voice, phrase in product(VOICES, CONSENT_PHRASES):
        if phrase not in OFFERABLE:
            yield Hearing(CONSENT, Spoken(phrase, voice, 1.0), "")


if __name__ == "__main__":
    written = (spoken for _, spoken in spoken_development())
    for one in dict.fromkeys((*(one.spoken for one in hearings()), *spoken_tasks(DEVELOPMENT_TASKS), *written)):
        told = {
            "clip": one.clip,
            "text": one.text,
            "voice": one.voice,
            "speed": one.speed,
        }
        print(json.dumps(told, ensure_ascii=False))  # noqa: T201 -- what the command prints
