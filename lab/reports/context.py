"""What every section of the report is written from."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from lab.reports.html_parts import figure
from lab.reports.words import condition_name
from lab.statistics.cautions import of_count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lab.gaze.collection import GazeView
    from lab.metrics.collection import Unreadable
    from lab.reports.comparisons import Comparison
    from lab.reports.figures import Pen
    from lab.reports.html_parts import Say
    from lab.reports.summary import ConditionSummary, Summary
    from lab.reports.titles import Titles
    from lab.statistics.cautions import Warned


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Sessions that are in no figure, and why."""

    unreadable: tuple[Unreadable, ...] = ()
    doubled: int = 0
    withdrawn: int = 0
    simulated: int = 0
    """Simulated ones beside people's."""


@dataclass(frozen=True, slots=True)
class Context:
    """The figures, their words, the pen, and what was left out."""

    summary: Summary
    comparisons: tuple[Comparison, ...]
    titles: Titles
    say: Say
    pen: Pen | None
    left_out: LeftOut
    gaze: tuple[GazeView, ...] = ()
    """Where people looked, for sessions with an eye tracker's recording; the longest looked at first."""

    def name(self, condition: ConditionSummary) -> str:
        """What a condition is called."""
        return condition_name(condition, self.titles, self.say)

    def quoted(self, condition: str) -> str:
        """The same by its id, in a sentence."""
        return f"“{self.name_of(condition)}”"

    def name_of(self, condition: str) -> str:
        """The same by its id."""
        found = {each.id: each for each in self.summary.conditions}
        return self.name(found[condition]) if condition in found else self.titles.condition(condition)

    def marked(self, title: str) -> str:
        """A figure's title; where participants were simulated it says so."""
        return title + self.say("（模拟参加者）", " (simulated participants)") if self.summary.simulated else title

    def drawn(self, svg: str | None, alternative: str, title: str) -> str:
        """A figure, or nothing where there is no pen. Its table stands beside it either way."""
        if svg is None:
            return ""
        caption = self.marked(title)
        return figure(svg, alternative, caption, self.say("图：", "Figure: ") + caption)

    def dots(self) -> str:
        """How a figure of dots is read."""
        return self.say(
            "：大的标记是平均，横线是 95% 区间，灰点是每个人",
            ": the large mark is the mean, the line its 95% interval, a grey dot a person",
        )

    def caution(self, warned: Iterable[Warned | None]) -> str:
        """Cautions in plain words, each once."""
        sentences = dict.fromkeys(one.sentence(self.say.language) for one in warned if one is not None)
        lines = "<br>".join(escape(sentence) for sentence in sentences)
        return f'<p class="caution">{self.say("小心：", "Caution: ")}{lines}</p>' if sentences else ""

    def few(self) -> str:
        """What the smallest number of people under a condition says."""
        counts = [len(condition.people) for condition in self.summary.conditions]
        return self.caution((of_count(min(counts)),)) if counts else ""
