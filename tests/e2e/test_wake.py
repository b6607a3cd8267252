"""The wake phrase and a command in one breath, from the microphone to the bank: spotter, VAD, recogniser and Rasa are real.

The clips are synthetic speech (tests/fixtures/calls); they come at their own pace, as from a device.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.assistant.state import Activity, Who
from app.transfer_state import Stage
from lab.events import read_events
from tests.e2e.conftest import READY_MS, Running, Start
from voice.audio.wav import read_clip
from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.paths import Paths

pytestmark = [pytest.mark.models, pytest.mark.rasa]

CALLS = Path(__file__).resolve().parents[1] / "fixtures" / "calls"
ANSWERED_WITHIN_MS = 1_000
"""Sound behind the phrase until the turn listens; prompts 250 to 1,000 ms after it suit older people best (SPEECH.md)."""


def call(running: Running, clip: str) -> None:
    """Have the phrase waited for, and say the clip."""
    running.until(lambda: running.program.recogniser_ready, READY_MS)
    quiet = np.zeros(SAMPLE_RATE_HZ // 2, np.int16)
    running.microphone.add(np.concatenate([quiet, read_clip(CALLS / clip).samples]))
    running.program.settings.change(wake_word=True)


def answered(running: Running) -> None:
    """Wait until the assistant has said its part and rests."""
    assistant = running.program.assistant
    running.until(lambda: any(line.who is Who.ASSISTANT for line in assistant.state.lines))
    running.until(lambda: assistant.state.activity is Activity.IDLE)


@pytest.mark.parametrize("clip", ["breath-balance.wav", "breath-ask-balance.wav"])
def test_the_balance_asked_for_in_one_breath_is_told(start_program: Start, set_up_paths: Paths, clip: str) -> None:
    running = start_program(set_up_paths, at_its_pace=True)
    call(running, clip)
    answered(running)
    assert running.program.assistant.state.calls == 1
    assert "52,386.20" in running.last_line


def test_a_transfer_in_one_breath_reaches_its_review(start_program: Start, set_up_paths: Paths, tmp_path: Path) -> None:
    running = start_program(set_up_paths, at_its_pace=True)
    call(running, "breath-pay.wav")
    running.until(lambda: running.program.flow.state.stage is Stage.REVIEW)
    assert running.program.flow.state.prepared is not None
    assert running.program.flow.state.prepared.amount_fen == 30_050
    assert running.available_fen < running.balance_fen
    (woken,) = [event.data for event in read_events(tmp_path / "events.jsonl") if event.kind == "woken"]
    assert woken["score"] > 0.9
    assert woken["told_ms"] <= woken["listening_ms"] <= ANSWERED_WITHIN_MS
    words = json.dumps([dict(event.data) for event in read_events(tmp_path / "events.jsonl")], ensure_ascii=False)
    assert "女儿" not in words


def test_a_wish_without_a_name_is_asked_about(start_program: Start, set_up_paths: Paths) -> None:
    running = start_program(set_up_paths, at_its_pace=True)
    call(running, "breath-transfer.wav")
    running.until(lambda: running.program.assistant.state.in_form)
    assert "转给" in running.last_line or "谁" in running.last_line


def test_without_the_second_look_the_command_is_whole_all_the_same(start_program: Start, set_up_paths: Paths) -> None:
    running = start_program(set_up_paths, at_its_pace=True)
    running.program.settings.change(wake_second_look=False)
    call(running, "breath-pay.wav")
    running.until(lambda: running.program.flow.state.stage is Stage.REVIEW)
    assert running.program.flow.state.prepared is not None
    assert running.program.flow.state.prepared.amount_fen == 30_050


def test_without_its_network_it_says_so_and_the_button_works(
    start_program: Start, set_up_paths: Paths, tmp_path: Path, expect_log: Callable[..., None]
) -> None:
    expect_log("MODEL_MISSING")
    running = start_program(set_up_paths, at_its_pace=True)
    running.program.settings.change(wake_model=str(tmp_path / "no-such"), wake_word=True)
    running.until(lambda: running.program.assistant.state.health.wake == "WAKE_MODEL_MISSING")
    assert "喊不醒小象" in running.program.assistant.state.notice
    running.program.settings.change(wake_model="")
    running.until(lambda: running.program.assistant.state.health.wake is None)
