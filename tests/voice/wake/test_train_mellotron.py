"""The speakers of the wake word's recipe, and the network that speaks for them. In the recipe's own environment only."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("soundfile")

import numpy as np  # noqa: E402 -- after what may be missing

from voice.wake.train.mellotron import SPEAKERS, code, planned  # noqa: E402
from voice.wake.train.spoken_sounds import row  # noqa: E402
from voice.wake.train.tacotron import HOP, Voice, weights  # noqa: E402

MODEL = Path(os.environ.get("XIAOXIANG_WAKE_CACHE", Path.home() / ".cache/xiaoxiang/wake")) / "models" / "mellotron"
needs_model = pytest.mark.skipif(not (MODEL / "melgan.pt").is_file(), reason="script/train-wake fetches its weights")
MAN_HZ, CHILD_HZ = 150, 200
CALL = row(["xiao3", "xiang4", "xiao3", "xiang4", "."])


def test_no_speaker_is_in_two_splits() -> None:
    everybody = [name for names in SPEAKERS.values() for name in names]
    assert len(everybody) == len(set(everybody))
    assert len({code(name).tobytes() for name in everybody}) == len(everybody)


def test_a_rendering_is_the_same_every_time_and_of_its_splits_speakers() -> None:
    for index in range(300):
        clip, said, who, longer = planned(index)
        assert (clip, said, who, longer) == planned(index)
        assert {who.first, who.second} <= set(SPEAKERS[clip.split])
        assert row(said)


class Foreign:
    """Something that a file of weights has no business with."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return Path, ("/",)


def test_a_file_that_wants_to_run_something_is_refused(tmp_path: Path) -> None:
    torch.save(Foreign(), tmp_path / "foreign.pt")
    with pytest.raises(pickle.UnpicklingError, match="no part of a network"):
        weights(tmp_path / "foreign.pt")


@needs_model
def test_it_says_the_phrase_and_speakers_differ() -> None:
    voice = Voice(weights(MODEL / "mellotron.pt"), weights(MODEL / "melgan.pt"))
    one, other = (voice.say(CALL, voice.speaker(code(name)), 1) for name in ("Aida", "Aibao"))
    again = voice.say(CALL, voice.speaker(code("Aida")), 1)
    assert one is not None
    assert other is not None
    assert np.array_equal(one, again)
    assert len(one) % HOP == 0
    assert 0.6 < len(one) / 22_050 < 2.5
    assert 0.05 < np.abs(one).max() <= 1
    assert _pitch(one) < MAN_HZ < CHILD_HZ < _pitch(other)


def _pitch(samples: np.ndarray) -> float:
    import pyworld  # noqa: PLC0415 -- in the recipe's environment only

    found, _ = pyworld.harvest(samples.astype(np.float64), 22_050)
    return float(np.median(found[found > 0]))
