"""What a Wyoming server serves, and how it describes that."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wyoming.info import AsrModel, AsrProgram, Attribution, Info, TtsProgram, TtsVoice, WakeModel, WakeProgram

from voice.asr.dictation import Dictation
from voice.ports import WakeSpotter
from voice.types import Pcm

LANGUAGES = ("zh", "zh-CN", "cmn")
NAME = "xiaoxiang"
WAKE_MODEL = "xiaoxiang_xiaoxiang"
WAKE_PHRASE = "小象小象"
OWN_CONTEXT = "xiaoxiang"
"""Of a request's and a transcript's context: what only our own servers and stations know of; all others leave it alone."""
CAPTION = "caption"
"""Type of the event with what the sound seems to say so far; only for whoever asked for it."""
OURS = Attribution(name="xiaoxiang", url="")


@dataclass(frozen=True, slots=True)
class Services:
    """The engines, as the server uses them: every function here may take its time and is called on a worker's thread.

    `dictation`: a reading that expects these words, and tells what it reads meanwhile where somebody asked for that. `prompt`: the
    words where nobody names any. `simplified`: traditional to simplified characters. `spotter`: makes something that hears the wake
    phrase. `speak`: the sound of a text's sentences, one after another, by a voice of `voices` (the first where it is empty); one
    text at a time. `stop_speaking`: from any thread.
    """

    dictation: Callable[[str, Callable[[str], None] | None], Dictation]
    prompt: str
    simplified: Callable[[str], str]
    spotter: Callable[[], WakeSpotter]
    speak: Callable[[str, str], Iterator[Pcm]]
    stop_speaking: Callable[[], None]
    recogniser: str
    voices: tuple[str, ...]
    version: str


def described(services: Services) -> Info:
    """The answer to `describe`."""
    version = services.version
    asr = AsrModel(
        name=services.recogniser,
        attribution=Attribution(name="OpenAI", url=""),
        installed=True,
        description=services.recogniser,
        version=version,
        languages=list(LANGUAGES),
    )
    voices = [
        TtsVoice(
            name=name, attribution=OURS, installed=True, description=name, version=version, languages=["zh", "zh-CN"]
        )
        for name in services.voices
    ]
    wake = WakeModel(
        name=WAKE_MODEL,
        attribution=OURS,
        installed=True,
        description=WAKE_PHRASE,
        version=version,
        languages=["zh", "zh-CN"],
        phrase=WAKE_PHRASE,
    )
    return Info(
        asr=[AsrProgram(NAME, OURS, True, "小象听写", version, models=[asr], requires_external_vad=True)],  # noqa: FBT003 - as the package has it
        tts=[TtsProgram(NAME, OURS, True, "小象朗读", version, voices=voices)],  # noqa: FBT003 - as above
        wake=[WakeProgram(NAME, OURS, True, "小象唤醒", version, models=[wake])],  # noqa: FBT003 - as above
    )
