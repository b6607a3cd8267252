"""A pipeline of fakes on virtual time, each part in the hands of the test."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.voice.support import GUARD_S, Heardlog
from voice.asr.scripted import ScriptedTranscriber
from voice.audio.null_speaker import NullSpeaker
from voice.audio.scripted_microphone import ScriptedMicrophone, ScriptedStream
from voice.audio.wav_microphone import WavMicrophone
from voice.clock import VirtualClock
from voice.events import (
    Heard,
    ListeningStarted,
    ListeningStopped,
    NotHeard,
    PlaybackFinished,
    PlaybackStarted,
    PlaybackStopped,
    SpeakingFailed,
    VoiceEvent,
)
from voice.pipeline import VoicePipeline
from voice.ports import Microphone
from voice.tts.scripted import ScriptedSynthesizer
from voice.types import Samples
from voice.vad.scripted import ScriptedVad
from voice.wake.scripted import ScriptedWakeSpotter

BLOCK_S = 0.032
SPOKEN = [0.0] * 10 + [0.9] * 40  # 0.32 s of silence, 1.28 s of speech, then silence

TURN_ENDS = (Heard, NotHeard, ListeningStopped)
SAY_ENDS = (PlaybackFinished, PlaybackStopped, SpeakingFailed)


@dataclass
class Bench:
    """A pipeline of fakes, each in the hands of the test."""

    log: Heardlog = field(default_factory=Heardlog)
    clock: VirtualClock = field(default_factory=VirtualClock)
    microphone: Microphone = field(default_factory=lambda: WavMicrophone(pace="fast"))
    vad: ScriptedVad = field(default_factory=lambda: ScriptedVad(SPOKEN))
    transcriber: ScriptedTranscriber = field(default_factory=lambda: ScriptedTranscriber(["给女儿转三百块五毛"]))
    synthesizer: ScriptedSynthesizer = field(default_factory=ScriptedSynthesizer)
    on_event: Callable[[VoiceEvent], None] = lambda event: None
    spotter: ScriptedWakeSpotter | None = None
    attending_vad: ScriptedVad | None = None
    asks_for_silence: Callable[[Samples], bool] = lambda samples: False

    def __post_init__(self) -> None:
        def tell(event: VoiceEvent) -> None:
            self.log(event)
            self.on_event(event)

        attending_vad = self.attending_vad
        self.speaker = NullSpeaker(self.clock)
        self.voice = VoicePipeline(
            open_microphone=self.microphone.open,
            vad=self.vad,
            transcriber=self.transcriber,
            synthesizer=self.synthesizer,
            speaker=self.speaker,
            on_event=tell,
            clock=self.clock,
            spotter=self.spotter,
            attending_vad=None if attending_vad is None else lambda: attending_vad,
            asks_for_silence=self.asks_for_silence,
        )
        self.voice.start()

    def end_of(self, turn_id: str) -> VoiceEvent:
        """How the turn ended; that it ended once is checked when the bench is taken down."""

        def is_it(event: VoiceEvent) -> bool:
            return isinstance(event, TURN_ENDS) and event.turn_id == turn_id

        return self.log.wait_for(VoiceEvent, is_it)

    def stream(self) -> ScriptedStream:
        """The scripted microphone's open stream."""
        assert isinstance(self.microphone, ScriptedMicrophone)
        return self.microphone.streams[-1]

    def close(self) -> None:
        self.voice.close()
        turns = [event.turn_id for event in self.log.events if isinstance(event, TURN_ENDS)]
        assert len(turns) == len(set(turns)), self.log.names()
        begun = {event.turn_id for event in self.log.of(ListeningStarted)}
        assert begun <= set(turns), self.log.names()
        said = [event.utterance_id for event in self.log.events if isinstance(event, SAY_ENDS)]
        assert len(said) == len(set(said)), self.log.names()
        assert {event.utterance_id for event in self.log.of(PlaybackStarted)} <= set(said)
        stamps = [event.at_ms for event in self.log.events]
        assert stamps == sorted(stamps)


MakeBench = Callable[..., Bench]


class Slow(ScriptedTranscriber):
    """A recogniser that takes its time over the first utterance."""

    def __init__(self) -> None:
        super().__init__(partial_every_ms=0)
        self.reading, self.going = threading.Event(), threading.Event()

    def next_text(self) -> str:
        self.reading.set()
        assert self.going.wait(GUARD_S)
        return "确认转账"
