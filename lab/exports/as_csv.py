"""CSV: a file a table, UTF-8, comma, a point in numbers, true and false, nothing where there is nothing; and the data dictionary."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from lab.exports.dictionary import HEAD, as_markdown, dictionary_rows
from lab.exports.events_table import EVENTS, placed
from lab.exports.tables import TABLES, rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from lab.exports.columns import Cell, Table
    from lab.metrics.collection import Collection
    from lab.session_folder import Session


def text_of(cell: Cell) -> str | int | float:
    """A cell as it stands in a file."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return cell


def write_table(path: Path, table: Table[Any], content: Iterable[Any]) -> None:
    """Write one table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.names)
        writer.writerows([text_of(cell) for cell in cells] for cells in table.cells(content))


def write_csv(out: Path, collection: Collection, sessions: Iterable[Session]) -> None:
    """Write every table and the dictionary (data_dictionary.csv, data_dictionary.md) into a folder. Raises OSError."""
    out.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        write_table(out / f"{table.name}.csv", table, rows(table, collection))
    people = collection.people()
    named = ((people[session.manifest.session], session) for session in sessions)
    write_table(out / "events.csv", EVENTS, (event for person, session in named for event in placed(person, session)))
    write_dictionary(out)


def write_dictionary(out: Path) -> None:
    """Write the data dictionary for programs and for people."""
    with (out / "data_dictionary.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEAD)
        writer.writerows(dictionary_rows())
    (out / "data_dictionary.md").write_text(as_markdown(), encoding="utf-8")
