"""Features from the sound of a sentence: n-grams of toneless pinyin, confusable sounds folded.

A recogniser writes 鱼鹅 for 余额 and 转唱 for 转账: the characters are wrong, the sounds are right or nearly so. The
n-grams are those of `dialogs.language.sound_grams`, over the tokens of the SoundTokenizer, whose lemma is the folded
sound; so a payee and an amount are one sound each, whoever and however much they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.training_data.message import Message

from dialogs.language.sound_grams import grams
from dialogs.rasa.components.grams import GramFeaturizer


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class PinyinFeaturizer(GramFeaturizer):
    """Counts of sound n-grams.

    Config: `max_ngram` (folded syllables, from 1), `max_loose_ngram` (loose classes, from 2; below 2 there are none).
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default config."""
        return {**GramFeaturizer.get_default_config(), "max_ngram": 3, "max_loose_ngram": 3}

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Raise InvalidConfigException for sizes that are no sizes."""
        super().validate_config(config)
        if config["max_ngram"] < 1:
            raise InvalidConfigException("max_ngram is at least 1")

    def grams(self, message: Message, tokens: list[Token]) -> Iterable[str]:
        """Return the sound n-grams."""
        del message  # its tokens say all
        sounds = [token.lemma for token in tokens]
        return grams(sounds, longest=self._config["max_ngram"], longest_loose=self._config["max_loose_ngram"])
