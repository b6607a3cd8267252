"""What can be wrong with gaze that is to be imported."""

from __future__ import annotations


class GazeError(Exception):
    """Gaze cannot be imported or read; `code` says why.

    GAZE_UNREADABLE; GAZE_COLUMNS: no format that is known; GAZE_VALUE, with its line; GAZE_EMPTY; GAZE_CLOCK: no anchor, or anchors
    that contradict one another; GAZE_OUTSIDE: nothing falls into the session; GAZE_UNWRITABLE.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
