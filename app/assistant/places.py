"""Where the assistant can take a person: every service of the window, and a few places beside them, by id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from app.pages import Page
from app.services import SERVICES
from app.viewmodels.services.finder import find, findables
from dialogs.desk import ServiceName

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME, BACK = "home", "back"
MOST_OFFERED = 3

_BESIDE: dict[str, tuple[Page, str, str]] = {
    # id: page, what the standard version calls it, what the elder version calls it
    "locks": (Page.LOCKS, "冻结账户", "锁住账户"),
    "change-pin": (Page.PIN_CHANGE, "修改交易密码", "换密码"),
    "card-bill": (Page.CARD_BILL, "信用卡账单", "信用卡账单"),
}
_GOES = {HOME: "首页", BACK: "上一页"}


class Screen(Protocol):
    """What the assistant needs of the window; the window's own model is one. Main loop only."""

    def go(self, page: Page) -> bool:
        """Show a page; False where none may be opened now."""

    def go_home(self) -> bool:
        """To the first page; False where it cannot be left now."""

    def go_back(self) -> bool:
        """One step back; False where there is none."""

    def texts(self) -> tuple[str, ...]:
        """What stands on the page that is shown, in reading order."""


def page_of(place: str) -> Page | None:
    """Return the page of a service or a place; None for home, back and what nobody knows."""
    if place in _BESIDE:
        return _BESIDE[place][0]
    return next((service.page for service in SERVICES if service.id == place), None)


def name_of(place: str, *, elder: bool) -> str | None:
    """Return what the screen calls a place, in Chinese as all speech is; None for what nobody knows."""
    if place in _GOES:
        return _GOES[place]
    if place in _BESIDE:
        return _BESIDE[place][2 if elder else 1]
    return next((service.elder_name if elder else service.name for service in SERVICES if service.id == place), None)


def nearest(text: str, *, elder: bool) -> tuple[ServiceName, ...]:
    """Return the three services that a sentence is most like, by its words and its sounds."""
    named = [(service.id, (service.name, service.elder_name, *service.words)) for service in SERVICES]
    ids = find(text, findables(named)).ids[:MOST_OFFERED]
    return tuple(_named(ids, elder=elder))


def _named(ids: tuple[str, ...], *, elder: bool) -> Iterator[ServiceName]:
    seen: set[str] = set()
    for id_ in ids:
        name = name_of(id_, elder=elder)
        if name is not None and name not in seen:
            seen.add(name)
            yield ServiceName(id_, name)
