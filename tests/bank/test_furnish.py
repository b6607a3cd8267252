"""Personas with products: through the services, ending with the asserted balances, the same from the same seed."""

from __future__ import annotations

import re
import time
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bank.bank import Bank, open_bank
from bank.clock import SHANGHAI, VirtualClock
from bank.due import carry_out_due
from bank.errors import BankError
from bank.personas import load_persona
from bank.savings.values import OrderStatus
from bank.seed import seed_persona
from bank.tokens import reproducible, token_hex
from tests.bank.support import CHEAP_HASHER, NOON, PERSONA, REPOSITORY, code_of

TODAY = NOON.date()
FOLDER = REPOSITORY / "assets" / "personas"
FURNISHED = sorted(file.stem for file in FOLDER.glob("*.toml") if load_persona(file).products.account_ids)


def furnished(folder: Path, name: str, day: date = TODAY) -> Bank:
    """A bank with everything that the persona has, seeded on a day."""
    clock = VirtualClock(datetime(day.year, day.month, day.day, 9, tzinfo=SHANGHAI))
    file = folder / f"{name}-{day}.db"
    seed_persona(file, FOLDER / f"{name}.toml", clock, password_hasher=CHEAP_HASHER, years=1, furnished=True)
    return open_bank(file, clock, password_hasher=CHEAP_HASHER)


def test_every_persona_has_products() -> None:
    assert sorted(file.stem for file in FOLDER.glob("*.toml")) == FURNISHED


@pytest.mark.parametrize("name", FURNISHED)
@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.dates(date(2020, 1, 1), date(2038, 12, 31)))
def test_accounts_end_as_asserted_and_the_books_hold_on_any_day(
    tmp_path_factory: pytest.TempPathFactory, name: str, day: date
) -> None:
    persona = load_persona(FOLDER / f"{name}.toml")
    with furnished(tmp_path_factory.mktemp("any"), name, day) as bank:
        for account in persona.accounts:
            found = bank.accounts.get(account.id)
            assert (found.balance_fen, found.available_fen) == (account.closing_fen, account.closing_fen)
        assert bank.audit() == []
        carry_out_due(bank)
        assert bank.audit() == []


def test_the_pensioner_has_deposits_a_product_and_bills_but_no_card(tmp_path: Path) -> None:
    with furnished(tmp_path, "wang_xiulan") as bank:
        deposits = bank.holdings.deposits("wang-xiulan")
        assert sorted(each.months for each in deposits) == [3, 6, 12, 36]
        assert not any(each.closed for each in deposits)
        [renewed] = [each for each in deposits if each.months == 3]
        assert renewed.term_number == 4
        assert renewed.principal_fen > 10_000_00  # interest of three terms
        [holding] = bank.savings.wealth.holdings("wang-xiulan")
        assert (holding.product_id, holding.invested_fen) == ("wenjian-1", 5_000_00)
        assert {order.status for order in bank.savings.wealth.orders("wang-xiulan")} == {OrderStatus.DONE}
        assert bank.savings.suitability.current("wang-xiulan").grade == 1
        assert {saved.label for saved in bank.bills.saved("wang-xiulan")} == {"老房子", "家里"}
        assert len(bank.bills.receipts("wang-xiulan", 100)) >= 5
        assert bank.cards.list("wang-xiulan") == ()
        bank.pins.verify("wang-xiulan", load_persona(PERSONA).demo_pin)


def test_the_office_worker_has_a_card_that_is_paid_in_time_and_points(tmp_path: Path) -> None:
    with furnished(tmp_path, "lin_xiaoyu") as bank:
        [card] = bank.cards.list("lin-xiaoyu")
        assert not card.late
        months = bank.cards.months(card.id)
        assert len(months) >= 9
        bills = [bank.cards.bill_of_card(card.id, month) for month in months[1:]]
        assert sum(bill.remaining_fen for bill in bills) == 0
        assert 0 < card.owed_fen < card.limit_fen
        assert bank.points.balance("lin-xiaoyu").points > 1_000


def test_what_came_in_is_what_the_products_took(tmp_path: Path) -> None:
    with furnished(tmp_path, "wang_xiulan") as bank:
        entries = bank.statements.recent("wang-current", 500)
        while len(page := bank.statements.recent("wang-current", 500, before=entries[-1].id)):
            entries += page
        assert all(newer.booked_at >= older.booked_at for newer, older in pairwise(entries))
        [funding] = [each for each in entries if each.summary == "定期到期"]
        spent = [each for each in entries if each.channel in {"存款理财", "生活缴费"}]
        assert funding.amount_fen == sum(each.amount_fen for each in spent)
        assert funding.booked_at < min(each.booked_at for each in spent)
        assert min(each.balance_after_fen for each in entries) > 5_000_00


