"""Amounts on what the recogniser made of the sound development split: what sound and choice get back, and that they take nothing away."""

from __future__ import annotations

from itertools import product

from app.assistant.lexicon import lexicon_of
from app.bench.consent import taken_for_consent
from app.bench.hearing import amount_fen, chosen_fen
from dialogs.corpus.hearing import BESIDE, CONDITIONS, CONSENT, HEARD, OFFERABLE, hearings, read_hearings
from dialogs.language.consent import OFFERED, judge
from dialogs.language.rescore import Expected, Reading, choose
from dialogs.language.simplify import to_simplified
from dialogs.scripted_desk import family
from dialogs.verdict import Verdict

LEXICON = lexicon_of(family())


def test_there_are_amounts_and_consents_and_what_is_none() -> None:
    kinds = [one.kind for one in hearings()]
    assert len(kinds) - kinds.count(CONSENT) - kinds.count(BESIDE) >= 120
    assert kinds.count(CONSENT) >= 360
    assert kinds.count(BESIDE) >= 60
    assert '"recogniser": "whisper-base"' in HEARD.read_text(encoding="utf-8").splitlines()[0]


def test_more_amounts_are_right_than_the_recogniser_wrote_and_none_is_lost() -> None:
    first, chosen = [], []
    for one, sound in read_hearings().items():
        if one.amount:
            said = amount_fen(one.spoken.text)
            assert said is not None
            first.append(amount_fen(to_simplified(sound.readings[0][0])) == said)
            chosen.append(chosen_fen(one, sound) == said)
    assert len(first) >= 40
    assert [before and not after for before, after in zip(first, chosen, strict=True)].count(True) == 0
    assert sum(chosen) / len(chosen) >= 0.85
    assert sum(first) / len(first) <= 0.82


def test_the_phrase_that_is_offered_is_heard_under_every_condition() -> None:
    heard: dict[tuple[str, str], list[bool]] = {}
    for one, sound in read_hearings().items():
        if one.kind == CONSENT and one.spoken.text in OFFERABLE:
            heard.setdefault((one.spoken.text, one.condition), []).append(taken_for_consent(sound))
    assert set(heard) == set(product(OFFERABLE, CONDITIONS))
    for condition in CONDITIONS:
        shares = {phrase: sum(heard[phrase, condition]) / len(heard[phrase, condition]) for phrase in OFFERABLE}
        assert len(heard[OFFERED, condition]) >= 30
        assert shares[OFFERED] == max(shares.values()) >= 0.95, condition


def test_no_sound_beside_consent_becomes_one() -> None:
    for one, sound in read_hearings().items():
        readings = [Reading(to_simplified(text), score) for text, score in sound.readings]
        if one.kind == BESIDE:
            assert judge(choose(readings, LEXICON, Expected.CONSENT).repaired.text) is not Verdict.GRANTED
