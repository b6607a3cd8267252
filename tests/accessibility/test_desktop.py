"""The virtual desktop: everything on it is its own, and ends with it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from accessibility.errors import DesktopError
from accessibility.screen_readers import desktop as module
from accessibility.screen_readers.desktop import VirtualDesktop, missing_packages

needs_a_desktop = pytest.mark.skipif(bool(missing_packages()), reason="needs what script/setup dev installs")


@needs_a_desktop
def test_a_program_finds_a_screen_and_an_accessibility_bus_and_ends_with_them() -> None:
    with VirtualDesktop() as desktop:
        folder = desktop.folder
        sleeper = desktop.start(["sleep", "1000"])
        asked = subprocess.run(
            ["xdotool", "getdisplaygeometry"], env=desktop.environment, capture_output=True, check=True
        )
        assert asked.stdout.split() == [b"1280", b"1024"]
        assert desktop.environment["DBUS_SESSION_BUS_ADDRESS"] != os.environ.get("DBUS_SESSION_BUS_ADDRESS")
        assert str(folder) in desktop.accessibility_bus
        bus = Path(desktop.accessibility_bus.split("path=")[1].split(",")[0])
        assert bus.exists()
    assert sleeper.poll() is not None
    assert not folder.exists()
    desktop.close()


KEYS = """
import os, sys
from PySide6.QtGui import QGuiApplication, QRasterWindow
class Keys(QRasterWindow):
    told = False
    def focusInEvent(self, event):
        if not self.told:
            os.write(int(sys.argv[1]), b"keys arrive\\n")
        self.told = True
    def keyPressEvent(self, event):
        print(event.text(), flush=True)
        if event.text() == "b":
            application.quit()
application = QGuiApplication(["keys"])
window = Keys()
window.setTitle("keys")
window.show()
application.exec()
"""


@needs_a_desktop
def test_a_key_that_is_held_long_is_pressed_once() -> None:
    """Whoever presses keys here may have to wait for a core before it can let go of one."""
    with VirtualDesktop() as desktop:
        program = desktop.start_ready([sys.executable, "-c", KEYS, "{fd}"], "keys")
        hold = ["keydown", "a", "sleep", "1.2", "keyup", "a", "key", "b"]
        subprocess.run(["xdotool", *hold], env=desktop.environment, check=True)
        program.wait(20)
        assert (desktop.folder / "keys.log").read_text(encoding="utf-8").split() == ["a", "b"]


@needs_a_desktop
def test_a_program_that_does_not_listen_is_killed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "END_SECONDS", 0.2)
    with VirtualDesktop() as desktop:
        os.mkfifo(ready := tmp_path / "ready")
        deaf = desktop.start(["sh", "-c", "trap '' TERM; echo deaf >\"$0\"; while :; do sleep 1; done", str(ready)])
        assert ready.read_text(encoding="utf-8") == "deaf\n"  # waits for its writer
        desktop.end(deaf)
        assert deaf.poll() is not None


@needs_a_desktop
def test_a_program_that_is_not_there_says_so() -> None:
    with VirtualDesktop() as desktop, pytest.raises(DesktopError) as caught:
        desktop.start(["no-such-program"])
    assert caught.value.code == "DESKTOP_NOT_STARTED"


def test_a_machine_without_its_parts_names_the_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(DesktopError, match=r"xvfb.*openbox") as caught, VirtualDesktop():
        pass
    assert caught.value.code == "DESKTOP_MISSING"
