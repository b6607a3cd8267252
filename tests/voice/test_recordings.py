"""The demo's recordings are what their manifest says, and the recogniser reads them."""

import hashlib
import tomllib
import unicodedata
from typing import Any

import pytest

from tests.voice.support import BANKING_PROMPT, RECORDINGS
from voice.asr.engine import DecodeOptions, Engine
from voice.asr.guards import plain
from voice.audio.wav import read_clip

MANIFEST: dict[str, Any] = tomllib.loads((RECORDINGS / "recordings.toml").read_text("utf-8"))
CLIPS: list[dict[str, Any]] = MANIFEST["recordings"]

CONVERSATIONS = {
    "happy-path": ["给女儿转三百块五毛。", "同意转账。"],
    "correction-and-digression": ["给老伴转五百块。", "不对，是八百。", "等一下，我余额多少？", "同意转账。"],
    "refusal": ["给女儿转两千块。", "先别确认。"],
    "extra": ["我的余额是多少？", "给李明转一百块。", "三五百。"],
}


def test_the_manifest_lists_every_file_and_nothing_else() -> None:
    on_disk = {path.relative_to(RECORDINGS).as_posix() for path in RECORDINGS.rglob("*.wav")}
    assert on_disk == {clip["file"] for clip in CLIPS}
    assert MANIFEST["licence"] == "Apache-2.0"
    assert MANIFEST["synthetic"] is True


def test_the_conversations_are_the_demos() -> None:
    found: dict[str, list[str]] = {}
    for clip in CLIPS:
        found.setdefault(clip["conversation"], []).append(clip["text"])
    assert found == CONVERSATIONS


@pytest.mark.parametrize("clip", CLIPS, ids=lambda clip: clip["file"])
def test_a_recording_is_as_listed(clip: dict[str, Any]) -> None:
    path = RECORDINGS / clip["file"]
    assert hashlib.sha256(path.read_bytes()).hexdigest() == clip["sha256"]
    properties = read_clip(path).properties
    assert (properties.source_rate_hz, properties.channels, properties.bits) == (16_000, 1, 16)
    assert properties.duration_ms == clip["duration_ms"]
    assert not properties.clipped
    assert not properties.silent
    assert clip["voice"] in {"zf_xiaobei", "zf_xiaoxiao", "zm_yunjian", "zm_yunxi"}


@pytest.mark.models
def test_the_recogniser_reads_them_word_for_word(whisper_engine: Engine) -> None:
    errors = characters = 0
    for clip in CLIPS:
        samples = read_clip(RECORDINGS / clip["file"]).samples
        decoded = whisper_engine.decode(samples, BANKING_PROMPT, DecodeOptions(), lambda: True)
        assert decoded is not None
        said, heard = plain(clip["text"]), plain(unicodedata.normalize("NFKC", decoded.hypotheses[0].text))
        errors += distance(said, heard)
        characters += len(said)
    assert errors / characters <= 0.05  # measured: 0.0 with the prompt of script/make-recordings


def distance(one: str, other: str) -> int:
    """Levenshtein's edit distance."""
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        previous, row = row, [i]
        for j, right in enumerate(other, 1):
            row.append(min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (left != right)))
    return row[-1]
