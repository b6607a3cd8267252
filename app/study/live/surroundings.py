"""What a session with a person has around it on this machine: sound, recogniser, dialogue, and what is checked before it begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING

from app.paths import ASSETS
from app.reader.parts import ReaderParts
from app.reader.voice_mouth import VoiceMouth
from app.recogniser_choice import load_recogniser
from app.serial_worker import SerialWorker
from app.settings import Settings, SettingsStore
from app.setup import dialogue_model
from app.sound import live_sound, missing_of
from app.speech import Speech, fixed_speech
from app.speech_manner import manner_of
from app.study.live.clocks import TaskClock
from app.study.live.kept_sound import KeptSound
from app.study.live.task_room import Gear
from app.study.preflight import live_preflight
from app.study.task_bank import settings_of
from app.voice_parts import voice_pipeline
from app.wording import load_wording
from bank.errors import BankError
from dialogs.noted_desk import NotedDesk
from dialogs.port import DialogueError
from dialogs.process import RasaWorker, WorkerPhase
from voice import events as heard
from voice.asr.deferred import DeferredTranscriber
from voice.types import ListenProfile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.desk import Desk
    from app.main_loop import MainLoop
    from app.paths import Paths
    from app.study.preflight import Ready
    from lab.inputs import Checked
    from lab.study import Condition, Study

READING, COMMENT = "study-", "comment-"
"""Of the ids of what is read to the participant, and of their spoken comment: neither is the assistant's business."""
COMMENT_PROFILE = ListenProfile(
    "comment", first_silence_ms=10_000, end_silence_ms=2_500, max_utterance_ms=20_000, prompt="我觉得这个手机银行"
)
LOOK_EVERY_MS = 3_000
"""How often the sound devices are looked for before a session: that takes some tens of milliseconds."""


