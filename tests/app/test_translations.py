"""The languages of the screen: complete, in step with the sources, and drawn in the bundled font."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # ships no types

from app.i18n import build
from app.paths import ASSETS, ROOT

if TYPE_CHECKING:
    from pathlib import Path

PLACEHOLDER = re.compile(r"%\d|\{[a-z_]+\}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
SAID_TO_THE_ASSISTANT = {"我还有多少钱", "给%1转三百元", "家人"}
"""Speech is Mandarin in every language of the screen."""


def messages(file: Path) -> list[tuple[str, str, str]]:
    """(context, source, translation) of a translators' file; an unfinished translation comes as an empty text."""
    found = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 -- a file of ours
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            text = "" if translation.get("type") == "unfinished" else translation.text or ""
            found.append((context.findtext("name") or "", message.findtext("source") or "", text))
    return found


@pytest.mark.parametrize("file", build.language_files(), ids=lambda file: file.stem)
def test_everything_is_translated(file: Path) -> None:
    assert [source for _, source, text in messages(file) if not text] == []


@pytest.mark.parametrize("file", build.language_files(), ids=lambda file: file.stem)
def test_a_translation_has_the_placeholders_of_its_source(file: Path) -> None:
    for _, source, text in messages(file):
        assert sorted(PLACEHOLDER.findall(text)) == sorted(PLACEHOLDER.findall(source)), source


def test_no_chinese_is_left_in_the_english_screen() -> None:
    left = [s for _, s, text in messages(build.FOLDER / "xiaoxiang_en.ts") if CHINESE.search(text)]
    assert set(left) == SAID_TO_THE_ASSISTANT


def test_the_translators_files_are_in_step_with_the_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {file.name: messages(file) for file in build.language_files()}
    for file in build.language_files():
        shutil.copy(file, tmp_path / file.name)
    monkeypatch.setattr(build, "FOLDER", tmp_path)
    build.update_languages()
    assert {file.name: messages(file) for file in build.language_files()} == before


def test_building_makes_what_the_window_loads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in build.language_files():
        shutil.copy(file, tmp_path / file.name)
    monkeypatch.setattr(build, "FOLDER", tmp_path)
    assert not build.languages_are_built()
    build.build_languages()
    assert build.languages_are_built()
    assert (tmp_path / "xiaoxiang_en.qm").stat().st_size > 10_000


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_font_draws_every_character_that_the_app_writes(weight: str) -> None:
    font = TTFont(ASSETS / "fonts" / f"XiaoxiangSans-{weight}.otf")
    sources = [
        *(ROOT / "app").glob("qml/**/*.qml"),
        *(ROOT / "app").glob("viewmodels/**/*.py"),
        *(ROOT / "app").glob("assistant/*.py"),
        *(ROOT / "app").glob("sentence_tables/*.py"),
        ROOT / "app" / "services.py",
        *(ROOT / "app").glob("screens/*.py"),
        *(ROOT / "app").glob("i18n/*.ts"),
        *ASSETS.glob("personas/*.toml"),
        *ASSETS.glob("wording/*.toml"),
    ]
    written = {character for file in sources for character in file.read_text(encoding="utf-8") if character >= " "}
    invisible = {"\u2060"}
    assert {c for c in written - invisible if ord(c) not in font.getBestCmap()} == set()


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_font_cannot_be_taken_for_a_system_font(weight: str) -> None:
    names = TTFont(ASSETS / "fonts" / f"XiaoxiangSans-{weight}.otf")["name"]
    assert names.getDebugName(1) == "Xiaoxiang Sans"
    assert names.getDebugName(6) == f"XiaoxiangSans-{weight}"
    assert "Open Font License" in names.getDebugName(13)
    assert not [str(record) for record in names.names if record.nameID in {1, 3, 4, 6, 16} and "Noto" in str(record)]
