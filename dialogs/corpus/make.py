"""Make the corpus of its templates: the same sentences every time.

    python -m dialogs.corpus.make

Writes the training data of the services (dialogs/rasa/data/nlu/services.yml) and the frozen test split (test.jsonl).
tests/dialogs/test_corpus.py says that what lies there is what this makes, and that the two share no frame.
"""

import hashlib
import json
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from pathlib import Path

import yaml

from dialogs.project import PROJECT

FOLDER = Path(__file__).parent
TRAINING = PROJECT / "data/nlu/services.yml"
TEST = FOLDER / "test.jsonl"
MOST_OF_AN_INTENT = 60
"""Sentences of one intent in training; more of one than of another would tilt the classifier."""
TESTED_OF_A_TEMPLATE = 3
"""Sentences of one test template that has blanks; one of any other."""

BEFORE = ("小象，", "麻烦", "请", "你", "哎，", "能不能", "帮我", "那个，")
AFTER = ("吧", "呗", "啊", "行吗", "好吗", "一下", "呢")
"""What people put around anything; every fifth sentence of training has one before or after it."""

_CHOICE = re.compile(r"\(([^()]*)\)")
_BLANK = re.compile(r"\{(\w+)\}")
_HEADER = """\
# Made by dialogs/corpus/make.py of dialogs/corpus/train_templates.yml; do not edit.
version: "3.1"

nlu:
"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, what it means, and the frame it came from: its template with every choice made."""

    text: str
    intent: str
    slots: Mapping[str, str]
    frame: str


@cache
def values() -> Mapping[str, Mapping[str, str]]:
    """Return what fills each blank: the words, and the value that the slot must then hold."""
    content = yaml.safe_load((FOLDER / "values.yml").read_text(encoding="utf-8"))
    return {blank: {words: str(value) for words, value in filling.items()} for blank, filling in content.items()}


def templates(name: str) -> Mapping[str, list[str]]:
    """Return a file of templates by intent."""
    content: Mapping[str, list[str]] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return content


def frames(template: str) -> list[str]:
    """Return a template with its choices made, in every way.

    >>> frames("(查|看)一下(余额|)")
    ['查一下余额', '查一下', '看一下余额', '看一下']
    """
    choices = [match.split("|") for match in _CHOICE.findall(template)]
    holes = _CHOICE.split(template)[::2]
    return [
        "".join(part for pair in zip(holes, (*made, ""), strict=True) for part in pair) for made in product(*choices)
    ]


def filled(frame: str, intent: str, seed: str) -> Sentence:
    """Return the sentence of a frame that `seed` chooses."""
    chosen = _random(seed + frame)
    slots: dict[str, str] = {}

    def fill(match: re.Match[str]) -> str:
        words = chosen.choice(sorted(values()[match[1]]))
        slots[match[1]] = values()[match[1]][words]
        return words

    return Sentence(_BLANK.sub(fill, frame), intent, slots, frame)


def training() -> Iterator[Sentence]:
    """Return the training sentences of the services."""
    for intent, written in templates("train_templates.yml").items():
        made = {sentence.text: sentence for sentence in _rounds(written, intent)}
        yield from map(_surrounded, list(made.values())[:MOST_OF_AN_INTENT])


def test() -> Iterator[Sentence]:
    """Return the test split."""
    for intent, written in templates("test_templates.yml").items():
        seen: set[str] = set()
        for template in written:
            for number in range(TESTED_OF_A_TEMPLATE if _BLANK.search(template) else 1):
                sentence = filled(_random(template).choice(frames(template)), intent, f"test {number}")
                if sentence.text not in seen:
                    seen.add(sentence.text)
                    yield sentence


def training_text() -> str:
    """Return the training file."""
    lines, before = [_HEADER], ""
    for sentence in training():
        if sentence.intent != before:
            lines.append(f"{'' if not before else chr(10)}  - intent: {sentence.intent}\n    examples: |\n")
            before = sentence.intent
        lines.append(f"      - {sentence.text}\n")
    return "".join(lines)


def test_text() -> str:
    """Return the file of the test split."""
    return "".join(
        json.dumps(
            {"text": made.text, "intent": made.intent, "slots": dict(made.slots), "frame": made.frame},
            ensure_ascii=False,
        )
        + "\n"
        for made in test()
    )


def read_test(path: Path = TEST) -> tuple[Sentence, ...]:
    """Return the test split as it was frozen."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return tuple(Sentence(line["text"], line["intent"], line["slots"], line["frame"]) for line in lines)


def _rounds(written: list[str], intent: str) -> Iterator[Sentence]:
    """Take one frame of each template after the other, so that no template crowds the others out."""
    pools = []
    for template in written:
        pool = frames(template)
        _random(template).shuffle(pool)
        pools.append(pool)
    for number in range(max(map(len, pools))):
        yield from (filled(pool[number], intent, "train") for pool in pools if number < len(pool))


def _surrounded(sentence: Sentence) -> Sentence:
    chosen = _random(f"around {sentence.text}")
    place = chosen.randrange(10)
    if place > 1:
        return sentence
    text = chosen.choice(BEFORE) + sentence.text if place else sentence.text + chosen.choice(AFTER)
    return replace(sentence, text=text)


def _random(seed: str) -> random.Random:
    return random.Random(hashlib.sha256(seed.encode()).hexdigest())  # noqa: S311 -- sentences, no secrets


if __name__ == "__main__":
    TRAINING.write_text(training_text(), encoding="utf-8")
    TEST.write_text(test_text(), encoding="utf-8")
