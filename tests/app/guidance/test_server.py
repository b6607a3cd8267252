"""The helper's door, knocked at over a real socket on this machine."""

from __future__ import annotations

import http.client
import json
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from app.guidance.network import EVERYWHERE, HERE, shown_host
from app.guidance.screen import Screen
from app.guidance.server import LONGEST_BODY, GuidanceServer

if TYPE_CHECKING:
    from collections.abc import Iterator

TICKET = "a-ticket"


@dataclass
class RecordingDesk:
    """Lets in whoever says 402917, and keeps what it was asked."""

    now: str = "open"
    acts: list[Any] = field(default_factory=list)
    left: int = 0

    def knock(self, code: str, name: str) -> str | None:
        return TICKET if (code, name) == ("402917", "李娟") else None

    def phase(self, ticket: str) -> str:
        return self.now if ticket == TICKET else "over"

    def act(self, ticket: str, act: Any) -> bool:
        if ticket != TICKET:
            return False
        self.acts.append(act)
        return True

    def leave(self, ticket: str) -> None:
        self.left += ticket == TICKET


@dataclass
class Door:
    server: GuidanceServer
    desk: RecordingDesk
    screen: Screen

    def ask(
        self, method: str, path: str, body: object = None, **headers: str
    ) -> tuple[int, bytes, http.client.HTTPMessage]:
        """One request; `body` goes as JSON unless it is bytes."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        content = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        sent = {"X-Ticket": TICKET, "Content-Type": "application/json"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        connection.request(method, path, content, sent)
        answer = connection.getresponse()
        result = answer.status, answer.read(), answer.headers
        connection.close()
        return result


@pytest.fixture
def door() -> Iterator[Door]:
    desk, screen = RecordingDesk(), Screen()
    server = GuidanceServer(desk, screen)
    yield Door(server, desk, screen)
    server.close()


def test_the_page_comes_with_all_it_needs_and_nothing_from_elsewhere(door: Door) -> None:
    status, page, headers = door.ask("GET", "/")
    assert status == 200
    assert 'lang="zh-CN"' in page.decode()
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    for path in ("/helper.js", "/helper.css"):
        assert path.encode() in page
        status, content, _ = door.ask("GET", path)
        assert status == 200
        assert b"http" not in content


def test_only_the_right_code_gets_a_ticket(door: Door) -> None:
    assert door.ask("POST", "/knock", {"code": "402917", "name": "李娟"})[:2] == (200, b'{"ticket": "a-ticket"}')
    assert door.ask("POST", "/knock", {"code": "402918", "name": "李娟"})[0] == 403


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        ({"code": 402917, "name": "李娟"}, {}),
        ([], {}),
        (b"{", {}),
        (b"\xff\xfe", {}),
        ({"code": "402917", "name": "李娟"}, {"Content_Type": "text/plain"}),
        (b" " * (LONGEST_BODY + 1), {}),
    ],
)
def test_anything_but_small_well_formed_json_is_refused(door: Door, body: object, headers: dict[str, str]) -> None:
    assert door.ask("POST", "/knock", body, **headers)[0] == 400


def test_a_page_of_another_site_that_points_its_name_here_is_refused(door: Door) -> None:
    assert door.ask("GET", "/", Host="evil.example:80")[0] == 403
    assert door.ask("POST", "/knock", {"code": "402917", "name": "李娟"}, Host="evil.example")[0] == 403


def test_a_picture_is_given_to_the_ticket_alone_and_only_while_it_is_open(door: Door) -> None:
    door.screen.show(b"picture")
    status, content, headers = door.ask("GET", "/screen?after=0")
    assert (status, content, headers["X-Number"]) == (200, b"picture", "1")
    assert door.ask("GET", "/screen?after=0", X_Ticket="another")[0] == 403
    door.desk.now = "asked"
    assert door.ask("GET", "/screen?after=0")[0] == 403


def test_a_waiting_browser_gets_the_next_picture_when_it_comes(door: Door) -> None:
    door.screen.show(b"first")
    answers: list[bytes] = []
    waiting = threading.Thread(target=lambda: answers.append(door.ask("GET", "/screen?after=1")[1]))
    waiting.start()
    door.screen.show(b"second")
    waiting.join(10)
    assert answers == [b"second"]


def test_what_waits_when_it_ends_gets_nothing(door: Door) -> None:
    door.screen.show(b"first")
    answers: list[tuple[int, bytes]] = []
    waiting = threading.Thread(target=lambda: answers.append(door.ask("GET", "/screen?after=1")[:2]))
    waiting.start()
    door.desk.now = "over"
    door.screen.show(b"late")
    waiting.join(10)
    assert answers[0][0] in {204, 403}
    assert answers[0][1] == b""


def test_acts_and_leaving_are_passed_on(door: Door) -> None:
    assert door.ask("POST", "/act", {"kind": "clear"})[0] == 204
    assert door.ask("POST", "/act", {"kind": "clear"}, X_Ticket="another")[0] == 403
    assert door.ask("POST", "/leave", {})[0] == 204
    assert (door.desk.acts, door.desk.left) == ([{"kind": "clear"}], 1)


def test_it_listens_on_this_machine_alone_and_not_after_its_end() -> None:
    server = GuidanceServer(RecordingDesk(), Screen())
    port = server.port
    assert server._http.server_address[0] == "127.0.0.1"
    server.close()
    with pytest.raises(OSError, match="refused"):
        http.client.HTTPConnection("127.0.0.1", port, timeout=2).connect()


def test_where_it_was_asked_to_it_answers_other_machines_by_the_number_that_is_shown() -> None:
    server = GuidanceServer(RecordingDesk(), Screen(), host=EVERYWHERE)
    shown = shown_host(EVERYWHERE)
    assert server._http.server_address[0] == EVERYWHERE
    for host, status in ((f"{shown}:{server.port}", 200), (f"bank.example:{server.port}", 403)):
        connection = http.client.HTTPConnection(HERE, server.port, timeout=10)
        connection.request("GET", "/", headers={"Host": host})
        assert connection.getresponse().status == status
        connection.close()
    server.close()


def test_other_paths_do_not_exist(door: Door) -> None:
    assert door.ask("GET", "/../server.py")[0] == 404
    assert door.ask("POST", "/screen", {})[0] == 404
