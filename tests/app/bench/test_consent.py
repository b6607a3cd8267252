"""What the app takes for consent by ear: never what is none, on every sound that was recorded beside it."""

from __future__ import annotations

import pytest

from app.bench.consent import consent_figures, taken_for_consent
from dialogs.corpus.beside_consent import Beside, read_beside_consent
from dialogs.corpus.spoken import spoken_beside_consent
from dialogs.corpus.tasks import HeardSound
from dialogs.language.consent import judge
from dialogs.verdict import Verdict


def sound(*readings: str, no_speech: float = 0.0) -> HeardSound:
    return HeardSound(tuple((text, -0.2) for text in readings), no_speech, 1_500)


def test_only_what_was_heard_first_and_is_believed_is_consent() -> None:
    assert taken_for_consent(sound("确认转账。"))
    assert not taken_for_consent(sound("学人转账。", "确认转账。"))
    assert not taken_for_consent(sound("确认转账。", no_speech=0.95))


def test_nothing_that_is_said_beside_consent_is_consent_as_it_is_written() -> None:
    assert len(spoken_beside_consent()) >= 100
    assert [one.text for _, one in spoken_beside_consent() if judge(one.text) is Verdict.GRANTED] == []


def test_everything_written_down_was_heard_and_so_were_other_people_noise_and_silence() -> None:
    heard = read_beside_consent()
    assert [(one.kind, one.text) for one in heard if one.text] == [
        (kind, said.text) for kind, said in spoken_beside_consent()
    ]
    assert len({one.kind for one in heard if not one.text}) == 3


@pytest.mark.parametrize("beside", read_beside_consent(), ids=lambda one: f"{one.kind} {one.text}")
def test_no_sound_beside_consent_is_taken_for_consent(beside: Beside) -> None:
    assert not taken_for_consent(beside.heard)


def test_the_figures_say_how_many_sounds_they_stand_on() -> None:
    false, heard = consent_figures()
    assert (false.value, false.bar) == (0, 0)
    assert len(read_beside_consent()) > 100
    assert false.note.startswith(f"{len(read_beside_consent())} sounds")
    assert heard.value > 0
