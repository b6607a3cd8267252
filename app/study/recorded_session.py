"""A recorded session as a replay needs it: the study as it was, its tasks with what was done in each, and the dialogue for voice."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.study.dialogue import start_dialogue
from app.study.vocabulary import vocabulary
from lab.manifest import STUDY, Manifest, ManifestError, read_manifest
from lab.recordings.reading import RecordingError, TaskRecording, read_recording
from lab.recordings.records import Said, WordsPutIn
from lab.study_file import check_study

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.desk import Desk
    from app.paths import Paths
    from dialogs.noted_desk import NotedDesk
    from dialogs.port import Dialogue
    from lab.study import Study


@dataclass(frozen=True, slots=True)
class RecordedSession:
    """A session's folder, read. `tasks` are numbered from 1, in the order in which they were done."""

    folder: Path
    manifest: Manifest
    study: Study
    tasks: tuple[TaskRecording, ...]

    @property
    def by_voice(self) -> bool:
        """Whether the dialogue is needed."""
        by_voice = {each.id for each in self.study.conditions if each.input == "voice"}
        return any(
            isinstance(timed.act, Said | WordsPutIn)
            for task in self.tasks
            if task.condition in by_voice
            for timed in task.acts
        )


def read_recorded(folder: Path, number: int | None = None) -> RecordedSession:
    """A session with its recording; of its tasks that one alone where a number is given.

    Raises RecordingError: SESSION_UNREADABLE, STUDY_CHANGED, TASK_UNKNOWN, and those of `read_recording`.
    """
    try:
        manifest = read_manifest(folder)
        content = (folder / STUDY).read_bytes()
    except (ManifestError, OSError) as error:
        raise RecordingError("SESSION_UNREADABLE", f"{folder} 里没有一次实验的记录：{error}") from error
    checked = check_study(content, vocabulary())
    if hashlib.sha256(content).hexdigest() != manifest.study_sha256:
        raise RecordingError("STUDY_CHANGED", f"{folder.name} 里的研究文件被改过，不是做实验时的那一份")
    if checked.study is None:
        raise RecordingError("STUDY_CHANGED", f"这个程序不认识那时的研究文件了：{checked.problems[0]}")
    tasks = read_recording(folder)
    if number is not None:
        if not 1 <= number <= len(tasks):
            raise RecordingError("TASK_UNKNOWN", f"这次实验记录了{len(tasks)}个任务，没有第{number}个")
        tasks = (tasks[number - 1],)
    return RecordedSession(folder, manifest, checked.study, tasks)


@contextmanager
def dialogue_for(recorded: RecordedSession, paths: Paths) -> Iterator[tuple[Dialogue, NotedDesk[Desk]] | None]:
    """The dialogue that the session talked to; None where nobody talked. Raises RecordingError (DIALOGUE_AWAY)."""
    if not recorded.by_voice:
        yield None
        return
    dialogue = start_dialogue(paths)
    if dialogue is None:
        raise RecordingError("DIALOGUE_AWAY", "这次实验里有人说话，重放要用对话模型，先运行 xiaoxiang setup")
    try:
        yield dialogue.voice
    finally:
        dialogue.close()
