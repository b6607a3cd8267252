"""The check-up, the monthly statement and family wealth."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.bank import Bank, open_reader
from bank.clock import VirtualClock
from bank.errors import FieldInvalidError
from bank.savings.checkup import WHOLE_BP, allocation_bp, class_sums, examine
from bank.savings.values import Assets, Family, Level, MetalHolding, Renewal, Standing, WealthHolding
from bank.values import Customer
from tests.bank.savings.savings_support import answer, at, balance, buy, move, open_deposit, trade
from tests.bank.support import PIN, WRONG_PIN, code_of

FEN = st.integers(0, 10**12)


def assets_of(current: int, deposits: int, wealth: list[tuple[int, int]], metal: int = 0) -> Assets:
    """Assets with wealth products as (grade, value) and gold."""
    return Assets(
        customer_id="x",
        day=date(2026, 3, 2),
        current_fen=current,
        deposits_fen=deposits,
        arriving_fen=0,
        wealth=tuple(
            WealthHolding(f"p{place}", f"产品{place}", grade, 1, 10_000, value, value, 0, 0)
            for place, (grade, value) in enumerate(wealth)
        ),
        metals=(MetalHolding("gold", "黄金", metal, 1_000, metal, metal, 0, 0),) if metal else (),
    )


def codes(owned: Assets, spending: int, grade: int | None = 5) -> list[str]:
    return [finding.code for finding in examine(owned, spending, grade).findings]


# --- check-up


def test_shares_by_hand() -> None:
    # thirds of 10,000: the remainder goes to the largest remainders
    assert allocation_bp(assets_of(1, 1, [(1, 1)])) == (
        ("current", 3_334), ("deposits", 3_333), ("arriving", 0), ("wealth", 3_333), ("metals", 0),
    )  # fmt: skip
    assert {bp for _, bp in allocation_bp(assets_of(0, 0, []))} == {0}


@given(FEN, FEN, FEN, FEN)
def test_shares_sum_to_the_whole(current: int, deposits: int, wealth: int, metal: int) -> None:
    owned = assets_of(current, deposits, [(3, wealth)], metal)
    shares = allocation_bp(owned)
    assert sum(bp for _, bp in shares) == (WHOLE_BP if owned.total_fen else 0)
    for (_, bp), (_, fen) in zip(shares, class_sums(owned), strict=True):
        assert abs(bp * owned.total_fen - fen * WHOLE_BP) <= owned.total_fen


@pytest.mark.parametrize(
    ("owned", "spending", "grade", "found"),
    [
        (assets_of(6_000_00, 0, []), 1_000_00, 5, ["NOTHING_TO_NOTE"]),
        (assets_of(5_999_99, 0, []), 1_000_00, 5, ["EMERGENCY_LOW"]),
        (assets_of(1, 0, []), 0, 5, ["SPENDING_UNKNOWN"]),
        (assets_of(6_000_00, 0, [(1, 4_000_00)]), 1, 5, ["NOTHING_TO_NOTE"]),
        (assets_of(6_000_00, 0, [(1, 4_002_00)]), 1, 5, ["CONCENTRATED"]),
        (assets_of(7_000_00, 0, [(4, 1_000_00), (5, 1_000_00)], 1_000_00), 1, 5, ["NOTHING_TO_NOTE"]),
        (assets_of(7_000_00, 0, [(4, 1_000_00), (5, 1_010_00)], 1_000_00), 1, 5, ["HIGH_RISK_SHARE"]),
        (assets_of(7_000_00, 0, [(3, 1_000_00)]), 1, 2, ["ABOVE_GRADE"]),
        (assets_of(7_000_00, 0, [(3, 1_000_00)]), 1, None, ["NOTHING_TO_NOTE"]),
    ],
)
def test_each_finding_has_its_near_miss(owned: Assets, spending: int, grade: int | None, found: list[str]) -> None:
    assert codes(owned, spending, grade) == found


def test_a_check_up_describes_and_never_sells(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    answer(rich_bank, -1)
    open_deposit(rich_bank, 10_000_00, 3)
    buy(rich_bank, "junheng-3", 150_000_00)
    move(rich_bank, "wang-current", "opening", 9_000_00, at("2026-03-02 13:00"))
    bank_clock.move_to(at("2026-05-25"))
    rich_bank.savings.settle_due()
    check = rich_bank.savings.check_ups.check_up("wang")
    # 9000 in 90 days are 3000 a month; 32000 and March's interest of some yuan last 10.6 months
    assert (check.monthly_spending_fen, check.emergency_tenths) == (3_000_00, 106)
    assert [finding.code for finding in check.findings] == ["CONCENTRATED", "DEPOSIT_DUE_SOON"]
    assert check.assets.total_fen == check.assets.current_fen + 10_000_00 + check.assets.wealth_fen
    for finding in check.findings:
        assert not any(word in finding.text for word in ("买", "购", "推荐", "建议", "收益", "机会"))
        assert finding.text.endswith("。")


def test_only_money_that_went_to_others_is_spent(rich_bank: Bank) -> None:
    rich_bank.accounts.open("wang", "wang-second", "current", "活期账户", "9963880300000000017")
    move(rich_bank, "wang-current", "wang-second", 50_000_00, at("2026-03-02 11:00"))
    move(rich_bank, "wang-current", "zhao-current", 900_00, at("2026-03-02 11:00"))
    move(rich_bank, "wang-second", "opening", 600_00, at("2026-03-02 11:00"))
    open_deposit(rich_bank, 10_000_00)
    assert rich_bank.savings.check_ups.check_up("wang").monthly_spending_fen == 500_00


def test_a_planned_purchase_is_looked_at_before_it_is_made(rich_bank: Bank) -> None:
    move(rich_bank, "wang-current", "opening", 9_000_00, at("2026-03-02 11:00"))
    before = rich_bank.savings.check_ups.check_up("wang")
    after = rich_bank.savings.check_ups.check_up("wang", "jinqu-4", 180_000_00)
    assert (before.emergency_tenths, after.emergency_tenths) == (640, 40)
    assert before.findings[0].code == "NOTHING_TO_NOTE"
    assert [finding.code for finding in after.findings] == ["EMERGENCY_LOW", "CONCENTRATED", "HIGH_RISK_SHARE"]
    assert after.assets.total_fen == before.assets.total_fen
    assert balance(rich_bank) == 192_000_00
    assert code_of(lambda: rich_bank.savings.check_ups.check_up("nobody")) == "CUSTOMER_UNKNOWN"


# --- monthly statement


def test_a_months_lines_add_up_and_its_ends_meet(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    answer(rich_bank, -1)
    rich_bank.savings.settle_due()
    open_deposit(rich_bank, 10_000_00, 3)
    buy(rich_bank, "anxin-2", 50_000_00)
    trade(rich_bank, "buy", 10_000, "gold")
    bank_clock.move_to(at("2026-07-15"))
    rich_bank.savings.settle_due()
    statements = [rich_bank.savings.monthly.statement("wang", 2026, month) for month in (3, 4, 5, 6, 7)]
    march, june, july = statements[0], statements[3], statements[4]
    assert [(line.id, line.opening_fen, line.put_in_fen) for line in march.lines] == [
        ("anxin-2", 0, 50_000_00), ("gold", 0, 7_343_20),
    ]  # fmt: skip
    assert june.deposit_interest_fen == 17_50
    assert june.current_interest_fen > 0
    assert (july.last_day, june.last_day) == (date(2026, 7, 15), date(2026, 6, 30))
    for one, following in itertools.pairwise(statements):
        assert one.closing.total_fen == following.opening.total_fen
        for line in following.lines:
            assert line.gain_fen == line.closing_fen - line.opening_fen - line.put_in_fen + line.taken_out_fen
    assert july.closing.current_fen == balance(rich_bank)
    gains = sum(line.gain_fen for statement in statements for line in statement.lines)
    interest = sum(item.deposit_interest_fen + item.current_interest_fen for item in statements)
    assert july.closing.total_fen == 201_000_00 + gains + interest


def test_a_redemption_over_the_months_end_is_neither_lost_nor_doubled(
    rich_bank: Bank, bank_clock: VirtualClock
) -> None:
    answer(rich_bank, -1)
    buy(rich_bank, "anxin-2", 50_000_00)
    bank_clock.move_to(at("2026-04-30"))
    rich_bank.savings.settle_due()
    wealth = rich_bank.savings.wealth
    receipt = wealth.redeem(wealth.quote_redemption("r", "wang", "wang-current", "anxin-2").id, PIN)
    for moment in ("2026-04-30 13:00", "2026-05-03"):
        bank_clock.move_to(at(moment))
        rich_bank.savings.settle_due()
        closing = rich_bank.savings.monthly.statement("wang", 2026, 4).closing
        assert (closing.arriving_fen, closing.wealth_fen) == (receipt.amount_fen, 0)
    may = rich_bank.savings.monthly.statement("wang", 2026, 5)
    assert (may.opening.total_fen, may.closing.arriving_fen) == (may.closing.total_fen, 0)


def test_months_that_are_none_are_refused(rich_bank: Bank) -> None:
    statement = rich_bank.savings.monthly.statement
    for year, month in ((2026, 0), (2026, 13), (2026, 4), (0, 1), (10**9, 1), ("2026", 1)):
        assert code_of(partial(statement, "wang", year, month)) == "FIELD_INVALID"  # type: ignore[arg-type]
    assert code_of(lambda: statement("nobody", 2026, 3)) == "CUSTOMER_UNKNOWN"


# --- family wealth


@pytest.fixture
def family(rich_bank: Bank) -> Family:
    return rich_bank.savings.family.found("f", "wang", "一家人", Level.CLASSES, PIN)


def shared(bank: Bank, family: Family, viewer: str = "wang") -> dict[str, int]:
    return {member.customer_id: member.total_fen for member in bank.savings.family.view(family.id, viewer).members}


def test_each_member_is_seen_as_far_as_they_consented(rich_bank: Bank, family: Family) -> None:
    open_deposit(rich_bank, 10_000_00, 12)
    service = rich_bank.savings.family
    service.invite(family.id, "wang", "zhao")
    assert shared(rich_bank, family) == {"wang": 201_000_00}
    assert code_of(lambda: service.view(family.id, "zhao")) == "FAMILY_NOT_MEMBER"
    service.consent(family.id, "zhao", Level.TOTAL, PIN)
    view = service.view(family.id, "zhao")
    wang, zhao = view.members
    assert view.total_fen == 202_000_00
    assert dict(wang.classes_fen)["deposits"] == 10_000_00
    assert (wang.items, zhao.classes_fen, zhao.items) == ((), (), ())
    service.consent(family.id, "wang", Level.DETAILS, PIN)
    assert service.view(family.id, "zhao").members[0].items == (("定期存款一年", 10_000_00),)


def test_consent_taken_back_counts_at_once_and_both_ways(rich_bank: Bank, family: Family) -> None:
    service = rich_bank.savings.family
    service.invite(family.id, "wang", "zhao")
    service.consent(family.id, "zhao", Level.DETAILS, PIN)
    assert set(shared(rich_bank, family)) == {"wang", "zhao"}
    service.withdraw(family.id, "zhao")
    service.withdraw(family.id, "zhao")
    assert set(shared(rich_bank, family)) == {"wang"}
    assert code_of(lambda: service.view(family.id, "zhao")) == "FAMILY_NOT_MEMBER"
    assert code_of(lambda: service.consent(family.id, "zhao", Level.TOTAL, PIN)) == "FAMILY_NOT_INVITED"
    assert service.families("zhao") == ()
    service.invite(family.id, "wang", "zhao")
    service.consent(family.id, "zhao", Level.TOTAL, PIN)
    assert set(shared(rich_bank, family, "zhao")) == {"wang", "zhao"}


def test_consent_is_given_by_ones_own_pin_alone(rich_bank: Bank, family: Family) -> None:
    service = rich_bank.savings.family
    service.invite(family.id, "wang", "zhao")
    assert code_of(lambda: service.consent(family.id, "zhao", Level.TOTAL, WRONG_PIN)) == "PIN_WRONG"
    assert set(shared(rich_bank, family)) == {"wang"}
    assert code_of(lambda: service.found("g", "wang", "别家", Level.TOTAL, WRONG_PIN)) == "PIN_WRONG"


def test_an_invitation_can_be_declined_and_ends_by_itself(
    rich_bank: Bank, family: Family, bank_clock: VirtualClock
) -> None:
    service = rich_bank.savings.family
    service.invite(family.id, "wang", "zhao")
    assert code_of(lambda: service.invite(family.id, "wang", "zhao")) == "FAMILY_ALREADY_MEMBER"
    (mine,) = service.families("zhao")
    assert [(member.customer_id, member.standing) for member in mine.members][1] == ("zhao", Standing.INVITED)
    service.decline(family.id, "zhao")
    service.decline(family.id, "zhao")
    assert code_of(lambda: service.consent(family.id, "zhao", Level.TOTAL, PIN)) == "FAMILY_NOT_INVITED"
    service.invite(family.id, "wang", "zhao")
    bank_clock.advance(timedelta(days=7))
    assert code_of(lambda: service.consent(family.id, "zhao", Level.TOTAL, PIN)) == "FAMILY_NOT_INVITED"
    assert service.families("zhao") == ()


def test_founding_is_done_once(rich_bank: Bank, family: Family) -> None:
    service = rich_bank.savings.family
    assert service.found("f", "wang", "一家人", Level.CLASSES, PIN).id == family.id
    assert code_of(lambda: service.found("f", "wang", "另一家", Level.CLASSES, PIN)) == "REQUEST_REUSED"
    assert len(service.families("wang")) == 1


def test_strangers_neither_see_nor_invite(rich_bank: Bank, family: Family) -> None:
    service = rich_bank.savings.family
    for action in (
        lambda: service.view(family.id, "zhao"),
        lambda: service.invite(family.id, "zhao", "zhao"),
        lambda: service.consent(family.id, "zhao", Level.TOTAL, PIN),
        lambda: service.withdraw(family.id, "zhao"),
        lambda: service.decline(family.id, "zhao"),
        lambda: service.view("nothing", "wang"),
    ):
        assert code_of(action) == "FAMILY_UNKNOWN"
    assert code_of(lambda: service.invite(family.id, "wang", "nobody")) == "CUSTOMER_UNKNOWN"
    assert code_of(lambda: service.decline(family.id, "wang")) == "FAMILY_NOT_INVITED"


def test_a_family_has_room_for_eight(rich_bank: Bank, family: Family) -> None:
    for number in range(8):
        name = f"kin{number}"
        rich_bank.customers.add(Customer(name, name, date(1980, 1, 1), elder=False, greeting="您"))
    for number in range(7):
        rich_bank.savings.family.invite(family.id, "wang", f"kin{number}")
    assert code_of(lambda: rich_bank.savings.family.invite(family.id, "wang", "kin7")) == "FAMILY_FULL"


# --- beside the writer


def test_a_reader_sees_what_the_writer_settled(rich_bank: Bank, bank_path: Path, bank_clock: VirtualClock) -> None:
    answer(rich_bank, -1)
    open_deposit(rich_bank, 10_000_00, 3)
    buy(rich_bank, "anxin-2", 50_000_00)
    trade(rich_bank, "buy", 1_000, "gold")
    bank_clock.move_to(at("2026-03-05"))
    rich_bank.savings.settle_due()
    today = date(2026, 3, 5)
    with open_reader(bank_path) as reader:
        holdings = reader.holdings
        assert holdings.deposits("wang") == rich_bank.savings.deposits.list("wang")
        assert holdings.wealth("wang", today) == rich_bank.savings.wealth.holdings("wang")
        assert holdings.metals("wang", today) == rich_bank.savings.metals.holdings("wang")
        assert holdings.assets("wang", today, today) == rich_bank.savings.check_ups.check_up("wang").assets
        assert holdings.assets("wang", date(2026, 3, 2), today).deposits_fen == 10_000_00
        assert code_of(lambda: holdings.assets("nobody", today, today)) == "CUSTOMER_UNKNOWN"
        for wrong in (None, 5, "2026-03-05", at("2026-03-05"), date(1, 1, 1)):
            assert code_of(partial(holdings.wealth, "wang", wrong)) == "FIELD_INVALID"  # type: ignore[arg-type]


def test_a_person_is_found_by_name_and_card_together(rich_bank: Bank) -> None:
    card = rich_bank.accounts.get("wang-current").card_number
    name = rich_bank.customers.get("wang").name
    service = rich_bank.savings.family
    assert service.person(name, " ".join(card)) == "wang"
    assert code_of(lambda: service.person("别人", card)) == "FAMILY_PERSON_UNKNOWN"
    assert code_of(lambda: service.person(name, "9963 8801 0000 0000 012")) == "CARD_NUMBER_INVALID"


def test_what_terms_would_bring_is_what_a_quote_says(rich_bank: Bank) -> None:
    day = date(2026, 3, 2)
    with open_reader(rich_bank._database.path) as reader:
        offers = reader.holdings.deposit_offers(10_000_00, day)
    for offer in offers:
        quote = rich_bank.savings.deposits.quote_opening(
            f"q{offer.months}", "wang", "wang-current", 10_000_00, offer.months, Renewal.PAY_OUT
        )
        said = (quote.terms.rate_ppm, quote.terms.interest_fen, quote.terms.maturity_day)
        assert (offer.rate_ppm, offer.interest_fen, offer.maturity_day) == said
    assert [offer.months for offer in offers] == [3, 6, 12, 24, 36, 60]


def test_a_metal_s_path_ends_with_the_price_of_the_day(rich_bank: Bank) -> None:
    day = date(2026, 3, 2)
    with open_reader(rich_bank._database.path) as reader:
        path = reader.holdings.metal_path("gold", day, 31)
        assert path[-1] == reader.holdings.metal_prices(day)[0] == rich_bank.savings.metals.prices()[0]
        assert [one.day for one in path] == [day - timedelta(days=back) for back in range(30, -1, -1)]
        for wrong in (0, 401):
            with pytest.raises(FieldInvalidError):
                reader.holdings.metal_path("gold", day, wrong)
