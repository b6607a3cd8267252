"""What `script/bench voice` says of the first sound of a reply, and from where it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.bench import first_sound
from app.bench.first_sound import Waited, bench_first_sound
from app.paths import Paths
from tests.voice.support import silence, tone
from voice.audio.wav_microphone import WavMicrophone

if TYPE_CHECKING:
    from pathlib import Path

STAGES: dict[str, float | None] = {"endpoint_ms": 704, "wait_ms": 6, "dialogue_ms": 12, "first_sound_ms": 3}


def figures(monkeypatch: pytest.MonkeyPatch, folder: Path, waits: list[Waited]) -> dict[str, tuple[float, bool | None]]:
    monkeypatch.setattr(first_sound, "_measured", lambda _: (waits, 16))
    found = bench_first_sound(Paths(folder, folder / "models"))
    assert all(f"{len(waits)} answers of 16" in figure.note for figure in found)
    return {figure.name: (figure.value, figure.held) for figure in found}


def test_the_middle_of_all_answers_is_held_against_the_bar(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    waits = [Waited("payee", 850, STAGES), Waited("payee", 900, STAGES), Waited("amount", 2_000, STAGES)]
    found = figures(monkeypatch, tmp_path, waits)
    assert list(found.items()) == [
        ("end of speech to first sound of the reply, p50", (900, True)),
        ("end of speech to first sound of the reply, p95", (1_890, None)),
        ("end of speech to first sound of the reply, to the payee, p50", (875, None)),
        ("end of speech to first sound of the reply, to the amount, p50", (2_000, None)),
        ("of it endpoint, p50", (704, None)),
        ("of it wait, p50", (6, None)),
        ("of it dialogue, p50", (12, None)),
        ("of it first_sound, p50", (3, None)),
    ]
    slow = figures(monkeypatch, tmp_path, [Waited("amount", 1_001, STAGES)])
    assert slow["end of speech to first sound of the reply, p50"][1] is False


def test_where_nothing_was_answered_the_bar_is_not_held(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = figures(monkeypatch, tmp_path, [])
    assert [held for _, held in found.values()] == [False]


def test_it_counts_from_where_the_sound_of_the_clip_ends() -> None:
    microphone = first_sound._Microphone(WavMicrophone(pace="fast"))
    spoken = [silence(0.3), tone(1.0), silence(0.5)]
    for pieces in (spoken, spoken[1:]):
        microphone.add(np.concatenate(pieces))
    microphone.open().close()
    first_ms = microphone.speech_ends_at_ms
    microphone.open().close()
    second_ms = microphone.speech_ends_at_ms
    microphone.open().close()  # the silence behind the last clip ends nothing
    assert first_ms - second_ms == pytest.approx(300, abs=60)
    assert microphone.speech_ends_at_ms == second_ms
    microphone.add(spoken[1])
    microphone.drop()
    assert microphone.clips_left == 0
