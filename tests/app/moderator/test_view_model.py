"""What the console shows and does, on a session in memory: every act reaches the session, and everything is in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from app.main_loop import VirtualMainLoop
from app.moderator.lines import line
from app.moderator.link import Linked, OwnLink
from app.moderator.rows import MOST_LINES, line_rows
from app.moderator.view_model import ConsoleViewModel
from lab import inputs as i
from lab.moderation import port as p
from lab.moderation.assists import Level
from lab.moderation.timeline import Timeline, merged
from lab.schema import kinds as k
from lab.schema.reading import Other, Read
from tests.app.moderator.scenes import busy_session, voice_session
from tests.lab.moderation.test_memory_session import before_the_first_task
from tests.lab.test_schema import EXAMPLES
from tests.lab.walking import PAID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lab.moderation.memory_session import MemorySession


class Desk:
    """A console on a session in memory, and the time."""

    def __init__(self, session: MemorySession) -> None:
        self.loop = VirtualMainLoop()
        self.session = session
        self.console = ConsoleViewModel(OwnLink(session, self.loop), self.loop)
        self.heard: list[str] = []
        self.console.announcer.announced.connect(self.heard.append)

    def wait(self, milliseconds: int) -> None:
        """For the session and the console alike."""
        self.loop.advance(milliseconds)
        self.session.pass_ms(milliseconds)

    def newest(self) -> k.Kind | Other:
        return self.session.snapshot().events[-1].what


@pytest.fixture
def desk(qapp: object) -> Iterator[Desk]:
    assert qapp is not None
    desk = Desk(voice_session())
    yield desk
    desk.console.close()


def test_where_the_session_stands_is_in_sight(desk: Desk) -> None:
    console = desk.console
    assert console.title == "小研究 · 参加者 P001 · station-1"
    assert (console.phase, console.task, console.instruction) == ("做任务", "转账", "给女儿\n转 300 元")
    assert console.condition == "长辈版（长辈版、语音），第1个，共2个"
    assert [row.step for row in console.way.rows] == ["1. 说：给女儿转三百元", "2. 说：确认转账", "3. 密码"]
    assert [(row.text, row.holds) for row in console.parts.rows] == [
        ('成功：transfer.posted(payee = "女儿", amount_fen = 30000)', False),
        ('失败：transfer.posted(payee != "女儿")', False),
    ]
    assert console.parts.rows[0].name.endswith("还没有")
    assert console.linkText == "已连上"


def test_time_goes_on_between_what_the_session_tells(desk: Desk) -> None:
    desk.loop.advance(61_000)
    assert (desk.console.taskTime, desk.console.leftTime) == ("1:01", "3:59")
    desk.loop.advance(220_000)
    assert desk.console.near
    desk.console.pause()
    assert desk.console.phase == "暂停中"


def test_a_part_that_holds_is_told(desk: Desk) -> None:
    desk.session.do(i.Saw(k.BankHappened("transfer.posted", {"payee": "女儿", "amount_fen": 1})))
    assert [row.holds for row in desk.console.parts.rows] == [False, False]
    desk.session.do(PAID)
    assert desk.console.phase == "问卷"
    assert desk.heard[-1] == "问卷"


@pytest.mark.parametrize("level", get_args(Level))
def test_each_level_of_help_is_kept(desk: Desk, level: Level) -> None:
    desk.console.assist(level)
    assert desk.newest() == k.AssistGiven(level)
    assert desk.console.help == (f"本任务最多帮到 {level} 级" if level else "本任务还没有帮过")


def test_a_note_stands_at_the_moment_at_which_its_writing_began(desk: Desk) -> None:
    desk.wait(10_000)
    desk.console.noteTyped("手")
    desk.wait(4_000)
    desk.session.do(i.Saw(k.PageShown("Payee", "elder")))
    desk.console.noteTyped("手停")
    desk.console.note("手停在上面 ")
    assert desk.newest() == k.NoteWritten("手停在上面", 10_000, "")
    assert [row.text for row in desk.console.lines.rows[-2:]] == ["备注：手停在上面", "到了 Payee 页"]
    desk.console.noteTyped("又")
    desk.console.noteTyped("")
    desk.wait(5_000)
    desk.console.noteTyped("再写")
    desk.console.note("再写")
    assert desk.newest() == k.NoteWritten("再写", 19_000, "")


def test_what_is_refused_is_said_in_sight_and_aloud_until_something_is_done(desk: Desk) -> None:
    desk.console.note("他的电话 13812345678")
    assert "手机号" in desk.console.notice
    assert desk.heard[-1] == desk.console.notice
    desk.console.assist(1)
    assert desk.console.notice == ""


def test_what_moves_a_session_on(desk: Desk) -> None:
    console = desk.console
    assert (console.inTask, console.canGoOn, console.canSkip) == (True, False, True)
    console.skip(" 参加者累了 ")
    reasons = [each.what for each in desk.session.snapshot().events if isinstance(each.what, k.NoteWritten)]
    assert [(each.text, each.about) for each in reasons] == [("参加者累了", "skip")]
    assert (console.phase, console.inTask, console.canSkip) == ("问卷", False, True)
    console.end(True, "要回家")  # noqa: FBT003 -- as QML calls it
    assert desk.newest() == k.SessionEnded("withdrawn")
    assert (console.over, console.canSkip, console.canGoOn) == (True, False, False)


def test_giving_up_ends_a_task_as_failed(desk: Desk) -> None:
    desk.console.giveUp("")
    ended = [each.what for each in desk.session.snapshot().events if isinstance(each.what, k.TaskEnded)]
    assert ended[-1].outcome == "failed"


def test_an_incident_is_fired_and_says_so(desk: Desk) -> None:
    (row,) = desk.console.incidents.rows
    assert (row.title, row.fired) == ("断网（away）", False)
    desk.console.fire(row.incident)
    assert desk.newest() == k.IncidentFired("away")
    assert desk.console.incidents.rows[0].fired


def test_words_wait_are_announced_edited_and_let_go(desk: Desk) -> None:
    wizard = desk.console.wizard
    wizard.holdHeard()
    wizard.holdWithin(10)
    assert (wizard.holdsHeard, wizard.holdsSaid, wizard.withinS) == (True, False, 10)
    desk.session.spoken("heard", " 转三百 ")
    desk.session.spoken("heard", "给女儿")
    assert desk.heard[-2:] == ["听到的在等： 转三百 ", "听到的在等：给女儿"]
    assert (wizard.waitingText, wizard.waitingMore) == (" 转三百 ", "后面还有1句在等")
    desk.loop.advance(2_500)
    assert wizard.waitingHeading == "听到的，8秒后照原样放行"
    first = wizard.waiting
    wizard.letGo(first, " 转三百 ")
    acted = desk.newest()
    assert isinstance(acted, k.WizardActed)
    assert acted.what == "held", "what was not touched is the person's own, spaces and all"
    wizard.letGo(wizard.waiting, "")
    assert wizard.waiting == first + 1
    wizard.letGo(wizard.waiting, "给女儿转三百块 ")
    assert desk.session.told == [("heard", " 转三百 "), ("heard", "给女儿转三百块")]


def test_words_are_dropped_replaced_and_go_on_by_themselves(desk: Desk) -> None:
    wizard = desk.console.wizard
    wizard.holdSaid()
    desk.session.spoken("said", "好的")
    wizard.drop(wizard.waiting)
    wizard.hear("查余额")
    wizard.say(" ")
    wizard.say("请稍等")
    assert desk.session.told == [("heard", "查余额"), ("said", "请稍等")]
    desk.session.spoken("said", "马上")
    desk.wait(20_000)
    assert desk.session.told[-1] == ("said", "马上")
    assert wizard.waiting == 0


def test_a_picture_is_shown_only_while_the_view_is_open_and_kept_nowhere(desk: Desk) -> None:
    console = desk.console
    desk.session.shown = b"\x89PNG"
    desk.loop.advance(2_000)
    assert console.picture == ""
    console.look()
    assert console.picture == "data:image/png;base64,iVBORw=="
    desk.session.shown = None
    desk.loop.advance(1_000)
    assert console.picture == ""
    desk.session.shown = b"\x89PNG"
    desk.loop.advance(1_000)
    console.look()
    assert console.picture == ""
    console.pictured(b"\x89PNG")
    assert console.picture == ""


def test_a_link_that_goes_is_told_once_and_closes_what_cannot_be_done(desk: Desk) -> None:
    lost = Linked("lost", "LINK_LOST", "连接断了")
    desk.console.linked(lost)
    desk.console.linked(lost)
    assert desk.heard.count("连接断了，正在重连；实验照常进行") == 1
    assert (desk.console.open, desk.console.inTask, desk.console.canSkip) == (False, False, False)
    desk.console.linked(Linked("refused", "TOKEN_WRONG", "口令不对"))
    assert desk.console.linkText == "连不上：口令不对"
    desk.console.linked(Linked("open"))
    assert desk.console.inTask


def test_before_the_session_the_checks_are_shown(qapp: object) -> None:
    session = before_the_first_task()
    desk = Desk(session)
    assert desk.console.goOnText == "开始任务"
    assert desk.console.canGoOn
    desk.console.goOn()
    assert desk.console.inTask
    assert [row.text for row in desk.console.checks.rows] == ["好：disk 空间够"]
    assert not desk.console.preparing
    desk.console.close()


@pytest.mark.parametrize("what", EXAMPLES, ids=lambda each: each.kind)
def test_every_kind_of_event_is_a_line_that_can_be_read(qapp: object, what: k.Kind) -> None:
    text = line(what)
    assert text not in {"", what.kind}
    assert "%" not in text.replace("91%", "")
    assert "None" not in text


def test_an_event_that_is_not_known_is_called_by_its_name() -> None:
    assert line(Other("gaze.fixed", {})) == "gaze.fixed"


def test_a_long_timeline_shows_its_end_and_says_what_is_not_there(qapp: object) -> None:
    events = [Read(number, number, "w", k.BreakStarted()) for number in range(1, MOST_LINES + 51) if number != 200]
    rows = line_rows(merged(Timeline(), events))
    assert rows[0].text == "更早的49件在记录里"
    assert "断开的时候错过了1件" in [row.text for row in rows]
    assert len({row.number for row in rows}) == len(rows)


def test_colours_and_size_of_text_are_the_consoles_own(desk: Desk) -> None:
    looks = desk.console.looks
    seen = [looks.palette]
    for _ in range(3):
        looks.nextPalette()
        seen.append(looks.palette)
    assert seen == ["light", "dark", "contrast", "light"]
    for _ in range(4):
        looks.nextTextSize()
    assert looks.textScale == 2.0
    looks.nextTextSize()
    assert looks.textScale == 1.0


def test_a_busy_session_is_shown_whole(qapp: object) -> None:
    desk = Desk(busy_session())
    assert [row.text for row in desk.console.lines.rows if row.mine] == [
        "备注：找了很久才看到女儿，手停在上面",
        "帮助 2：口头说明",
    ]
    assert desk.console.wizard.waitingText == "给女儿转三百块水电费"
    desk.console.retranslate()
    assert len(desk.console.levels.rows) == 5
    desk.console.close()


def test_nothing_that_is_asked_for_after_the_end_is_done(desk: Desk) -> None:
    desk.console.end(False, "")  # noqa: FBT003 -- as QML calls it
    desk.console.assist(1)
    assert desk.console.notice == "这次实验已经结束了"
    assert p.Refused("SESSION_OVER", desk.console.notice) == desk.session.tell(p.Assist(1))


def test_what_is_recorded_is_told_in_words_and_not_known_while_the_session_is_not_heard_of(desk: Desk) -> None:
    kept = desk.console.kept
    assert (kept.screenText, kept.soundText) == ("屏幕：不录", "声音：不录")
    desk.session.record(p.Recorded("on", "off"))
    assert (kept.screenText, kept.soundText) == ("屏幕：正在录", "声音：现在没有录")
    told = len(desk.heard)
    desk.session.record(p.Recorded("on", "on"))
    assert kept.soundText == "声音：正在录"
    assert len(desk.heard) == told, "a microphone that opens at every sentence is not announced"
    desk.session.record(p.Recorded("lost", "lost"))
    assert desk.heard[-1] == "屏幕：录不下去了，磁盘写不进去，声音：录不下去了，磁盘写不进去"
    desk.console.linked(Linked("lost", "LINK_LOST", "连接断了"))
    assert (kept.screenText, kept.soundText) == ("屏幕：不知道在不在录", "声音：不知道在不在录")
    desk.console.linked(Linked("open"))
    assert kept.screenText == "屏幕：录不下去了，磁盘写不进去"
