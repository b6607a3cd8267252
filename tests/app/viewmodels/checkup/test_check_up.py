"""The check-up on the real bank, without QML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.pages import Page
from app.screens.wealth import hold
from app.viewmodels.checkup.check_up import FINDINGS, finding_text
from bank.savings.values import Finding

if TYPE_CHECKING:
    from app.scene import Scene


def plan(scene: Scene, amount: str = "40000") -> None:
    scene.view_model.navigation.open(Page.WEALTH_PRODUCTS)
    scene.view_model.wealthProducts.choose("lingxian-5")
    scene.view_model.wealthProducts.askAmount()
    scene.view_model.wealthProducts.setAmountText(amount)
    scene.view_model.checkUp.plan()


def test_it_tells_where_the_money_is(scene: Scene) -> None:
    hold(scene)
    scene.view_model.navigation.open(Page.CHECK_UP)
    check_up = scene.view_model.checkUp
    assert [row.kind for row in check_up.shares.rows] == ["current", "wealth"]
    assert round(sum(row.share for row in check_up.shares.rows), 4) == 1
    assert check_up.findings.rows[0].icon == "check"


def test_a_planned_purchase_is_told_as_planned_and_buys_nothing(scene: Scene) -> None:
    plan(scene)
    check_up = scene.view_model.checkUp
    assert scene.view_model.navigation.current == Page.CHECK_UP
    assert "还没有买" in check_up.planText
    texts = [row.text for row in check_up.findings.rows]
    assert any("不到6个月" in text for text in texts)
    assert any("一样就占了全部的百分之76" in text for text in texts)
    assert check_up.total.display == "¥52,386.20"


def test_a_plan_can_be_dropped_and_is_told_plainly(scene: Scene) -> None:
    plan(scene)
    check_up = scene.view_model.checkUp
    assert check_up.plainPlanText.startswith("现在没有买，钱没有动。")
    assert not [row for row in check_up.plainFindings.rows if "R4" in row.sentence or "级" in row.sentence]
    check_up.dropPlan()
    assert not check_up.planned
    assert [row.kind for row in check_up.shares.rows] == ["current"]


def test_a_plan_ends_with_its_purchase(scene: Scene) -> None:
    plan(scene)
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.CHECK_UP)
    assert not scene.view_model.checkUp.planned
    assert [row.kind for row in scene.view_model.checkUp.shares.rows] == ["current"]


def test_a_plan_needs_an_amount(scene: Scene) -> None:
    plan(scene, amount="")
    assert scene.view_model.navigation.current == Page.WEALTH_AMOUNT
    assert scene.view_model.wealthProducts.errorText != ""


def test_a_finding_reads_on_the_screen_as_the_bank_tells_it() -> None:
    params = {"months": "2.7", "least": "6"}
    told = Finding("EMERGENCY_LOW", FINDINGS["EMERGENCY_LOW"].format(**params), params)
    assert finding_text(told) == told.text
