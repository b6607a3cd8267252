"""Read the payee and the amount that a turn of the transfer conversation gives."""

from dataclasses import dataclass

from dialogs.actions.topics import ANSWERED, LEAVES
from dialogs.actions.turn import Turn
from dialogs.desk import BankDesk, MatchKind
from dialogs.language import corrections, mentions, names
from dialogs.language.money_zh import Ambiguous, Exact
from dialogs.port import PayeeName
from dialogs.verdict import Verdict

# Intents in which a bare word cannot be the name of a payee.
_NOT_AN_ANSWER = frozenset(
    {
        *(ANSWERED - {"out_of_scope"}),
        *LEAVES,
        "scam_help",
        "resume_transfer",
        "cancel",
        "stop",
        "deny",
        "affirm",
        "confirm_transfer",
    }
)


@dataclass(frozen=True, slots=True)
class Payee:
    """Exactly one payee."""

    id: str


@dataclass(frozen=True, slots=True)
class Candidates:
    """Payees to be told apart. `at_once`: they were named together, where one at a time is possible."""

    payees: tuple[PayeeName, ...]
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class UnknownPayee:
    """A name that is none of the customer's payees."""

    spoken: str


@dataclass(frozen=True, slots=True)
class Denied:
    """The value held is denied, and no other is given."""


PayeeGiven = Payee | Candidates | UnknownPayee | Denied | None
AmountGiven = Exact | Ambiguous | Denied | None


def payee_given(turn: Turn, desk: BankDesk) -> PayeeGiven:
    """Return what the turn says about the payee, or None where it says nothing."""
    offered = turn.named(turn.list_slot("payee_candidates"))
    if offered:
        choice = names.choose(turn.text, offered)
        if isinstance(choice, names.One):
            return Payee(choice.payee.id)
    found = turn.mentions
    if len(found.payees) > 1:
        return _together(turn, desk, found.payees)
    if found.payees:
        return _looked_up(turn, desk, found.payees[0].text)
    if found.denied_payee or (_corrects(turn) and corrections.field_to_change(turn.text) == "payee"):
        return Denied()
    if turn.requested == "payee" and not offered and _may_be_answer(turn):
        return _looked_up(turn, desk, names.bare_name(turn.text))
    return None


def amount_given(turn: Turn) -> AmountGiven:
    """Return what the turn says about the amount, or None where it says nothing.

    A bare number counts where an amount was asked for, beside a payee, and in a correction.
    """
    found = turn.mentions
    offered = tuple(int(fen) for fen in turn.list_slot("amount_options"))
    if found.amount is None and offered and turn.requested == "amount":
        chosen = _chosen_amount(turn, offered)
        if chosen is not None:
            return chosen
    bare = turn.requested == "amount" or turn.intent in {"transfer", "correct"} or bool(found.payees)
    given = found.amount or (found.bare_amount if bare else None)
    if given is None and _corrects(turn) and corrections.field_to_change(turn.text) == "amount":
        return Denied()
    return given


def _corrects(turn: Turn) -> bool:
    asked_back = turn.requested == "confirmation" and turn.verdict is not Verdict.QUESTION
    return turn.intent == "correct" or asked_back


def _chosen_amount(turn: Turn, offered: tuple[int, ...]) -> Exact | None:
    whole = (0, len(turn.text))
    if turn.intent == "affirm" and len(offered) == 1:
        return Exact(offered[0], whole)
    place = names.place_chosen(turn.text, len(offered))
    return None if place is None else Exact(offered[place], whole)


def _may_be_answer(turn: Turn) -> bool:
    said = names.bare_name(turn.text)
    if turn.verdict is not Verdict.UNCLEAR:  # a denial or a question is no name
        return False
    return turn.intent not in _NOT_AN_ANSWER and turn.mentions.bare_amount is None and mentions.may_be_name(said)


def _looked_up(turn: Turn, desk: BankDesk, spoken: str) -> PayeeGiven:
    match = desk.find_payee(turn.conversation_id, spoken)
    if match.kind is MatchKind.ONE:
        return Payee(match.payees[0].id)
    if match.kind is MatchKind.SEVERAL:
        return Candidates(match.payees)
    return UnknownPayee(spoken)


def _together(turn: Turn, desk: BankDesk, found: tuple[mentions.PayeeMention, ...]) -> PayeeGiven:
    named: dict[str, PayeeName] = {}
    for mention in found:
        for payee in desk.find_payee(turn.conversation_id, mention.text).payees:
            named[payee.id] = payee
    if not named:
        return UnknownPayee(found[0].text)
    if len(named) == 1:
        return Payee(next(iter(named)))
    return Candidates(tuple(named.values()), at_once=True)
