"""Between the consent and the PIN: what risk control asks, and that nothing gets past it."""

from __future__ import annotations

import stat
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.pages import Page
from app.scene import PIN, Scene
from app.screens import transfers as stops
from app.transfer_state import Draft, Route, Stage
from bank.risk.values import Choice, SessionFacts
from bank.values import TransferStatus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bank.values import PreparedTransfer

BALANCE_FEN = 5_238_620


def account_fen(scene: Scene) -> tuple[int, int]:
    """Balance, and what can be spent."""
    main = scene.banking.main_account
    assert main is not None
    account = stops.bank(scene, lambda bank: bank.accounts.get(main.id))
    return account.balance_fen, account.available_fen


def prepared(scene: Scene) -> PreparedTransfer:
    under_way = scene.flow.state.prepared
    assert under_way is not None
    return under_way


def assert_untouched(scene: Scene) -> None:
    assert account_fen(scene) == (BALANCE_FEN, BALANCE_FEN)
    assert stops.bank(scene, lambda bank: bank.audit()) == []


def test_an_ordinary_transfer_goes_from_the_review_to_the_pin(scene: Scene) -> None:
    stops.draft(scene, "li-juan", "300.50")
    scene.view_model.review.confirm()
    assert scene.view_model.navigation.current == Page.PIN
    assert stops.bank(scene, lambda bank: bank.risk.decision(prepared(scene).confirmation_id)).choices == ()


def test_what_risk_control_asks_is_shown_before_any_pin(scene: Scene, announced: list[str]) -> None:
    stops.ask(scene)
    risk = scene.view_model.risk
    assert scene.view_model.navigation.current == Page.RISK
    assert "这笔钱比您平时转的多得多" in risk.sentence
    assert risk.sentence.startswith("先别急，再看一看。转给女儿 李娟，6000元。")
    assert [row.label for row in risk.answers.rows] == ["继续", "延时24小时", "联系家人", "取消"]
    assert not scene.flow.submit_pin(prepared(scene).confirmation_id, PIN)
    assert announced == []
    assert account_fen(scene)[0] == BALANCE_FEN


def test_continuing_leads_to_the_pin_and_moves_the_money_once(scene: Scene) -> None:
    stops.ask(scene)
    scene.view_model.risk.choose("continue")
    assert scene.view_model.navigation.current == Page.PIN
    stops.enter_pin(scene)
    assert scene.view_model.result.done
    assert account_fen(scene) == (BALANCE_FEN - 600_000, BALANCE_FEN - 600_000)
    confirmation_id = prepared(scene).confirmation_id
    assert stops.bank(scene, lambda bank: bank.risk.chosen(confirmation_id)) is Choice.CONTINUE
    assert stops.bank(scene, lambda bank: bank.audit()) == []


def test_a_delay_that_was_chosen_sends_a_day_later(scene: Scene) -> None:
    stops.chosen_delay(scene)
    assert "等24小时" in scene.view_model.review.delayText
    stops.enter_pin(scene)
    result = scene.view_model.result
    assert (result.outcome, result.arrivalText) == ("waiting", "3月3日 14:30转出")
    assert account_fen(scene) == (BALANCE_FEN, BALANCE_FEN - 600_000)
    scene.move_on(timedelta(hours=23, minutes=59))
    assert stops.bank(scene, lambda bank: bank.transfers.send_due()).posted == ()
    scene.move_on(timedelta(minutes=1))
    assert len(stops.bank(scene, lambda bank: bank.transfers.send_due()).posted) == 1
    assert stops.bank(scene, lambda bank: bank.audit()) == []


def test_a_delay_that_risk_control_set_cannot_be_continued_at_once(scene: Scene) -> None:
    stops.delay(scene)
    assert [row.value for row in scene.view_model.risk.answers.rows] == ["delay", "family", "cancel"]
    assert not scene.flow.choose(prepared(scene).confirmation_id, Choice.CONTINUE)
    scene.view_model.risk.choose("delay")
    stops.enter_pin(scene)
    assert scene.view_model.result.outcome == "waiting"
    assert account_fen(scene)[0] == BALANCE_FEN
    assert stops.bank(scene, lambda bank: bank.audit()) == []


