"""The session's door, with real sockets: one moderator works through it, and nobody else gets anything or stops anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.guidance.network import HERE
from app.moderator.door import MOST_VISITORS, DoorError, ModeratorDoor, new_token
from app.moderator.link import PICTURE_MS, OwnLink
from app.moderator.remote import AWAY
from lab.moderation import port as p
from lab.moderation.visit import ALIVE_MS, BURST, PROVE_WITHIN_MS, SILENT_MS
from lab.moderation.wire import LONGEST_ASK, Prove, State, Tell, ask_line, proof_of
from lab.schema import kinds as k
from tests.app.moderator.support import TOKEN, NotingConsole, Raw
from tests.lab.walking import PAID

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.app.moderator.support import House


def test_a_moderator_on_another_machine_sees_the_session_and_works_it(house: House) -> None:
    link, console = house.connected()
    assert console.phases == ["connecting", "open"]
    assert console.snapshots[-1].at == house.session.snapshot().at
    assert house.told(link, p.Assist(2)) is None
    assert house.told(link, p.Note("找了很久", 3_000)) is None
    assert house.told(link, p.Resume()) == p.Refused("NOT_NOW", "现在不能这样做")
    house.session.do(PAID)
    house.qtbot.waitUntil(lambda: console.snapshots[-1].phase == "questionnaire")
    assert console.timeline.events == house.session.snapshot().events
    assert console.snapshots[-1].assist == 0
    assert house.session.tell(p.Pause()) is not None


def test_words_are_held_edited_and_let_go_from_another_machine(house: House) -> None:
    link, console = house.connected()
    assert house.told(link, p.Hold(heard=True, said=True, within_ms=30_000)) is None
    house.session.spoken("heard", "转三百")
    house.qtbot.waitUntil(lambda: bool(console.snapshots[-1].waiting))
    (waits,) = console.snapshots[-1].waiting
    assert (waits.text, waits.until_ms - waits.since_ms) == ("转三百", 30_000)
    assert house.told(link, p.LetGo(waits.number, "给女儿转三百块")) is None
    assert house.session.told == [("heard", "给女儿转三百块")]


def test_without_the_token_nothing_is_shown_and_nothing_done(house: House) -> None:
    _, console = house.console("a-guess")
    house.qtbot.waitUntil(lambda: console.phases[-1] == "refused")
    assert console.links[-1].code == "TOKEN_WRONG"
    assert console.snapshots == []
    assert not house.door.moderated
    raw = Raw(house)
    raw.send(ask_line(Prove(proof_of("a-guess", raw.challenge), 0)) + ask_line(Tell(1, p.End("aborted"))))
    assert raw.farewell() == "TOKEN_WRONG"
    assert house.session.snapshot().outcome is None
    assert not any(isinstance(each, State) for each in raw.news)


def test_a_proof_is_worth_nothing_on_another_connection(house: House) -> None:
    first, second = Raw(house), Raw(house)
    assert first.challenge != second.challenge
    second.send(ask_line(Prove(proof_of(TOKEN, first.challenge), 0)))
    assert second.farewell() == "TOKEN_WRONG"
    assert TOKEN.encode() not in ask_line(Prove(proof_of(TOKEN, first.challenge), 0))


def prove(raw: Raw, house: House) -> None:
    raw.send(ask_line(Prove(proof_of(TOKEN, raw.challenge), 0)))
    house.qtbot.waitUntil(lambda: any(isinstance(each, State) for each in raw.news))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (ask_line(Tell(1, p.Assist(1))) * (BURST + 20), "TOO_MANY"),
        (b"x" * (LONGEST_ASK * 8), "LINE_TOO_LONG"),
        (b"\x00\xff\n", "NOT_JSON"),
        (b"[" * 15_000 + b"\n", "NOT_JSON"),
        (b'{"v":9,"kind":"alive"}\n', "VERSION_UNKNOWN"),
        (b'{"v":1,"kind":"tell","number":1,"command":"Shutdown","values":{}}\n', "COMMAND_UNKNOWN"),
    ],
    ids=["flood", "endless line", "bytes", "nesting", "version", "command"],
)
def test_a_hostile_peer_is_cut_off_and_the_session_goes_on(house: House, data: bytes, code: str) -> None:
    raw = Raw(house)
    prove(raw, house)
    raw.send(data)
    assert raw.farewell() == code
    assert house.session.snapshot().outcome is None
    assert house.session.tell(p.Pause()) is None
    _, console = house.connected()
    assert console.snapshots[-1].paused


def test_whoever_says_nothing_is_let_go_and_a_half_line_is_nothing(house: House) -> None:
    silent, half = Raw(house), Raw(house)
    half.send(b'{"v":1,"kind":"prove"')
    house.loop.advance(PROVE_WITHIN_MS + 1_000)
    assert (silent.farewell(), half.farewell()) == ("TOO_LATE", "TOO_LATE")
    hangs = Raw(house)
    prove(hangs, house)
    house.loop.advance(SILENT_MS + 1_000)
    assert hangs.farewell() == "SILENT"
    assert not house.door.moderated


def test_more_connections_than_anybody_needs_are_refused_and_the_moderators_stays(house: House) -> None:
    link, _ = house.connected()
    crowd = [Raw(house) for _ in range(MOST_VISITORS + 3)]
    house.qtbot.waitUntil(lambda: sum(each.closed for each in crowd) >= 4)
    assert house.told(link, p.Assist(1)) is None


def test_a_console_that_does_not_read_is_let_go_and_holds_up_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[..., None]
) -> None:
    monkeypatch.setattr("app.moderator.door.MOST_UNSENT", 100_000)
    expect_log("MODERATOR_HANGS")
    raw = Raw(house)
    prove(raw, house)
    raw.socket.setReadBufferSize(1)
    raw.socket.readyRead.disconnect()
    # What the systems between them hold is full after some megabytes.
    for number in range(40_000):
        if not house.door.moderated:
            break
        house.session.tell(p.Note("写得很长的一条备注" * 20, number))
        if number % 20 == 0:
            house.qtbot.wait(0)
    assert not house.door.moderated
    assert house.session.tell(p.Pause()) is None


def test_the_session_goes_on_without_its_moderator_who_comes_back_to_a_whole_timeline(house: House) -> None:
    link, console = house.connected()
    before = len(console.snapshots)
    first = house.door
    port = first.port
    # The line is cut: the door is gone for a while.
    first.close()
    house.qtbot.waitUntil(lambda: console.phases[-1] in {"lost", "closed"})
    answers: list[p.Refused | None] = []
    link.tell(p.Pause(), answers.append)
    assert answers == [AWAY]
    house.session.tell(p.Assist(1))
    house.session.do(PAID)
    assert house.session.snapshot().phase == "questionnaire"
    house.door = ModeratorDoor(house.session, house.loop, TOKEN, port=port)
    house.links[-1].close()
    again = NotingConsole(timeline=console.timeline)
    link.open(again)
    house.qtbot.waitUntil(lambda: len(again.snapshots) > 0)
    assert before
    assert again.timeline.missing() == ()
    assert again.timeline.events == house.session.snapshot().events
    numbers = [each.number for shown in (*console.snapshots, *again.snapshots) for each in shown.events]
    assert numbers == sorted(set(numbers)), "nothing is told twice"


def test_a_link_that_breaks_is_tried_again_by_itself(house: House) -> None:
    _, console = house.connected()
    for visitor in tuple(house.door._visitors):
        visitor.socket.abort()
    house.qtbot.waitUntil(lambda: console.phases[-1] == "lost")
    house.session.tell(p.Note("主持人不在"))
    house.loop.advance(1_000)
    house.qtbot.waitUntil(lambda: console.phases[-1] == "open")
    assert console.timeline.missing() == ()
    assert isinstance(console.timeline.events[-1].what, k.NoteWritten)


def test_a_side_that_hangs_is_noticed(house: House) -> None:
    _, console = house.connected()
    house.door._round.cancel()
    house.loop.advance(SILENT_MS + ALIVE_MS)
    assert "lost" in console.phases


def test_a_quiet_session_is_no_lost_one(house: House) -> None:
    _, console = house.connected()
    for _ in range(20):
        house.loop.advance(ALIVE_MS)
        house.qtbot.wait(5)
    assert console.phases == ["connecting", "open"]


def test_who_comes_last_moderates(house: House) -> None:
    _, first = house.connected()
    link, _ = house.connected()
    house.qtbot.waitUntil(lambda: first.phases[-1] == "refused")
    assert first.links[-1].code == "REPLACED"
    assert house.told(link, p.Assist(1)) is None


def test_pictures_come_only_while_they_are_wanted_and_not_of_a_secret(house: House) -> None:
    asked = 0
    real = house.session.picture

    def picture() -> bytes | None:
        nonlocal asked
        asked += 1
        return real()

    house.session.picture = picture  # type: ignore[method-assign]
    link, console = house.connected()
    house.session.shown = b"\x89PNG one"
    house.loop.advance(5 * PICTURE_MS)
    assert asked == 0
    link.look(on=True)

    def looked(count: int) -> bool:
        house.loop.advance(PICTURE_MS)
        return len(console.pictures) == count

    house.qtbot.waitUntil(lambda: looked(1))
    house.session.shown = None
    house.qtbot.waitUntil(lambda: looked(2))
    assert console.pictures == [b"\x89PNG one", b""]
    link.look(on=False)
    house.qtbot.wait(20)
    house.loop.advance(PICTURE_MS)
    so_far = asked
    house.loop.advance(10 * PICTURE_MS)
    assert asked == so_far


def test_the_end_of_the_session_is_told_and_not_tried_again(house: House) -> None:
    link, console = house.connected()
    assert house.told(link, p.End("aborted", "停电")) is None
    house.door.close()
    house.qtbot.waitUntil(lambda: console.phases[-1] == "closed")
    house.loop.advance(60_000)
    assert console.phases[-1] == "closed"


def test_a_port_that_is_taken_and_an_address_of_somebody_else_are_told(house: House) -> None:
    with pytest.raises(DoorError):
        ModeratorDoor(house.session, house.loop, TOKEN, port=house.door.port)
    with pytest.raises(DoorError):
        ModeratorDoor(house.session, house.loop, TOKEN, host="192.0.2.1")


def test_only_this_machine_gets_in_unless_it_was_asked_for(house: House) -> None:
    assert house.door._server.serverAddress().toString() == HERE


def test_a_token_is_new_each_time_and_cannot_be_guessed() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert min(map(len, tokens)) >= 22


def test_a_console_beside_the_session_sees_the_same_and_stops_when_closed(house: House) -> None:
    console, link = NotingConsole(), OwnLink(house.session, house.loop)
    link.open(console)
    answers: list[p.Refused | None] = []
    link.tell(p.Assist(3), answers.append)
    assert answers == [None]
    assert console.snapshots[-1].assist == 3
    house.session.shown = b"\x89PNG"
    link.look(on=True)
    house.loop.advance(3 * PICTURE_MS)
    assert console.pictures == [b"\x89PNG"]
    link.close()
    house.session.tell(p.Assist(4))
    house.loop.advance(3 * PICTURE_MS)
    assert console.snapshots[-1].assist == 3
