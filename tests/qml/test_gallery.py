"""The gallery: every control is in it, whole in all settings, and its index can be used by everybody."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QColor, QGuiApplication, QImage

import app.gallery
from app.gallery import GROUPS, WIDTH_PX, GalleryWindow, take_gallery
from app.picture_index import Picture, write_index
from app.scene import Scene
from app.settings import PALETTES, VERSIONS
from app.window import QML
from tests.qml.support import contrast, ground_under, ink, is_text, walk

if TYPE_CHECKING:
    from pathlib import Path

OURS = {
    *(
        "ActionButton",
        "AppText",
        "Avatar",
        "Badge",
        "BrandLine",
        "ButtonPair",
        "Card",
        "Chip",
        "Choices",
        "ConfirmSheet",
    ),
    *(
        "EntryRow",
        "Fact",
        "Field",
        "FormField",
        "HeadingText",
        "IconButton",
        "Initial",
        "Keypad",
        "LoadState",
        "MoneyText",
    ),
    *(
        "Notice",
        "PayeeLine",
        "PinDots",
        "ProgressBar",
        "RowButton",
        "SearchField",
        "Seal",
        "SectionHeader",
        "SmallText",
    ),
    *("Stepper", "SwitchRow", "Tabs", "Tag", "TalkButton", "Tile"),
}
"""What every room builds on. A room's own controls are to be seen on its pages."""


def test_every_control_that_rooms_build_on_is_in_the_gallery() -> None:
    named = {
        name
        for file in (QML / "gallery").glob("*.qml")
        for words in re.findall(r'control: "([^"]+)"', file.read_text(encoding="utf-8"))
        for name in words.split()
    }
    listed = {line.split()[0] for line in (QML / "controls" / "qmldir").read_text(encoding="utf-8").splitlines()[1:]}
    assert named >= OURS
    assert named - {"ColorRoles", "TypeScale", "Metrics"} <= listed


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_a_control_is_whole_in_every_state(
    bank_application: QGuiApplication, tmp_path: Path, version: str, text_scale: float
) -> None:
    assert bank_application is not None
    scene = Scene(tmp_path, version=version, text_scale=text_scale)
    gallery = GalleryWindow(scene, still=True)
    findings = []
    for group in GROUPS[:-1]:
        for palette in PALETTES:
            scene.settings.change(palette=palette)
            sheet = gallery.sheet(group)
            for item in filter(is_text, walk(gallery.window.contentItem())):
                inside = ink(item)
                words = item.property("text")
                if inside.width() > item.width() + 1 or inside.height() > item.height() + 1:
                    findings.append(f"{group}: larger than its box: {words}")
                placed = item.mapRectToScene(inside)
                if placed.left() < 0 or placed.right() > WIDTH_PX:
                    findings.append(f"{group}: beside the sheet: {words}")
                ground = ground_under(sheet, placed)
                # What lies behind an open sheet is dimmed on purpose.
                if ground is None or group == "Sheets":
                    continue
                ratio = contrast(QColor(item.property("color")), ground)
                if ratio < 4.5:
                    findings.append(f"{group}, {palette}: contrast {ratio:.2f}: {words}")
    gallery.close()
    scene.close()
    assert findings == []


def test_pictures_of_controls_are_cut_out_one_by_one(
    bank_application: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bank_application is not None
    monkeypatch.setattr(app.gallery, "GROUPS", ("Choosing",))
    monkeypatch.setattr(app.gallery, "TEXT_SCALES", (1.0,))
    taken = list(take_gallery(tmp_path, ["elder"]))
    assert {picture.title for picture in taken} == {"Choices", "Tabs", "Chip", "SwitchRow", "Stepper"}
    assert len(taken) == 5 * len(PALETTES)
    for picture in taken:
        assert QImage(str(tmp_path / picture.file)).width() == WIDTH_PX


def test_the_choices_at_the_top_change_what_is_shown(bank_application: QGuiApplication, tmp_path: Path) -> None:
    assert bank_application is not None
    scene = Scene(tmp_path)
    gallery = GalleryWindow(scene, still=True)
    before = gallery.sheet("")
    scene.view_model.settings.chooseVersion("elder")
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    assert gallery.sheet("") != before
    assert len(gallery.specimens()) > 25
    gallery.close()
    scene.close()


class Outline(HTMLParser):
    """The parts of a page that a screen reader goes by."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        self.tags.append((tag, dict(attrs)))


def test_the_index_has_a_language_headings_texts_for_pictures_and_labelled_filters(tmp_path: Path) -> None:
    pictures = [
        Picture(f"{version}-{palette}.png", "首页", version, palette, 1.0)
        for version in VERSIONS
        for palette in PALETTES
    ]
    page = write_index(tmp_path, "小象银行：每一页", pictures).read_text(encoding="utf-8")
    outline = Outline()
    outline.feed(page)
    found = {tag for tag, _ in outline.tags}
    assert {"html", "main", "h1", "h2", "fieldset", "legend", "label"} <= found
    assert next(attributes for tag, attributes in outline.tags if tag == "html")["lang"] == "zh-CN"
    texts = [attributes["alt"] for tag, attributes in outline.tags if tag == "img"]
    assert len(set(texts)) == len(pictures)
    assert "首页，长辈版，高对比，文字1倍" in texts
    boxes = [attributes for tag, attributes in outline.tags if tag == "input"]
    assert {box["name"] for box in boxes} == {"version", "palette", "text"}
    assert page.count("<label>") == len(boxes)


def test_every_role_of_a_colour_is_shown() -> None:
    roles = set(
        re.findall(r"required property color (\w+)", (QML / "theme" / "ColorRoles.qml").read_text(encoding="utf-8"))
    )
    shown = set(re.findall(r'"(\w+)"', (QML / "gallery" / "Tokens.qml").read_text(encoding="utf-8")))
    assert len(roles) > 30
    assert roles - shown == set()
