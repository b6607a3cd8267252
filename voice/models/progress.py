"""What fetching tells while it lasts, and how it fails."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from voice.errors import ErrorCode, VoiceError

Progress = Callable[[int, int, str], None]
"""Called with (bytes done, bytes in all, what is being fetched); the total is 0 where nobody knows it."""


class FetchReason(StrEnum):
    """Why a source could not give a file."""

    NOT_THERE = "NOT_THERE"
    """The folder, repository, package or member does not exist."""
    UNREACHABLE = "UNREACHABLE"
    """No connection, or none in time."""
    REFUSED = "REFUSED"
    """The server answered with an error."""
    INTERRUPTED = "INTERRUPTED"
    """The connection broke again and again; what came is kept and the next attempt goes on from there."""
    WRONG_HASH = "WRONG_HASH"
    """It came, and it is not what it should be."""
    TOOL_FAILED = "TOOL_FAILED"
    """The package manager that knows the index could not be used."""
    OFFLINE = "OFFLINE"
    """The user's settings forbid this source."""
    NO_SPACE = "NO_SPACE"
    """The disk is full."""
    MALFORMED = "MALFORMED"
    """An archive that is none."""


class SourceError(Exception):
    """A source could not give what was asked of it. `detail` is for the log."""

    def __init__(self, reason: FetchReason, detail: str) -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class SourceFailure:
    """What one source answered."""

    source: str
    reason: FetchReason
    detail: str


class FetchError(VoiceError):
    """No source had everything. `failures` has one entry a source, in the order they were tried."""

    def __init__(self, model_id: str, files: tuple[str, ...], folder: str, failures: tuple[SourceFailure, ...]) -> None:
        self.failures = failures
        tried = "; ".join(f"{failure.source}: {failure.reason}" for failure in failures)
        super().__init__(
            ErrorCode.MODEL_FETCH_FAILED, model=model_id, files=" ".join(files), folder=folder, tried=tried
        )
