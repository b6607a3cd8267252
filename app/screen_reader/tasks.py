"""Tasks of the bank as a person with a screen reader does them: by Tab and keys alone, found by what is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.scene import PIN

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class To:
    """Tab on until something is said that begins with this name."""

    name: str
    back: bool = False
    """Whether Shift+Tab leads there."""


@dataclass(frozen=True, slots=True)
class Press:
    """Press a key."""

    key: str


@dataclass(frozen=True, slots=True)
class Type:
    """Type these characters, one after the other."""

    characters: str
    secret: bool = False
    """Whether none of them may be said."""


Action = To | Press | Type
RETURN, TAB, SPACE, ERASE = Press("Return"), Press("Tab"), Press("space"), Press("BackSpace")
_WRONG_PIN = "246801"


@dataclass(frozen=True, slots=True)
class Task:
    """One task in one version."""

    name: str
    title: str
    version: str
    actions: tuple[Action, ...]
    before: str = "nothing"
    """What has happened in the bank before, a key of `stage.BEFORE`."""

    @property
    def file(self) -> str:
        """Of its transcript."""
        return f"{self.name}.{self.version}.txt"

    @property
    def has_secret(self) -> bool:
        """Whether something is typed in it that nobody may hear."""
        return any(isinstance(action, Type) and action.secret for action in self.actions)


_TO_AMOUNT = (To("转账"), RETURN, RETURN)
_ELDER_SERVICES = (To("帮助"), RETURN)
_ENTER_PIN = (Type(PIN, secret=True), RETURN)


def _corrected(change: str, agree: str) -> tuple[Action, ...]:
    """A transfer of 500 that becomes one of 300 before it is agreed to."""
    first = (*_TO_AMOUNT, Type("500"), RETURN, To(change), RETURN)
    return (*first, ERASE, ERASE, ERASE, Type("300"), RETURN, To(agree), RETURN, *_ENTER_PIN, TAB)


def _pin(agree: str) -> tuple[Action, ...]:
    """A PIN that is wrong, and then right after a digit was taken back."""
    there = (*_TO_AMOUNT, Type("20"), RETURN, To(agree), RETURN)
    again = (Type(f"{PIN[:2]}7", secret=True), ERASE, Type(PIN[2:], secret=True), RETURN)
    return (*there, Type(_WRONG_PIN, secret=True), RETURN, *again)


def _both(
    name: str, title: str, standard: tuple[Action, ...], elder: tuple[Action, ...], before: str = "nothing"
) -> tuple[Task, Task]:
    return Task(name, title, "standard", standard, before), Task(name, title, "elder", elder, before)


TASKS: tuple[Task, ...] = (
    *_both("balance", "查余额", (To("账户"), RETURN, TAB, TAB), (RETURN, TAB, TAB)),
    *_both(
        "transfer",
        "转账，中途改金额",
        _corrected("修改", "同意转账"),
        _corrected("改一改", "对，同意转账"),
    ),
    *_both("pin", "输入密码，先错后对", _pin("同意转账"), _pin("对，同意转账")),
    *_both("refused", "转账超过余额", (*_TO_AMOUNT, Type("900000"), RETURN), (*_TO_AMOUNT, Type("900000"), RETURN)),
    *_both(
        "version",
        "换版本",
        (To("长辈版"), RETURN, TAB, To("换回标准版"), RETURN, TAB),
        (To("换回标准版"), RETURN, TAB),
    ),
    *_both(
        "book",
        "看账本",
        (To("数智账本"), RETURN, TAB, TAB, TAB, TAB, TAB, TAB),
        (*_ELDER_SERVICES, To("这个月花了多少"), RETURN, TAB, TAB, TAB),
    ),
    *_both(
        "search",
        "找功能",
        (To("搜功能", back=True), RETURN, Type("ds"), RETURN, To("定时转账"), RETURN, TAB),
        (*_ELDER_SERVICES, To("找一找"), RETURN, Type("ds"), RETURN, To("定时转账"), RETURN, TAB),
    ),
    *_both(
        "settings",
        "把字调大",
        (To("设置", back=True), RETURN, To("更大"), SPACE, TAB),
        (*_ELDER_SERVICES, To("设置", back=True), RETURN, To("更大"), SPACE, TAB),
    ),
    *_both(
        "card-bill",
        "看信用卡账单",
        (To("信用卡"), RETURN, To("看账单"), RETURN, TAB, TAB),
        (*_ELDER_SERVICES, To("找一找"), RETURN, Type("xyk"), To("信用卡"), RETURN, TAB, TAB),
        before="card-bill",
    ),
    *_both(
        "help",
        "求助",
        (To("我的页", back=True), RETURN, To("一键求助"), RETURN, TAB, TAB, TAB),
        (*_ELDER_SERVICES, To("一键求助", back=True), RETURN, TAB, TAB, TAB),
    ),
)
"""Ten tasks, each in both versions."""


def tasks_named(names: Sequence[str]) -> list[Task]:
    """The tasks of these names, each in both versions; all of them for `all`. Raises KeyError."""
    known = {task.name for task in TASKS}
    for name in names:
        if name != "all" and name not in known:
            raise KeyError(name)
    return [task for task in TASKS if "all" in names or task.name in names]
