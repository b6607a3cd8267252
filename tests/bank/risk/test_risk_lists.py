"""Lists of reported scams and of trusted payees."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from bank.clock import VirtualClock
from bank.payees import NewPayee
from bank.risk.values import Action, ListName, RiskRequest, Source
from bank.values import TransferRequest
from tests.bank.risk.risk_world import LI_CARD, Books, facts_now
from tests.bank.support import ACCOUNTS, code_of, request


def test_a_reported_payee_is_asked_about_and_a_confirmed_one_blocked(rich: Books) -> None:
    bank, world = rich
    asked = RiskRequest(request(world, "a", 10_00))
    bank.risk_lists.report("r1", LI_CARD, Source.CUSTOMER, "骗我刷单", "zhao")
    found = bank.risk.assess(asked)
    assert (found.action, found.reasons[0].id, found.reasons[0].source) == (Action.ASK, "payee-reported", "list")
    bank.risk_lists.report("r2", "9963 8102 0017 7306 285", Source.POLICE, "案件")
    assert bank.risk.assess(asked).action is Action.BLOCK
    bank.risk_lists.remove("r3", ListName.SCAM, LI_CARD, Source.POLICE, "误报")
    assert bank.risk.assess(asked).action is Action.ASK
    bank.risk_lists.remove("r4", ListName.SCAM, LI_CARD, Source.CUSTOMER, "误会", "zhao")
    assert bank.risk.assess(asked).action is Action.ALLOW
    assert bank.risk_lists.on(ListName.SCAM) == ()


def test_trust_counts_after_a_day_for_its_owner_alone(rich: Books, bank_clock: VirtualClock) -> None:
    bank, world = rich
    asked = RiskRequest(request(world, "a", 6_000_00))
    entry = bank.risk_lists.trust("t", "wang", world.payees["wang"][0], "女儿")
    assert (entry.list, entry.since, entry.customer_id) == (ListName.TRUSTED, bank_clock.now(), "wang")
    bank_clock.advance(timedelta(hours=23, minutes=59))
    assert not facts_now(bank, asked.transfer, bank_clock).lists.trusted
    bank_clock.advance(timedelta(minutes=1))
    assert facts_now(bank, asked.transfer, bank_clock).lists.trusted
    assert "first-transfer-large" not in {reason.id for reason in bank.risk.assess(asked).reasons}
    assert bank.risk_lists.on(ListName.TRUSTED, "zhao") == ()
    assert code_of(lambda: bank.risk_lists.trust("u", "zhao", world.payees["wang"][0], "她")) == "PAYEE_UNKNOWN"


def test_a_repeated_list_request_answers_as_the_first_and_changes_nothing(rich: Books) -> None:
    bank, _ = rich
    lists = bank.risk_lists
    first = lists.report("r", LI_CARD, Source.BANK, "核实")
    assert lists.report("r", LI_CARD, Source.BANK, "核实") == first
    assert code_of(lambda: lists.report("r", LI_CARD, Source.BANK, "别的")) == "REQUEST_REUSED"
    assert code_of(lambda: lists.report("s", LI_CARD, Source.BANK, "核实")) == "RISK_LIST_UNCHANGED"
    lists.remove("x", ListName.SCAM, LI_CARD, Source.BANK, "误报")
    lists.remove("x", ListName.SCAM, LI_CARD, Source.BANK, "误报")
    assert code_of(lambda: lists.remove("y", ListName.SCAM, LI_CARD, Source.BANK, "误报")) == "RISK_LIST_UNCHANGED"
    assert lists.report("r", LI_CARD, Source.BANK, "核实") == first  # a replay does not put it back
    assert lists.on(ListName.SCAM) == ()


def test_what_a_list_refuses(rich: Books) -> None:
    bank, world = rich
    lists = bank.risk_lists
    lists.report("r", LI_CARD, Source.CUSTOMER, "骗", "zhao")
    refusals: list[tuple[Callable[[], object], str]] = [
        (lambda: lists.trust("t", "wang", world.payees["wang"][0], "熟人"), "RISK_PAYEE_LISTED"),
        (lambda: lists.report("a", "1234", Source.BANK, "x"), "CARD_NUMBER_INVALID"),
        (lambda: lists.report("a", LI_CARD, Source.BANK, ""), "FIELD_INVALID"),
        (lambda: lists.report("a", LI_CARD, Source.BANK, "x", "wang"), "FIELD_INVALID"),
        (lambda: lists.report("a", LI_CARD, Source.CUSTOMER, "x"), "FIELD_INVALID"),
        (lambda: lists.report("a", LI_CARD, Source.CUSTOMER, "x", "nobody"), "CUSTOMER_UNKNOWN"),
        (lambda: lists.remove("a", ListName.TRUSTED, LI_CARD, Source.BANK, "x"), "FIELD_INVALID"),
        (lambda: lists.trust("a", "wang", "nobody", "x"), "PAYEE_UNKNOWN"),
    ]
    for action, code in refusals:
        assert code_of(action) == code
    assert len(lists.on(ListName.SCAM)) == 1


def test_a_new_payee_of_the_list_is_known_by_the_card_alone(rich: Books) -> None:
    bank, _ = rich
    bank.risk_lists.report("r", "9963820200412073854", Source.POLICE, "案件")
    payee = bank.payees.add("wang", NewPayee("李明", "云杉银行", "9963820200412073854"))
    asked = TransferRequest("a", "wang", ACCOUNTS["wang"], payee.id, 1_00)
    assert bank.risk.assess(RiskRequest(asked)).action is Action.BLOCK
