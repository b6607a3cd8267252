"""A sentence that says to send an amount to a payee is a transfer, whatever its first words were taken for.

给女儿转不是五百，是五千 begins like a transfer and goes on like a correction.
"""

from __future__ import annotations

import re

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

from dialogs.rasa.components.common import Unconfigured, mentions_of, text_of

TRANSFER = "transfer"
_MAY_BE_TRANSFER = frozenset({"inform", "correct", "nlu_fallback"})
_SENDS = re.compile(r"转|汇|打给|寄")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class WholeTransferClassifier(Unconfigured):
    """Overrides the intent of sentences that hold a verb of sending, a payee and an amount."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Override the intent where the sentence is a whole transfer."""
        for message in messages:
            classified = (message.get(INTENT) or {}).get(INTENT_NAME_KEY)
            mentions = mentions_of(message)
            whole = bool(mentions.payees) and mentions.amount is not None and _SENDS.search(text_of(message))
            if not whole or classified not in _MAY_BE_TRANSFER:
                continue
            intent = {INTENT_NAME_KEY: TRANSFER, PREDICTED_CONFIDENCE_KEY: 1.0}
            others = [entry for entry in message.get(INTENT_RANKING_KEY) or [] if entry[INTENT_NAME_KEY] != TRANSFER]
            message.set(INTENT, intent, add_to_output=True)
            message.set(INTENT_RANKING_KEY, [intent, *others], add_to_output=True)
        return messages
