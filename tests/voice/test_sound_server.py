"""The real sounddevice adapters against a PulseAudio of our own, and on a machine without any device."""

import os
import subprocess
import sys
from collections.abc import Mapping

import pytest

from tests.voice.support import REPOSITORY


def run_child(name: str, environment: Mapping[str, str]) -> None:
    """Run the tests of a file in a process whose sound system is the one of `environment`."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"tests/voice/{name}.py"]
    child = subprocess.run(
        command, cwd=REPOSITORY, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    report = f"{child.stdout}\n{child.stderr}"
    if child.returncode == 0 and "passed" not in child.stdout:
        pytest.skip(child.stdout.strip().splitlines()[-2])
    assert child.returncode == 0, report


@pytest.mark.pulse
def test_what_is_played_is_captured_and_devices_behave(pulse_server: Mapping[str, str]) -> None:
    run_child("child_with_devices", pulse_server)


@pytest.mark.pulse
def test_the_prompt_played_into_the_microphone_is_no_consent(pulse_server: Mapping[str, str]) -> None:
    run_child("child_read_back", pulse_server)


def test_without_any_device_it_is_told() -> None:
    run_child("child_without_devices", {"PULSE_SERVER": "unix:/nowhere"})
