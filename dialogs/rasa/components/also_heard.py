"""The other readings of a sentence that was heard: each becomes a message of its own, so that it is made features of like the sentence.

They come behind the sentence and go no further than the classifier of the intent (`classifier.py`), which takes them in.
"""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from dialogs.rasa.components.common import Unconfigured, metadata_of

WEIGHT = "weight_beside"
"""The property of such a message that says how much it counts beside its sentence."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class AlsoHeardReader(Unconfigured, IntentClassifier):
    """Puts the other readings behind each message. It is a classifier in name alone: Rasa has no kind of its own for it."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Return every message with its other readings behind it."""
        return [each for message in messages for each in (message, *_others(message))]


def _others(message: Message) -> list[Message]:
    return [
        Message({TEXT: also.text.replace("/", "／"), METADATA: message.get(METADATA), WEIGHT: also.weight})
        for also in metadata_of(message).also_heard
    ]
