"""Consoles as they are opened: beside a session, through its door, and by the command on another machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import typer
from typer.testing import CliRunner

from app.cli import main
from app.main_loop import VirtualMainLoop
from app.moderator import opening
from app.moderator.command import address
from app.moderator.opening import Looks, Moderated, Moderating
from app.moderator.remote import RemoteLink
from tests.app.moderator.scenes import voice_session
from tests.app.moderator.support import NotingConsole

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot


def test_nothing_is_opened_that_was_not_asked_for() -> None:
    told: list[str] = []
    moderated = Moderated(voice_session(), VirtualMainLoop(), Moderating(), told.append)
    assert (moderated.door, moderated.window, told) == (None, None, [])
    moderated.close()


def test_a_door_is_told_with_its_address_and_its_token_which_lets_a_console_in(qtbot: QtBot) -> None:
    told: list[str] = []
    loop, session = VirtualMainLoop(), voice_session()
    moderated = Moderated(session, loop, Moderating(host="127.0.0.1"), told.append)
    where, word = told
    host, port = address(where.rpartition(" ")[2])
    assert moderated.door is not None
    assert (host, port) == ("localhost", moderated.door.port)
    console, link = NotingConsole(), RemoteLink("127.0.0.1", port, word.rpartition("：")[2], loop)
    link.open(console)
    qtbot.waitUntil(lambda: bool(console.snapshots))
    moderated.close()
    qtbot.waitUntil(lambda: console.phases[-1] == "closed")
    link.close()
    moderated.close()


def test_a_console_beside_goes_with_the_session_and_not_the_other_way(bank_application: QGuiApplication) -> None:
    assert bank_application is not None
    session = voice_session()
    moderated = Moderated(session, VirtualMainLoop(), Moderating(beside=True, looks=Looks("dark", 1.5)))
    window = moderated.window
    assert window is not None
    assert window.window.isVisible()
    window.window.close()
    assert session.snapshot().outcome is None
    moderated.close()
    assert moderated.window is None


@pytest.mark.parametrize("text", ["", "here", ":1", "here:", "here:0", "here:70000", "here:x", "here:１"])
def test_an_address_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(typer.BadParameter):
        address(text)


def test_the_command_asks_for_the_token_and_opens_the_console(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[tuple[object, ...]] = []
    monkeypatch.setattr(opening, "run_console", lambda *arguments: ran.append(arguments[1:]))
    runner = CliRunner()
    done = runner.invoke(main, ["study", "moderate", "--connect", "lab-2:8700"], input="secret\n")
    assert done.exit_code == 0, done.output
    assert "secret" not in done.output
    assert ran == [("lab-2", 8700, "secret", Looks())]
    asked = ["study", "moderate", "--connect", "[::1]:87", "--palette", "dark", "--text", "1.5"]
    done = runner.invoke(main, asked, env={"XIAOXIANG_MODERATOR_TOKEN": "other"})
    assert done.exit_code == 0, done.output
    assert ran[-1] == ("::1", 87, "other", Looks("dark", 1.5))
    for wrong in (["--palette", "pink"], ["--text", "3"]):
        assert runner.invoke(main, [*asked, *wrong], env={"XIAOXIANG_MODERATOR_TOKEN": "t"}).exit_code == 2
