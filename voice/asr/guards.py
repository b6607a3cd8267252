"""Guards against text that nobody said. Pure functions of a transcript.

Whisper invents on silence and noise: phrases of its training data, loops, and pieces of its own prompt.
"""

import unicodedata
from dataclasses import dataclass
from importlib.resources import files

from voice.types import NotHeardReason, Transcript


@dataclass(frozen=True, slots=True)
class GuardLimits:
    """What is believed.

    `min_speech_ms`: shorter speech holds no word.
    `no_speech`: above this probability that nobody spoke, a reading is believed only if it is sure of itself...
    `no_speech_log_probability`: ...which means a mean log-probability of at least this.
    `no_speech_certain`: above this nothing is believed.
    `low_log_probability`: below this mean log-probability nothing is believed (Whisper's own limit is -1).
    `max_characters_per_second`: people do not speak faster; fast Mandarin is about 8 syllables a second.
    `repeats`: a piece of two or more characters this many times in a row is a loop; of one character, twice
    as many, because card numbers hold runs of equal digits.
    `prompt_echo_characters`: this long a piece of the prompt, word for word across its sentences, is an echo.
    """

    min_speech_ms: int = 200
    no_speech: float = 0.6
    no_speech_log_probability: float = -0.5
    no_speech_certain: float = 0.9
    low_log_probability: float = -1.0
    max_characters_per_second: float = 12.0
    repeats: int = 4
    prompt_echo_characters: int = 16


LONGEST_REPEATED_PIECE = 12


@dataclass(frozen=True, slots=True)
class DenyList:
    """Sentences that recognisers are known to invent, normalised."""

    whole: frozenset[str]
    """The text is exactly this."""
    parts: tuple[str, ...]
    """The text holds this."""

    @staticmethod
    def parse(text: str) -> "DenyList":
        """One entry a line: `= sentence` for the whole text, `~ words` for a part of it, `#` for a comment."""
        whole: set[str] = set()
        parts: list[str] = []
        for number, line in enumerate(text.splitlines(), 1):
            mark, _, entry = line.strip().partition(" ")
            if not mark or mark.startswith("#"):
                continue
            if mark not in {"=", "~"} or not plain(entry):
                raise ValueError(f"line {number} of the deny-list: {line!r}")
            if mark == "=":
                whole.add(plain(entry))
            else:
                parts.append(plain(entry))
        return DenyList(frozenset(whole), tuple(parts))

    def names(self, text: str) -> bool:
        """Whether the text is one of them. `text` is normalised by `plain`."""
        return text in self.whole or any(part in text for part in self.parts)


def bundled_deny_list() -> DenyList:
    """The list that comes with the program."""
    return DenyList.parse(files("voice.asr").joinpath("invented.txt").read_text("utf-8"))


def plain(text: str) -> str:
    """Letters and digits only, in one width and one case: what is left is what was said."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def judge(
    transcript: Transcript, speech_ms: int, prompt: str, limits: GuardLimits, invented: DenyList
) -> NotHeardReason | None:
    """Why this transcript must not be used, or None. `speech_ms` is how long the VAD heard a voice."""
    text = plain(transcript.text)
    checks = (
        (not text, NotHeardReason.EMPTY),
        (speech_ms < limits.min_speech_ms, NotHeardReason.TOO_SHORT),
        (invented.names(text), NotHeardReason.INVENTED),
        (is_loop(text, limits.repeats), NotHeardReason.REPEATED),
        (is_nobody(transcript, limits), NotHeardReason.NO_SPEECH),
        (is_echo(text, plain(prompt), limits.prompt_echo_characters), NotHeardReason.INVENTED),
        (is_too_fast(text, speech_ms, limits.max_characters_per_second), NotHeardReason.INVENTED),
        (transcript.mean_log_probability < limits.low_log_probability, NotHeardReason.LOW_CONFIDENCE),
    )
    return next((reason for found, reason in checks if found), None)


def is_nobody(transcript: Transcript, limits: GuardLimits) -> bool:
    """Whether the recogniser itself believes that nobody spoke, and is not sure of its reading."""
    if transcript.no_speech_probability > limits.no_speech_certain:
        return True
    return (
        transcript.no_speech_probability > limits.no_speech
        and transcript.mean_log_probability < limits.no_speech_log_probability
    )


def is_loop(text: str, repeats: int) -> bool:
    """Whether a piece of the text comes `repeats` times in a row (one character: twice as often)."""
    for size in range(1, min(LONGEST_REPEATED_PIECE, len(text)) + 1):
        times = repeats * 2 if size == 1 else repeats
        run = 0
        for position in range(size, len(text)):
            run = run + 1 if text[position] == text[position - size] else 0
            if run >= size * (times - 1):
                return True
    return False


def is_echo(text: str, prompt: str, characters: int) -> bool:
    """Whether a long piece of the text stands in the prompt word for word. Both normalised by `plain`."""
    starts = range(len(text) - characters + 1)
    return any(text[start : start + characters] in prompt for start in starts)


def is_too_fast(text: str, speech_ms: int, max_characters_per_second: float) -> bool:
    """Whether nobody could have said so much in so little time; four characters more are always allowed."""
    return len(text) - 4 > max_characters_per_second * speech_ms / 1000
