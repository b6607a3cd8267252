"""What can go wrong outside of the rules, each with a stable code."""

from __future__ import annotations


class CodedError(Exception):
    """An error with a stable code, and a sentence for the person who reads it."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code = code

    @property
    def detail(self) -> str:
        """What exactly, without the code."""
        return str(self.args[1])

    def __str__(self) -> str:
        return f"{self.args[0]}: {self.args[1]}"


class CaptureError(CodedError):
    """A capture cannot be taken, read or written.

    Codes: CAPTURE_UNREADABLE, CAPTURE_UNWRITABLE: the file; CAPTURE_NOT_JSON; CAPTURE_VERSION: another schema;
    CAPTURE_FIELD: a field is missing, unknown or of the wrong kind; CAPTURE_PARENT: a node stands before its parent,
    or below itself; CAPTURE_TOO_LARGE, CAPTURE_TOO_DEEP, CAPTURE_TEXT_TOO_LONG: beyond the limits of `tree.node`;
    CAPTURE_NO_TREE: the window shows nothing to assistive technology; CAPTURE_CYCLE: a node stands below itself;
    CAPTURE_PAGE_MISSING: the page that was gone to does not open.

    Of other programs: BUS_ABSENT, BUS_LOST, BUS_GARBLED: the accessibility bus; PROGRAM_NOT_FOUND, PROGRAM_AMBIGUOUS,
    PROGRAM_SHOWS_NOTHING: which one is meant; PROGRAM_GONE, PROGRAM_SILENT, PROGRAM_TOO_SLOW: while it was read.
    """


class ProfileError(CodedError):
    """A profile cannot be used. Codes: PROFILE_UNKNOWN, PROFILE_NOT_TOML, PROFILE_FIELD, PROFILE_RULE."""


class DesktopError(CodedError):
    """A virtual desktop cannot be used. Codes: DESKTOP_MISSING, DESKTOP_NOT_STARTED, DESKTOP_NOT_READY."""


class ReportError(CodedError):
    """A saved report or a list of suppressions cannot be used.

    Codes: REPORT_UNREADABLE: the file; REPORT_NOT_JSON; REPORT_VERSION: another schema; REPORT_FIELD: a field is missing,
    unknown or of the wrong kind; SUPPRESSIONS_UNREADABLE; SUPPRESSIONS_NOT_TOML; SUPPRESSIONS_FIELD; SUPPRESSIONS_RULE: no
    such rule.
    """


class ReaderError(CodedError):
    """A real screen reader cannot be listened to.

    Codes: READER_MISSING: programs are not installed; READER_SILENT, READER_ENDED; PROGRAM_SILENT: nothing was said of the
    program; PROGRAM_ENDED; KEY_NOT_PRESSED; NEVER_STILL: something works on and on; NEVER_REACHED: Tab does not get there;
    TRANSCRIPT_UNREADABLE; TRANSCRIPT_VERSION: of another reader.
    """
