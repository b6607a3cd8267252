from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.order_flow import OrderStage
from app.pages import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.scene import Scene
    from app.viewmodels.branches.branches import BranchesViewModel


@pytest.fixture
def branches(scene: Scene) -> BranchesViewModel:
    scene.view_model.navigation.open(Page.BRANCHES)
    return scene.view_model.branches


def ask(scene: Scene, service: str = "pin") -> None:
    branches = scene.view_model.branches
    branches.openBranch("hubin")
    branches.askAppointment()
    branches.chooseService(service)


def book(scene: Scene) -> None:
    branches = scene.view_model.branches
    ask(scene)
    branches.chooseDay(branches.dayChoices.rows[1].value)
    branches.chooseTime(branches.timeChoices.rows[0].value)
    branches.submit()
    scene.view_model.order.agree()


def test_a_branch_is_one_sentence_with_its_state_first(branches: BranchesViewModel) -> None:
    assert branches.listName == "网点，共6家"
    assert branches.rows.rows[0].sentence == (
        "湖滨支行，营业中，7人在等，约18分钟，湖滨区 柳岸路 12号，今天 9:00到17:00"
    )


def test_in_the_evening_it_says_when_it_opens(scene: Scene, branches: BranchesViewModel) -> None:
    scene.move_on(timedelta(hours=4))
    branches.openBranch("hubin")
    assert not branches.isOpen
    assert branches.stateText == "已关门，明天 3月3日 周二 9:00开门"
    assert branches.queueText == ""


def test_hours_services_and_what_makes_it_usable_are_told(branches: BranchesViewModel) -> None:
    branches.openBranch("hubin")
    assert [(row.name, row.value) for row in branches.hours.rows][:2] == [
        ("周一到周五", "9:00到17:00"),
        ("周六", "9:30到16:00"),
    ]
    told = [row.text for row in branches.access.rows]
    assert {"门口有坡道", "有助听设备", "手语服务：周二、周四 9:30到11:30"} <= set(told)
    assert "重置密码" in [row.text for row in branches.services.rows]


def test_an_appointment_is_agreed_to_shown_and_can_be_undone(scene: Scene, branches: BranchesViewModel) -> None:
    ask(scene)
    assert not branches.canSubmit
    branches.submit()
    assert scene.view_model.navigation.current == Page.APPOINTMENT
    book(scene)
    assert scene.view_model.order.endTitle == "预约好了"
    [row] = branches.appointments.rows
    assert row.sentence == "已预约，明天 3月3日 周二 9:00，湖滨支行 重置密码"
    scene.view_model.order.undoIt()
    assert scene.view_model.order.warning == "取消以后，这个时间会让给别人。"
    scene.view_model.order.agree()
    assert scene.view_model.order.endTitle == "预约已取消"
    scene.view_model.navigation.back()
    assert scene.view_model.navigation.current == Page.BRANCH
    assert branches.appointments.rows == ()


def test_an_appointment_can_be_cancelled_from_the_list(scene: Scene, branches: BranchesViewModel) -> None:
    book(scene)
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.BRANCHES)
    branches.cancel(branches.appointments.rows[0].appointment_id)
    scene.view_model.order.agree()
    assert branches.appointments.rows == ()


def test_the_elder_version_asks_one_question_a_page(scene: Scene, branches: BranchesViewModel) -> None:
    scene.view_model.settings.chooseVersion("elder")
    ask(scene)
    assert scene.view_model.navigation.current == Page.APPOINTMENT_DAY
    assert len(branches.dayChoices.rows) <= 6
    branches.chooseDay(branches.dayChoices.rows[1].value)
    assert scene.view_model.navigation.current == Page.APPOINTMENT_TIME
    assert [row.label for row in branches.timeChoices.rows][:2] == ["上午9:00", "上午9:30"]
    assert len(branches.timeChoices.rows) <= 6
    branches.chooseTime(branches.timeChoices.rows[-1].value)
    assert scene.view_model.navigation.current == Page.ORDER_REVIEW
    assert "重新设密码" in scene.view_model.order.sentence


def test_a_number_is_taken_told_and_given_back(scene: Scene, branches: BranchesViewModel) -> None:
    branches.openBranch("zhonglou")
    branches.askNumber()
    branches.chooseService("cash")
    branches.submit()
    scene.view_model.order.agree()
    assert scene.view_model.order.endMessage == "前面还有14人，约47分钟"
    assert branches.hasTicket
    assert branches.ticketTitle.startswith("钟楼支行 ")
    scene.move_on(timedelta(minutes=30))
    branches.refresh()
    assert branches.ticketText != "前面还有14人，约47分钟"
    scene.view_model.navigation.back()
    branches.giveUp()
    scene.view_model.order.agree()
    assert not branches.hasTicket


def test_a_time_that_somebody_took_meanwhile_is_refused_and_nothing_is_booked(
    scene: Scene, branches: BranchesViewModel, expect_log: Callable[..., None]
) -> None:
    expect_log("SLOT_TAKEN")
    book(scene)
    booked = branches.timeChoices.rows[0]
    scene.view_model.navigation.back()
    ask(scene)
    branches.chooseDay(branches.dayChoices.rows[1].value)
    assert booked.value not in [row.value for row in branches.timeChoices.rows]
    branches.chooseTime(booked.value)
    branches.submit()
    scene.view_model.order.agree()
    assert scene.view_model.house.orders.state.stage is OrderStage.FAILED
    assert "没有约上" in scene.view_model.order.endMessage
    assert len(branches.appointments.rows) == 1
