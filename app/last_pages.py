"""Where a person was, kept in a small file while the program runs, so that a crash need not cost them their place.

Only pages that a person may choose are kept, never a review, a PIN or a result: nothing is ever repeated from here. Of
a transfer under review only its confirmation's id is kept, by which the bank can say what became of it.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from app.pages import COVERS, OF_AN_ORDER, OF_THE_TRANSFER, Page
from app.services import SERVICES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_log = logging.getLogger(__name__)

FILE: Final = "last-pages.json"
NEVER_KEPT: Final = frozenset({*OF_THE_TRANSFER, *OF_AN_ORDER, *COVERS, Page.AMOUNT})
"""Pages that open by themselves or are nothing without what was typed; whatever lies above them is not kept either."""
_CHOSEN: Final = frozenset(service.page for service in SERVICES)
"""Pages that mean the same to everyone who opens them; others show what was chosen on the page before."""


@dataclass(frozen=True, slots=True)
class Place:
    """The pages from home on, and the transfer that was under review, if one was."""

    pages: tuple[Page, ...] = (Page.HOME,)
    confirmation_id: str | None = None


def kept(pages: Iterable[Page]) -> tuple[Page, ...]:
    """Home and the chosen pages above it, up to the first that is never kept."""
    reached = takewhile(lambda page: page not in NEVER_KEPT, pages)
    return (Page.HOME, *(page for page in reached if page in _CHOSEN))


class LastPages:
    """The file. It is there exactly while the program runs, or after it has crashed."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._written: Place | None = None

    def load(self) -> Place | None:
        """Where the last run was when it crashed; None after an ordinary end, or where the file cannot be read."""
        try:
            raw = json.loads(self._file.read_text(encoding="utf-8"))
            pages, confirmation_id = tuple(map(Page, raw["pages"])), raw["confirmation"]
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError) as error:
            _log.warning(
                "the last pages could not be read: %s", type(error).__name__, extra={"code": "PAGES_UNREADABLE"}
            )
            return None
        return Place(kept(pages), confirmation_id if isinstance(confirmation_id, str) else None)

    def keep(self, place: Place) -> None:
        """Write where the person is; a folder that cannot be written costs nothing but the offer after a crash."""
        if place == self._written:
            return
        self._written = place
        content = {"pages": [page.value for page in place.pages], "confirmation": place.confirmation_id}
        partial = self._file.with_suffix(".part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            partial.write_text(json.dumps(content), encoding="utf-8")
            partial.replace(self._file)
        except OSError as error:
            _log.warning("the last pages are not kept: %s", type(error).__name__, extra={"code": "PAGES_NOT_KEPT"})

    def clear(self) -> None:
        """The program ends as it should."""
        self._written = None
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("the last pages stay: %s", type(error).__name__, extra={"code": "PAGES_NOT_KEPT"})
