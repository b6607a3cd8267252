"""The edge to faster-whisper and CTranslate2: samples in, weighed readings out."""

import logging
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from voice.asr.adapter import adapted_files, bundled_adapter
from voice.asr.device import ComputePlan, Override, choose_compute
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.types import SAMPLE_RATE_HZ, Encoded, Hypothesis, Samples

log = logging.getLogger(__name__)

WINDOW_S = 30.0
"""Whisper was trained on windows of 30 s."""

WINDOW_SAMPLES = int(WINDOW_S * SAMPLE_RATE_HZ)

MAX_TOKENS = 448
"""Length of Whisper's text context, prompt included."""

TOKENS_PER_SECOND = 16
"""No one says more: fast Mandarin is 8 syllables a second, and rare characters take two or three tokens."""

LANGUAGE = "zh"

OF_THE_MODEL = -1
"""Stands for the signs that the model itself leaves out."""

_FIGURE = re.compile(r"[0-9]")
_WIDE = "ï"
"""The token with which every full-width sign begins; the tokens of a byte-level vocabulary write bytes as letters."""


@dataclass(frozen=True, slots=True)
class DecodeOptions:
    """How hard to try.

    `beam_size` and `hypotheses`: search width and how many readings to return (1 to `beam_size`).
    `padding_s`: silence put behind the sound before it is encoded; 30 fills Whisper's window and errs least,
    5 is some four times faster (shared measurements: 10.2 % against 8.4 % pinyin error on short commands).
    `answer_writing`: characters; where there are any, the sound is read once more with nothing else.
    """

    beam_size: int = 5
    hypotheses: int = 5
    padding_s: float = WINDOW_S
    answer_writing: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.hypotheses <= self.beam_size:
            raise ValueError("1 <= hypotheses <= beam_size is needed")
        if not 1 <= self.padding_s <= WINDOW_S:
            raise ValueError(f"padding_s lies between 1 and {WINDOW_S:g}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Readings, best first, without two alike; at least one, whose text may be empty.

    `narrow`: those with the writing of an answer alone; none where no answer was asked for.
    """

    hypotheses: tuple[Hypothesis, ...]
    no_speech_probability: float
    narrow: tuple[Hypothesis, ...] = ()


class Engine(Protocol):
    """What a `WhisperSession` needs of a recogniser."""

    @property
    def model(self) -> str:
        """The model's name in the catalogue."""

    def decode(
        self, samples: Samples, prompt: str, options: DecodeOptions, is_wanted: Callable[[], bool]
    ) -> Decoded | None:
        """Read 16 kHz samples, shape (n,), n up to 30 s. None when `is_wanted` said no half-way.

        Raises `VoiceError` TRANSCRIPTION_FAILED.
        """

    def encoded(self, samples: Samples) -> Encoded:
        """What the encoder makes of 16 kHz samples alone, up to 30 s: a frame for each 20 ms, shape (frames, width).

        Raises `VoiceError` TRANSCRIPTION_FAILED.
        """


class WhisperEngine:
    """A Whisper model in CTranslate2's format."""

    def __init__(self, folder: Path, plan: ComputePlan, *, plain: bool = False) -> None:
        """Load the model in `folder`, whose files the store has verified. Raises `VoiceError` MODEL_UNUSABLE.

        `plain`: without the adapter that knows the bank's language, where there is one for this model.
        """
        from faster_whisper import WhisperModel  # noqa: PLC0415 - heavy
        from faster_whisper.tokenizer import Tokenizer  # noqa: PLC0415 - heavy

        self.plan = plan
        self.model = folder.name
        try:
            self._model: Any = WhisperModel(
                str(folder),
                device=plan.device,
                compute_type=plan.compute_type,
                cpu_threads=plan.cpu_threads,
                local_files_only=True,
                files=None if plain else adapted_files(folder, bundled_adapter()),
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise VoiceError(ErrorCode.MODEL_UNUSABLE, model=folder.name, why=str(error)) from error
        self._tokenizer: Any = Tokenizer(
            self._model.hf_tokenizer, multilingual=True, task="transcribe", language=LANGUAGE
        )
        self._left_out = left_out(self._model.hf_tokenizer.get_vocab(), self._tokenizer.eot)
        self._narrow: dict[str, tuple[int, ...]] = {}

    def decode(
        self, samples: Samples, prompt: str, options: DecodeOptions, is_wanted: Callable[[], bool]
    ) -> Decoded | None:
        """Read 16 kHz samples; see `Engine`."""
        if len(samples) > WINDOW_SAMPLES:
            raise VoiceError(ErrorCode.AUDIO_TOO_LONG, duration_ms=len(samples) * 1000 // SAMPLE_RATE_HZ)
        model = self._model
        try:
            encoded = model.encode(model.feature_extractor(pad(samples, options.padding_s), padding=0))
            if not is_wanted():
                return None
            tokens = self._prompt_tokens(prompt)
            length = max_length(len(tokens), len(samples) / SAMPLE_RATE_HZ)
            result = self._generate(encoded, tokens, length, options, self._left_out)
            narrow: tuple[Hypothesis, ...] = ()
            if options.answer_writing:
                if not is_wanted():
                    return None
                left_out = self._all_but(options.answer_writing)
                narrow = self._readings(self._generate(encoded, tokens, length, options, left_out))
        except (RuntimeError, ValueError) as error:
            raise VoiceError(ErrorCode.TRANSCRIPTION_FAILED, why=str(error)) from error
        return Decoded(self._readings(result), result.no_speech_prob, narrow)

    def encoded(self, samples: Samples) -> Encoded:
        """What the encoder hears; see `Engine`."""
        if len(samples) > WINDOW_SAMPLES:
            raise VoiceError(ErrorCode.AUDIO_TOO_LONG, duration_ms=len(samples) * 1000 // SAMPLE_RATE_HZ)
        import ctranslate2  # noqa: PLC0415 - heavy

        model = self._model
        try:
            heard = model.encode(model.feature_extractor(samples.astype(np.float32) / 2**15, padding=0))
            frames: Encoded = np.asarray(heard.to_device(ctranslate2.Device.cpu)).astype(np.float32)[0]
        except (RuntimeError, ValueError) as error:
            raise VoiceError(ErrorCode.TRANSCRIPTION_FAILED, why=str(error)) from error
        return frames

    def _generate(
        self,
        encoded: Any,  # noqa: ANN401 -- CTranslate2's
        tokens: list[int],
        length: int,
        options: DecodeOptions,
        left_out: Sequence[int],
    ) -> Any:  # noqa: ANN401 -- CTranslate2's
        (result,) = self._model.model.generate(
            encoded,
            [tokens],
            beam_size=options.beam_size,
            num_hypotheses=options.hypotheses,
            max_length=length,
            suppress_tokens=list(left_out),
            return_scores=True,
            return_no_speech_prob=True,
        )
        return result

    def _readings(self, result: Any) -> tuple[Hypothesis, ...]:  # noqa: ANN401 -- CTranslate2's
        readings = zip(result.sequences_ids, result.scores, strict=True)
        return without_repeats(Hypothesis(tidied(self._tokenizer.decode(ids)), score) for ids, score in readings)

    def _all_but(self, writing: str) -> tuple[int, ...]:
        """Every token of writing that none of these characters is written with."""
        if writing not in self._narrow:
            kept = set(chain.from_iterable(map(self._tokenizer.encode, writing)))
            self._narrow[writing] = (
                OF_THE_MODEL,
                *(token for token in range(self._tokenizer.eot) if token not in kept),
            )
        return self._narrow[writing]

    def _prompt_tokens(self, prompt: str) -> list[int]:
        previous = self._tokenizer.encode(" " + prompt.strip()) if prompt.strip() else []
        tokens: list[int] = self._model.get_prompt(self._tokenizer, previous, without_timestamps=True)
        return tokens


def left_out(vocabulary: Mapping[str, int], end: int) -> tuple[int, ...]:
    """Tokens that no reading is written with, beside those that the model leaves out: Arabic figures and full-width signs.

    A figure stands for no sound: 88 is written for 八百八十八 as well as for 八十八, and 4000040 for 四千零四十. Without them every
    syllable has to be written. Full-width signs are only noise at the end of a sentence, and take the place of another reading.
    `end`: the token that ends a text; from there on no token is writing.
    """
    tokens = (number for token, number in vocabulary.items() if _FIGURE.search(token) or token == _WIDE)
    return (OF_THE_MODEL, *sorted(number for number in tokens if number < end))


def pad(samples: Samples, padding_s: float) -> NDArray[np.float32]:
    """Full scale ±1 with `padding_s` seconds of silence behind, at most one window in all."""
    length = min(len(samples) + int(padding_s * SAMPLE_RATE_HZ), WINDOW_SAMPLES)
    padded = np.zeros(length, np.float32)
    padded[: len(samples)] = samples.astype(np.float32) / 2**15
    return padded


def max_length(prompt_tokens: int, audio_s: float) -> int:
    """CTranslate2's `max_length` that lets a sound of this length be read and no endless loop be told.

    It generates at most half of it, and never past it with the prompt counted in.
    """
    wanted = 8 + round(audio_s * TOKENS_PER_SECOND)
    return min(MAX_TOKENS, max(2 * wanted, prompt_tokens + wanted))


def tidied(text: str) -> str:
    """A reading without what is no writing: characters cut in two.

    >>> tidied("确认转账\ufffd")
    '确认转账'
    """
    return text.replace("\ufffd", "").strip()


def without_repeats(hypotheses: Iterable[Hypothesis]) -> tuple[Hypothesis, ...]:
    """The same readings in the same order, each text once."""
    by_text: dict[str, Hypothesis] = {}
    for hypothesis in hypotheses:
        by_text.setdefault(hypothesis.text, hypothesis)
    return tuple(by_text.values())


def load_engine(
    folder: Path,
    override: Override = "auto",
    *,
    cuda_devices: Callable[[], int] | None = None,
    make: Callable[[Path, ComputePlan], Engine] = WhisperEngine,
) -> Engine:
    """Load the model on the processor that suits; a GPU that does not work is told and left alone.

    A GPU may be there without the libraries it needs, which shows only when something runs on it; so something
    is run. With an override of "cuda" there is no falling back. Raises `VoiceError` MODEL_UNUSABLE.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    plan = choose_compute((cuda_devices or count_cuda_devices)(), cores, override)
    if plan.device == "cpu":
        return make(folder, plan)
    try:
        engine = make(folder, plan)
        silence = np.zeros(SAMPLE_RATE_HZ, np.int16)
        engine.decode(silence, "", DecodeOptions(beam_size=1, hypotheses=1), lambda: True)
    except VoiceError as error:
        if override == "cuda":
            raise VoiceError(ErrorCode.MODEL_UNUSABLE, model=folder.name, why=str(error)) from error
        log.warning("the GPU cannot be used (%s)", error, extra={"code": WarningCode.CUDA_UNUSABLE})
        return make(folder, choose_compute(0, cores))
    return engine


def count_cuda_devices() -> int:
    """How many GPUs ctranslate2 sees; 0 where it was built without CUDA."""
    import ctranslate2  # noqa: PLC0415 - heavy

    try:
        count: int = ctranslate2.get_cuda_device_count()
    except RuntimeError:  # a driver that is older than the library
        return 0
    return count
