"""The simulated people: ten years each, plausible for who they are, and the same balances whatever the day."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypinyin import lazy_pinyin

from bank.bank import Bank, open_bank
from bank.book.categories import Facts, packaged
from bank.card_number import compact
from bank.clock import SHANGHAI, VirtualClock
from bank.history import Occurrence, changes_fen, history
from bank.personas import Persona, load_persona
from bank.seed import SeedSummary, seed_persona
from bank.statements import LARGEST_PAGE
from bank.values import Entry
from tests.bank.support import CHEAP_HASHER, NOON, REPOSITORY, slowness

FILES = sorted((REPOSITORY / "assets" / "personas").glob("*.toml"))
NAMES = [file.stem for file in FILES]
PERSONAS = {file.stem: load_persona(file) for file in FILES}
LARGE = "sun_fulai"
SMALL = [name for name in NAMES if name != LARGE]
TODAY = NOON.date()

# Asserted here once more, apart from the files: opening and closing, in fen.
BALANCES = {
    "chen_liu_family": {
        "chen-current": (12_930_33, 31_870_00),
        "liu-current": (12_168_92, 44_152_30),
        "liu-family": (22_034_68, 31_086_75),
        "liu-savings": (8_620_87, 228_300_00),
    },
    "he_guang": {"he-current": (6_596_88, 27_604_85), "he-shop": (0, 37_453_99)},
    "lin_xiaoyu": {"lin-current": (5_058_75, 15_318_64), "lin-savings": (0, 145_709_97)},
    "sun_fulai": {"sun-business": (56_894_25, 64_027_50), "sun-current": (24_589_93, 42_509_10)},
    "wang_xiulan": {"wang-current": (20_270_51, 52_386_20)},
    "wu_guifen": {"wu-current": (10_511_25, 20_263_55), "wu-savings": (32_538_93, 27_150_00)},
    "zhao_tiezhu": {"zhao-current": (7_819_30, 31_740_30)},
    "zhou_mingyuan": {"zhou-current": (20_671_87, 42_215_40), "zhou-savings": (69_262_65, 246_400_00)},
}


@pytest.fixture(scope="module")
def pasts() -> dict[str, tuple[Occurrence, ...]]:
    return {name: history(persona, TODAY) for name, persona in PERSONAS.items()}


def balances(persona: Persona, past: tuple[Occurrence, ...]) -> tuple[dict[str, int], dict[str, int]]:
    """Return each account's balance after the past, and the lowest that it ever had."""
    now = {account.id: account.opening_fen for account in persona.accounts}
    low = dict(now)
    for each in past:
        signed = each.amount_fen if each.flow.direction == "in" else -each.amount_fen
        for account, change in ((each.flow.account_id, signed), (persona.within.get(each.flow.party_id), -signed)):
            if account is not None:
                now[account] += change
                low[account] = min(low[account], now[account])
    return now, low


def lines(persona: Persona, past: tuple[Occurrence, ...]) -> int:
    return sum(2 if each.flow.party_id in persona.within else 1 for each in past) + len(persona.accounts)


def test_there_are_eight_of_them_with_eight_thousand_entries_or_a_hundred_thousand(
    pasts: dict[str, tuple[Occurrence, ...]],
) -> None:
    assert sorted(BALANCES) == NAMES
    assert len(NAMES) >= 8
    counts = {name: lines(PERSONAS[name], pasts[name]) for name in NAMES}
    assert min(counts.values()) >= 8_000
    assert counts[LARGE] >= 100_000


@pytest.mark.parametrize("name", NAMES)
def test_the_files_open_and_close_as_asserted(name: str, pasts: dict[str, tuple[Occurrence, ...]]) -> None:
    persona = PERSONAS[name]
    told = {account.id: (account.opening_fen, account.closing_fen) for account in persona.accounts}
    assert told == BALANCES[name]
    now, low = balances(persona, pasts[name])
    assert now == {account: closing for account, (_, closing) in BALANCES[name].items()}
    assert min(low.values()) >= 0


