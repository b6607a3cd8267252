"""The sound development split: amounts and consents, and what sounds near a consent, as synthetic voices say them (hearing.yml).

    python -m dialogs.corpus.hearing

Prints one line a clip, as dialogs.corpus.spoken does. What the recogniser made of them lies in hearing_heard.jsonl;
script/make-sound-dev makes it anew. It may be looked at: what the frozen splits must not show is learnt here.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from dialogs.corpus.make import FOLDER
from dialogs.corpus.spoken import SPEEDS, VOICES, Spoken
from dialogs.corpus.tasks import HeardSound, heard_sound
from dialogs.language.consent import CONSENT_PHRASES

WRITTEN = FOLDER / "hearing.yml"
HEARD = FOLDER / "hearing_heard.jsonl"
OF_A_KIND = {"answers": 100, "commands": 40, "corrections": 40}
"""Sentences with an amount, by what they are."""
CONSENT, BESIDE = "consent", "beside consent"


@dataclass(frozen=True, slots=True)
class Hearing:
    """One sound. `kind`: answers, commands, corrections, consent or beside consent. `amount`: the words of it, or none."""

    kind: str
    spoken: Spoken
    amount: str


@cache
def hearings() -> tuple[Hearing, ...]:
    """Return every sound, the same each time."""
    written: dict[str, Any] = yaml.safe_load(WRITTEN.read_text(encoding="utf-8"))
    said = [*_amounts(written), *((BESIDE, sentence, "") for sentence in written[BESIDE])]
    placed = [
        Hearing(kind, Spoken(text, VOICES[(number + number // 4) % len(VOICES)], SPEEDS[number % len(SPEEDS)]), amount)
        for number, (kind, text, amount) in enumerate(said)
    ]
    amounts = sum(OF_A_KIND.values())
    return (*placed[:amounts], *_consents(), *placed[amounts:])


def read_hearings() -> dict[Hearing, HeardSound]:
    """Return what was heard of them, as far as it was."""
    lines = [json.loads(line) for line in HEARD.read_text(encoding="utf-8").splitlines()[1:]]
    heard = {(line["text"], line["voice"], line["speed"]): heard_sound(line) for line in lines}
    keyed = ((one, (one.spoken.text, one.spoken.voice, one.spoken.speed)) for one in hearings())
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
    """Every phrase by every voice, at its own speed and at another."""
    for number, voice in enumerate(VOICES):
        for phrase in CONSENT_PHRASES:
            for speed in (SPEEDS[0], SPEEDS[1 + (number + len(phrase)) % (len(SPEEDS) - 1)]):
                yield Hearing(CONSENT, Spoken(phrase, voice, speed), "")


if __name__ == "__main__":
    for one in hearings():
        told = {
            "clip": one.spoken.clip,
            "text": one.spoken.text,
            "voice": one.spoken.voice,
            "speed": one.spoken.speed,
        }
        print(json.dumps(told, ensure_ascii=False))  # noqa: T201 -- what the command prints
