"""Make the corpus of its templates: the same sentences every time.

    python -m dialogs.corpus.make

Writes the training data (dialogs/rasa/data/nlu/services.yml), the development split (dev.jsonl), the hard one in its two
halves (hard_looked_at.jsonl, hard_kept_back.jsonl) and the frozen test split (test.jsonl). A frame that the test split has is
left out of all others, and one of a development split out of training.
tests/dialogs/test_corpus.py says that what lies there is what this makes, and that no two of them share a frame.
"""

import hashlib
import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from math import prod
from pathlib import Path

import yaml

from dialogs.project import PROJECT

FOLDER = Path(__file__).parent
TRAINING = PROJECT / "data/nlu/services.yml"
TEST = FOLDER / "test.jsonl"
DEVELOPMENT = FOLDER / "dev.jsonl"
LOOKED_AT, KEPT_BACK = FOLDER / "hard_looked_at.jsonl", FOLDER / "hard_kept_back.jsonl"
MOST_OF_AN_INTENT = 250
"""Sentences of one intent in training."""
MORE_OF = {"out_of_scope": 500} | dict.fromkeys(
    ("transfer", "inform", "correct", "ask_spending", "ask_income", "how_to", "scam_help"), 375
)
"""There is more outside of a bank than in it, more ways to say what has an amount, a name or a time in it, and a question
how a thing is done may be about any service."""
TESTED_OF_A_TEMPLATE = 3
"""Sentences of one test template that has blanks; one of any other."""
MORE_TEMPLATES = (
    "spoken_templates.yml",
    "everyday_templates.yml",
    "homely_templates.yml",
    "asking_templates.yml",
    "told_apart_templates.yml",
)
"""Training templates beside the first ones, each file written by itself."""
CLOSED_LISTS = frozenset({"confirm_transfer"})
"""Intents whose sentences are the same everywhere."""

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
    return [_frame(template, made) for made in product(*_choices(template))]


def some_frames(template: str, most: int, seed: str) -> Iterator[str]:
    """Yield at most `most` frames of a template in an order that `seed` chooses, without making all of them.

    >>> sorted(some_frames("(查|看)一下(余额|)", 9, "any")) == sorted(frames("(查|看)一下(余额|)"))
    True
    """
    choices = _choices(template)
    ways = prod(map(len, choices))
    for way in _random(seed + template).sample(range(ways), min(ways, most)):
        made, rest = [], way
        for choice in choices:
            rest, chosen = divmod(rest, len(choice))
            made.append(choice[chosen])
        yield _frame(template, made)


def _choices(template: str) -> list[list[str]]:
    return [match.split("|") for match in _CHOICE.findall(template)]


def _frame(template: str, made: Sequence[str]) -> str:
    holes = _CHOICE.split(template)[::2]
    return "".join(part for pair in zip(holes, (*made, ""), strict=True) for part in pair)


def filled(frame: str, intent: str, seed: str) -> Sentence:
    """Return the sentence of a frame that `seed` chooses."""
    chosen = _random(seed + frame)
    slots: dict[str, str] = {}

    def fill(match: re.Match[str]) -> str:
        words = chosen.choice(sorted(values()[match[1]]))
        slots[match[1]] = values()[match[1]][words]
        return words

    return Sentence(_BLANK.sub(fill, frame), intent, slots, frame)


@cache
def training() -> tuple[Sentence, ...]:
    """Return the training sentences that are made of templates."""
    return tuple(made_of(training_templates()))


def training_templates() -> Mapping[str, list[str]]:
    """Return all templates of training by intent."""
    more = [templates(name) for name in MORE_TEMPLATES]
    return {
        intent: [*first, *(template for others in more for template in others.get(intent, ()))]
        for intent, first in templates("train_templates.yml").items()
    }


