"""From the true end of a spoken answer to the first sound of the reply: the whole program but its window and its devices.

Synthetic voices answer what a transfer asks for. The recogniser, Rasa, the bank and the voice are the program's own, and the
recordings come at the pace of a microphone. A loudspeaker that is not there has no latency: that of a real one is added.
"""

from __future__ import annotations

import statistics
import tempfile
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import soxr

from app.assistant import events as ev
from app.assistant.state import Activity
from app.bench.figures import Figure
from app.bench.voice_sets import MOST, last_loud_ms
from app.failure import Failure
from app.logs import Redactor
from app.program import Plan, Program
from app.setup import PERSONA, dialogue_model
from app.sound import Sound
from app.speech import Speech
from app.speech_manner import Manner
from bank.clock import SystemClock
from bank.seed import seed_persona
from dialogs.process import WorkerPhase
from voice import events as heard
from voice.audio.null_speaker import NullSpeaker
from voice.audio.sounddevice_speaker import LATENCY_S
from voice.audio.wav_microphone import WavMicrophone
from voice.clock import SystemClock as SoundClock
from voice.clock import VirtualClock
from voice.tts.voice_names import VOICES
from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.assistant.state import AssistantState
    from app.assistant.trace import Turn
    from app.main_loop import MainLoop
    from app.paths import Paths
    from voice.ports import MicrophoneStream
    from voice.types import Samples

