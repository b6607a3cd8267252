"""What the recogniser's decoder is adapted with: nothing of the splits, nobody of the personas, the same each time."""

from __future__ import annotations

import random
import re
from collections import Counter
from itertools import islice

import pytest
import yaml

from app.paths import ASSETS
from dialogs.corpus.adapting import ASKED, SHARES, Said, amount, said
from dialogs.corpus.hearing import WRITTEN as SOUND_DEVELOPMENT
from dialogs.corpus.make import held_back, plain, read_test
from dialogs.corpus.spoken import spoken_beside_consent
from dialogs.corpus.tasks import DEVELOPMENT_TASKS, FROZEN_TASKS, read_tasks
from dialogs.language.consent import CONSENT_PHRASES, judge
from dialogs.language.money_zh import Exact, all_amounts
from dialogs.scripted_desk import family
from dialogs.verdict import Verdict

EVERYDAY = ("把葱姜蒜切碎，放到锅里炒香。", "公交车要等二十分钟。")
WORDS = ("口味", "舞台", "第一", "直辖市")
COUNT = 1_500


@pytest.fixture(scope="module")
def sentences() -> tuple[Said, ...]:
    return tuple(said(COUNT, EVERYDAY, WORDS))


def test_it_is_the_same_each_time_and_a_longer_list_begins_with_a_shorter_one(sentences: tuple[Said, ...]) -> None:
    assert tuple(islice(said(COUNT, EVERYDAY, WORDS), 200)) == sentences[:200]
    assert tuple(said(100, EVERYDAY, WORDS)) == sentences[:100]


def test_no_sentence_of_the_frozen_split_is_said(sentences: tuple[Said, ...]) -> None:
    frozen = {plain(each.text) for each in read_test()}
    assert [each.text for each in sentences if plain(each.text) in frozen] == []


def test_no_frame_of_a_split_is_said(sentences: tuple[Said, ...]) -> None:
    """An amount alone and a payee alone are the same everywhere."""
    sounds = yaml.safe_load(SOUND_DEVELOPMENT.read_text("utf-8"))
    splits = [frame for kind in sounds["amounts"].values() for frame in kind] + sounds["beside consent"]
    splits += [spoken.text for _, spoken in spoken_beside_consent()]
    held = held_back() | {plain(frame) for frame in splits} - {"{amount}", "{payee}"}
    assert [each.frame for each in sentences if plain(each.frame) in held] == []


def test_nobody_whom_a_split_names_is_a_payee(sentences: tuple[Said, ...]) -> None:
    personas = "\n".join(file.read_text("utf-8") for file in sorted((ASSETS / "personas").glob("*.toml")))
    names = {*re.findall(r'name = "([^"]+)"', personas), *(payee.name for payee in family())}
    called = {payee for each in sentences for payee in each.payees}
    assert names
    assert [payee for payee in called if any(payee.endswith(name) for name in names)] == []


def test_whole_businesses_of_the_tasks_are_not_said(sentences: tuple[Said, ...]) -> None:
    """Amounts and single words are the same everywhere; a sentence that names somebody or something is not."""
    spoken = {
        turn.says for kept in (FROZEN_TASKS, DEVELOPMENT_TASKS) for task in read_tasks(kept) for turn in task.turns
    }
    payees = {payee for payee in spoken if len(payee) > 10}
    assert [each.text for each in sentences if each.text in payees] == []


def test_every_kind_is_there_about_as_often_as_it_should_be(sentences: tuple[Said, ...]) -> None:
    counted = Counter(each.kind for each in sentences)
    for kind, share in SHARES.items():
        assert abs(counted[kind] / COUNT - share) < 0.05, kind


def test_what_is_near_a_consent_is_said_where_a_consent_is_expected_and_is_none(sentences: tuple[Said, ...]) -> None:
    for each in sentences:
        if each.kind == "near":
            assert each.asked == ASKED["near"]
            assert judge(each.text) is not Verdict.GRANTED
        if each.kind == "consent":
            assert each.text in CONSENT_PHRASES


@pytest.mark.parametrize("seed", range(300))
def test_an_amount_is_one_amount(seed: int) -> None:
    words = amount(random.Random(seed))
    found = all_amounts(words, asked=True)
    assert len(found) == 1, words
    assert isinstance(found[0], Exact), words
    assert found[0].span == (0, len(words)), words
