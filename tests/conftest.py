"""Rules for every test.

A warning or an error in the log that the test did not announce makes it fail. Under `script/test`, which sets everything up
first (XIAOXIANG_ALL_TESTS), so does a test that is skipped for want of something that set-up brings.
"""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

# A machine that is busy for a moment is no failure of a property; how fast things are is measured by script/bench.
settings.register_profile("xiaoxiang", deadline=None)
settings.load_profile("xiaoxiang")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let nothing be skipped that `script/setup` should have brought."""
    report = yield
    if report.skipped and os.environ.get("XIAOXIANG_ALL_TESTS") and "script/setup" in str(report.longrepr):
        report.outcome = "failed"
    return report


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
