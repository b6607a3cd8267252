"""Calls are taken one by one, their effect is shown before anything is kept, and what is kept can be removed."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.main_loop import VirtualMainLoop
from app.own_voice import NAME, OwnVoice
from app.scene import MOMENT
from app.serial_worker import Done, Failed
from app.settings import SettingsStore
from app.still_voice import StillVoice
from app.wake_flaw import Flaw
from app.wake_voices import WakeVoices
from voice.errors import ErrorCode, VoiceError
from voice.wake.enrolment import FEWEST_CALLS, MOST_CALLS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.serial_worker import Outcome


class PatientWorker:
    """Does a job when the test says so."""

    def __init__(self) -> None:
        self.jobs: deque[Callable[[], None]] = deque()

    def submit(self, job: Callable[[], object], done: Callable[[Outcome[object]], None]) -> None:
        def run() -> None:
            try:
                done(Done(job()))
            except VoiceError as error:
                done(Failed(error))

        self.jobs.append(run)

    def close(self) -> None:
        self.jobs.clear()


class House:
    def __init__(self, folder: Path) -> None:
        self.still = StillVoice()
        self.worker = PatientWorker()
        self.voices = WakeVoices(folder / "voices")
        self.store = SettingsStore(folder / "settings.json")
        self.loop = VirtualMainLoop()
        self.own = OwnVoice(
            record=self.still.record,
            listener=lambda: self.still,
            negatives=list,
            worker=self.worker,  # type: ignore[arg-type]  # of one kind of outcome
            voices=self.voices,
            settings=self.store,
            today=MOMENT.date,
        )

    def take(self, *calls: float | np.ndarray | VoiceError) -> None:
        for call in calls:
            self.still.coming.append(call)
            self.own.record()
            self.worker.jobs.popleft()()


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_the_effect_is_known_after_the_fifth_call_and_nothing_is_kept(house: House, tmp_path: Path) -> None:
    house.take(*[4.5] * (FEWEST_CALLS - 1))
    assert house.own.fit is None
    house.take(4.5)
    assert house.own.fit is not None
    assert house.own.fit.before.calls == FEWEST_CALLS
    assert not (tmp_path / "voices").exists()
    assert house.store.settings.wake_voice == ""


def test_what_was_agreed_to_is_kept_used_and_can_be_removed(house: House) -> None:
    house.take(*[9.0] * 6)
    fit = house.own.fit
    assert fit is not None
    house.own.use()
    kept = house.voices.read(NAME)
    assert kept is not None
    assert kept.offset == pytest.approx(fit.offset, abs=1e-3)
    assert house.own.used
    assert house.own.scores == ()
    house.own.forget()
    assert house.voices.read(NAME) is None
    assert not house.own.used


def test_a_recording_that_will_not_do_does_not_count(house: House) -> None:
    house.take(9.0, np.zeros(100, np.int16))
    assert len(house.own.scores) == 1
    assert house.own.flaw is Flaw.SHORT
    house.take(9.0)
    assert house.own.flaw is None


def test_a_microphone_that_fails_is_told_and_can_be_tried_again(house: House) -> None:
    house.take(VoiceError(ErrorCode.MICROPHONE_MISSING))
    assert house.own.code == "MICROPHONE_MISSING"
    house.take(9.0)
    assert house.own.code is None
    assert len(house.own.scores) == 1


def test_a_second_press_while_it_listens_does_nothing(house: House) -> None:
    house.own.record()
    house.own.record()
    assert len(house.worker.jobs) == 1


def test_a_call_that_ends_after_starting_afresh_does_not_count(house: House) -> None:
    house.still.coming.append(9.0)
    house.own.record()
    house.own.begin()
    house.worker.jobs.popleft()()
    assert house.own.scores == ()
    assert not house.own.busy


def test_after_twenty_calls_no_more_are_taken(house: House) -> None:
    house.take(*[9.0] * MOST_CALLS)
    house.own.record()
    assert not house.worker.jobs
