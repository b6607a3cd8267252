"""A process with the participant's real window and a scripted person: `child_live.py FOLDER [--record]`.

It begins or takes up P001's session; with `--record` the person lets their screen be recorded.

It prints a line before each thing that the person does, so that whoever started it can kill it at any of them.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QAccessible

from app.qt_application import start_qt
from tests.app.study.live_support import Person, open_room

RECORD = "--record"


def next_press(person: Person, *, record: bool = False) -> tuple[str, ...]:  # noqa: PLR0911 -- one return a screen
    """What a person does who takes the shortest way through everything. `record`: who lets the screen be recorded."""
    shown = person.room.run.shown
    page = "" if person.room.run.open is None else person.room.run.open.page
    match shown.screen:
        case "preflight":
            return ("接着做" if shown.resumed else "都好了",)
        case "consent":
            return ("可以录下屏幕", "我愿意参加") if record else ("我愿意参加",)
        case "instruction":
            return ("明白了",)
        case "ended":
            return ("继续",)
        case "question":
            form = shown.form
            assert form is not None
            if form.questionnaire.free:
                return ("没有要说的",)
            answer = "左一格" if form.questionnaire.id == "tlx" else str(form.questionnaire.least)
            return (answer, "答好了" if form.last else "下一题")
        case "rest":
            return ("我歇好了",)
        case "task":
            elder = shown.condition.version == "elder"
            assert shown.task is not None
            if shown.task.id == "look":
                return ("余额" if elder else "账户",)
            steps = {
                "Home": ("转账",),
                "Payee": ("女儿",),
                "Amount": ("3", "0", "0", "小数点", "5", "0", "下一步"),
                "Review": ("对，同意转账" if elder else "同意转账",),
                "Pin": (*"135790", "确定"),
            }
            return steps[page]
        case _:
            return ()


def main(folder: Path, *, record: bool) -> None:
    application = start_qt()
    QAccessible.setActive(True)
    room = open_room(folder, records=record)
    person = Person(room)
    while names := next_press(person, record=record):
        for name in names:
            print(name, flush=True)  # noqa: T201 -- for whoever started it
            person.press(name)
            room.move_on(700)
    room.close()
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]), record=RECORD in sys.argv)