BAR_MS = 1_000
"""After it a person wonders whether they were heard (SPEECH.md: 600 to 1500 ms is best)."""
COMMAND = "我要转账。"
ANSWERS = (("女儿。", "三百块。"), ("老伴。", "五百块。"))
"""To 转给谁 and 转多少."""
SLOTS = ("payee", "amount")
EDGE = np.zeros(SAMPLE_RATE_HZ * 3 // 10, np.int16)
LOUDEST = 16_384
READY_WITHIN_MS = 240_000
"""A busy machine takes so long to load everything and to render what is said again and again."""
CONVERSATION_WITHIN_MS = 40_000
LOOKS_EVERY_MS = 100
SPEAKER_MS = round(1000 * LATENCY_S)


@dataclass(frozen=True, slots=True)
class Waited:
    """One answer that filled its slot: from its true end to the reply's first sound, and the stages of it that are known."""

    slot: str
    first_sound_ms: int
    stages: dict[str, float | None]


def bench_first_sound(paths: Paths) -> list[Figure]:
    """The wait for the reply, and its stages, at the middle of all answers."""
    waits, asked = _measured(paths)
    note = (
        f"{len(waits)} answers of {asked} that filled the slot they were asked for, synthetic, at their own pace, to the whole "
        f"program without a window; {SPEAKER_MS} ms of them are a loudspeaker's latency"
    )
    name = "end of speech to first sound of the reply"
    if not waits:
        return [Figure(f"{name}, p50", float("nan"), "ms", BAR_MS, note=note)]
    times = [wait.first_sound_ms for wait in waits]
    figures = [
        Figure(f"{name}, p50", round(statistics.median(times)), "ms", BAR_MS, note=note),
        Figure(f"{name}, p95", round(float(np.percentile(times, 95))), "ms", note=note),
    ]
    for slot in SLOTS:
        of_slot = [wait.first_sound_ms for wait in waits if wait.slot == slot]
        if of_slot:
            figures.append(Figure(f"{name}, to the {slot}, p50", round(statistics.median(of_slot)), "ms", note=note))
    for stage in ("endpoint_ms", "wait_ms", "dialogue_ms", "first_sound_ms"):
        known = [value for wait in waits if (value := wait.stages[stage]) is not None]
        if known:
            figures.append(
                Figure(f"of it {stage.removesuffix('_ms')}, p50", round(statistics.median(known)), "ms", note=note)
            )
    return figures


def _measured(paths: Paths) -> tuple[list[Waited], int]:
    from app.garbage import MainThreadCollector  # noqa: PLC0415 - Qt, which no other part of this bench needs
    from app.qt_application import start_qt  # noqa: PLC0415 - as above
    from app.qt_main_loop import QtMainLoop  # noqa: PLC0415 - as above

    conversations = list(islice(_conversations(paths), max(1, MOST // len(SLOTS))))
    application = start_qt()
    loop = QtMainLoop()
    collector = MainThreadCollector()
    with tempfile.TemporaryDirectory(prefix="xiaoxiang-bench-") as scratch:
        home, clock = Path(scratch), SystemClock()
        seed_persona(home / "bank.sqlite3", PERSONA, clock)
        microphone = _Microphone(WavMicrophone(pace="real"))
        plan = Plan(
            bank=home / "bank.sqlite3",
            settings=home / "settings.json",
            dialogue_model=dialogue_model(paths),
            session=home / "events.jsonl",
            clock=clock,
            sound=Sound(microphone, NullSpeaker(VirtualClock(jumps=True))),
        )
        program = Program(plan, paths, loop, Redactor())
        caller = _Caller(program, microphone, loop, conversations, application.quit)

        def signed_in(outcome: object) -> None:
            if isinstance(outcome, Failure):
                application.quit()
            else:
                caller.begin_when_ready(READY_WITHIN_MS)

        program.start(signed_in)
        application.exec()
        program.close()
        loop.close()
        collector.close()
    application.shutdown()
    return caller.waits, sum(len(clips) - 1 for clips in conversations)


def _conversations(paths: Paths) -> Iterator[tuple[Samples, ...]]:
    """A command and two answers, by each voice of the pack; none where the pack is missing."""
    speech = Speech(paths, patient=True)
    try:
        for voice in VOICES if speech.is_natural else ():
            speech.follow(Manner(voice=voice))
            for answers in ANSWERS:
                yield tuple(_clip(speech, text) for text in (COMMAND, *answers))
    finally:
        speech.close()


def _clip(speech: Speech, text: str) -> Samples:
    pcm = speech.render(text, 1.0)
    sound = soxr.resample(pcm.samples.astype(np.float32), pcm.rate_hz, SAMPLE_RATE_HZ)
    sound = sound * (LOUDEST / max(1.0, float(np.abs(sound).max())))
    return np.concatenate([EDGE, sound.astype(np.int16), EDGE])


class _Microphone:
    """Plays clips, and notes when the speech in each truly ends."""

    def __init__(self, inner: WavMicrophone) -> None:
        self._inner = inner
        self._clock = SoundClock()
        self._ends_ms: list[int] = []
        self.speech_ends_at_ms = 0
        """Of the clip that was opened last, on the pipeline's clock."""

    @property
    def clips_left(self) -> int:
        """How many clips wait to be played."""
        return self._inner.clips_left

    def add(self, samples: Samples) -> None:
        """Play this once all before it were."""
        self._inner.add(samples)
        self._ends_ms.append(last_loud_ms(samples))

    def drop(self) -> None:
        """Play nothing of what waits."""
        while self._inner.clips_left:
            self._inner.open().close()
        self._ends_ms.clear()

    def open(self) -> MicrophoneStream:
        """Begin with the next clip; without one there is silence."""
        if self._ends_ms:
            self.speech_ends_at_ms = self._clock.now_ns() // 1_000_000 + self._ends_ms.pop(0)
        return self._inner.open()


@dataclass
class _Turn:
    """The turn under way: its clip's end, and what came of it so far."""

    ends_at_ms: int
    first_sound_ms: int | None = None
    filled: str = ""
    """The slot that was asked for, once the dialogue holds it."""


class _Caller:
    """Has one conversation after another with the program. It presses the button and says 取消 at the end of each."""

    def __init__(
        self,
        program: Program,
        microphone: _Microphone,
        loop: MainLoop,
        conversations: list[tuple[Samples, ...]],
        finished: Callable[[], None],
    ) -> None:
        self.waits: list[Waited] = []
        self._program = program
        self._microphone = microphone
        self._loop = loop
        self._waiting = list(conversations)
        self._finished = finished
        self._turn: _Turn | None = None
        self._asked: str = ""
        self._ending = False
        self._conversation = 0
        program.assistant.observe(self)
        program.assistant.subscribe(self._changed)
        program.on_turn(self._turn_over)

    def begin_when_ready(self, left_ms: int) -> None:
        """Begin once the recogniser, Rasa and the voice are there; give up after `left_ms`."""
        program = self._program
        if program.dialogue.state.phase is WorkerPhase.READY and program.recogniser_ready and program.voice_ready:
            self._next()
        elif left_ms <= 0:
            self._finished()
        else:
            self._loop.call_later(LOOKS_EVERY_MS, lambda: self.begin_when_ready(left_ms - LOOKS_EVERY_MS))

    def saw(self, at_ms: int, thing: object) -> None:  # noqa: ARG002 - the shape of an observer
        """Take note of what the program heard, understood and said."""
        match thing:
            case heard.Heard():
                self._turn = _Turn(self._microphone.speech_ends_at_ms)
            case ev.Replied() if self._turn is not None:
                slots = thing.reply.slots
                if self._asked in SLOTS and slots.get(self._asked) is not None:
                    self._turn.filled = self._asked
                self._asked = str(slots.get("requested_slot") or "")
            case heard.PlaybackStarted() if self._turn is not None and self._turn.first_sound_ms is None:
                self._turn.first_sound_ms = thing.at_ms - self._turn.ends_at_ms + SPEAKER_MS

    def _turn_over(self, turn: Turn) -> None:
        """Keep the turn if it was an answer that was understood."""
        kept, self._turn = self._turn, None
        if kept is not None and kept.filled and kept.first_sound_ms is not None and not turn.typed:
            self.waits.append(Waited(kept.filled, kept.first_sound_ms, dict(turn.latency_ms)))

    def _next(self) -> None:
        if not self._waiting:
            self._finished()
            return
        self._ending, self._asked = False, ""
        self._conversation += 1
        number = self._conversation
        for clip in self._waiting.pop(0):
            self._microphone.add(clip)
        self._loop.call_later(CONVERSATION_WITHIN_MS, lambda: self._end(number))
        self._program.assistant.push_to_talk()

    def _changed(self, state: AssistantState) -> None:
        over = state.activity is Activity.IDLE or (
            state.activity is Activity.LISTENING and not self._microphone.clips_left and state.consent is not None
        )
        if not over or not self._conversation:
            return
        if self._ending:
            if state.activity is Activity.IDLE and not state.in_form:
                self._loop.post(self._next)
                self._ending = False
        else:
            number = self._conversation
            self._loop.post(lambda: self._end(number))

    def _end(self, number: int) -> None:
        """Call the transfer off, by the keyboard; the next conversation begins once that was answered."""
        if number != self._conversation or self._ending:
            return
        self._ending = True
        self._microphone.drop()
        self._program.assistant.type_text("取消")
