"""What a stream of markers is: it is opened, told of events, closed, and may fail at any time without anybody's session noticing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from lab.schema.kinds import Scalar

if TYPE_CHECKING:
    from lab.manifest import Manifest


class StreamError(Exception):
    """A stream does not take markers now; `code` says why.

    STREAM_LIBRARY: the library is not installed. STREAM_UNREACHABLE: nothing answers, or the connection broke.
    STREAM_REFUSED: the password is wrong, or what was asked for is not possible now (OBS is not recording).
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Marker:
    """One event of a session as others are told of it: no free text of anybody's is in it.

    `mono_ms` is the session's clock; `label` is for people, `values` are the event's fields.
    """

    number: int
    mono_ms: int
    kind: str
    label: str
    values: Mapping[str, Scalar]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The same moment on two clocks: the session's, and the stream's own in seconds (`clock` names it)."""

    clock: str
    mono_ms: int
    seconds: float


class MarkerStream(Protocol):
    """Somebody who records beside a session. Used from one thread."""

    @property
    def name(self) -> str:
        """What it is called in messages and files: lsl, obs."""

    def open(self, manifest: Manifest) -> None:
        """Begin, for this session. Raises StreamError."""

    def send(self, marker: Marker, age_s: float) -> Anchor | None:
        """Tell of an event that happened `age_s` ago. Returns where it lies on the stream's own clock; None where it took no notice.

        Raises StreamError; the stream may be opened again then.
        """

    def close(self) -> None:
        """End; also where it was never opened, or has failed."""
