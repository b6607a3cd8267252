"""What the recogniser's decoder is adapted with: the bank's language in words that no split has (adapting.yml).

    python -m dialogs.corpus.adapting COUNT [SENTENCES [WORDS]]

SENTENCES of everyday life and WORDS lie one a line. Prints one line a sentence: what is said, after which question, and
which payees its customer has. Payees, amounts and sentences are drawn by chance, the same each time; the names of the
personas and of the scripted bank are left out, and so is every frame of a split.
"""

import json
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dialogs.corpus.hearing import WRITTEN as SOUND_DEVELOPMENT
from dialogs.corpus.make import FOLDER, Sentence, held_back, plain, read_test, training
from dialogs.corpus.spoken import spoken_beside_consent
from dialogs.language.consent import CONSENT_PHRASES
from dialogs.scripted_desk import family

WRITTEN = FOLDER / "adapting.yml"
SHARES = {
    "templates": 0.28,
    "transfers": 0.14,
    "amounts": 0.14,
    "payees": 0.08,
    "corrections": 0.07,
    "consent": 0.03,
    "near": 0.05,
    "control": 0.03,
    "general": 0.1,
    "words": 0.08,
}
"""How much of each there is. `general`: sentences of everyday life; `words`: words in a row that mean nothing together, so
that what is heard weighs more than what would be likely."""
BLANK_SHARE = 0.6
"""How often a sentence of the templates has a blank: an amount, a payee, a time, a kind of spending."""
WORDS = (2, 5)
"""How many words a row has, least and most."""
ASKED = {"amounts": "amount", "payees": "payee", "consent": "confirmation", "near": "confirmation"}
"""The question that a kind of sentence answers; the others are said freely, corrections at the read-back."""
EXPECTED_SHARE = 0.85
"""How often a payee that is named is one of the customer's, whom the recogniser is told to expect."""
DIGITS = "零一二三四五六七八九"
ROUND, SHORT, SPELT, SPARSE = 0.4, 0.65, 0.85, 0.93
"""How amounts of hundreds and more are said: 八百, 八百五, 八百五十, 八百零五; what is left, 八百五十六."""
_HAN_ONLY = re.compile(r"^[\u4e00-\u9fff，、？]+$")


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence, and the frame it was drawn in.

    `asked`: amount, payee, confirmation or nothing; `payees`: whom the customer has, as they are called.
    """

    kind: str
    text: str
    frame: str
    asked: str
    payees: tuple[str, ...]


def said(count: int, general: tuple[str, ...] = (), words: tuple[str, ...] = ()) -> Iterator[Said]:
    """Yield `count` sentences. `general`: more sentences of everyday life; `words`: what rows of words are drawn from."""
    written: dict[str, Any] = yaml.safe_load(WRITTEN.read_text(encoding="utf-8"))
    kinds = {kind: share for kind, share in SHARES.items() if words or kind != "words"}
    lists = {**written, "general": (*written["general"], *general), "consent": CONSENT_PHRASES, "words": words}
    held = _held()
    chosen = random.Random(20261130)  # noqa: S311 -- sentences, no secrets
    while count:
        kind = chosen.choices([*kinds], weights=[*kinds.values()])[0]
        people = [_called(chosen, written) for _ in range(chosen.randint(3, 9))]
        spare = [_called(chosen, written) for _ in range(2)]
        named = chosen.choice(people if chosen.random() < EXPECTED_SHARE else spare)
        frame = _frame(chosen, kind, lists)
        if plain(frame) in held:
            continue
        text = _filled(chosen, frame, _spoken_of(chosen, named), _spoken_of(chosen, chosen.choice(people)))
        if plain(text) in held or not _HAN_ONLY.match(text):
            continue
        count -= 1
        asked = ASKED.get(kind, "confirmation" if kind == "corrections" and chosen.random() < 0.6 else "")
        yield Said(kind, text, frame, asked, tuple(dict.fromkeys("".join(each) for each in people)))


def _frame(chosen: random.Random, kind: str, lists: Mapping[str, Sequence[str]]) -> str:
    """A frame of a kind. One of the training templates keeps the times and kinds of spending that the corpus drew for it."""
    if kind == "templates":
        sentences, blanks = _templates()
        sentence = chosen.choice(blanks if chosen.random() < BLANK_SHARE else sentences)
        drawn_here = "{amount}" in sentence.frame or "{payee}" in sentence.frame
        return sentence.frame if drawn_here else sentence.text
    if kind == "words":
        return "".join(chosen.choices(lists[kind], k=chosen.randint(*WORDS)))
    return chosen.choice(lists[kind]).strip("。！")


@cache
def _templates() -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """Training sentences without Latin letters or figures, and those of them that have a blank."""
    sentences = tuple(each for each in training() if not any(ord(character) < 128 for character in each.text))
    return sentences, tuple(each for each in sentences if "{" in each.frame)


def _filled(chosen: random.Random, frame: str, payee: str, other: str) -> str:
    blanks = {
        "payee": payee,
        "other": other,
        "amount": amount(chosen),
        "other_amount": amount(chosen),
        "tail": "".join(chosen.choice(DIGITS) for _ in range(4)),
    }
    for name, words in blanks.items():
        frame = frame.replace(f"{{{name}}}", words)
    return frame


def _called(chosen: random.Random, written: dict[str, Any]) -> tuple[str, str]:
    """A payee: relation, which may be empty, and name; a firm has its name alone."""
    if chosen.random() < 0.12:
        return "", chosen.choice(written["firms"])
    while True:
        given = "".join(chosen.sample(written["given"], chosen.choice((1, 2, 2))))
        name = chosen.choice(written["surnames"]) + given
        if name not in _kept_out():
            return chosen.choice(written["relations"]) if chosen.random() < 0.6 else "", name


def _spoken_of(chosen: random.Random, payee: tuple[str, str]) -> str:
    """How a person names a payee: by relation, by name, or by both."""
    relation, name = payee
    if not relation:
        return name
    return chosen.choices((relation, name, relation + name), weights=(4, 4, 1))[0]


@cache
def _held() -> frozenset[str]:
    """Frames and sentences of the splits; an amount alone and a payee alone are the same everywhere."""
    sounds: dict[str, Any] = yaml.safe_load(SOUND_DEVELOPMENT.read_text(encoding="utf-8"))
    frames = [frame for kind in sounds["amounts"].values() for frame in kind]
    beside = [*sounds["beside consent"], *(said.text for _, said in spoken_beside_consent())]
    frozen = [each.text for each in read_test()]
    return held_back() | {plain(each) for each in (*frames, *beside, *frozen)} - {"{amount}", "{payee}"}


@cache
def _kept_out() -> frozenset[str]:
    """Names of the scripted bank's payees and of everybody in the personas."""
    personas = Path(__file__).resolve().parents[2] / "assets/personas"
    written = "\n".join(file.read_text(encoding="utf-8") for file in sorted(personas.glob("*.toml")))
    return frozenset(re.findall(r'name = "([^"]+)"', written)) | {payee.name for payee in family()}


