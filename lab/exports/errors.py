"""What an export may fail with."""

from __future__ import annotations


class ExportError(Exception):
    """An export was not made; `code` says why.

    EXPORT_EXISTS: the folder holds something already. EXPORT_EMPTY: no session could be read. LIBRARY_MISSING: an optional
    library is not installed; the message names it. EXPORT_UNWRITABLE: the disk refuses.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
