"""Personas and their seeded past: deterministic, through the ledger, ending with the asserted balance."""

from __future__ import annotations

import re
import time
from collections import Counter
from datetime import date, datetime, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank import card_number
from bank.bank import Bank, open_bank
from bank.clock import SHANGHAI, VirtualClock
from bank.errors import PersonaInvalidError, SeedBalanceMismatchError
from bank.festivals import FESTIVALS
from bank.history import changes_fen, first_day, history, opening
from bank.personas import Persona, load_persona
from bank.seed import SeedSummary, seed_persona
from bank.values import Entry
from tests.bank.support import CHEAP_HASHER, NOON, PERSONA, code_of, slowness

OPENING = "20,270.51"
DAYS = st.dates(min_value=date(2018, 1, 1), max_value=date(2039, 12, 31))
SOME = settings(max_examples=8, deadline=None)  # ten years each time


@pytest.fixture(scope="module")
def wang() -> Persona:
    return load_persona(PERSONA)


def seed(path: Path, day: date, persona: Path = PERSONA) -> SeedSummary:
    clock = VirtualClock(datetime(day.year, day.month, day.day, 9, tzinfo=SHANGHAI))
    return seed_persona(path, persona, clock, password_hasher=CHEAP_HASHER)


def test_the_seeded_bank_is_as_asserted_and_its_books_hold(bank_path: Path) -> None:
    summary = seed(bank_path, NOON.date())
    assert summary.customer_id == "wang-xiulan"
    assert summary.balances_fen == (("wang-current", 52_386_20),)
    assert summary.first_day < date(2016, 4, 1)
    assert summary.last_day < NOON.date()
    assert summary.entries >= 8_000
    assert list(bank_path.parent.iterdir()) == [bank_path]
    with open_bank(bank_path, VirtualClock(NOON), password_hasher=CHEAP_HASHER) as bank:
        assert bank.audit() == []
        customer = bank.customers.get("wang-xiulan")
        assert (customer.name, customer.elder, customer.greeting) == ("王秀兰", True, "王阿姨")
        account = bank.accounts.list("wang-xiulan")[0]
        assert (account.balance_fen, account.available_fen) == (52_386_20, 52_386_20)
        bank.pins.verify("wang-xiulan", load_persona(PERSONA).demo_pin)
        entries = statement(bank, account.id)
        assert len(entries) == summary.entries
        assert entries[0].balance_after_fen == 52_386_20
        assert min(entry.balance_after_fen for entry in entries) > 5_000_00
        pensions = [entry for entry in entries if entry.summary == "养老金"]
        assert len(pensions) == 120
        assert {entry.booked_at.day for entry in pensions} == {15}
        amounts = [entry.amount_fen for entry in pensions]
        assert amounts == sorted(amounts, reverse=True)  # newest first: it rose over the years
        assert {"电费", "水费", "燃气费", "话费", "超市购物", "药费", "门诊费", "春节", "中秋", "住院费"} <= {
            entry.summary for entry in entries
        }


def statement(bank: Bank, account_id: str) -> list[Entry]:
    """All entries of an account, newest first."""
    entries: list[Entry] = []
    while page := bank.statements.recent(account_id, 500, before=entries[-1].id if entries else None):
        entries += page
    return entries


def test_a_shorter_past_is_the_end_of_the_long_one(tmp_path: Path) -> None:
    statements = []
    for years in (2, 3):
        file = tmp_path / f"{years}.db"
        clock = VirtualClock(NOON)
        summary = seed_persona(file, PERSONA, clock, password_hasher=CHEAP_HASHER, years=years)
        assert summary.balances_fen == (("wang-current", 52_386_20),)
        with open_bank(file, clock, password_hasher=CHEAP_HASHER) as bank:
            statements.append(
                [
                    (each.booked_at, each.amount_fen, each.balance_after_fen, each.counterparty, each.summary)
                    for each in statement(bank, "wang-current")
                ]
            )
    short, longer = statements
    # Where it begins, a flow's oldest occurrence of the shorter past may lie some weeks before that past.
    since = datetime(2024, 5, 1, tzinfo=SHANGHAI)
    assert [line for line in short if line[0] > since] == [line for line in longer if line[0] > since]
    assert short[-1][4] == "上期结余"
    assert len(longer) > len(short) > 1_600


