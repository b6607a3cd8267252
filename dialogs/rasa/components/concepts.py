"""Features from what the words mean: the concepts of `dialogs.language.concepts`, one by one and in pairs.

Two sentences that share no word may be about the same things; and pairs tell 还 a card from 还 a loan wherever the two
words stand. A payee and an amount are concepts too.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, pairwise
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token
from rasa.shared.nlu.training_data.message import Message

from dialogs.language.concepts import concepts_in
from dialogs.rasa.components.common import text_of
from dialogs.rasa.components.grams import GramFeaturizer
from dialogs.rasa.components.tokenizer import AMOUNT_TOKEN, PAYEE_TOKEN

_MASK = "\ue000"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class ConceptFeaturizer(GramFeaturizer):
    """Counts of concepts, of neighbouring ones and of any two. Config: `by_sound` (find long words by sound too)."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default config."""
        return {**GramFeaturizer.get_default_config(), "by_sound": True}

    def grams(self, message: Message, tokens: list[Token]) -> Iterable[str]:
        """Return the concepts, the neighbours in order, and the pairs whatever their order."""
        names = _names(text_of(message), tokens, by_sound=self._config["by_sound"])
        yield from names
        yield from (f"{one}>{other}" for one, other in pairwise(("", *names, "")))
        yield from (f"{one}&{other}" for one, other in combinations(sorted(set(names)), 2))


def _names(text: str, tokens: list[Token], *, by_sound: bool) -> list[str]:
    masked = [token for token in tokens if token.text in {PAYEE_TOKEN, AMOUNT_TOKEN}]
    for token in masked:
        text = text[: token.start] + _MASK * (token.end - token.start) + text[token.end :]
    found = [(concept.start, concept.name) for concept in concepts_in(text, by_sound=by_sound)]
    return [name for _, name in sorted([*found, *((token.start, token.text) for token in masked)])]
