"""Deposits: what a customer has put in, opening one, taking one out early. All of it made by the bank's own services."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.pages import Page
from app.scene import MOMENT, PIN
from app.screens.orders import press
from app.screens.stop import Stop, at
from bank.savings.values import Renewal

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.scene import Scene
    from bank.bank import Bank

SINCE = timedelta(days=45)
"""How long ago the deposits were opened when the pictures are taken."""
DEPOSITS = (
    (20_000_00, 12, Renewal.RENEW_ALL),
    (5_000_00, 3, Renewal.PAY_OUT),
    (8_000_00, 36, Renewal.RENEW_PRINCIPAL),
)
"""Principal in fen, months, what happens at maturity."""


def put_in(scene: Scene) -> None:
    """Let there be three deposits, six weeks old; a second call changes nothing."""
    account = scene.banking.main_account
    if account is None or scene.clock.now() >= MOMENT + SINCE:
        return
    who, source = account.customer_id, account.id

    def job(bank: Bank) -> None:
        for number, (fen, months, renewal) in enumerate(DEPOSITS):
            quote = bank.savings.deposits.quote_opening(f"scene-{number}", who, source, fen, months, renewal)
            bank.savings.deposits.open(quote.id, PIN)

    scene.banking.write(job, lambda _: None)
    scene.clock.advance(SINCE)


def _kept(go: Callable[[Scene], None]) -> Callable[[Scene], None]:
    def first(scene: Scene) -> None:
        put_in(scene)
        go(scene)

    return first


def _open(scene: Scene, amount: str = "10000") -> None:
    scene.view_model.navigation.open(Page.DEPOSITS)
    scene.view_model.depositOpening.begin()
    scene.view_model.depositOpening.amount.setText(amount)


def _refused(scene: Scene) -> None:
    _open(scene, "49")
    scene.view_model.depositOpening.askTerm()


def _term(scene: Scene) -> None:
    _open(scene)
    scene.view_model.depositOpening.askTerm()


def _review(scene: Scene) -> None:
    _term(scene)
    scene.view_model.depositOpening.takeTerm("36")


def _done(scene: Scene) -> None:
    _review(scene)
    _prove(scene)


def _one(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.DEPOSITS)
    scene.view_model.deposits.open(scene.view_model.deposits.rows.rows[0].deposit_id)


def _renewal(scene: Scene) -> None:
    _one(scene)
    scene.view_model.deposits.chooseRenewal(Renewal.RENEW_ALL.value)


def _renewed(scene: Scene) -> None:
    _renewal(scene)
    scene.view_model.order.agree()


def _take(scene: Scene, part: str = "") -> None:
    _one(scene)
    scene.view_model.deposits.take()
    scene.view_model.deposits.part.setText(part)


def _take_refused(scene: Scene) -> None:
    _take(scene, "4999")
    scene.view_model.deposits.takePart()


def _take_part(scene: Scene) -> None:
    _take(scene, "1000")
    scene.view_model.deposits.takePart()


def _take_all(scene: Scene) -> None:
    _take(scene)
    scene.view_model.deposits.takeAll()


def _taken(scene: Scene) -> None:
    _take_part(scene)
    _prove(scene)


def _after_a_part(scene: Scene) -> None:
    _one(scene)
    if not scene.view_model.deposits.partTaken:
        _taken(scene)
        scene.view_model.navigation.home()
    _take(scene)


def _prove(scene: Scene) -> None:
    scene.view_model.order.agree()
    press(scene, PIN)
    scene.view_model.orderPin.submit()


STOPS = (
    Stop("deposits-empty", "定期，还没有存", at(Page.DEPOSITS)),
    Stop("deposits", "定期", _kept(at(Page.DEPOSITS))),
    Stop("deposits-open", "存多少", _kept(_open)),
    Stop("deposits-open-refused", "存得太少", _kept(_refused)),
    Stop("deposits-term", "存多久", _kept(_term)),
    Stop("deposits-review", "核对存入", _kept(_review)),
    Stop("deposits-one", "一笔定期", _kept(_one)),
    Stop("deposits-renewal", "核对到期以后", _kept(_renewal)),
    Stop("deposits-take", "取多少", _kept(_take)),
    Stop("deposits-take-refused", "剩得太少", _kept(_take_refused)),
    Stop("deposits-take-part", "核对取一部分", _kept(_take_part)),
    Stop("deposits-take-all", "核对全部取出", _kept(_take_all)),
    Stop("deposits-done", "存好了", _kept(_done)),
    Stop("deposits-taken", "取出来了", _kept(_taken)),
    Stop("deposits-part-taken", "取过一部分的定期", _kept(_after_a_part)),
    Stop("deposits-renewed", "到期以后改好了", _kept(_renewed)),
)
"""In an order in which none disturbs the next: the last ones put in, take out and change."""
