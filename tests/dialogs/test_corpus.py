"""The corpus: what lies there is what its templates make, and the test split shares no frame with training."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from dialogs.actions.topics import ALONE
from dialogs.corpus import make
from dialogs.corpus.folds import folds
from dialogs.language.mentions import find
from dialogs.project import PROJECT
from dialogs.scripted_desk import family

if TYPE_CHECKING:
    from pathlib import Path

HARD = (make.LOOKED_AT, make.KEPT_BACK)
WRITTEN = ("general", "transfer", "out_of_scope")
FORM = {"transfer", "resume_transfer", "cancel", "stop", "deny"}


def _written() -> dict[str, str]:
    """Every written training sentence and its intent."""
    sentences: dict[str, str] = {}
    for name in WRITTEN:
        for block in yaml.safe_load((PROJECT / f"data/nlu/{name}.yml").read_text(encoding="utf-8"))["nlu"]:
            sentences |= dict.fromkeys((line[2:] for line in block["examples"].splitlines()), block["intent"])
    return sentences


def _frame(text: str) -> str:
    """A sentence with its payees and its amount put out of sight, punctuation gone."""
    mentions = find(text, family())
    spans = [(mention.start, mention.end, "{payee}") for mention in mentions.payees]
    amount = mentions.amount or mentions.bare_amount
    if amount is not None and not any(start < amount.span[1] and amount.span[0] < end for start, end, _ in spans):
        spans.append((*amount.span, "{amount}"))
    for start, end, blank in sorted(spans, reverse=True):
        text = text[:start] + blank + text[end:]
    return make.plain(text)


def test_what_lies_there_is_what_the_templates_make() -> None:
    assert make.TRAINING.read_text(encoding="utf-8") == make.training_text()
    assert make.DEVELOPMENT.read_text(encoding="utf-8") == make.development_text()
    for half in HARD:
        assert half.read_text(encoding="utf-8") == make.hard_text(half)
    assert make.TEST.read_text(encoding="utf-8") == make.test_text()


def test_there_are_three_thousand_sentences_and_seventy_intents() -> None:
    trained = [*make.training()]
    intents = {sentence.intent for sentence in trained} | set(_written().values())
    assert len(trained) + len(_written()) + len(make.read_test()) >= 3_000
    assert len(intents) >= 70
    assert intents == (ALONE | FORM) - {"nlu_fallback"}
    assert {sentence.intent for sentence in make.read_test()} == intents


@pytest.mark.parametrize(
    ("split", "least"),
    [(make.TEST, 300), (make.DEVELOPMENT, 300), (make.LOOKED_AT, 200), (make.KEPT_BACK, 190)],
    ids=["test", "development", "hard, looked at", "hard, kept back"],
)
def test_no_split_shares_a_frame_with_training(split: Path, least: int) -> None:
    made = [*make.training()]
    trained = {make.plain(sentence.frame) for sentence in made} | {_frame(sentence) for sentence in _written()}
    tested = [sentence for sentence in make.read_test(split) if sentence.intent not in make.CLOSED_LISTS]
    assert len(tested) > least
    assert [sentence.frame for sentence in tested if make.plain(sentence.frame) in trained] == []
    texts = {make.plain(sentence.text) for sentence in made} | set(map(make.plain, _written()))
    assert [sentence.text for sentence in tested if make.plain(sentence.text) in texts] == []


def test_the_development_splits_share_no_frame_with_the_test_split() -> None:
    tested = {make.plain(sentence.frame) for sentence in make.read_test() if sentence.intent not in make.CLOSED_LISTS}
    for split in (make.development(), *map(make.hard, HARD)):
        assert not {make.plain(sentence.frame) for sentence in split} & tested


def test_the_hard_split_has_every_intent_and_its_halves_share_nothing() -> None:
    looked_at, kept_back = map(make.hard, HARD)
    assert len(looked_at) + len(kept_back) >= 400
    every = {sentence.intent for sentence in make.read_test()} - make.CLOSED_LISTS
    assert {sentence.intent for sentence in (*looked_at, *kept_back)} >= every
    assert not {make.plain(one.frame) for one in looked_at} & {make.plain(one.frame) for one in kept_back}


def test_no_sentence_is_trained_as_two_things() -> None:
    meant = _written()
    assert [
        (sentence.text, sentence.intent, meant[sentence.text])
        for sentence in make.training()
        if meant.get(sentence.text, sentence.intent) != sentence.intent
    ] == []
    made: dict[str, str] = {}
    for sentence in make.training():
        assert made.setdefault(sentence.text, sentence.intent) == sentence.intent, sentence.text


def test_every_template_is_left_out_once_and_nothing_of_it_is_trained_then() -> None:
    made_up = {
        "ask_points": [f"甲(乙|丙)第{number}号的分" for number in range(9)],
        "borrow": ["贷个款(吧|)", "借(甲|乙)"],
    }
    left = [fold.left for fold in folds(made_up)]
    frames = {(frame, intent) for intent, of_it in made_up.items() for one in of_it for frame in make.frames(one)}
    assert {sentence for of_fold in left for sentence in of_fold} == frames
    assert sum(map(len, left)) == len(frames)
    for fold in folds(made_up):
        trained = {text for text, _ in fold.trained}
        assert len(trained) > 500  # the written ones are always there
        assert not trained & {text for text, _ in fold.left}