def test_a_block_leads_nowhere_but_home(scene: Scene) -> None:
    stops.block(scene)
    assert [row.value for row in scene.view_model.risk.answers.rows] == ["family", "cancel"]
    confirmation_id = prepared(scene).confirmation_id
    for choice in (Choice.CONTINUE, Choice.DELAY):
        assert not scene.flow.choose(confirmation_id, choice)
    assert not scene.flow.submit_pin(confirmation_id, PIN)
    scene.view_model.risk.choose("family")
    assert scene.view_model.result.title == "先和家人商量"
    assert_untouched(scene)


def test_asking_the_family_first_releases_the_money(scene: Scene) -> None:
    stops.ask(scene)
    scene.view_model.risk.choose("family")
    assert scene.view_model.navigation.current == Page.RESULT
    assert "给家人打个电话" in scene.view_model.result.message
    assert_untouched(scene)


def test_where_a_guardian_is_named_the_family_is_asked_after_the_pin(scene: Scene) -> None:
    customer_id = stops.customer(scene)
    stops.bank(scene, lambda bank: bank.family.name(customer_id, "wang-xiumei", 50_000, PIN))
    stops.ask(scene)
    scene.view_model.risk.choose("family")
    assert scene.view_model.navigation.current == Page.PIN
    stops.enter_pin(scene)
    confirmation_id = prepared(scene).confirmation_id
    status = stops.bank(scene, lambda bank: bank.transfers.status(confirmation_id))
    assert status is TransferStatus.AWAITING_FAMILY
    assert account_fen(scene)[0] == BALANCE_FEN


def test_cancelling_at_the_warning_releases_the_money(scene: Scene) -> None:
    stops.ask(scene)
    scene.view_model.risk.choose("cancel")
    assert scene.view_model.result.title == "已取消转账"
    assert_untouched(scene)


def test_going_back_takes_consent_and_answer_back(scene: Scene) -> None:
    stops.ask(scene)
    scene.view_model.risk.choose("continue")
    scene.view_model.navigation.back()
    assert scene.flow.state.stage is Stage.REVIEW
    scene.view_model.review.confirm()
    assert scene.view_model.navigation.current == Page.RISK  # asked again


def test_another_amount_after_the_decision_is_judged_anew(scene: Scene) -> None:
    stops.draft(scene, "li-juan", "300.50")
    scene.view_model.review.confirm()
    first = prepared(scene)
    assert scene.flow.state.stage is Stage.PIN
    scene.flow.prepare(Draft("li-juan", 1_500_000), Route.VOICE, lambda _: None)
    assert scene.flow.state.stage is Stage.REVIEW
    assert scene.flow.state.checked is None
    for attempt in (
        scene.flow.submit_pin(first.confirmation_id, PIN),
        scene.flow.submit_pin(prepared(scene).confirmation_id, PIN),
        scene.flow.consent(first.confirmation_id, Route.TOUCH),
        scene.flow.choose(first.confirmation_id, Choice.CONTINUE),
        scene.flow.acknowledge(prepared(scene).confirmation_id),
    ):
        assert not attempt
    scene.view_model.review.confirm()
    assert scene.flow.state.stage is Stage.RISK
    assert account_fen(scene)[0] == BALANCE_FEN


@pytest.mark.parametrize("forged", [None, Choice.CONTINUE, Choice.DELAY])
def test_a_window_that_forgets_the_warning_does_not_get_past_the_bank(
    scene: Scene, forged: Choice | None, expect_log: Callable[..., None]
) -> None:
    stops.ask(scene)
    scene.flow.state = replace(scene.flow.state, stage=Stage.PIN, choice=forged)
    if forged is None:
        assert not scene.flow.submit_pin(prepared(scene).confirmation_id, PIN)
        assert account_fen(scene)[0] == BALANCE_FEN
        return
    expect_log("RISK_CHOICE_NOT_OFFERED")
    assert scene.flow.submit_pin(prepared(scene).confirmation_id, PIN)
    assert scene.flow.state.stage is Stage.FAILED
    assert_untouched(scene)


def test_without_a_decision_there_is_no_pin(scene: Scene) -> None:
    stops.draft(scene, "li-juan", "300.50")
    scene.flow.state = replace(scene.flow.state, stage=Stage.PIN)
    assert not scene.flow.submit_pin(prepared(scene).confirmation_id, PIN)
    assert account_fen(scene)[0] == BALANCE_FEN


