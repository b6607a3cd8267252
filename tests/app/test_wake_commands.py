"""`xiaoxiang wake …`: the time and the score of every hit, a threshold of one's own, another phrase."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from typer.testing import CliRunner

from app.cli import main
from app.settings import Settings
from app.wake_enrolment import flaw_of
from app.wake_flaw import Flaw
from app.wake_hearing import spotter_of
from app.wake_making import share_parts
from app.wake_voices import WakeVoices
from voice.audio.wav import read_clip
from voice.wake.card import bundled_card
from voice.wake.detector import Sensitivity

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer.testing import Result

CLIPS = Path(__file__).resolve().parents[1] / "fixtures" / "wake"
CALLS = CLIPS.parent / "calls"


def test_every_hit_has_a_time_and_a_score() -> None:
    outcome = CliRunner().invoke(
        main, ["wake", "test", "--wav", str(CLIPS / "call.wav"), "--wav", str(CLIPS / "once.wav"), "--json"]
    )
    assert outcome.exit_code == 0, outcome.output
    call, once = (json.loads(line) for line in outcome.output.splitlines())
    (hit,) = call["hits"]
    assert call["phrase"] == "小象小象"
    assert 2.0 < hit["end_s"] <= hit["time_s"] < 2.5
    assert 0.5 < hit["score"] <= 1
    assert once["hits"] == []


def test_without_json_a_person_reads_it() -> None:
    outcome = CliRunner().invoke(main, ["wake", "test", "--wav", str(CLIPS / "once.wav")])
    assert outcome.exit_code == 0
    assert "没有听到" in outcome.output


def test_a_file_that_is_no_recording_is_told(tmp_path: Path) -> None:
    (tmp_path / "no.wav").write_text("no sound")
    outcome = CliRunner().invoke(main, ["wake", "test", "--wav", str(tmp_path / "no.wav")])
    assert outcome.exit_code == 1
    assert "WAV" in outcome.output


def test_a_network_that_is_not_there_is_told(tmp_path: Path) -> None:
    outcome = CliRunner().invoke(
        main, ["wake", "test", "--wav", str(CLIPS / "once.wav"), "--model", str(tmp_path / "nobody")]
    )
    assert outcome.exit_code == 1
    assert "有个文件不见了" in outcome.output


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XIAOXIANG_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def nothing_heard(_samples: object, _model: str) -> None:
    """As `Transcriber.encoded` without a recogniser."""


def enrol(*more: str, count: int = 6) -> Result:
    recordings = [part for path in sorted(CALLS.glob("z*.wav"))[:count] for part in ("--wav", str(path))]
    return CliRunner().invoke(main, ["wake", "enrol", "--name", "P07", *recordings, *more])


def test_enrolment_shows_what_it_changes_and_keeps_nothing(home: Path) -> None:
    outcome = enrol("--json")
    assert outcome.exit_code == 0, outcome.output
    told = json.loads(outcome.output)
    assert told["before"]["calls"] == told["after"]["calls"] == 6
    assert told["after"]["heard"] >= 5
    assert told["after"]["hours"] > 0
    assert told["kept"] is False
    assert not (home / "voices").exists()


def test_with_consent_numbers_are_kept_and_can_be_removed(home: Path) -> None:
    assert enrol("--consent").exit_code == 0
    (kept,) = (home / "voices").iterdir()
    assert kept.name == "P07.toml"
    assert kept.stat().st_size < 1000
    voice = WakeVoices(home / "voices").read("P07")
    assert voice is not None
    assert voice.fits(bundled_card())
    settings = Settings(wake_voice="P07")
    moved = spotter_of(settings, WakeVoices(home / "voices"), nothing_heard)._card.thresholds[Sensitivity.NORMAL]
    assert moved == pytest.approx(bundled_card().thresholds[Sensitivity.NORMAL] + voice.offset)
    outcome = CliRunner().invoke(main, ["wake", "enrol", "--name", "P07", "--forget"])
    assert outcome.exit_code == 0
    assert list((home / "voices").iterdir()) == []


def test_four_calls_are_too_few(home: Path) -> None:
    outcome = enrol(count=4)
    assert outcome.exit_code == 1
    assert "5" in outcome.output
    assert not home.exists()


@pytest.mark.parametrize("name", ["../P07", "a b", "", "x" * 41])
def test_a_name_that_is_no_file_s_is_refused(home: Path, name: str) -> None:
    assert CliRunner().invoke(main, ["wake", "enrol", "--name", name]).exit_code == 2


def test_a_voice_of_another_network_or_none_has_no_say(home: Path, expect_log: Callable[..., None]) -> None:
    expect_log("WAKE_VOICE_UNUSED", "WAKE_VOICE_UNREADABLE")
    voices = WakeVoices(home / "voices")
    (home / "voices").mkdir(parents=True)
    (home / "voices" / "old.toml").write_text(
        'name = "old"\nmade = 2026-01-01\nmodel_sha256 = "no"\ncalls = 5\noffset = -1.0\n', "utf-8"
    )
    (home / "voices" / "bad.toml").write_text("offset", "utf-8")
    for name in ("old", "bad", "nobody"):
        usual = spotter_of(Settings(wake_voice=name), voices, nothing_heard)._card.thresholds
        assert usual == bundled_card().thresholds


@pytest.mark.parametrize("offset", ["-99.0", "50.0", "nan"])
def test_a_threshold_that_no_fit_makes_is_not_used(home: Path, offset: str) -> None:
    (home / "voices").mkdir(parents=True)
    (home / "voices" / "P07.toml").write_text(
        f'name = "P07"\nmade = 2026-01-01\nmodel_sha256 = "no"\ncalls = 5\noffset = {offset}\n', "utf-8"
    )
    assert WakeVoices(home / "voices").read("P07") is None


@pytest.mark.parametrize(
    ("samples", "flaw"),
    [
        (np.zeros(1_000, np.int16), Flaw.SHORT),
        (np.zeros(16_000 * 7, np.int16), Flaw.LONG),
        (np.zeros(16_000, np.int16), Flaw.QUIET),
        (np.full(16_000, 32_767, np.int16), Flaw.LOUD),
        (read_clip(CALLS / "zm_yunxi-1.0.wav").samples, None),
    ],
)
def test_a_recording_that_will_not_do_is_known(samples: np.ndarray, flaw: Flaw | None) -> None:
    assert flaw_of(samples) is flaw


@pytest.mark.parametrize(("phrase", "told"), [("小象", "太短"), ("hello", "汉字"), ("小象小象小象小", "太长")])
def test_a_phrase_that_will_not_do_is_refused_before_anything_is_made(
    phrase: str, told: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    outcome = CliRunner().invoke(main, ["wake", "train", "--phrase", phrase])
    assert outcome.exit_code == 2
    assert told in outcome.output
    assert list(tmp_path.iterdir()) == []


def test_what_was_fetched_once_serves_every_phrase(tmp_path: Path) -> None:
    (tmp_path / "wake" / "models").mkdir(parents=True)
    for _ in range(2):
        share_parts(tmp_path / "wake", tmp_path / "wake-nihaoxiaoxiang")
    assert (tmp_path / "wake-nihaoxiaoxiang" / "models").resolve() == tmp_path / "wake" / "models"
