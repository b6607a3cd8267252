"""`xiaoxiang audit` as a person runs it: every page and state of the bank keeps both standards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from accessibility.engine import run
from accessibility.profile import load_profile
from accessibility.results import Outcome
from accessibility.tree.capture_file import load_capture
from accessibility.tree.words import State
from app.audit_command import AUDIT_SCALES
from app.paths import ROOT
from app.phone_frames import FRAMES
from app.screens import ROOMS

if TYPE_CHECKING:
    from pathlib import Path

    from accessibility.tree.node import Tree

pytestmark = pytest.mark.timeout(900)  # one audit of every page stands behind these tests

REVIEWED = {
    "XX-TEXT-004": "“转给 女儿 李娟”里读不到“转给”",  # it is heard as 向女儿 李娟转…
}
"""What a person has looked at and found good, by rule."""


@dataclass(frozen=True)
class Ran:
    """A command that came to its end."""

    folder: Path
    code: int
    printed: str
    complained: str
    log: str


def xiaoxiang(home: Path, *arguments: str) -> Ran:
    """Run the command offscreen, in a home of its own."""
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment |= {"XIAOXIANG_HOME": str(home), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", "audit", "--out", str(home / "report"), *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    log = home / "log" / "xiaoxiang.jsonl"
    written = log.read_text(encoding="utf-8") if log.is_file() else ""
    return Ran(home / "report", done.returncode, done.stdout, done.stderr, written)


KNOWN = json.loads((ROOT / "tests" / "accessibility" / "known_findings.json").read_text(encoding="utf-8"))
"""What the audit leaves to a person: profile, outcome, page, rule, how often. It may only shrink."""


def beyond_what_is_known(profile: str, outcome: str, found: Counter[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """How many findings a page has of a rule beyond those that are known."""
    known = KNOWN[profile].get(outcome, {})
    more = {(page, rule): times - known.get(page, {}).get(rule, 0) for (page, rule), times in found.items()}
    return {place: times for place, times in more.items() if times > 0}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """The audit of every page."""
    return xiaoxiang(tmp_path_factory.mktemp("audit"), "--json")


def test_no_page_fails_the_chinese_standard_beyond_what_is_known(whole: Ran) -> None:
    content = json.loads(whole.printed)
    found = Counter(
        (report["page"], rule["rule"])
        for report in content["reports"]
        for rule in report["rules"]
        for finding in rule["findings"]
        if finding["outcome"] == "fail"
    )
    assert beyond_what_is_known("miit-2021", "fail", found) == {}
    assert whole.code == (1 if found else 0), whole.complained
    assert len(content["reports"]) == 2 * len(AUDIT_SCALES) * sum(map(len, ROOMS.values()))
    assert content["counts"]["pass"] > 5_000


def test_nothing_is_known_to_fail() -> None:
    assert {profile: known["fail"] for profile, known in KNOWN.items()} == {profile: {} for profile in KNOWN}


@pytest.fixture(scope="module")
def trees(whole: Ran) -> list[Tree]:
    """What was captured, read back once."""
    captures = [load_capture(file) for file in sorted((whole.folder / "captures").glob("*.json"))]
    assert None not in {capture.screenshot_png for capture in captures}
    return [capture.tree for capture in captures]


@pytest.mark.parametrize("profile", ["miit-2021", "wcag-2.2-aa", "house"])
def test_no_page_fails_beyond_what_is_known_and_what_is_open_was_looked_at(trees: list[Tree], profile: str) -> None:
    assert len(trees) == 2 * len(AUDIT_SCALES) * sum(map(len, ROOMS.values()))
    loaded = load_profile(profile)
    failed: Counter[tuple[str, str]] = Counter()
    open_questions: Counter[tuple[str, str]] = Counter()
    for tree in trees:
        report = run(tree, loaded)
        page = tree.subject.page
        failed.update((page, finding.rule) for finding in report.of(Outcome.FAIL))
        open_questions.update(
            (page, finding.rule)
            for finding in report.of(Outcome.NEEDS_REVIEW)
            if REVIEWED.get(finding.rule) != finding.measured
        )
        assert {f.rule for f in report.of(Outcome.NOT_RUN)} <= {"XX-CONTRAST-001"}, page
    assert beyond_what_is_known(profile, "fail", failed) == {}
    assert beyond_what_is_known(profile, "review", open_questions) == {}


def test_every_stop_has_a_name_for_people() -> None:
    stops = [stop for stops in ROOMS.values() for stop in stops]
    assert len({stop.name for stop in stops}) == len(stops)
    assert len({stop.title for stop in stops}) == len(stops)


def test_what_is_chosen_is_told(whole: Ran) -> None:
    tree = load_capture(whole.folder / "captures" / "elder-2x-settings.json").tree
    frames = {frame.name for frame in FRAMES.values()}  # of the desk, which is closed
    checked = [node.name for node in tree.nodes if State.CHECKED in node.states and node.name not in frames]
    assert checked == ["最大", "浅色", "把回答读出来", "女声二", "正常", "中等", "说得更清楚", "简体中文"]


NOT_OURS = {"XX-ELDER-002", "XX-STATE-001", "XX-STATE-002", "XX-TARGET-004"}
"""Rules on what our pages do without: pictures of codes, drop-down boxes, sliders, floats with a cross."""


def test_every_rule_had_something_to_look_at(whole: Ran) -> None:
    content = json.loads(whole.printed)
    looked_at = {rule["rule"] for report in content["reports"] for rule in report["rules"] if rule["passed"]}
    asked = {rule["rule"] for rule in content["reports"][0]["rules"] if not rule["rule"].startswith("XX-BEHAVE-")}
    assert asked - looked_at == NOT_OURS


def test_nothing_secret_is_in_a_capture(whole: Ran) -> None:
    captures = [load_capture(file).tree for file in (whole.folder / "captures").glob("*pin*.json")]
    fields = [node for tree in captures for node in tree.nodes if State.PASSWORD in node.states]
    assert fields
    assert not [node for node in fields if "135" in f"{node.value}{node.text}"]


def test_the_reports_lie_where_they_were_asked_for(whole: Ran) -> None:
    assert (whole.folder / "report.json").read_text(encoding="utf-8") == whole.printed
    assert "<h1>无障碍检查报告" in (whole.folder / "index.html").read_text(encoding="utf-8")
    failed = json.loads(whole.printed)["counts"]["fail"]
    assert f"不合格 {failed} 处" in (whole.folder / "report.txt").read_text(encoding="utf-8")
    assert "QT_MESSAGE" not in whole.log
    assert "Traceback" not in whole.complained


def test_a_saved_capture_that_breaks_a_rule_ends_with_1(whole: Ran, tmp_path: Path) -> None:
    saved = whole.folder / "captures" / "elder-1x-home.json"
    spoilt = tmp_path / "spoilt.json"
    content = json.loads(saved.read_text(encoding="utf-8"))
    pressed = next(node for node in content["nodes"] if node["role"] == "button" and "showing" in node["states"])
    pressed["rectangle"] = [20, 20, 40, 40]
    spoilt.write_text(json.dumps(content), encoding="utf-8")
    ran = xiaoxiang(tmp_path, str(spoilt))
    assert ran.code == 1
    assert "XX-TARGET-001" in ran.printed
    assert "40×40；应为：至少 60×60" in ran.printed


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ("--profile", "iso"),
            "PROFILE_UNKNOWN: 没有配置“iso”，可选：en-301-549、house、miit-2021、taf-114-2022、wcag-2.2-aa",
        ),
        (("none.json",), "CAPTURE_UNREADABLE：none.json"),
    ],
)
def test_a_wrong_wish_ends_with_2_and_says_why(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    ran = xiaoxiang(tmp_path, *arguments)
    assert ran.code == 2
    # Wherever the line was broken.
    assert "".join(words.split()) in "".join(ran.complained.split())
    assert "Traceback" not in ran.complained
