"""Help in one touch, the questions and answers, the call that is only shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.pages import Page
from app.screens.stop import Stop, at

if TYPE_CHECKING:
    from app.scene import Scene


def _answer(scene: Scene, answer_id: str = "scam") -> None:
    scene.view_model.service.openAnswer(answer_id)


def _questions(scene: Scene, text: str = "") -> None:
    scene.view_model.service.search(text)
    scene.view_model.navigation.open(Page.SERVICE)


def _calling(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.CALL)
    scene.view_model.service.call()


STOPS = (
    Stop("help", "一键求助", at(Page.HELP)),
    Stop("service", "客服", _questions),
    Stop("service-found", "客服，找到的问题", lambda scene: _questions(scene, "卡不见了")),
    Stop("service-nothing", "客服，没有找到", lambda scene: _questions(scene, "ｑｑ")),
    Stop("answer-scam", "有人让我转钱", _answer),
    Stop("answer-limit", "转账限额是多少", lambda scene: _answer(scene, "limit")),
    Stop("call", "电话客服", at(Page.CALL)),
    Stop("call-on", "电话客服，模拟通话", _calling),
)
