"""A session's recordings as they are made: input by the port of `lab.recordings`, the screen as pictures. Only what was agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice

from app.study.scrolling import places
from app.study.secret_keys import as_kept
from app.study.watch import SECRET_PAGES
from lab.manifest import RECORDINGS
from lab.recordings import records as r
from lab.recordings.frames import FrameTrack, Picture
from lab.recordings.recorder import input_recorder

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QImage

    from app.study.scrolling import Places
    from app.study.stage import Stage
    from lab.manifest import Manifest
    from lab.recordings.bank_state import BankState
    from lab.recordings.records import Act

    Now = Callable[[], tuple[int, datetime]]

SUFFIX = "jpg"
QUALITY = 85
"""Of JPEG: small type stays legible. A picture takes 6 ms and 58 kB; as WebP 19 kB, but 34 ms in which nothing can be pressed."""
_POINTS = (r.Tapped, r.Dragged)


def recording_of(session: Path, manifest: Manifest, now: Now) -> SessionRecording | None:
    """The recording of a session's folder; None where the participant did not agree to have the screen recorded.

    Raises EventLogError, RecordingError, OSError.
    """
    return SessionRecording(session, manifest, now) if manifest.consent.screen else None


class SessionRecording:
    """Records one session into its folder. `now`: milliseconds of the session's clock, and the calendar's moment.

    `begin_task` once the task's window stands and its limit begins to count; `end_task` when it is over, before the window is
    closed; between them `act` before each act is carried out, and `see` for
    each picture that the window shows. Raises EventLogError, OSError.
    """

    def __init__(self, session: Path, manifest: Manifest, now: Now) -> None:
        self._now = now
        self._input = input_recorder(session, now, manifest.program, manifest.consent)
        self._screen = FrameTrack(session / RECORDINGS, SUFFIX)
        self._places: Places = ()

    def begin_task(self, stage: Stage, condition: str, task: str) -> None:
        """A task begins in this window."""
        self._input.begin_task(condition, task)
        self._places = places(stage.phone)

    def end_task(self, state: BankState) -> None:
        """The task is over, and this is what it left in the bank."""
        self._input.end_task(state)

    def act(self, stage: Stage, act: Act, stood: Places | None = None) -> None:
        """Keep what is about to be done, and before a press where the page stands, or `stood` when a finger came down."""
        kept = as_kept(stage, act)
        if kept is None:
            return
        if isinstance(kept, _POINTS) and (now := places(stage.phone) if stood is None else stood) != self._places:
            self._places = now
            self._input.act(r.Scrolled(tuple(x for x, _ in now), tuple(y for _, y in now)))
        self._input.act(kept)

    def see(self, stage: Stage, picture: QImage) -> None:
        """Keep the picture, where it is another one; of a PIN's pad, where a pressed key lights up, only that it was there."""
        self.shot(stage, picture)()

    def shot(self, stage: Stage, picture: QImage) -> Callable[[], None]:
        """What keeps the picture as `see` does, on one thread of its own; its moment, and whether it may be kept, are of now."""
        now = self._now()
        if stage.page in SECRET_PAGES:
            return lambda: self._screen.hide(*now)
        return lambda: self._screen.add(*now, _picture(picture))

    def close(self) -> None:
        """Nothing more is recorded."""
        self._input.close()
        self._screen.close()


def _picture(image: QImage) -> Picture:
    def encode() -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not image.save(buffer, SUFFIX, QUALITY):  # type: ignore[call-overload]  # the stubs ask for bytes, the binding for text
            raise OSError("the picture cannot be encoded")
        return bytes(buffer.data().data())

    return Picture(image.width(), image.height(), bytes(image.constBits()), encode)
