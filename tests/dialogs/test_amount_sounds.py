"""Amounts by their sound: what sounds like exactly one sum becomes it, everything else stays to be asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.language.consent import judge
from dialogs.language.money_words import verbalise
from dialogs.language.money_zh import Exact, parse
from dialogs.language.repair import Lexicon, Part, Reason, repair
from dialogs.scripted_desk import family

LEXICON = Lexicon(payees=family())
HOMOPHONES = str.maketrans("一二三四五六七八九十百千万块毛角元", "衣尔伞似武刘期巴酒石摆签碗筷猫脚园")
AMOUNTS = st.one_of(st.integers(1, 2_000_000), st.integers(1, 20_000).map(lambda yuan: yuan * 100))


def _fen(text: str, *, asked: bool = False) -> int | None:
    found = parse(text, asked=asked)
    return found.fen if isinstance(found, Exact) else None


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("那就99块酒。", 9_990),
        ("我看似十块好了", 4_000),
        ("给女儿转三百块护帽", 30_050),
        ("给老伴打三百筷武", 30_050),
        ("还是四碗吧", 4_000_000),
        ("不是五百十五千", 500_000),
        ("不对十五百块", 50_000),
        ("改成三千十百块", 340_000),
        ("给女儿转一千武", 150_000),
        ("给老伴转七百亿。", 71_000),
    ],
)
def test_what_sounds_like_one_amount_is_it(heard: str, meant: int) -> None:
    repaired = repair(heard, LEXICON)
    assert _fen(repaired.text, asked=True) == meant
    assert Part.AMOUNT in repaired.parts


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("齐白", 70_000),
        ("那就期前。", 700_000),
        ("三千榴", 360_000),
        ("四千零四事。", 404_000),
        ("九四百块。", 40_000),
        ("嗯九九百", 90_000),
        ("九九百九十块", 99_000),
        ("九九百块", 90_000),
    ],
)
def test_an_answer_to_how_much_may_be_nothing_but_sound(heard: str, meant: int) -> None:
    assert _fen(repair(heard, LEXICON, asked=True).text, asked=True) == meant


@pytest.mark.parametrize(
    ("heard", "meant"), [("九十二块", 9_200), ("九百", 90_000), ("九千四百", 940_000), ("九万二", 9_200_000)]
)
def test_what_is_a_number_with_nine_stays_one(heard: str, meant: int) -> None:
    repaired = repair(heard, LEXICON, asked=True)
    assert (repaired.text, _fen(heard, asked=True)) == (heard, meant)


def test_without_a_figure_and_without_the_question_nothing_is_one() -> None:
    assert repair("齐白", LEXICON).changes == ()


@pytest.mark.parametrize("heard", ["是万", "石万块", "似万块", "四百思", "三百块钱", "五百块前", "一起", "三百五"])
def test_two_amounts_that_sound_alike_and_what_is_none_are_left(heard: str) -> None:
    for asked in (False, True):
        assert not any(change.part is Part.AMOUNT for change in repair(heard, LEXICON, asked=asked).changes)


@pytest.mark.parametrize(
    "said",
    [
        "给女儿转三百块五毛",
        "不是十块，要十五块",
        "不是五百十五",
        "单丽要用钱，打八百元去",
        "四十块就够了",
        "十万块",
        "一百十块",
        "尾号3305",
        "最近三个月花了多少",
        "一共存了几笔定期",
        "这三千块是给谁的",
        "十五号提醒我",
    ],
)
def test_what_is_written_right_is_left_as_it_is(said: str) -> None:
    for asked in (False, True):
        assert repair(said, LEXICON, asked=asked).text == said


@given(AMOUNTS, st.sampled_from(["{}", "就{}", "给女儿转{}", "改成{}吧", "不对，是{}"]), st.data())
def test_homophones_give_the_amount_that_was_said_or_none(fen: int, frame: str, data: st.DataObject) -> None:
    words = verbalise(fen)
    places = data.draw(st.sets(st.integers(0, len(words) - 1), min_size=1, max_size=len(words) // 2 + 1))
    heard = "".join(word.translate(HOMOPHONES) if place in places else word for place, word in enumerate(words))
    repaired = repair(frame.format(heard), LEXICON, asked=True)
    if any(change.part is Part.AMOUNT for change in repaired.changes):
        assert _fen(repaired.text, asked=True) == fen


@given(st.text(alphabet="一七十百千万块是时期不转给酒快钱，吗别确认账", max_size=9))
def test_a_changed_amount_changes_no_judgement_and_names_its_reason(text: str) -> None:
    repaired = repair(text, LEXICON, asked=True)
    assert judge(repaired.text) is judge(text) or Part.WORD in repaired.parts
    for change in repaired.changes:
        if change.part is Part.AMOUNT:
            assert change.reason in {Reason.SAME_SOUND, Reason.CONFUSED_SOUND}
