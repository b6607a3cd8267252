"""The sound split and the spoken tasks: what was heard belongs to what was said, all of it, and says how it was made."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dialogs.bench import SOUND, SOUND_DEVELOPMENT, SOUND_PLAIN, heard_split
from dialogs.corpus.beside_consent import HEARD as BESIDE
from dialogs.corpus.hearing import CONSENTS_HEARD, HEARD
from dialogs.corpus.make import CLOSED_LISTS, LOOKED_AT, development, hard, read_test
from dialogs.corpus.spoken import EVERY, SPEEDS, VOICES, spoken_development, spoken_split, spoken_tasks
from dialogs.corpus.tasks import (
    DEVELOPMENT_TASKS,
    FROZEN_TASKS,
    PLAIN_TASKS,
    KeptTasks,
    read_heard,
    read_tasks,
    sounds,
)
from dialogs.language.consent import OFFERED
from voice.asr.adapter import bundled_adapter

if TYPE_CHECKING:
    from pathlib import Path

READINGS = 5


KEPT = [pytest.param(kept, id=kept.written.name) for kept in (FROZEN_TASKS, DEVELOPMENT_TASKS)]


@pytest.mark.parametrize(
    ("file", "adapted"),
    [
        (SOUND, True),
        (FROZEN_TASKS.heard, True),
        (DEVELOPMENT_TASKS.heard, True),
        (CONSENTS_HEARD, True),
        (HEARD, True),
        (BESIDE, True),
        (SOUND_DEVELOPMENT, True),
        (SOUND_PLAIN, False),
        (PLAIN_TASKS.heard, False),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_what_was_heard_says_how_it_was_made(file: Path, *, adapted: bool) -> None:
    first, *lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    assert set(first["made"]) == {"recogniser", "adapter", "context", "writing", "voices", "conditions", "prompts"}
    assert first["made"]["adapter"] == (bundled_adapter().name if adapted else "none")
    assert "synthetic" in first["made"]["voices"]
    for line in lines:
        assert all(voice in first["made"]["voices"] for voice in line["voice"].split("+") if line["text"])
        assert 1 <= len(line["heard"]) <= READINGS
        assert all(score <= 0 for _, score in line["heard"])
        assert 0 <= line["no_speech"] <= 1
        assert line["speech_ms"] > 0


def test_the_sound_split_is_every_sentence_of_the_frozen_split() -> None:
    wanted = read_test()
    assert [(tried.said.text, tried.said.intent, tried.said.slots) for tried in heard_split()] == [
        (sentence.text, sentence.intent, sentence.slots) for sentence in wanted
    ]
    lines = [json.loads(line) for line in SOUND.read_text(encoding="utf-8").splitlines()[1:]]
    assert [(line["voice"], line["speed"]) for line in lines] == [
        (spoken.voice, spoken.speed) for spoken in spoken_split()
    ]


def test_every_third_sentence_keeps_the_voice_that_it_had_when_no_others_were_spoken() -> None:
    assert [(spoken.text, spoken.voice, spoken.speed) for spoken in spoken_split()[::EVERY]] == [
        (sentence.text, VOICES[number % len(VOICES)], SPEEDS[number % len(SPEEDS)])
        for number, sentence in enumerate(read_test()[::EVERY])
    ]


def test_the_sound_development_split_is_every_sentence_of_it_and_none_of_the_frozen_split() -> None:
    heard = heard_split(SOUND_DEVELOPMENT)
    assert [(tried.said.text, tried.said.slots) for tried in heard] == [
        (sentence.text, sentence.slots) for sentence, _ in spoken_development()
    ]
    assert {tried.said.text for tried in heard} == {each.text for each in (*development(), *hard(LOOKED_AT))}
    frozen = {sentence.text for sentence in read_test() if sentence.intent not in CLOSED_LISTS}
    assert [tried.said.text for tried in heard if tried.said.text in frozen] == []


def test_what_has_slots_is_said_by_two_voices() -> None:
    voices: dict[str, set[str]] = {}
    for sentence, spoken in spoken_development():
        if sentence.slots:
            voices.setdefault(sentence.text, set()).add(spoken.voice)
    assert {len(of) for of in voices.values()} == {2}


@pytest.mark.parametrize("kept", KEPT)
def test_every_sentence_of_the_tasks_was_heard(kept: KeptTasks) -> None:
    heard = read_heard(kept)
    assert [sound for task in read_tasks(kept) for sound in sounds(task) if sound not in heard] == []


@pytest.mark.parametrize("kept", KEPT)
def test_a_sentence_is_heard_as_the_answer_to_the_question_before_it(kept: KeptTasks) -> None:
    for task in read_tasks(kept):
        assert [sound.asked for sound in sounds(task)] == ["", *(turn.asks or "" for turn in task.turns[:-1])]


def test_whoever_agrees_to_the_read_back_says_what_it_offers() -> None:
    said = [turn.says for task in read_tasks() for turn in task.turns if "authorise" in turn.does]
    assert said.count(OFFERED) >= len(said) - 2


def test_the_development_tasks_are_said_by_voices_that_the_tasks_do_not_have() -> None:
    tasks = read_tasks(DEVELOPMENT_TASKS)
    assert len(tasks) == 20
    assert not {task.voice for task in tasks} & set(VOICES)
    frozen = {turn.says for task in read_tasks() for turn in task.turns}
    shared = {turn.says for task in tasks for turn in task.turns} & frozen
    assert len(shared) < 10


def test_the_tasks_are_thirty_and_more_of_four_to_eight_sentences() -> None:
    tasks = read_tasks()
    assert len(tasks) >= 30
    assert len({task.name for task in tasks}) == len(tasks)
    assert all(4 <= len(task.turns) <= 8 for task in tasks)
    assert {task.voice for task in tasks} == set(VOICES)
    assert {task.version for task in tasks} == {"standard", "elder"}
    for task in tasks:
        consents = sum("authorise" in turn.does for turn in task.turns)
        assert consents == len(task.moves), task.name


def test_another_sentence_voice_or_speed_is_another_clip() -> None:
    spoken = dict.fromkeys((*spoken_split(), *spoken_tasks()))
    assert len({one.clip for one in spoken}) == len(spoken)
    assert {one.speed for one in spoken} <= set(SPEEDS)
