"""Over a real accessibility bus: the bank's own window on a virtual screen tells outside what it tells inside."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from jeepney import DBusAddress, HeaderFields, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtGui import QImage

from accessibility.errors import CaptureError
from accessibility.screen_readers.desktop import VirtualDesktop, missing_packages
from accessibility.tree.atspi_bus import AtspiBus
from accessibility.tree.atspi_reading import read_tree
from accessibility.tree.atspi_source import capture_on, running_programs
from accessibility.tree.capture_file import load_capture
from accessibility.tree.words import State
from app.audit_command import Wanted, run_audit
from app.audit_foreign import DEFAULT_PROFILE, Foreign
from app.paths import ROOT, find_paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from accessibility.tree.node import Tree

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux"),
    pytest.mark.skipif(bool(missing_packages()), reason="needs what script/setup dev installs"),
]
START_SECONDS = 30.0
BUTTON = """
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
application = QGuiApplication(["one-button"])
engine = QQmlApplicationEngine()
engine.loadData(QByteArray(b'import QtQuick; import QtQuick.Controls.Basic; ApplicationWindow {'
    b'width: 200; height: 100; visible: true; title: "One"; Button { text: "Press me"; width: 120; height: 60 } }'))
application.exec()
"""


@contextlib.contextmanager
def told_of_windows(address: str) -> Iterator[Callable[[], None]]:
    """Ask the accessibility bus to be told of windows that become active; waiting for the next one."""
    registry = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", interface="org.a11y.atspi.Registry")
    rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Window", member="Activate")
    with open_dbus_connection(address) as connection:
        connection.send_and_get_reply(message_bus.AddMatch(rule))
        connection.send_and_get_reply(new_method_call(registry, "RegisterEvent", "s", ("window:activate",)))

        def wait() -> None:
            told = ""
            while told != "Activate":  # the bus tells of other things as well
                told = connection.receive(timeout=START_SECONDS).header.fields[HeaderFields.member]

        yield wait


def heard(tree: Tree) -> set[tuple[str, str, frozenset[State], tuple[str, ...]]]:
    """What a screen reader could say of what is drawn; where the focus is and what is scrolled away is told apart."""
    loose = {State.FOCUSED, State.OFFSCREEN, State.ACTIVE}
    return {(node.role, node.name, node.states - loose, node.actions) for node in tree.nodes if node.showing}


def test_the_bank_tells_outside_what_it_tells_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with VirtualDesktop() as desktop:
        child = [sys.executable, "-m", "app.bench.audit_child", str(tmp_path), "{fd}"]
        program = desktop.start_ready(child, "bank", {"PYTHONPATH": str(ROOT)}, START_SECONDS)
        with AtspiBus(desktop.accessibility_bus) as bus:
            (found,) = running_programs(bus)
            assert (found.name, found.pid) == ("xiaoxiang", program.pid)
            (capture,) = capture_on(bus, name="XiaoXiang", environment=desktop.environment)
        inside, outside = load_capture(tmp_path / "inside.json").tree, capture.tree
        away = {node.name for node in inside.nodes if State.OFFSCREEN in node.states}
        assert heard(outside) <= heard(inside)
        assert {row for row in heard(inside) - heard(outside) if row[1] not in away} == set()

        picture = QImage.fromData(capture.screenshot_png or b"")
        assert (picture.width(), picture.height()) == outside.window_px
        assert len({picture.pixel(x, picture.height() // 2) for x in range(picture.width())}) > 10

        monkeypatch.setenv("AT_SPI_BUS_ADDRESS", desktop.accessibility_bus)
        monkeypatch.setenv("XIAOXIANG_HOME", str(tmp_path / "home"))
        wanted = Wanted(DEFAULT_PROFILE, tmp_path / "report", foreign=Foreign(pid=program.pid))
        assert run_audit(find_paths(), wanted) == 0
        assert "✓ 小象银行（xiaoxiang）" in capsys.readouterr().out
        assert load_capture(tmp_path / "report" / "captures" / "window-1.json").tree.nodes[0].name == "小象银行"

        nobody = Wanted(DEFAULT_PROFILE, tmp_path / "report", foreign=Foreign(name="gedit"))
        assert run_audit(find_paths(), nobody) == 2
        assert "没有找到这个程序" in capsys.readouterr().err


def test_a_program_that_stops_or_dies_ends_the_reading() -> None:
    with VirtualDesktop() as desktop:
        with told_of_windows(desktop.accessibility_bus) as wait_for_a_window:
            program = desktop.start([sys.executable, "-c", BUTTON], "button")
            wait_for_a_window()
        with AtspiBus(desktop.accessibility_bus) as bus:
            (found,) = running_programs(bus)
            (capture,) = capture_on(bus, pid=found.pid, environment={})
            assert [node.name for node in capture.tree.nodes if node.workable] == ["Press me"]
        os.kill(program.pid, signal.SIGSTOP)
        with AtspiBus(desktop.accessibility_bus, call_seconds=0.3) as bus, pytest.raises(CaptureError) as caught:
            read_tree(bus, found.reference)
        assert caught.value.code == "PROGRAM_SILENT"
        killer = threading.Timer(0.3, os.kill, (program.pid, signal.SIGKILL))
        killer.start()
        with AtspiBus(desktop.accessibility_bus) as bus, pytest.raises(CaptureError) as caught:
            read_tree(bus, found.reference)
        killer.join()
        assert caught.value.code == "PROGRAM_GONE"
