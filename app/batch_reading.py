"""Thousands of recordings read on Dask: what each says, how wrong that is, how long it took. `xiaoxiang voice evaluate`.

Dask runs the work on processes of this machine, and opens no port for it. What is read is written at once, a line a
recording, so a run that was killed goes on where it was.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.bench.errors_heard import characters, distance, pinyin
from dialogs.language.simplify import to_simplified
from voice.errors import ErrorCode, VoiceError
from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from voice.asr.dictation import MakeDictation
    from voice.types import Samples

ROWS = "rows.jsonl"
SUFFIXES = frozenset({".flac", ".m4a", ".mp3", ".ogg", ".opus", ".wav"})
"""Of the files that are taken out of a folder; a manifest may name any that FFmpeg reads."""


class ManifestError(ValueError):
    """A line of a manifest is not what it should be; `line` counts from 1."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(line, why)
        self.line = line
        self.why = why


@dataclass(frozen=True, slots=True)
class Recording:
    """A file to read; `said` is what is said in it, None where nobody knows."""

    name: str
    """As in the manifest, or below the folder: the row's key."""
    path: Path
    said: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one recording. Errors are edits and units of the reference; None where there is no reference.

    `error`: why it could not be read; empty where it was.
    """

    file: str
    error: str = ""
    text: str = ""
    pinyin: str = ""
    not_heard: str = ""
    said: str | None = None
    character_edits: int | None = None
    characters: int | None = None
    pinyin_edits: int | None = None
    syllables: int | None = None
    audio_ms: int = 0
    speech_ms: int = 0
    decode_ms: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ReaderPlan:
    """What a worker needs to load its recogniser; small enough to be sent to it."""

    models: Path
    model: str
    device: str
    threads: int
    prompt: str


def recordings_of(source: Path) -> list[Recording]:
    """All recordings of a folder, or of a manifest with a line of `{"audio": PATH, "text": ...}` for each.

    Paths of a manifest are below its own folder. Raises `ManifestError` and OSError.
    """
    if source.is_dir():
        found = sorted(path for path in source.rglob("*") if path.suffix.lower() in SUFFIXES)
        return [Recording(str(path.relative_to(source)), path) for path in found]
    recordings = []
    for number, line in enumerate(source.read_text("utf-8").splitlines(), 1):
        if line.strip():
            recordings.append(_recording(number, line, source.parent))
    names = [each.name for each in recordings]
    if len(names) != len(set(names)):
        raise ManifestError(0, "a recording stands in it twice")
    return recordings


def _recording(number: int, line: str, folder: Path) -> Recording:
    try:
        entry = json.loads(line)
    except ValueError as error:
        raise ManifestError(number, "no JSON") from error
    audio = entry.get("audio") if isinstance(entry, dict) else None
    said = entry.get("text") if isinstance(entry, dict) else None
    if not isinstance(audio, str) or not audio or not isinstance(said, str | None):
        raise ManifestError(number, '{"audio": PATH, "text": TEXT} is needed')
    return Recording(audio, folder / audio, said)


def read_rows(file: Path) -> list[Row]:
    """The rows of an earlier run. A last line that a kill cut short is left out and cut off."""
    if not file.exists():
        return []
    whole = file.read_bytes()
    kept = whole[: whole.rfind(b"\n") + 1]
    if len(kept) < len(whole):
        with file.open("r+b") as handle:
            handle.truncate(len(kept))
    return [Row(**json.loads(line)) for line in kept.decode().splitlines()]


def tell_nobody(_done: int, _total: int) -> None:
    """For callers that show no progress."""


def evaluate(
    recordings: Sequence[Recording],
    plan: ReaderPlan,
    out: Path,
    workers: int,
    tell: Callable[[int, int], None] = tell_nobody,
    *,
    read: Callable[[ReaderPlan, Recording], Row] | None = None,
) -> list[Row]:
    """Read what has no row in `out` yet, and return all rows in the order of the recordings.

    `workers`: processes. `tell` gets how many there are of how many. Raises ImportError without Dask (and OSError).
    """
    from dask.base import compute  # noqa: PLC0415 -- an extra
    from dask.callbacks import Callback  # noqa: PLC0415 -- as above
    from dask.delayed import delayed  # noqa: PLC0415 -- as above

    out.mkdir(parents=True, exist_ok=True)
    rows = {row.file: row for row in read_rows(out / ROWS)}
    left = [each for each in recordings if each.name not in rows]
    tell(len(recordings) - len(left), len(recordings))
    with (out / ROWS).open("a", encoding="utf-8") as file:

        def keep(row: Row) -> None:
            file.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())
            rows[row.file] = row
            tell(len(rows), len(recordings))

        task = delayed(read or read_recording, pure=False)
        tasks = [task(plan, each) for each in left]

        def ended(_key: object, value: object, *_state: object) -> None:
            if isinstance(value, Row):
                keep(value)

        with Callback(posttask=ended):  # type: ignore[no-untyped-call]  # Dask's own
            compute(*tasks, scheduler="processes", num_workers=workers, chunksize=1)  # type: ignore[no-untyped-call]  # as above
    return [rows[each.name] for each in recordings]


def read_recording(plan: ReaderPlan, recording: Recording) -> Row:
    """Read one recording, in a worker's process. What is wrong with it is a row, and no end."""
    from voice.asr.dictation import dictate  # noqa: PLC0415 -- brings numpy

    began_s = time.perf_counter()
    try:
        found = dictate(_dictation(plan)(plan.prompt), _sound(recording.path))
    except (VoiceError, OSError) as error:
        code = str(error.code) if isinstance(error, VoiceError) else type(error).__name__
        return Row(recording.name, error=code, said=recording.said, seconds=round(time.perf_counter() - began_s, 4))
    text = to_simplified(found.text)
    return Row(
        file=recording.name,
        text=text,
        pinyin=" ".join(pinyin(text)),
        not_heard=str(found.not_heard or ""),
        said=recording.said,
        audio_ms=found.audio_ms,
        speech_ms=found.speech_ms,
        decode_ms=found.decode_ms,
        seconds=round(time.perf_counter() - began_s, 4),
        character_edits=_edits(recording.said, text, characters),
        characters=None if recording.said is None else len(characters(recording.said)),
        pinyin_edits=_edits(recording.said, text, pinyin),
        syllables=None if recording.said is None else len(pinyin(recording.said)),
    )


