"""Parquet: the tables of the CSV export with their types, written by DuckDB, which also reads them in place."""

from __future__ import annotations

import importlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lab.exports.as_csv import write_csv, write_dictionary
from lab.exports.dictionary import all_tables
from lab.exports.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lab.exports.columns import Table
    from lab.metrics.collection import Collection
    from lab.session_folder import Session

SQL_TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "timestamp": "TIMESTAMPTZ",
}


def duckdb() -> Any:  # noqa: ANN401 -- a module that may be missing
    """The library. Raises ExportError (LIBRARY_MISSING)."""
    try:
        return importlib.import_module("duckdb")
    except ImportError as error:
        raise ExportError("LIBRARY_MISSING", "duckdb") from error


def write_parquet(out: Path, collection: Collection, sessions: Iterable[Session]) -> None:
    """Write every table as TABLE.parquet, and the dictionary. Raises ExportError, OSError."""
    library = duckdb()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out) as folder, library.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        write_csv(Path(folder), collection, sessions)
        for table in all_tables():
            target = out / f"{table.name}.parquet"
            _convert(connection, table, Path(folder) / f"{table.name}.csv", target)
    write_dictionary(out)


def _convert(connection: Any, table: Table[Any], source: Path, target: Path) -> None:  # noqa: ANN401 -- DuckDB's connection
    forms = {column.name: SQL_TYPES[column.type] for column in table.columns}
    content = connection.read_csv(str(source), header=True, sep=",", quotechar='"', escapechar='"', columns=forms)
    content.write_parquet(str(target), compression="zstd")
