"""What the featurizers of this project share: counts of whatever a sentence holds, over a vocabulary that is learnt."""

from __future__ import annotations

import json
from abc import abstractmethod
from collections import Counter
from collections.abc import Iterable
from typing import Any

import scipy.sparse
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

_VOCABULARY = "vocabulary.json"


class GramFeaturizer(SparseFeaturizer, GraphComponent):
    """Counts of grams, one sentence feature a message and none for each token. A subclass says what the grams are.

    Config: `min_count` (a gram in fewer training sentences is not kept).
    """

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what has to stand before: a tokenizer."""
        return [Tokenizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default config."""
        return {**SparseFeaturizer.get_default_config(), "min_count": 1}

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Raise InvalidConfigException for sizes that are no sizes."""
        if config["min_count"] < 1:
            raise InvalidConfigException("min_count is at least 1")

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
    ) -> GramFeaturizer:
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
    ) -> GramFeaturizer:
        """Load what `train` kept."""
        del kwargs  # Rasa's signature; nothing is passed
        with model_storage.read_from(resource) as folder:
            vocabulary = json.loads((folder / _VOCABULARY).read_text(encoding="utf-8"))
        return cls(config, model_storage, resource, execution_context.node_name, vocabulary)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn which grams there are, and keep them."""
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

    @abstractmethod
    def grams(self, message: Message, tokens: list[Token]) -> Iterable[str]:
        """Return the grams of a message that has these tokens."""

    def _row(self, message: Message) -> scipy.sparse.csr_matrix:
        counts = Counter(column for gram in self._grams(message) if (column := self._columns.get(gram)) is not None)
        columns = sorted(counts)
        return scipy.sparse.csr_matrix(
            ([float(counts[column]) for column in columns], ([0] * len(columns), columns)),
            shape=(1, len(self._columns)),
        )

    def _grams(self, message: Message) -> Iterable[str]:
        return self.grams(message, message.get(TOKENS_NAMES[TEXT]) or [])