@pytest.mark.parametrize("years", [0, 11, -1])
def test_a_past_has_one_to_ten_years(bank_path: Path, years: int) -> None:
    seeding = partial(seed_persona, bank_path, PERSONA, VirtualClock(NOON), years=years)
    assert code_of(seeding) == "FIELD_INVALID"


def test_seeding_often_is_quick(tmp_path: Path) -> None:
    clock = VirtualClock(NOON)
    before = slowness()
    started = time.process_time()
    seed_persona(tmp_path / "bank.db", PERSONA, clock, password_hasher=CHEAP_HASHER, years=2)
    taken_s = time.process_time() - started
    assert taken_s < 0.5 * max(before, slowness())


def test_the_personas_payees_hold_a_daughter_a_partner_and_two_names_of_one_sound(bank_path: Path) -> None:
    seed_persona(bank_path, PERSONA, VirtualClock(NOON), password_hasher=CHEAP_HASHER, years=1)
    with open_bank(bank_path, VirtualClock(NOON), password_hasher=CHEAP_HASHER) as bank:
        payees = {payee.name: payee for payee in bank.payees.list("wang-xiulan")}
        assert payees["李娟"].relation == "女儿"
        assert payees["张建国"].relation == "老伴"
        assert payees["李明"].tail != payees["黎明"].tail
        assert {"阳光物业", "社区食堂"} <= payees.keys()
        numbers = [payee.card_number for payee in payees.values()]
        numbers += [account.card_number for account in bank.accounts.list("wang-xiulan")]
        assert all(card_number.compact(number).startswith("9963") for number in numbers)


def test_two_seeds_differ_in_nothing_but_the_pins_salt(tmp_path: Path) -> None:
    dumps = []
    for name in ("a.db", "b.db"):
        seed_persona(tmp_path / name, PERSONA, VirtualClock(NOON), password_hasher=CHEAP_HASHER, years=1)
        with open_bank(tmp_path / name, VirtualClock(NOON), password_hasher=CHEAP_HASHER) as bank:
            books = bank._database._connection.iterdump()
            dump = "\n".join(line for line in books if not line.startswith('INSERT INTO "audit_log"'))
            dumps.append(re.sub(r"\$argon2id\$[^']*", "", dump))
    assert dumps[0] == dumps[1]


@SOME
@given(DAYS)
def test_the_past_sums_to_the_same_whenever_it_ends_and_money_never_runs_out(wang: Persona, today: date) -> None:
    past = history(wang, today)
    account = wang.accounts[0]
    assert account.opening_fen + changes_fen(wang, past)["wang-current"] == account.closing_fen
    balance = account.opening_fen
    for each in past:
        balance += each.amount_fen if each.flow.direction == "in" else -each.amount_fen
        assert balance > 3_000_00
    days = [each.at.date() for each in past]
    assert days == sorted(days)
    assert opening(today).date() <= days[0]
    assert today - timedelta(days=4) < days[-1] < today
    assert sum(day < first_day(today) for day in days) < 40


@SOME
@given(DAYS, st.integers(1, 340))
def test_a_day_that_is_past_keeps_its_entries(wang: Persona, today: date, days: int) -> None:
    later = min(today + timedelta(days=days), date(2039, 12, 31))
    start = first_day(later) + timedelta(weeks=8)  # a flow's oldest occurrence may lie some weeks before its years
    then, afterwards = (
        [
            (each.at, each.flow.id)
            for each in history(wang, end)
            if start <= each.at.date() < today - timedelta(weeks=8) and each.flow.id not in CHANGING
        ]
        for end in (today, later)
    )
    assert then == afterwards