@pytest.mark.parametrize("name", SMALL)
@settings(max_examples=4, deadline=None)
@given(today=st.dates(date(2018, 1, 1), date(2039, 12, 31)))
def test_they_end_the_same_and_never_owe_whenever_they_are_seeded(name: str, today: date) -> None:
    persona = PERSONAS[name]
    now, low = balances(persona, history(persona, today))
    assert now == {account.id: account.closing_fen for account in persona.accounts}
    assert min(low.values()) >= 0, low


def test_the_large_one_ends_the_same_too() -> None:
    persona = PERSONAS[LARGE]
    now, low = balances(persona, history(persona, date(2032, 2, 29)))
    assert now == {account.id: account.closing_fen for account in persona.accounts}
    assert min(low.values()) > 10_000_00


@pytest.mark.parametrize("name", NAMES)
def test_a_short_past_needs_no_debt_to_begin_with(name: str) -> None:
    persona = PERSONAS[name]
    for years in (1,) if name == LARGE else (1, 2, 4):
        changes = changes_fen(persona, history(persona, TODAY, years))
        assert all(account.closing_fen >= changes[account.id] for account in persona.accounts)


@pytest.mark.parametrize("name", NAMES)
def test_they_know_people_whose_names_sound_alike_and_people_by_their_relation(name: str) -> None:
    persona = PERSONAS[name]
    people = [(payee.customer_id, payee.new) for payee in persona.payees]
    alike = [
        (one.name, other.name)
        for (owner, one), (other_owner, other) in combinations(people, 2)
        if owner == other_owner and one.name != other.name and lazy_pinyin(one.name) == lazy_pinyin(other.name)
    ]
    assert alike
    relations = {new.relation for _, new in people if new.relation}
    assert len(relations) >= 3
    assert len({each.customer.id for each in persona.customers}) == len({owner for owner, _ in people})
    numbers = [account.card_number for account in persona.accounts] + [new.card_number for _, new in people]
    assert all(compact(number).startswith("9963") for number in numbers)


def test_all_cards_and_people_are_different() -> None:
    cards = [account.card_number for persona in PERSONAS.values() for account in persona.accounts]
    own = set(cards)
    cards += [
        payee.new.card_number
        for persona in PERSONAS.values()
        for payee in persona.payees
        if payee.new.card_number not in own
    ]
    assert len(cards) == len(set(cards))
    customers = [each.customer for persona in PERSONAS.values() for each in persona.customers]
    assert len({customer.id for customer in customers}) == len({customer.name for customer in customers}) == 9
    pins = [each.demo_pin for persona in PERSONAS.values() for each in persona.customers]
    assert len(set(pins)) == len(pins)