def test_two_furnished_seeds_differ_in_nothing_but_the_pins_salt(tmp_path: Path) -> None:
    dumps = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        with furnished(tmp_path / name, "lin_xiaoyu") as bank:
            books = bank._database._connection.iterdump()
            dump = "\n".join(line for line in books if not line.startswith('INSERT INTO "audit_log"'))
            dumps.append(re.sub(r"\$argon2id\$[^']*", "", dump))
    assert dumps[0] == dumps[1]


def test_a_bare_persona_is_as_it_was(tmp_path: Path) -> None:
    clock = VirtualClock(NOON)
    seed_persona(tmp_path / "bare.db", PERSONA, clock, password_hasher=CHEAP_HASHER, years=1)
    with open_bank(tmp_path / "bare.db", clock, password_hasher=CHEAP_HASHER) as bank:
        assert len(bank.accounts.list("wang-xiulan")) == 1
        assert bank.bills.saved("wang-xiulan") == ()


def test_furnishing_is_quick(tmp_path: Path) -> None:
    started = time.process_time()
    furnished(tmp_path, "wang_xiulan").close()
    assert time.process_time() - started < 1.5


@pytest.mark.parametrize(
    ("before", "after", "field"),
    [
        ('months = 36, yuan = "50,000.00"', 'months = 36, yuan = "0.00"', "products.deposit[0].yuan"),
        ('renewal = "pay_out"', 'renewal = "keep"', "products.deposit[3].renewal"),
        ('number = "1105728164"', 'number = "1105728165"', "products.saved_number[1].number"),
        ('kind = "water"', 'kind = "air"', "products.saved_number[1].kind"),
        ("places = [1, 0, 0, 1, 0, 1, 0]", "places = [1, 0]", "products.answers[0].places"),
        ("days_ago = 396", "days_ago = 395", "products.funding"),
        ('from = "her-other-bank"', 'from = "nobody"', "funding wang-current"),
        ("days_ago = 200, product", "days_ago = 401, product", "products.holding[0].days_ago"),
    ],
)
def test_products_that_do_not_fit_are_refused_at_the_edge(tmp_path: Path, before: str, after: str, field: str) -> None:
    text = PERSONA.read_text(encoding="utf-8")
    assert text.count(before) == 1
    file = tmp_path / "persona.toml"
    file.write_text(text.replace(before, after), encoding="utf-8")
    with pytest.raises(BankError) as refused:
        load_persona(file)
    assert (refused.value.code, refused.value.params) == ("PERSONA_INVALID", {"field": field})


def test_products_that_the_bank_refuses_leave_no_file(tmp_path: Path) -> None:
    text = PERSONA.read_text(encoding="utf-8")
    file = tmp_path / "persona.toml"
    file.write_text(text.replace('product = "wenjian-1"', 'product = "lingxian-5"'), encoding="utf-8")
    target = tmp_path / "bank.db"
    assert (
        code_of(lambda: seed_persona(target, file, VirtualClock(NOON), password_hasher=CHEAP_HASHER, furnished=True))
        == "PURCHASE_TOO_SMALL"
    )
    assert not target.exists()


def test_ids_are_drawn_from_a_seed_in_its_block_alone() -> None:
    with reproducible("a"):
        first = [token_hex(8), token_hex(8)]
    with reproducible("a"):
        assert [token_hex(8), token_hex(8)] == first
    assert first[0] != first[1]
    assert token_hex(8) not in first


@pytest.mark.parametrize("name", ["wu_guifen", "zhao_tiezhu", "he_guang"])
def test_whoever_has_good_reason_to_be_careful_has_deposits_and_nothing_else(tmp_path: Path, name: str) -> None:
    customer_id = load_persona(FOLDER / f"{name}.toml").customer.id
    with furnished(tmp_path, name) as bank:
        assert len(bank.holdings.deposits(customer_id)) == 2
        assert bank.savings.wealth.holdings(customer_id) == ()
        assert bank.cards.list(customer_id) == ()


@pytest.mark.parametrize("name", ["chen_liu_family", "sun_fulai"])
def test_whoever_travels_and_drives_pays_by_card(tmp_path: Path, name: str) -> None:
    customer_id = load_persona(FOLDER / f"{name}.toml").customer.id
    with furnished(tmp_path, name) as bank:
        [card] = bank.cards.list(customer_id)
        assert not card.late
        assert bank.points.balance(customer_id).points > 1_000
        assert bank.savings.wealth.holdings(customer_id) != ()
