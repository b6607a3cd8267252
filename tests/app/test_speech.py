"""How the bench speaks: the manner of each version, and what is kept of what it said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.fixed_speech import FixedSpeech
from app.paths import ASSETS, Paths
from app.settings import Settings
from app.speech import Speech, fixed_speech
from app.speech_manner import MANNERS, manner_of
from app.wording import load_wording
from dialogs.language.speakable import speakable
from voice.tts.rates import MAX_RATE, MIN_RATE
from voice.tts.sentences import sentences
from voice.tts.voice_names import DEFAULT_VOICE, VOICES

if TYPE_CHECKING:
    from pathlib import Path


def test_the_elder_version_speaks_clearer_a_little_slower_and_louder() -> None:
    standard, elder = (manner_of(Settings(version=version)) for version in ("standard", "elder"))
    assert not standard.clear
    assert elder.clear
    assert 0.9 <= elder.rate < standard.rate
    assert elder.volume > standard.volume


@pytest.mark.parametrize("version", MANNERS)
@pytest.mark.parametrize("rate", [0.7, 1.0, 1.3])
def test_what_a_person_chose_is_a_factor_that_a_voice_can_follow(version: str, rate: float) -> None:
    manner = manner_of(Settings(version=version, speech_rate=rate, speech_volume=1.5))
    assert manner.rate == pytest.approx(MANNERS[version].rate * rate)
    assert MIN_RATE <= manner.rate <= MAX_RATE
    assert manner.volume == pytest.approx(MANNERS[version].volume * 1.5)


def test_voice_and_profile_are_the_persons_where_they_chose() -> None:
    assert manner_of(Settings()).voice == DEFAULT_VOICE
    assert manner_of(Settings(speech_voice=VOICES[-1])).voice == VOICES[-1]
    assert manner_of(Settings(speech_clear="on")).clear
    assert not manner_of(Settings(version="elder", speech_clear="off")).clear


def test_only_parts_without_anybodys_values_are_fixed() -> None:
    wording = load_wording(ASSETS / "wording" / "zh_CN.toml")
    fixed = fixed_speech(wording)
    assert len(fixed.parts) > 100
    assert not [part for part in fixed.parts if "{" in part]
    told = wording.say("read_back", elder=False, from_tail="1234", payee="李娟", payee_tail="3305", amount="三百元")
    assert not [part for part in sentences(speakable(told)) if "李娟" in part and part in fixed.parts]


@pytest.mark.parametrize("version", MANNERS)
def test_what_a_transfer_asks_and_reads_back_begins_at_once(version: str) -> None:
    wording = load_wording(ASSETS / "wording" / "zh_CN.toml")
    openings = fixed_speech(wording).openings[version]
    values = {"from_tail": "1234", "payee": "女儿李娟", "payee_tail": "3305", "amount": "12,300.50元"}
    told = wording.say("read_back", elder=version == "elder", **values)
    assert sentences(speakable(told))[0] in openings
    questions = {"standard": ("您要转给谁？", "要转多少钱？"), "elder": ("您想把钱转给谁？", "您要转多少钱？")}
    assert set(questions[version]) <= set(openings)


def test_a_part_behind_another_sentence_is_cut_as_it_will_be() -> None:
    text = "要转的话请完整地，而且一字不差地说出确认转账这四个字。"
    fixed = FixedSpeech.of({"standard": [text]})
    assert set(sentences(text)) | set(sentences("已取消。" + text)[1:]) <= fixed.parts
    assert fixed.openings == {"standard": (sentences(text)[0],)}


def test_without_the_voice_pack_the_systems_own_voice_speaks(tmp_path: Path) -> None:
    speech = Speech(Paths(tmp_path, tmp_path / "models"))
    try:
        assert not speech.is_natural
        assert speech.render("好。", 1.0).duration_ms > 100
    finally:
        speech.close()
