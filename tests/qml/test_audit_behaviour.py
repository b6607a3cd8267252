"""Pages of the bank worked for the audit: Tab all around, a while of waiting, larger text, a narrow phone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from typer.testing import CliRunner

from accessibility.engine import run
from accessibility.errors import CaptureError
from accessibility.profile import load_profile
from accessibility.results import Outcome
from accessibility.tree.capture_file import from_json, to_json
from app.audit_tour import tour
from app.cli import main
from app.scene import Scene
from app.screens import ROOMS
from app.window import QML

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from accessibility.tree.node import Tree

WORKED = ["balance", "review", "tour"]


@pytest.fixture
def worked(bank_application: object, tmp_path: Path) -> Callable[..., dict[str, Tree]]:
    """Pages of the core room, worked: `worked("elder", ["home"])`."""

    def work(
        version: str, names: list[str], prepare: Callable[[Scene], None] = lambda _: None, room: str = "core"
    ) -> dict[str, Tree]:
        QAccessible.setActive(True)
        scene = Scene(tmp_path, version=version)
        prepare(scene)
        stops = [stop for stop in ROOMS[room] if stop.name in names]
        trees = {stop.name: capture.tree for stop, capture in tour(scene, stops, behaviour=True)}
        scene.close()
        return trees

    return work


def outcomes(tree: Tree) -> dict[str, Outcome]:
    """What the house says of how the page behaves, by the last digits of the rule."""
    results = run(tree, load_profile("house")).results
    return {result.rule[-3:]: result.outcome for result in results if result.rule.startswith("XX-BEHAVE-")}


@pytest.mark.parametrize("version", ["standard", "elder"])
def test_our_pages_keep_the_focus_and_stay_as_they_are(version: str, worked: Callable[..., dict[str, Tree]]) -> None:
    trees = worked(version, WORKED)
    assert sorted(trees) == sorted(WORKED)
    for name, tree in trees.items():
        found = outcomes(tree)
        assert {found[rule] for rule in ("001", "002", "004", "006", "008")} == {Outcome.PASS}, name
        observed = tree.observed
        assert observed is not None
        assert observed.walk is not None
        assert any(stop.changed for stop in observed.walk.stops)
        assert from_json(to_json(tree)) == tree
    # Five minutes to confirm, which the page tells: whether a transaction wants that is for a person.
    assert outcomes(trees["review"])["010"] is Outcome.NEEDS_REVIEW
    assert outcomes(trees["tour"])["005"] is Outcome.PASS
    assert outcomes(trees["balance"])["005"] is Outcome.NOT_RUN


def test_what_changes_while_nobody_does_anything_is_found(worked: Callable[..., dict[str, Tree]]) -> None:
    def later(scene: Scene) -> None:
        scene.loop.call_later(5_000, lambda: scene.settings.change(language="en"))

    (tree,) = worked("standard", ["balance"], later).values()
    assert outcomes(tree)["006"] is Outcome.FAIL


def test_a_code_holds_as_long_as_somebody_needs_it(worked: Callable[..., dict[str, Tree]]) -> None:
    (tree,) = worked("elder", ["guidance-code"], room="guidance").values()
    assert tree.observed is not None
    wait = tree.observed.wait
    assert wait is not None
    assert (wait.seconds, wait.told) == (160, True)  # twenty of its three minutes had passed
    assert wait.extended > 10
    assert outcomes(tree)["010"] is Outcome.PASS
    assert from_json(to_json(tree)) == tree


def test_switches_answer_and_no_page_asks_for_more_than_one_finger(worked: Callable[..., dict[str, Tree]]) -> None:
    (tree,) = worked("standard", ["settings"]).values()
    assert tree.observed is not None
    assert tree.observed.turned
    assert {one.told for one in tree.observed.turned} == {True}
    assert outcomes(tree)["009"] in {Outcome.PASS, Outcome.NEEDS_REVIEW}
    assert outcomes(tree)["011"] is Outcome.PASS


def test_a_room_that_is_not_there_is_refused_by_name() -> None:
    ran = CliRunner().invoke(main, ["audit", "--room", "cellar"])
    assert ran.exit_code == 2
    assert "cellar" in ran.output


@pytest.mark.qt_log_ignore("Expected token", extend=True)
def test_a_page_that_does_not_open_is_no_page_without_faults(
    bank_application: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken = tmp_path / "qml"
    shutil.copytree(QML, broken)
    (broken / "pages" / "standard" / "BalancePage.qml").write_text("import nothing.of.the.kind\n", encoding="utf-8")
    monkeypatch.setattr("app.window.QML", broken)
    QAccessible.setActive(True)
    scene = Scene(tmp_path, version="standard")
    stops = [stop for stop in ROOMS["core"] if stop.name == "balance"]
    with pytest.raises(CaptureError) as failed:
        list(tour(scene, stops))
    assert failed.value.code == "CAPTURE_PAGE_MISSING"
    scene.close()
