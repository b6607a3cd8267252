from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.pages import Page
from app.screens.messages import cause_messages
from app.services import SERVICES
from app.viewmodels.messages.wording import WORDS
from bank.messages.values import Kind

if TYPE_CHECKING:
    from app.scene import Scene
    from app.viewmodels.messages.messages import MessagesViewModel


@pytest.fixture
def messages(scene: Scene) -> MessagesViewModel:
    cause_messages(scene)
    scene.view_model.navigation.open(Page.MESSAGES)
    return scene.view_model.messages


def test_every_kind_has_words_and_none_of_them_sells() -> None:
    assert set(WORDS) == set(Kind)
    for words in WORDS.values():
        assert not any(selling in words.title + words.body for selling in ("理财", "推荐", "优惠", "收益"))


def test_two_bills_that_are_late_are_told_apart_by_their_amounts(scene: Scene) -> None:
    cause_messages(scene)
    scene.view_model.navigation.open(Page.MESSAGES)
    late = [row.note for row in scene.view_model.messages.rows.rows if row.title == "水费过了日子"]
    assert late == ["没看过 ¥9.30 · 2月26日", "没看过 ¥21.70 · 1月26日"]


def test_an_empty_inbox_says_what_will_be_in_it(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.MESSAGES)
    assert scene.view_model.messages.empty
    assert "会在这里告诉您" in scene.view_model.messages.emptyText


def test_a_message_says_what_happened_in_one_sentence(messages: MessagesViewModel) -> None:
    said = {row.title: row for row in messages.rows.rows}
    assert said["转账在路上"].sentence == (
        "没看过，转账在路上，您转给李娟的¥500.00还没有到账，3月2日 周一 16:30转出。在那以前可以撤回，3月2日 14:30"
    )
    assert said["您约了去网点"].body == "3月3日 周二 9:00去湖滨支行，办的事：重新设密码。带上身份证、银行卡。"
    assert messages.listName == f"消息，共{len(said) + 1}条，{messages.unread}条没看"


def test_opening_a_message_reads_it_and_leads_where_it_can_be_done(scene: Scene, messages: MessagesViewModel) -> None:
    before = messages.unread
    row = next(row for row in messages.rows.rows if row.title == "您约了去网点")
    messages.openMessage(row.message_id)
    assert scene.view_model.navigation.current == Page.MESSAGE
    assert (messages.title, messages.unread) == ("您约了去网点", before - 1)
    assert messages.serviceText == "去“云网点”"
    messages.openService()
    assert scene.view_model.navigation.current == Page.BRANCHES


def test_filters_show_a_part_and_the_elder_version_has_none(scene: Scene, messages: MessagesViewModel) -> None:
    everything = len(messages.rows.rows)
    messages.chooseFilter("safety")
    assert [row.title for row in messages.rows.rows] == ["转出了一笔大的"]
    scene.view_model.settings.chooseVersion("elder")
    messages.refresh()
    assert len(messages.rows.rows) == everything
    scene.view_model.settings.chooseVersion("standard")
    messages.chooseFilter("unread")
    messages.readAll()
    assert messages.rows.rows == ()
    assert messages.emptyText == "这里没有消息，看看全部。"
    assert messages.unreadText == ""


def test_messages_are_there_when_the_program_starts_again(scene: Scene) -> None:
    cause_messages(scene)
    scene.view_model.refresh()
    scene.banking.sign_in(lambda _: None)
    assert scene.view_model.messages.unread >= 3


def test_services_named_by_messages_exist_or_are_left_out(scene: Scene, messages: MessagesViewModel) -> None:
    known = {service.id for service in SERVICES}
    for row in messages.rows.rows:
        messages.openMessage(row.message_id)
        kind = next(kind for kind in Kind if row.message_id.startswith(f"{kind.value}:"))
        assert bool(messages.serviceText) == (WORDS[kind].service in known)


def test_the_place_of_the_messages_says_how_many_were_not_read(scene: Scene, messages: MessagesViewModel) -> None:
    count = messages.unread
    assert messages.placeName == f"消息，{count}条未读"
    messages.openMessage(messages.rows.rows[0].message_id)
    scene.view_model.navigation.home()
    assert (messages.unread, messages.placeName) == (count - 1, f"消息，{count - 1}条未读")
