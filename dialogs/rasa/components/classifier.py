"""The intent, by a linear model over every sparse feature: rare grams weigh more than common ones, all intents alike.

It is trained by scikit-learn and is a table of numbers afterwards: to classify is to add the columns of what a sentence
holds. Its confidence is a softmax of the distances from the boundaries, made steeper by `sharpness`.

Where a sentence was heard, its other readings have a say: their distances are averaged with its own, each by its weight.
我好像上了片子的当 was also heard as 骗子. An average lies closer to the boundaries than what it is made of, hence a sharpness of its own.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from dialogs.rasa.components.also_heard import WEIGHT

_INTENTS, _NUMBERS = "intents.json", "numbers.npz"


@dataclass(frozen=True, slots=True)
class _Trained:
    """What was learnt: a row of weights for each feature, a column for each intent."""

    intents: list[str]
    rarity: np.ndarray
    weights: np.ndarray
    bias: np.ndarray


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearIntentClassifier(GraphComponent, IntentClassifier):
    """Linear support vectors over the sentence's sparse features, weighed by how rare each is.

    Config: `regularisation` (scikit-learn's C), `sharpness` (how steep the confidence is), `sharpness_together` (the same for an
    average over readings), `ranking_length`; `doubted` and `doubted_below`: an intent that gives way to the fallback below this confidence.
    """

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what has to stand before: featurizers."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default config."""
        return {
            "regularisation": 1.0,
            "sharpness": 4.0,
            "sharpness_together": 4.0,
            "ranking_length": 10,
            "doubted": "",
            "doubted_below": 0.0,
        }

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        trained: _Trained | None = None,
    ) -> None:
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._trained = trained

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LinearIntentClassifier:
        """Create the component, untrained."""
        del execution_context  # Rasa's signature
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: object,
    ) -> LinearIntentClassifier:
        """Load what `train` kept."""
        del kwargs  # Rasa's signature; nothing is passed
        del execution_context  # Rasa's signature
        with model_storage.read_from(resource) as folder:
            intents = json.loads((folder / _INTENTS).read_text(encoding="utf-8"))
            with np.load(folder / _NUMBERS) as numbers:
                trained = _Trained(intents, numbers["rarity"], numbers["weights"], numbers["bias"])
        return cls(config, model_storage, resource, trained)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the weights, and keep them."""
        from sklearn.svm import LinearSVC  # noqa: PLC0415 -- a trained model needs no scikit-learn

        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        rows = scipy.sparse.vstack([_row(example) for example in examples], format="csr")
        held = np.bincount(rows.indices, minlength=rows.shape[1])
        rarity = (np.log((1 + rows.shape[0]) / (1 + held)) + 1).astype(np.float32)
        model = LinearSVC(C=self._config["regularisation"], class_weight="balanced", random_state=1)
        model.fit(_weighed(rows, rarity), [example.get(INTENT) for example in examples])
        # One row a feature, so that what a sentence needs of it lies together.
        weights = np.ascontiguousarray(model.coef_.T, np.float32)
        self._trained = _Trained([*map(str, model.classes_)], rarity, weights, model.intercept_.astype(np.float32))
        with self._storage.write_to(self._resource) as folder:
            (folder / _INTENTS).write_text(json.dumps(self._trained.intents), encoding="utf-8")
            np.savez(folder / _NUMBERS, rarity=rarity, weights=weights, bias=self._trained.bias)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent and the ranking of every sentence, and return the sentences without their other readings."""
        trained = self._trained
        if trained is None:
            raise ValueError("the classifier was not trained")
        sentences = [message for message in messages if message.get(WEIGHT) is None]
        for message, beside in zip(sentences, _beside(messages), strict=True):
            weights = [1.0, *(other.get(WEIGHT) for other in beside)]
            each = [_distances(one, trained) for one in (message, *beside)]
            sharpness = self._config["sharpness_together" if beside else "sharpness"]
            shares = _shares(np.average(each, axis=0, weights=weights), sharpness)
            ranking = [
                {INTENT_NAME_KEY: trained.intents[place], PREDICTED_CONFIDENCE_KEY: float(shares[place])}
                for place in np.argsort(-shares)[: self._config["ranking_length"]]
            ]
            if ranking[0][INTENT_NAME_KEY] == self._config["doubted"] and shares.max() < self._config["doubted_below"]:
                doubt = 1 - float(shares.max())
                ranking.insert(0, {INTENT_NAME_KEY: DEFAULT_NLU_FALLBACK_INTENT_NAME, PREDICTED_CONFIDENCE_KEY: doubt})
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return sentences


def _beside(messages: list[Message]) -> list[list[Message]]:
    """Return for each sentence the other readings behind it."""
    groups: list[list[Message]] = []
    for message in messages:
        if message.get(WEIGHT) is None:
            groups.append([])
        else:
            groups[-1].append(message)
    return groups


def _shares(distances: np.ndarray, sharpness: float) -> np.ndarray:
    steep = np.exp(sharpness * (distances - distances.max()))
    shares: np.ndarray = steep / steep.sum()
    return shares


def _distances(message: Message, trained: _Trained) -> np.ndarray:
    row = _weighed(_row(message), trained.rarity)
    distances: np.ndarray = trained.bias + row.data @ trained.weights[row.indices]
    return distances


def _row(message: Message) -> scipy.sparse.csr_matrix:
    _, sentence = message.get_sparse_features(TEXT)
    return scipy.sparse.csr_matrix(sentence.features)


def _weighed(rows: scipy.sparse.csr_matrix, rarity: np.ndarray) -> scipy.sparse.csr_matrix:
    """Return the rows with each count damped and weighed, and each row of length 1."""
    weighed = rows.astype(np.float32)
    weighed.data = (1 + np.log(weighed.data)) * rarity[weighed.indices]
    row_of = np.repeat(np.arange(rows.shape[0]), np.diff(weighed.indptr))
    lengths = np.sqrt(np.bincount(row_of, weights=weighed.data**2, minlength=rows.shape[0]))
    weighed.data /= lengths[row_of].astype(np.float32)
    return weighed
