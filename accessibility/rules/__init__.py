"""The rules, by their permanent ids. They look at a captured tree alone, never at a live window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from accessibility.rules import contrast, exposure, keyboard, names, structure, targets, text

if TYPE_CHECKING:
    from accessibility.rules.base import Rule

RULES: tuple[Rule[Any], ...] = (
    names.NAME_IS_THERE,
    names.NAME_TELLS_MORE,
    names.NAMES_DIFFER,
    names.HELP_DIFFERS,
    targets.TARGET_SIZE,
    text.ELDER_SIZE,
    text.LARGEST_SIZE,
    text.WHOLE,
    exposure.TOLD,
    text.LINE_SPACING,
    contrast.TEXT_CONTRAST,
    structure.WITHIN_REACH,
    structure.SAYS_ON,
    structure.TITLED,
    structure.PASSWORD_KEPT,
    keyboard.FOCUSABLE,
    keyboard.TAB_STOPS,
    keyboard.ONE_FOCUS,
    keyboard.ACTION_OFFERED,
)
"""In the order of reports. Thresholds have the type that each rule reads for itself."""
