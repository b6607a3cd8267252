"""What the built-in screen reader is handed by the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.inline_worker import InlineWorker
from app.reader.mouth import StillMouth

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.banking import Worker
    from app.main_loop import MainLoop
    from app.reader.mouth import Mouth


@dataclass(frozen=True, slots=True)
class ReaderParts:
    """`real_reader` tells whether a real screen reader runs; it may wait, and is asked on the worker."""

    mouth: Mouth
    worker: Worker
    real_reader: Callable[[], bool]


def still_parts(loop: MainLoop) -> ReaderParts:
    """For a window that no program is behind: nothing sounds, and no other screen reader runs."""
    return ReaderParts(StillMouth(), InlineWorker(loop, ()), lambda: False)
