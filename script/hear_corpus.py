"""Let the recogniser of the app hear what script/render_corpus.py spoke; writes dialogs/corpus/{sound,tasks_heard,not_consent_heard}.jsonl.

usage: python script/hear_corpus.py CLIPS MODELS [--development]

--development hears the sound development split instead (hearing_heard.jsonl).

The first line of a file says how it was made; every further line is a sentence with its voice and up to five readings,
best first. What was heard already is kept while the first line stays the same, so a run that was broken off goes on.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.assistant.profiles import Profiles  # noqa: E402 -- after the path is set
from app.bench.spoken_world import payees_of  # noqa: E402
from app.recogniser_choice import RECOGNISER  # noqa: E402
from dialogs.bench import SOUND  # noqa: E402
from dialogs.corpus.beside_consent import HEARD as BESIDE  # noqa: E402
from dialogs.corpus.hearing import HEARD as DEVELOPMENT  # noqa: E402
from dialogs.corpus.hearing import hearings  # noqa: E402
from dialogs.corpus.make import read_test  # noqa: E402
from dialogs.corpus.spoken import EVERY, Spoken, spoken_beside_consent, spoken_split  # noqa: E402
from dialogs.corpus.tasks import HEARD, read_tasks, sounds  # noqa: E402
from dialogs.scripted_desk import family  # noqa: E402
from voice.asr.engine import load_engine  # noqa: E402
from voice.asr.session import WhisperSettings  # noqa: E402
from voice.asr.whisper import WhisperTranscriber  # noqa: E402
from voice.audio.wav import read_clip  # noqa: E402
from voice.models.catalog import bundled_catalog  # noqa: E402
from voice.models.store import ModelStore  # noqa: E402
from voice.types import FRAME_SAMPLES, SAMPLE_RATE_HZ, AudioChunk, ListenProfile  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dialogs.port import PayeeName
    from voice.types import Transcript

SILENCE_MS = 600
"""Of every clip: 300 ms on both sides."""
OTHERS = {"talk": "people talking to another device (AISHELL-1)", "noise": "noise", "silence": "silence"}
"""What is heard beside consent and no voice of ours said, by how its clips are called."""
MADE: dict[str, Any] = {
    "recogniser": RECOGNISER,
    "context": f"{WhisperSettings().final.padding_s:g} s of silence behind the sound",
    "voices": "Kokoro 1.0 int8, synthetic: zf_xiaobei, zm_yunxi, zf_xiaoxiao, zm_yunjian",
    "conditions": "clean speech, 16 kHz, 300 ms of silence on both sides",
}


@dataclass
class Heard:
    """A file of what was heard, written line by line. Lines are known by all they say of what was spoken."""

    file: Path
    made: dict[str, Any]
    lines: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Keep what was heard in the same way before."""
        before = self.file.read_text(encoding="utf-8").splitlines() if self.file.is_file() else []
        if before[:1] == [self._first]:
            self.lines = {_key(json.loads(line)): line for line in before[1:]}

    def add(self, told: dict[str, Any], transcript: Transcript, speech_ms: int) -> None:
        """Take one sentence in, and write the file."""
        heard = [[each.text, round(each.mean_log_probability, 3)] for each in transcript.hypotheses]
        no_speech = round(transcript.no_speech_probability, 3)
        line = {**told, "heard": heard, "no_speech": no_speech, "speech_ms": speech_ms}
        self.lines[_key(line)] = json.dumps(line, ensure_ascii=False)

    def write(self, order: Iterable[dict[str, Any]]) -> None:
        """Write what is wanted, in order, as far as it was heard."""
        known = [self.lines[key] for key in map(_key, order) if key in self.lines]
        self.file.write_text("\n".join([self._first, *known]) + "\n", encoding="utf-8")

    @property
    def _first(self) -> str:
        return json.dumps({"made": self.made}, ensure_ascii=False)


