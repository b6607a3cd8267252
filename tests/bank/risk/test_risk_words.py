"""The matcher of scam words: what each scam sounds like, and what only sounds like it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.risk.errors import RiskDataInvalidError
from bank.risk.words import LONGEST_SAID, load_words

TEXTS: dict[str, dict[str, list[str]]] = tomllib.loads(Path(__file__).with_name("risk_texts.toml").read_text("utf-8"))
WORDS = load_words()
FIRES = [(scam, text) for scam, texts in TEXTS.items() for text in texts["fires"]]
NEAR = [(scam, text) for scam, texts in TEXTS.items() for text in texts["near"]]


def strong(text: str) -> set[str]:
    hits = WORDS.hits("", (text[1:],)) if text.startswith(">") else WORDS.hits(text)
    return {hit.scam for hit in hits if hit.strength == "strong"}


@pytest.mark.parametrize(("scam", "text"), FIRES)
def test_a_scam_is_recognised_by_its_words(scam: str, text: str) -> None:
    assert scam in strong(text)


@pytest.mark.parametrize(("scam", "text"), NEAR)
def test_a_near_miss_fires_nothing(scam: str, text: str) -> None:
    assert not strong(text)


def test_the_ten_and_the_six_types_are_all_there() -> None:
    by_kind = list(WORDS.kinds.values())
    assert (by_kind.count("telecom"), by_kind.count("elder")) == (10, 6)
    assert set(TEXTS) == set(WORDS.scams)
    assert {"刷单返利", "冒充公检法", "网游虚假交易", "以房养老诈骗", "养老帮扶诈骗"} <= set(WORDS.scams.values())


@pytest.mark.parametrize("text", ["安 全 账 户", "安-全-账-户", "安全帳戶", "安全账户 ", "【安全账户】"])
def test_spaces_marks_and_traditional_characters_hide_nothing(text: str) -> None:
    assert "police" in strong(text)


def test_a_word_spread_over_two_sentences_is_no_word() -> None:
    assert not strong(">我去找客服。让我想想。转三百给女儿")


def test_a_double_negation_is_no_negation() -> None:
    assert "police" in strong(">我不得不转到安全账户")
    assert not strong(">我不会转到安全账户")


def test_a_weak_word_counts_in_a_remark_alone() -> None:
    assert [hit.strength for hit in WORDS.hits("保证金")] == ["weak"]
    assert not WORDS.hits("", ("保证金",))


def test_long_talk_counts_from_its_end() -> None:
    filler = "今天天气真好。" * LONGEST_SAID
    assert "police" in {hit.scam for hit in WORDS.hits("", (filler, "我要转到安全账户"))}
    assert not WORDS.hits("", ("我要转到安全账户", filler))


@given(st.text(max_size=60), st.lists(st.text(max_size=200), max_size=4))
def test_any_text_can_be_read(remark: str, said: list[str]) -> None:
    WORDS.hits(remark, said)


@given(st.lists(st.sampled_from([text.lstrip(">") for _, text in FIRES + NEAR]), max_size=5))
def test_each_scam_is_named_once_and_strong_ones_first(said: list[str]) -> None:
    hits = WORDS.hits("", said)
    assert len({hit.scam for hit in hits}) == len(hits)
    assert [hit.strength for hit in hits] == sorted(hit.strength for hit in hits)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("format = 1", "format = 0"),
        ('steps = ["安全账户', 'steps = ["@nobody|安全账户'),
        ('steps = ["安全账户|', 'steps = ["|'),
        ('to = "账', 'to = "账账'),
        ('kind = "elder"', 'kind = "other"'),
    ],
)
def test_words_that_do_not_fit_are_refused(old: str, new: str) -> None:
    text = Path("bank/risk/words.toml")
    content = (Path(__file__).parents[3] / text).read_text("utf-8")
    assert old in content
    with pytest.raises(RiskDataInvalidError):
        load_words(content.replace(old, new, 1))
