"""Nothing is stored and nothing is sent by default: a whole conversation, with every file and every connection watched."""

from __future__ import annotations

import json
import socket
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.assistant.state import Who
from tests.e2e.conftest import READY_MS
from tests.voice.support import RECORDINGS
from voice.audio.wav import read_clip

if TYPE_CHECKING:
    from app.paths import Paths
    from tests.e2e.conftest import Start

pytestmark = [pytest.mark.models, pytest.mark.rasa]

SOUND = frozenset({".wav", ".flac", ".mp3", ".ogg", ".opus", ".aiff", ".pcm", ".raw", ".npy", ".npz"})


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every address that this process connects to from now on, but for sockets of its own machine's file system."""
    made: list[object] = []
    connect = socket.socket.connect

    def watched(self: socket.socket, address: Any, /) -> None:
        if self.family != getattr(socket, "AF_UNIX", None):
            made.append(address)
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", watched)
    return made


def test_a_conversation_by_voice_leaves_no_sound_no_words_and_no_connection(
    start_program: Start,
    set_up_paths: Paths,
    tmp_path: Path,
    connections: list[object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    running = start_program(set_up_paths)
    assistant = running.program.assistant
    running.until(lambda: running.program.recogniser_ready, READY_MS)
    running.microphone.add(read_clip(RECORDINGS / "happy-path" / "01.wav"))
    assistant.push_to_talk()
    running.until(lambda: any(line.who is Who.PERSON for line in assistant.state.lines), READY_MS)
    running.until(lambda: any(line.who is Who.ASSISTANT for line in assistant.state.lines))
    said = [line.text for line in assistant.state.lines]
    running.program.close()

    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path.name for path in left if path.suffix in SOUND] == []
    assert list(scratch.rglob("*.wav")) == []
    events = [path for path in left if path.suffix == ".jsonl"]
    assert events, "the session's events are kept; their words are not"
    for path in events:
        kept = path.read_text("utf-8")
        assert [text for text in said if text in kept or json.dumps(text)[1:-1] in kept] == []
    elsewhere = [address for address in connections if not _is_this_machine(address)]
    assert elsewhere == []


def _is_this_machine(address: object) -> bool:
    return isinstance(address, tuple) and str(address[0]) in {"127.0.0.1", "::1", "localhost"}
