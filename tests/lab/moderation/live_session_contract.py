"""What every `LiveSession` keeps to, whoever runs it. A test gives a session that stands before its first task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lab.moderation import port as p
from lab.schema import kinds as k

if TYPE_CHECKING:
    from lab.moderation.port import LiveSession


def holds_to_the_contract(session: LiveSession) -> None:
    """From the instruction of the first task: begin, pause, help, note, refuse, skip; each is in the snapshot and the log."""
    seen: list[p.Snapshot] = []
    end = session.subscribe(seen.append)
    before = session.snapshot()
    assert before.phase == "instruction"
    assert before.at is not None
    assert before.under is not None
    assert before.under.place == 1
    assert session.tell(p.Pause()) == p.Refused("NO_TASK", "现在没有在做的任务")
    assert session.tell(p.Fire("nothing-like-it")) == p.Refused("NO_SUCH_INCIDENT", "现在的任务里没有这个意外")
    assert seen == []

    assert session.tell(p.GoOn()) is None
    assert session.snapshot().phase == "task"
    assert session.tell(p.Assist(2)) is None
    assert session.snapshot().assist == 2
    assert session.tell(p.Pause()) is None
    assert session.snapshot().paused
    assert session.tell(p.Pause()) is not None
    assert session.tell(p.Resume()) is None
    assert not session.snapshot().paused
    refused = session.tell(p.Note("打 13812345678"))
    assert refused is not None
    assert refused.code == "PRIVATE_DATA"
    assert session.tell(p.Note("找不到按钮")) is None
    assert session.tell(p.Hold(heard=True, said=False)) is None
    assert session.snapshot().holds_heard
    refused = session.tell(p.LetGo(999, "好"))
    assert refused is not None
    assert refused.code == "NOTHING_WAITS"

    assert session.tell(p.Skip()) is None
    after = session.snapshot()
    assert after.step > before.step
    kinds = [type(each.what) for each in after.events]
    for kind in (k.TaskStarted, k.AssistGiven, k.BreakStarted, k.BreakEnded, k.NoteWritten, k.TaskEnded):
        assert kind in kinds
    assert [each.number for each in after.events] == sorted(each.number for each in after.events)
    assert seen[-1].step == after.step
    end()
    told = len(seen)
    assert session.tell(p.End("aborted")) is None
    assert session.snapshot().outcome == "aborted"
    assert session.snapshot().phase == "over"
    assert session.tell(p.Note("太晚了")) == p.Refused("SESSION_OVER", "这次实验已经结束了")
    assert len(seen) == told
