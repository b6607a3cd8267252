"""同屏辅导 as the customer sees it: the code, who asks to look, what they point at, and the end at any moment."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.guidance.covering import covered_picture
from app.guidance.desk import LoopDesk
from app.guidance.marks import ActError, Marks, acted
from app.guidance.network import EVERYWHERE, HERE, shown_host
from app.guidance.screen import Screen
from app.guidance.session import (
    CODE_DIGITS,
    Ending,
    Phase,
    Session,
    approved,
    ended,
    extended,
    knocked,
    lapsed,
    offered,
)
from app.guidance.things import Laid, laid, still_there, thing_under
from app.i18n import marked
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from app.guidance.marks import Point
    from app.guidance.server import GuidanceServer
    from app.main_loop import MainLoop, Timer
    from app.settings import SettingsStore
    from app.viewmodels.announcer import Announcer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)

SHORTEST_STEP_MS: Final = 150
"""Between two pictures for the helper."""
TICK_MS: Final = 1_000
_ENDINGS: Final = {
    Ending.BY_CUSTOMER: marked("guidance", "辅导结束了，对方看不见您的屏幕了"),
    Ending.BY_HELPER: marked("guidance", "对方结束了辅导，已经看不见您的屏幕了"),
    Ending.REFUSED: marked("guidance", "没有让对方看。号码作废了。"),
    Ending.LAPSED: marked("guidance", "号码过期了。需要的话再要一个"),
    Ending.TOO_MANY_TRIES: marked("guidance", "有人连续输错号码，号码作废了"),
}


@QmlElement
@QmlUncreatable("There is one screen to look at.")
class GuidanceViewModel(QObject):
    """Holds the session. A port is open from the offer to the end, and at no other time."""

    changed = Signal()
    marksChanged = Signal()  # noqa: N815 -- the name that QML looks for

    def __init__(
        self,
        announcer: Announcer,
        loop: MainLoop,
        now: Callable[[], datetime],
        settings: SettingsStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._announcer = announcer
        self._loop = loop
        self._now = now
        self._settings = settings
        self._host = HERE
        self._session = Session()
        self._marks = Marks()
        self._thing: QQuickItem | None = None
        self._laid: list[Laid] = []
        self._failed = False
        self._screen = Screen()
        self._server: GuidanceServer | None = None
        self._tick: Timer | None = None
        self._window: QQuickWindow | None = None
        self._phone: QQuickItem | None = None
        self._since = QElapsedTimer()
        self._due: Timer | None = None
        self._looking = False

    def point_at(self, window: QQuickWindow, phone: QQuickItem) -> None:
        """What a helper will see: this item of this window."""
        self._window, self._phone = window, phone
        window.frameSwapped.connect(self._frame)

    @property
    def screen(self) -> QQuickItem | None:
        """The phone's screen, as far as a window shows it."""
        return self._phone

    @property
    def hold_back(self) -> Failure | None:
        """Why money must not move now: somebody is looking and perhaps urging. None where nobody is."""
        return Failure("GUIDANCE_OPEN", {}) if self._session.phase in {Phase.ASKED, Phase.OPEN} else None

    @Slot()
    def offer(self) -> None:
        """Show a code and open the door for whoever enters it."""
        self.end()
        self._failed = False
        self._host = EVERYWHERE if self._settings.settings.guide_from_network else HERE
        code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
        try:
            self._server = self._open_door()
        except OSError:
            _log.warning("no port for guidance", extra={"code": "GUIDANCE_NO_PORT"})
            self._failed = True
            self.changed.emit()
            self._announcer.announce(self.errorText)
            return
        self._to(offered(code, self._now()))
        self._announcer.announce(translate("guidance", "号码是{code}").format(code=self.codeSpoken))

    def _open_door(self) -> GuidanceServer:
        """At the port that is the same each time, so that it is short to read out; at any other where that one is taken."""
        from app.guidance.server import PORT, GuidanceServer  # noqa: PLC0415 -- an HTTP server that most sessions never need

        desk = LoopDesk(self._loop, self)
        try:
            return GuidanceServer(desk, self._screen, host=self._host, port=PORT)
        except OSError:
            return GuidanceServer(desk, self._screen, host=self._host)

    @Slot()
    def extend(self) -> None:
        """Let the code hold three minutes longer."""
        self._to(extended(self._session, self._now()))
        self._announcer.announce(translate("guidance", "号码又能用三分钟"))

    @Slot()
    def approve(self) -> None:
        """Let the helper look."""
        self._to(approved(self._session))
        if self._session.phase is Phase.OPEN:
            self._announcer.announce(
                translate("guidance", "{name}现在能看见您的屏幕").format(name=self._session.helper)
            )
            self._frame()

    @Slot()
    def refuse(self) -> None:
        """Do not let them look; the code is void."""
        self._to(ended(self._session, Ending.REFUSED))

    @Slot()
    def end(self) -> None:
        """End it at once, whatever it has come to."""
        self._to(ended(self._session, Ending.BY_CUSTOMER))

    def close(self) -> None:
        """The window goes away."""
        self.end()

    def knock(self, code: str, name: str) -> str | None:
        """Somebody entered a code: a ticket where it was right, and the customer is asked."""
        ticket = secrets.token_urlsafe(32)
        self._to(knocked(self._session, code, name, ticket, self._now()))
        if self._session.phase is not Phase.ASKED or self._session.ticket != ticket:
            return None
        self._announcer.announce(self.question)
        return ticket

    def phase_of(self, ticket: str) -> str:
        """How it stands for whoever holds this ticket."""
        if not ticket or not secrets.compare_digest(ticket, self._session.ticket):
            return "over"
        return self._session.phase.value

    def act(self, ticket: str, act: Any) -> bool:  # noqa: ANN401 -- JSON
        """Show what the helper shows, if they were let in and it can be shown."""
        if self.phase_of(ticket) != Phase.OPEN:
            return False
        try:
            marks = acted(self._marks, act)
        except ActError:
            return False
        said = marks.sentence if marks.sentence != self._marks.sentence else ""
        self._hold(marks)
        self.marksChanged.emit()
        if said:
            self._announcer.announce(
                translate("guidance", "{name}说：{text}").format(name=self._session.helper, text=said)
            )
        return True

    def _hold(self, marks: Marks) -> None:
        """Keep the marks, and find what the new ones lie on."""
        before, self._marks = self._marks, marks
        if marks.place != before.place:
            self._thing = self._under(marks.place)
        if marks.lines != before.lines:
            drawn = {each.line: each for each in self._laid}
            self._laid = [drawn.get(line) or self._lay(line) for line in marks.lines]

    def _lay(self, line: tuple[Point, ...]) -> Laid:
        if self._phone is None:
            return Laid(line, None, tuple(QPointF(point.x, point.y) for point in line))
        return laid(self._phone, line)

    def _under(self, place: Point | None) -> QQuickItem | None:
        return None if place is None or self._phone is None else thing_under(self._phone, place)

    def helper_left(self, ticket: str) -> None:
        """The helper went."""
        if self.phase_of(ticket) in {Phase.ASKED, Phase.OPEN}:
            self._to(ended(self._session, Ending.BY_HELPER))

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self.changed.emit()

    def _to(self, session: Session) -> None:
        before, self._session = self._session, session
        if session.phase is Phase.OFF and before.phase is not Phase.OFF:
            self._hold(Marks())
            self.marksChanged.emit()
            server, self._server = self._server, None
            if server is not None:
                server.close()
            if session.ending is not None:
                self._announcer.announce(translate("guidance", _ENDINGS[session.ending]))
        if session.expires_at is not None and self._tick is None:
            self._tick = self._loop.call_later(TICK_MS, self._ticked)
        if session != before:
            self.changed.emit()

    def _ticked(self) -> None:
        self._tick = None
        if self._session.expires_at is not None:
            self._to(lapsed(self._session, self._now()))
            self.changed.emit()

    def _frame(self) -> None:
        """Something was drawn anew: the helper gets it, a few times a second at most."""
        if self._session.phase is not Phase.OPEN or self._looking or self._due is not None:
            return
        waited_ms = self._since.elapsed() if self._since.isValid() else SHORTEST_STEP_MS
        self._due = self._loop.call_later(max(0, SHORTEST_STEP_MS - waited_ms), self._look)

    def _look(self) -> None:
        self._due = None
        if self._session.phase is not Phase.OPEN or self._window is None or self._phone is None:
            return
        self._since.start()
        self._looking = True  # looking draws the window, which is no new frame of it
        picture = covered_picture(self._window, self._phone)
        self._looking = False
        self._screen.show(bytes(picture.data()))

    @Property(str, notify=changed)
    def phase(self) -> str:
        """`off`, `offered`, `asked` or `open`."""
        return self._session.phase.value

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether somebody sees the screen."""
        return self._session.phase is Phase.OPEN

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        """Whether somebody waits to be let in."""
        return self._session.phase is Phase.ASKED

    @Property(str, notify=changed)
    def code(self) -> str:
        """The code in two groups: 123 456."""
        code = self._session.code
        return f"{code[:3]} {code[3:]}" if code else ""

    @Property(str, notify=changed)
    def codeSpoken(self) -> str:
        """The code digit by digit."""
        return " ".join(self._session.code)

    @Property(str, notify=changed)
    def address(self) -> str:
        """What the helper types into a browser: a browser adds http:// by itself."""
        if self._server is None:
            return ""
        return f"{shown_host(self._host)}:{self._server.port}"

    @Property(str, notify=changed)
    def addressWords(self) -> str:
        """Where they type it: on this computer, unless others can reach it."""
        if self._host == HERE:
            return translate("guidance", "请对方在这台电脑的浏览器里打开")
        return translate("guidance", "请对方在自己电脑的浏览器里打开")

    @Property(str, notify=changed)
    def timeLeft(self) -> str:
        """How long the code can be used, in words."""
        seconds = self.secondsLeft
        if seconds > 60:
            return translate("guidance", "还能用{n}分钟").format(n=round(seconds / 60))
        return translate("guidance", "还能用{n}秒").format(n=seconds)

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """How long the code can be used."""
        if self._session.expires_at is None:
            return 0
        return max(0, round((self._session.expires_at - self._now()).total_seconds()))

    @Property(str, notify=changed)
    def helper(self) -> str:
        """The name that the helper gave."""
        return self._session.helper

    @Property(str, notify=changed)
    def question(self) -> str:
        """What the customer is asked."""
        return translate("guidance", "让{name}看您的屏幕吗？").format(name=self._session.helper)

    @Property(str, notify=changed)
    def endText(self) -> str:
        """How the last one ended, or an empty text."""
        ending = self._session.ending
        return "" if ending is None else translate("guidance", _ENDINGS[ending])

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Why no code can be shown, or an empty text."""
        return translate("guidance", "这台电脑现在不能开通同屏辅导，请过一会儿再试") if self._failed else ""

    @Property(bool, notify=marksChanged)
    def pointed(self) -> bool:
        """Whether the helper points at something."""
        return self._marks.place is not None

    @Property(QPointF, notify=marksChanged)
    def place(self) -> QPointF:
        """Where, from 0 to 1 across and down."""
        place = self._marks.place
        return QPointF() if place is None else QPointF(place.x, place.y)

    @Property(QObject, notify=marksChanged)
    def thing(self) -> QObject | None:
        """What lies there: a button, a row, a field; None for bare ground."""
        return still_there(self._thing)

    @Property("QVariantList", notify=marksChanged)
    def lines(self) -> list[dict[str, Any]]:
        """Lines that the helper drew: `points`, and the `thing` in whose parts they are; without it, parts of the screen."""
        return [{"thing": still_there(each.thing), "points": list(each.points)} for each in self._laid]

    @Property(str, notify=marksChanged)
    def sentence(self) -> str:
        """What the helper says."""
        return self._marks.sentence
