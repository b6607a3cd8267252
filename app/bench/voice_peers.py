"""Other recognisers on the same clips in the same run: faster-whisper with its own defaults, Vosk, and RealtimeSTT."""

from __future__ import annotations

import contextlib
import json
import subprocess
import time
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from app.bench.errors_heard import Heard
from app.paths import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from app.bench.voice_sets import Clip

VOSK_PYTHON = ROOT / "build" / "voice-peers-env" / "bin" / "python"
VOSK_SCRIPT = ROOT / "script" / "vosk_hear.py"
REALTIMESTT_PYTHON = ROOT / "build" / "realtimestt-env" / "bin" / "python"
REALTIMESTT_SCRIPT = ROOT / "script" / "realtimestt_hear.py"


class Defaults:
    """faster-whisper as its manual has it, with the language said."""

    def __init__(self, folder: Path, device: str, compute_type: str) -> None:
        from faster_whisper import WhisperModel  # noqa: PLC0415 - heavy

        self._model = WhisperModel(str(folder), device=device, compute_type=compute_type, local_files_only=True)

    def hear(self, clips: Iterable[Clip]) -> list[Heard]:
        """Read each clip."""
        found = []
        for clip in clips:
            began = time.perf_counter()
            segments, _ = self._model.transcribe(clip.samples.astype(np.float32) / 32768, language="zh")
            text = "".join(segment.text for segment in segments)
            found.append(Heard(clip.said, text, time.perf_counter() - began, clip.audio_s))
        return found


class Peer:
    """Another recogniser in a process and an environment of its own, asked over its pipes clip by clip. Use it in a `with`."""

    def __init__(self, command: Sequence[str]) -> None:
        """Returns when it is ready. Raises OSError or ValueError where it is not installed or does not start."""
        self._process: subprocess.Popen[bytes] = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        try:
            self._answer()
        except ValueError:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        if self._process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):  # it ended first, and what was written to it goes nowhere
                self._process.stdin.close()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def hear(self, clips: Iterable[Clip]) -> list[Heard]:
        """Read each clip; `seconds` are the peer's own count."""
        found = []
        for clip in clips:
            if self._process.stdin is None:
                raise ValueError("the peer is closed")
            self._process.stdin.write(json.dumps({"samples": len(clip.samples)}).encode() + b"\n")
            self._process.stdin.write(clip.samples.astype("<i2").tobytes())
            self._process.stdin.flush()
            answer = self._answer()
            found.append(Heard(clip.said, answer["text"], answer["seconds"], clip.audio_s))
        return found

    def _answer(self) -> dict[str, Any]:
        line = self._process.stdout.readline() if self._process.stdout is not None else b""
        if not line:
            raise ValueError("it ended")
        answer: dict[str, Any] = json.loads(line)
        return answer


def vosk() -> Peer:
    """Vosk's small Chinese model; `seconds` are those of reading. Raises as `Peer` does."""
    return Peer([str(VOSK_PYTHON), str(VOSK_SCRIPT)])


def realtimestt(folder: Path) -> Peer:
    """RealtimeSTT with the weights of `folder`, at the sound's own pace; `seconds` run from the clip's first sample to its text.

    Raises as `Peer` does.
    """
    return Peer([str(REALTIMESTT_PYTHON), str(REALTIMESTT_SCRIPT), str(folder)])
