"""The process that renders with Kokoro, one utterance after another: `python -m voice.tts.kokoro_process MODEL VOICES`.

It tells `{"ready": true}` on its standard output once the model is loaded and has spoken, then reads requests from its standard input
and answers each; all are lines of JSON. `{"stop": ID}` ends that request at once. Its own end is the end of its input.
The network stays in memory: loading it takes longer than a sentence.
"""

import json
import os
import queue
import sys
import threading
from pathlib import Path
from typing import Any

import numpy as np

from voice.audio.wav import to_int16, write_wav
from voice.errors import ErrorCode
from voice.tts.kokoro_model import RATE_HZ, KokoroModel, joined
from voice.tts.mandarin_sounds import sounds
from voice.tts.render_process import claim_stdout, tell
from voice.tts.sentences import sentences
from voice.types import Pcm

FIRST_WORDS = "好。"
"""Said once to nobody: the first run of a network is slower than all that follow."""

THREADS = max(1, min(4, (os.cpu_count() or 2) - 1))
"""One core is left for the microphone and the window."""


class Requests:
    """What is asked, in order, and which of it is not wanted any more. Read by a thread of its own."""

    def __init__(self) -> None:
        self._lines: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._stopped: set[int] = set()
        self._under_way: tuple[int, Any] | None = None
        threading.Thread(target=self._read, name="requests", daemon=True).start()

    def next(self) -> dict[str, Any] | None:
        """Wait for the next one; None when there will be none."""
        return self._lines.get()

    def begin(self, number: int, run_options: Any) -> None:  # noqa: ANN401 - onnxruntime ships no types
        """This one is being rendered, with these options."""
        with self._lock:
            self._under_way = (number, run_options)
            run_options.terminate = number in self._stopped

    def was_stopped(self, number: int) -> bool:
        """Whether nobody wants it any more."""
        with self._lock:
            return number in self._stopped

    def _read(self) -> None:
        for line in sys.stdin:
            request = json.loads(line)
            if "stop" not in request:
                self._lines.put(request)
                continue
            with self._lock:
                self._stopped.add(request["stop"])
                if self._under_way is not None and self._under_way[0] == request["stop"]:
                    self._under_way[1].terminate = True
        self._lines.put(None)


def main() -> int:
    """Load, say so, answer requests until there are no more."""
    answers = claim_stdout()
    try:
        model = KokoroModel(Path(sys.argv[1]), Path(sys.argv[2]), THREADS)
        model.speak(sounds(FIRST_WORDS), sys.argv[3], 1.0, model.run_options())
    except (OSError, ValueError, RuntimeError) as error:
        tell(answers, error=ErrorCode.SYNTHESIS_VOICE_MISSING, why=f"{type(error).__name__}: {error}")
        return 1
    requests = Requests()
    tell(answers, ready=True)
    while (request := requests.next()) is not None:
        tell(answers, **answer(model, requests, request), id=request["id"])
    return 0


def answer(model: KokoroModel, requests: Requests, request: dict[str, Any]) -> dict[str, object]:
    """Render one request into its file; what is answered."""
    number, rate, run_options = int(request["id"]), float(request["rate"]), model.run_options()
    requests.begin(number, run_options)
    parts = []
    try:
        for sentence in sentences(request["text"]):
            said = sounds(sentence)
            if said:
                parts.append(model.speak(said, request["voice"], rate, run_options))
    except FileNotFoundError as error:
        return {"error": ErrorCode.SYNTHESIS_VOICE_MISSING, "why": Path(error.filename).name}
    except Exception as error:  # noqa: BLE001 - onnxruntime's errors, an ended run among them, share no base class
        stopped = requests.was_stopped(number)
        code = ErrorCode.SYNTHESIS_STOPPED if stopped else ErrorCode.SYNTHESIS_FAILED
        return {"error": code, "why": type(error).__name__}
    whole = joined(parts, rate)
    if len(whole) == 0:
        whole = np.zeros(RATE_HZ // 10, np.float32)  # nothing in it can be said: a moment of silence
    write_wav(Path(request["path"]), Pcm(to_int16(whole), RATE_HZ))
    return {"done": True}


if __name__ == "__main__":
    sys.exit(main())
