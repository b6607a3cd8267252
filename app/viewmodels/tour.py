"""A first look around: a few places of the home page, one after the other, each as long as the person likes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from app.settings import SettingsStore
    from app.viewmodels.announcer import Announcer
    from app.viewmodels.navigation import NavigationViewModel

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class TourStep:
    """One place of the home page and what it is for."""

    place: str
    """Object name of the control."""
    sentence: str
    """A text of the context `tour`."""


TOURS = {
    "standard": (
        TourStep("tour-search", marked("tour", "找不到的，在这里搜，拼音也行。")),
        TourStep("tour-services", marked("tour", "所有的服务都在这里，按类排好。")),
        TourStep("tour-talk", marked("tour", "也可以说话办事：按一下，说“给女儿转三百”。")),
    ),
    "elder": (
        TourStep("tour-balance", marked("tour", "还有多少钱，看这里。")),
        TourStep("tour-voice", marked("tour", "不想按，就点这里说话。")),
        TourStep("tour-help", marked("tour", "遇到难事，点这里，每一页都有。")),
    ),
}
"""By version, in the order in which they are shown."""


@QmlElement
@QmlUncreatable("There is one tour at a time.")
class TourViewModel(QObject):
    """Waits at each place for the person; nothing moves on by itself."""

    changed = Signal()

    def __init__(
        self,
        settings: SettingsStore,
        navigation: NavigationViewModel,
        announcer: Announcer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._navigation = navigation
        self._announcer = announcer
        self._at: int | None = None

    @property
    def _steps(self) -> tuple[TourStep, ...]:
        return TOURS[self._settings.settings.version]

    @Slot()
    def begin(self) -> None:
        """Go to the home page and show its first place."""
        self._navigation.home()
        self._at = 0
        self._tell()

    @Slot()
    def begin_once(self) -> None:
        """The same, unless this version's tour was seen before."""
        if self._settings.settings.version not in self._settings.settings.tours_seen.split():
            self.begin()

    @Slot()
    def next(self) -> None:
        """The next place; after the last one the tour is over."""
        if self._at is None:
            return
        if self._at + 1 < len(self._steps):
            self._at += 1
            self._tell()
        else:
            self.end()

    @Slot()
    def end(self) -> None:
        """No more; it is not shown again by itself."""
        if self._at is None:
            return
        self._at = None
        seen = dict.fromkeys([*self._settings.settings.tours_seen.split(), self._settings.settings.version])
        self._settings.change(tours_seen=" ".join(seen))
        self.changed.emit()

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self.changed.emit()

    def _tell(self) -> None:
        self.changed.emit()
        self._announcer.announce(self.sentence)

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether a place is shown."""
        return self._at is not None

    @Property(str, notify=changed)
    def place(self) -> str:
        """Object name of the control that is shown."""
        return "" if self._at is None else self._steps[self._at].place

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What it is for."""
        return "" if self._at is None else translate("tour", self._steps[self._at].sentence)

    @Property(str, notify=changed)
    def progress(self) -> str:
        """第1个，共3个."""
        if self._at is None:
            return ""
        return translate("tour", "第{n}个，共{all}个").format(n=self._at + 1, all=len(self._steps))

    @Property(str, notify=changed)
    def fraction(self) -> str:
        """1/3, where the type is so large that the words do not fit."""
        return "" if self._at is None else f"{self._at + 1}/{len(self._steps)}"

    @Property(bool, notify=changed)
    def last(self) -> bool:
        """Whether this is the last place."""
        return self._at == len(self._steps) - 1
