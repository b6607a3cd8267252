"""Metals as a person meets them: prices, what they hold, buying and selling once, refusals in words."""

import pytest

from app.pages import Page
from app.scene import PIN, Scene
from app.screens.metals import HELD_MG, hold_gold
from app.screens.orders import press
from app.viewmodels.metals.words import grams, parse_grams, path_sentence
from bank.bank import Bank


def books(scene: Scene) -> tuple[int, int, int]:
    """The main account's balance, milligrams of gold, and how many faults an audit finds."""
    main = scene.banking.main_account
    assert main is not None
    found: list[tuple[int, int, int]] = []

    def look(bank: Bank) -> tuple[int, int, int]:
        held = sum(one.milligrams for one in bank.savings.metals.holdings(main.customer_id))
        return bank.accounts.get(main.id).balance_fen, held, len(bank.audit())

    scene.banking.write(look, lambda outcome: found.append(outcome.value))  # type: ignore[union-attr]  # a Failed fails
    return found[0]


def gold(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.METALS)
    scene.view_model.metals.open("gold")


def prove(scene: Scene) -> None:
    scene.view_model.order.agree()
    press(scene, PIN)
    scene.view_model.orderPin.submit()


def test_prices_and_holdings_come_from_the_bank(scene: Scene) -> None:
    hold_gold(scene)
    gold(scene)
    metals = scene.view_model.metals
    assert (metals.priceText, metals.askText, metals.bidText) == ("¥767.92/克", "¥770.99/克", "¥764.85/克")
    assert (metals.heldText, metals.heldValueText, metals.heldGainText) == ("12.5克", "¥9,560.63", "赚 ¥381.63")
    assert len(metals.path) == 31
    assert metals.pathSentence == "30天里每克从¥752.71到¥767.92，最低¥749.51，最高¥767.92"
    metals.chooseSpan("7")
    assert metals.pathStart == "7天前"
    assert len(metals.path) == 8
    assert metals.prices.count == 7
    assert {point.y() for point in metals.path} >= {0.0, 1.0}
    assert [row.title for row in metals.held.rows] == ["黄金（模拟）"]


def test_buying_without_the_questionnaire_is_refused_in_words(scene: Scene) -> None:
    gold(scene)
    scene.view_model.metals.buy()
    scene.view_model.metals.setGrams("5")
    scene.view_model.metals.quote()
    assert "还没有做风险问卷" in scene.view_model.metals.errorText
    assert scene.view_model.metals.needsQuestionnaire
    assert scene.view_model.navigation.current == Page.METAL_TRADE
    scene.view_model.metals.answerQuestionnaire()
    assert scene.view_model.navigation.current == Page.WEALTH_QUESTIONNAIRE


@pytest.mark.parametrize("typed", ["", "五", "1.2345", "-1", "1e3", "99999999"])
def test_what_is_no_weight_is_refused(scene: Scene, typed: str) -> None:
    hold_gold(scene)
    gold(scene)
    scene.view_model.metals.sell()
    scene.view_model.metals.setGrams(typed)
    scene.view_model.metals.quote()
    assert "克数没有看懂" in scene.view_model.metals.errorText


def test_more_than_is_held_is_not_sold(scene: Scene) -> None:
    hold_gold(scene)
    gold(scene)
    scene.view_model.metals.buy()
    assert [row.value for row in scene.view_model.metals.quick.rows] == ["1", "5", "10", "20"]
    scene.view_model.navigation.back()
    scene.view_model.metals.sell()
    assert [row.value for row in scene.view_model.metals.quick.rows] == ["1", "5", "10"]
    scene.view_model.metals.setGrams("12.51")
    scene.view_model.metals.quote()
    assert "没有这么多克" in scene.view_model.metals.errorText
    scene.view_model.metals.setGrams("1")
    assert scene.view_model.metals.errorText == ""


def test_selling_all_pays_the_quoted_price_once(scene: Scene) -> None:
    hold_gold(scene)
    before_fen, held, _ = books(scene)
    assert held == HELD_MG
    gold(scene)
    scene.view_model.metals.sell()
    scene.view_model.metals.takeAll()
    assert scene.view_model.metals.gramsText == "12.5"
    scene.view_model.metals.quote()
    order = scene.view_model.house.orders.state.order
    assert scene.view_model.order.amount.display == "¥9,560.63"
    prove(scene)
    assert order is not None
    scene.banking.write(lambda bank: order.carry_out(bank, PIN), lambda _: None)
    assert books(scene) == (before_fen + 956_063, 0, 0)
    scene.view_model.navigation.back()
    assert scene.view_model.navigation.current == Page.METAL
    assert scene.view_model.metals.heldText == ""


def test_buying_takes_exactly_the_quoted_amount(scene: Scene) -> None:
    hold_gold(scene)
    before_fen, held, _ = books(scene)
    gold(scene)
    scene.view_model.metals.buy()
    scene.view_model.metals.setGrams("5克")
    scene.view_model.metals.quote()
    assert "可能亏本" in scene.view_model.order.warning
    prove(scene)
    assert books(scene) == (before_fen - 385_495, held + 5_000, 0)
    assert scene.view_model.order.endMessage == "买进5克，付了¥3,854.95。"


@pytest.mark.parametrize(("milligrams", "text"), [(10, "0.01"), (1_000, "1"), (12_340, "12.34"), (100_000, "100")])
def test_grams_are_shown_without_needless_zeros_and_read_back(milligrams: int, text: str) -> None:
    assert grams(milligrams) == text
    assert parse_grams(text) == milligrams


def test_a_path_without_prices_says_nothing() -> None:
    assert path_sentence(()) == ""
