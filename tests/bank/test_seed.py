"""Personas and their seeded past: deterministic, through the ledger, ending with the asserted balance."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank import card_number
from bank.bank import open_bank
from bank.clock import SHANGHAI, VirtualClock
from bank.errors import PersonaInvalidError, SeedBalanceMismatchError
from bank.festivals import FESTIVALS
from bank.history import first_day, history, opening
from bank.personas import Persona, load_persona
from bank.seed import SeedSummary, seed_persona
from tests.bank.support import CHEAP_HASHER, NOON, PERSONA, code_of

DAYS = st.dates(min_value=date(2018, 1, 1), max_value=date(2039, 12, 31))


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
    assert summary.first_day < date(2024, 4, 1)
    assert summary.last_day < NOON.date()
    assert list(bank_path.parent.iterdir()) == [bank_path]
    with open_bank(bank_path, VirtualClock(NOON), password_hasher=CHEAP_HASHER) as bank:
        assert bank.audit() == []
        customer = bank.customers.get("wang-xiulan")
        assert (customer.name, customer.elder, customer.greeting) == ("王秀兰", True, "王阿姨")
        account = bank.accounts.list("wang-xiulan")[0]
        assert (account.balance_fen, account.available_fen) == (52_386_20, 52_386_20)
        bank.pins.verify("wang-xiulan", load_persona(PERSONA).demo_pin)
        entries = bank.statements.recent(account.id, 500)
        assert len(entries) == summary.entries
        assert entries[0].balance_after_fen == 52_386_20
        assert min(entry.balance_after_fen for entry in entries) > 10_000_00
        pensions = [entry for entry in entries if entry.summary == "养老金"]
        assert len(pensions) == 24
        assert {entry.booked_at.day for entry in pensions} == {15}
        assert {"电费", "水费", "燃气费", "话费", "超市购物", "药费", "门诊费", "春节", "中秋"} <= {
            entry.summary for entry in entries
        }


def test_the_personas_payees_hold_a_daughter_a_partner_and_two_names_of_one_sound(bank_path: Path) -> None:
    seed(bank_path, NOON.date())
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
        seed(tmp_path / name, NOON.date())
        with open_bank(tmp_path / name, VirtualClock(NOON), password_hasher=CHEAP_HASHER) as bank:
            dump = "\n".join(bank._database._connection.iterdump())
            dumps.append(re.sub(r"\$argon2id\$[^']*", "", dump))
    assert dumps[0] == dumps[1]


@given(DAYS)
def test_the_past_sums_to_the_same_whenever_it_ends(wang: Persona, today: date) -> None:
    past = history(wang, today)
    net = sum(each.amount_fen * (1 if each.flow.direction == "in" else -1) for each in past)
    account = wang.accounts[0]
    assert account.opening_fen + net == account.closing_fen
    days = [each.at.date() for each in past]
    assert days == sorted(days)
    assert opening(today).date() <= days[0]
    assert today - timedelta(days=16) < days[-1] < today
    gifts = sum(each.at.date() < first_day(today) for each in past)
    assert gifts <= len(wang.gifts)


@given(DAYS)
def test_the_money_never_runs_out_on_the_way(wang: Persona, today: date) -> None:
    balance = wang.accounts[0].opening_fen
    for each in history(wang, today):
        balance += each.amount_fen if each.flow.direction == "in" else -each.amount_fen
        assert balance > 0


@given(DAYS, st.integers(1, 400))
def test_a_day_that_is_past_stays_as_it_was(wang: Persona, today: date, days: int) -> None:
    later = min(today + timedelta(days=days), date(2039, 12, 31))
    # A third festival of its kind, in the first weeks of a history, is left out.
    start = first_day(later) + timedelta(weeks=6)
    then, afterwards = (
        [each for each in history(wang, end) if start <= each.at.date() < today] for end in (today, later)
    )
    assert then == afterwards


def test_festivals_are_in_their_season_once_a_year() -> None:
    for festival, months in (("春节", {1, 2}), ("中秋", {9, 10})):
        days = FESTIVALS[festival]
        assert [day.year for day in days] == list(range(days[0].year, days[0].year + len(days)))
        assert {day.month for day in days} == months
        # A lunar year has 353 to 355 days, or 383 to 385 with a leap month.
        spans = {(after - before).days for before, after in pairwise(days)}
        assert spans <= {353, 354, 355, 383, 384, 385}


@pytest.mark.parametrize("day", [date(2016, 1, 1), date(2041, 1, 1)])
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
        ("format = 1", "format = 2", "format"),
        ("format = 1", "", "format"),
        ('name = "王秀兰"', "name = 78", "customer.name"),
        ("elder = true", 'elder = "yes"', "customer.elder"),
        ("birth_date = 1948-03-08", "birth_date = 1948-03-08T00:00:00", "customer.birth_date"),
        ("elder = true", "elder = true\nage = 78", "customer.age"),
        ('opening = "20,981.68"', "opening = 20981.68", "account[0].opening"),
        ('opening = "20,981.68"', 'opening = "many"', "account[0].opening"),
        ("first_day = 15", "first_day = 29", "recurring[0].first_day"),
        ("last_day = 15", "last_day = 14", "recurring[0].last_day"),
        ("times = 1", "times = 2", "recurring[0].times"),
        ("times = 1", "times = true", "recurring[0].times"),
        ("percent = [125, ", "percent = [", "recurring[1].percent"),
        ('low = "64.00"', 'low = "0.00"', "recurring[1].high"),
        ('direction = "in"', 'direction = "up"', "recurring[0].direction"),
        ('festival = "春节"', 'festival = "冬至"', "gift[0].festival"),
        ('party = "power"', 'party = "sun"', "flow electricity"),
        ('account = "wang-current"', 'account = "wang-other"', "flow pension"),
        ('id = "water"\nname', 'id = "power"\nname', "party power"),
        ('aliases = ["闺女", ', "aliases = [1, ", "payee[0].aliases"),
        ("[limits]", "[limits", "file"),
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
        ('opening = "20,981.68"', 'opening = "0.00"', "INSUFFICIENT_FUNDS"),
    ],
)
def test_a_persona_keeps_the_banks_own_rules(tmp_path: Path, old: str, new: str, code: str) -> None:
    persona = changed(tmp_path, old, new)
    assert code_of(lambda: seed(tmp_path / "bank.db", NOON.date(), persona)) == code
    assert list(tmp_path.iterdir()) == [persona]


def test_a_missing_persona_is_named_as_such(tmp_path: Path) -> None:
    assert code_of(lambda: load_persona(tmp_path / "none.toml")) == "PERSONA_INVALID"
