"""Rewards and lines of the points ledger as rows of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import marked
from app.viewmodels.account_rows import moment_text
from app.viewmodels.cards.rows import LineRow, WayRow
from app.viewmodels.money import MINUS
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from bank.credit.points_rules import Reward
    from bank.credit.values import PointsEntry

_KINDS = {
    "earn": marked("points", "刷卡得的"),
    "redeem": marked("points", "换东西用掉"),
    "expire": marked("points", "到期没用"),
}
_NAMES = {
    "card-credit-10": marked("points", "信用卡还款金10元"),
    "card-credit-50": marked("points", "信用卡还款金50元"),
    "eggs": marked("points", "鸡蛋30枚"),
    "rice": marked("points", "东北大米5公斤"),
    "magnifier": marked("points", "带灯放大镜"),
    "thermos": marked("points", "保温杯"),
    "blood-pressure": marked("points", "语音血压计"),
}
"""The catalogue's names (bank/credit/points_rules.py), to be translated; a name that is not here stays as it is."""


def points_text(points: int) -> str:
    """A number of points with their unit."""
    return translate("points", "{n}分").format(n=f"{points:,}")


def reward_name(reward: Reward) -> str:
    """What a reward is called in the language of the screen."""
    return translate("points", _NAMES.get(reward.id, reward.name))


def reward_row(reward: Reward, balance: int) -> WayRow:
    """A reward with its price, and how many points are missing."""
    missing = reward.points - balance
    detail = (
        translate("points", "还差 {points}").format(points=points_text(missing))
        if missing > 0
        else translate("points", "积分够了，可以换")
    )
    name, price = reward_name(reward), points_text(reward.points)
    return WayRow(
        value=reward.id,
        label=name,
        amount=price,
        detail=detail,
        sentence=translate("points", "{name}，要{price}，{detail}").format(name=name, price=price, detail=detail),
    )


def entry_row(entry: PointsEntry) -> LineRow:
    """A line of the points ledger."""
    gained = entry.points > 0
    name, when = translate("points", _KINDS[entry.kind]), moment_text(entry.written_at)
    pattern = (
        translate("points", "{when}，{name}，多了{points}，一共{balance}")
        if gained
        else translate("points", "{when}，{name}，少了{points}，还有{balance}")
    )
    return LineRow(
        title=name,
        detail=when,
        amount=f"{'+' if gained else MINUS}{abs(entry.points):,}",
        incoming=gained,
        sentence=pattern.format(
            when=when, name=name, points=points_text(abs(entry.points)), balance=points_text(entry.balance_after)
        ),
    )
