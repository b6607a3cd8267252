"""Two audits side by side, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.reporters.words import page_title, thing
from accessibility.results import OUTCOME_WORDS_ZH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.comparison import Comparison, Located


def to_text(comparison: Comparison) -> str:
    """What is new, then what is gone, then how much is still there."""
    lines = [
        *_part("新出现", "+", comparison.new),
        *_part("已消失", "-", comparison.gone),
        f"没有变的 {len(comparison.still)} 处",
    ]
    if comparison.pages_only_before:
        lines.append(f"这次没有查的页面，不算消失：{'、'.join(comparison.pages_only_before)}")
    return "\n".join(lines) + "\n"


def _part(title: str, sign: str, found: tuple[Located, ...]) -> Iterator[str]:
    yield f"{title} {len(found)} 处"
    for located in found:
        finding = located.finding
        yield (
            f"  {sign} {OUTCOME_WORDS_ZH[finding.outcome]} {finding.rule} {page_title(located.subject)}"
            f" {thing(finding)}：{finding.measured}；应为：{finding.wanted}"
        )
