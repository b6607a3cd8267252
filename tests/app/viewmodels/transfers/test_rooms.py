"""Waiting transfers, receipts, standing orders, family and payees, as a person would notice them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.pages import Page
from app.scene import Scene
from app.screens import transfers as stops
from bank.card_number import check_digit

if TYPE_CHECKING:
    from collections.abc import Callable

BALANCE_FEN = 5_238_620


def account_fen(scene: Scene) -> tuple[int, int]:
    main = scene.banking.main_account
    assert main is not None
    account = stops.bank(scene, lambda bank: bank.accounts.get(main.id))
    return account.balance_fen, account.available_fen


def test_a_later_arrival_is_said_on_review_and_result_and_can_be_withdrawn(scene: Scene) -> None:
    stops.draft(scene, "zhang-jianguo", "300", arrival="two_hours")
    review = scene.view_model.review
    assert review.arrivalText == "2小时后到账\n3月2日 16:30转出"
    assert review.sentence.endswith("，2小时后到账，3月2日 16:30转出")
    review.confirm()
    stops.enter_pin(scene)
    assert scene.view_model.result.message.startswith("3月2日 16:30转出。")
    scene.view_model.navigation.open(Page.WAITING)
    row = scene.view_model.waiting.rows.rows[0]
    assert row.sentence == "转给老伴 张建国，尾号9178，300元，3月2日 14:30办的，3月2日 16:30转出"
    assert account_fen(scene) == (BALANCE_FEN, BALANCE_FEN - 30_000)
    scene.view_model.waiting.withdraw(row.confirmation_id)
    scene.view_model.order.agree()
    assert scene.view_model.order.endTitle == "已撤回"
    assert account_fen(scene) == (BALANCE_FEN, BALANCE_FEN)
    scene.view_model.navigation.back()
    assert scene.view_model.waiting.empty


def test_what_has_come_due_is_sent_before_the_list_is_shown(scene: Scene) -> None:
    stops.draft(scene, "zhang-jianguo", "300", arrival="two_hours")
    scene.view_model.review.confirm()
    stops.enter_pin(scene)
    scene.move_on(timedelta(hours=2))
    scene.view_model.navigation.open(Page.WAITING)
    assert scene.view_model.waiting.empty
    assert account_fen(scene) == (BALANCE_FEN - 30_000, BALANCE_FEN - 30_000)


def test_a_transfer_that_waits_is_not_filled_in_again(scene: Scene) -> None:
    stops.wait_for_tomorrow(scene)
    scene.view_model.transferAgain()
    assert scene.view_model.navigation.current == Page.PAYEE
    assert not scene.view_model.transfer.hasPayee


def test_receipts_are_paged_and_say_everything_that_a_printed_one_does(scene: Scene) -> None:
    for _ in range(9):
        stops.draft(scene, "zhang-jianguo", "20")
        scene.view_model.review.confirm()
        if scene.view_model.navigation.current == Page.RISK:
            scene.view_model.risk.choose("continue")
        stops.enter_pin(scene)
    receipts = scene.view_model.receipts
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.RECEIPTS)
    assert (len(receipts.rows.rows), receipts.hasOlder, receipts.hasNewer) == (8, True, False)
    receipts.older()
    assert (len(receipts.rows.rows), receipts.hasOlder, receipts.hasNewer) == (1, False, True)
    receipts.newer()
    receipts.open(receipts.rows.rows[0].confirmation_id)
    facts = {row.name: row.value for row in receipts.facts.rows}
    assert receipts.sentence == "转账回单，转给张建国，20元，交易成功"
    assert receipts.amountWords.endswith("贰拾元整")
    assert facts["付款账户"] == "小象银行 尾号2633"
    assert facts["收款账户"] == "云杉银行 尾号9178"
    assert facts["手续费"] == "¥0.00"
    assert facts["转出时间"] == "2026年3月2日 14:30"


def test_two_receipts_of_the_same_sum_to_the_same_person_are_told_apart(scene: Scene) -> None:
    stops.send(scene)
    scene.view_model.navigation.home()
    scene.move_on(timedelta(minutes=12))
    stops.send(scene)
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.RECEIPTS)
    newer, older = scene.view_model.receipts.rows.rows
    assert (newer.detail, older.detail) == ("3月2日 周一 14:42 ・ 尾号6285", "3月2日 周一 14:30 ・ 尾号6285")
    assert newer.sentence == "3月2日 周一 14:42，转给李娟，尾号6 2 8 5，300元5角，看回单"


def test_midnight_is_called_by_its_name_and_a_waiting_transfer_tells_when_it_was_made(scene: Scene) -> None:
    stops.wait_for_tomorrow(scene)
    assert scene.view_model.result.message == "3月3日零点转出。在那以前钱还在您账上，专门留着转这一笔。"
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.WAITING)
    (row,) = scene.view_model.waiting.rows.rows
    assert (row.status, row.note) == ("3月3日零点转出", "3月2日 14:30办的 ・ 尾号9178")


def test_a_standing_order_is_made_with_the_pin_and_runs_on_its_days(scene: Scene) -> None:
    form = scene.view_model.newOrder
    form.begin()
    form.prepare()
    assert "收款人" in form.errorText
    form.choosePayee("zhang-jianguo")
    form.amount.setText("600")
    form.chooseCount("3")
    form.moveDate(-5)  # not before tomorrow
    assert form.dateText == "2026年3月3日 周二"
    form.prepare()
    assert scene.view_model.navigation.current == Page.ORDER_REVIEW
    assert account_fen(scene) == (BALANCE_FEN, BALANCE_FEN)
    stops.enter_order_pin(scene)
    assert scene.view_model.order.endTitle == "设好了"
    scene.move_on(timedelta(days=1))
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.STANDING_ORDERS)
    orders = scene.view_model.standingOrders
    row = orders.rows.rows[0]
    assert row.sentence == "转给张建国，600元，每月3日，下次4月3日 9:00"
    assert account_fen(scene) == (BALANCE_FEN - 60_000, BALANCE_FEN - 60_000)
    orders.open(row.order_id)
    assert [each.text for each in orders.upcoming.rows] == ["2026年4月3日 周五 9:00", "2026年5月3日 周日 9:00"]
    assert [each.outcome for each in orders.past.rows] == ["已转出"]


def test_a_paused_order_sends_nothing_and_goes_on_with_the_pin(scene: Scene) -> None:
    order_id = stops.standing_order(scene, first_days=1)
    scene.view_model.navigation.open(Page.STANDING_ORDERS)
    orders = scene.view_model.standingOrders
    orders.open(order_id)
    orders.pause()
    scene.view_model.order.agree()
    assert scene.view_model.order.undoText == "继续定时转账"
    scene.move_on(timedelta(days=2))
    scene.view_model.navigation.back()
    assert orders.canResume
    assert not orders.canPause
    assert account_fen(scene)[0] == BALANCE_FEN
    orders.resume()
    stops.enter_order_pin(scene)
    scene.view_model.navigation.back()
    assert orders.canPause
    orders.cancel()
    scene.view_model.order.agree()
    scene.view_model.navigation.back()
    assert not orders.canCancel


def test_the_elder_form_asks_one_question_after_the_other(scene: Scene) -> None:
    form = scene.view_model.newOrder
    form.begin()
    form.nextStep()
    assert (form.step, form.errorText != "") == (0, True)
    form.choosePayee("zhang-jianguo")
    form.chooseFrequency("once")
    form.amount.setText("50")
    for step in (1, 2, 3):
        form.nextStep()
        assert form.step == step
    form.stepBack()
    assert form.step == 2
    form.nextStep()
    form.nextStep()  # once: how many times is not asked
    assert scene.view_model.navigation.current == Page.ORDER_REVIEW


def test_few_people_stand_on_a_screen_of_the_elder_form_and_the_others_follow(scene: Scene) -> None:
    form = scene.view_model.newOrder
    form.begin()
    everybody = [row.value for row in form.people.rows]
    assert (len(everybody), form.hasOthers) == (8, True)
    seen: list[str] = []
    for _ in range(2):
        assert len(form.few.rows) == 4
        seen += [row.value for row in form.few.rows]
        form.showOthers()
    assert seen == everybody
    assert [row.value for row in form.few.rows] == everybody[:4]  # after the last, the first again
    form.showOthers()
    form.choosePayee(everybody[5])
    assert [row.value for row in form.few.rows if row.chosen] == [everybody[5]]
    form.begin()
    assert [row.value for row in form.few.rows] == everybody[:4]


def test_a_guardian_is_named_with_the_pin_and_answers(scene: Scene) -> None:
    family = scene.view_model.family
    scene.view_model.navigation.open(Page.FAMILY)
    family.name()
    assert "选一位" in family.errorText
    family.choosePerson("li-juan")
    family.chooseAmount("50000")
    family.name()
    stops.enter_order_pin(scene)
    assert scene.view_model.order.endTitle == "设好了"
    stops.guarded(scene)
    assert account_fen(scene) == (BALANCE_FEN, BALANCE_FEN - 80_000)
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.FAMILY)
    assert family.guardianTitle == "女儿 李娟"
    request = family.askedOfFamily.rows[0]
    assert request.approve_name == "同意转给张建国的800元"
    family.refuse(request.confirmation_id)
    scene.view_model.order.agree()
    assert scene.view_model.order.endTitle == "已回答：不同意"
    assert account_fen(scene) == (BALANCE_FEN, BALANCE_FEN)
    scene.view_model.navigation.back()
    assert family.askedOfFamily.rows == ()
    family.remove()
    stops.enter_order_pin(scene)
    scene.view_model.navigation.back()
    assert family.ending
    family.keep()
    assert not family.ending


def test_only_family_is_asked_about_large_transfers(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.FAMILY)
    people = [row.label for row in scene.view_model.family.people.rows]
    assert people == ["女儿 李娟", "老伴 张建国", "外孙 陈浩然", "妹妹 王秀梅"]


def test_two_requests_of_one_amount_are_told_apart_by_when_they_were_made(scene: Scene) -> None:
    stops.guarded(scene)
    scene.move_on(timedelta(minutes=9))
    stops.guarded(scene)
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.FAMILY)
    first, second = scene.view_model.family.askedOfFamily.rows
    assert first.amount == second.amount
    assert {first.detail[:10], second.detail[:10]} == {"3月2日 14:30", "3月2日 14:39"}


def test_an_approved_transfer_is_sent_once(scene: Scene) -> None:
    stops.guarded(scene)
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.FAMILY)
    scene.view_model.family.approve(scene.view_model.family.askedOfFamily.rows[0].confirmation_id)
    scene.view_model.order.agree()
    assert scene.view_model.order.endMessage == "钱已经转出。"
    assert account_fen(scene) == (BALANCE_FEN - 80_000, BALANCE_FEN - 80_000)
    assert stops.bank(scene, lambda bank: bank.audit()) == []


def test_a_new_payee_is_reviewed_and_can_be_paid_at_once(scene: Scene) -> None:
    form = scene.view_model.payeeForm
    form.begin()
    form.review()
    assert "姓名" in form.errorText
    body = "996382020044118763"
    right = check_digit(body)
    form.setName(" 赵桂芳 ")
    form.setCard(f"{body}{(int(right) + 1) % 10}")
    form.review()
    assert "卡号不对" in form.errorText
    form.setCard(f"9963 8202 0044 1187 63{right}")
    form.review()
    assert "银行" in form.errorText
    form.chooseBank("云杉银行")
    form.chooseRelation("朋友")
    form.setAlias("赵姐")
    form.review()
    assert scene.view_model.navigation.current == Page.ORDER_REVIEW
    scene.view_model.order.agree()
    assert scene.view_model.order.endTitle == "添加好了"
    scene.view_model.payees.search("赵姐")
    rows = scene.view_model.payees.rows.rows
    assert [(row.name, row.called_as) for row in rows] == [("赵桂芳", "朋友")]
    scene.view_model.payTo(rows[0].payee_id)
    assert scene.view_model.transfer.payeeName == "赵桂芳"


def test_a_card_that_is_known_under_another_name_is_refused(scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("PAYEE_NAME_MISMATCH")
    form = scene.view_model.payeeForm
    form.begin()
    form.setName("别人")
    form.setCard("9963810200177306285")
    form.chooseBank("白鹭银行")
    form.review()
    scene.view_model.order.agree()
    assert scene.view_model.order.failed


def test_search_finds_names_relations_and_card_ends(scene: Scene) -> None:
    payees = scene.view_model.payees
    for wanted, found in (("女儿", ["李娟"]), ("6285", ["李娟"]), ("闺女", ["李娟"]), ("云杉", 3), ("没有", [])):
        payees.search(wanted)
        names = [row.name for row in payees.rows.rows]
        assert names == found or len(names) == found
    assert payees.nobodyFound
    scene.view_model.startTransfer()
    assert len(payees.rows.rows) == 8


def test_pinned_payees_come_first_in_the_order_a_person_gives_them(scene: Scene) -> None:
    payees = scene.view_model.payees
    payees.togglePin("wang-xiumei")
    payees.togglePin("li-ming")
    assert [row.payee_id for row in payees.rows.rows][:3] == ["wang-xiumei", "li-ming", "li-juan"]
    payees.moveUp("li-ming")
    assert [row.payee_id for row in payees.favourites.rows][:2] == ["li-ming", "wang-xiumei"]
    payees.togglePin("li-ming")
    assert [row.payee_id for row in payees.rows.rows][:2] == ["wang-xiumei", "li-juan"]
