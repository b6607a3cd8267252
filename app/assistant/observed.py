"""What observers see besides events and commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialogs.language.repair import Change


@dataclass(frozen=True, slots=True)
class Understood:
    """A sentence on its way from the recogniser's characters to what decisions work on."""

    raw: str
    text: str
    changes: tuple[Change, ...]
    elapsed_ms: float


@dataclass(frozen=True, slots=True)
class Withheld:
    """Something was said or typed while the PIN pad was open; what it was is nobody's business."""

    kind: str
