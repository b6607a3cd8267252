"""Figures as SVG, drawn by matplotlib where it is installed. Every mark differs by form as well as by colour; text stays text."""

from __future__ import annotations

import importlib
import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lab.statistics.intervals import Interval

INK, LINE, FAINT = "#1d1e33", "#857f8c", "#b9b3c4"
COLOURS = ("#2a2c66", "#b0271c", "#2f6f4f", "#8a5a00", "#5b3a8c", "#2b6f8f")
HATCHES = ("", "///", "---", "xxx", "\\\\\\", "|||")
MARKS = ("o", "s", "^", "D", "v", "P")
FAMILIES = ("Xiaoxiang Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei")
WITHOUT_FONT = "DejaVu Sans"
"""What matplotlib brings along; it measures Chinese text, and the reader's own font draws it."""
WIDTH_IN, ROW_IN, REST_IN = 7.2, 0.42, 1.15
"""Of a figure: its width, the height of a row, and what title and axis take. 72 points an inch; text has 11."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A row of a figure: its label, its value with the interval, and the values of single people behind it."""

    label: str
    value: float | None
    interval: Interval | None = None
    points: tuple[float, ...] = ()


class Pen:
    """Draws with matplotlib. `font` is a font's file that holds Chinese; without one the reader's fonts decide."""

    def __init__(self, matplotlib: Any, font: Path | None) -> None:  # noqa: ANN401 -- a module that may be missing
        self._matplotlib = matplotlib
        self._figures = importlib.import_module("matplotlib.figure")
        self._family = [WITHOUT_FONT]
        if font is not None:
            manager = importlib.import_module("matplotlib.font_manager")
            manager.fontManager.addfont(str(font))
            self._family = [manager.FontProperties(fname=str(font)).get_name()]

    def intervals(
        self,
        title: str,
        axis: str,
        rows: Sequence[Drawn],
        *,
        reference: float | None = None,
        ends: tuple[float, float] | None = None,
        logarithmic: bool = False,
    ) -> str:
        """A dot with its interval a row, single people behind it, and a dashed line at a value to compare with."""
        with self._style():
            figure, axes = self._new(title, axis, [row.label for row in rows])
            if logarithmic:
                axes.set_xscale("log")
                _plain_ticks(axes)
            for place, row in enumerate(rows):
                spread = [place + 0.18 * ((7 * number) % 11 - 5) / 5 for number in range(len(row.points))]
                axes.plot(row.points, spread, "o", color=FAINT, markersize=3, zorder=1)
                if row.interval is not None:
                    axes.plot((row.interval.low, row.interval.high), (place, place), "-", color=INK, linewidth=2)
                    axes.plot((row.interval.low, row.interval.high), (place, place), "|", color=INK, markersize=9)
                if row.value is not None:
                    mark, colour = MARKS[place % len(MARKS)], COLOURS[place % len(COLOURS)]
                    axes.plot((row.value,), (place,), mark, color=colour, markersize=9, zorder=3)
            if reference is not None:
                axes.axvline(reference, color=LINE, linestyle="--", linewidth=1, zorder=0)
            if ends is not None:
                axes.set_xlim(*ends)
            return _svg(figure)

    def stacks(self, title: str, axis: str, labels: Sequence[str], parts: Mapping[str, Sequence[float]]) -> str:
        """A bar a label, divided into parts that differ by hatching; the number stands in each part that has room."""
        with self._style():
            figure, axes = self._new(title, axis, labels)
            parts = {name: values for name, values in parts.items() if any(values)}
            left = [0.0] * len(labels)
            most = max((sum(values) for values in zip(*parts.values(), strict=True)), default=0.0)
            for place, (name, values) in enumerate(parts.items()):
                colour = COLOURS[place % len(COLOURS)]
                hatch = HATCHES[place % len(HATCHES)]
                axes.barh(
                    range(len(labels)), values, 0.6, left, label=name, facecolor="white" if hatch else colour,
                    edgecolor=colour, hatch=hatch, linewidth=1.5,
                )  # fmt: skip
                for row, value in enumerate(values):
                    if most and value / most > 0.05:
                        self._number(axes, left[row] + value / 2, row, value, light=not hatch)
                left = [before + value for before, value in zip(left, values, strict=True)]
            self._finish(figure, axes, len(parts))
            return _svg(figure)

    def groups(self, title: str, axis: str, labels: Sequence[str], series: Mapping[str, Sequence[float]]) -> str:
        """Bars side by side for each label, one a series, with their numbers at their ends."""
        with self._style():
            figure, axes = self._new(title, axis, labels, rows=len(labels) * max(1, len(series)) * 0.7)
            height = 0.8 / max(1, len(series))
            for place, (name, values) in enumerate(series.items()):
                colour, hatch = COLOURS[place % len(COLOURS)], HATCHES[place % len(HATCHES)]
                middles = [row - 0.4 + height * (place + 0.5) for row in range(len(labels))]
                axes.barh(
                    middles, values, height * 0.85, label=name, facecolor="white" if hatch else colour,
                    edgecolor=colour, hatch=hatch, linewidth=1.5,
                )  # fmt: skip
                for middle, value in zip(middles, values, strict=True):
                    axes.annotate(
                        f"{value:g}", (value, middle), (4, 0), textcoords="offset points", va="center", fontsize=10
                    )
            axes.margins(x=0.08)
            self._finish(figure, axes, len(series))
            return _svg(figure)

    def _style(self) -> Any:  # noqa: ANN401 -- matplotlib's context
        return self._matplotlib.rc_context(
            {
                "svg.fonttype": "none",
                "svg.hashsalt": "xiaoxiang",
                "font.family": self._family,
                "font.size": 11,
                "text.color": INK,
                "axes.labelcolor": INK,
                "axes.edgecolor": LINE,
                "xtick.color": INK,
                "ytick.color": INK,
                "axes.unicode_minus": False,
                "hatch.linewidth": 0.8,
                "hatch.color": "#777777",
            }
        )

    def _new(self, title: str, axis: str, labels: Sequence[str], rows: float | None = None) -> tuple[Any, Any]:
        height = REST_IN + ROW_IN * max(2.0, rows if rows is not None else len(labels))
        figure = self._figures.Figure(figsize=(WIDTH_IN, height), layout="constrained")
        axes = figure.add_subplot()
        axes.set_title(title, loc="left", fontsize=12)
        axes.set_xlabel(axis)
        axes.set_yticks(range(len(labels)), labels)
        axes.set_ylim(len(labels) - 0.5, -0.5)
        axes.grid(axis="x", color="#e3ddd0", linewidth=0.8)
        axes.set_axisbelow(True)
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        axes.tick_params(left=False)
        return figure, axes

    @staticmethod
    def _number(axes: Any, x: float, y: float, value: float, *, light: bool) -> None:  # noqa: ANN401 -- matplotlib's axes
        box = None if light else {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
        axes.text(x, y, f"{value:g}", ha="center", va="center", fontsize=10, color="white" if light else INK, bbox=box)

    @staticmethod
    def _finish(figure: Any, axes: Any, count: int) -> None:  # noqa: ANN401 -- matplotlib's figure and axes
        """Whole numbers on the axis, and the legend below it."""
        ticker = importlib.import_module("matplotlib.ticker")
        axes.xaxis.set_major_locator(ticker.MaxNLocator(integer=True))
        if count:
            figure.legend(loc="outside lower left", ncols=min(5, count), frameon=False)


def pen(font: Path | None) -> Pen | None:
    """A pen, or None where matplotlib is not installed."""
    try:
        matplotlib = importlib.import_module("matplotlib")
    except ImportError:
        return None
    return Pen(matplotlib, font)


def _plain_ticks(axes: Any) -> None:  # noqa: ANN401 -- matplotlib's axes
    """Write 5, 10, 20 on a logarithmic axis and not powers of ten."""
    ticker = importlib.import_module("matplotlib.ticker")
    axes.xaxis.set_major_locator(ticker.LogLocator(subs=(1.0, 2.0, 5.0)))
    axes.xaxis.set_major_formatter(ticker.FuncFormatter(lambda value, _: f"{value:g}"))
    axes.xaxis.set_minor_locator(ticker.NullLocator())


def _svg(figure: Any) -> str:  # noqa: ANN401 -- matplotlib's figure
    target = io.StringIO()
    with warnings.catch_warnings():
        warnings.filterwarnings(
            "ignore", "Glyph", UserWarning
        )  # without a Chinese font the reader's own draws the text
        figure.savefig(target, format="svg", metadata={"Date": None, "Creator": None})
    text = target.getvalue()
    families = ", ".join(f"'{family}'" for family in FAMILIES)
    for drawn_with in (FAMILIES[0], WITHOUT_FONT):
        text = text.replace(f"'{drawn_with}'", f"{families}, sans-serif")
    return text[text.index("<svg") :]
