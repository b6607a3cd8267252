"""Make the intent agree with the judgement of consent: confirm_transfer exactly where it is granted.

It stands last in the pipeline. A classifier may think what it likes of a sentence; only dialogs.language.consent
decides whether it consents. While the app's consent window is open, a plain denial is the intent deny.
"""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

from dialogs.language.consent import judge
from dialogs.rasa.components.common import Unconfigured, metadata_of, text_of
from dialogs.verdict import Verdict

CONFIRM, DENY, FALLBACK = "confirm_transfer", "deny", "nlu_fallback"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ConsentClassifier(Unconfigured):
    """Overrides the intent where consent is concerned."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Override the intent of every message where the judgement says otherwise."""
        for message in messages:
            classified = (message.get(INTENT) or {}).get(INTENT_NAME_KEY)
            window_open = metadata_of(message).consent is not None
            name = intent_that_stands(judge(text_of(message)), classified, window_open=window_open)
            if name == classified:
                continue
            intent = {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: 1.0}
            others = [
                entry
                for entry in message.get(INTENT_RANKING_KEY) or []
                if entry[INTENT_NAME_KEY] not in {name, CONFIRM}
            ]
            message.set(INTENT, intent, add_to_output=True)
            message.set(INTENT_RANKING_KEY, [intent, *others], add_to_output=True)
        return messages


def intent_that_stands(verdict: Verdict, classified: str | None, *, window_open: bool) -> str | None:
    """Return the intent of an utterance judged `verdict` and classified as `classified`."""
    if verdict is Verdict.GRANTED:
        return CONFIRM
    denies = verdict is Verdict.DENIED and (window_open or classified == CONFIRM)
    if classified in {CONFIRM, FALLBACK}:
        return DENY if denies else FALLBACK
    return classified