class Surroundings:
    """Made once a session, handed to everything in it, closed after it."""

    def __init__(self, paths: Paths, study: Study, loop: MainLoop) -> None:
        self._study = study
        self._loop = loop
        self._machine = SettingsStore(paths.settings)
        self._sound = live_sound(lambda: self._machine.settings)
        self._talks = any(each.input == "voice" for each in study.conditions)
        self._hears = self._talks or study.consent.audio
        wording = load_wording(ASSETS / "wording" / "zh_CN.toml")
        self._speech = Speech(paths, lambda: fixed_speech(wording))
        self._transcriber = DeferredTranscriber(lambda: load_recogniser(paths))
        self.microphone = KeptSound(self._sound.microphone)
        heard_by = replace(self._sound, microphone=self.microphone)
        self.voice = voice_pipeline(heard_by, self._transcriber, self._speech, self._voice_event, None)
        self._mouth = VoiceMouth(self.voice, loop)
        self._reader_worker = SerialWorker("screen-readers", loop, ())
        self.reader = ReaderParts(self._mouth, self._reader_worker, _screen_reader_runs)
        self._dialogue_worker = SerialWorker("dialogue", loop, (DialogueError,))
        self._desk: NotedDesk[Desk] = NotedDesk()
        model = dialogue_model(paths)
        self._rasa = (
            RasaWorker(python=paths.rasa_python, model=model, desk=self._desk, on_state=lambda _: None)
            if self._talks and model.exists()
            else None
        )
        self._taker: Callable[[heard.VoiceEvent], None] | None = None
        self._numbers = count(1)
        self._reading = ""
        self._dictating = ""
        self._written: Callable[[str], None] | None = None
        self._rate = 1.0
        self._condition: Condition | None = None
        self._looked_ms: int | None = None
        self._missing: tuple[str | None, str | None] = (None, None)

    def start(self) -> None:
        """Begin to load what takes time."""
        self.voice.start()
        self._speech.warm()
        if self._hears:
            self._transcriber.begin()
        if self._rasa is not None:
            self._rasa.start()

    @property
    def gear(self) -> Gear:
        """What tasks are built on."""
        return Gear(
            loop=self._loop,
            clock=lambda: TaskClock(self._loop),
            bank_worker=lambda: SerialWorker("study-bank", self._loop, (BankError,)),
            voice=self.voice,
            hear=self._hear,
            dialogue_worker=self._dialogue_worker,
            reader=self.reader,
            talk=None if self._rasa is None else (self._rasa, self._desk),
            speak=self._speak,
        )

    def checks(self, folder: Path) -> Iterator[Checked]:
        """Every check of a session kept in `folder`, as the machine is now."""
        now_ms = self._loop.now_ms()
        if self._sound.system is not None and (self._looked_ms is None or now_ms - self._looked_ms >= LOOK_EVERY_MS):
            self._looked_ms = now_ms
            self._missing = missing_of(self._sound.system.look(), self._machine.settings)
        microphone, loudspeaker = self._missing
        yield from live_preflight(
            self._study,
            folder,
            now=datetime.now(UTC),
            dialogue=self._dialogue_state(),
            recogniser="ready" if self._transcriber.ready else "starting",
            microphone=microphone is None,
            loudspeaker=loudspeaker is None,
        )

    def read(self, text: str) -> None:
        """Read this to the participant, in place of what is being read."""
        self.hush()
        if text:
            self._reading = f"{READING}{next(self._numbers)}"
            self.voice.say(self._reading, text, self._rate)

    def speak_as(self, condition: Condition) -> None:
        """Speak as this condition's version does, also where no bank stands."""
        if condition != self._condition:
            self._condition = condition
            self._speak(Settings(**settings_of(condition)))  # type: ignore[arg-type]  # fields of Settings

    def hush(self) -> None:
        """Read no more."""
        reading, self._reading = self._reading, ""
        if reading:
            self.voice.withdraw(reading)

    def begin(self, done: Callable[[str], None]) -> None:
        """Write down what is said next."""
        self._dictating, self._written = f"{COMMENT}{next(self._numbers)}", done
        self.voice.listen(self._dictating, COMMENT_PROFILE)

    def stop(self) -> None:
        """Write no more down."""
        if self._written is not None:
            self._written = None
            self.voice.stop_listening()

    def close(self) -> None:
        """Stop everything."""
        self.voice.close()
        self.microphone.close()
        if self._rasa is not None:
            self._rasa.close()
        self._dialogue_worker.close()
        self._reader_worker.close()

    def _dialogue_state(self) -> Ready:
        if self._rasa is None:
            return "missing"
        return "ready" if self._rasa.state.phase is WorkerPhase.READY else "starting"

    def _speak(self, settings: Settings) -> None:
        manner = manner_of(settings)
        self._rate = manner.rate
        self._speech.follow(manner)
        self.voice.set_volume(manner.volume)

    def _hear(self, taker: Callable[[heard.VoiceEvent], None] | None) -> None:
        self._taker = taker

    def _voice_event(self, event: heard.VoiceEvent) -> None:
        """Something of the pipeline's, from any thread."""
        if not self._mouth.took(event):
            self._loop.post(lambda: self._took(event))

    def _took(self, event: heard.VoiceEvent) -> None:
        turn_id = str(getattr(event, "turn_id", ""))
        if turn_id.startswith(COMMENT):
            self._comment(turn_id, event)
        elif not str(getattr(event, "utterance_id", "")).startswith(READING) and self._taker is not None:
            self._taker(event)

    def _comment(self, turn_id: str, event: heard.VoiceEvent) -> None:
        ended = isinstance(event, heard.Heard | heard.NotHeard | heard.ListeningStopped)
        if turn_id != self._dictating or not ended or self._written is None:
            return
        done, self._written = self._written, None
        done(event.transcript.text if isinstance(event, heard.Heard) else "")


def _screen_reader_runs() -> bool:
    from accessibility.screen_readers.running import screen_reader_runs  # noqa: PLC0415 -- only the built-in reader asks

    return screen_reader_runs()
