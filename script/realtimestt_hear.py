"""RealtimeSTT at the sound's own pace, one clip a line; runs in the environment of locks/realtimestt.txt.

usage: realtimestt_hear.py MODEL     MODEL: folder of faster-whisper weights

Reads lines of `{"samples": N}`, each followed by N little-endian 16-bit samples at 16 kHz; answers each with a line of
`{"text": …, "seconds": …}`: how long after the sound's first sample its text was there. The first line it writes says that
the weights are loaded. Everything that is not said here is left as RealtimeSTT has it.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time

from RealtimeSTT import AudioToTextRecorder

RATE_HZ = 16_000
PIECE = 512
SILENCE_S = 10
"""Fed after each clip; a text that is not there by then is none."""


def main() -> None:
    """Answer until the input ends."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # RealtimeSTT prints as it likes
    recorder = AudioToTextRecorder(
        model=sys.argv[1],
        language="zh",
        device="cpu",
        compute_type="int8",
        use_microphone=False,
        spinner=False,
        no_log_file=True,
    )

    def answer(told: dict[str, object]) -> None:
        print(json.dumps(told, ensure_ascii=False), file=answers, flush=True)

    answer({"ready": True})
    while line := sys.stdin.buffer.readline():
        sound = sys.stdin.buffer.read(2 * json.loads(line)["samples"])
        text, seconds = hear(recorder, sound + bytes(2 * SILENCE_S * RATE_HZ))
        answer({"text": text, "seconds": seconds})
    recorder.shutdown()


def hear(recorder: AudioToTextRecorder, sound: bytes) -> tuple[str, float]:
    """The text, and how many seconds after the first sample it was there; an empty text where nothing was heard."""
    found: list[tuple[str, float]] = []
    reading = threading.Thread(target=lambda: found.append((recorder.text(), time.perf_counter())))
    reading.start()
    began = time.perf_counter()
    for start in range(0, len(sound), 2 * PIECE):
        if not reading.is_alive():
            break
        # Sound comes no sooner than a microphone would bring it.
        reading.join(max(0.0, began + start / (2 * RATE_HZ) - time.perf_counter()))
        recorder.feed_audio(sound[start : start + 2 * PIECE])
    if reading.is_alive():
        recorder.abort()
        reading.join()
    text, at = found[0] if found else ("", time.perf_counter())
    return text or "", at - began


if __name__ == "__main__":
    main()
