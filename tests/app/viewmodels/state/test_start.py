"""The first start, a bank that cannot be opened, and the start after a crash."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.failure import Failure
from app.last_pages import FILE, LastPages, Place, kept
from app.pages import Page
from app.scene import PIN, Scene
from app.screens.state import begin
from app.serial_worker import Done
from app.settings import Settings
from app.transfer_state import Draft, Route
from app.viewmodels.state.first_start import answered, offer_due, years

if TYPE_CHECKING:
    from collections.abc import Callable


def balance(scene: Scene) -> int:
    found: list[int] = []
    account = scene.banking.main_account
    assert account is not None

    def keep(outcome: object) -> None:
        assert isinstance(outcome, Done)
        found.append(outcome.value.available_fen)

    scene.banking.read(lambda bank: bank.accounts.get(account.id), keep)
    return found[0]


@pytest.mark.parametrize(
    ("version", "before", "age", "due"),
    [
        ("standard", "", 30, True),
        ("standard", "", 78, True),
        ("standard", "once", 54, False),
        ("standard", "once", 55, True),
        ("standard", "over-55", 78, False),
        ("elder", "", 78, False),
    ],
)
def test_the_elder_version_is_offered_once_and_once_more_at_55(
    version: str, before: str, age: int, *, due: bool
) -> None:
    assert offer_due(Settings(version=version, elder_offer=before), age) == due
    assert not offer_due(Settings(version=version, elder_offer=answered(max(age, 55))), 90)


def test_age_is_counted_in_full_years() -> None:
    assert years(date(1971, 3, 3), date(2026, 3, 2)) == 54
    assert years(date(1971, 3, 3), date(2026, 3, 3)) == 55


@pytest.mark.parametrize("answer", ["standard", "elder"])
def test_the_answer_to_the_offer_is_remembered(scene: Scene, answer: str) -> None:
    begin(scene)
    assert scene.view_model.navigation.current == Page.VERSION_OFFER
    scene.view_model.start.chooseVersion(answer)
    assert scene.view_model.navigation.current == Page.HOME
    assert (scene.settings.settings.version, scene.settings.settings.elder_offer) == (answer, "over-55")
    begin(scene)
    assert scene.view_model.navigation.current == Page.HOME


def test_no_answer_asks_again_at_the_next_start(scene: Scene) -> None:
    begin(scene)
    scene.view_model.navigation.back()
    assert scene.view_model.navigation.current == Page.HOME
    assert scene.settings.settings.elder_offer == ""


def test_a_bank_that_cannot_be_opened_says_why_and_opens_when_it_can(scene: Scene, announced: list[str]) -> None:
    scene.settings.change(elder_offer="over-55")
    scene.view_model.start.begin(Failure("DATABASE_LOCKED", {}))
    assert scene.view_model.navigation.current == Page.BANK_CLOSED
    assert announced[-1] == scene.view_model.start.closedText
    assert "钱没有动" in announced[-1]
    scene.view_model.navigation.back()
    assert scene.view_model.navigation.current == Page.BANK_CLOSED
    scene.view_model.start.tryAgain()
    assert scene.view_model.navigation.current == Page.HOME


def test_only_pages_that_a_person_may_choose_are_kept() -> None:
    assert kept([Page.HOME, Page.SAFETY, Page.LIMITS, Page.LIMIT_CHANGE, Page.ORDER_REVIEW]) == (
        Page.HOME,
        Page.SAFETY,
        Page.LIMITS,
    )
    assert kept([Page.HOME, Page.PAYEE, Page.AMOUNT, Page.REVIEW, Page.PIN]) == (Page.HOME, Page.PAYEE)
    assert kept([Page.HOME, Page.RESULT]) == (Page.HOME,)


def start(scene: Scene) -> None:
    """The same person starts the program again, their version chosen long ago."""
    scene.settings.change(elder_offer="over-55")
    begin(scene)


def test_the_place_is_kept_while_the_program_runs_and_offered_after_a_crash(scene: Scene) -> None:
    start(scene)
    scene.view_model.navigation.open(Page.SAFETY)
    scene.view_model.navigation.open(Page.LIMITS)
    assert LastPages(scene.settings.folder).load() == Place((Page.HOME, Page.SAFETY, Page.LIMITS))
    scene.view_model.navigation.home()
    LastPages(scene.settings.folder).keep(Place((Page.HOME, Page.SAFETY, Page.LIMITS)))
    start(scene)
    model = scene.view_model.start
    assert scene.view_model.navigation.current == Page.RESUME
    assert (model.lastPage, model.lastPlainPage, model.transferText) == ("转账限额", "最多能转多少", "")
    model.resume()
    assert scene.view_model.navigation.pages == (Page.HOME, Page.SAFETY, Page.LIMITS)


def test_an_ordinary_end_leaves_nothing_to_offer(scene: Scene) -> None:
    start(scene)
    scene.view_model.navigation.open(Page.SAFETY)
    scene.view_model.start.end()
    assert not (scene.settings.folder / FILE).exists()
    scene.view_model.navigation.home()
    start(scene)
    assert scene.view_model.navigation.current == Page.HOME


@pytest.mark.parametrize(
    "content", ["", "[]", '{"pages": ["Nowhere"], "confirmation": null}', '{"pages": 3, "confirmation": 1}']
)
def test_a_damaged_file_offers_nothing(scene: Scene, content: str, expect_log: Callable[..., None]) -> None:
    expect_log("PAGES_UNREADABLE")
    (scene.settings.folder / FILE).write_text(content, encoding="utf-8")
    start(scene)
    assert scene.view_model.navigation.current == Page.HOME


def crash_in_review(scene: Scene) -> str:
    """A transfer is under review and the place of it on disk; the flow then forgets it, as a new process would."""
    start(scene)
    scene.flow.prepare(Draft("li-juan", 30_050), Route.TOUCH, lambda _: None)
    place = LastPages(scene.settings.folder).load()
    assert place is not None
    assert place.confirmation_id is not None
    return place.confirmation_id


def fresh(scene: Scene, confirmation_id: str) -> None:
    LastPages(scene.settings.folder).keep(Place((Page.HOME,), confirmation_id))
    start(scene)


def test_a_transfer_that_still_held_money_is_given_up_and_never_repeated(scene: Scene) -> None:
    before = balance(scene)
    fresh(scene, crash_in_review(scene))
    assert scene.view_model.start.transferText == "给李娟的¥300.50没有转，已经取消，钱还在您这里。"
    assert not scene.view_model.start.canResume
    assert balance(scene) == before
    scene.view_model.start.startAnew()
    start(scene)
    assert balance(scene) == before


def test_a_transfer_that_had_left_is_told_as_sent(scene: Scene) -> None:
    before = balance(scene)
    confirmation_id = crash_in_review(scene)
    scene.banking.write(lambda bank: bank.transfers.confirm(confirmation_id, PIN), lambda _: None)
    fresh(scene, confirmation_id)
    assert "已经转出去了" in scene.view_model.start.transferText
    assert balance(scene) == before - 30_050


def test_a_transfer_whose_time_was_over_is_told_as_expired(scene: Scene) -> None:
    confirmation_id = crash_in_review(scene)
    scene.move_on(timedelta(minutes=6))
    fresh(scene, confirmation_id)
    assert "等的时间过了" in scene.view_model.start.transferText


def test_a_transfer_of_another_bank_is_nothing_to_report(scene: Scene) -> None:
    fresh(scene, "nobody-knows-it")
    assert scene.view_model.navigation.current == Page.HOME
