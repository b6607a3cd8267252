"""Features from the sound of a sentence: n-grams of toneless pinyin, confusable sounds folded.

A recogniser writes 鱼鹅 for 余额 and 转唱 for 转账: the characters are wrong, the sounds are right or nearly so. The
n-grams are those of `dialogs.language.sound_grams`, over the tokens of the SoundTokenizer, whose lemma is the folded
sound; so a payee and an amount are one sound each, whoever and however much they are.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import scipy.sparse
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from dialogs.language.sound_grams import grams

_VOCABULARY = "vocabulary.json"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class PinyinFeaturizer(SparseFeaturizer, GraphComponent):
    """Counts of sound n-grams, one sentence feature a message.

    Config: `max_ngram` (folded syllables, from 1), `max_loose_ngram` (loose classes, from 2; below 2 there are none),
    `min_count` (an n-gram in fewer training sentences is not kept).
    """

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what has to stand before: a tokenizer."""
        return [Tokenizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default config."""
        return {**SparseFeaturizer.get_default_config(), "max_ngram": 3, "max_loose_ngram": 3, "min_count": 1}

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Raise InvalidConfigException for sizes that are no sizes."""
        if config["max_ngram"] < 1 or config["min_count"] < 1:
            raise InvalidConfigException("max_ngram and min_count are at least 1")

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        name: str,
        vocabulary: dict[str, int] | None = None,
    ) -> None:
        super().__init__(name, config)
        self._storage = model_storage
        self._resource = resource
        self._columns = vocabulary or {}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> PinyinFeaturizer:
        """Create the component, untrained."""
        return cls(config, model_storage, resource, execution_context.node_name)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: object,
    ) -> PinyinFeaturizer:
        """Load what `train` kept."""
        del kwargs  # Rasa's signature; nothing is passed
        with model_storage.read_from(resource) as folder:
            vocabulary = json.loads((folder / _VOCABULARY).read_text(encoding="utf-8"))
        return cls(config, model_storage, resource, execution_context.node_name, vocabulary)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn which n-grams there are, and keep them."""
        seen: Counter[str] = Counter()
        for example in training_data.training_examples:
            seen.update(set(self._grams(example)))
        kept = sorted(gram for gram, count in seen.items() if count >= self._config["min_count"])
        self._columns = {gram: column for column, gram in enumerate(kept)}
        with self._storage.write_to(self._resource) as folder:
            (folder / _VOCABULARY).write_text(json.dumps(self._columns, ensure_ascii=False), encoding="utf-8")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add features to every training example."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the features of each message that has tokens."""
        for message in messages:
            if message.get(TOKENS_NAMES[TEXT]):
                message.add_features(Features(self._row(message), FEATURE_TYPE_SENTENCE, TEXT, self._identifier))
        return messages

    def _row(self, message: Message) -> scipy.sparse.csr_matrix:
        counts = Counter(column for gram in self._grams(message) if (column := self._columns.get(gram)) is not None)
        columns = sorted(counts)
        return scipy.sparse.csr_matrix(
            ([float(counts[column]) for column in columns], ([0] * len(columns), columns)),
            shape=(1, len(self._columns)),
        )

    def _grams(self, message: Message) -> list[str]:
        sounds = [token.lemma for token in message.get(TOKENS_NAMES[TEXT]) or []]
        found = grams(sounds, longest=self._config["max_ngram"], longest_loose=self._config["max_loose_ngram"])
        return list(found)