def amount(chosen: random.Random) -> str:
    """An amount as people say it: two digits that count, in the units of money, long or short.

    >>> amount(random.Random(1)) == amount(random.Random(1))
    True
    """
    unit = chosen.choices(("", "十", "百", "千", "万"), weights=(1, 5, 9, 7, 3))[0]
    first, second = chosen.randint(1, 9), chosen.randint(1, 9)
    head = _two(chosen, first, unit)
    yuan = chosen.choice(("", "", "块", "块钱", "元"))
    way = chosen.random()
    if unit == "":
        tail = DIGITS[second]
        return chosen.choice((f"{head}块{tail}", f"{head}块{tail}毛", f"{head}块钱", f"{head}毛钱"))
    if way < ROUND:
        return f"{head}{unit}{yuan}"
    if unit == "十":
        return _tens(chosen, "" if first == 1 else head, second)
    return f"{head}{unit}{_rest(chosen, unit, second, way)}{'' if way < SHORT else yuan}"


def _tens(chosen: random.Random, head: str, second: int) -> str:
    whole = f"{head}十{DIGITS[second]}"
    cents = chosen.choice(("", "", f"块{DIGITS[chosen.randint(1, 9)]}", f"块{DIGITS[chosen.randint(1, 9)]}毛"))
    return f"{whole}{cents or chosen.choice(('', '块', '块钱', '元'))}"


def _rest(chosen: random.Random, unit: str, second: int, way: float) -> str:
    """What follows hundreds, thousands or tens of thousands: 一万二, 一万二千, 一万零二, 一万二千三百."""
    if way < SHORT:
        return "二" if second == 2 else _two(chosen, second, "")
    lower = {"百": "十", "千": "百", "万": "千"}[unit]
    if SPELT <= way < SPARSE:
        return f"零{DIGITS[second]}{'十' if unit != '百' and chosen.random() < 0.4 else ''}"
    third = 0 if way < SPELT else chosen.randint(1, 9)
    low = DIGITS[second] if lower == "十" else _two(chosen, second, lower)
    below = {"十": "", "百": "十", "千": "百"}[lower]
    return f"{low}{lower}" + (f"{DIGITS[third]}{below}" if third else "")


def _two(chosen: random.Random, digit: int, unit: str) -> str:
    """A digit before a unit: 两百 as well as 二百, 两千, 两块, but 二十."""
    if digit != 2 or unit == "十":
        return DIGITS[digit]
    return "二" if unit == "百" and chosen.random() < 0.4 else "两"


if __name__ == "__main__":
    lists = [tuple(Path(each).read_text(encoding="utf-8").split()) for each in sys.argv[2:4]]
    for one in said(int(sys.argv[1]), *lists):
        print(json.dumps(asdict(one), ensure_ascii=False))  # noqa: T201 -- what the command prints
