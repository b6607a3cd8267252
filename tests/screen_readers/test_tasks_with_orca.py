"""Every main task with a real Orca, word by word as its transcript has it.

Where a sentence was changed on purpose: `xiaoxiang screenreader record TASK`, and read what it wrote.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from accessibility.screen_readers.orca import missing_for_orca
from app.screen_reader.kept import changes, kept
from app.screen_reader.performance import Performance
from app.screen_reader.tasks import TASKS, Type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.screen_reader.tasks import Task

needs_orca = pytest.mark.skipif(bool(missing_for_orca()), reason="needs Orca, which script/setup dev installs")


@pytest.fixture(scope="module")
def performance() -> Iterator[Performance]:
    """One desktop and one Orca for all tasks; each has a window and a bank of its own."""
    with Performance() as performance:
        yield performance


@needs_orca
@pytest.mark.parametrize("task", TASKS, ids=lambda task: f"{task.name}-{task.version}")
def test_it_is_said_as_it_was_kept(performance: Performance, task: Task) -> None:
    assert "\n".join(changes(task, performance.of(task))) == ""


@pytest.mark.parametrize(
    "task", [task for task in TASKS if task.has_secret], ids=lambda task: f"{task.name}-{task.version}"
)
def test_no_digit_of_a_pin_is_said(task: Task) -> None:
    said = [step.said for step in kept(task).steps if re.fullmatch("第.*位数字", step.done)]
    typed = sum(len(action.characters) for action in task.actions if isinstance(action, Type) and action.secret)
    assert len(said) == typed
    # The only digit in it is how many there are.
    assert [
        sentences for sentences in said if not all(re.fullmatch("通知 已输入[0-6]位.", one) for one in sentences)
    ] == []


@pytest.mark.parametrize("task", TASKS, ids=lambda task: f"{task.name}-{task.version}")
def test_what_is_said_is_chinese_and_has_words(task: Task) -> None:
    steps = kept(task).steps
    spoken = [sentence for step in steps for sentence in step.said]
    assert [
        sentence for sentence in spoken if re.search("button|panel|label|frame|unknown|[\u200b\u2060]", sentence)
    ] == []
    assert [sentence for sentence in spoken if re.fullmatch(r"\S*(按钮|面板|文本|标签)\.?", sentence)] == [], "unnamed"
    assert [step for step in steps if not step.said] == [], "silent"
    assert [step for step in steps if len(set(step.said)) < len(step.said)] == [], "doubled"