def _key(line: dict[str, Any]) -> str:
    said = {name: value for name, value in line.items() if name not in {"heard", "no_speech", "speech_ms"}}
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def main() -> None:
    """Recognise every clip."""
    clips, models = Path(sys.argv[1]), Path(sys.argv[2])
    folder = ModelStore(models).require(bundled_catalog().get(RECOGNISER))
    recogniser = Recogniser(WhisperTranscriber(load_engine(folder)), clips)
    if "--development" in sys.argv[3:]:
        recogniser.hear(DEVELOPMENT, _development(), {"": _profile("command", family())})
        return
    recogniser.hear(SOUND, _split(), {"": _profile("command", family())})
    tasks = read_tasks()
    personas = sorted({task.persona for task in tasks})
    recogniser.hear(HEARD, _tasks(), {persona: _profile("command", payees_of(persona)) for persona in personas})
    recogniser.hear(BESIDE, _beside(clips), {"": _profile("consent", family())})


@dataclass
class Recogniser:
    """The app's recogniser, and where the clips lie."""

    transcriber: WhisperTranscriber
    clips: Path

    def hear(self, file: Path, told: list[dict[str, Any]], profiles: dict[str, ListenProfile]) -> None:
        """Hear what `file` lacks; profiles: by persona."""
        prompts = {persona: profile.prompt for persona, profile in profiles.items()}
        heard = Heard(file, {**MADE, "prompt": prompts if len(prompts) > 1 else prompts[""]})
        for line in told:
            clip = self.clips / f"{line['voice'] if not line['text'] else _spoken(line).clip}.wav"
            if _key(line) in heard.lines or not clip.is_file():
                continue
            samples = read_clip(clip).samples
            session = self.transcriber.start(profiles[line.get("persona", "")], lambda _: None)
            for start in range(0, len(samples), FRAME_SAMPLES):
                block = samples[start : start + FRAME_SAMPLES]
                padded = np.pad(block, (0, FRAME_SAMPLES - len(block)))
                session.accept(AudioChunk(padded, start, 0), is_speech=False)
            speech_ms = len(samples) * 1000 // SAMPLE_RATE_HZ - SILENCE_MS
            heard.add(line, session.finish(), speech_ms)
            heard.write(told)
        heard.write(told)
        missing = [line["text"] for line in told if _key(line) not in heard.lines]
        print(f"{file.name}: {len(told) - len(missing)} heard, {len(missing)} without a clip")


def _spoken(line: dict[str, Any]) -> Spoken:
    return Spoken(line["text"], line["voice"], line["speed"])


def _beside(clips: Path) -> list[dict[str, Any]]:
    """What is said beside consent; and other people, noise and silence, which script/render_corpus.py cut to size."""
    said = [
        {"text": one.text, "kind": kind, "voice": one.voice, "speed": one.speed}
        for kind, one in spoken_beside_consent()
    ]
    others = sorted(clip.stem for kind in OTHERS for clip in clips.glob(f"{kind}-*.wav"))
    return [*said, *({"text": "", "kind": OTHERS[name.split("-")[0]], "voice": name, "speed": 1.0} for name in others)]


def _split() -> list[dict[str, Any]]:
    return [
        {
            "text": sentence.text,
            "intent": sentence.intent,
            "slots": dict(sentence.slots),
            "voice": spoken.voice,
            "speed": spoken.speed,
        }
        for sentence, spoken in zip(read_test()[::EVERY], spoken_split(), strict=True)
    ]


def _development() -> list[dict[str, Any]]:
    return [
        {
            "text": one.spoken.text,
            "kind": one.kind,
            "amount": one.amount,
            "voice": one.spoken.voice,
            "speed": one.spoken.speed,
        }
        for one in hearings()
    ]


def _tasks() -> list[dict[str, Any]]:
    said = dict.fromkeys(sound for task in read_tasks() for sound in sounds(task))
    return [{"text": one.text, "persona": one.persona, "voice": one.voice, "speed": one.speed} for one in said]


def _profile(name: str, payees: tuple[PayeeName, ...]) -> ListenProfile:
    profiles = Profiles()
    profiles.expect_payees(dict.fromkeys(payee.relation or payee.name for payee in payees))
    return profiles.named(name, elder=False)


if __name__ == "__main__":
    main()
