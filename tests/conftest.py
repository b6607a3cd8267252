"""Rules for every test: a warning or an error in the log that the test did not announce makes it fail."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def expect_log() -> Iterator[Callable[..., None]]:
    """Call it with the codes (or logger names) whose log lines the test provokes; each must then appear."""
    announced: set[str] = set()
    collector = _Collector()
    root = logging.getLogger()
    root.addHandler(collector)
    yield lambda *codes: announced.update(codes)
    root.removeHandler(collector)
    seen = {_name(record, announced) for record in collector.records}
    unexpected = [
        f"{record.name}: {record.getMessage()}"
        for record in collector.records
        if _name(record, announced) not in announced
    ]
    assert not unexpected, f"unexpected log lines: {unexpected}"
    assert announced <= seen, f"announced, but never logged: {announced - seen}"


def _name(record: logging.LogRecord, announced: set[str]) -> str:
    code = getattr(record, "code", None)
    if code is not None:
        return str(code)
    return next((name for name in announced if record.name.startswith(name)), record.name)