CHANGING = {item.flow.id for item in load_persona(PERSONA).events} | {
    flow.id for flow in load_persona(PERSONA).flows if (flow.newest_year, flow.oldest_year) != (0, 9)
}
"""What is told in years or days before today, and so moves with it."""


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2026, 1, 1), date(2026, 3, 31), date(2027, 12, 31)])
def test_whatever_recurs_came_ten_times_and_never_after_the_end_of_its_month(wang: Persona, today: date) -> None:
    past = history(wang, today)
    market = Counter(each.at.date().month for each in past if each.flow.id == "market")
    assert market == dict.fromkeys(range(1, 13), 250)
    february = [each.at.day for each in past if each.flow.id == "market" and each.at.month == 2]
    assert max(february) in (28, 29)
    assert {28, 29, 30, 31} <= {each.at.day for each in past if each.at.month == 12}
    visits = Counter((each.at.year, each.at.month) for each in past if each.flow.id == "milk")
    assert set(visits.values()) == {1}


def test_festivals_are_in_their_season_once_a_year() -> None:
    for festival, months in (("春节", {1, 2}), ("中秋", {9, 10})):
        days = FESTIVALS[festival]
        assert [day.year for day in days] == list(range(days[0].year, days[0].year + len(days)))
        assert {day.month for day in days} == months
        # A lunar year has 353 to 355 days, or 383 to 385 with a leap month.
        spans = {(after - before).days for before, after in pairwise(days)}
        assert spans <= {353, 354, 355, 383, 384, 385}


@pytest.mark.parametrize("day", [date(2017, 1, 1), date(2041, 1, 1)])
def test_a_time_without_known_festivals_is_refused(bank_path: Path, day: date) -> None:
    assert code_of(lambda: seed(bank_path, day)) == "SEED_DATE_UNSUPPORTED"
    assert list(bank_path.parent.iterdir()) == []


