"""The window around the pages: messages, drawings, languages, motion, pictures, and Python's own constants."""

from __future__ import annotations

import logging
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMessageLogContext, QObject, QSize, QtMsgType, Signal
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QImage

import app.screenshots
from app.icons import IconProvider
from app.pages import Page
from app.paths import ASSETS, ROOT
from app.scene import Scene
from app.screens import ROOMS
from app.screenshots import HEIGHT_PX, WIDTH_PX, open_for_pictures, picture_of, take_screenshots
from app.viewmodels.names_table import FIXED
from app.window import FAMILY, BankWindow, WindowError, _to_log
from tests.qml.support import walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.qml.support import Opened

ICONS = ASSETS / "icons"


def test_a_warning_of_qt_is_a_warning_in_the_log(
    expect_log: Callable[..., None], caplog: pytest.LogCaptureFixture
) -> None:
    expect_log("QT_MESSAGE")
    _to_log(QtMsgType.QtWarningMsg, QMessageLogContext(), "something is off")
    assert [(record.name, record.levelno) for record in caplog.records] == [("qt", logging.WARNING)]


def test_the_bundled_font_is_used(bank_application: QGuiApplication) -> None:
    assert FAMILY in QFontDatabase.families()
    assert bank_application.font().family() == FAMILY


def test_a_drawing_comes_in_the_colour_and_size_asked_for() -> None:
    image = IconProvider(ICONS).requestImage("stop/3a3d8f", QSize(), QSize(48, 48))
    assert (image.width(), image.height()) == (48, 48)
    assert image.pixelColor(24, 24) == QColor("#3a3d8f")
    assert image.pixelColor(1, 1).alpha() == 0


def test_a_drawing_that_is_missing_is_logged(expect_log: Callable[..., None]) -> None:
    expect_log("ICON_MISSING")
    assert not IconProvider(ICONS).requestImage("nothing/000000", QSize(), QSize(8, 8)).isNull()


def test_every_drawing_that_is_named_is_there_and_no_other() -> None:
    pattern = r"(?:iconName|firstIcon|secondIcon|\bname): (.*)"
    named = {
        name
        for file in (ROOT / "app" / "qml").rglob("*.qml")
        for line in re.findall(pattern, file.read_text(encoding="utf-8"))
        for name in re.findall(r'"([a-z][a-z-]+)"', line)
    }
    outcomes = {"expired", "waiting"}
    drawn = {file.stem for file in ICONS.glob("*.svg")}
    assert named - outcomes <= drawn
    # Services and rows name theirs in Python, and pages by a word of a longer line.
    sources = [file for kind in ("*.py", "*.qml") for file in (ROOT / "app").rglob(kind)]
    words = {word for file in sources for word in re.findall(r'"([a-z][a-z-]*)"', file.read_text(encoding="utf-8"))}
    assert drawn <= words


def test_what_the_manifest_lists_is_there_with_its_licence() -> None:
    assets = tomllib.loads((ASSETS / "MANIFEST.toml").read_text(encoding="utf-8"))["asset"]
    for asset in assets:
        assert (ASSETS / asset["path"]).exists()
        assert asset["licence"] in {"Apache-2.0", "OFL-1.1"}
        assert "licence_file" not in asset or (ASSETS / asset["licence_file"]).is_file()
    listed = {asset["path"] for asset in assets}
    ours = {file.relative_to(ASSETS).as_posix() for file in ASSETS.rglob("*") if file.is_file()}
    documents = {"__init__.py", "MANIFEST.toml", "fonts/OFL.txt"}
    unlisted = {
        name for name in ours - documents if not any(name == one or name.startswith(f"{one}/") for one in listed)
    }
    assert not {name for name in unlisted if "__pycache__" not in name}


def test_a_window_that_opens_in_english_is_english_throughout(open_window: Callable[..., Opened]) -> None:
    window = open_window(language="en")
    rows = window.scene.view_model.payees.rows.rows
    assert rows[0].account_text == "Egret Bank ending 6285"
    assert window.shell.window.title() == "Xiaoxiang Bank"
    window.scene.settings.change(language="zh_CN")
    assert window.shell.window.title() == "小象银行"
    assert window.scene.view_model.payees.rows.rows[0].account_text == "白鹭银行 尾号6285"


