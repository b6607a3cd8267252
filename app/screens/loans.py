"""The room of the loans: asking, the answer, borrowing, what is to pay, repaying early, being late."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.pages import Page
from app.scene import PIN
from app.screens.cards import after, agree, fall_behind, in_bank
from app.screens.stop import Stop, at, by_version
from bank.credit.loan_values import DrawRequest, LoanApplicationRequest
from bank.savings.values import Renewal

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.scene import Scene
    from bank.bank import Bank

_AMOUNT_FEN = 12_000_00
_MONTHS = 12
_BORROWED_FEN, _BORROWED_AGAIN_FEN = 6_000_00, 3_000_00
_KEPT_FEN = 80_00
"""Less than any instalment here."""


def _customer(scene: Scene) -> str:
    account = scene.banking.main_account
    return "" if account is None else account.customer_id


def grant(scene: Scene) -> None:
    """A line of the bank's, unless a stop before got one."""

    def job(bank: Bank) -> None:
        if bank.loans.line(_customer(scene)) is None:
            asked = LoanApplicationRequest("scene-loan", _customer(scene), _AMOUNT_FEN, _MONTHS, "家电")
            bank.loans.apply(asked)

    in_bank(scene, job)


def borrow(scene: Scene) -> None:
    """A loan of some of it, unless a stop before borrowed."""
    grant(scene)
    if not in_bank(scene, lambda bank: bank.loans.list(_customer(scene))):
        _borrow_again(scene, "scene-draw", _BORROWED_FEN)
        scene.move_on(timedelta(days=10))


def _borrow_again(scene: Scene, request_id: str, amount_fen: int) -> None:
    asked = DrawRequest(request_id, _customer(scene), scene.view_model.loan.account_id, amount_fen)
    in_bank(scene, lambda bank: bank.loans.draw(asked, PIN))


def _apply(scene: Scene, text: str = "12000") -> None:
    at(Page.LOAN_APPLY)(scene)
    scene.view_model.loanApply.amount.setText(text)


def _apply_refused(scene: Scene) -> None:
    _apply(scene, "500")
    scene.view_model.loanApply.next()


def _apply_review(scene: Scene) -> None:
    _apply(scene)
    scene.view_model.loanApply.next()


def _decision(scene: Scene) -> None:
    _apply_review(scene)
    scene.view_model.order.agree()


def _refusal(scene: Scene) -> None:
    _decision(scene)
    at(Page.LOAN)(scene)


def _draw(scene: Scene, text: str = "6000") -> None:
    at(Page.LOAN_DRAW)(scene)
    scene.view_model.loanDraw.amount.setText(text)


def _draw_refused(scene: Scene) -> None:
    _draw(scene, "90000")
    scene.view_model.loanDraw.preview()


def _preview(scene: Scene, text: str = "6000") -> None:
    _draw(scene, text)
    scene.view_model.loanDraw.preview()


def _draw_review(scene: Scene, text: str = "6000") -> None:
    _preview(scene, text)
    scene.view_model.loanDraw.next()


def _drawn(scene: Scene) -> None:
    _draw_review(scene, "3000")
    agree(scene)


def _on_loan(go: Callable[[Scene], None]) -> Callable[[Scene], None]:
    def shown(scene: Scene) -> None:
        borrow(scene)
        at(Page.LOAN)(scene)
        go(scene)

    return shown


def _schedule(scene: Scene) -> None:
    scene.view_model.loan.openLoan(scene.view_model.loan.loans.rows[0].value)


def _early(scene: Scene) -> None:
    _schedule(scene)
    at(Page.LOAN_EARLY)(scene)


def _early_amount(scene: Scene, text: str = "2000") -> None:
    _early(scene)
    scene.view_model.loanEarly.startTyping()
    scene.view_model.loanEarly.amount.setText(text)


def _early_refused(scene: Scene) -> None:
    _early_amount(scene, "9000")
    scene.view_model.loanEarly.quoteParts()


