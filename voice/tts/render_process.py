"""The process that renders one utterance with pyttsx3 and ends: `python -m voice.tts.render_process`.

It tells `{"ready": ...}` on its standard output when its voice is verified, reads one request from its standard
input and answers it; both are a line of JSON. It holds nothing of ours, so killing it is a way to stop it. On Linux
the library is espeak-ng 1.52 out of the package espeakng_loader (GPL-3), loaded here and nowhere else.
"""

import ctypes
import json
import os
import platform
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from voice.errors import ErrorCode
from voice.tts.voices import VoiceInfo, is_mandarin, pick_voice

NORMAL_WORDS_PER_MINUTE = 200
"""pyttsx3's own default on every system; espeak-ng's `cmn` speaks about 4 syllables a second at it."""

OLDEST_ESPEAK = (1, 52)
"""espeak-ng 1.51 reads Chinese characters as the names of pinyin letters and tone numbers."""

LARGEST_HEADER_BYTES = 512
"""A file of this size or less has a header and no sound: it is less than 12 ms at the lowest rate a voice has."""

PARENT_WAITS_S = 600
"""The parent kills a process that stalls; this only ends one whose parent cannot any more."""


class RenderFailure(Exception):  # noqa: N818 - an answer, not a defect
    """What is answered instead of sound."""

    def __init__(self, code: ErrorCode, why: str) -> None:
        super().__init__(code, why)
        self.code = code
        self.why = why


def main() -> int:
    """Get ready, say so, render one utterance, say so."""
    answers = claim_stdout()
    try:
        engine, version, settle = start_engine()
        voice = use_mandarin(engine, settle)
        tell(answers, ready=True, voice=voice.id, version=version)
        line = sys.stdin.readline()
        if not line:  # the parent is gone or needs nothing more
            return 0
        request = json.loads(line)
        render(engine, request["text"], float(request["rate"]), request["path"], settle)
        tell(answers, done=True, voice=current_voice(engine).id)
    except RenderFailure as failure:
        tell(answers, error=failure.code, why=failure.why)
        return 1
    return 0


def claim_stdout() -> TextIO:
    """Keep standard output for answers: pyttsx3 prints, and C libraries do as well."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return answers


def tell(answers: TextIO, **fields: object) -> None:
    """Answer with one line of JSON."""
    answers.write(json.dumps(fields, ensure_ascii=False) + "\n")
    answers.flush()


def start_engine() -> tuple[Any, str, Callable[[], object]]:
    """Start pyttsx3 on the system's own driver; on Linux on espeak-ng 1.52, loaded by its full path.

    pyttsx3 asks for `libespeak-ng.so.1`, which is the soname of the library that is loaded already. Returns the engine,
    its version, and a function that waits until the engine has carried out all that it was told.
    """
    version, settle = load_espeak() if on_linux() else (sys.platform, lambda: None)
    import pyttsx3  # noqa: PLC0415 - must follow the loading of the library

    try:
        return pyttsx3.init(), version, settle
    except (RuntimeError, ImportError, OSError) as error:
        raise RenderFailure(ErrorCode.SYNTHESIS_FAILED, f"{type(error).__name__}: {error}") from error


def on_linux() -> bool:
    """Whether espeak-ng is the engine."""
    return platform.system() == "Linux"


def load_espeak() -> tuple[str, Callable[[], object]]:
    """Load espeak-ng's library; its version, and its own way to wait until its queue of commands is empty."""
    try:
        import espeakng_loader  # noqa: PLC0415 - on Linux only

        os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
        library = ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
    except (ImportError, OSError, RuntimeError) as error:
        raise RenderFailure(ErrorCode.SYNTHESIS_FAILED, f"{type(error).__name__}: {error}") from error
    library.espeak_Info.restype = ctypes.c_char_p
    version: str = library.espeak_Info(None).decode()
    if tuple(int(part) for part in version.split(".")[:2]) < OLDEST_ESPEAK:
        raise RenderFailure(ErrorCode.SYNTHESIS_VOICE_MISSING, f"espeak-ng {version} is too old")
    return version, library.espeak_Synchronize


def use_mandarin(engine: Any, settle: Callable[[], object]) -> VoiceInfo:  # noqa: ANN401 - pyttsx3 ships no types
    """Set the Mandarin voice and verify that it is the one in use.

    pyttsx3 only queues the setting: an empty run of its loop carries it out. See `render` for why it is settled first.
    """
    voice = pick_voice(voice_info(found) for found in engine.getProperty("voices"))
    if voice is None:
        raise RenderFailure(ErrorCode.SYNTHESIS_VOICE_MISSING, "no Mandarin voice is installed")
    engine.setProperty("voice", voice.id)
    if on_linux():
        settle()
        engine.runAndWait()
        return current_voice(engine)
    return voice


def current_voice(engine: Any) -> VoiceInfo:  # noqa: ANN401 - pyttsx3 ships no types
    """The voice in use. Raises `RenderFailure` where it is not Mandarin: pyttsx3 falls back silently."""
    identity = engine.getProperty("voice")
    for found in engine.getProperty("voices"):
        if found.id == identity and is_mandarin(voice_info(found)):
            return voice_info(found)
    raise RenderFailure(ErrorCode.SYNTHESIS_VOICE_MISSING, f"the voice in use is {identity}")


def voice_info(found: Any) -> VoiceInfo:  # noqa: ANN401 - pyttsx3 ships no types
    """A voice of pyttsx3 as a value; drivers give languages as text or as bytes."""
    languages = tuple(
        language.decode("utf-8", "ignore").strip("\x05\x02") if isinstance(language, bytes) else str(language)
        for language in found.languages
    )
    return VoiceInfo(str(found.id), str(found.name), languages)


def render(engine: Any, text: str, rate: float, path: str, settle: Callable[[], object]) -> None:  # noqa: ANN401 - pyttsx3 ships no types
    """Render one utterance into a file. `runAndWait` may return before the file is there, so its event is awaited.

    espeak-ng carries out what it is told on a thread of its own, and `runAndWait` begins by cancelling whatever that
    thread still does: a rate that was just set would be lost, or the sound itself. So nothing runs that is not settled.
    """
    finished = threading.Event()
    errors: list[str] = []

    def on_error(name: object, exception: Exception) -> None:  # noqa: ARG001 - pyttsx3 calls it by these names
        errors.append(f"{type(exception).__name__}: {exception}")
        finished.set()

    engine.connect("finished-utterance", lambda name, completed: finished.set())  # noqa: ARG005 - as above
    engine.connect("error", on_error)
    engine.setProperty("rate", round(NORMAL_WORDS_PER_MINUTE * rate))
    engine.save_to_file(text, path)
    settle()
    engine.runAndWait()
    finished.wait(PARENT_WAITS_S)
    if errors:
        raise RenderFailure(ErrorCode.SYNTHESIS_FAILED, errors[0])
    if not Path(path).is_file() or Path(path).stat().st_size <= LARGEST_HEADER_BYTES:
        raise RenderFailure(ErrorCode.SYNTHESIS_FAILED, "no sound was written")


if __name__ == "__main__":
    sys.exit(main())
