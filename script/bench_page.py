"""Write the figures of a benchmark into a page of docs, between `<!-- made: bench NAME -->` and `<!-- end -->`.

usage: script/bench NAME --json >FILE; .venv/bin/python script/bench_page.py NAME FILE docs/PAGE.md

What was measured of several recognisers on one set (`pinyin error, SET, WHO`) becomes a table of its own, a line a set; so does
what two spotters of a wake word miss (`missed, SET, WHO, RATE/h`).
"""

from __future__ import annotations

import json
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

OF_A_PEER = re.compile(r"(?P<what>pinyin error|real-time factor), (?P<set>.+), (?P<who>ours|defaults|Vosk)$")
BESIDE = re.compile(r"(character error|one clip, median), .+, (ours|defaults|Vosk)$")
AT_SAME_ALARMS = re.compile(r"missed, (?P<set>.+), (?P<who>ours|alone|peer), (?P<rate>\S+/h)$")
CALLED = {"ours": "ours", "defaults": "faster-whisper's defaults", "Vosk": "Vosk small-cn"}

Figure = dict[str, Any]


def main() -> None:
    """Put the tables in the place of those that stand there."""
    name, file, page = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    figures: list[Figure] = json.loads(file.read_text(encoding="utf-8"))
    begin, end = f"<!-- made: bench {name} -->", "<!-- end -->"
    before, found, rest = page.read_text(encoding="utf-8").partition(begin)
    if not found or end not in rest:
        raise SystemExit(f"{page} has no place for it: {begin} … {end}")
    day = datetime.fromtimestamp(file.stat().st_mtime, UTC).date()
    made = f"\n`script/bench {name}`, {day}:\n\n{lines(figures)}{beside_peers(figures)}{at_same_alarms(figures)}\n"
    page.write_text(before + begin + made + end + rest.partition(end)[2], encoding="utf-8")


def lines(figures: list[Figure]) -> str:
    """A line a figure; its bar, and whether it is held."""
    apart = (OF_A_PEER, BESIDE, AT_SAME_ALARMS)
    rows = [f for f in figures if not any(each.match(f["name"]) for each in apart)]
    return table([["what", "", "bar"], *([f["name"], shown(f), bar(f)] for f in rows)])


def beside_peers(figures: list[Figure]) -> str:
    """A line a set, a column a recogniser; empty where there are none."""
    cells: dict[str, dict[str, list[str]]] = {}
    for figure in figures:
        found = OF_A_PEER.match(figure["name"])
        if found:
            cells.setdefault(found["set"], {}).setdefault(found["who"], []).append(shown(figure))
    if not cells:
        return ""
    who = [each for each in CALLED if any(each in row for row in cells.values())]
    head = ["pinyin error; real-time factor", *(CALLED[each] for each in who)]
    return "\n" + table(
        [head, *([name, *("; ".join(row.get(each, [])) for each in who)] for name, row in cells.items())]
    )


def at_same_alarms(figures: list[Figure]) -> str:
    """A line a set, a column a spotter and rate of false alarms, with the bar where there is one; empty where there are none."""
    cells: dict[str, dict[str, str]] = {}
    columns: list[str] = []
    for figure in figures:
        if found := AT_SAME_ALARMS.match(figure["name"]):
            column = f"{found['who']}, {found['rate']}"
            columns += [] if column in columns else [column]
            cells.setdefault(found["set"], {})[column] = f"{shown(figure)} {bar(figure)}".strip()
    if not cells:
        return ""
    head = ["missed at the same false alarms", *columns]
    return "\n" + table([head, *([name, *(row.get(each, "") for each in columns)] for name, row in cells.items())])


def shown(figure: Figure) -> str:
    """The number with its unit; a dash where it could not be measured."""
    if figure["value"] is None:
        return "–"
    unit = figure["unit"]
    return f"{figure['value']:g}{'' if unit in {'', '×'} else ' '}{unit}"


def bar(figure: Figure) -> str:
    """What it is held against, and whether it is."""
    if figure["bar"] is None:
        return ""
    return f"{'≤' if figure['at_most'] else '≥'} {figure['bar']:g}: {'held' if figure['held'] else '**not held**'}"


def table(rows: list[list[str]]) -> str:
    """Markdown."""
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([head, "|---" * len(rows[0]) + "|", *body]) + "\n"


if __name__ == "__main__":
    main()
