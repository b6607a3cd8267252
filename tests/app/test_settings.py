from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app.settings import Settings, SettingsStore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_choice_survives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "home" / "settings.json"
    SettingsStore(path).change(version="elder", text_scale=1.5)
    assert SettingsStore(path).settings == Settings(version="elder", text_scale=1.5)


def test_listeners_hear_of_a_change_once(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    heard: list[Settings] = []
    store.subscribe(heard.append)
    store.change(version="elder")
    store.change(version="elder")
    assert heard == [Settings(version="elder")]


@pytest.mark.parametrize("change", [{"version": "huge"}, {"text_scale": 3.0}, {"speech_rate": 0.1}, {"language": "fr"}])
def test_an_impossible_choice_changes_nothing(tmp_path: Path, change: dict[str, str | float]) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    with pytest.raises(ValueError, match=next(iter(change))):
        store.change(**change)
    assert store.settings == Settings()


def test_damaged_entries_fall_back_and_are_named(tmp_path: Path, expect_log: Callable[..., None]) -> None:
    expect_log("SETTINGS_IGNORED")
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"version": "elder", "text_scale": "big", "colour": "red"}), encoding="utf-8")
    assert SettingsStore(path).settings == Settings(version="elder")


@pytest.mark.parametrize("content", ["{", "[]", "\x00"])
def test_a_broken_file_is_said_and_replaced_by_the_next_change(
    tmp_path: Path, content: str, expect_log: Callable[..., None]
) -> None:
    expect_log("SETTINGS_UNREADABLE")
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8")
    store = SettingsStore(path)
    assert store.settings == Settings()
    store.change(version="elder")
    assert json.loads(path.read_text(encoding="utf-8"))["version"] == "elder"