def _edits(said: str | None, text: str, units: Callable[[str], Sequence[str]]) -> int | None:
    return None if said is None else distance(units(said), units(text))


def _sound(path: Path) -> Samples:
    """The samples of a file at 16 kHz, shape (n,): WAV as the program reads it, anything else by FFmpeg. Raises `VoiceError`."""
    from voice.audio.wav import read_clip, to_int16  # noqa: PLC0415 -- brings numpy

    if path.suffix.lower() == ".wav":
        return read_clip(path).samples
    from av.error import FFmpegError  # noqa: PLC0415 -- brings FFmpeg
    from faster_whisper import decode_audio  # noqa: PLC0415 -- as above

    try:
        wave = decode_audio(str(path), sampling_rate=SAMPLE_RATE_HZ)
    except (FFmpegError, OSError, IndexError) as error:  # IndexError: a file without a sound track
        raise VoiceError(ErrorCode.AUDIO_FILE_UNREADABLE, file=path.name) from error
    if not len(wave):
        raise VoiceError(ErrorCode.AUDIO_FILE_EMPTY, file=path.name)
    return to_int16(wave)


@cache
def _dictation(plan: ReaderPlan) -> MakeDictation:
    """The recogniser of this process, loaded once. Raises `VoiceError`."""
    from voice.asr.device import ComputePlan  # noqa: PLC0415 -- a worker loads it once
    from voice.asr.dictation import Dictation  # noqa: PLC0415 -- as above
    from voice.asr.engine import WhisperEngine  # noqa: PLC0415 -- as above
    from voice.asr.guards import bundled_deny_list  # noqa: PLC0415 -- as above
    from voice.asr.session import WhisperSettings  # noqa: PLC0415 -- as above
    from voice.asr.whisper import WhisperTranscriber  # noqa: PLC0415 -- as above
    from voice.models.catalog import bundled_catalog  # noqa: PLC0415 -- as above
    from voice.models.store import ModelStore  # noqa: PLC0415 -- as above
    from voice.vad.silero import SileroVad  # noqa: PLC0415 -- as above

    folder = ModelStore(plan.models).require(bundled_catalog().get(plan.model))
    gpu = plan.device == "cuda"
    compute = ComputePlan("cuda", "float16", 0) if gpu else ComputePlan("cpu", "int8", plan.threads)
    settings = WhisperSettings(partial_every_ms=0, guess_after_ms=0, patience_s=600)
    transcriber = WhisperTranscriber(WhisperEngine(folder, compute), settings)
    vad, invented = SileroVad(), bundled_deny_list()
    return lambda prompt: Dictation(transcriber, vad, prompt, invented)


def totals(rows: Iterable[Row]) -> dict[str, Any]:
    """What all rows come to; an error rate has its 95 % interval by resampling whole recordings."""
    every = list(rows)
    read = [row for row in every if not row.error]
    audio_s = sum(row.audio_ms for row in read) / 1000
    return {
        "recordings": len(every),
        "unreadable": len(every) - len(read),
        "nothing_heard": sum(bool(row.not_heard) for row in read),
        "audio_s": round(audio_s, 1),
        "real_time_factor": round(sum(row.decode_ms for row in read) / 1000 / audio_s, 4) if audio_s else None,
        "decode_ms_median": _median([row.decode_ms for row in read]),
        "character_error": _rate([(row.character_edits, row.characters) for row in read]),
        "pinyin_error": _rate([(row.pinyin_edits, row.syllables) for row in read]),
    }


def _median(values: list[int]) -> int | None:
    return sorted(values)[len(values) // 2] if values else None


RESAMPLES = 1_000
SEED = 8


def _rate(pairs: Sequence[tuple[int | None, int | None]]) -> dict[str, Any] | None:
    """Edits over units with the interval of 1,000 resamples (percentiles 2.5 and 97.5); None without references."""
    import numpy as np  # noqa: PLC0415 -- only for totals

    known = np.array([(edits, units) for edits, units in pairs if edits is not None and units], dtype=float)
    if not len(known):
        return None
    drawn = np.random.default_rng(SEED).integers(len(known), size=(RESAMPLES, len(known)))
    sums = known[drawn].sum(axis=1)
    low, high = np.percentile(sums[:, 0] / sums[:, 1], [2.5, 97.5])
    rate = known[:, 0].sum() / known[:, 1].sum()
    return {
        "rate": round(rate, 4),
        "low": round(float(low), 4),
        "high": round(float(high), 4),
        "recordings": len(known),
    }
