"""What an utterance says about consent to what was just read back."""

from enum import Enum


class Verdict(Enum):
    """The judgement of one whole utterance (dialogs.language.consent)."""

    GRANTED = "granted"
    DENIED = "denied"
    QUESTION = "question"
    UNCLEAR = "unclear"
