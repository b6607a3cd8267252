"""What earns points and what they buy: data. All of it is ours, every good and merchant is simulated.

Points are earned by settled purchases with a credit card. Points earned in a year end with the year after it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

YEARS_VALID: Final = 1  # whole years after the one in which they were earned

POINTS_PER_YUAN: Final[Mapping[str, int]] = MappingProxyType(
    {
        "超市": 1,
        "餐饮": 2,
        "药品": 2,
        "交通": 1,
        "旅行": 2,
        "教育": 1,
        "生活缴费": 0,
        "理财": 0,
        "转账": 0,
    }
)
OTHER_POINTS_PER_YUAN: Final = 1  # of any category not named above


@dataclass(frozen=True, slots=True)
class Reward:
    """Something points buy. credit_fen: what it puts on the customer's credit card, 0 for goods."""

    id: str
    name: str
    points: int
    credit_fen: int = 0


REWARDS: Final = (
    Reward("card-credit-10", "信用卡还款金10元", 5_000, 10_00),
    Reward("card-credit-50", "信用卡还款金50元", 24_000, 50_00),
    Reward("eggs", "鸡蛋30枚", 6_000),
    Reward("rice", "东北大米5公斤", 12_000),
    Reward("magnifier", "带灯放大镜", 15_000),
    Reward("thermos", "保温杯", 20_000),
    Reward("blood-pressure", "语音血压计", 60_000),
)


def points_for(category: str, amount_fen: int) -> int:
    """Return the points that a purchase earns: whole yuan times the category's rate.

    >>> points_for("餐饮", 12_99)
    24
    """
    return amount_fen // 100 * POINTS_PER_YUAN.get(category, OTHER_POINTS_PER_YUAN)
