"""Features from the characters of a sentence: their n-grams, a payee and an amount being one character each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token
from rasa.shared.nlu.training_data.message import Message

from dialogs.rasa.components.grams import GramFeaturizer


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class CharacterFeaturizer(GramFeaturizer):
    """Counts of character n-grams. Config: `max_ngram` (characters, from 1)."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default config."""
        return {**GramFeaturizer.get_default_config(), "max_ngram": 3}

    def grams(self, message: Message, tokens: list[Token]) -> Iterable[str]:
        """Return the n-grams of the tokens' texts."""
        del message  # its tokens say all
        texts = [token.text for token in tokens]
        for size in range(1, self._config["max_ngram"] + 1):
            yield from (" ".join(texts[start : start + size]) for start in range(len(texts) - size + 1))