def yearly(past: tuple[Occurrence, ...], *summaries: str) -> list[int]:
    """Sum a kind of entry for each of the ten years, the latest first."""
    sums: Counter[int] = Counter()
    for each in past:
        if each.flow.summary in summaries:
            sums[(TODAY - timedelta(days=1) - each.at.date()).days * 4 // 1461] += each.amount_fen
    return [sums[year] for year in range(10)]


@pytest.mark.parametrize(
    ("name", "income"),
    [
        ("chen_liu_family", "工资"),
        ("wang_xiulan", "养老金"),
        ("wu_guifen", "养老金"),
        ("zhao_tiezhu", "优抚金"),
        ("he_guang", "残疾人补贴"),
    ],
)
def test_incomes_rise_over_the_years(name: str, income: str, pasts: dict[str, tuple[Occurrence, ...]]) -> None:
    sums = yearly(pasts[name], income)
    assert sums[-1] > 0
    assert sums == sorted(sums, reverse=True)
    assert sums[0] > 1.3 * sums[-1]


@pytest.mark.parametrize("name", NAMES)
def test_everyone_has_bills_a_phone_and_festivals(name: str, pasts: dict[str, tuple[Occurrence, ...]]) -> None:
    summaries = {each.flow.summary for each in pasts[name]}
    assert {"电费", "话费"} <= summaries
    assert {gift.festival for gift in PERSONAS[name].gifts} >= {"春节"}
    if name != "zhao_tiezhu":
        assert {gift.festival for gift in PERSONAS[name].gifts} & {"中秋", "端午", "重阳"}


def test_lives_change(pasts: dict[str, tuple[Occurrence, ...]]) -> None:
    """Work ends, pupils become employees, flats are left, people fall ill, and each in its own time."""
    retired = yearly(pasts["zhou_mingyuan"], "工资"), yearly(pasts["zhou_mingyuan"], "养老金")
    assert [fen > 0 for fen in retired[0]] == [False] * 8 + [True] * 2
    assert [fen > 0 for fen in retired[1]] == [True] * 8 + [False] * 2
    assert [fen > 0 for fen in yearly(pasts["lin_xiaoyu"], "工资")] == [True] * 4 + [False] * 6
    parties = {each.flow.id for each in pasts["he_guang"] if each.at.date() > TODAY - timedelta(days=365)}
    assert "clients-evening" in parties
    assert "wage" not in parties
    for name in ("wang_xiulan", "zhou_mingyuan", "zhao_tiezhu", "wu_guifen", "sun_fulai"):
        assert sum(yearly(pasts[name], "住院费")) > 0
    dug_up, before = (yearly(pasts[LARGE], "销售收款")[year] for year in (6, 7))
    assert dug_up < before


def test_the_scam_comes_in_three_days_and_has_an_aftermath(pasts: dict[str, tuple[Occurrence, ...]]) -> None:
    past, persona = pasts["wu_guifen"], PERSONAS["wu_guifen"]
    strangers = [each for each in past if each.flow.party_id.startswith("safe-account")]
    assert [each.amount_fen for each in strangers] == [4_800_00, 49_000_00, 29_000_00, 12_000_00]
    assert {each.flow.remark for each in strangers} == {"安全账户", "资金清查", "解冻保证金"}
    assert strangers[-1].at - strangers[0].at < timedelta(days=3)
    ended = strangers[-1].at
    after = [each for each in past if each.at > ended]
    assert {"还款", "咨询费", "涉案资金返还", "换卡工本费"} <= {each.flow.summary for each in after}
    returned = sum(each.amount_fen for each in after if each.flow.summary == "涉案资金返还")
    assert 0 < returned < sum(each.amount_fen for each in strangers)
    assert not any(each.flow.summary == "旅游" for each in after if each.at > ended + timedelta(days=60))
    balance = {account.id: account.opening_fen for account in persona.accounts}
    for each in past:
        if each.at > ended:
            break
        for account, change in changes_fen(persona, (each,)).items():
            balance[account] += change
    assert balance["wu-savings"] < 2_000_00
    assert persona.customers[0].limits.per_transfer_fen <= 2_000_00


def test_a_couple_pays_one_household_account_and_knows_each_other(
    pasts: dict[str, tuple[Occurrence, ...]],
) -> None:
    persona = PERSONAS["chen_liu_family"]
    assert [each.customer.name for each in persona.customers] == ["陈建军", "刘芳"]
    assert {payee.new.relation for payee in persona.payees} >= {"老婆", "老公", "妈妈", "爸爸", "儿子"}
    paid: Counter[str] = Counter()
    for each in pasts["chen_liu_family"]:
        if persona.within.get(each.flow.party_id) == "liu-family" and each.flow.direction == "out":
            paid[each.flow.account_id] += 1
    assert paid == {"chen-current": 120, "liu-current": 120}


def test_the_ten_year_book_finds_a_kind_for_nearly_everything(pasts: dict[str, tuple[Occurrence, ...]]) -> None:
    kinds = packaged()
    for name, persona in PERSONAS.items():
        parties = {payee.id: (payee.new.name, payee.new.relation or "") for payee in persona.payees}
        parties |= {party.id: (party.name, "") for party in persona.counterparties}
        owner = {account.id: account.customer_id for account in persona.accounts}
        kind = {}
        for flow in persona.flows:
            within = persona.within.get(flow.party_id)
            own = within is not None and owner[within] == owner[flow.account_id]
            party, relation = parties.get(flow.party_id, ("", ""))
            facts = Facts(
                flow.direction, party, flow.summary, flow.remark, flow.channel, "current", relation, own, flow.low_fen
            )
            kind[flow.id] = kinds.classify(facts)
        counted = Counter(kind[each.flow.id] for each in pasts[name])
        other = sum(count for each, count in counted.items() if each.endswith(".other"))
        assert other < 0.1 * sum(counted.values()), (name, counted)


# In the ledger


@dataclass(frozen=True)
class Seeded:
    path: Path
    summary: SeedSummary
    seconds: float


def seeded(folder: Path, name: str, years: int) -> Seeded:
    path = folder / f"{name}.db"
    started = time.process_time()
    file = REPOSITORY / "assets" / "personas" / f"{name}.toml"
    summary = seed_persona(path, file, VirtualClock(NOON), password_hasher=CHEAP_HASHER, years=years)
    return Seeded(path, summary, time.process_time() - started)


def reopened(bank: Seeded) -> Bank:
    return open_bank(bank.path, VirtualClock(NOON), password_hasher=CHEAP_HASHER)


@pytest.mark.parametrize("name", SMALL)
def test_each_of_them_has_books_that_hold(tmp_path: Path, name: str) -> None:
    made = seeded(tmp_path, name, years=1)
    persona = PERSONAS[name]
    assert dict(made.summary.balances_fen) == {account.id: account.closing_fen for account in persona.accounts}
    with reopened(made) as bank:
        assert bank.audit() == []
        for each in persona.customers:
            bank.pins.verify(each.customer.id, each.demo_pin)
            assert len(bank.accounts.list(each.customer.id)) >= 1
        found = {account.id for each in persona.customers for account in bank.accounts.list(each.customer.id)}
        assert found == {account.id for account in persona.accounts}


def test_ten_years_of_eight_thousand_entries_are_seeded_in_two_seconds(tmp_path: Path) -> None:
    before = slowness()
    made = seeded(tmp_path, "zhou_mingyuan", years=10)
    assert made.summary.entries >= 8_000
    assert made.seconds < 2.0 * max(before, slowness())


def test_a_hundred_thousand_entries_are_seeded_in_thirty_seconds_and_page_by_key(tmp_path: Path) -> None:
    before = slowness()
    made = seeded(tmp_path, LARGE, years=10)
    assert made.summary.entries >= 100_000
    assert made.summary.first_day < date(2016, 4, 1)
    assert made.seconds < 30 * max(before, slowness())
    with reopened(made) as bank:
        newest = bank.statements.recent("sun-business", LARGEST_PAGE)
        assert newest[0].balance_after_fen == 64_027_50
        assert oldest_page(bank, newest)[-1].counterparty == "上期结余"
        totals = bank._database.row(
            "SELECT sum(credits_posted_fen - debits_posted_fen) AS fen, count(*) AS accounts FROM account"
        )
        assert totals is not None
        assert totals["fen"] == 0


def oldest_page(bank: Bank, newest: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Jump to the beginning: paging by key costs the same at any depth."""
    row = bank._database.row("SELECT min(transfer_id) AS id FROM entry WHERE account_id = 'sun-business'")
    assert row is not None
    assert row["id"] < newest[-1].id
    return bank.statements.recent("sun-business", LARGEST_PAGE, before=row["id"] + 40)


def test_who_holds_the_clock_gives_everyone_the_very_same_past() -> None:
    morning, evening = (datetime(2026, 3, 2, hour, tzinfo=SHANGHAI) for hour in (7, 23))
    persona = PERSONAS["zhao_tiezhu"]
    assert history(persona, morning.date()) == history(persona, evening.date())
    assert history(persona, TODAY) == history(load_persona(FILES[NAMES.index("zhao_tiezhu")]), TODAY)
