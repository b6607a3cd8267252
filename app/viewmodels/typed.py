"""Qt's `Property` and `QmlUncreatable` with types: PySide's own stubs leave both unknown."""

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
        def __get__(self, instance: object, owner: type) -> T | Self:
            raise NotImplementedError

    def Property(  # noqa: N802 -- the name that PySide's tools look for
        kind: type | str, *, notify: Signal = ..., constant: bool = ...
    ) -> Callable[[Callable[[Any], T]], _Property[T]]:
        """Make a method a read-only property that QML can see."""
        raise NotImplementedError

    def QmlUncreatable(reason: str) -> Callable[[type[T]], type[T]]:  # noqa: N802 -- as above
        """Say why QML cannot make one of these."""
        raise NotImplementedError

else:
    from PySide6.QtCore import Property
    from PySide6.QtQml import QmlUncreatable

__all__ = ["Property", "QmlUncreatable"]
