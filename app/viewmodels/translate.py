"""The screen's language, for texts that are made in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.sentences import sentence

if TYPE_CHECKING:
    from app.failure import Failure


def translate(context: str, source: str) -> str:
    """`source` in the language of the screen; as it is where there is no translation."""
    return QCoreApplication.translate(context, source)


def screen_is_chinese() -> bool:
    """Whether texts come out as the sources have them."""
    return translate("language", "中文") == "中文"


def failure_text(failure: Failure | None) -> str:
    """The sentence for a refusal, or an empty text where there is none."""
    return "" if failure is None else sentence(failure.code, failure.params, translate)
