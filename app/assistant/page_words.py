"""What can be done on a page, in the words of the table of services: the recogniser expects them there."""

from __future__ import annotations

from app.pages import Page
from app.services import SERVICES

MOST = 6


def words_of(page: Page) -> tuple[str, ...]:
    """Names of the services of the page's room, the page's own first; none for the home page and others outside rooms."""
    room = page.value.partition("/")[0] if "/" in page.value else None
    if room is None:
        return ()
    own = [service.name for service in SERVICES if service.page is page]
    others = [service.name for service in SERVICES if service.page.value.startswith(f"{room}/")]
    return tuple(dict.fromkeys((*own, *others)))[:MOST]