def _early_kind(scene: Scene) -> None:
    _early_amount(scene)
    scene.view_model.loanEarly.quoteParts()


def _early_review(scene: Scene) -> None:
    _early_kind(scene)
    scene.view_model.loanEarly.chooseKind("shorten")


def _early_done(scene: Scene) -> None:
    _early(scene)
    scene.view_model.loanEarly.chooseWhole("full")
    agree(scene)


def _be_late(scene: Scene) -> None:
    borrow(scene)
    if not any(loan.remaining for loan in in_bank(scene, lambda bank: bank.loans.list(_customer(scene)))):
        _borrow_again(scene, "scene-draw-again", _BORROWED_AGAIN_FEN)
    _put_away(scene)
    scene.move_on(timedelta(days=40))


def _put_away(scene: Scene) -> None:
    """Leave too little on the account for the next instalment: the rest goes into a deposit."""
    customer_id, account_id = _customer(scene), scene.view_model.loan.account_id

    def job(bank: Bank) -> None:
        fen = bank.accounts.get(account_id).available_fen - _KEPT_FEN
        if fen > 0:
            deposits = bank.savings.deposits
            quote = deposits.quote_opening("scene-put-away", customer_id, account_id, fen, 12, Renewal.RENEW_ALL)
            deposits.open(quote.id, PIN)

    in_bank(scene, job)


_AT_A_BRANCH = at(Page.LOAN_APPLY)

STOPS = (
    Stop("loan-none", "没有贷款", at(Page.LOAN)),
    Stop("loan-early-none", "没有要还的贷款", at(Page.LOAN_EARLY)),
    Stop("loan-draw-none", "没有额度", at(Page.LOAN_DRAW)),
    Stop("loan-apply", "申请贷款额度", by_version(_apply, _AT_A_BRANCH)),
    Stop("loan-apply-refused", "申请的金额不对", by_version(_apply_refused, _AT_A_BRANCH)),
    Stop("loan-apply-review", "核对申请", by_version(_apply_review, _AT_A_BRANCH)),
    Stop("loan-decision", "申请的答复", by_version(_decision, _AT_A_BRANCH)),
    Stop("loan-line", "有额度，没有贷款", after(grant, at(Page.LOAN))),
    Stop("loan-draw", "借钱", after(grant, by_version(_draw, at(Page.LOAN_DRAW)))),
    Stop("loan-draw-refused", "超过额度", after(grant, by_version(_draw_refused, at(Page.LOAN_DRAW)))),
    Stop("loan-preview", "每月要还多少", after(grant, by_version(_preview, at(Page.LOAN_PREVIEW)))),
    Stop("loan-draw-review", "核对借款", after(grant, by_version(_draw_review, at(Page.LOAN_PREVIEW)))),
    Stop("loan-draw-done", "借到了", after(grant, by_version(_drawn, at(Page.LOAN_PREVIEW)))),
    Stop("loan", "贷款", _on_loan(lambda _: None)),
    Stop("loan-schedule", "还款计划", _on_loan(_schedule)),
    Stop("loan-early", "提前还款", _on_loan(_early)),
    Stop("loan-early-amount", "提前还一部分", _on_loan(_early_amount)),
    Stop("loan-early-refused", "提前还的太多", _on_loan(_early_refused)),
    Stop("loan-early-kind", "以后怎么还", _on_loan(_early_kind)),
    Stop("loan-early-review", "核对提前还款", _on_loan(_early_review)),
    Stop("loan-early-done", "贷款还清了", _on_loan(_early_done)),
    Stop("loan-paid-off", "还清的贷款", after(_on_loan(_early_done), _schedule)),
    Stop("loan-late", "贷款逾期", after(_be_late, at(Page.LOAN))),
    Stop("loan-early-late", "逾期时提前还款", after(_be_late, _on_loan(_early))),
    Stop("loan-refused", "申请没有通过", after(fall_behind, by_version(_refusal, at(Page.LOAN)))),
)
"""Each stop makes what it shows; those that end a loan or let it be late come last."""
