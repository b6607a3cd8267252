"""Make the intent agree with the judgement of consent: confirm_transfer exactly where it is granted.

It stands last in the pipeline. A classifier may think what it likes of a sentence; only dialogs.language.consent
decides whether it consents. While the app's consent window is open, a plain denial is the intent deny.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

from dialogs.language.consent import judge
from dialogs.rasa.components.common import metadata_of, text_of
from dialogs.verdict import Verdict

CONFIRM, DENY, FALLBACK = "confirm_transfer", "deny", "nlu_fallback"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ConsentClassifier(GraphComponent):
    """Overrides the intent where consent is concerned."""

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> ConsentClassifier:
        """Create the component; it keeps nothing."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Override the intent of every message where the judgement says otherwise."""
        for message in messages:
            text = text_of(message)
            ranking = message.get(INTENT_RANKING_KEY) or []
            name = intent_for(judge(text), (message.get(INTENT) or {}).get(INTENT_NAME_KEY), ranking)
            if name is None:
                continue
            if name == FALLBACK and metadata_of(message).consent is Verdict.DENIED:
                name = DENY
            intent = {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: 1.0 if name in {CONFIRM, DENY} else 0.0}
            others = [entry for entry in ranking if entry[INTENT_NAME_KEY] not in {name, CONFIRM}]
            message.set(INTENT, intent, add_to_output=True)
            message.set(INTENT_RANKING_KEY, [intent, *others], add_to_output=True)
        return messages


def intent_for(verdict: Verdict, classified: str | None, ranking: list[dict[str, Any]]) -> str | None:
    """Return the intent that must stand, or None where the classified one may stay."""
    if verdict is Verdict.GRANTED:
        return CONFIRM
    if classified != CONFIRM:
        return FALLBACK if classified == FALLBACK and verdict is Verdict.DENIED else None
    if verdict is Verdict.DENIED:
        return DENY
    return next(
        (entry[INTENT_NAME_KEY] for entry in ranking if entry[INTENT_NAME_KEY] not in {CONFIRM, FALLBACK}), FALLBACK
    ) if verdict is Verdict.QUESTION else FALLBACK
