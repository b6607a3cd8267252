"""同屏辅导 in the real window: nobody looks without a yes, what they see has no amount in it, and no money moves meanwhile."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage

from app.failure import Failure
from app.guidance.covering import COVER, covered_picture, is_secret, secret_places
from app.guidance.session import CODE_LIFETIME
from app.pages import Page
from app.scene import PIN
from app.screens.core import _pin
from app.screens.guidance import HELPER, area_of, asked, invited, watched
from app.screens.orders import higher_limits
from app.transfer_state import Draft, Route, Stage
from app.window import phone_screen
from tests.qml.support import is_text, kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from bank.values import PreparedTransfer
    from tests.qml.support import Opened


def picture_of(window: Opened) -> QImage:
    """What the helper is sent."""
    window.settle()
    content = covered_picture(window.shell.window, phone_screen(window.shell.window))
    return QImage.fromData(content)


def test_the_door_is_open_to_the_network_only_where_the_bench_was_started_so(
    open_window: Callable[..., Opened],
) -> None:
    guidance = (window := open_window()).scene.view_model.guidance
    guidance.offer()
    assert guidance.address.startswith("localhost:")
    assert guidance.addressWords == "请对方在这台电脑的浏览器里打开"
    guidance.end()
    window.scene.settings.change(guide_from_network=True)
    guidance.offer()
    assert not guidance.address.startswith("localhost:")
    assert guidance.addressWords == "请对方在自己电脑的浏览器里打开"
    guidance.end()


@pytest.mark.parametrize("version", ["standard", "elder"])
def test_a_person_is_asked_and_lets_somebody_look_and_ends_it(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    guidance = window.scene.view_model.guidance
    ticket = asked(window.scene)
    window.settle()
    assert set(window.actions()) == {"不让看", "让对方看"}
    assert guidance.phase_of(ticket) == "asked"
    window.click("让对方看")
    assert guidance.phase_of(ticket) == "open"
    assert f"{HELPER}正在看您的屏幕" in {str(item.property("text")) for item in window.items()}
    window.click("结束辅导")
    assert guidance.phase_of(ticket) == "over"
    assert guidance.address == ""


def test_return_pressed_once_too_often_lets_nobody_look(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    ticket = asked(window.scene)
    window.settle()
    window.key(Qt.Key.Key_Return)
    assert window.scene.view_model.guidance.phase_of(ticket) == "over"


def test_the_code_lapses_and_is_told(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    said: list[str] = []
    window.scene.view_model.announcer.announced.connect(said.append)
    invited(window.scene)
    code = window.scene.view_model.guidance.code.replace(" ", "")
    assert said == [f"号码是{' '.join(code)}"]
    window.settle()
    window.click("号码多留三分钟")
    window.scene.move_on(CODE_LIFETIME + timedelta(seconds=5))
    assert window.scene.view_model.guidance.phase == "offered"
    window.scene.move_on(CODE_LIFETIME)
    assert window.scene.view_model.guidance.phase == "off"
    assert window.scene.view_model.guidance.knock(code, HELPER) is None
    assert said[-1] == "号码过期了。需要的话再要一个"


def test_the_helper_sees_no_amount_and_no_card_number(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    for page in (Page.HOME, Page.BALANCE, Page.ENTRIES, Page.PAYEE):
        window.scene.view_model.navigation.open(page)
        picture = picture_of(window)
        screen = phone_screen(window.shell.window)
        secrets = [item for item in window.items() if is_text(item) and is_secret(str(item.property("text")))]
        assert secrets
        corner = window.rect(screen).topLeft()
        for item in secrets:
            middle = window.rect(item).center() - corner
            place = QPoint(round(middle.x()), round(middle.y()))
            if picture.rect().contains(place):
                assert picture.pixelColor(place) == COVER, str(item.property("text"))


def test_the_helper_sees_no_key_of_the_pad(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    _pin(window.scene)
    window.settle()
    pads = [item for item in window.items() if kind(item) in {"Keypad", "PinDots"}]
    assert len(pads) == 2
    covered = list(secret_places(phone_screen(window.shell.window), 1.0))
    assert all(any(place.contains(window.rect(pad)) for place in covered) for pad in pads)


@pytest.mark.parametrize(
    "words", ["¥1,234.50", "尾号 6285", "三百元五角", "余额12.30", "13800001111", "6\u20602\u20608\u20605"]
)
def test_what_is_covered(words: str) -> None:
    assert is_secret(words)


@pytest.mark.parametrize("words", ["转账", "9:30", "第3步", "2月1日", "女儿 李娟"])
def test_what_is_left(words: str) -> None:
    assert not is_secret(words)


def test_no_transfer_begins_and_none_is_sent_while_somebody_looks(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    scene = window.scene
    _pin(scene, PIN)
    watched(scene)
    scene.view_model.pin.submit()
    assert scene.flow.state.stage is Stage.PIN
    assert "先结束同屏辅导" in scene.view_model.pin.errorText
    told: list[PreparedTransfer | Failure] = []
    scene.flow.prepare(Draft("li-juan", 100), Route.VOICE, told.append)
    assert told == [Failure("GUIDANCE_OPEN", {})]
    scene.view_model.guidance.end()
    for digit in PIN:
        scene.view_model.pin.press(digit)
    scene.view_model.pin.submit()
    assert scene.flow.state.stage is Stage.DONE


def test_nothing_that_needs_the_pin_is_done_while_somebody_looks(open_window: Callable[..., Opened]) -> None:
    scene = open_window().scene
    watched(scene)
    scene.view_model.house.orders.offer(higher_limits(scene))
    scene.view_model.order.agree()
    assert scene.view_model.order.failed
    assert "先结束同屏辅导" in scene.view_model.order.endMessage


def test_what_the_helper_shows_is_seen_and_said(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    said: list[str] = []
    window.scene.view_model.announcer.announced.connect(said.append)
    ticket = watched(window.scene)
    window.scene.view_model.navigation.home()
    guidance = window.scene.view_model.guidance
    assert guidance.act(ticket, {"kind": "say", "text": "点账户"})
    assert guidance.act(ticket, {"kind": "point", "at": [0.5, 0.5]})
    assert not guidance.act(ticket, {"kind": "press", "at": [0.5, 0.5]})
    assert not guidance.act("another", {"kind": "clear"})
    window.settle()
    assert said[-1] == f"{HELPER}说：点账户"
    assert f"{HELPER}说：点账户" in {str(item.property("text")) for item in window.items()}
    window.click("账户")
    assert window.scene.view_model.navigation.current == Page.BALANCE


def ring(window: Opened) -> QRectF:
    """The ring that the helper has drawn, on the scene."""
    (found,) = [item for item in window.items() if item.objectName() == "helpersRing"]
    return found.mapRectToScene(QRectF(0, 0, found.width(), found.height()))


@pytest.mark.parametrize("version", ["standard", "elder"])
def test_the_ring_stays_on_what_was_pointed_at(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    ticket = watched(window.scene)
    window.scene.view_model.navigation.home()
    window.settle()
    guidance = window.scene.view_model.guidance
    assert guidance.screen is not None
    there = area_of(guidance.screen, "转账").center()
    assert guidance.act(ticket, {"kind": "point", "at": [there.x(), there.y()]})
    for scale in (1.0, 1.5, 2.0):
        window.scene.settings.change(text_scale=scale)
        window.settle()
        button = window.actions()["转账"]
        assert ring(window).contains(window.rect(button)), scale
        assert ring(window).width() < window.rect(button).width() + 20
    window.scene.view_model.navigation.open(Page.SETTINGS)
    window.settle()
    assert not [item for item in window.items() if item.objectName() == "helpersRing"], "it went with its page"


def test_a_place_without_a_button_is_ringed_where_the_helper_sees_it(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    ticket = watched(window.scene)
    window.scene.view_model.navigation.open(Page.SETTINGS)
    window.settle()
    screen = window.scene.view_model.guidance.screen
    assert screen is not None
    assert window.scene.view_model.guidance.act(ticket, {"kind": "point", "at": [0.999, 0.8]})
    window.settle()
    middle = screen.mapRectFromScene(ring(window)).center()
    assert (middle.x(), middle.y()) == pytest.approx((0.999 * screen.width(), 0.8 * screen.height()), abs=1)


def test_the_address_is_short_enough_to_read_out(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    invited(window.scene)
    assert re.fullmatch(r"localhost:\d{4,5}", window.scene.view_model.guidance.address)
    assert window.scene.view_model.guidance.addressWords == "请对方在这台电脑的浏览器里打开"


def test_a_frame_of_the_window_reaches_the_helper(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    watched(window.scene)
    screen = window.scene.view_model.guidance._screen
    window.scene.move_on(timedelta(seconds=1))
    number, png = screen.after(0, 0)
    assert png.startswith(b"\x89PNG")
    window.scene.view_model.guidance.end()
    assert screen.after(number, 0)[1] == b""
