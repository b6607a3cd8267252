"""Batch evaluation: rows, totals, what is unreadable, and going on after a kill."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest
from typer.testing import CliRunner

from app.batch_reading import (
    ROWS,
    ManifestError,
    ReaderPlan,
    Recording,
    Row,
    evaluate,
    read_rows,
    recordings_of,
    totals,
)
from app.cli import main
from tests.app.child_evaluation import PLAN, read
from tests.voice.support import RECORDINGS, REPOSITORY, silence
from voice.audio.wav import read_clip, write_wav
from voice.types import Pcm, Samples

MANIFEST = [
    {"audio": "a.wav", "text": "给女儿转三百块五毛"},
    {"audio": "b.wav", "text": "同意转账"},
    {"audio": "broken.wav", "text": "好"},
    {"audio": "nowhere.wav"},
    {"audio": "quiet.wav", "text": ""},
    {"audio": "b.flac", "text": "同意转账"},
    {"audio": "broken.flac", "text": "好"},
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, source in (("a", "01"), ("b", "02")):
        (folder / f"{name}.wav").write_bytes((RECORDINGS / "happy-path" / f"{source}.wav").read_bytes())
    (folder / "broken.wav").write_bytes(b"RIFF of nothing")
    (folder / "broken.flac").write_bytes(b"fLaC of nothing")
    write_flac(folder / "b.flac", read_clip(folder / "b.wav").samples)
    write_wav(folder / "quiet.wav", Pcm(silence(1.0), 16_000))
    manifest = folder / "all.jsonl"
    manifest.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in MANIFEST) + "\n", "utf-8")
    return manifest


def write_flac(path: Path, samples: Samples) -> None:
    with av.open(str(path), "w") as file:
        stream = file.add_stream("flac", rate=16_000, layout="mono")
        assert isinstance(stream, av.AudioStream)
        frame = av.AudioFrame.from_ndarray(samples[np.newaxis], format="s16", layout="mono")
        frame.sample_rate = 16_000
        for packet in (*stream.encode(frame), *stream.encode(None)):
            file.mux(packet)


@pytest.mark.models
def test_the_command_reads_everything_and_one_bad_file_is_a_row(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    arguments = ["voice", "evaluate", str(corpus), "--out", str(out), "--workers", "1", "--json"]
    ran = CliRunner().invoke(main, arguments)
    assert ran.exit_code == 1, ran.output
    rows = {row.file: row for row in read_rows(out / ROWS)}
    assert rows["a.wav"].text.startswith("给女儿转三百块五毛")
    assert rows["a.wav"].character_edits == 0
    assert rows["a.wav"].pinyin.startswith("gei nv er zhuan")
    assert rows["a.wav"].decode_ms > 0
    assert rows["b.flac"].text == rows["b.wav"].text
    assert rows["broken.wav"].error == rows["broken.flac"].error == "AUDIO_FILE_UNREADABLE"
    assert rows["nowhere.wav"].error
    assert rows["quiet.wav"].not_heard == "SILENCE"
    found = json.loads((out / "totals.json").read_text("utf-8"))
    assert (found["recordings"], found["unreadable"], found["nothing_heard"]) == (7, 3, 1)
    assert found["character_error"]["rate"] == 0
    assert json.loads(ran.stdout.splitlines()[-1]) == found


def test_a_run_that_was_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    source, out = tmp_path / "source", tmp_path / "out"
    source.mkdir()
    for number in range(40):
        (source / f"{number:02}.wav").touch()
    child = REPOSITORY / "tests" / "app" / "child_evaluation.py"
    command = [sys.executable, str(child), str(source), str(out)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= 5:
                break
        process.kill()
    before = read_rows(out / ROWS)
    assert 5 <= len(before) < 40
    with (out / ROWS).open("a") as file:
        file.write('{"file": "39.wav", "te')  # a line that the kill cut short
    asked: list[int] = []
    rows = evaluate(recordings_of(source), PLAN, out, 1, lambda done, total: asked.append(done), read=read)
    assert [row.text for row in rows] == [f"{number:02}.wav" for number in range(40)]
    assert asked[0] == len(before)
    lines = (out / ROWS).read_text().splitlines()
    assert sorted(json.loads(line)["file"] for line in lines) == [f"{number:02}.wav" for number in range(40)]


def test_everything_is_read_once(tmp_path: Path) -> None:
    recordings = [Recording("a", tmp_path / "a")]
    first = evaluate(recordings, PLAN, tmp_path, 1, read=read)
    told: list[int] = []
    assert evaluate(recordings, PLAN, tmp_path, 1, lambda done, total: told.append(done), read=unwanted) == first
    assert told == [1]


def unwanted(plan: ReaderPlan, recording: Recording) -> Row:
    raise AssertionError(recording)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("no json", 2),
        ("[]", 2),
        ('{"text": "x"}', 2),
        ('{"audio": 5}', 2),
        ('{"audio": "b", "text": 5}', 2),
        ('{"audio": "a"}', 0),
    ],
)
def test_a_manifest_that_is_wrong_is_told_by_its_line(tmp_path: Path, line: str, number: int) -> None:
    manifest = tmp_path / "m.jsonl"
    manifest.write_text('{"audio": "a"}\n' + line)
    with pytest.raises(ManifestError) as refused:
        recordings_of(manifest)
    assert refused.value.line == number


def test_an_interval_holds_the_rate_and_narrows_with_more_recordings() -> None:
    few, many = (
        [Row(f"{n}", character_edits=n % 3, characters=10, pinyin_edits=n % 2, syllables=10) for n in range(count)]
        for count in (9, 900)
    )
    wide, narrow = totals(few)["character_error"], totals(many)["character_error"]
    for found in (wide, narrow):
        assert found["rate"] == 0.1
        assert found["low"] < 0.1 < found["high"]
    assert narrow["high"] - narrow["low"] < (wide["high"] - wide["low"]) / 4
    assert totals([Row("x")])["character_error"] is None
    assert totals([])["real_time_factor"] is None


def test_without_dask_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dask.base", None)
    monkeypatch.setattr("voice.models.store.ModelStore.require", lambda store, model: tmp_path)
    (tmp_path / "x.wav").touch()
    ran = CliRunner().invoke(main, ["voice", "evaluate", str(tmp_path), "--out", str(tmp_path / "out")])
    assert ran.exit_code == 2
    assert "script/setup lab" in ran.output
