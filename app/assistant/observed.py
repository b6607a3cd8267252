"""What observers see besides events and commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialogs.language.repair import Change
    from dialogs.language.rescore import Chosen


@dataclass(frozen=True, slots=True)
class Understood:
    """A sentence on its way from the recogniser's characters to what decisions work on.

    `chosen`: which of the recogniser's readings it is and why; None for what was typed.
    """

    raw: str
    text: str
    changes: tuple[Change, ...]
    elapsed_ms: float
    chosen: Chosen | None = None


@dataclass(frozen=True, slots=True)
class Withheld:
    """Something was said or typed while the PIN pad was open; what it was is nobody's business."""

    kind: str
