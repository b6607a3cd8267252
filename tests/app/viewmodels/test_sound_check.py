"""Choosing and trying microphone and loudspeaker: what is told in words, what is kept (nothing), what fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.inline_worker import InlineWorker
from app.main_loop import VirtualMainLoop
from app.pages import Page
from app.scene import Scene
from app.settings import SettingsStore
from app.sound_check import SoundCheck, Trying
from app.still_booth import USUAL, StillBooth
from voice.audio.devices import Devices
from voice.audio.try_microphone import Loudness
from voice.errors import ErrorCode, VoiceError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.viewmodels.sound import SoundViewModel


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    made = Scene(tmp_path)
    made.view_model.navigation.open(Page.SOUND)
    yield made
    made.close()


@pytest.fixture
def page(scene: Scene) -> SoundViewModel:
    return scene.view_model.sound


def labels(rows: object) -> list[str]:
    return [row.label for row in rows.rows]  # type: ignore[attr-defined]


def test_devices_have_plain_names_and_the_default_comes_first(page: SoundViewModel) -> None:
    assert labels(page.microphones) == ["系统默认", "HDA Intel PCH: ALC257 Analog", "USB 麦克风"]
    assert labels(page.loudspeakers) == ["系统默认", "HDA Intel PCH: ALC257 Analog"]
    assert [row.chosen for row in page.microphones.rows] == [True, False, False]


def test_a_choice_is_kept_by_its_name(scene: Scene, page: SoundViewModel) -> None:
    page.chooseMicrophone("USB 麦克风")
    page.chooseLoudspeaker(USUAL.all[0].name)
    kept = SettingsStore(scene.settings.folder / "settings.json").settings
    assert (kept.microphone, kept.loudspeaker) == ("USB 麦克风", USUAL.all[0].name)
    page.chooseMicrophone("")
    assert scene.settings.settings.microphone == ""


def test_what_was_chosen_and_is_unplugged_stays_chosen_and_says_so(scene: Scene, page: SoundViewModel) -> None:
    page.chooseMicrophone("USB 麦克风")
    scene.booth.there = Devices(USUAL.all[:1])
    page.begin()
    row = page.microphones.rows[-1]
    assert (row.label, row.detail, row.chosen) == ("USB 麦克风", "现在没有接上", True)


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Loudness.CLEAR, "听得很清楚"),
        (Loudness.QUIET, "靠近"),
        (Loudness.TOO_LOUD, "破了"),
        (Loudness.NOTHING, "没有听到"),
    ],
)
def test_how_one_was_heard_is_told_in_words_and_played_back(
    scene: Scene, page: SoundViewModel, outcome: Loudness, words: str
) -> None:
    scene.booth.coming.append(outcome)
    page.tryMicrophone()
    assert words in page.state
    assert scene.booth.played == 1
    assert not page.busy


def test_while_it_records_the_level_is_a_bar_and_a_sentence(tmp_path: Path) -> None:
    loop, booth = VirtualMainLoop(), StillBooth(levels_dbfs=(-70.0, -20.0, -35.0))
    booth.coming.append(Loudness.CLEAR)
    check = SoundCheck(booth, InlineWorker(loop, (VoiceError,)), loop, SettingsStore(tmp_path / "settings.json"))
    levels: list[float | None] = []
    check.subscribe(lambda: levels.append(check.level_dbfs) if check.trying is Trying.RECORDING else None)
    check.try_microphone()
    check.try_microphone()  # it is under way: once is enough
    loop.run()
    assert levels == [None, -70.0, -20.0, -35.0]
    assert booth.played == 1
    assert check.level_dbfs is None


def test_a_microphone_that_is_gone_is_told_and_looked_for(scene: Scene, page: SoundViewModel) -> None:
    scene.booth.coming.append(VoiceError(ErrorCode.MICROPHONE_LOST))
    scene.booth.there = Devices(USUAL.all[:1])
    page.tryMicrophone()
    assert "麦克风" in page.state
    assert scene.booth.played == 0
    assert labels(page.microphones) == ["系统默认", "HDA Intel PCH: ALC257 Analog"]


def test_echo_cancellation_that_is_not_there_is_told(page: SoundViewModel) -> None:
    page.chooseBargeIn("headphones")
    assert page.bargeInTrouble == ""
    page.chooseBargeIn("system")
    assert "消回声" in page.bargeInTrouble
