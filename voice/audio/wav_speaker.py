"""A loudspeaker that writes WAV files, for reports and for machines without sound."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np

from voice.audio.null_speaker import NullSpeaker
from voice.audio.wav import read_pcm, resample, to_float, to_int16, write_wav
from voice.clock import Clock
from voice.errors import ErrorCode, VoiceError
from voice.ports import PlaybackEnd
from voice.types import Pcm


class WavSpeaker:
    """Writes what is played and takes its true time on `clock`.

    `target` ending in `.wav` is one file that grows by every utterance, at the rate of the first one. Any other
    `target` is a folder (made when needed) with one file an utterance, named after its id.
    """

    def __init__(self, target: Path, clock: Clock) -> None:
        self._target = target
        self._player = NullSpeaker(clock)

    def play(self, pcm: Pcm, utterance_id: str, on_started: Callable[[], None]) -> PlaybackEnd:
        """Write the utterance, then let its time pass. Raises `VoiceError` SPEAKER_FAILED or VOICE_CLOSED."""
        try:
            self._write(pcm, utterance_id)
        except OSError as error:
            raise VoiceError(ErrorCode.SPEAKER_FAILED, why=type(error).__name__) from error
        return self._player.play(pcm, utterance_id, on_started)

    def stop(self, utterance_id: str) -> None:
        """Stop that utterance if it is being played; its file stays whole."""
        self._player.stop(utterance_id)

    def duck(self, *, on: bool) -> None:
        """Files hold what was to be said, as loudly as it was to be."""
        self._player.duck(on=on)

    def close(self) -> None:
        """Stop whatever is being played."""
        self._player.close()

    def _write(self, pcm: Pcm, utterance_id: str) -> None:
        if self._target.suffix != ".wav":
            self._target.mkdir(parents=True, exist_ok=True)
            write_wav(self._target / f"{re.sub(r'[^0-9A-Za-z_.-]', '_', utterance_id)}.wav", pcm)
            return
        self._target.parent.mkdir(parents=True, exist_ok=True)
        if self._target.exists():
            earlier = read_pcm(self._target)
            added = to_int16(resample(to_float(pcm.samples), pcm.rate_hz, earlier.rate_hz))
            pcm = Pcm(np.concatenate([earlier.samples, added]), earlier.rate_hz)
        write_wav(self._target, pcm)
