"""What the documents say is so: the module map, the list of dependencies, links between pages, figures' commands."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from functools import cache
from typing import TYPE_CHECKING

import pytest

from app.paths import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SKIPPED = {".venv", ".venv-rasa", ".tools", "build", "demo-report", ".git", ".pytest_cache", ".hypothesis"}


@cache
def pages() -> tuple[Path, ...]:
    """Every Markdown file of the project."""
    return tuple(path for path in sorted(ROOT.rglob("*.md")) if not SKIPPED & set(path.relative_to(ROOT).parts))


@pytest.mark.parametrize("script", ["script/module_map.py", "script/schema_page.py", "script/dialogue_page.py"])
def test_a_page_made_from_the_sources_says_what_they_say(script: str) -> None:
    outcome = subprocess.run([sys.executable, script, "--check"], cwd=ROOT, check=False)
    assert outcome.returncode == 0, f"run {script}"


def direct_dependencies() -> set[str]:
    """Names in pyproject.toml and in the .in files of locks/."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    for file in (ROOT / "locks").glob("*.in"):
        wanted += [line for line in file.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return {re.match(r"[A-Za-z0-9._-]+", line)[0].lower() for line in wanted}  # type: ignore[index]  # all begin so


def test_every_dependency_is_recorded_with_a_licence_and_a_sentence() -> None:
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| ")
    ]
    recorded = {row[0].lower(): row for row in rows if len(row) == 4}
    assert set(recorded) - {"library"} == direct_dependencies()
    for name in direct_dependencies():
        _, licence, _, reason = recorded[name]
        assert licence, name
        assert reason.endswith("."), name


@pytest.mark.parametrize("page", pages(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
        if not target.startswith(("http://", "https://", "mailto:")):
            assert (page.parent / target).exists(), target


def test_every_decision_is_in_the_index() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in sorted(folder.glob("0*.md"))] == re.findall(r"\]\((0[^)]+)\)", index)


def figures(name: str) -> list[str]:
    """The rows of a README's table of figures."""
    text = (ROOT / name).read_text(encoding="utf-8")
    table = re.search(r"<!-- figures: .*?<!-- /figures -->", text, re.DOTALL)
    assert table
    return [line for line in table[0].splitlines() if line.startswith("|")][2:]


@pytest.mark.parametrize("name", ["README.md", "README.en.md"])
def test_every_figure_of_the_readme_names_the_command_it_came_from(name: str) -> None:
    rows = figures(name)
    assert rows
    for row in rows:
        assert re.search(r"\| `(script/bench|xiaoxiang) .+` \|$", row), row


def test_the_two_readmes_tell_the_same_figures() -> None:
    chinese, english = ([row.split("|")[2:] for row in figures(name)] for name in ("README.md", "README.en.md"))
    assert chinese == english
