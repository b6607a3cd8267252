"""`xiaoxiang audit` on a saved capture: a baseline, suppressions, and two reports side by side."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from accessibility.tree.capture_file import Capture, save_capture
from accessibility.tree.geometry import Rect
from app.audit_command import Wanted, run_audit, run_comparison
from app.paths import ROOT, Paths
from tests.accessibility.trees import button, page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOLDING = '[[suppressed]]\nrule = "{rule}"\nreason = "下一版改"\nuntil = 9999-12-31\n'
"""A decision that holds for as long as this program will be tested."""


@pytest.fixture
def audit(tmp_path: Path) -> Callable[..., int]:
    """Audit buttons of these widths, in pixels, into a folder: `audit("first", 20, baseline=FILE)`."""

    def run(folder: str, *widths: float, baseline: Path | None = None, suppressions: Path | None = None) -> int:
        tree = page(
            *(button(f"钮{width:g}", rectangle=Rect(10, 10 + 80 * n, width, 60)) for n, width in enumerate(widths))
        )
        capture = tmp_path / f"{folder}.json"
        save_capture(Capture(tree), capture)
        wanted = Wanted("miit-2021", tmp_path / folder, capture=capture, baseline=baseline, suppressions=suppressions)
        return run_audit(Paths(tmp_path / "home", tmp_path / "models"), wanted)

    return run


def failing_rules(report: Path) -> set[str]:
    content = json.loads(report.read_text(encoding="utf-8"))
    return {rule["rule"] for rule in content["reports"][0]["rules"] if rule["outcome"] == "fail"}


def test_every_form_of_the_report_is_written(tmp_path: Path, audit: Callable[..., int]) -> None:
    assert audit("out", 20) == 1
    written = {file.name for file in (tmp_path / "out").iterdir() if file.is_file()}
    assert written == {"index.html", "report.json", "report.txt", "report.sarif", "report.junit.xml", "score.txt"}
    assert ET.parse(tmp_path / "out" / "report.junit.xml").findall("testsuite/testcase/failure")  # noqa: S314 -- ours


def test_with_a_baseline_only_what_is_new_counts(
    tmp_path: Path, audit: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert audit("first", 20) == 1
    before = tmp_path / "first" / "report.json"
    assert audit("same", 20, baseline=before) == 0
    assert "新出现 0 处" in capsys.readouterr().err
    assert audit("worse", 20, 30, baseline=before) == 1
    assert "钮30" in capsys.readouterr().err
    assert run_comparison(before, tmp_path / "worse" / "report.json") == 1
    assert run_comparison(tmp_path / "worse" / "report.json", before) == 0
    assert "已消失" in capsys.readouterr().out


def test_what_is_suppressed_does_not_count_and_what_is_not_used_is_named(
    tmp_path: Path, audit: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    audit("first", 20)
    rules = failing_rules(tmp_path / "first" / "report.json")
    decided = tmp_path / "decided.toml"
    decided.write_text("".join(HOLDING.format(rule=rule) for rule in sorted(rules)), encoding="utf-8")
    assert audit("second", 20, suppressions=decided) == 0
    audit("third", 60, suppressions=decided)
    assert "没有用到，可以删去：XX-TARGET-001" in capsys.readouterr().err


@pytest.mark.parametrize("more", ["baseline", "suppressions"])
def test_a_file_that_is_none_ends_with_two_and_a_sentence(
    tmp_path: Path, audit: Callable[..., int], capsys: pytest.CaptureFixture[str], more: str
) -> None:
    broken = tmp_path / "broken"
    broken.write_text("[[", encoding="utf-8")
    assert audit("out", 60, **{more: broken}) == 2
    assert "_NOT_" in capsys.readouterr().err


def test_a_standard_that_somebody_else_owns_is_a_file_named_on_the_command_line(tmp_path: Path) -> None:
    """The example of docs/audit.md, as it stands there."""
    example = re.search(r"```toml\n(id = .*?)```", (ROOT / "docs" / "audit.md").read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    profile = tmp_path / "gb-t-37668.toml"
    profile.write_text(example[1], encoding="utf-8")
    capture = tmp_path / "page.json"
    save_capture(Capture(page(button("转账", rectangle=Rect(10, 10, 40, 60)))), capture)
    home = {**os.environ, "XIAOXIANG_HOME": str(tmp_path / "home"), "PYTHONUTF8": "1"}
    ran = subprocess.run(
        [sys.executable, "-m", "app.cli", "audit", str(capture), "--profile", str(profile), "--out", str(tmp_path / "out"), "--json"],
        cwd=ROOT, env=home, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert ran.returncode == 1, ran.stderr
    report = json.loads(ran.stdout)["reports"][0]
    assert report["profile"] == "gb-t-37668"
    rules = {rule["rule"]: rule for rule in report["rules"]}
    assert sorted(rules) == ["XX-NAME-001", "XX-TARGET-001"]
    assert rules["XX-NAME-001"]["outcome"] == "pass"
    (finding,) = rules["XX-TARGET-001"]["findings"]
    assert (finding["measured"], finding["wanted"]) == ("40×60", "至少 44×44")
    assert all("GB/T 37668" in clause for rule in rules.values() for clause in rule["clauses"])
