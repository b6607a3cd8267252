"""The recorder over its socket, with a clock that the test moves."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from accessibility.screen_readers.recorder import Heard, Recorder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Clock:
    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def recorder(tmp_path: Path, clock: Clock) -> Iterator[Recorder]:
    with Recorder(tmp_path / "speech", now=clock) as recorder:
        yield recorder


def client(recorder: Recorder) -> socket.socket:
    kind, _, path = recorder.address.partition(":")
    assert kind == "unix_socket"
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.settimeout(5)
    connection.connect(path)
    return connection


def say(connection: socket.socket, words: str) -> None:
    connection.sendall(f"SPEAK\r\n{words}\r\n.\r\n".encode())
    answer = b""
    while not answer.endswith(b"QUEUED\r\n"):
        answer += connection.recv(4096)


def test_each_utterance_is_kept_with_its_time(recorder: Recorder, clock: Clock) -> None:
    with client(recorder) as connection:
        say(connection, "转账 按钮.")
        clock.seconds += 1.5
        say(connection, "账户 按钮.")
        clock.seconds += 0.25
    assert recorder.heard == (Heard(0, "转账 按钮."), Heard(1500, "账户 按钮."))
    assert recorder.quiet_for_ms == 250


def test_several_may_speak_and_one_that_talks_nonsense_ends_nothing(recorder: Recorder) -> None:
    with client(recorder) as bad, client(recorder) as good:
        bad.sendall(b"\xff\r\n")
        assert bad.recv(10) == b""
        say(good, "还在")
    assert [one.text for one in recorder.heard] == ["还在"]


def test_waiting_ends_when_it_is_said_and_when_time_is_up(recorder: Recorder) -> None:
    assert not recorder.wait_for(bool, 0.01)
    with client(recorder) as connection:
        say(connection, "好")
    assert recorder.wait_for(bool, 5)


def test_the_socket_goes_with_it(tmp_path: Path) -> None:
    with Recorder(tmp_path / "speech") as recorder:
        assert recorder.heard == ()
    assert not (tmp_path / "speech").exists()