def made_of(written: Mapping[str, list[str]]) -> Iterator[Sentence]:
    """Make sentences of templates, as many an intent as training has; none is of a split."""
    held = held_back()
    for intent, of_intent in written.items():
        most = MORE_OF.get(intent, MOST_OF_AN_INTENT)
        made: dict[str, Sentence] = {}
        for sentence in _rounds(of_intent, intent, held):
            made.setdefault(sentence.text, sentence)
            if len(made) == most:
                break
        yield from (around for around in map(_surrounded, made.values()) if plain(around.text) not in held)


@cache
def held_back() -> frozenset[str]:
    """Return the frames and sentences of all splits, which must not be trained."""
    return _held(read_test()) | _held(development()) | _held(hard(LOOKED_AT)) | _held(hard(KEPT_BACK))


def test() -> Iterator[Sentence]:
    """Return the test split."""
    yield from _split("test_templates.yml", "test")


@cache
def development() -> tuple[Sentence, ...]:
    """Return the development split: what may be looked at when something is to be understood better."""
    return _beside_test(_split("dev_templates.yml", "development"))


@cache
def hard(half: Path) -> tuple[Sentence, ...]:
    """Return a half of the hard development split: of each intent every other template.

    LOOKED_AT shows what to mend; KEPT_BACK is only counted, so that what was mended is measured on other sentences.
    """
    return _beside_test(_split("hard_templates.yml", "hard", first=(LOOKED_AT, KEPT_BACK).index(half), step=2))


def _beside_test(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    held = _held(read_test())
    return tuple(sentence for sentence in sentences if not {plain(sentence.frame), plain(sentence.text)} & held)


def plain(text: str) -> str:
    """Return a sentence or a frame without its punctuation: 你好，小象 and 你好小象 are one."""
    return re.sub(r"[^\w{}]", "", text)


def _held(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return what must not be trained: the frames and the sentences of a split. Consent is the same everywhere."""
    tested = [sentence for sentence in sentences if sentence.intent not in CLOSED_LISTS]
    return frozenset(plain(text) for sentence in tested for text in (sentence.frame, sentence.text))


def _split(name: str, seed: str, *, first: int = 0, step: int = 1) -> Iterator[Sentence]:
    for intent, written in templates(name).items():
        seen: set[str] = set()
        for template in written[first::step]:
            for number in range(TESTED_OF_A_TEMPLATE if _BLANK.search(template) else 1):
                sentence = filled(_random(template).choice(frames(template)), intent, f"{seed} {number}")
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
    return _lines(test())


def development_text() -> str:
    """Return the file of the development split."""
    return _lines(development())


def hard_text(half: Path) -> str:
    """Return the file of a half of the hard development split."""
    return _lines(hard(half))


def _lines(sentences: Iterable[Sentence]) -> str:
    return "".join(
        json.dumps(
            {"text": made.text, "intent": made.intent, "slots": dict(made.slots), "frame": made.frame},
            ensure_ascii=False,
        )
        + "\n"
        for made in sentences
    )


def read_test(path: Path = TEST) -> tuple[Sentence, ...]:
    """Return the test split as it was frozen."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return tuple(Sentence(line["text"], line["intent"], line["slots"], line["frame"]) for line in lines)


def _rounds(written: list[str], intent: str, held: frozenset[str]) -> Iterator[Sentence]:
    """Take one frame of each template after the other, so that no template crowds the others out."""
    pools = [some_frames(template, MOST_OF_AN_INTENT * 2, "") for template in written]
    while pools:
        for pool in tuple(pools):
            frame = next((frame for frame in pool if plain(frame) not in held), None)
            if frame is None:
                pools.remove(pool)
            else:
                yield filled(frame, intent, "train")


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
    DEVELOPMENT.write_text(development_text(), encoding="utf-8")
    for each in (LOOKED_AT, KEPT_BACK):
        each.write_text(hard_text(each), encoding="utf-8")
    TEST.write_text(test_text(), encoding="utf-8")
    TRAINING.write_text(training_text(), encoding="utf-8")
