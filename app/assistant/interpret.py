"""From characters to meaning's doorstep: simplification, choice among the recogniser's readings, phonetic repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.assistant.lexicon import lexicon_of
from dialogs.language.narrow_reading import choose_answer
from dialogs.language.repair import Repaired, repair
from dialogs.language.rescore import Chosen, Expected, Reading, choose
from dialogs.language.simplify import to_simplified
from dialogs.language.speakable import speakable
from dialogs.port import PayeeName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bank.values import Payee
    from voice.types import Hypothesis, Transcript


def payee_name(payee: Payee) -> PayeeName:
    """What the dialogue may know of a payee: no card number beyond its tail."""
    return PayeeName(payee.id, payee.name, payee.relation, payee.aliases, payee.tail)


def load_tables() -> None:
    """Load the tables of sounds and characters, which takes a third of a second: on another thread, before the first sentence."""
    readings = [Reading(to_simplified(text), -0.1) for text in ("给女儿转三百块", "给女儿专三百块")]
    choose(readings, lexicon_of(()), Expected.ANYTHING)


class Interpreter:
    """The language tools with one customer's payees."""

    def __init__(self) -> None:
        self.payees: tuple[PayeeName, ...] = ()
        self._lexicon = lexicon_of(())

    def know(self, payees: Iterable[Payee]) -> None:
        """Take this customer's payees into account from now on."""
        self.payees = tuple(payee_name(payee) for payee in payees)
        self._lexicon = lexicon_of(self.payees)

    def simplified(self, text: str) -> str:
        """Traditional characters made simplified."""
        return to_simplified(text)

    def understand(self, text: str) -> Repaired:
        """The sentence as the decisions should see it, with a trace of what was changed."""
        return repair(to_simplified(text), self._lexicon)

    def choose(self, transcript: Transcript, expected: Expected) -> Chosen:
        """The reading that is meant, of all that the recogniser made of the sound, and its repair."""
        readings = _readings(transcript.hypotheses)
        first = Reading(to_simplified(transcript.text), transcript.mean_log_probability)
        return choose_answer(readings or [first], _readings(transcript.narrow), self._lexicon, expected)

    def speakable(self, text: str) -> str:
        """The screen's text as a voice should read it."""
        return speakable(text)


def _readings(hypotheses: Iterable[Hypothesis]) -> list[Reading]:
    return [Reading(to_simplified(each.text), each.mean_log_probability) for each in hypotheses]
