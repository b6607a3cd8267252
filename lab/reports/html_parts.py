"""Pieces of the report's page: tables that scroll by themselves, figures with their words, numbers as they are written."""

from __future__ import annotations

import base64
import math
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lab.statistics.cautions import Language
    from lab.statistics.intervals import Interval, Mean, Middle, Proportion, Share

NONE = "–"


class Say:
    """Chooses between the two languages of the report."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def __call__(self, chinese: str, english: str) -> str:
        """The text in the report's language."""
        return chinese if self.language == "zh" else english


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], *, words: int = 1) -> str:
    """A table; the first `words` columns hold words, the others numbers. Cells are HTML already, heads and caption are not."""
    head = "".join(
        f'<th scope="col"{"" if place < words else " class=number"}>{escape(name)}</th>'
        for place, name in enumerate(heads)
    )
    body = "".join(f"<tr>{_row(cells, words)}</tr>" for cells in rows)
    # A wide table scrolls by itself, and by keyboard.
    return (
        f'<div class="wide" role="region" tabindex="0" aria-label="{escape(caption)}"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(cells: Sequence[str], words: int) -> str:
    first, *others = cells
    rest = "".join(
        f"<td>{cell}</td>" if place < words else f'<td class="number">{cell}</td>'
        for place, cell in enumerate(others, start=1)
    )
    return f'<th scope="row">{first}</th>{rest}'


def figure(image: str | bytes, alternative: str, caption: str, region: str) -> str:
    """A figure, SVG as text or PNG as bytes, with its alternative text and a caption. On a narrow screen its `region` scrolls."""
    kind, content = ("png", image) if isinstance(image, bytes) else ("svg+xml", image.encode())
    data = base64.b64encode(content).decode("ascii")
    return (
        f'<figure><div class="wide drawn" role="region" tabindex="0" aria-label="{escape(region)}">'
        f'<img alt="{escape(alternative)}" src="data:image/{kind};base64,{data}"></div>'
        f"<figcaption>{escape(caption)}</figcaption></figure>"
    )


def number(value: float | None, digits: int = 1) -> str:
    """A number with so many digits behind the point; a dash where there is none."""
    return NONE if value is None or math.isnan(value) else f"{value:.{digits}f}"


def span(interval: Interval | None, digits: int = 1, times: float = 1.0) -> str:
    """An interval's two ends."""
    if interval is None:
        return NONE
    return f"{interval.low * times:.{digits}f} – {interval.high * times:.{digits}f}"


def percent(found: Proportion | Share | None) -> str:
    """A share with its interval in percent."""
    if found is None or found.interval is None:
        return NONE
    return f"{100 * found.share:.0f}% <small>({span(found.interval, 0, 100)})</small>"


def mean(found: Mean | None, digits: int = 1) -> str:
    """A mean with its interval."""
    if found is None:
        return NONE
    return number(found.mean, digits) + (f" <small>({span(found.interval, digits)})</small>" if found.interval else "")


def middle(found: Middle | None) -> str:
    """A geometric mean with its interval."""
    if found is None:
        return NONE
    around = f" <small>({span(found.interval)})</small>" if found.interval else ""
    return number(found.geometric_mean) + around
