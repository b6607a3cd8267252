"""The program's log: JSON lines in a rotated file, short lines on the console, and nobody's secrets in either."""

from __future__ import annotations

import json
import logging
import re
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MAX_BYTES = 2_000_000
BACKUPS = 3

_CARD = re.compile(r"(?<![0-9])(?:[0-9][ -]?){11,}[0-9](?![0-9])")
_LONG_NUMBER = re.compile(r"(?<![0-9])[0-9]{6,11}(?![0-9])")


class Redactor:
    """Masks card numbers, anything that may be a PIN, and the names it was told of."""

    def __init__(self) -> None:
        self._names: list[str] = []

    def protect(self, names: Iterable[str]) -> None:
        """Mask these names from now on; single characters are left alone, for they are also words."""
        known = {*self._names, *(name for name in names if len(name) > 1)}
        self._names = sorted(known, key=len, reverse=True)

    def clean(self, text: str) -> str:
        """`text` with everything personal masked: a card keeps its last four digits, a name its length."""
        for name in self._names:
            text = text.replace(name, "＊" * len(name))
        text = _CARD.sub(lambda match: f"尾号{re.sub('[^0-9]', '', match[0])[-4:]}", text)
        return _LONG_NUMBER.sub("······", text)


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, logger, code, message, and the traceback of a fault."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """The record as redacted JSON."""
        entry = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S"),
            "level": record.levelname,
            "logger": record.name,
            "code": getattr(record, "code", None),
            "message": self._redactor.clean(record.getMessage()),
        }
        if record.exc_info:
            entry["traceback"] = self._redactor.clean(self.formatException(record.exc_info))
        return json.dumps(entry, ensure_ascii=False)


class ShortLines(logging.Formatter):
    """A line for people: level, code and message."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """The record as one redacted line, a fault with its traceback."""
        code = getattr(record, "code", None)
        line = f"{record.levelname.lower()}: {f'[{code}] ' if code else ''}{record.getMessage()}"
        if record.exc_info:
            line += "\n" + self.formatException(record.exc_info)
        return self._redactor.clean(line)


def start_logging(path: Path, redactor: Redactor, *, console: bool = True) -> None:
    """Send every log record of the process through `redactor` to the file, and warnings to the console.

    Other handlers no longer hear anything, for they would write it unredacted; those of an earlier call are closed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    file = RotatingFileHandler(path, maxBytes=MAX_BYTES, backupCount=BACKUPS, encoding="utf-8")
    file.setFormatter(JsonLines(redactor))
    root = logging.getLogger()
    for previous in list(root.handlers):
        root.removeHandler(previous)
        if isinstance(previous.formatter, JsonLines | ShortLines):
            previous.close()
    root.setLevel(logging.INFO)
    root.addHandler(file)
    if console:
        screen = logging.StreamHandler()
        screen.setLevel(logging.WARNING)
        screen.setFormatter(ShortLines(redactor))
        root.addHandler(screen)
    logging.captureWarnings(capture=True)
