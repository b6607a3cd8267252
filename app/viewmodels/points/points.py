"""The points: how many there are, when they end, where they came from, what they buy."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.order_flow import EndWords, Fact, Order, OrderWords
from app.pages import Page
from app.viewmodels.cards.rows import LineRow, WayRow
from app.viewmodels.credit_words import date_text
from app.viewmodels.money import display
from app.viewmodels.points.rows import entry_row, points_text, reward_name, reward_row
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.credit.values import RedemptionRequest

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.credit.points_rules import Reward
    from bank.credit.values import PointsBalance, PointsEntry, Redemption

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

LATEST = 5
"""Lines on the page of the points; another page has all of them."""
_AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class _Picture:
    balance: PointsBalance
    entries: tuple[PointsEntry, ...]
    rewards: tuple[Reward, ...]
    """The cheapest first."""
    has_card: bool


def _look(bank: Bank, customer_id: str) -> _Picture:
    entries: tuple[PointsEntry, ...] = ()
    while True:
        older = bank.points.entries(customer_id, _AT_A_TIME, entries[-1].number if entries else None)
        entries += older
        if len(older) < _AT_A_TIME:
            break
    has_card = bool(bank.cards.list(customer_id))
    rewards = (reward for reward in bank.points.rewards() if has_card or not reward.credit_fen)
    return _Picture(
        balance=bank.points.balance(customer_id),
        entries=entries,
        rewards=tuple(sorted(rewards, key=lambda reward: reward.points)),
        has_card=has_card,
    )


def redemption(customer_id: str, reward: Reward, balance: int) -> Order:
    """Give points for one piece of a reward."""
    request = RedemptionRequest(secrets.token_hex(8), customer_id, reward.id, 1, reward.points)

    def facts() -> tuple[Fact, ...]:
        return (
            Fact(translate("points", "用掉积分"), points_text(reward.points), strong=True),
            Fact(translate("points", "换完还剩"), points_text(balance - reward.points)),
        )

    def words() -> OrderWords:
        title = translate("points", "换{name}").format(name=reward_name(reward))
        return OrderWords(title, translate("points", "确认兑换"), facts(), translate("points", "换了以后不能退。"))

    def carry_out(bank: Bank, _pin: str) -> Redemption:
        return bank.points.redeem(request)

    def ended(done: Redemption) -> EndWords:
        message = (
            translate("points", "{amount} 已经到您的信用卡上。").format(amount=display(done.credited_fen))
            if done.credited_fen
            else translate("points", "记下了。这里的礼品是模拟的，不会真的寄来。")
        )
        return EndWords(translate("points", "兑换好了"), message, facts())

    return Order("points.redeem", words, carry_out, ended, needs_pin=False)


@QmlElement
@QmlUncreatable("Points are the bank's.")
class PointsViewModel(RoomViewModel):
    """The customer's points."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.POINTS, Page.POINTS_ENTRIES, Page.POINTS_REWARDS})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._picture: _Picture | None = None
        self._latest = Rows(LineRow, self)
        self._entries = Rows(LineRow, self)
        self._rewards = Rows(WayRow, self)

    @Slot()
    def refresh(self) -> None:
        """Read the points and what they buy."""
        customer_id = self.customer_id
        self.write(lambda bank: _look(bank, customer_id), self._seen)

    @Slot(str)
    def choose(self, reward_id: str) -> None:
        """Put a reward under review; where points are missing, say so."""
        picture = self._picture
        reward = next((each for each in picture.rewards if each.id == reward_id), None) if picture else None
        if picture is None or reward is None:
            return
        if reward.points > picture.balance.points:
            self.fail(Failure("POINTS_INSUFFICIENT", {"points": reward.points, "balance": picture.balance.points}))
            return
        self.clear_failure()
        self._house.orders.offer(redemption(self.customer_id, reward, picture.balance.points))

    def show(self) -> None:
        """Put the points into rows."""
        picture = self._picture
        rows = [entry_row(entry) for entry in picture.entries] if picture else []
        self._entries.replace(rows)
        self._latest.replace(rows[:LATEST])
        self._rewards.replace(
            [reward_row(reward, picture.balance.points) for reward in picture.rewards] if picture else []
        )

    def _seen(self, picture: _Picture) -> None:
        self._picture = picture

    def _knows(self) -> bool:
        return self._picture is not None

    @Property(bool, notify=shown)
    def empty(self) -> bool:
        """Whether there never were any."""
        return self._picture is not None and not self._picture.entries

    @Property(bool, notify=shown)
    def hasCard(self) -> bool:
        """Whether there is a credit card, with which points are earned."""
        return self._picture is not None and self._picture.has_card

    @Property(str, notify=shown)
    def balanceText(self) -> str:
        """How many there are, without the unit."""
        return f"{self._picture.balance.points:,}" if self._picture else "—"

    @Property(str, notify=shown)
    def expiryText(self) -> str:
        """How many of them end when."""
        picture = self._picture
        if picture is None:
            return ""
        balance = picture.balance
        if balance.expiring <= 0:
            return translate("points", "今年没有要到期的积分")
        day = date_text(balance.expires_on, self._house.now().date())
        return translate("points", "{points} 用到 {day} 为止").format(points=points_text(balance.expiring), day=day)

    @Property(str, notify=shown)
    def sentence(self) -> str:
        """The points as a screen reader says them."""
        return translate("points", "现在有的积分{n}分，{expiry}").format(n=self.balanceText, expiry=self.expiryText)

    @Property(Rows, constant=True)
    def latest(self) -> Rows:
        """Rows of `LineRow`: the newest few."""
        return self._latest

    @Property(Rows, constant=True)
    def entries(self) -> Rows:
        """Rows of `LineRow`: all of them, newest first."""
        return self._entries

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list of lines for assistive technology, with how many it holds."""
        return translate("points", "积分记录，一共{n}条").format(n=len(self._entries.rows))

    @Property(Rows, constant=True)
    def rewards(self) -> Rows:
        """Rows of `WayRow`, the cheapest first."""
        return self._rewards