def test_confirming_twice_moves_the_money_once(scene: Scene) -> None:
    stops.draft(scene, "li-juan", "300.50")
    confirmation_id = prepared(scene).confirmation_id
    assert scene.flow.consent(confirmation_id, Route.TOUCH)
    assert not scene.flow.consent(confirmation_id, Route.VOICE)
    assert scene.flow.submit_pin(confirmation_id, PIN)
    assert not scene.flow.submit_pin(confirmation_id, PIN)
    assert account_fen(scene) == (BALANCE_FEN - 30_050, BALANCE_FEN - 30_050)


def test_somebody_looking_on_blocks(scene: Scene) -> None:
    scene.session = SessionFacts(cobrowsing_open=True)
    stops.draft(scene, "li-juan", "300.50")
    scene.view_model.review.confirm()
    assert scene.view_model.risk.blocked
    assert "屏幕共享的时候不能转账" in scene.view_model.risk.sentence


def test_somebody_who_looks_on_from_the_pin_on_blocks_too(scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("RISK_BLOCKED")
    stops.draft(scene, "li-juan", "300.50")
    scene.view_model.review.confirm()
    scene.session = SessionFacts(cobrowsing_open=True)
    stops.enter_pin(scene)
    assert scene.view_model.result.outcome == "failed"
    assert_untouched(scene)


def test_a_large_transfer_is_confirmed_again_and_signed_by_this_device(scene: Scene, tmp_path: Path) -> None:
    stops.large(scene)
    notice = scene.view_model.notice
    assert scene.view_model.navigation.current == Page.NOTICE
    assert "您今天一共转出51000元，超过了50000元" in notice.sentence
    assert notice.firstTime
    assert not notice.large
    assert not scene.flow.submit_pin(prepared(scene).confirmation_id, PIN)
    notice.agree()
    assert scene.view_model.navigation.current == Page.PIN
    stops.enter_pin(scene)
    assert scene.view_model.result.done
    assert account_fen(scene)[0] == BALANCE_FEN - 5_100_000
    confirmation_id = prepared(scene).confirmation_id
    assert stops.bank(scene, lambda bank: bank.signatures.of_transfer(confirmation_id)) is not None
    assert stops.bank(scene, lambda bank: bank.audit()) == []
    kept = [file for file in (tmp_path / "device").rglob("*") if file.is_file()]
    assert {file.name for file in kept} == {"key.pem", "secret"}
    assert {stat.S_IMODE(file.stat().st_mode) for file in kept} == {0o600}
    assert b"ENCRYPTED" in next(file for file in kept if file.name == "key.pem").read_bytes()

    stops.draft(scene, "zhang-jianguo", "200")
    scene.view_model.review.confirm()
    scene.view_model.risk.choose("continue")
    assert not scene.view_model.notice.firstTime  # the certificate is there


def test_a_wrong_pin_gives_no_certificate_and_moves_nothing(scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("PIN_WRONG")
    stops.large(scene)
    scene.view_model.notice.agree()
    stops.enter_pin(scene, "246801")
    assert scene.flow.state.stage is Stage.PIN
    customer_id = stops.customer(scene)
    assert stops.bank(scene, lambda bank: bank.certificates.list(customer_id)) == ()
    assert account_fen(scene)[0] == BALANCE_FEN
    stops.enter_pin(scene)
    assert scene.view_model.result.done


def test_a_damaged_key_is_replaced_with_the_pin(scene: Scene, tmp_path: Path, expect_log: Callable[..., None]) -> None:
    expect_log("KEY_UNREADABLE")
    stops.large(scene)
    scene.view_model.notice.agree()
    stops.enter_pin(scene)
    assert scene.view_model.result.done
    next((tmp_path / "device").rglob("key.pem")).write_bytes(b"damaged")
    stops.draft(scene, "zhang-jianguo", "200")
    scene.view_model.review.confirm()
    scene.view_model.risk.choose("continue")
    assert scene.view_model.notice.firstTime
    scene.view_model.notice.agree()
    stops.enter_pin(scene)
    assert scene.view_model.result.done
    customer_id = stops.customer(scene)
    assert len(stops.bank(scene, lambda bank: bank.certificates.list(customer_id))) == 2
