"""The first page: the order of use with its reason, what waits, and forgetting both."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.pages import Page
from app.services import GROUPS, SERVICES, group_of
from app.viewmodels.services.home import MOST_TODOS, SHORTCUTS
from app.viewmodels.services.todos import all_todos
from bank.bills.account_numbers import with_check
from bank.bills.values import BillKind

if TYPE_CHECKING:
    from app.scene import Scene
    from app.viewmodels.services.todos import Todo
    from bank.bank import Bank

NUMBER = with_check(BillKind.ELECTRICITY, "11000012345")


def shortcuts(scene: Scene) -> list[str]:
    return [row.service_id for row in scene.view_model.home.shortcuts.rows]


def use(scene: Scene, service_id: str, times: int) -> None:
    for _ in range(times):
        scene.view_model.openService(service_id)
        scene.view_model.navigation.home()
        scene.move_on(timedelta(minutes=1))


def test_before_anything_was_used_the_usual_order_is_shown_without_a_reason(scene: Scene) -> None:
    assert 4 <= len(shortcuts(scene)) <= SHORTCUTS
    assert shortcuts(scene)[0] == "transfer"
    assert scene.view_model.home.firstReason == ""


def test_what_is_used_comes_first_the_next_time_and_says_why(scene: Scene) -> None:
    before = shortcuts(scene)
    use(scene, "entries", 3)
    assert shortcuts(scene) == before
    scene.view_model.refresh()
    assert shortcuts(scene)[0] == "entries"
    assert scene.view_model.home.firstReason == "明细排在最前：最近30天您用过3次"


def test_a_page_counts_however_it_was_opened_and_going_back_to_it_does_not(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.BALANCE)
    scene.view_model.navigation.open(Page.ENTRIES)
    scene.move_on(timedelta(minutes=1))
    scene.view_model.navigation.back()
    scene.view_model.navigation.home()
    scene.view_model.refresh()
    reasons = {row.service_id: row.detail for row in scene.view_model.home.shortcuts.rows}
    assert reasons["balance"] == reasons["entries"] == "您今天用过"


def test_switching_the_habit_off_forgets_it_at_once(scene: Scene, announced: list[str]) -> None:
    use(scene, "entries", 3)
    scene.view_model.home.setSuggestions(False)
    assert announced[-1] == "不再按使用习惯排列，以前记下的已经删掉"
    assert not scene.view_model.home.suggestionsOn
    assert shortcuts(scene)[0] == "transfer"
    use(scene, "entries", 3)
    scene.view_model.refresh()
    assert shortcuts(scene)[0] == "transfer"
    scene.view_model.home.setSuggestions(True)
    assert scene.view_model.home.suggestionsOn


def test_an_unknown_service_is_a_fault_of_the_page(scene: Scene) -> None:
    with pytest.raises(ValueError, match="nothing"):
        scene.view_model.openService("nothing")


def test_every_service_stands_under_one_heading(scene: Scene) -> None:
    shown = [row.service_id for row in scene.view_model.catalogue.everything.rows]
    assert sorted(shown) == sorted(service.id for service in SERVICES)
    assert {group_of(service) for service in SERVICES} <= GROUPS.keys()
    by_group = [row for group in scene.view_model.catalogue.groups.rows for row in group.services.rows]
    assert [row.service_id for row in by_group] == shown


def test_what_waits_is_asked_of_every_source_once(scene: Scene) -> None:
    todos = scene.view_model.home.todos.rows
    assert len(todos) <= MOST_TODOS
    assert len({row.todo_id for row in todos}) == len(todos)


def test_a_bill_that_is_due_waits_until_it_is_paid(scene: Scene) -> None:
    found: list[tuple[Todo, ...]] = []

    def job(bank: Bank) -> tuple[Todo, ...]:
        account = scene.banking.main_account
        assert account is not None
        bank.bills.save(account.customer_id, BillKind.ELECTRICITY, NUMBER, "家里")
        scene.move_on(timedelta(days=15))
        return all_todos(bank, account.customer_id)

    scene.banking.write(job, lambda outcome: found.append(outcome.value))  # type: ignore[union-attr]  # Done
    waiting = [todo for todo in found[0] if todo.id.startswith("bill-electricity")]
    assert waiting
    assert waiting[0].service_id == "electricity-bill"
    words = waiting[0].words()
    assert words.text.startswith("家里 电费 ¥")
    assert words.detail
    assert "元" in words.sentence


def test_amounts_can_be_hidden_and_shown(scene: Scene, announced: list[str]) -> None:
    scene.view_model.settings.setAmountsHidden(True)
    assert scene.view_model.settings.amountsHidden
    scene.view_model.settings.setAmountsHidden(False)
    assert announced == ["金额已隐藏", "金额已显示"]


def test_entries_are_found_by_their_words(scene: Scene) -> None:
    catalogue = scene.view_model.catalogue
    scene.view_model.navigation.open(Page.SEARCH)
    catalogue.search("超市")
    assert {row.title for row in catalogue.entries.rows} == {"邻家超市"}
    assert catalogue.summary.startswith("找到5条收支")
    assert catalogue.hits.rows == ()
    catalogue.search("")
    assert catalogue.entries.rows == ()
    assert catalogue.summary == ""


def test_nothing_found_says_so_and_offers_three(scene: Scene, announced: list[str]) -> None:
    catalogue = scene.view_model.catalogue
    catalogue.search("宇宙飞船")
    assert catalogue.nearest
    assert len(catalogue.hits.rows) == 3
    catalogue.announce()
    assert announced == ["没有找到“宇宙飞船”。这几项最接近："]
