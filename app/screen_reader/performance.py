"""Doing a task with a real screen reader: real keys in the real window, and what is said of each of them."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Self

from accessibility.errors import ReaderError
from accessibility.screen_readers.orca import LANGUAGE, OrcaDesk
from accessibility.screen_readers.transcript import Step, Transcript
from app.paths import ROOT
from app.screen_reader.tasks import Press, To, Type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.screen_reader.tasks import Action, Task

WINDOW = "小象银行"
"""What is said first when the window comes up."""
MOST_TABS = 60
MOST_SILENT = 3
"""Presses of Tab one after the other of which nothing is said, before it counts as lost."""
_VERSIONS = {"standard": "标准版", "elder": "幸福生活版"}
_KEYS = {"shift+Tab": "Shift+Tab", "Return": "回车", "space": "空格", "Escape": "Esc", "BackSpace": "退格"}


class Performance:
    """A desktop with Orca and the bank on it: `with Performance() as performance: performance.of(task)`.

    Raises ReaderError, DesktopError.
    """

    def __init__(self) -> None:
        self._desk = OrcaDesk()

    def __enter__(self) -> Self:
        self._desk.__enter__()
        folder = self._desk.desktop.folder / "banks"
        folder.mkdir()
        self._pipe = folder / "pipe"
        os.mkfifo(self._pipe)
        command = [sys.executable, "-m", "app.screen_reader.stage", str(self._pipe), str(folder)]
        self._desk.open(command, {"PYTHONPATH": str(ROOT)})
        # Orca meets the program here: of the very first window it may miss which button has the focus.
        self._open("standard", "nothing")
        return self

    def __exit__(self, *_: object) -> None:
        self._desk.__exit__()

    @property
    def reader(self) -> str:
        """Who speaks, in which version and language."""
        return f"Orca {self._desk.version}, {LANGUAGE}"

    def of(self, task: Task) -> Transcript:
        """Do the task on a bank of its own; what was said, from the opening of the window on."""
        came_up = self._show(task)
        steps = [Step("问读屏软件：我在哪里", tuple(self._desk.where()))]
        try:
            for action in task.actions:
                # What was heard before it breaks off stays in the list.
                steps.extend(self._do(action))
        except ReaderError as error:
            heard = "\n".join(
                f"  {step.done}: {' / '.join(step.said) or '–'}" for step in (Step("window", came_up), *steps)
            )
            raise ReaderError(error.code, f"{error.detail}\n{heard}\n  {self._desk.evidence()}") from error
        return Transcript(f"{task.title}，{_VERSIONS[task.version]}", self.reader, tuple(steps))

    def _show(self, task: Task) -> tuple[str, ...]:
        return self._open(task.version, task.before)

    def _open(self, version: str, before: str) -> tuple[str, ...]:
        with self._pipe.open("w") as pipe:
            pipe.write(f"{version} {before}\n")
        return tuple(self._desk.wait_for_window(WINDOW))

    def _do(self, action: Action) -> Iterator[Step]:
        match action:
            case Press(key):
                yield self._press(key)
            case Type(characters, secret):
                for place, character in enumerate(characters, 1):
                    step = self._press(character)
                    yield Step(f"第{place}位数字", step.said) if secret else step
            case To(name, back):
                yield from self._go(name, "shift+Tab" if back else "Tab")

    def _go(self, name: str, key: str) -> Iterator[Step]:
        silent = 0
        for _ in range(MOST_TABS):
            step = self._press(key)
            yield step
            silent = 0 if step.said else silent + 1
            if silent == MOST_SILENT:
                break
            if any(sentence.startswith(name) for sentence in step.said):
                return
        raise ReaderError("NEVER_REACHED", f"{name} is not reached by {key}; the last {silent} were silent")

    def _press(self, key: str) -> Step:
        return Step(_KEYS.get(key, key), tuple(self._desk.press(key)))