def test_a_seed_does_not_touch_a_bank_that_is_there(bank_path: Path) -> None:
    bank_path.write_bytes(b"precious")
    assert code_of(lambda: seed(bank_path, NOON.date())) == "DATABASE_EXISTS"
    assert bank_path.read_bytes() == b"precious"
    assert code_of(lambda: seed(bank_path.parent / "no" / "bank.db", NOON.date())) == "DATABASE_MISSING"


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = PERSONA.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "persona.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_a_history_that_does_not_end_as_asserted_makes_no_bank(tmp_path: Path) -> None:
    persona = changed(tmp_path, '"52,386.20"', '"52,386.21"')
    with pytest.raises(SeedBalanceMismatchError) as refusal:
        seed(tmp_path / "bank.db", NOON.date(), persona)
    assert refusal.value.params == {
        "account_id": "wang-current",
        "expected_fen": 52_386_21,
        "found_fen": 52_386_20,
    }
    assert list(tmp_path.iterdir()) == [persona]


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("format = 2", "format = 1", "format"),
        ("format = 2", "", "format"),
        ('name = "王秀兰"', "name = 78", "customer[0].name"),
        ("elder = true", 'elder = "yes"', "customer[0].elder"),
        ("birth_date = 1948-03-08", "birth_date = 1948-03-08T00:00:00", "customer[0].birth_date"),
        ("elder = true", "elder = true, age = 78", "customer[0].age"),
        (f'opening = "{OPENING}"', "opening = 14270.51", "account[0].opening"),
        (f'opening = "{OPENING}"', 'opening = "many"', "account[0].opening"),
        ("days = 15,", "days = 32,", "recurring[0].days"),
        ("days = 15,", "days = [15, 14],", "recurring[0].days"),
        ("days = 15,", "days = [1, 2, 3],", "recurring[0].days"),
        ("days = 15,", "times = 601,", "recurring[0].times"),
        ("days = 15,", "times = true,", "recurring[0].times"),
        ("hours = 9,", "hours = 24,", "recurring[0].hours"),
        ("days = 15,", "months = [1, 1],", "recurring[0].months"),
        ("days = 15,", "years_ago = 10,", "recurring[0].years_ago"),
        ("days = 15,", 'step = "0.00",', "recurring[0].step"),
        ("days = 15,", "weeks = 2,", "recurring[0].weeks"),
        ("season = [125, ", "season = [", "recurring[1].season"),
        ('yuan = ["64.00", ', 'yuan = ["0.00", ', "recurring[1].yuan"),
        ('yuan = ["64.00", ', 'yuan = ["98.01", ', "recurring[1].yuan"),
        ('yuan = ["64.00", ', "yuan = [64, ", "recurring[1].yuan"),
        ('yuan = "4,386.60"', "yuan = []", "recurring[0].yuan"),
        ('yuan = "4,386.60"', 'yuan = "4,386.60", step = "10,000.00"', "recurring[0].yuan"),
        ('from = "pension-office", yuan', "yuan", "recurring[0].to"),
        ('channel = "代发"', 'channel = "手机银行"', "recurring[0].channel"),
        ('trend = "pension"', 'trend = "luck"', "recurring[0].trend"),
        ("prices = [1000, ", "prices = [", "trend.prices"),
        ("prices = [1000, ", "prices = [0, ", "trend.prices"),
        ('festival = "春节"', 'festival = "冬至"', "gift[0].festival"),
        ("days_ago = 1520", "days_ago = 3651", "event[0].days_ago"),
        ("days_ago = 1520", "days_ago = 0", "event[0].days_ago"),
        ('to = "power"', 'to = "sun"', "flow electricity"),
        ('to = "power"', 'to = "wang-current"', "flow electricity"),
        ('to = "power"', 'account = "wang-other", to = "power"', "flow electricity"),
        ('{ id = "li-juan",', '{ id = "li-juan", customer = "nobody",', "payee li-juan"),
        ('product = "current"', 'customer = "nobody", product = "current"', "account wang-current"),
        ('id = "water", name', 'id = "power", name', "party power"),
        ('{ id = "water", to', '{ id = "gas", to', "flow gas"),
        ('aliases = ["闺女", ', "aliases = [1, ", "payee[0].aliases"),
        ("customer = [", "customer = []\nclient = [", "customer"),
        ("account = [", "account = []\naccounts = [", "account"),
        ("[trend]", "[trend", "file"),
    ],
)  # fmt: skip
def test_a_persona_that_does_not_fit_names_its_field(tmp_path: Path, old: str, new: str, field: str) -> None:
    persona = changed(tmp_path, old, new)
    with pytest.raises(PersonaInvalidError) as refusal:
        seed(tmp_path / "bank.db", NOON.date(), persona)
    assert refusal.value.params == {"field": field}
    assert list(tmp_path.iterdir()) == [persona]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('demo_pin = "135790"', 'demo_pin = "123456"', "PIN_TOO_SIMPLE"),
        ("9963880200004812633", "9963880200004812634", "CARD_NUMBER_INVALID"),
        ("9963820200331509178", "9963810200177306285", "PAYEE_NAME_MISMATCH"),
        ('per_day = "50,000.00"', 'per_day = "5.00"', "LIMITS_INVALID"),
        (
            f'opening = "{OPENING}", closing = "52,386.20"',
            'opening = "0.00", closing = "32,115.69"',
            "INSUFFICIENT_FUNDS",
        ),
    ],
)
def test_a_persona_keeps_the_banks_own_rules(tmp_path: Path, old: str, new: str, code: str) -> None:
    persona = changed(tmp_path, old, new)
    assert code_of(lambda: seed(tmp_path / "bank.db", NOON.date(), persona)) == code
    assert list(tmp_path.iterdir()) == [persona]


def test_a_missing_persona_is_named_as_such(tmp_path: Path) -> None:
    assert code_of(lambda: load_persona(tmp_path / "none.toml")) == "PERSONA_INVALID"
