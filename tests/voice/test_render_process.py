"""The rendering process's one job: with an engine that cancels its own orders, as pyttsx3's does, and with the real one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from voice.errors import ErrorCode
from voice.tts.render_process import RenderFailure, render

SOUND = b"\0" * 2_000

HASTY = """
import os, sys, wave
from pathlib import Path
from voice.tts.render_process import render, start_engine, use_mandarin

os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
out = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
engine, _, settle = start_engine()
use_mandarin(engine, settle)
path = Path(sys.argv[1])
for rate in (0.7, 1.5) * 6:
    render(engine, "请您确认，给女儿转账三百元五角。", rate, str(path), settle)
    with wave.open(str(path)) as file:
        print(file.getnframes() / file.getframerate(), file=out, flush=True)
    path.unlink()
"""
"""On one core espeak-ng's own thread is always late: what is told it is still queued when pyttsx3 goes on."""


class ForgetfulEngine:
    """Carries out nothing by itself, and forgets at each run what is not carried out yet."""

    def __init__(self, sound: bytes = SOUND) -> None:
        self._sound = sound
        self._listeners: dict[str, Callable[..., None]] = {}
        self._path = Path()
        self._told: int | None = None
        self.rate = 200
        self.renders = 0

    def connect(self, topic: str, listener: Callable[..., None]) -> None:
        self._listeners[topic] = listener

    def setProperty(self, name: str, value: int) -> None:  # noqa: N802 -- pyttsx3's name
        assert name == "rate"
        self._told = value

    def settle(self) -> None:
        if self._told is not None:
            self.rate, self._told = self._told, None

    def save_to_file(self, text: str, path: str) -> None:
        assert text == "您好"
        self._path = Path(path)

    def runAndWait(self) -> None:  # noqa: N802 -- pyttsx3's name
        self._told = None
        self.renders += 1
        self._path.write_bytes(self._sound)
        self._listeners["finished-utterance"](name=None, completed=True)


def test_the_rate_is_carried_out_before_the_loop_runs(tmp_path: Path) -> None:
    engine, path = ForgetfulEngine(), tmp_path / "u.wav"
    render(engine, "您好", 0.8, str(path), engine.settle)
    assert (engine.rate, engine.renders) == (160, 1)
    assert path.read_bytes() == SOUND


def test_a_file_without_sound_is_told(tmp_path: Path) -> None:
    engine = ForgetfulEngine(SOUND[:44])
    with pytest.raises(RenderFailure) as caught:
        render(engine, "您好", 1.0, str(tmp_path / "u.wav"), engine.settle)
    assert caught.value.code is ErrorCode.SYNTHESIS_FAILED


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="a process cannot be kept to one core here")
def test_the_rate_is_kept_however_late_the_engine_is(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HASTY, str(tmp_path / "u.wav")], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    seconds = [float(line) for line in done.stdout.split()]
    assert seconds == pytest.approx([seconds[0], seconds[1]] * 6, rel=0.02)
    assert seconds[0] > 1.6 * seconds[1]
