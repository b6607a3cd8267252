"""Family wealth on the real bank, without QML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.pages import Page
from app.scene import PIN
from app.screens.family import SISTER, SISTER_CARD, invite, join
from app.screens.orders import press

if TYPE_CHECKING:
    from app.scene import Scene


def prove(scene: Scene) -> None:
    scene.view_model.order.agree()
    press(scene, PIN)
    scene.view_model.orderPin.submit()


def found(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.FAMILY_WEALTH)
    family = scene.view_model.familyWealth
    family.startFounding()
    family.chooseLevel("classes")
    family.agree()
    prove(scene)
    scene.view_model.navigation.back()


def test_a_family_is_founded_with_the_pin_and_shows_its_founder(scene: Scene) -> None:
    found(scene)
    family = scene.view_model.familyWealth
    assert scene.view_model.navigation.current == Page.FAMILY_WEALTH
    assert family.joined
    assert family.familyName == "我们家"
    assert family.total.display == "¥52,386.20"
    (row,) = family.members.rows
    assert row.mine
    assert row.lines == ["活期", "¥52,386.20"]


def test_a_level_must_be_chosen(scene: Scene) -> None:
    scene.view_model.familyWealth.startFounding()
    scene.view_model.familyWealth.agree()
    assert "请先选一项" in scene.view_model.familyWealth.errorText
    scene.view_model.familyWealth.chooseLevel("total")
    assert scene.view_model.familyWealth.errorText == ""


def test_a_family_needs_a_name(scene: Scene) -> None:
    family = scene.view_model.familyWealth
    family.startFounding()
    family.chooseLevel("total")
    family.setName("  ")
    family.agree()
    assert "还没有名字" in family.errorText


def test_someone_is_invited_by_name_and_card_and_shows_nothing_yet(scene: Scene) -> None:
    found(scene)
    invite(scene)  # the sister becomes a customer
    family = scene.view_model.familyWealth
    family.startInviting()
    family.invite()
    assert "还没有写完" in family.errorText
    family.setInvitee("李娟")
    family.setCard(SISTER_CARD)
    family.invite()
    assert "没有找到这位家人" in family.errorText
    family.setInvitee(SISTER.name)
    family.invite()
    scene.view_model.order.agree()
    scene.view_model.navigation.back()
    assert [row.status for row in family.members.rows][-1] == "已经邀请，还没有同意"
    assert family.members.rows[-1].total == ""


def test_one_question_a_page_asks_for_the_name_and_then_for_the_card(scene: Scene) -> None:
    found(scene)
    family = scene.view_model.familyWealth
    family.startInviting()
    family.askCard()
    assert (family.errorText, family.step) == ("请写上家人的姓名。", 0)
    family.setInvitee("李娟")
    family.askCard()
    assert (family.errorText, family.step) == ("", 1)
    family.stepBack()
    assert (family.step, scene.view_model.navigation.current) == (0, Page.FAMILY_INVITE)
    family.stepBack()
    assert scene.view_model.navigation.current == Page.FAMILY_WEALTH


def test_an_invitation_is_accepted_at_a_level(scene: Scene) -> None:
    invite(scene)
    scene.view_model.navigation.open(Page.FAMILY_WEALTH)
    family = scene.view_model.familyWealth
    (invitation,) = family.invitations.rows
    family.startJoining(invitation.family_id)
    family.chooseLevel("total")
    family.agree()
    assert "谁看得到：王秀梅" in scene.view_model.order.sentence
    prove(scene)
    scene.view_model.navigation.back()
    assert family.invitations.rows == ()
    mine = next(row for row in family.members.rows if row.mine)
    assert mine.lines == []
    assert mine.total == "¥46,386.20", "what was sent to the sister is hers now"
    assert family.total.display == "¥52,386.20"


def test_an_invitation_is_declined(scene: Scene) -> None:
    invite(scene)
    scene.view_model.navigation.open(Page.FAMILY_WEALTH)
    family = scene.view_model.familyWealth
    family.decline(family.invitations.rows[0].family_id)
    scene.view_model.order.agree()
    scene.view_model.navigation.back()
    assert family.invitations.rows == ()
    assert family.alone


def test_a_level_is_changed_and_consent_taken_back(scene: Scene) -> None:
    join(scene)
    scene.view_model.navigation.open(Page.FAMILY_WEALTH)
    family = scene.view_model.familyWealth
    family.startChanging()
    assert [row.chosen for row in family.levels.rows] == [False, False, True]
    family.chooseLevel("total")
    family.agree()
    prove(scene)
    scene.view_model.navigation.back()
    assert next(row for row in family.members.rows if row.mine).status == "我，给家人只看总数"
    family.withdraw()
    scene.view_model.order.agree()
    scene.view_model.navigation.back()
    assert family.alone
    assert family.members.rows == ()
