"""A credit card that a customer asks for on the phone: by the rules, once, with the PIN."""

from __future__ import annotations

import pytest

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.credit.values import CardOffer, CardRequest, OfferRefusal
from bank.errors import BankError
from tests.bank.credit.credit_support import at, books, open_card, pay_in
from tests.bank.support import PIN, WRONG_PIN, World

Small = tuple[Bank, World]
LIMIT_FEN = 5_000_00


@pytest.fixture
def bank(small_bank: Small, bank_clock: VirtualClock) -> Bank:
    """A customer with 2,000 yuan a month for the last eight months."""
    bank, this_month = small_bank[0], bank_clock.now()
    for back in range(8, 0, -1):
        months = this_month.year * 12 + this_month.month - 1 - back
        pay_in(bank, at(months % 12 + 1, 10, year=months // 12), 2_000_00)
    return bank


def ask(bank: Bank, pin: str = PIN, request_id: str = "card", limit_fen: int = LIMIT_FEN) -> str:
    return bank.card_opening.take_up(CardRequest(request_id, "wang", limit_fen), pin)


def test_the_limits_that_the_income_bears_are_offered(bank: Bank) -> None:
    assert bank.card_opening.offer("wang") == CardOffer((3_000_00, 5_000_00), 5, 25, None)


def test_a_card_is_opened_once_however_often_it_is_asked_for(bank: Bank) -> None:
    card_id = ask(bank)
    assert ask(bank, WRONG_PIN) == card_id
    (card,) = bank.cards.list("wang")
    assert (card.id, card.limit_fen, card.available_fen) == (card_id, LIMIT_FEN, LIMIT_FEN)
    assert (card.statement_day, card.due_day) == (5, 25)
    assert card.card_number.startswith("9963")
    assert list(bank.audit()) == []


@pytest.mark.parametrize(
    ("change", "code"), [({"pin": WRONG_PIN}, "PIN_WRONG"), ({"limit_fen": 10_000_00}, "CARD_TERMS_INVALID")]
)
def test_a_wrong_pin_or_too_high_a_limit_opens_nothing(bank: Bank, change: dict[str, object], code: str) -> None:
    before = books(bank)
    with pytest.raises(BankError) as refused:
        ask(bank, **change)  # type: ignore[arg-type]  # as the cases have them
    assert refused.value.code == code
    assert books(bank) == before


def test_whoever_has_a_card_is_offered_no_second(bank: Bank) -> None:
    open_card(bank)
    assert bank.card_opening.offer("wang").refusal is OfferRefusal.HAS_CARD
    with pytest.raises(BankError) as refused:
        ask(bank)
    assert refused.value.code == "CARD_NOT_OFFERED"


def test_without_income_none_is_offered(small_bank: Small) -> None:
    offer = small_bank[0].card_opening.offer("wang")
    assert (offer.refusal, offer.limits_fen) == (OfferRefusal.INCOME, ())


def test_what_was_booked_since_the_last_bill_is_listed_newest_first(small_bank: Small) -> None:
    assert small_bank[0].cards.unbilled(open_card(small_bank[0]).id) == ()
