"""`xiaoxiang voice serve` and `voice token`: the program's own engines behind the protocol, in a process of their own."""

from __future__ import annotations

import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli import main
from app.paths import find_paths
from tests.voice.support import BANKING_PROMPT, RECORDINGS, REPOSITORY, chunks, profile
from voice.audio.wav import read_clip
from voice.wyoming.address import parse_address
from voice.wyoming.client import PeerLimits, WyomingTranscriber
from voice.wyoming.token import kept_token

LIMITS = PeerLimits(connect_s=20, write_s=20, answer_s=60)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of one's own, with the models that this machine has."""
    monkeypatch.setenv("XIAOXIANG_MODELS", str(find_paths().models))
    monkeypatch.setenv("XIAOXIANG_HOME", str(tmp_path))
    return tmp_path


@pytest.mark.models
@pytest.mark.usefixtures("whisper_folder")
def test_the_served_recogniser_reads_a_recording_and_ends_when_it_is_told_to(home: Path) -> None:
    command = [sys.executable, "-m", "app.cli", "voice", "serve", "--port", "0", "--token", "--device", "cpu"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as server:
        assert server.stdout is not None
        address = parse_address(server.stdout.readline().strip())
        assert address.host == "127.0.0.1"
        transcriber = WyomingTranscriber(address, kept_token(home / "voice-server.token"), LIMITS)
        session = transcriber.start(profile(prompt=BANKING_PROMPT), lambda text: None)
        for chunk in chunks(read_clip(RECORDINGS / "happy-path" / "02.wav").samples):
            session.accept(chunk)
        transcript = session.finish()
        transcriber.close()
        server.send_signal(signal.SIGTERM)
        assert server.wait(30) == 0
    assert "同意转账" in transcript.text
    assert len(transcript.hypotheses) > 1


def test_the_token_is_shown_and_renewed_on_demand_and_nobody_else_can_read_it(home: Path) -> None:
    first, second = (CliRunner().invoke(main, ["voice", "token"]).stdout for _ in range(2))
    third = CliRunner().invoke(main, ["voice", "token", "--renew"]).stdout
    assert first == second != third
    file = home / "voice-server.token"
    assert file.read_text() == third
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_another_machines_token_is_kept_and_what_is_none_is_refused(home: Path) -> None:
    kept = CliRunner().invoke(main, ["voice", "token", "--keep"], input="x" * 43 + "\n")
    assert (kept.exit_code, kept.stdout) == (0, "")
    assert kept_token(home / "recogniser.token") == "x" * 43
    refused = CliRunner().invoke(main, ["voice", "token", "--keep"], input="short\n")
    assert refused.exit_code == 1
    assert "TOKEN_UNUSABLE" in refused.stderr


@pytest.mark.parametrize("address", ["lab-box", "http://lab-box:1", "wyoming://lab-box"])
def test_what_is_no_address_is_refused_before_anything_is_loaded(address: str, tmp_path: Path) -> None:
    wav = RECORDINGS / "happy-path" / "01.wav"
    ran = CliRunner().invoke(main, ["voice", "listen", "--wav", str(wav), "--recogniser", address])
    assert ran.exit_code == 2
    assert "HOST:PORT" in ran.stderr
