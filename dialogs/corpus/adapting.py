"""What the recogniser's decoder is adapted with: the bank's language in words that no split has (adapting.yml).

    python -m dialogs.corpus.adapting COUNT

Prints one line a sentence: what is said, after which question, and which payees its customer has. Payees, amounts and
sentences are drawn by chance, the same each time; the names of the personas and of the scripted bank are left out.
"""

import json
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dialogs.corpus.make import FOLDER, read_test, training
from dialogs.language.consent import CONSENT_PHRASES
from dialogs.scripted_desk import family

WRITTEN = FOLDER / "adapting.yml"
SHARES = {
    "templates": 0.24,
    "transfers": 0.2,
    "amounts": 0.16,
    "payees": 0.1,
    "corrections": 0.08,
    "consent": 0.04,
    "near": 0.06,
    "control": 0.04,
    "general": 0.08,
}
"""How much of each there is. `general`: sentences of everyday life, heard as any other."""
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
    """One sentence. `asked`: amount, payee, confirmation or nothing; `payees`: whom the customer has, as they are called."""

    kind: str
    text: str
    asked: str
    payees: tuple[str, ...]


def said(count: int, general: tuple[str, ...] = ()) -> Iterator[Said]:
    """Yield `count` sentences. `general`: sentences of everyday life."""
    written: dict[str, Any] = yaml.safe_load(WRITTEN.read_text(encoding="utf-8"))
    kinds = {kind: share for kind, share in SHARES.items() if general or kind != "general"}
    frozen = {sentence.text for sentence in read_test()}
    frames = [each for each in training() if not any(ord(character) < 128 for character in each.text)]
    blanks = [each for each in frames if "{amount}" in each.frame or "{payee}" in each.frame]
    chosen = random.Random(20261130)  # noqa: S311 -- sentences, no secrets
    while count:
        kind = chosen.choices([*kinds], weights=[*kinds.values()])[0]
        people = [_called(chosen, written) for _ in range(chosen.randint(3, 9))]
        spare = [_called(chosen, written) for _ in range(2)]
        named = chosen.choice(people if chosen.random() < EXPECTED_SHARE else spare)
        if kind == "templates":
            frame = chosen.choice(blanks if chosen.random() < 0.4 else frames)
            text = frame.frame if frame in blanks else frame.text
        elif kind == "general":
            text = chosen.choice(general).strip("。！")
        else:
            text = chosen.choice(CONSENT_PHRASES if kind == "consent" else written[kind])
        text = _filled(chosen, text, _spoken_of(chosen, named), _spoken_of(chosen, chosen.choice(people)))
        if text in frozen or not _HAN_ONLY.match(text):
            continue
        count -= 1
        asked = ASKED.get(kind, "confirmation" if kind == "corrections" and chosen.random() < 0.6 else "")
        yield Said(kind, text, asked, tuple(dict.fromkeys("".join(each) for each in people)))


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
    everyday = tuple(Path(sys.argv[2]).read_text(encoding="utf-8").split()) if len(sys.argv) > 2 else ()
    for one in said(int(sys.argv[1]), everyday):
        print(json.dumps(asdict(one), ensure_ascii=False))  # noqa: T201 -- what the command prints
