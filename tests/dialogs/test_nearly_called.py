"""A relation of which one syllable was misheard, and what never becomes one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.language import relations
from dialogs.language.money_zh import all_amounts
from dialogs.language.names import callings
from dialogs.language.nearly_called import nearly_called
from dialogs.language.repair import Lexicon, Part, repair
from dialogs.port import PayeeName
from dialogs.scripted_desk import family

FAMILY = family()
LEXICON = Lexicon(payees=FAMILY)
STRANGER = PayeeName("p9", "周瑞", "房东", (), "1122")
HAN = st.text(st.sampled_from("归关规于与鱼女儿老伴板办大小哥街姐爷孙子王张李给转钱水鱼同意"), min_size=1, max_size=4)


@pytest.mark.parametrize("heard", ["归于", "归与", "规于", "归鱼"])
def test_a_relation_with_one_syllable_misheard_is_that_payee(heard: str) -> None:
    repaired = repair(f"给{heard}转两千六百块", LEXICON)
    assert repaired.text == "给闺女转两千六百块"
    assert Part.PAYEE in repaired.parts


def test_nobody_is_put_in_place_of_who_is_no_payee() -> None:
    assert nearly_called("归于", (STRANGER,)) is None
    assert nearly_called("归于", ()) is None


@pytest.mark.parametrize("name", ["小王", "老马", "张阿", "王老", "李伴"])
def test_what_may_be_a_name_stays_one(name: str) -> None:
    assert nearly_called(name, FAMILY) is None


@given(st.sampled_from(sorted(relations.WORDS)))
def test_a_relation_never_becomes_another(word: str) -> None:
    assert nearly_called(word, FAMILY) is None


@pytest.mark.parametrize("text", ["归于平静", "我说的是归于", "给归于买东西", "关于转账", "归于"])
def test_only_who_gets_money_is_looked_for(text: str) -> None:
    assert Part.PAYEE not in repair(text, LEXICON).parts


@given(HAN, st.sampled_from(["", "三百块", "两千六百块", "一万二"]))
def test_no_payee_and_no_amount_is_invented(heard: str, amount: str) -> None:
    found = nearly_called(heard, FAMILY)
    assert found is None or any(found in callings(payee) for payee in FAMILY)
    text = f"给{heard}转{amount}"
    assert all_amounts(repair(text, LEXICON).text, asked=True) == all_amounts(text, asked=True)
