"""The rendering process's one job, with an engine that misbehaves as pyttsx3 does on a busy machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from voice.errors import ErrorCode
from voice.tts.render_process import RenderFailure, render

SOUND = b"\0" * 2_000


class MoodyEngine:
    """Writes what `files` says, one render after the other, and says each time that all went well."""

    def __init__(self, *files: bytes) -> None:
        self._files = list(files)
        self._listeners: dict[str, Callable[..., None]] = {}
        self._path = Path()
        self.renders = 0
        self.rates: list[int] = []

    def connect(self, topic: str, listener: Callable[..., None]) -> None:
        self._listeners[topic] = listener

    def setProperty(self, name: str, value: int) -> None:  # noqa: N802 -- pyttsx3's name
        assert name == "rate"
        self.rates.append(value)

    def save_to_file(self, text: str, path: str) -> None:
        assert text == "您好"
        self._path = Path(path)

    def runAndWait(self) -> None:  # noqa: N802 -- pyttsx3's name
        self.renders += 1
        self._path.write_bytes(self._files.pop(0))
        self._listeners["finished-utterance"](name=None, completed=True)


def test_a_file_without_sound_is_rendered_again(tmp_path: Path) -> None:
    engine, path = MoodyEngine(SOUND[:44], SOUND), tmp_path / "u.wav"
    render(engine, "您好", 1.0, str(path))
    assert path.read_bytes() == SOUND
    assert engine.renders == 2
    assert engine.rates == [200]  # a second change of rate in one engine is ignored


def test_it_gives_up_after_three_silent_files(tmp_path: Path) -> None:
    engine = MoodyEngine(*[SOUND[:44]] * 3)
    with pytest.raises(RenderFailure) as caught:
        render(engine, "您好", 1.0, str(tmp_path / "u.wav"))
    assert caught.value.code is ErrorCode.SYNTHESIS_FAILED
    assert engine.renders == 3


def test_a_good_file_is_rendered_once(tmp_path: Path) -> None:
    engine = MoodyEngine(SOUND)
    render(engine, "您好", 0.8, str(tmp_path / "u.wav"))
    assert engine.renders == 1
    assert engine.rates == [160]
