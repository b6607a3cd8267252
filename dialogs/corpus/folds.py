"""Training without a third of its templates, and sentences of these: what is understood of words that were never trained.

Leaving whole templates out is harder than leaving sentences out, because the sentences of one template are much alike.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from dialogs.corpus.make import filled, made_of, plain, some_frames, training_templates
from dialogs.project import PROJECT

FOLDS = 3
LEFT_OF_A_TEMPLATE = 2
"""Sentences of a template that was left out."""


@dataclass(frozen=True, slots=True)
class Fold:
    """`trained`: text and intent of every training sentence; `left`: sentences of the templates that were left out."""

    trained: tuple[tuple[str, str], ...]
    left: tuple[tuple[str, str], ...]


def written() -> tuple[tuple[str, str], ...]:
    """Return the training sentences that are no template's, with their intents: they are in every fold."""
    files = [path for path in sorted((PROJECT / "data/nlu").glob("*.yml")) if path.name != "services.yml"]
    blocks = [block for path in files for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]]
    return tuple((line[2:], block["intent"]) for block in blocks for line in block["examples"].splitlines())


def folds(templates: Mapping[str, list[str]] | None = None) -> Iterator[Fold]:
    """Yield a fold for each third of the templates. `templates`: those of training, by intent, where others are not given."""
    everything = training_templates() if templates is None else templates
    for fold in range(FOLDS):
        kept = {intent: [one for one in of_it if place(one) != fold] for intent, of_it in everything.items()}
        whole = {intent: of_it for intent, of_it in kept.items() if of_it}
        trained = (*written(), *((sentence.text, sentence.intent) for sentence in made_of(whole)))
        seen = {plain(text) for text, _ in trained}
        left = [
            (sentence.text, intent)
            for intent, of_it in everything.items()
            for one in of_it
            if place(one) == fold
            for frame in some_frames(one, LEFT_OF_A_TEMPLATE, "left")
            if plain((sentence := filled(frame, intent, "left")).text) not in seen
        ]
        yield Fold(trained, tuple(left))


def place(template: str) -> int:
    """Return the fold in which a template is left out: always the same, whatever other templates there are."""
    return hashlib.sha256(f"third{template}".encode()).digest()[-1] % FOLDS
