"""Windows of a program that tells AT-SPI what it shows, and a way to capture them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from accessibility.tree.atspi_source import capture_on
from tests.accessibility.fake_program import (
    ACTIVE,
    FRAME,
    USUAL,
    FakeProgram,
    Widget,
)

if TYPE_CHECKING:
    from accessibility.tree.node import Tree

NOWHERE = {"DISPLAY": ""}
SCREEN = (100, 100, 400, 300)


def window(*below: Widget, **fields: Any) -> Widget:
    """A window with these below it."""
    given: dict[str, Any] = {"name": "窗口", "states": (*USUAL, ACTIVE), "place": SCREEN} | fields
    return Widget(FRAME, below=list(below), **given)


def captured(*windows: Widget, **program: Any) -> Tree:
    """The tree of the only window."""
    (capture,) = capture_on(FakeProgram(*windows, **program), name="fake", environment=NOWHERE)
    return capture.tree
