"""Finding a service by what people type."""

from __future__ import annotations

import pytest

from app.services import SERVICES
from app.viewmodels.services.finder import NEAREST, Findable, find, findables

AMONG = findables(
    [
        ("transfer", ("转账", "汇款", "打钱", "Transfer")),
        ("limits", ("转账限额", "最多能转多少")),
        ("electricity", ("交电费", "缴电费", "电费")),
        ("elder", ("长辈版", "亲情版", "关爱版", "关怀版")),
    ]
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("转账", "transfer"),
        ("汇款", "transfer"),
        ("zhuanzhang", "transfer"),
        ("zhuan zhang", "transfer"),
        ("zz", "transfer"),
        ("transfer", "transfer"),
        ("zzxe", "limits"),
        ("限额", "limits"),
        ("我要交电费", "electricity"),
        ("df", "electricity"),
        ("dianfei", "electricity"),
        ("关怀版", "elder"),
    ],
)
def test_names_words_sounds_and_initials_find_a_service(typed: str, first: str) -> None:
    found = find(typed, AMONG)
    assert not found.nearest
    assert found.ids[0] == first


def test_a_wrong_character_that_sounds_alike_still_finds() -> None:
    assert find("砖账", AMONG).ids[0] == "transfer"


def test_nothing_found_offers_the_three_that_are_most_alike() -> None:
    found = find("电话费用", AMONG)
    assert found.nearest
    assert len(found.ids) == NEAREST
    assert found.ids[0] == "electricity"


@pytest.mark.parametrize("typed", ["", "  ", "？！"])
def test_nothing_typed_finds_nothing(typed: str) -> None:
    assert find(typed, AMONG).ids == ()


def test_each_text_is_kept_once() -> None:
    assert findables([("a", ("余额", "", "余额"))]) == (Findable("a", ("余额",)),)


def test_every_service_is_found_by_its_own_name_first() -> None:
    among = findables((one.id, (one.name, one.elder_name, *one.words)) for one in SERVICES)
    for service in SERVICES:
        best = find(service.name, among).ids[0]
        # Two services may share a name in another version; the one that is asked for is among the first two.
        assert service.id in find(service.name, among).ids[:2], (service.name, best)
