"""What the dialogue says, as its domain has it: each response with a standard and an elder wording."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from dialogs.project import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

VERSIONS = ("standard", "elder")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where PyYAML has it: ten times as quick."""


def read_responses(domain: Path = PROJECT / "domain") -> dict[str, tuple[str, ...]]:
    """The texts of every response by version, with their {names} for what is filled in; a transfer's come first.

    The one without a condition is the standard version's; the elder version has its own.
    """
    found: dict[str, list[str]] = {version: [] for version in VERSIONS}
    for path in sorted(domain.glob("*.yml"), key=lambda file: (file.stem != "transfer", file.name)):
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - both load plain values only
        for version, text in _variations(content.get("responses", {}).values()):
            found[version].append(text)
    return {version: tuple(texts) for version, texts in found.items()}


def _variations(responses: Iterable[list[dict[str, Any]]]) -> Iterator[tuple[str, str]]:
    for variations in responses:
        for variation in variations:
            wanted = {each["value"] for each in variation.get("condition", ()) if each.get("name") == "version"}
            if "text" in variation:
                yield ("elder" if "elder" in wanted else "standard"), str(variation["text"])
