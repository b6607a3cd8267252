"""Large collections analysed where they lie: DuckDB over the Parquet exports of any number of stations.

Each export is a folder with attempts.parquet and the other tables (`lab/exports/as_parquet.py`). A row that lies there twice, from two
exports of the same session, is counted once, by the table's key. No table is read into memory whole.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lab.exports.as_parquet import duckdb
from lab.exports.dictionary import all_tables
from lab.exports.errors import ExportError
from lab.statistics.distributions import LEVEL, student_quantile
from lab.statistics.intervals import Interval, Middle, Proportion, adjusted_wald

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class InPlace:
    """One task under one condition over the whole collection; times are seconds, of full successes."""

    task: str
    condition: str
    simulated: bool
    success: Proportion
    time_s: Middle | None


def open_in_place(parent: Path) -> Any:  # noqa: ANN401 -- DuckDB's connection
    """A connection with a view for each table, over every export under `parent`, each row once.

    It holds no data; close it after use. Raises ExportError: LIBRARY_MISSING, EXPORT_EMPTY where there is no Parquet.
    """
    connection = duckdb().connect()
    connection.execute("SET TimeZone = 'UTC'")
    found = False
    for table in all_tables():
        files = sorted(str(path) for path in parent.rglob(f"{table.name}.parquet"))
        if files:
            found = True
            key = ", ".join(table.key)
            rows = connection.read_parquet(files, union_by_name=True, filename=True)
            # Of a row that lies there twice the one of the first file in order stands.
            once = rows.project(f"*, row_number() OVER (PARTITION BY {key} ORDER BY filename) AS copy").filter(
                "copy = 1"
            )
            once.project("* EXCLUDE (copy, filename)").create_view(table.name)
    if not found:
        connection.close()
        raise ExportError("EXPORT_EMPTY", parent.name)
    return connection


_BY_TASK = """
SELECT task, condition, simulated, count(*), count(*) FILTER (reached),
       count(*) FILTER (done), avg(log) FILTER (done), stddev_samp(log) FILTER (done), median(time_ms) FILTER (done) / 1000
FROM (SELECT *, outcome = 'success' AND time_ms > 0 AS done, ln(greatest(time_ms, 1) / 1000) AS log FROM attempts WHERE counted)
GROUP BY ALL ORDER BY ALL
"""


def by_task(connection: Any, level: float = LEVEL) -> tuple[InPlace, ...]:  # noqa: ANN401 -- as above
    """Success and time by task and condition, with the same intervals as the report's, worked out inside DuckDB."""
    return tuple(
        InPlace(
            task, condition, simulated, adjusted_wald(reached, count, level), _time(full, log, spread, median, level)
        )
        for task, condition, simulated, count, reached, full, log, spread, median in connection.execute(
            _BY_TASK
        ).fetchall()
    )


def _time(count: int, log: float | None, spread: float | None, median: float | None, level: float) -> Middle | None:
    if not count or log is None or median is None:
        return None
    if count == 1 or spread is None:
        return Middle(count, math.exp(log), median, None)
    margin = student_quantile(level, count - 1) * spread / math.sqrt(count)
    return Middle(count, math.exp(log), median, Interval(math.exp(log - margin), math.exp(log + margin), level))
