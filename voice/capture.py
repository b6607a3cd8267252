"""One utterance from the first block to its endpoint: VAD, endpointer, pre-roll and level, block by block."""

import numpy as np

from voice.audio.level import rms_dbfs
from voice.audio.pre_roll import PreRoll
from voice.event_stream import EventStream
from voice.events import ChunksDropped, Level, SpeechConfirmed, SpeechDropped, SpeechStarted
from voice.ports import StreamingSession, Vad
from voice.settings import ListeningSettings
from voice.turn.endpointer import End, Endpointer, EndpointLimits
from voice.turn.segmenter import Misfire, SegmentEvent, SpeechReal, SpeechStart
from voice.types import SAMPLE_RATE_HZ, AudioChunk, ListenProfile, Samples


class Capture:
    """Feeds the recogniser what was spoken, its onset included, and tells what the microphone hears."""

    def __init__(
        self,
        turn_id: str,
        profile: ListenProfile,
        vad: Vad,
        session: StreamingSession,
        events: EventStream,
        settings: ListeningSettings,
    ) -> None:
        self._turn_id = turn_id
        self._vad = vad
        self._session = session
        self._events = events
        self._level_every_blocks = settings.level_every_blocks
        self._pre_roll = PreRoll(settings.pre_roll_ms * SAMPLE_RATE_HZ // 1000)
        self._endpointer = Endpointer(EndpointLimits.of(profile), settings.segmenter)
        self._real = False
        self._heard_samples = 0
        self._level_blocks: list[Samples] = []
        vad.reset()

    def feed(self, chunk: AudioChunk, dropped: int) -> End | None:
        """Take a block, after `dropped` ones that were lost; the end of the turn, once it has come."""
        if dropped:
            self._events.post(lambda at_ms: ChunksDropped(at_ms=at_ms, count=dropped))
        self._tell_level(chunk)
        # Blocks that were lost took their time all the same.
        end_sample = chunk.start_sample + len(chunk.samples)
        seconds = (end_sample - self._heard_samples) / SAMPLE_RATE_HZ
        self._heard_samples = end_sample
        events = self._endpointer.push(seconds, self._vad.probability(chunk))
        if self._real:
            self._session.accept(chunk, is_speech=self._endpointer.speaking)
        else:
            self._pre_roll.push(chunk)
        for event in events:
            if isinstance(event, End):
                return event
            self._follow(event)
        return None

    def finish(self) -> End:
        """End the turn now."""
        return self._endpointer.finish()

    def _follow(self, event: SegmentEvent) -> None:
        turn_id = self._turn_id
        if isinstance(event, SpeechStart):
            self._pre_roll.hold()
            self._events.post(lambda at_ms: SpeechStarted(at_ms=at_ms, turn_id=turn_id))
        elif isinstance(event, Misfire):
            self._pre_roll.release()
            self._events.post(lambda at_ms: SpeechDropped(at_ms=at_ms, turn_id=turn_id))
        elif isinstance(event, SpeechReal):
            self._real = True
            self._events.post(lambda at_ms: SpeechConfirmed(at_ms=at_ms, turn_id=turn_id))
            for kept in self._pre_roll.take():
                self._session.accept(kept, is_speech=True)

    def _tell_level(self, chunk: AudioChunk) -> None:
        self._level_blocks.append(chunk.samples)
        if len(self._level_blocks) >= self._level_every_blocks:
            level = rms_dbfs(np.concatenate(self._level_blocks))
            self._level_blocks.clear()
            self._events.post(lambda at_ms: Level(at_ms=at_ms, rms_dbfs=level))
