"""Kokoro v1.0 on onnxruntime: sounds in, samples out. Loaded in the process that renders, and nowhere else."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voice.audio.stretch import stretched

RATE_HZ = 24_000
STYLE_SIZE = 256
LONGEST_TOKENS = 500
"""The model was trained on 510 tokens at most, the two at the ends included."""

PAUSE_S = 0.28
"""Between two parts of one utterance, as between two sentences read aloud."""
EDGE_S = 0.04
QUIET_DB = -42.0
"""Under the loudest 10 ms by so much it is silence: what the model puts before and after what it says."""

SLOW = 0.95
"""Below this rate the model puts a sound like a vowel before the first syllable (请 is heard as 一请): slower speech is rendered at
the voice's own rate and made longer."""

# The alphabet of Kokoro v1.0 (hexgrad/Kokoro-82M, config.json, Apache-2.0): only what Mandarin and letters need.
TOKENS: Mapping[str, int] = MappingProxyType(
    {
        ";": 1, ":": 2, ",": 3, ".": 4, "!": 5, "?": 6, "—": 9, "…": 10, '"': 11, "(": 12, ")": 13, "“": 14, "”": 15, " ": 16,
        "ʦ": 20, "ʨ": 21, "ꭧ": 23, "A": 24, "I": 25, "O": 31, "a": 43, "b": 44, "d": 46, "e": 47, "f": 48, "h": 50, "i": 51,
        "j": 52, "k": 53, "l": 54, "m": 55, "n": 56, "o": 57, "p": 58, "s": 61, "t": 62, "u": 63, "v": 64, "w": 65, "x": 66,
        "y": 67, "z": 68, "ɑ": 69, "ɔ": 76, "ɕ": 77, "ʤ": 82, "ə": 83, "ɚ": 85, "ɛ": 86, "ɥ": 99, "ɨ": 101, "ŋ": 112, "ɹ": 123,
        "ɻ": 126, "ʂ": 130, "ʧ": 133, "ʊ": 135, "ʌ": 138, "ɤ": 140, "ˈ": 156, "ʰ": 162, "↓": 169, "→": 171, "↗": 172, "↘": 173,
    }
)  # fmt: skip


def tokens(sounds: str) -> list[int]:
    """Numbers of the sounds; what the alphabet lacks is left out."""
    return [TOKENS[sound] for sound in sounds if sound in TOKENS]


def trimmed(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Without the silence at both ends, but for `EDGE_S`. Shape (n,) at `RATE_HZ`."""
    frame = RATE_HZ // 100
    frames = samples[: len(samples) // frame * frame].reshape(-1, frame)
    if len(frames) == 0:
        return samples
    energy = np.mean(np.square(frames, dtype=np.float64), axis=1)
    loud = np.flatnonzero(10 * np.log10(energy + 1e-12) > 10 * np.log10(energy.max() + 1e-12) + QUIET_DB)
    edge = round(EDGE_S * RATE_HZ)
    start, end = max(0, loud[0] * frame - edge), (loud[-1] + 1) * frame + edge
    return samples[int(start) : int(end)]


class KokoroModel:
    """The network and the styles of its voices."""

    def __init__(self, model: Path, voices: Path, threads: int) -> None:
        """Load. Raises what onnxruntime raises for a file that is none of its own."""
        import onnxruntime  # noqa: PLC0415 - a second of start-up, needed here only

        self._runtime = onnxruntime
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 4
        self._session: Any = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._voices = voices
        self._styles: dict[str, NDArray[np.float32]] = {}

    def run_options(self) -> Any:  # noqa: ANN401 - onnxruntime's own, which ships no types
        """What `speak` takes; setting its `terminate` from another thread ends the run."""
        return self._runtime.RunOptions()

    def style(self, voice: str) -> NDArray[np.float32]:
        """A voice as it was trained, one row for each length. Raises FileNotFoundError."""
        if voice not in self._styles:
            self._styles[voice] = np.fromfile(self._voices / f"{voice}.bin", np.float32).reshape(-1, STYLE_SIZE)
        return self._styles[voice]

    def speak(self, sounds: str, voice: str, rate: float, run_options: Any) -> NDArray[np.float32]:  # noqa: ANN401 - as above
        """Samples at `RATE_HZ`, full scale ±1, without the silence around them."""
        if rate < SLOW:
            return stretched(trimmed(self._run(sounds, voice, 1.0, run_options)), 1 / rate, RATE_HZ)
        return trimmed(self._run(sounds, voice, rate, run_options))

    def _run(self, sounds: str, voice: str, rate: float, run_options: Any) -> NDArray[np.float32]:  # noqa: ANN401 - as above
        numbers = tokens(sounds)[:LONGEST_TOKENS]
        style = self.style(voice)
        inputs = {
            "tokens": np.array([[0, *numbers, 0]], np.int64),
            "style": style[min(len(numbers), len(style)) - 1][np.newaxis],
            "speed": np.array([rate], np.float32),
        }
        audio = self._session.run(None, inputs, run_options)[0]
        return np.asarray(audio, np.float32).ravel()


def joined(parts: list[NDArray[np.float32]], rate: float) -> NDArray[np.float32]:
    """Parts one after another, with the pause of a sentence's end between them, shorter for who speaks faster."""
    pause = np.zeros(round(PAUSE_S / rate * RATE_HZ), np.float32)
    with_pauses = [piece for part in parts for piece in (part, pause)]
    return np.concatenate(with_pauses[:-1]) if with_pauses else np.zeros(0, np.float32)
