"""From characters to meaning's doorstep: simplification, and phonetic repair toward the words of bank and customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.language.repair import Lexicon, Repaired, repair
from dialogs.language.simplify import to_simplified
from dialogs.language.speakable import speakable
from dialogs.port import PayeeName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bank.values import Payee


def payee_name(payee: Payee) -> PayeeName:
    """What the dialogue may know of a payee: no card number beyond its tail."""
    return PayeeName(payee.id, payee.name, payee.relation, payee.aliases, payee.tail)


class Interpreter:
    """The language tools with one customer's payees."""

    def __init__(self) -> None:
        self.payees: tuple[PayeeName, ...] = ()
        self._lexicon = Lexicon()

    def know(self, payees: Iterable[Payee]) -> None:
        """Take this customer's payees into account from now on."""
        self.payees = tuple(payee_name(payee) for payee in payees)
        self._lexicon = Lexicon(payees=self.payees)

    def simplified(self, text: str) -> str:
        """Traditional characters made simplified."""
        return to_simplified(text)

    def understand(self, text: str) -> Repaired:
        """The sentence as the decisions should see it, with a trace of what was changed."""
        return repair(to_simplified(text), self._lexicon)

    def speakable(self, text: str) -> str:
        """The screen's text as a voice should read it."""
        return speakable(text)
