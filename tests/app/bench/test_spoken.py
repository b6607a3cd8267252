"""The player of the spoken tasks counts what it must: on the real ledger, with a dialogue whose words the test knows."""

from __future__ import annotations

from dataclasses import replace

from app.bench.spoken import Played, play
from app.desk import Desk
from dialogs.corpus.tasks import HeardSound, Task, TaskTurn, sounds
from dialogs.noted_desk import NotedDesk, order
from dialogs.scripted import ScriptedDialogue


def turn(says: str, *does: str, asks: str | None = None) -> TaskTurn:
    return TaskTurn(says, does, asks, ())


TASK = Task(
    name="给女儿转三百",
    persona="wang_xiulan",
    version="elder",
    voice="zf_xiaobei",
    speed=1.0,
    turns=(
        turn("我要转账", asks="payee"),
        turn("女儿", asks="amount"),
        turn("三百", "prepare 李娟 300", asks="confirmation"),
        turn("确认转账", "authorise"),
    ),
    moves=("李娟 300",),
)


def played(task: Task, **heard: str) -> Played:
    """Play it on a dialogue that knows each word. heard: what was heard instead of a sentence."""
    desk = NotedDesk[Desk]()
    known = {sound: HeardSound(((heard.get(sound.text, sound.text), -0.1),), 0.0, 1_000) for sound in sounds(task)}
    return play(task, ScriptedDialogue(desk), desk, known)


def test_a_task_that_comes_as_it_was_said_is_finished() -> None:
    came = played(TASK)
    assert (came.finished, came.moved, came.wrong, came.unasked) == (True, ("李娟 300",), 0, 0), came


def test_another_amount_is_a_wrong_execution() -> None:
    came = played(TASK, 三百="四百")
    assert (came.finished, came.moved, came.wrong) == (False, ("李娟 400",), 1)


def test_another_payee_is_a_wrong_execution() -> None:
    came = played(TASK, 女儿="妹妹")
    assert (came.finished, came.moved, came.wrong) == (False, ("王秀梅 300",), 1)


def test_money_that_leaves_without_consent_is_a_wrong_execution() -> None:
    came = played(replace(TASK, turns=(*TASK.turns[:3], turn("再说一遍"))), 再说一遍="确认转账")
    assert (came.finished, came.moved, came.wrong) == (False, ("李娟 300",), 1)


def test_whoever_is_asked_again_is_not_finished() -> None:
    came = played(TASK, 女儿="呜啦啦")
    assert not came.finished
    assert came.wrong == 0
    assert came.moved == ()


def test_what_the_recogniser_does_not_believe_is_not_heard() -> None:
    desk = NotedDesk[Desk]()
    known = {sound: HeardSound(((sound.text, -2.0),), 0.0, 1_000) for sound in sounds(TASK)}
    came = play(TASK, ScriptedDialogue(desk), desk, known)
    assert not came.finished
    assert came.moved == ()


def test_a_page_nobody_asked_for_is_counted() -> None:
    came = played(replace(TASK, turns=(turn("你好"),), moves=()), 你好="打开电子回单")
    assert (came.finished, came.unasked) == (False, 1)


def test_amounts_are_written_as_the_tasks_write_them() -> None:
    assert [order("李娟", fen) for fen in (30_000, 105_000, 30_050)] == ["李娟 300", "李娟 1050", "李娟 300.50"]
