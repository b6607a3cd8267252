"""Traditional characters, which Whisper writes now and then."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.language.simplify import to_simplified


@pytest.mark.parametrize(
    ("heard", "simplified"),
    [
        ("轉帳給女兒三百塊", "转账给女儿三百块"),
        ("轉帐", "转账"),
        ("查帳戶餘額", "查账户余额"),
        ("馀额", "余额"),
        ("對帳單", "对账单"),
        ("銀行帳，", "银行账，"),
        ("買帳篷和蚊帳", "买帐篷和蚊帐"),
        ("確認轉賬", "确认转账"),
        ("给女儿转三百块", "给女儿转三百块"),
    ],
)
def test_the_banks_words_are_simplified_and_tents_stay_tents(heard: str, simplified: str) -> None:
    assert to_simplified(heard) == simplified


@given(st.text(alphabet="轉帳給女兒三百塊餘額確認给女儿转账余额，。0123", max_size=20))
def test_simplifying_twice_changes_nothing_more(text: str) -> None:
    once = to_simplified(text)
    assert to_simplified(once) == once
