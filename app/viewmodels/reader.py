"""The built-in screen reader, as the window shows it: the cursor, the curtain, what was said, and its few choices."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QmlElement

from app.reader.dial import rate_words
from app.serial_worker import Done
from app.settings import READER_RATES
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from app.main_loop import MainLoop
    from app.reader.parts import ReaderParts
    from app.reader.session import ReaderSession
    from app.reader.window_input import WindowInput
    from app.serial_worker import Outcome
    from app.session_guard import Press
    from app.settings import Settings, SettingsStore
    from app.viewmodels.announcer import AnnouncerViewModel

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

SETTLED_MS = 120
"""A page that has not been drawn anew for so long has arrived."""
LATEST_MS = 500
"""A page that moves all the time is looked at so often."""
WATCH_MS = 5_000
"""How often it is asked whether a real screen reader runs."""
_OVERTAKEN = "发现读屏软件，内置朗读已关闭"


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A line of the transcript."""

    at: str
    words: str


@QmlElement
@QmlUncreatable("There is one screen reader in a window.")
class ReaderViewModel(QObject):
    """Does nothing at all while it is off."""

    changed = Signal()

    def __init__(
        self,
        settings: SettingsStore,
        announcer: AnnouncerViewModel,
        loop: MainLoop,
        parts: ReaderParts,
        parent: QObject,
        *,
        touch: Callable[[Press], bool],
        talk: Callable[[], None],
        occupied: Callable[[], bool],
        documents: Path,
        now: Callable[[], datetime],
    ) -> None:
        """`touch`: told of each press. `talk`: what the assistant's key does.

        `occupied`: whether the assistant has the air, when nothing may be said. documents: where a transcript is kept
        that the person wants to keep.
        """
        super().__init__(parent)
        self._settings = settings
        self._announcer = announcer
        self._loop = loop
        self._parts = parts
        self._touch = touch
        self._talk = talk
        self._occupied = occupied
        self._documents = documents
        self._now = now
        self._window: QQuickWindow | None = None
        self._phone: QQuickItem | None = None
        self._session: ReaderSession | None = None
        self._input: WindowInput | None = None
        self._was_active = True
        self._panel = False
        self._lines = Rows(SaidRow, self)
        self._rates = Rows(ChoiceRow, self)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self.look)
        self._latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._latest.timeout.connect(self.look)
        self._watch = QTimer(self, interval=WATCH_MS)
        self._watch.timeout.connect(self._ask)
        settings.subscribe(self._settings_changed)

    @property
    def session(self) -> ReaderSession | None:
        """The reader at work; None while it is off."""
        return self._session

    def point_at(self, window: QQuickWindow, phone: QQuickItem) -> None:
        """What is read: this item of this window."""
        self._window, self._phone = window, phone
        self._settings_changed(self._settings.settings)

    def close(self) -> None:
        """The window goes away."""
        if self._session is not None:
            self._stop("")
        self._window = self._phone = None

    def air_changed(self) -> None:
        """The assistant has taken the air, or given it back."""
        if self._session is not None:
            self._session.held = self._occupied()
            self._session.go_on()

    @Slot()
    def look(self) -> None:
        """Look at the window now."""
        self._settled.stop()
        self._latest.stop()
        if self._session is not None:
            self._session.look()

    @Slot()
    def toggle(self) -> None:
        """Switch it on or off."""
        self.setOn(self._session is None)

    @Slot(bool)
    def setOn(self, on: bool) -> None:  # noqa: FBT001 -- a switch on the page
        """Switch it on or off."""
        self._settings.change(reader=on)

    @Slot(bool)
    def setHints(self, on: bool) -> None:  # noqa: FBT001 -- a switch on the page
        """Whether it is said how things are worked."""
        if self._session is not None:
            self._session.set_hints(on=on)

    @Slot(bool)
    def setDigits(self, on: bool) -> None:  # noqa: FBT001 -- a switch on the page
        """Whether the keys of a password's pad say their digit."""
        if self._session is not None:
            self._session.set_digits(on=on)

    @Slot(bool)
    def setCurtain(self, on: bool) -> None:  # noqa: FBT001 -- a switch on the page
        """Whether the screen is black."""
        if self._session is not None:
            self._session.set_curtain(on=on)

    @Slot(str)
    def chooseRate(self, value: str) -> None:
        """The value of a row of `rates`."""
        if self._session is not None:
            self._session.set_rate(READER_RATES[int(value)])

    @Slot()
    def togglePanel(self) -> None:
        """Show the transcript beside the phone, or put it away."""
        self._panel = not self._panel
        self._session_changed()

    @Slot()
    def save(self) -> None:
        """Keep the transcript among the person's documents, for people and for programs."""
        from accessibility.reader.transcript import as_jsonl, as_text  # noqa: PLC0415 -- likewise

        lines = () if self._session is None else tuple(self._session.lines)
        name = f"朗读记录-{self._now():%Y%m%d-%H%M%S}"
        try:
            self._documents.mkdir(parents=True, exist_ok=True)
            (self._documents / f"{name}.txt").write_text(as_text(lines), encoding="utf-8")
            (self._documents / f"{name}.jsonl").write_text("".join(map(as_jsonl, lines)), encoding="utf-8")
        except OSError:
            self._announcer.announce(translate("reader", "朗读记录没有存下来"))
            return
        self._announcer.announce(translate("reader", "朗读记录存好了：{name}").format(name=f"{name}.txt"))

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self.changed.emit()

    def _settings_changed(self, settings: Settings) -> None:
        if settings.reader and self._session is None:
            self._start()
        elif not settings.reader and self._session is not None:
            self._stop()

    def _start(self) -> None:
        if self._window is None or self._phone is None:
            return
        # Only now: whoever never turns it on does not wait for it to be loaded.
        from app.reader.session import ReaderSession  # noqa: PLC0415
        from app.reader.window_hands import WindowHands  # noqa: PLC0415
        from app.reader.window_input import WindowInput  # noqa: PLC0415

        self._was_active = QAccessible.isActive()
        QAccessible.setActive(True)
        hands = WindowHands(self._window, self._phone)
        session = ReaderSession(hands, self._parts.mouth, self._loop.now_ms, self._session_changed)
        chosen = self._settings.settings
        session.take(rate=chosen.reader_rate, hints=chosen.reader_hints)
        session.held = self._occupied()
        self._session = session
        self._input = WindowInput(session, self._phone, self._touch, self._talk, time.monotonic)
        self._window.installEventFilter(self._input)
        self._window.afterAnimating.connect(self._drawn)
        self._window.activeFocusItemChanged.connect(self._drawn)
        self._announcer.announced.connect(self._notified)
        self._watch.start()
        session.begin()
        self._session_changed()
        self._ask()

    def _stop(self, why: str | None = None) -> None:
        """Switch off and say `why`; with an empty text say nothing."""
        session, self._session = self._session, None
        window, watched = self._window, self._input
        self._input = None
        for timer in (self._settled, self._latest, self._watch):
            timer.stop()
        self._announcer.announced.disconnect(self._notified)
        if window is not None and watched is not None:
            window.afterAnimating.disconnect(self._drawn)
            window.activeFocusItemChanged.disconnect(self._drawn)
            window.removeEventFilter(watched)
            watched.deleteLater()
        if session is not None:
            session.end(why)
        if not self._was_active and why is None:
            QAccessible.setActive(False)
        self._panel = False
        self.changed.emit()

    @Slot()
    def _drawn(self) -> None:
        """Something may have changed: look once it has come to rest."""
        self._settled.start()
        if not self._latest.isActive():
            self._latest.start()

    @Slot(str)
    def _notified(self, _: str) -> None:
        """The program announces something. What it says is read from the tree, as a real screen reader would."""
        if self._session is not None:
            self._session.look(notified=True)

    @Slot()
    def _ask(self) -> None:
        self._parts.worker.submit(self._parts.real_reader, self._answered)

    def _answered(self, outcome: Outcome[bool]) -> None:
        if isinstance(outcome, Done) and outcome.value and self._session is not None:
            self._stop(_OVERTAKEN)
            self._settings.change(reader=False)
            self._announcer.announce(translate("reader", "发现读屏软件，内置朗读已关闭"))

    def _session_changed(self) -> None:
        session = self._session
        if session is not None:
            self._settings.change(reader_rate=session.rate, reader_hints=session.options.hints)
            if self._panel:
                self._lines.replace([SaidRow(f"{line.at_ms / 1000:.1f}", line.words) for line in session.lines])
                self._rates.replace(
                    [
                        ChoiceRow(str(n), rate_words(rate), chosen=rate == session.rate)
                        for n, rate in enumerate(READER_RATES)
                    ]
                )
        self.changed.emit()

    @Property(bool, notify=changed)
    def on(self) -> bool:
        """Whether it is on."""
        return self._session is not None

    @Property(bool, notify=changed)
    def curtain(self) -> bool:
        """Whether the screen is black."""
        return self._session is not None and self._session.curtain

    @Property(bool, notify=changed)
    def hints(self) -> bool:
        """Whether it is said how things are worked."""
        return self._session is not None and self._session.options.hints

    @Property(bool, notify=changed)
    def digits(self) -> bool:
        """Whether the keys of a password's pad say their digit."""
        return self._session is not None and self._session.options.digits

    @Property(bool, notify=changed)
    def panelOpen(self) -> bool:
        """Whether the transcript stands beside the phone."""
        return self._panel and self._session is not None

    @Property(QRectF, notify=changed)
    def cursor(self) -> QRectF:
        """Where the cursor is on the phone's screen; empty where it is nowhere in sight."""
        stop = None if self._session is None else self._session.reader.current
        place = None if stop is None else stop.node.rectangle
        return QRectF() if place is None else QRectF(place.x, place.y, place.width, place.height)

    @Property(str, notify=changed)
    def saying(self) -> str:
        """The last sentence that was said."""
        return self._session.lines[-1].words if self._session is not None and self._session.lines else ""

    @Property(Rows, constant=True)
    def lines(self) -> Rows:
        """Rows of `SaidRow`."""
        return self._lines

    @Property(Rows, constant=True)
    def rates(self) -> Rows:
        """Rows of `ChoiceRow`."""
        return self._rates
