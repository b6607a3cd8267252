from __future__ import annotations

import io
import json
import math

from rich.console import Console

from app.bench.figures import Figure, as_json, as_table, ratio

FIGURES = [
    Figure("turn", 31, "ms", bar=30, note="ten turns"),
    Figure("accuracy", 95, "%", bar=90, at_most=False, note="ten turns"),
    Figure("memory", 280, "MiB"),
]


def test_a_bar_is_held_on_its_own_side_only() -> None:
    assert [figure.held for figure in FIGURES] == [False, True, None]
    assert Figure("exactly", 30, "ms", bar=30).held


def test_the_json_gives_each_figure_with_its_bar() -> None:
    told = json.loads(as_json(FIGURES))
    assert [(one["name"], one["bar"], one["held"]) for one in told] == [
        ("turn", 30, False),
        ("accuracy", 90, True),
        ("memory", None, None),
    ]


def test_the_table_says_once_what_was_measured() -> None:
    shown = io.StringIO()
    Console(file=shown, width=100).print(as_table("dialogue", FIGURES))
    assert shown.getvalue().count("ten turns") == 1
    assert "✗" in shown.getvalue()


def test_no_peer_is_no_number_and_holds_no_bar() -> None:
    nothing = ratio("ours to theirs", 3, 0, "", bar=1)
    assert math.isnan(nothing.value)
    assert nothing.held is False
    (told,) = json.loads(as_json([nothing]), parse_constant=lambda word: word)
    assert told["value"] is None
    assert told["held"] is False
