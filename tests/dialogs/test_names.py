"""Which payee a spoken name means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.language.names import Match, NoMatch, One, Several, callings, choose, match_payee
from dialogs.language.sounds import fold, name_syllables
from dialogs.port import PayeeName
from dialogs.scripted_desk import family

FAMILY = family()
NING = PayeeName("p-ning", "宁芳", None, (), "7777")


def _ids(match: Match) -> list[str]:
    match match:
        case One(payee):
            return [payee.id]
        case Several(payees):
            return [payee.id for payee in payees]
        case NoMatch():
            return []


@pytest.mark.parametrize(
    ("spoken", "ids"),
    [
        ("女儿", ["p-daughter"]),
        ("闺女", ["p-daughter"]),
        ("我女儿", ["p-daughter"]),
        ("那个女儿", ["p-daughter"]),
        ("女儿小红", ["p-daughter"]),
        ("小红", ["p-daughter"]),
        ("小洪", ["p-daughter"]),
        ("绿儿", ["p-daughter"]),
        ("老伴", ["p-husband"]),
        ("爱人", ["p-husband"]),
        ("老板", ["p-husband"]),
        ("赵国强", ["p-husband"]),
        ("单丽", ["p-shan"]),
        ("善莉", ["p-shan"]),
        ("丹丽", []),
        ("大儿子", ["p-son"]),
        ("儿子", ["p-son", "p-son2"]),
        ("老章", ["p-zhang2"]),
        ("尾号3305", ["p-daughter"]),
        ("尾号三三零五", ["p-daughter"]),
        ("尾号2077的章伟", ["p-zhang2"]),
        ("张伟，尾号1024", ["p-zhang"]),
        ("尾号9999", []),
        ("张三", []),
        ("", []),
    ],
)
def test_a_name_is_matched_by_characters_and_by_sound(spoken: str, ids: list[str]) -> None:
    assert _ids(match_payee(spoken, FAMILY)) == ids


def test_payees_of_one_sound_are_a_tie_whichever_characters_the_recogniser_chose() -> None:
    assert _ids(match_payee("张伟", FAMILY)) == ["p-zhang", "p-zhang2"]
    assert _ids(match_payee("章伟", FAMILY)) == ["p-zhang2", "p-zhang"]


def test_characters_win_over_a_confusable_sound() -> None:
    lin = PayeeName("p-lin", "林芳", None, (), "8888")
    assert fold("lin") == fold("ning")
    assert _ids(match_payee("林芳", (lin, NING))) == ["p-lin"]
    assert _ids(match_payee("玲芳", (lin, NING))) == ["p-lin", "p-ning"]


@pytest.mark.parametrize(
    ("spoken", "tail"),
    [
        ("第一个", "1024"),
        ("就第二个吧", "2077"),
        ("前面那个", "1024"),
        ("最后一个", "2077"),
        ("尾号2077", "2077"),
        ("一零二四", "1024"),
        ("幺零二四", "1024"),
        ("老章", "2077"),
        ("同事", "1024"),
    ],
)
def test_one_of_those_offered_is_chosen(spoken: str, tail: str) -> None:
    offered = tuple(payee for payee in FAMILY if payee.tail in {"1024", "2077"})
    chosen = choose(spoken, offered)
    assert isinstance(chosen, One)
    assert chosen.payee.tail == tail


@pytest.mark.parametrize("spoken", ["第三个", "张伟", "尾号9999", "对", "女儿"])
def test_what_chooses_none_of_those_offered_chooses_none(spoken: str) -> None:
    offered = tuple(payee for payee in FAMILY if payee.tail in {"1024", "2077"})
    assert not isinstance(choose(spoken, offered), One)


@pytest.mark.parametrize(
    ("name", "sounds"),
    [
        ("单丽", ("shan", "li")),
        ("曾国", ("zeng", "guo")),
        ("解珍", ("xie", "zhen")),
        ("仇英", ("qiu", "ying")),
        ("查良", ("zha", "liang")),
        ("区明", ("ou", "ming")),
        ("任强", ("ren", "qiang")),
        ("尉迟恭", ("yu", "chi", "gong")),
        ("万俟强", ("mo", "qi", "qiang")),
        ("长孙强", ("zhang", "sun", "qiang")),
        ("单于强", ("chan", "yu", "qiang")),
        ("盖强", ("ge", "qiang")),
        ("阚强", ("kan", "qiang")),
        ("薄强", ("bo", "qiang")),
        ("缪红", ("miao", "hong")),
        ("朴强", ("piao", "qiang")),
    ],
)
def test_a_surname_has_its_own_reading(name: str, sounds: tuple[str, ...]) -> None:
    assert name_syllables(name) == sounds


@pytest.mark.parametrize(
    ("heard", "name"),
    [
        ("善红", "单红"),
        ("赠红", "曾红"),
        ("谢红", "解红"),
        ("球红", "仇红"),
        ("欧红", "区红"),
        ("扎红", "查红"),
        ("哥红", "盖红"),
        ("盖红", "盖红"),
        ("秦红", "覃红"),
        ("谈红", "覃红"),
        ("任红", "任红"),
        ("玉池红", "尉迟红"),
        ("末期红", "万俟红"),
    ],
)
def test_a_surname_is_found_by_what_it_sounds_like(heard: str, name: str) -> None:
    payee = PayeeName("p", name, None, (), "0001")
    assert _ids(match_payee(heard, (payee, NING))) == ["p"]


@pytest.mark.parametrize(
    ("relation", "said"),
    [
        ("女儿", "闺女"),
        ("小女儿", "小闺女"),
        ("大儿子", "老大"),
        ("三儿子", "老三"),
        ("孙子", "大孙子"),
        ("岳母", "丈母娘"),
        ("亲家", "亲家母"),
        ("老战友", "战友"),
    ],
)
def test_a_relation_is_found_by_its_other_words(relation: str, said: str) -> None:
    payee = PayeeName("p", "钱红", relation, (), "0001")
    assert _ids(match_payee(said, (payee, NING))) == ["p"]


def test_relatives_of_one_relation_are_a_tie_told_apart_by_their_order_or_tail() -> None:
    sons = (PayeeName("a", "周强", "大儿子", (), "0001"), PayeeName("b", "周勇", "小儿子", (), "0002"))
    assert _ids(match_payee("儿子", sons)) == ["a", "b"]
    assert _ids(match_payee("小儿子", sons)) == ["b"]
    assert _ids(choose("尾号0001", sons)) == ["a"]
    assert _ids(choose("老大", sons)) == ["a"]


@given(st.sampled_from(FAMILY), st.data())
def test_every_way_to_call_a_payee_finds_that_payee(payee: PayeeName, data: st.DataObject) -> None:
    calling = data.draw(st.sampled_from(callings(payee)))
    assert payee.id in _ids(match_payee(calling, FAMILY))


@given(st.sampled_from("张章掌长彰"), st.sampled_from("伟卫玮微为"), st.sampled_from(["", "吧", "的"]))
def test_a_sound_that_two_payees_share_is_never_a_guess(surname: str, given_name: str, after: str) -> None:
    assert len(_ids(match_payee(surname + given_name + after, FAMILY))) != 1
