"""Which phrases will do as a wake word, and what is made of one."""

from __future__ import annotations

import pytest

from voice.wake.train.phrase import VARIABLE, Phrase, Unfit, UnfitPhraseError, wanted


def test_the_usual_phrase_is_the_project_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert wanted().text == "小象小象"
    assert wanted().toned == ("xiao3", "xiang4", "xiao3", "xiang4")


def test_another_phrase_is_said_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "你好小象")
    assert wanted().syllables == ("ni", "hao", "xiao", "xiang")
    assert wanted().halves == ("你好", "小象")
    assert wanted().calls == ("你好小象。", "你好小象！", "你好小象，", "你好，小象。", "你好小象？")


@pytest.mark.parametrize("written", ["你好，小象！", " 你好 小象 ", "你好小象"])
def test_marks_and_spaces_do_not_matter(written: str) -> None:
    assert Phrase.of(written).text == "你好小象"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Unfit.CHARACTERS),
        ("hello", Unfit.CHARACTERS),
        ("小象2号", Unfit.CHARACTERS),
        ("小象", Unfit.SHORT),
        ("小象银行请你听我说", Unfit.LONG),
        ("谢谢谢谢", Unfit.ONE_SOUND),
    ],
)
def test_what_will_not_do_is_refused_with_why(text: str, why: Unfit) -> None:
    with pytest.raises(UnfitPhraseError) as error:
        Phrase.of(text)
    assert error.value.why is why
