"""Other recognisers on the same clips in the same run: faster-whisper with its own defaults, and Vosk."""

from __future__ import annotations

import json
import subprocess
import time
from typing import TYPE_CHECKING, Any

import numpy as np

from app.bench.errors_heard import Heard
from app.paths import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from app.bench.voice_sets import Clip

VOSK_PYTHON = ROOT / "build" / "voice-peers-env" / "bin" / "python"
VOSK_SCRIPT = ROOT / "script" / "vosk_hear.py"


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


class Vosk:
    """Vosk's small Chinese model in a process and an environment of its own. Use it in a `with`."""

    def __init__(self) -> None:
        """Raises OSError or ValueError where it is not installed or does not start."""
        self._process: subprocess.Popen[bytes] = subprocess.Popen(
            [str(VOSK_PYTHON), str(VOSK_SCRIPT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._answer()

    def close(self) -> None:
        """End the process."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def hear(self, clips: Iterable[Clip]) -> list[Heard]:
        """Read each clip."""
        found = []
        for clip in clips:
            if self._process.stdin is None:
                raise ValueError("Vosk is closed")
            self._process.stdin.write(json.dumps({"samples": len(clip.samples)}).encode() + b"\n")
            self._process.stdin.write(clip.samples.astype("<i2").tobytes())
            self._process.stdin.flush()
            answer = self._answer()
            found.append(Heard(clip.said, answer["text"], answer["seconds"], clip.audio_s))
        return found

    def _answer(self) -> dict[str, Any]:
        line = self._process.stdout.readline() if self._process.stdout is not None else b""
        if not line:
            raise ValueError("Vosk ended")
        answer: dict[str, Any] = json.loads(line)
        return answer
