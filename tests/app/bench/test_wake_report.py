"""The DET curve as a picture and a table, and clips to listen to."""

from __future__ import annotations

import csv
import wave
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np

from app.bench.wake_report import Said, keep_clip, picture, tables, write_table
from voice.wake.evaluation import Point

CURVES = {
    "ours, 10 dB": [Point(1.0, 0.01, 9.0), Point(2.0, 0.04, 1.0), Point(3.0, 0.3, 0.0)],
    "peer <10 dB>": [Point(-9.0, 0.1, 5.0), Point(-3.0, 0.5, 0.0)],
}


def test_the_picture_has_a_line_for_each_curve_and_says_what_it_shows() -> None:
    root = ET.fromstring(picture(CURVES))  # noqa: S314 -- our own
    space = "{http://www.w3.org/2000/svg}"
    lines = root.findall(f"{space}polyline")
    assert len(lines) == 2
    assert lines[0].get("stroke") != lines[1].get("stroke")
    assert root.findtext(f"{space}title")
    assert "4.0 % missed at 1 false alarms an hour" in (root.findtext(f"{space}desc") or "")
    heights = [float(corner.split(",")[1]) for corner in (lines[0].get("points") or "").split()]
    assert heights == sorted(heights, reverse=True)


def test_the_table_has_a_row_for_each_point(tmp_path: Path) -> None:
    write_table(tmp_path / "det.csv", CURVES)
    rows = list(csv.DictReader((tmp_path / "det.csv").read_text("utf-8").splitlines()))
    assert len(rows) == 5
    assert rows[1] == {
        "curve": "ours, 10 dB",
        "threshold": "2.0000",
        "false_alarms_an_hour": "1.000",
        "missed_percent": "4.00",
    }


def test_a_clip_is_kept_as_it_was(tmp_path: Path) -> None:
    samples = np.arange(-500, 500, dtype=np.int16)
    keep_clip(tmp_path / "missed" / "one.wav", samples)
    with wave.open(str(tmp_path / "missed" / "one.wav")) as file:
        assert (file.getframerate(), file.getnchannels()) == (16_000, 1)
        assert np.array_equal(np.frombuffer(file.readframes(1000), np.int16), samples)


def test_misses_stand_by_source_and_by_voice() -> None:
    said = [
        Said("Kokoro", "zm_yunxi", "clean", 5.0),
        Said("Kokoro", "zm_yunxi", "10 dB", 1.0),
        Said("Kokoro", "am_onyx", "10 dB", 3.0),
        Said("espeak-ng", "+f3", "clean", 0.0),
    ]
    lines = tables(said, threshold=2.0).splitlines()
    assert "| source | calls | clean | 10 dB |" in lines
    assert "| Kokoro | 2 | 0 | 50 |" in lines
    assert "| espeak-ng | 1 | 100 |  |" in lines
    assert "| all | 2 | 50 | 50 |" in lines
    assert "| Kokoro | zm_yunxi | 1 | 0 | 100 |" in lines
