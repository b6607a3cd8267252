"""A loudspeaker by sounddevice."""

import threading
from collections.abc import Callable
from typing import Any

import numpy as np

from voice.audio.devices import SoundSystem
from voice.audio.sound_library import (
    SoundLibrary,
    SoundStream,
    chosen,
    import_sounddevice,
    load,
    open_failure,
)
from voice.errors import ErrorCode, VoiceError
from voice.ports import PlaybackEnd
from voice.types import Pcm, Samples

MARGIN_S = 3.0
"""A device that is this much later than the utterance is long has vanished."""

LATENCY_S = 0.1
"""Long enough that a busy machine of two cores does not stutter; with 0.05 it did. It is a part of the first sound."""

DUCKED_GAIN = 0.2
"""While somebody may be speaking: 14 dB quieter, so that they are heard and the sentence is not lost if they were not."""


class SounddeviceSpeaker:
    """A loudspeaker of the system, by name or number; None is the system's default."""

    def __init__(
        self,
        device: int | str | Callable[[], str] | None = None,
        *,
        system: SoundSystem | None = None,
        importer: Callable[[], Any] = import_sounddevice,
        margin_s: float = MARGIN_S,
    ) -> None:
        """`device` as for `SounddeviceMicrophone`."""
        self._device = device
        self._system = system or SoundSystem(importer)
        self._importer = importer
        self._margin_s = margin_s
        self._lock = threading.Lock()
        self._playing: _Playback | None = None
        self._closed = False
        self._gain = Gain()

    def play(self, pcm: Pcm, utterance_id: str, on_started: Callable[[], None]) -> PlaybackEnd:
        """Play and wait for the end. Raises SPEAKER_MISSING, SPEAKER_FAILED, SPEAKER_LOST or VOICE_CLOSED."""
        library = load(self._importer, ErrorCode.SPEAKER_MISSING)
        playback = _Playback(library, utterance_id, pcm, self._gain)
        with self._lock:
            if self._closed:
                raise VoiceError(ErrorCode.VOICE_CLOSED)
            self._playing = playback
        try:
            with self._system.in_use():
                return playback.run(chosen(self._device), on_started, self._margin_s)
        finally:
            with self._lock:
                self._playing = None

    def stop(self, utterance_id: str) -> None:
        """Stop that utterance if it is being played."""
        with self._lock:
            if self._playing is not None and self._playing.utterance_id == utterance_id:
                self._playing.stop()

    def duck(self, *, on: bool) -> None:
        """Play quietly from the next block on, or as loudly as before."""
        self._gain.wanted = DUCKED_GAIN if on else 1.0

    def close(self) -> None:
        """Stop whatever is being played."""
        with self._lock:
            self._closed = True
            if self._playing is not None:
                self._playing.stop()


class Gain:
    """How loudly the device is fed. A change is spread over a block: a step would be heard as a click."""

    def __init__(self) -> None:
        self.wanted = 1.0
        self._reached = 1.0

    def apply(self, block: Samples) -> Samples:
        """Return the block, of shape (n,), as loud as is wanted at its end."""
        wanted = self.wanted
        if wanted == self._reached == 1.0 or not len(block):
            return block
        ramp = np.linspace(self._reached, wanted, len(block), dtype=np.float32)
        self._reached = wanted
        return (block * ramp).astype(np.int16)


class _Playback:
    """One utterance on its way out. The device's thread copies samples and raises flags, nothing else."""

    def __init__(self, library: SoundLibrary, utterance_id: str, pcm: Pcm, gain: Gain) -> None:
        self._gain = gain
        self.utterance_id = utterance_id
        self._library = library
        self._pcm = pcm
        # The last samples leave the loudspeaker a latency after they were handed over: silence follows them, so
        # that the end is told, and the microphone may open, once they are really out.
        self._end = len(pcm.samples) + round(LATENCY_S * pcm.rate_hz)
        self._position = 0
        self._going = threading.Event()
        self._over = threading.Event()
        self._stopped = False

    def stop(self) -> None:
        self._stopped = True
        self._going.set()
        self._over.set()

    def run(self, device: int | str | None, on_started: Callable[[], None], margin_s: float) -> PlaybackEnd:
        stream = self._open(device)
        try:
            if not self._going.wait(margin_s):
                raise VoiceError(ErrorCode.SPEAKER_LOST)
            if not self._stopped:
                on_started()
            if not self._over.wait(self._pcm.duration_s + margin_s):
                raise VoiceError(ErrorCode.SPEAKER_LOST)
            if not self._stopped and self._position < self._end:
                raise VoiceError(ErrorCode.SPEAKER_LOST)
            if self._stopped:
                stream.abort()
        finally:
            stream.close()
        return PlaybackEnd.STOPPED if self._stopped else PlaybackEnd.FINISHED

    def _open(self, device: int | str | None) -> SoundStream:
        library = self._library
        try:
            stream = library.OutputStream(
                samplerate=self._pcm.rate_hz,
                channels=1,
                dtype="int16",
                device=device,
                latency=LATENCY_S,
                callback=self._on_block,
                finished_callback=self._over.set,
            )
        except (library.PortAudioError, ValueError) as error:
            raise open_failure(library, error, inputs=False, device=device) from error
        try:
            stream.start()
        except library.PortAudioError as error:
            stream.close()
            raise open_failure(library, error, inputs=False, device=device) from error
        return stream

    def _on_block(self, outdata: Samples, frames: int, _time: object, _status: object) -> None:
        block = self._gain.apply(self._pcm.samples[self._position : self._position + frames])
        outdata[: len(block), 0] = block
        outdata[len(block) :] = np.int16(0)
        self._position += frames
        self._going.set()
        if self._position >= self._end:
            raise self._library.CallbackStop
