"""Suggestions: from use alone, explained, never selling to the elder version, and gone when switched off."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.bank import Bank
from bank.clock import SHANGHAI, VirtualClock
from bank.errors import BankError, LedgerRefusedError
from bank.suggestions import CATALOGUE, SELLING, Ground, Kind, Service, Suggestion, find_service
from bank.suggestions.ranking import KEPT, SESSION_GAP, Use, rank, sessions
from bank.suggestions.service import MOST_KEPT
from tests.bank.support import NOON, ExpectLog, World, build, code_of, noon_clock

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


def use(service: str, ago: timedelta) -> Use:
    return Use(NOON - ago, find_service(service))


def names(suggestions: tuple[Suggestion, ...]) -> list[str]:
    return [each.service.id for each in suggestions]


def suggested(*uses: Use, elder: bool = False, count: int = 4) -> list[str]:
    return names(rank(uses, NOON, elder=elder, count=count))


# What is suggested, and why


def test_who_used_nothing_is_suggested_nothing() -> None:
    assert rank((), NOON, elder=False, count=4) == ()


def test_what_is_used_often_comes_first() -> None:
    uses = [use("transfer", n * DAY) for n in range(3)] + [use("balance", n * DAY) for n in range(5)]
    assert suggested(*uses, use("entries", 2 * DAY)) == ["balance", "transfer", "entries"]
    assert suggested(*uses, count=1) == ["balance"]


def test_what_was_used_lately_counts_more_than_what_was_used_long_ago() -> None:
    # Halved every two weeks: after 80 days a use is worth 64 / 2**5 = 2 points, five of them 10; today's is worth 64.
    old = [use("water-bill", 80 * DAY + n * timedelta(hours=2)) for n in range(5)]
    assert suggested(*old, use("points", timedelta(hours=3))) == ["points", "water-bill"]
    assert suggested(*old, *[use("points", 80 * DAY + n * timedelta(hours=2)) for n in range(6)])[0] == "points"


@pytest.mark.parametrize(
    ("first_days_ago", "second_days_ago", "first_is_before"),
    # Points of one use against one use: 64 within the first two weeks, then 32, 16, ...
    [(13, 14, True), (14, 13, False), (27, 28, True), (1, 12, True), (12, 1, True)],  # 12 and 1: equal, so as listed
)
def test_a_use_halves_every_two_weeks(first_days_ago: int, second_days_ago: int, *, first_is_before: bool) -> None:
    found = suggested(use("balance", first_days_ago * DAY), use("entries", second_days_ago * DAY))
    assert (found[0] == "balance") == first_is_before


def test_what_is_older_than_ninety_days_or_lies_in_the_future_does_not_count() -> None:
    assert suggested(use("balance", KEPT + MINUTE), use("transfer", -MINUTE), use("points", KEPT)) == ["points"]


def test_what_tends_to_follow_in_a_session_comes_first_once_its_forerunner_was_used() -> None:
    habit = [
        each
        for day in (3, 6, 9, 12)
        for each in (use("balance", day * DAY), use("electricity-bill", day * DAY - 2 * MINUTE))
    ]
    other = [use("transfer", day * DAY) for day in (1, 2, 4, 5, 7)]
    quiet = rank([*habit, *other], NOON, elder=False, count=3)
    assert names(quiet) == ["transfer", "balance", "electricity-bill"]
    now = rank([*habit, *other, use("balance", MINUTE)], NOON, elder=False, count=3)
    # electricity: 4 uses of 64 and all of the 128 points of following: 384, beside 320 of five transfers and balances
    assert names(now)[0] == "electricity-bill"
    assert now[0].ground is Ground.OFTEN
    uses = [each for each in habit if each.at < NOON - 8 * DAY]  # two sessions: not enough for a habit
    assert all(
        each.ground is not Ground.FOLLOWS for each in rank([*uses, use("balance", MINUTE)], NOON, elder=False, count=3)
    )


def test_following_is_given_as_the_reason_where_it_weighs_most() -> None:
    habit = [
        each
        for day in (60, 65, 70)
        for each in (use("balance", day * DAY), use("electricity-bill", day * DAY - 2 * MINUTE))
    ]
    [first, *_] = rank([*habit, use("balance", MINUTE)], NOON, elder=True, count=2)
    assert (first.service.id, first.ground, first.after) == (
        "electricity-bill",
        Ground.FOLLOWS,
        find_service("balance"),
    )
    assert first.reason == "您用完“查余额”，常常接着用它。"
    stale = rank([*habit, use("balance", SESSION_GAP + MINUTE)], NOON, elder=True, count=2)
    assert names(stale) == ["balance", "electricity-bill"]


def test_what_follows_only_now_and_then_is_no_habit() -> None:
    """Three times in seven sessions: less than half."""
    uses = [use("balance", day * DAY) for day in range(30, 37)]
    uses += [use("gas-bill", day * DAY - MINUTE) for day in (30, 31, 32)]
    found = rank([*uses, use("balance", MINUTE)], NOON, elder=False, count=2)
    assert all(each.ground is not Ground.FOLLOWS for each in found)


def test_the_reason_is_one_plain_sentence() -> None:
    def reason(*uses: Use) -> tuple[str, Ground, int]:
        [found] = rank(uses, NOON, elder=True, count=1)
        return found.reason, found.ground, found.count

    assert reason(use("balance", MINUTE)) == ("您今天用过。", Ground.LATELY, 0)
    assert reason(use("balance", timedelta(hours=13))) == ("您昨天用过。", Ground.LATELY, 1)
    assert reason(use("balance", 40 * DAY)) == ("您40天前用过。", Ground.LATELY, 40)
    assert reason(*[use("balance", n * DAY) for n in (1, 29, 31)]) == ("最近30天您用过2次。", Ground.OFTEN, 2)
    abroad = rank([Use(NOON.astimezone(UTC) - timedelta(hours=13), find_service("balance"))], NOON, elder=True, count=1)
    assert abroad[0].reason == "您昨天用过。"


def test_sessions_end_with_a_pause() -> None:
    times = [0, 30, 61, 62, 200]
    groups = sessions([Use(NOON + minute * MINUTE, CATALOGUE[0]) for minute in times])
    assert [len(group) for group in groups] == [2, 2, 1]
    assert sessions([]) == []


def test_the_catalogue_is_closed_and_its_order_decides_between_equals() -> None:
    assert len({service.id for service in CATALOGUE}) == len({service.name for service in CATALOGUE}) == len(CATALOGUE)
    assert {service.kind for service in CATALOGUE} == set(Kind)
    assert frozenset({Kind.WEALTH, Kind.LOAN, Kind.INSURANCE, Kind.METAL}) == SELLING
    everything = [Use(NOON - MINUTE, service) for service in reversed(CATALOGUE)]
    assert suggested(*everything, count=len(CATALOGUE)) == [service.id for service in CATALOGUE]
    for name in ("理财", "贷款", "保险", "贵金属", "基金", "持仓"):
        assert all(each.kind in SELLING for each in CATALOGUE if name in each.name and "还款" not in each.name)
    assert code_of(lambda: find_service("lottery")) == "SERVICE_UNKNOWN"


# Never selling

HISTORIES = st.lists(
    st.builds(
        lambda service, minutes: Use(NOON - minutes * MINUTE, service),
        st.sampled_from(CATALOGUE),
        st.integers(0, 100) | st.integers(0, 100 * 24 * 60),
    ),
    max_size=120,
)
SELLING_WORDS = {service.name for service in CATALOGUE if service.kind in SELLING} | {
    "买",
    "购",
    "贷",
    "理财",
    "保险",
    "收益",
}


@settings(max_examples=150, deadline=None)
@given(HISTORIES, st.integers(1, 12))
def test_the_elder_version_is_never_nudged_toward_buying(uses: list[Use], count: int) -> None:
    found = rank(uses, NOON, elder=True, count=count)
    assert len(found) <= count
    for each in found:
        assert each.service.kind not in SELLING
        assert each.after is None or each.after.kind not in SELLING
        assert not any(word in each.reason for word in SELLING_WORDS)
    # What sells leaves no trace: without it the elder version looks the same.
    assert found == rank([use for use in uses if use.service.kind not in SELLING], NOON, elder=True, count=count)


@settings(max_examples=100, deadline=None)
@given(HISTORIES)
def test_in_either_version_nothing_is_suggested_that_was_not_used_and_nothing_that_sells_follows(
    uses: list[Use],
) -> None:
    used = {each.service.id for each in uses if NOON - each.at <= KEPT}
    found = rank(uses, NOON, elder=False, count=len(CATALOGUE))
    assert set(names(found)) == used
    for each in found:
        assert each.ground is not Ground.FOLLOWS or each.service.kind not in SELLING
        assert re.fullmatch(r"[^。]{4,30}。", each.reason)


@settings(max_examples=60, deadline=None)
@given(HISTORIES, st.randoms(use_true_random=False), st.booleans())
def test_the_order_in_which_uses_are_given_does_not_matter(uses: list[Use], random: object, elder: bool) -> None:  # noqa: FBT001
    shuffled = list(uses)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a Random of Hypothesis
    assert rank(uses, NOON, elder=elder, count=6) == rank(shuffled, NOON, elder=elder, count=6)


# In the bank


def test_uses_are_recorded_and_come_back_as_suggestions(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, _ = small_bank
    for _ in range(3):
        bank.suggestions.record_use("wang", "entries", bank_clock.now())
        bank.suggestions.record_use("wang", "entries", bank_clock.now())  # the same use again
        bank_clock.advance(DAY)
    bank.suggestions.record_use("wang", "loan", bank_clock.now())
    elder = bank.suggestions.suggest("wang", elder=True, count=3)
    assert [(each.service.id, each.reason) for each in elder] == [("entries", "最近30天您用过3次。")]
    assert names(bank.suggestions.suggest("wang", elder=False, count=3)) == ["entries", "loan"]
    assert bank.suggestions.suggest("zhao", elder=False, count=3) == ()
    assert bank.audit() == []


def uses_kept(bank: Bank, customer: str = "wang") -> int:
    return len(bank._database.rows("SELECT 1 FROM service_use WHERE customer_id = ?", customer))


def test_switched_off_nothing_is_kept_recorded_or_suggested(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    for customer in ("wang", "zhao"):
        bank.suggestions.record_use(customer, "balance", NOON)
    assert bank.suggestions.is_on("wang")
    bank.suggestions.switch("wang", on=False)
    assert not bank.suggestions.is_on("wang")
    assert uses_kept(bank) == 0
    bank.suggestions.record_use("wang", "balance", NOON)
    assert uses_kept(bank) == 0
    assert bank.suggestions.suggest("wang", elder=True, count=3) == ()
    assert names(bank.suggestions.suggest("zhao", elder=True, count=3)) == ["balance"]
    bank.suggestions.switch("wang", on=True)
    assert bank.suggestions.suggest("wang", elder=True, count=3) == ()
    bank.suggestions.record_use("wang", "transfer", NOON)
    assert names(bank.suggestions.suggest("wang", elder=True, count=3)) == ["transfer"]
    bank.suggestions.switch("wang", on=False)
    assert uses_kept(bank) == 0


def test_forgetting_keeps_the_choice(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    bank.suggestions.record_use("wang", "balance", NOON)
    bank.suggestions.forget("wang")
    assert uses_kept(bank) == 0
    assert bank.suggestions.is_on("wang")
    bank.suggestions.switch("wang", on=False)
    bank.suggestions.forget("wang")
    assert not bank.suggestions.is_on("wang")


def test_only_ninety_days_and_the_newest_two_thousand_are_kept(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, _ = small_bank
    bank.suggestions.record_use("wang", "points", NOON - KEPT - MINUTE)
    assert uses_kept(bank) == 0
    bank.suggestions.record_use("wang", "points", NOON - KEPT)
    bank.suggestions.record_use("zhao", "points", NOON)
    bank_clock.advance(MINUTE)
    bank.suggestions.record_use("wang", "balance", bank_clock.now())
    assert uses_kept(bank) == 1
    with bank._database.writing() as transaction:
        transaction.execute(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            " INSERT INTO service_use (customer_id, at_ms, service)"
            " SELECT 'wang', (SELECT max(at_ms) FROM service_use) - i, 'entries' FROM n",
            MOST_KEPT + 50,
        )
    bank_clock.advance(MINUTE)
    bank.suggestions.record_use("wang", "transfer", bank_clock.now())
    assert uses_kept(bank) == MOST_KEPT
    assert "transfer" in names(bank.suggestions.suggest("wang", elder=True, count=3))
    assert uses_kept(bank, "zhao") == 1


def test_what_cannot_be_is_refused_and_leaves_nothing(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    suggestions = bank.suggestions
    for action, code in (
        (partial(suggestions.record_use, "wang", "lottery", NOON), "SERVICE_UNKNOWN"),
        (partial(suggestions.record_use, "nobody", "balance", NOON), "CUSTOMER_UNKNOWN"),
        (partial(suggestions.record_use, "wang", "balance", NOON.replace(tzinfo=None)), "FIELD_INVALID"),
        (partial(suggestions.record_use, "wang", "balance", NOON + MINUTE), "FIELD_INVALID"),
        (partial(suggestions.suggest, "nobody", elder=True, count=3), "CUSTOMER_UNKNOWN"),
        (partial(suggestions.suggest, "wang", elder=True, count=0), "FIELD_INVALID"),
        (partial(suggestions.suggest, "wang", elder=True, count=13), "FIELD_INVALID"),
        (partial(suggestions.switch, "nobody", on=False), "CUSTOMER_UNKNOWN"),
        (partial(suggestions.forget, "nobody"), "CUSTOMER_UNKNOWN"),
        (partial(suggestions.is_on, "nobody"), "CUSTOMER_UNKNOWN"),
    ):
        assert code_of(action) == code
    assert uses_kept(bank) == 0


def test_a_service_that_a_later_program_no_longer_has_is_passed_over(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    with bank._database.writing() as transaction:
        transaction.execute("INSERT INTO service_use VALUES ('wang', 1772424000000, 'fax-machine')")
    assert bank.suggestions.suggest("wang", elder=False, count=3) == ()


BY_HAND = [
    ("INSERT INTO service_use VALUES ('zhao', 1, 'balance')", "SUGGESTIONS_OFF"),
    ("INSERT OR REPLACE INTO service_use VALUES ('zhao', 1, 'balance')", "SUGGESTIONS_OFF"),
    ("UPDATE service_use SET service = 'loan'", "SERVICE_USE_IMMUTABLE"),
    ("INSERT INTO service_use VALUES ('wang', 1, 'Balance')", "CHECK"),
    ("INSERT INTO service_use VALUES ('wang', 1, '')", "CHECK"),
    ("INSERT INTO service_use VALUES ('wang', 'x', 'balance')", "STRICT"),
    ("INSERT INTO suggestion_choice VALUES ('wang', 2)", "CHECK"),
]


@pytest.mark.parametrize(("statement", "code"), BY_HAND)
def test_sql_by_hand_meets_the_same_rules(
    small_bank: tuple[Bank, World], closed_bank: Path, statement: str, code: str
) -> None:
    bank, _ = small_bank
    bank.suggestions.record_use("wang", "balance", NOON)
    bank.suggestions.switch("zhao", on=False)
    with closing(sqlite3.connect(closed_bank, isolation_level=None)) as hand:
        hand.execute("PRAGMA foreign_keys = OFF")
        with pytest.raises(sqlite3.IntegrityError) as refusal:
            hand.execute(statement)
    if code not in ("CHECK", "STRICT"):
        assert str(refusal.value) == code
    assert uses_kept(bank) == 1
    assert uses_kept(bank, "zhao") == 0


def test_a_hand_made_refusal_is_typed(small_bank: tuple[Bank, World], expect_log: ExpectLog) -> None:
    expect_log("LEDGER_REFUSED")
    bank, _ = small_bank
    bank.suggestions.switch("wang", on=False)
    with pytest.raises(LedgerRefusedError) as refusal, bank._database.writing() as transaction:
        transaction.execute("INSERT INTO service_use VALUES ('wang', 1, 'balance')")
    assert refusal.value.params == {"rule": "SUGGESTIONS_OFF"}


def test_rows_of_choice_that_are_first_inserted_off_forget_too(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    bank.suggestions.record_use("wang", "balance", NOON)
    with bank._database.writing() as transaction:
        transaction.execute("INSERT INTO suggestion_choice VALUES ('wang', 0)")
    assert uses_kept(bank) == 0


TEXTS = st.sampled_from(["wang", "zhao", "balance", "loan", ""]) | st.text(max_size=8)
MOMENTS = st.datetimes() | st.datetimes(timezones=st.sampled_from([UTC, SHANGHAI]))


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS, MOMENTS, st.integers(), st.booleans())
def test_nonsense_is_refused_with_a_code_and_never_touches_the_books(
    shared_bank: Bank,
    customer: str,
    service: str,
    at: datetime,
    count: int,
    flag: bool,  # noqa: FBT001
) -> None:
    money = shared_bank.journal.last_id()
    for action in (
        partial(shared_bank.suggestions.record_use, customer, service, at),
        partial(shared_bank.suggestions.suggest, customer, elder=flag, count=count),
        partial(shared_bank.suggestions.switch, customer, on=flag),
        partial(shared_bank.suggestions.is_on, customer),
        partial(shared_bank.suggestions.forget, customer),
    ):
        with suppress(BankError):
            action()
    assert shared_bank.journal.last_id() == money


@pytest.fixture(scope="module")
def shared_bank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bank]:
    bank, _ = build(tmp_path_factory.mktemp("shared") / "bank.db", noon_clock())
    yield bank
    bank.close()


def test_a_service_is_a_plain_value() -> None:
    assert find_service("balance") == Service("balance", "查余额", Kind.ACCOUNT)
