"""List models of frozen rows: a field `called_as` of the row's dataclass is the role `calledAs` of a delegate."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtQml import QmlElement

from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex


@QmlElement
@QmlUncreatable("Rows come from the bank and the assistant.")
class Rows(QAbstractListModel):
    """A list that is replaced as a whole or grows at its end."""

    countChanged = Signal()  # noqa: N815 -- the name that QML looks for

    def __init__(self, row_type: type, parent: QObject) -> None:
        super().__init__(parent)
        self._names = tuple(field.name for field in fields(row_type))
        self._rows: list[Any] = []

    @property
    def rows(self) -> tuple[Any, ...]:
        """What is in the list now."""
        return tuple(self._rows)

    def replace(self, rows: Sequence[Any]) -> None:
        """Show `rows`. The rows before the first that differs stay, so that focus and position are not lost.

        Where nothing but the choice among them changed, all of them stay: whoever chose stands on what was chosen.
        """
        if _same_but_for_the_choice(self._rows, rows):
            for n, row in enumerate(rows):
                if row != self._rows[n]:
                    self._rows[n] = row
                    self.dataChanged.emit(self.index(n), self.index(n))
            return
        kept, before = _common_prefix(self._rows, rows), len(self._rows)
        if kept < len(self._rows):
            self.beginRemoveRows(QModelIndex(), kept, len(self._rows) - 1)
            del self._rows[kept:]
            self.endRemoveRows()
        if kept < len(rows):
            self.beginInsertRows(QModelIndex(), kept, len(rows) - 1)
            self._rows.extend(rows[kept:])
            self.endInsertRows()
        if len(self._rows) != before:
            self.countChanged.emit()

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 -- Qt's name and default
        """Qt asks how long the list is."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 -- Qt's name
        """Qt asks for the names by which delegates ask."""
        return {_FIRST_ROLE + n: QByteArray(_camel(name).encode()) for n, name in enumerate(self._names)}

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 -- Qt's QVariant
        """Qt asks for one field of one row."""
        at = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= at < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[at])


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def _same_but_for_the_choice(old: Sequence[Any], new: Sequence[Any]) -> bool:
    return len(old) == len(new) and all(
        before == after
        or (hasattr(before, "chosen") and hasattr(after, "chosen") and replace(before, chosen=after.chosen) == after)
        for before, after in zip(old, new, strict=True)
    )


def _common_prefix(old: Sequence[object], new: Sequence[object]) -> int:
    for n, (before, after) in enumerate(zip(old, new, strict=False)):
        if before != after:
            return n
    return min(len(old), len(new))
