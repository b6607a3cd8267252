"""Let the recogniser of the app hear what script/render_corpus.py spoke; writes dialogs/corpus/sound.jsonl.

usage: python script/hear_corpus.py CLIPS [MODELS]

The first line says how it was made; every further line is a sentence with its voice and up to five readings, best first.
What was heard already is kept while the first line stays the same, so a run that was broken off goes on.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.assistant.profiles import Profiles  # noqa: E402 -- after the path is set
from app.program import RECOGNISER  # noqa: E402
from dialogs.corpus.make import read_test  # noqa: E402
from dialogs.scripted_desk import family  # noqa: E402
from voice.asr.engine import load_engine  # noqa: E402
from voice.asr.whisper import WhisperTranscriber  # noqa: E402
from voice.audio.wav import read_clip  # noqa: E402
from voice.models.catalog import bundled_catalog  # noqa: E402
from voice.models.store import ModelStore  # noqa: E402
from voice.types import FRAME_SAMPLES, AudioChunk, Hypothesis, ListenProfile  # noqa: E402

OUT = ROOT / "dialogs" / "corpus" / "sound.jsonl"


def main() -> None:
    """Recognise every clip."""
    clips, models = Path(sys.argv[1]), Path(sys.argv[2])
    folder = ModelStore(models).require(bundled_catalog().get(RECOGNISER))
    transcriber = WhisperTranscriber(load_engine(folder))
    profiles = Profiles()
    profiles.expect_payees(dict.fromkeys(payee.relation or payee.name for payee in family()))
    profile = profiles.named("command", elder=False)
    made = {
        "recogniser": RECOGNISER,
        "prompt": profile.prompt,
        "voices": "Kokoro 1.0 int8, synthetic: zf_xiaobei, zm_yunxi, zf_xiaoxiao, zm_yunjian in turn",
        "conditions": "clean speech, 16 kHz, 300 ms of silence on both sides",
    }
    first = json.dumps({"made": made}, ensure_ascii=False)
    before = OUT.read_text(encoding="utf-8").splitlines() if OUT.is_file() else []
    if before[:1] != [first]:
        before = [first]
        OUT.write_text(first + "\n", encoding="utf-8")
    known = {(line["text"], line["voice"], line["speed"]) for line in map(json.loads, before[1:])}
    for index, sentence in enumerate(read_test()):
        clip = clips / f"{index:04d}.json"
        if not clip.is_file():
            continue
        told = json.loads(clip.read_text(encoding="utf-8"))
        if told["text"] != sentence.text:
            raise SystemExit(f"clip {index} says {told['text']}: render anew")
        if (sentence.text, told["voice"], told["speed"]) in known:
            continue
        readings = _heard(transcriber, profile, clips / f"{index:04d}.wav")
        line = {
            "text": sentence.text,
            "intent": sentence.intent,
            "slots": dict(sentence.slots),
            "voice": told["voice"],
            "speed": told["speed"],
            "heard": [[reading.text, round(reading.mean_log_probability, 3)] for reading in readings],
        }
        with OUT.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def _heard(transcriber: WhisperTranscriber, profile: ListenProfile, clip: Path) -> tuple[Hypothesis, ...]:
    samples = read_clip(clip).samples
    session = transcriber.start(profile, lambda _: None)
    for start in range(0, len(samples), FRAME_SAMPLES):
        block = samples[start : start + FRAME_SAMPLES]
        session.accept(AudioChunk(np.pad(block, (0, FRAME_SAMPLES - len(block))), start, 0), is_speech=False)
    return session.finish().hypotheses


if __name__ == "__main__":
    main()
