"""Let the recogniser of the app hear what script/render_corpus.py spoke; writes dialogs/corpus/{sound,tasks_heard,not_consent_heard}.jsonl.

usage: python script/hear_corpus.py CLIPS MODELS [--development | --plain]

--development hears the sound development split, the written development splits, and the development tasks
instead (hearing_heard.jsonl, consents_heard.jsonl, sound_dev.jsonl, tasks_dev_heard.jsonl). --plain hears the split
and the tasks without the adapter that knows the bank's language, as a baseline (sound_plain.jsonl, tasks_plain_heard.jsonl).

A sentence is heard as the app would hear it where it is said: with the words that the question before it lets the recogniser
expect; a consent of the development split as if it were the phrase that the read-back offers. The first line of a file says how
it was made; every further line is a sentence with its voice and up to five readings, best first, and where an amount was asked for
those with the writing of an answer alone. A line is kept while that writing stays the same. What was heard already is kept
while the first line stays the same, so a run that was broken off goes on.
"""

from __future__ import annotations

import json
import random
import sys
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.assistant.profiles import Profiles, called  # noqa: E402 -- after the path is set
from app.bench.spoken_world import payees_of  # noqa: E402
from app.recogniser_choice import RECOGNISER  # noqa: E402
from dialogs.bench import SOUND, SOUND_DEVELOPMENT, SOUND_PLAIN, asked_for  # noqa: E402
from dialogs.corpus.beside_consent import HEARD as BESIDE  # noqa: E402
from dialogs.corpus.hearing import CLEAN, CONSENT, CONSENTS_HEARD, FAR, hearings  # noqa: E402
from dialogs.corpus.hearing import HEARD as DEVELOPMENT  # noqa: E402
from dialogs.corpus.make import read_test  # noqa: E402
from dialogs.corpus.spoken import Spoken, spoken_beside_consent, spoken_development, spoken_split  # noqa: E402
from dialogs.corpus.tasks import (  # noqa: E402
    CONFIRMATION,
    DEVELOPMENT_TASKS,
    FROZEN_TASKS,
    PLAIN_TASKS,
    read_tasks,
    sounds,
)
from dialogs.language.consent import OFFERED  # noqa: E402
from dialogs.scripted_desk import family  # noqa: E402
from voice.asr.adapter import bundled_adapter  # noqa: E402
from voice.asr.engine import WhisperEngine, load_engine  # noqa: E402
from voice.asr.session import WhisperSettings  # noqa: E402
from voice.asr.whisper import WhisperTranscriber  # noqa: E402
from voice.audio.wav import read_clip  # noqa: E402
from voice.models.catalog import bundled_catalog  # noqa: E402
from voice.models.store import ModelStore  # noqa: E402
from voice.types import FRAME_SAMPLES, SAMPLE_RATE_HZ, AudioChunk, ListenProfile  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from dialogs.corpus.make import Sentence
    from dialogs.corpus.tasks import KeptTasks
    from dialogs.port import PayeeName
    from voice.types import Samples, Transcript

