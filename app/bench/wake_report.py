"""What `script/bench wake` leaves behind: the DET curve as a picture and a table, misses by source and voice, the worst clips."""

from __future__ import annotations

import csv
import math
import wave
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from voice.types import Samples
    from voice.wake.evaluation import Point

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 640, 420, 70, 50, 20
ALARMS = (0.1, 100.0)
MISSES = (0.1, 100.0)
"""The axes, logarithmic: false alarms an hour, and per cent of the calls missed."""

COLOURS = ("#1b4f9c", "#4d82cf", "#9dbdec", "#1f6b3f", "#4fa070", "#a3d0b4", "#8f3f12", "#c9773f", "#e8b48c")
"""A hue for each spotter, darker where it is quieter."""


@dataclass(frozen=True, slots=True)
class Said:
    """One call: how it was made, whose voice, in which condition, and its score."""

    source: str
    voice: str
    condition: str
    score: float


def tables(said: Sequence[Said], threshold: float) -> str:
    """Per cent missed at a threshold by source and condition, and by voice, as Markdown. The sources say what is made."""
    conditions = list(dict.fromkeys(each.condition for each in said))
    by_source: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    by_voice: dict[tuple[str, str], dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for each in said:
        gone = each.score < threshold
        for name in (each.source, "all"):
            by_source[name][each.condition].append(gone)
        by_voice[each.source, each.voice][each.condition].append(gone)
    lines = ["# Misses in per cent, at the threshold of normal sensitivity", ""]
    lines += ["Every call is synthetic or spliced of single syllables that a person read.", ""]
    lines += [_cells(["source", "calls", *conditions]), _cells(["---"] * (len(conditions) + 2))]
    lines += [_line([name], found, conditions) for name, found in sorted(by_source.items())]
    lines += ["", "By voice:", "", _cells(["source", "voice", "calls", *conditions])]
    lines += [_cells(["---"] * (len(conditions) + 3))]
    lines += [_line([*names], found, conditions) for names, found in sorted(by_voice.items())]
    return "\n".join(lines) + "\n"


def _line(names: list[str], found: Mapping[str, list[bool]], conditions: list[str]) -> str:
    shares = [f"{100 * sum(found[name]) / len(found[name]):.0f}" if found[name] else "" for name in conditions]
    return _cells([*names, str(max(len(each) for each in found.values())), *shares])


def _cells(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def write_table(path: Path, curves: Mapping[str, Sequence[Point]]) -> None:
    """Every point of every curve as CSV."""
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["curve", "threshold", "false_alarms_an_hour", "missed_percent"])
        for name, points in curves.items():
            for point in points:
                rows.writerow(
                    [name, f"{point.threshold:.4f}", f"{point.alarms_an_hour:.3f}", f"{100 * point.missed:.2f}"]
                )


def picture(curves: Mapping[str, Sequence[Point]]) -> str:
    """The curves as SVG, with a title and a description for those who do not see it."""
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif" '
            'font-size="12"><title>Detection error trade-off of the wake word</title>'
        ),
        f"<desc>{escape('; '.join(_described(name, points) for name, points in curves.items()))}</desc>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    for tick in (0.1, 1.0, 10.0, 100.0):
        x, y = _x(tick), _y(tick)
        lines += [
            f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}M{LEFT} {y:.1f}H{WIDTH - TOP}" stroke="#cccccc" fill="none"/>',
            f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{tick:g}</text>',
            f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{tick:g} %</text>',
        ]
    lines.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 12}" text-anchor="middle">false alarms an hour</text>')
    for place, (name, points) in enumerate(curves.items()):
        colour = COLOURS[place % len(COLOURS)]
        corners = " ".join(f"{_x(point.alarms_an_hour):.1f},{_y(100 * point.missed):.1f}" for point in points)
        # Below on the left no curve runs: who misses little there is a far better spotter than any that is drawn.
        named = HEIGHT - BOTTOM - 14 - 16 * (len(curves) - 1 - place)
        dashes = ' stroke-dasharray="6 4"' if name.startswith("peer") else ""
        lines += [
            f'<polyline points="{corners}" fill="none" stroke="{colour}" stroke-width="2"{dashes}/>',
            f'<path d="M{LEFT + 12} {named - 4}h28" stroke="{colour}" stroke-width="2"{dashes}/>',
            f'<text x="{LEFT + 48}" y="{named}">{escape(name)}</text>',
        ]
    return "\n".join([*lines, "</svg>"]) + "\n"


def keep_clip(path: Path, samples: Samples) -> None:
    """One clip as a WAV file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE_HZ)
        file.writeframes(samples.tobytes())


def _described(name: str, points: Sequence[Point]) -> str:
    near = min(points, key=lambda point: abs(math.log10(max(point.alarms_an_hour, 0.01))))
    return f"{name}: {100 * near.missed:.1f} % missed at {near.alarms_an_hour:.2g} false alarms an hour"


def _x(alarms: float) -> float:
    return LEFT + _share(alarms, ALARMS) * (WIDTH - TOP - LEFT)


def _y(percent: float) -> float:
    return HEIGHT - BOTTOM - _share(percent, MISSES) * (HEIGHT - BOTTOM - TOP)


def _share(value: float, axis: tuple[float, float]) -> float:
    low, high = (math.log10(end) for end in axis)
    return min(1.0, max(0.0, (math.log10(max(value, axis[0])) - low) / (high - low)))
