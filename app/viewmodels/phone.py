"""The phone on the desk: its size, and whether the desk around it is shown."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.phone_frames import FRAMES
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from app.settings import Settings, SettingsStore
    from app.viewmodels.announcer import Announcer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("There is one phone on the desk.")
class PhoneViewModel(QObject):
    """For whoever runs the bench, not for the bank's customer."""

    changed = Signal()

    def __init__(self, store: SettingsStore, announcer: Announcer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._announcer = announcer
        self._frames = Rows(ChoiceRow, self)
        store.subscribe(self._settings_changed)
        self._show()

    @Slot(str)
    def choose(self, frame: str) -> None:
        """The value of a row of `frames`."""
        if frame != self._store.settings.frame:
            self._store.change(frame=frame)
            self._announcer.announce(translate("phone", FRAMES[frame].name))

    @Slot()
    def next(self) -> None:
        """The next size; after the last one the first."""
        names = list(FRAMES)
        self.choose(names[(names.index(self._store.settings.frame) + 1) % len(names)])

    @Slot()
    def toggleCompact(self) -> None:
        """Show the screen alone, without desk, rim and title bar, or all of them again."""
        self._store.change(compact=not self._store.settings.compact)

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self._show()

    def _settings_changed(self, _: Settings) -> None:
        self._show()

    def _show(self) -> None:
        now = self._store.settings.frame
        self._frames.replace(
            [ChoiceRow(name, translate("phone", frame.name), chosen=name == now) for name, frame in FRAMES.items()]
        )
        self.changed.emit()

    @Property(Rows, constant=True)
    def frames(self) -> Rows:
        """Rows of `ChoiceRow`."""
        return self._frames

    @Property(int, notify=changed)
    def width(self) -> int:
        """Logical pixels of the screen's width."""
        return FRAMES[self._store.settings.frame].width_px

    @Property(int, notify=changed)
    def height(self) -> int:
        """Logical pixels of the screen's height."""
        return FRAMES[self._store.settings.frame].height_px

    @Property(bool, notify=changed)
    def compact(self) -> bool:
        """Whether the screen is shown alone."""
        return self._store.settings.compact