SILENCE_MS = 600
"""Of every clip: 300 ms on both sides."""
FULL_SCALE = 2**15
SNR_DB = 20.0
FAR_T60_S = 0.5
PEAK_DBFS, FAR_PEAK_DBFS = -6.0, -24.0
"""The loudest sample: near the microphone, and from the other side of a room, where the echoes take 0.5 s to fall by 60 dB."""
OTHERS = {"talk": "people talking to another device (AISHELL-1)", "noise": "noise", "silence": "silence"}
"""What is heard beside consent and no voice of ours said, by how its clips are called."""
MADE: dict[str, Any] = {
    "recogniser": RECOGNISER,
    "context": f"{WhisperSettings().final.padding_s:g} s of silence behind the sound",
    "writing": "no Arabic figures and no full-width signs",
    "voices": "Kokoro 1.0 int8, synthetic: zf_xiaobei, zm_yunxi, zf_xiaoxiao, zm_yunjian",
    "conditions": "16 kHz, 300 ms of silence on both sides; clean speech where no condition is named",
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

    def knows(self, told: dict[str, Any], writing: str) -> bool:
        """Whether it was heard, and where it is an answer with this writing of one."""
        line = self.lines.get(_key(told))
        return line is not None and str(json.loads(line).get("writing", "")) == writing

    def add(self, told: dict[str, Any], transcript: Transcript, speech_ms: int, writing: str) -> None:
        """Take one sentence in. `writing`: what it was read a second time with."""
        heard = [[each.text, round(each.mean_log_probability, 3)] for each in transcript.hypotheses]
        no_speech = round(transcript.no_speech_probability, 3)
        narrow = [[each.text, round(each.mean_log_probability, 3)] for each in transcript.narrow]
        line = {
            **told,
            "heard": heard,
            **({"narrow": narrow, "writing": writing} if writing else {}),
            "no_speech": no_speech,
            "speech_ms": speech_ms,
        }
        self.lines[_key(line)] = json.dumps(line, ensure_ascii=False)

    def write(self, order: Iterable[dict[str, Any]]) -> None:
        """Write what is wanted, in order, as far as it was heard."""
        known = [self.lines[key] for key in map(_key, order) if key in self.lines]
        self.file.write_text("\n".join([self._first, *known]) + "\n", encoding="utf-8")

    @property
    def _first(self) -> str:
        return json.dumps({"made": self.made}, ensure_ascii=False)


def _key(line: dict[str, Any]) -> str:
    said = {
        name: value
        for name, value in line.items()
        if name not in {"heard", "narrow", "writing", "no_speech", "speech_ms"}
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def main() -> None:
    """Recognise every clip."""
    clips, models = Path(sys.argv[1]), Path(sys.argv[2])
    folder = ModelStore(models).require(bundled_catalog().get(RECOGNISER))
    if "--plain" in sys.argv[3:]:
        plain = load_engine(folder, make=partial(WhisperEngine, plain=True))
        recogniser = Recogniser(WhisperTranscriber(plain), clips, {**MADE, "adapter": "none"})
        recogniser.hear(SOUND_PLAIN, _split(_frozen()), {"": family()})
        recogniser.hear(PLAIN_TASKS.heard, *_tasks(PLAIN_TASKS))
        return
    recogniser = Recogniser(WhisperTranscriber(load_engine(folder)), clips)
    if "--development" in sys.argv[3:]:
        recogniser.hear(DEVELOPMENT_TASKS.heard, *_tasks(DEVELOPMENT_TASKS))
        recogniser.hear(SOUND_DEVELOPMENT, _split(spoken_development()), {"": family()})
        told = _development()
        recogniser.hear(CONSENTS_HEARD, [line for line in told if line["kind"] == CONSENT], {"": family()})
        recogniser.hear(DEVELOPMENT, [line for line in told if line["kind"] != CONSENT], {"": family()})
        return
    recogniser.hear(SOUND, _split(_frozen()), {"": family()})
    recogniser.hear(FROZEN_TASKS.heard, *_tasks(FROZEN_TASKS))
    recogniser.hear(BESIDE, _beside(clips), {"": family()})


@dataclass
class Recogniser:
    """The app's recogniser, and where the clips lie."""

    transcriber: WhisperTranscriber
    clips: Path
    made: dict[str, Any] = field(default_factory=lambda: {**MADE, "adapter": bundled_adapter().name})

    def hear(self, file: Path, told: list[dict[str, Any]], payees: dict[str, tuple[PayeeName, ...]]) -> None:
        """Hear what `file` lacks; payees: by persona."""
        every = [(persona, asked) for persona in payees for asked in sorted({line.get("asked", "") for line in told})]
        profiles = {(persona, asked): _profile(asked, payees[persona]) for persona, asked in every}
        prompts = {" ".join(filter(None, key)): profile.prompt for key, profile in profiles.items()}
        heard = Heard(file, {**self.made, "prompts": prompts})
        for line in told:
            clip = self.clips / f"{line['voice'] if not line['text'] else _spoken(line).clip}.wav"
            profile = profiles[line.get("persona", ""), line.get("asked", "")]
            if heard.knows(line, profile.answer_writing) or not clip.is_file():
                continue
            samples = under(line.get("condition", CLEAN), read_clip(clip).samples, clip.stem)
            if line.get("kind") == CONSENT:
                profile = replace(profile, prompt=profile.prompt.replace(OFFERED, line["text"]))
            session = self.transcriber.start(profile, lambda _: None)
            for start in range(0, len(samples), FRAME_SAMPLES):
                block = samples[start : start + FRAME_SAMPLES]
                padded = np.pad(block, (0, FRAME_SAMPLES - len(block)))
                session.accept(AudioChunk(padded, start, 0), is_speech=False)
            speech_ms = len(samples) * 1000 // SAMPLE_RATE_HZ - SILENCE_MS
            heard.add(line, session.finish(), speech_ms, profile.answer_writing)
            heard.write(told)
        heard.write(told)
        missing = [line["text"] for line in told if _key(line) not in heard.lines]
        print(f"{file.name}: {len(told) - len(missing)} heard, {len(missing)} without a clip")


def _spoken(line: dict[str, Any]) -> Spoken:
    return Spoken(line["text"], line["voice"], line["speed"])


def under(condition: str, samples: Samples, name: str) -> Samples:
    """The sound as it arrives under a condition, 16 kHz int16, shape (n,); what is drawn by chance follows from `name`."""
    if condition == CLEAN:
        return samples
    drawn = np.random.default_rng(list(name.encode()))
    sound = samples.astype(np.float64) / FULL_SCALE
    if condition == FAR:
        sound = np.convolve(sound, _room(drawn))[: len(sound)]
    speech = np.sort(np.square(sound))[len(sound) // 2 :].mean()  # the louder half: pauses do not count
    hiss = _pink(drawn, len(sound))
    sound = sound + hiss * np.sqrt(speech * 10 ** (-SNR_DB / 10) / np.square(hiss).mean())
    peak = 10 ** ((FAR_PEAK_DBFS if condition == FAR else PEAK_DBFS) / 20)
    arrived: Samples = np.rint(sound * (peak / np.abs(sound).max()) * (FULL_SCALE - 1)).astype(np.int16)
    return arrived


def _room(drawn: np.random.Generator) -> NDArray[np.float64]:
    """An impulse response: the sound itself, and as much of echoes, which fall by 60 dB in `FAR_T60_S`."""
    times_s = np.arange(int(FAR_T60_S * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    echoes = drawn.normal(0, 1, len(times_s)) * 10 ** (-3 * times_s / FAR_T60_S)
    echoes /= np.sqrt(np.square(echoes).sum())
    echoes[0] = 1.0
    return echoes


def _pink(drawn: np.random.Generator, count: int) -> NDArray[np.float64]:
    spectrum = np.fft.rfft(drawn.normal(0, 1, count))
    return np.fft.irfft(spectrum / np.sqrt(np.maximum(1, np.arange(len(spectrum)))), count)


def _beside(clips: Path) -> list[dict[str, Any]]:
    """What is said beside consent; and other people, noise and silence, which script/render_corpus.py cut to size."""
    said = [
        {"text": one.text, "kind": kind, "voice": one.voice, "speed": one.speed, "asked": CONFIRMATION}
        for kind, one in spoken_beside_consent()
    ]
    others = sorted(clip.stem for kind in OTHERS for clip in clips.glob(f"{kind}-*.wav"))
    return [
        *said,
        *(
            {"text": "", "kind": OTHERS[name.split("-")[0]], "voice": name, "speed": 1.0, "asked": CONFIRMATION}
            for name in others
        ),
    ]


def _frozen() -> list[tuple[Sentence, Spoken]]:
    return list(zip(read_test(), spoken_split(), strict=True))


def _split(spoken: Iterable[tuple[Sentence, Spoken]]) -> list[dict[str, Any]]:
    return [
        {
            "text": sentence.text,
            "intent": sentence.intent,
            "slots": dict(sentence.slots),
            "voice": one.voice,
            "speed": one.speed,
            "asked": asked_for(sentence),
        }
        for sentence, one in spoken
    ]


def _development() -> list[dict[str, Any]]:
    asked = {"answers": "amount", "commands": ""}  # whatever else is said there is said at the read-back
    told = [
        {
            "text": one.spoken.text,
            "kind": one.kind,
            "amount": one.amount,
            "voice": one.spoken.voice,
            "speed": one.spoken.speed,
            "condition": one.condition,
            "asked": asked.get(one.kind, CONFIRMATION),
        }
        for one in hearings()
    ]
    random.Random(7).shuffle(told)  # noqa: S311 -- so that a run that was broken off has heard some of everything
    return told


def _tasks(kept: KeptTasks) -> tuple[list[dict[str, Any]], dict[str, tuple[PayeeName, ...]]]:
    tasks = read_tasks(kept)
    said = dict.fromkeys(sound for task in tasks for sound in sounds(task))
    personas = sorted({task.persona for task in tasks})
    return [asdict(one) for one in said], {persona: payees_of(persona) for persona in personas}


def _profile(asked: str, payees: tuple[PayeeName, ...]) -> ListenProfile:
    """How the app listens after a question: freely, to one slot's answer, or to consent."""
    profiles = Profiles()
    profiles.expect_payees(called(payees))
    if asked == CONFIRMATION:
        return profiles.named("consent", elder=False)
    return profiles.named("answer" if asked else "command", elder=False, asked=asked)


if __name__ == "__main__":
    main()
