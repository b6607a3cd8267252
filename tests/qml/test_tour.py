"""The first look around waits for the person, and trouble that comes twice shows the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.screens.core import _amount
from app.viewmodels.tour import TOURS
from tests.qml.support import kind, name_of, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.qml.support import Opened


def shown(window: Opened) -> set[str]:
    return {str(item.property("text")) for item in window.items()}


@pytest.mark.parametrize("version", list(TOURS))
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_each_place_is_there_and_is_kept_bright(
    open_window: Callable[..., Opened], version: str, text_scale: float
) -> None:
    window = open_window(version=version, text_scale=text_scale)
    tour = window.scene.view_model.tour
    tour.begin()
    for step in TOURS[version]:
        window.settle()
        assert step.sentence in shown(window)
        layer = next(item for item in window.items() if kind(item) == "Tour")
        assert layer.property("placed")
        tour.next()
    assert not tour.open
    assert window.scene.settings.settings.tours_seen == version


@pytest.mark.parametrize("version", list(TOURS))
@pytest.mark.parametrize("palette", ["light", "dark", "contrast"])
def test_what_is_pointed_at_looks_as_it_always_does(
    open_window: Callable[..., Opened], version: str, palette: str
) -> None:
    window = open_window(version=version)
    window.scene.settings.change(palette=palette)
    window.settle()
    for step in TOURS[version]:
        place = next(item for item in walk(window.root) if item.objectName() == step.place and item.isVisible())
        area = window.rect(place).toRect().adjusted(6, 6, -6, -6)
        before = window.picture().copy(area)
        window.scene.view_model.tour.begin()
        while window.scene.view_model.tour.place != step.place:
            window.scene.view_model.tour.next()
        assert window.picture().copy(area) == before, step.place
        window.scene.view_model.tour.end()
        window.settle()


@pytest.mark.parametrize("version", list(TOURS))
@pytest.mark.parametrize("text_scale", [1.5, 2.0])
def test_the_sentence_and_the_way_on_are_in_sight_in_large_type(
    open_window: Callable[..., Opened], version: str, text_scale: float
) -> None:
    window = open_window(version=version, text_scale=text_scale)
    tour = window.scene.view_model.tour
    tour.begin()
    for _ in TOURS[version]:
        window.picture()
        (layer,) = (item for item in window.items() if kind(item) == "Tour")
        (scroller,) = (item for item in walk(layer) if kind(item) == "Scroller")
        assert not scroller.property("overflowing")
        tour.next()


def test_it_waits_and_goes_on_by_key(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    said: list[str] = []
    window.scene.view_model.announcer.announced.connect(said.append)
    window.scene.view_model.tour.begin()
    window.settle()
    assert name_of(window.focus()) == "看下一个"  # type: ignore[arg-type]  # there is one
    window.scene.loop.advance(600_000)
    assert said == [TOURS["elder"][0].sentence]
    for _ in TOURS["elder"]:
        window.key(Qt.Key.Key_Return)
    assert not window.scene.view_model.tour.open
    assert said == [step.sentence for step in TOURS["elder"]]
    assert window.focus() is not None


def test_nothing_behind_it_can_be_reached_and_it_can_be_left(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.scene.view_model.tour.begin()
    window.settle()
    assert set(window.actions()) == {"看下一个", "不看了"}
    window.click("不看了")
    assert not window.scene.view_model.tour.open
    window.scene.view_model.tour.begin_once()
    assert not window.scene.view_model.tour.open


@pytest.mark.parametrize("version", list(TOURS))
def test_the_second_trouble_on_a_step_shows_an_arrow_and_a_sentence(
    open_window: Callable[..., Opened], version: str
) -> None:
    window = open_window(version=version)
    _amount(window.scene, "15000000")
    window.settle()
    transfer = window.scene.view_model.transfer
    transfer.prepare()
    window.settle()
    notices = [item for item in walk(window.root) if kind(item) == "Notice"]
    assert not any(item.property("helping") for item in notices)
    transfer.setAmountText("0")
    transfer.prepare()
    window.settle()
    (notice,) = (item for item in walk(window.root) if kind(item) == "Notice" and item.property("helping"))
    assert name_of(notice).startswith(transfer.errorText)
    assert "改" in name_of(notice)
    arrows = [item for item in walk(notice) if kind(item) == "Icon" and item.property("name") == "down"]
    assert len(arrows) == 1
