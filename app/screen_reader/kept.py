"""The transcripts that are kept beside the tasks: written, read, compared with what was heard just now."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from accessibility.errors import ReaderError
from accessibility.screen_readers.transcript import differences, from_text, to_text

if TYPE_CHECKING:
    from accessibility.screen_readers.transcript import Transcript
    from app.screen_reader.tasks import Task

FOLDER = Path(__file__).parent / "transcripts"
"""One file a task and version."""


def keep(task: Task, heard: Transcript, folder: Path = FOLDER) -> Path:
    """Write what was heard in place of what was kept; where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / task.file
    file.write_text(to_text(heard), encoding="utf-8")
    return file


def kept(task: Task, folder: Path = FOLDER) -> Transcript:
    """What was kept of a task. Raises ReaderError: TRANSCRIPT_UNREADABLE."""
    file = folder / task.file
    try:
        return from_text(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ReaderError("TRANSCRIPT_UNREADABLE", f"{file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ReaderError("TRANSCRIPT_UNREADABLE", f"{file} is no text") from error


def changes(task: Task, heard: Transcript, folder: Path = FOLDER) -> list[str]:
    """What is said otherwise than was kept. Raises ReaderError, TRANSCRIPT_VERSION where another Orca spoke."""
    before = kept(task, folder)
    if _generation(before.reader) != _generation(heard.reader):
        raise ReaderError("TRANSCRIPT_VERSION", f"kept of {before.reader}, and this is {heard.reader}")
    return differences(before, heard)


def _generation(reader: str) -> str:
    """Orca 43 of `Orca 43.1, zh_CN.UTF-8`: within it, the words stay."""
    return re.sub(r"\..*", "", reader)
