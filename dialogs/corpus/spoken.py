"""What synthetic voices say: the test split, the spoken tasks, and what must not become consent.

    python -m dialogs.corpus.spoken

Prints one line a clip: its name, what it says, and who says it how fast. The test split gives every sentence, the tasks every
turn. script/render_corpus.py speaks it, script/hear_corpus.py lets the app's recogniser hear it.
"""

import hashlib
import json
from dataclasses import dataclass

import yaml

from dialogs.corpus.make import FOLDER, LOOKED_AT, Sentence, development, hard, read_test
from dialogs.corpus.tasks import FROZEN_TASKS, KeptTasks, read_tasks

VOICES = ("zf_xiaobei", "zm_yunxi", "zf_xiaoxiao", "zm_yunjian")
SPEEDS = (1.0, 0.85, 1.1, 0.95, 1.2)
EVERY = 3
"""Every third sentence of the split was spoken at first: those keep their voices. Who says one, and how fast, follows from its number."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence as a voice of Kokoro says it. `speed`: of that voice's own, which is 1."""

    text: str
    voice: str
    speed: float

    @property
    def clip(self) -> str:
        """Return the name of its recording: another sentence, voice or speed is another clip."""
        return hashlib.sha256(f"{self.text} {self.voice} {self.speed}".encode()).hexdigest()[:16]


def spoken_split() -> tuple[Spoken, ...]:
    """Return who says each sentence of the test split, in its order."""
    return tuple(
        Spoken(sentence.text, VOICES[number % len(VOICES)], SPEEDS[number % len(SPEEDS)])
        for place, sentence in enumerate(read_test())
        for number in (place // EVERY + place % EVERY,)
    )


def spoken_development() -> tuple[tuple[Sentence, Spoken], ...]:
    """Return every sentence of the development splits: those that have slots said by two of the voices, the others by one."""
    sentences = (*development(), *hard(LOOKED_AT))
    slotted = [sentence for sentence in sentences if sentence.slots]
    others = [sentence for sentence in sentences if not sentence.slots]
    said = [(number, again, sentence) for number, sentence in enumerate(slotted) for again in range(2)]
    said += [(number, 0, sentence) for number, sentence in enumerate(others)]
    return tuple(
        (sentence, Spoken(sentence.text, VOICES[(number + 2 * again) % len(VOICES)], SPEEDS[number % len(SPEEDS)]))
        for number, again, sentence in said
    )


def spoken_tasks(kept: KeptTasks = FROZEN_TASKS) -> tuple[Spoken, ...]:
    """Return what is said in the tasks, each once."""
    said = (Spoken(turn.says, task.voice, task.speed) for task in read_tasks(kept) for turn in task.turns)
    return tuple(dict.fromkeys(said))


def spoken_beside_consent() -> tuple[tuple[str, Spoken], ...]:
    """Return what is said while consent is waited for and is none, each with its kind (not_consent.yml)."""
    written: dict[str, list[str]] = yaml.safe_load((FOLDER / "not_consent.yml").read_text(encoding="utf-8"))
    said = [(kind, sentence) for kind, sentences in written.items() for sentence in sentences]
    return tuple(
        (kind, Spoken(sentence, VOICES[(number + number // 4) % len(VOICES)], SPEEDS[number % len(SPEEDS)]))
        for number, (kind, sentence) in enumerate(said)
    )


if __name__ == "__main__":
    for one in dict.fromkeys((*spoken_split(), *spoken_tasks(), *(said for _, said in spoken_beside_consent()))):
        told = {"clip": one.clip, "text": one.text, "voice": one.voice, "speed": one.speed}
        print(json.dumps(told, ensure_ascii=False))  # noqa: T201 -- what the command prints
