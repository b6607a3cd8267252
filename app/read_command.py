"""`xiaoxiang read CAPTURE.json`: what a screen reader would say of a saved capture, ours or another program's."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from accessibility.errors import CaptureError
from accessibility.reader.phrasing import Options
from accessibility.reader.reading import read_whole
from accessibility.tree.capture_file import load_capture

if TYPE_CHECKING:
    from pathlib import Path


def run_reading(capture: Path, *, hints: bool) -> int:
    """Print it, a sentence a line. 0, or 2 where the capture cannot be read."""
    try:
        tree = load_capture(capture).tree
    except (CaptureError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    arrived, said = read_whole(tree, Options(hints=hints))
    for words in arrived:
        sys.stdout.write(f"     {words}\n")
    for number, words in enumerate(said, start=1):
        sys.stdout.write(f"{number:4} {words}\n")
    return 0
