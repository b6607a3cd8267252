"""Every item of a part of a window, in the order in which they are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem


def items_of(item: QQuickItem) -> Iterator[QQuickItem]:
    """This item and all that lie in it."""
    yield item
    for child in item.childItems():
        yield from items_of(child)
