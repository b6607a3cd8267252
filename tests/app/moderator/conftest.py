"""A session in memory with its door, and a console that notes what it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from app.i18n.build import build_languages, languages_are_built
from app.main_loop import VirtualMainLoop
from app.moderator.door import ModeratorDoor
from app.window import prepare_application
from tests.app.moderator.support import TOKEN, House
from tests.lab.moderation.test_memory_session import at_the_transfer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def house(qtbot: QtBot) -> Iterator[House]:
    loop = VirtualMainLoop()
    session = at_the_transfer()
    house = House(qtbot, loop, session, ModeratorDoor(session, loop, TOKEN))
    yield house
    house.close()


@pytest.fixture(scope="session")
def bank_application(qapp: QGuiApplication) -> QGuiApplication:
    QAccessible.setActive(True)
    prepare_application(qapp)
    if not languages_are_built():
        build_languages()
    return qapp
