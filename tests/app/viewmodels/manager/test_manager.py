from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.pages import Page

if TYPE_CHECKING:
    from app.scene import Scene
    from app.viewmodels.manager.manager import ManagerViewModel


@pytest.fixture
def manager(scene: Scene) -> ManagerViewModel:
    scene.view_model.navigation.open(Page.MANAGER)
    return scene.view_model.manager


def test_a_question_of_one_touch_is_answered_and_said(manager: ManagerViewModel, announced: list[str]) -> None:
    assert len(manager.topics.rows) == 6
    manager.ask("app")
    mine, reply = manager.lines.rows
    assert (mine.mine, mine.sentence) == (True, "您 3月2日 14:30说：手机上不会弄，谁能教我？")
    assert reply.who == f"{manager.name}（模拟）"
    assert announced == [reply.sentence]
    assert manager.proposes
    assert manager.listName == "和客户经理的对话，共2句"


def test_what_is_written_is_kept_and_products_are_not_recommended(scene: Scene, manager: ManagerViewModel) -> None:
    assert not manager.send("   ")
    assert manager.send("有什么理财产品推荐")
    assert "不在这里推荐产品" in manager.lines.rows[-1].text
    assert not manager.proposes
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.MANAGER)
    assert manager.lines.rows[0].text == "有什么理财产品推荐"


def test_the_elder_version_shows_the_last_answer_alone(scene: Scene, manager: ManagerViewModel) -> None:
    manager.ask("app")
    manager.ask("pension")
    assert len(manager.lines.rows) == 4
    scene.view_model.settings.chooseVersion("elder")
    manager.refresh()
    assert len(manager.lines.rows) == 2


def test_a_text_that_cannot_be_kept_is_refused_in_words(manager: ManagerViewModel) -> None:
    manager.send("长" * 201)
    assert manager.errorText != ""
    assert manager.lines.rows == ()


def test_the_adviser_sits_at_a_branch_where_one_can_meet(scene: Scene, manager: ManagerViewModel) -> None:
    manager.ask("meet")
    scene.view_model.branches.openBranch(manager.branchId)
    scene.view_model.branches.askAppointment()
    assert scene.view_model.branches.name == manager.place
    assert scene.view_model.navigation.current == Page.APPOINTMENT
