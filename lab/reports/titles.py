"""What the study calls its conditions and tasks, from the copy of its file that lies with a session."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lab.session_folder import session_folders, study_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles by id, and the ids in the study's own order. An id without a title is its own."""

    study: str = ""
    conditions: Mapping[str, str] = field(default_factory=dict)
    tasks: Mapping[str, str] = field(default_factory=dict)

    def condition(self, name: str) -> str:
        """What a condition is called."""
        return self.conditions.get(name, name)

    def task(self, name: str) -> str:
        """What a task is called."""
        return self.tasks.get(name, name)

    def in_order(self, names: set[str], of: Mapping[str, str]) -> tuple[str, ...]:
        """Ids in the study's order; those that it does not name come last, by name."""
        known = [name for name in of if name in names]
        return (*known, *sorted(names - set(known)))


def read_titles(parent: Path) -> Titles:
    """The titles of the first study's file that can be read; none where there is none."""
    for folder in session_folders(parent):
        try:
            content = tomllib.loads(study_text(folder))
        except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError):
            continue
        return Titles(str(content.get("title", "")), _titled(content, "conditions"), _titled(content, "tasks"))
    return Titles()


def _titled(content: Mapping[str, Any], name: str) -> dict[str, str]:
    """Titles of a list of tables, under its plural or its singular."""
    found = content.get(name, content.get(name.removesuffix("s"), []))
    if not isinstance(found, list):
        return {}
    tables = [each for each in found if isinstance(each, dict) and "id" in each]
    return {str(each["id"]): str(each.get("title", each["id"])) for each in tables}
