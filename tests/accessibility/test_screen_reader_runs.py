"""Whether a real screen reader is noticed: Orca itself, on a desktop of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from accessibility.screen_readers.desktop import VirtualDesktop, missing_packages
from accessibility.screen_readers.running import screen_reader_runs

ASK = "from accessibility.screen_readers.running import screen_reader_runs; print(screen_reader_runs())"
PATIENCE_S = 20.0


def ask(desktop: VirtualDesktop) -> str:
    """The answer of a program on that desktop."""
    environment = desktop.environment | {"PYTHONPATH": str(Path.cwd())}
    done = subprocess.run([sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.skipif(bool(missing_packages()) or shutil.which("orca") is None, reason="needs a virtual desktop and Orca")
def test_orca_is_noticed_and_a_desktop_without_it_is_not_taken_for_one() -> None:
    with VirtualDesktop(language="zh_CN.UTF-8") as desktop:
        assert ask(desktop) == "False"
        desktop.start(["orca", "--replace"])
        until = time.monotonic() + PATIENCE_S
        while ask(desktop) == "False" and time.monotonic() < until:
            pass  # each question is a process of its own, and takes its time
        assert ask(desktop) == "True"


@pytest.mark.skipif(sys.platform != "linux", reason="asks D-Bus")
@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/at/all", "nonsense"])
def test_without_a_bus_nobody_is_there(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert not screen_reader_runs()
