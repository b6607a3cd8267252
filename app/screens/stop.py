"""A picture of the window: what it is called, and how a person gets there from the home page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.pages import Page
    from app.scene import Scene


@dataclass(frozen=True, slots=True)
class Stop:
    """One page in one state."""

    name: str
    """For files: lower case, joined by hyphens, unique in the whole window."""
    title: str
    """For reports: 核对转账."""
    go: Callable[[Scene], None]
    """From the home page, with nothing chosen, to the picture."""


def by_version(standard: Callable[[Scene], None], elder: Callable[[Scene], None]) -> Callable[[Scene], None]:
    """The way there in either version: what the elder one leaves to a branch ends at the page that says so."""
    return lambda scene: (elder if scene.settings.settings.version == "elder" else standard)(scene)


def at(page: Page) -> Callable[[Scene], None]:
    """Go straight to a page that a person may choose."""
    return lambda scene: scene.view_model.navigation.open(page)
