"""Qt's `Property`, with the type that reading it gives: PySide's own stubs leave it unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Generic, Self, TypeVar, overload

    from PySide6.QtCore import Signal

    T = TypeVar("T")

    class _Property(Generic[T]):
        @overload
        def __get__(self, instance: None, owner: type) -> Self: ...
        @overload
        def __get__(self, instance: object, owner: type) -> T: ...

    def Property(  # noqa: N802 -- the name that PySide's tools look for
        kind: type | str, *, notify: Signal = ..., constant: bool = ...
    ) -> Callable[[Callable[[Any], T]], _Property[T]]:
        """Make a method a read-only property that QML can see."""

else:
    from PySide6.QtCore import Property

__all__ = ["Property"]
