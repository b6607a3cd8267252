from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.pages import Page
from app.services import SERVICES
from app.viewmodels.messages.wording import WORDS
from bank.helpdesk.knowledge import load_knowledge
from bank.suggestions.catalogue import CATALOGUE

if TYPE_CHECKING:
    from app.scene import Scene


def test_help_offers_five_things_in_plain_words(scene: Scene) -> None:
    rows = scene.view_model.service.help.rows
    assert [row.name for row in rows] == ["有人让我转钱", "卡丢了", "密码忘了", "打电话给银行", "请家人帮忙"]
    assert rows[0].sentence == "有人让我转钱，防骗，先别转"


@pytest.mark.parametrize("key", ["scam", "lost-card", "forgotten-pin", "family"])
def test_each_choice_opens_its_answer(scene: Scene, key: str) -> None:
    service = scene.view_model.service
    service.openHelp(key)
    assert scene.view_model.navigation.current == Page.ANSWER
    assert service.urgent
    assert service.steps.rows[0].sentence == f"第1步，{service.steps.rows[0].text}"


def test_a_call_is_only_shown_and_says_so(scene: Scene, announced: list[str]) -> None:
    service = scene.view_model.service
    service.openHelp("call")
    assert scene.view_model.navigation.current == Page.CALL
    assert (service.hours, service.openNow) == ("每天 08:00 到 22:00", "现在有人接")
    service.call()
    assert service.calling
    service.hangUp()
    service.hangUp()
    assert not service.calling
    assert announced == ["模拟通话，没有真的拨出电话", "已挂断"]


def test_at_night_only_urgent_calls_are_answered(scene: Scene) -> None:
    scene.move_on(timedelta(hours=9))
    scene.view_model.navigation.open(Page.CALL)
    assert scene.view_model.service.openNow == "现在只接停卡和防骗"


def test_questions_are_found_and_the_list_says_how_many(scene: Scene) -> None:
    service = scene.view_model.service
    everything = len(service.answers.rows)
    assert service.listName == f"常见问题，共{everything}个"
    service.search("我的卡不见了")
    assert service.answers.rows[0].question == "银行卡丢了怎么办？"
    assert len(service.answers.rows) < everything
    service.search("zzz")
    assert service.nothingFound
    service.search("")
    assert len(service.answers.rows) == everything


def test_every_answer_and_every_message_names_a_service_of_the_window() -> None:
    known = {service.id for service in SERVICES} | {service.id for service in CATALOGUE}
    named = {answer.service for answer in load_knowledge().answers} | {words.service for words in WORDS.values()}
    assert named <= known


def test_an_answer_leads_to_the_page_that_does_it(scene: Scene) -> None:
    service = scene.view_model.service
    service.openAnswer("entries")
    assert service.serviceText == "去“明细”"
    service.openService()
    assert scene.view_model.navigation.current == Page.ENTRIES
    service.openAnswer("voice")
    assert service.serviceText == "和小象说话"
    service.openService()
    assert scene.view_model.navigation.conversationOpen


def test_an_answer_calls_a_page_as_the_version_does(scene: Scene) -> None:
    service = scene.view_model.service
    service.openAnswer("limit")
    assert "“转账限额”" in service.steps.rows[0].text
    scene.settings.change(version="elder")
    service.refresh()
    assert "“最多能转多少”" in service.steps.rows[0].text
    assert service.steps.rows[0].text.count("“") == 1
