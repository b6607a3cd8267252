"""A session as a moderator meets it in the middle of a task by voice, with words that wait."""

from __future__ import annotations

from lab import inputs as i
from lab.moderation import port as p
from lab.moderation.memory_session import MemorySession
from lab.schema import kinds as k
from lab.study import Study
from lab.study_file import check_study
from tests.lab.study_support import TEXT, VOCABULARY

VOICE_TEXT = (
    TEXT.replace('input = "touch"\ntext_step = 1.5', 'input = "voice"\ntext_step = 1.5')
    .replace('elder.touch = ["转账", "女儿"]', 'elder.voice = ["说：给女儿转三百元", "说：确认转账", "密码"]')
    .replace("way.elder.touch", "way.elder.voice")
)


def voice_study() -> Study:
    """The small study, its elder version worked by voice."""
    checked = check_study(VOICE_TEXT.encode(), VOCABULARY)
    assert checked.study is not None, checked.problems
    return checked.study


def voice_session() -> MemorySession:
    """In the middle of the paid task, by voice."""
    session = MemorySession(voice_study(), ("elder", "standard"))
    session.do(i.Checked("disk", "green", "空间够"))
    session.do(i.Ready())
    session.do(i.Ready())
    session.do(i.Saw(k.BankHappened("page.shown", {"page": "Balance"})))
    session.do(i.Ready())
    return session


def busy_session() -> MemorySession:
    """The same with a history, and something that was heard and waits."""
    session = voice_session()
    seen = [
        k.PageShown("Home", "elder"),
        k.TouchTapped("Home", "转账", "button", 120.0, 300.0, hit=True, distance_px=0.0),
        k.TouchTapped("Payee", "女儿", "button", 40.0, 500.0, hit=False, distance_px=18.0),
        k.HesitationNoticed("Payee", 6_200),
        k.VoiceWoken(),
        k.VoiceHeard(9, 0.86, {"decode_ms": 900.0}),
        k.VoiceUnderstood("transfer", 0.97),
    ]
    for what in seen:
        session.pass_ms(4_000)
        session.do(i.Saw(what))
    session.tell(p.Note("找了很久才看到女儿，手停在上面", 3_000))
    session.tell(p.Assist(2))
    session.tell(p.Hold(heard=True, said=True))
    session.pass_ms(3_000)
    session.spoken("heard", "给女儿转三百块水电费")
    session.spoken("said", "好的，给女儿转三百元，对吗？")
    session.pass_ms(2_000)
    session.record(p.Recorded("on", "off"))
    return session
