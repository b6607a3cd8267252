"""Measure what is understood of templates that were left out of training, on the components of config.yml.

In Rasa's environment:

    .venv-rasa/bin/python -m dialogs.rasa.left_out

Standard output is one JSON object: `understood` and `sentences`, `intents` with the share that was understood of each, the
worst first, and `taken_for`, the commonest mistakes. Some minutes of one core.
"""

import json
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT_NAME_KEY, INTENT_RANKING_KEY, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import class_from_module_path

from dialogs.corpus.folds import Fold, folds
from dialogs.metadata import encode_payee
from dialogs.project import PROJECT
from dialogs.rasa.components.classifier import LinearIntentClassifier
from dialogs.rasa.components.grams import GramFeaturizer
from dialogs.rasa.components.tokenizer import SoundTokenizer
from dialogs.scripted_desk import family

MISTAKES = 20


def main() -> int:
    """Measure, print, and return the exit status."""
    warnings.simplefilter("ignore")  # Rasa's libraries deprecate one another
    meant: Counter[str] = Counter()
    right: Counter[str] = Counter()
    mistakes: Counter[tuple[str, str]] = Counter()
    for fold in folds():
        for intent, found in understood(fold):
            meant[intent] += 1
            right[intent] += found == intent
            mistakes[intent, found] += found != intent
    shares = {intent: round(right[intent] / meant[intent], 3) for intent in meant}
    told = {
        "understood": round(right.total() / meant.total(), 4),
        "sentences": meant.total(),
        "intents": dict(sorted(shares.items(), key=lambda share: share[1])),
        "taken_for": [[*pair, count] for pair, count in mistakes.most_common(MISTAKES)],
    }
    sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    return 0


def understood(fold: Fold) -> Iterator[tuple[str, str]]:
    """Yield what each sentence that was left out means, and what it is taken for by what the rest trains."""
    payees = {"payees": [encode_payee(payee) for payee in family()]}
    trained = TrainingData([Message.build(text=text, intent=intent) for text, intent in fold.trained])
    left = [Message({TEXT: text, METADATA: payees}) for text, _ in fold.left]
    with tempfile.TemporaryDirectory() as folder:
        storage = LocalModelStorage(Path(folder))
        for number, component in enumerate(_components()):
            name, config = f"component-{number}", {k: v for k, v in component.items() if k not in {"name", "alias"}}
            kind: Any = class_from_module_path(component["name"])
            context = ExecutionContext(GraphSchema({}), node_name=name)
            made = kind.create({**kind.get_default_config(), **config}, storage, Resource(name), context)
            if isinstance(made, GramFeaturizer | LinearIntentClassifier):
                made.train(trained)
            if isinstance(made, GramFeaturizer | SoundTokenizer):
                made.process_training_data(trained)
            left = made.process(left)
    for message, (_, intent) in zip(left, fold.left, strict=True):
        # What gives way to the fallback is still the likeliest.
        named = [entry[INTENT_NAME_KEY] for entry in message.get(INTENT_RANKING_KEY)]
        yield intent, next(name for name in named if name != "nlu_fallback")


def _components() -> Iterator[dict[str, Any]]:
    """Yield the tokenizer, the featurizers and the classifier as config.yml names them."""
    for component in yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))["pipeline"]:
        yield component
        if component["name"].endswith(LinearIntentClassifier.__name__):
            return


if __name__ == "__main__":
    sys.exit(main())
