"""What the assistant tells and opens: every answer is the bank's own and can be worded, every service has its page."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest
import yaml

from app.assistant import facts, places
from app.assistant.changes import change
from app.assistant.times import SPAN_NAMES, day_words, span_of
from app.settings import RATE_STEPS, TEXT_STEPS, VOLUME_STEPS, Settings, SettingsStore
from bank.bank import Bank, open_bank
from bank.book.spans import Span
from dialogs.actions.spending import SPANS
from dialogs.actions.topics import OFFERS_TO_OPEN, OPENS, WORDINGS
from dialogs.desk import Setting, Told, Topic
from dialogs.project import PROJECT
from tests.app.assistant.conftest import QUICK_HASHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.app.assistant.bench import Bench

FROM_THE_BANK = [topic for topic in Topic if topic not in {Topic.HOTLINE, Topic.PAGE}]


@cache
def blanks(response: str) -> frozenset[str]:
    """The blanks that a response of the catalogue has."""
    for path in (PROJECT / "domain").glob("*.yml"):
        found = yaml.safe_load(path.read_text(encoding="utf-8")).get("responses", {}).get(response)
        if found:
            return frozenset(re.findall(r"{(\w+)}", found[0]["text"]))
    raise AssertionError(response)


def can_be_worded(topic: Topic, told: Told) -> bool:
    return blanks(WORDINGS[topic][told.state]) <= {*told.words, *told.amounts}


@pytest.fixture
def bank(bench: Bench) -> Iterator[Bank]:
    with open_bank(bench.banking._path, bench.clock, password_hasher=QUICK_HASHER) as opened:
        yield opened


@pytest.mark.parametrize("topic", FROM_THE_BANK, ids=lambda topic: topic.value)
def test_every_topic_is_answered_by_the_bank_in_words_of_the_catalogue(bank: Bank, bench: Bench, topic: Topic) -> None:
    told = facts.tell(bank, bench.account.customer_id, topic, bench.clock.now())
    assert can_be_worded(topic, told), told


def test_spending_is_the_books_own_figure(bank: Bank, bench: Bench) -> None:
    customer_id, today = bench.account.customer_id, bench.clock.now().date()
    for name in SPANS:
        told = facts.tell(bank, customer_id, Topic.SPENDING, bench.clock.now(), span=name)
        assert told.amounts["amount"] == bank.book.totals(customer_id, span_of(name, today)).expense.amount_fen
        assert told.words["span"] == SPAN_NAMES[name]
    told = facts.tell(bank, customer_id, Topic.SPENDING, bench.clock.now(), kind="out.groceries", span="last_year")
    assert (told.state, told.words["kind"]) == ("kind", "买菜超市")
    assert 0 < told.amounts["amount"] < 10**9


def test_spans_are_days_of_the_calendar() -> None:
    sunday = date(2026, 3, 1)
    assert span_of("last_month", sunday) == Span(date(2026, 2, 1), date(2026, 2, 28))
    assert span_of("this_week", sunday) == Span(date(2026, 2, 23), sunday)
    assert span_of("months_3", sunday) == Span(date(2026, 1, 1), sunday)
    assert span_of("months_12", date(2026, 1, 31)) == Span(date(2025, 2, 1), date(2026, 1, 31))
    assert span_of("yesterday", sunday) == Span(date(2026, 2, 28), date(2026, 2, 28))
    assert set(SPAN_NAMES) == set(SPANS)
    assert day_words(date(2027, 1, 5), sunday) == "2027年1月5日"


def test_every_service_that_is_named_has_its_page() -> None:
    for place in {*OPENS.values(), *OFFERS_TO_OPEN.values(), "service", "locks"} - {places.HOME, places.BACK}:
        assert places.page_of(place) is not None, place
        assert places.name_of(place, elder=True), place


def test_every_answer_of_the_knowledge_base_leads_to_a_page() -> None:
    found = facts.guide("银行卡丢了怎么办", name_of=lambda place: places.name_of(place, elder=True))
    assert found is not None
    assert (found.source, found.service and found.service.id) == ("银行卡丢了怎么办？", "safety-centre")
    assert facts.guide("龘", name_of=lambda place: None) is None


def test_the_nearest_services_are_offered_by_sound_too() -> None:
    assert places.nearest("叫店费", elder=False)[0].id == "electricity-bill"
    assert len(places.nearest("呜啦啦", elder=False)) <= 3


@pytest.mark.parametrize(
    ("setting", "name", "steps"),
    [
        (Setting.LARGER, "text_scale", TEXT_STEPS),
        (Setting.FASTER, "speech_rate", RATE_STEPS),
        (Setting.LOUDER, "speech_volume", VOLUME_STEPS),
    ],
)
def test_a_setting_goes_up_step_by_step_to_its_end(
    bench: Bench, setting: Setting, name: str, steps: tuple[float, ...]
) -> None:
    store: SettingsStore = bench.settings
    seen = []
    while changes := change(store.settings, setting):
        store.change(**changes)
        seen.append(getattr(store.settings, name))
    assert seen == [step for step in steps if step > getattr(Settings(), name)]


def test_the_version_changes_once() -> None:
    assert change(Settings(), Setting.ELDER_ON) == {"version": "elder"}
    assert change(Settings(version="elder"), Setting.ELDER_ON) == {}
    assert change(Settings(version="elder"), Setting.ELDER_OFF) == {"version": "standard"}
