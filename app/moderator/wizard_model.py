"""Standing in for the recogniser and the assistant, as the console shows it: what waits, and what the moderator makes of it."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.moderator import rows as r
from app.moderator import words as w
from app.moderator.words import named, said
from app.viewmodels.typed import Property, QmlUncreatable
from lab.moderation import port as p

if TYPE_CHECKING:
    from collections.abc import Callable

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

NOTHING: Final = p.Snapshot("", "", "", "", "preflight", 0, p.Recorded("never", "never"))
"""Before the first snapshot."""
WITHIN_S: Final = (5, 10, 20, 40, 60)
"""For how long words may wait."""


@QmlElement
@QmlUncreatable("A console has one.")
class WizardViewModel(QObject):
    """What waits, what is held, and the moderator's own words. What a moderator words never consents: the bank sees to that."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, tell: Callable[[p.Command], None], session_ms: Callable[[], int], parent: QObject) -> None:
        """`session_ms`: the session's clock now."""
        super().__init__(parent)
        self._tell = tell
        self._session_ms = session_ms
        self._snapshot = NOTHING

    def shown(self, snapshot: p.Snapshot) -> str:
        """Where the session stands now. Returns what somebody who cannot see the console must hear of it."""
        known = {each.number for each in self._snapshot.waiting}
        self._snapshot = snapshot
        self.changed.emit()
        self.ticked.emit()
        fresh = [each for each in snapshot.waiting if each.number not in known]
        if not fresh:
            return ""
        return said(marked("moderator", "%1在等：%2"), named(w.SPOKEN, fresh[0].spoken), fresh[0].text)

    @Property(bool, notify=changed)
    def byVoice(self) -> bool:
        """Whether the participant talks to the assistant under this condition."""
        return self._snapshot.under is not None and self._snapshot.under.input == "voice"

    @Property(bool, notify=changed)
    def holdsHeard(self) -> bool:
        """Whether what is heard waits."""
        return self._snapshot.holds_heard

    @Property(bool, notify=changed)
    def holdsSaid(self) -> bool:
        """Whether what the assistant says waits."""
        return self._snapshot.holds_said

    @Property(int, notify=changed)
    def withinS(self) -> int:
        """For how long at most, in seconds."""
        return self._snapshot.within_ms // 1000

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Number of the words that have waited longest; 0 where none wait."""
        return self._waiting[0].number if self._waiting else 0

    @Property(str, notify=changed)
    def waitingText(self) -> str:
        """What they are."""
        return self._waiting[0].text if self._waiting else ""

    @Property(str, notify=ticked)
    def waitingHeading(self) -> str:
        """Whose they are, and for how long they still wait."""
        waiting = self._waiting
        return r.waiting_heading(waiting[0], self._session_ms()) if waiting else ""

    @Property(str, notify=changed)
    def waitingMore(self) -> str:
        """How many more wait behind them."""
        more = len(self._waiting) - 1
        return said(marked("moderator", "后面还有%1句在等"), more) if more > 0 else ""

    @Slot()
    def holdHeard(self) -> None:
        """Hold what is heard, or no longer."""
        self._hold(heard=not self._snapshot.holds_heard)

    @Slot()
    def holdSaid(self) -> None:
        """Hold what the assistant says, or no longer."""
        self._hold(said_=not self._snapshot.holds_said)

    @Slot(int)
    def holdWithin(self, seconds: int) -> None:
        """Hold words for so long at most."""
        self._hold(within_s=min(WITHIN_S, key=lambda each: abs(each - seconds)))

    @Slot(int, str)
    def letGo(self, number: int, text: str) -> None:
        """Let words go on: as they are, or with others. Nothing comes of an empty text; `drop` is for that."""
        unchanged = any(each.number == number and each.text == text for each in self._snapshot.waiting)
        if unchanged or text.strip():
            self._tell(p.LetGo(number, text if unchanged else text.strip()))

    @Slot(int)
    def drop(self, number: int) -> None:
        """Let nothing go on in their place."""
        self._tell(p.LetGo(number, ""))

    @Slot(str)
    def hear(self, text: str) -> None:
        """Have the assistant take this for what the participant said."""
        if text.strip():
            self._tell(p.Hear(text.strip()))

    @Slot(str)
    def say(self, text: str) -> None:
        """Have the assistant say this."""
        if text.strip():
            self._tell(p.Say(text.strip()))

    def _hold(self, *, heard: bool | None = None, said_: bool | None = None, within_s: int | None = None) -> None:
        shown = self._snapshot
        self._tell(
            p.Hold(
                shown.holds_heard if heard is None else heard,
                shown.holds_said if said_ is None else said_,
                shown.within_ms if within_s is None else within_s * 1000,
            )
        )

    @property
    def _waiting(self) -> tuple[p.Waiting, ...]:
        return self._snapshot.waiting