def test_the_english_screen_names_firms_in_english_and_people_as_they_are(open_window: Callable[..., Opened]) -> None:
    model = open_window(language="en").scene.view_model
    english = [row.title for row in model.accounts.entries.rows]
    assert "Neighbour Supermarket" in english
    assert not {title for title in english if title in FIXED}
    assert model.accounts.accounts.rows[0].name == "Pension account"
    assert {"李娟", "Sunshine Property"} <= {row.name for row in model.payees.everybody.rows}


def test_pages_move_in_the_standard_version_and_come_to_rest(
    bank_application: QGuiApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    assert bank_application is not None
    scene = Scene(tmp_path)
    shell = BankWindow(scene.view_model, scene.settings)
    shell.show()
    stack = next(item for item in walk(shell.window.contentItem()) if item.inherits("QQuickStackView"))
    scene.view_model.navigation.open(Page.BALANCE)
    assert stack.property("busy")
    scene.view_model.navigation.open(Page.ENTRIES)
    qtbot.waitUntil(lambda: not stack.property("busy"))
    assert stack.property("depth") == 3
    scene.view_model.navigation.home()
    qtbot.waitUntil(lambda: not stack.property("busy"))
    assert stack.property("depth") == 1
    shell.close()
    scene.close()


@pytest.mark.qt_log_ignore("No such file or directory", "failed to load component")
def test_a_window_without_its_qml_says_so(
    bank_application: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bank_application is not None
    monkeypatch.setattr("app.window.QML", tmp_path)
    scene = Scene(tmp_path)
    with pytest.raises(WindowError):
        BankWindow(scene.view_model, scene.settings)
    scene.close()


def test_pictures_are_taken_of_every_stop(
    bank_application: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bank_application is not None
    monkeypatch.setattr(app.screenshots, "TEXT_SCALES", (1.0,))
    monkeypatch.setattr(app.screenshots, "ROOMS", {"core": ROOMS["core"][:2]})
    taken = list(take_screenshots(tmp_path, ["core"]))
    names = [
        f"{version}-1x-{palette}-{stop}.png"
        for version in ("standard", "elder")
        for stop in ("home", "balance")
        for palette in ("light", "dark", "contrast")
    ]
    assert [picture.file for picture in taken] == names
    pictures = [QImage(str(tmp_path / picture.file)) for picture in taken]
    assert {(picture.width(), picture.height()) for picture in pictures} == {(WIDTH_PX, HEIGHT_PX)}
    assert len({picture.cacheKey() for picture in pictures}) == len(taken)


@pytest.mark.parametrize("version", ["standard", "elder"])
def test_a_picture_after_a_change_is_that_of_a_window_opened_so(
    bank_application: QGuiApplication, tmp_path: Path, version: str
) -> None:
    """Pictures change text size and palette under a page instead of opening it anew: that gives the same picture."""
    assert bank_application is not None
    shown = {}
    for way, at_first in (("changed", 1.0), ("opened", 2.0)):
        (tmp_path / way).mkdir()
        scene = Scene(tmp_path / way, version=version, text_scale=at_first)
        scene.settings.change(palette="light" if way == "changed" else "dark")
        window = open_for_pictures(scene)
        for page in (Page.HOME, Page.BALANCE, Page.PAYEE, Page.SETTINGS):
            scene.view_model.navigation.open(page)
            picture_of(window)
            scene.settings.change(text_scale=2.0, palette="dark")
            shown[way, page] = picture_of(window)
            if way == "changed":
                scene.settings.change(text_scale=1.0, palette="light")
        window.close()
        scene.close()
    for page in (Page.HOME, Page.BALANCE, Page.PAYEE, Page.SETTINGS):
        assert shown["changed", page] == shown["opened", page], page


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True count nothing from Python 3.12 on")
def test_the_binding_gives_back_only_the_references_it_took() -> None:
    """PySide6 6.12.0 aborts Python 3.11 after some thousand signals (docs/decisions/0009)."""

    class Emitter(QObject):
        fired = Signal()

    emitter = Emitter()
    before = [sys.getrefcount(constant) for constant in (None, True, False)]
    for _ in range(2_000):
        emitter.fired.emit()
        emitter.parent()
    after = [sys.getrefcount(constant) for constant in (None, True, False)]
    assert all(late - early > -200 for early, late in zip(before, after, strict=True))
