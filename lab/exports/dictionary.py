"""The data dictionary: every column of every table with its type, unit and meaning, made from the tables themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lab.exports.events_table import EVENTS
from lab.exports.tables import TABLES

if TYPE_CHECKING:
    from lab.exports.columns import Table

HEAD = ("table", "column", "type", "unit", "key", "meaning", "levels")


def all_tables() -> tuple[Table[Any], ...]:
    """Every table that is exported."""
    return (*TABLES, EVENTS)


def dictionary_rows() -> list[tuple[str, ...]]:
    """One row a column, under `HEAD`. `key` says yes where the column helps to name a row."""
    return [
        (
            table.name,
            column.name,
            column.type,
            column.unit,
            "yes" if column.name in table.key else "",
            column.meaning,
            "; ".join(f"{level}: {meaning}" for level, meaning in column.levels.items()),
        )
        for table in all_tables()
        for column in table.columns
    ]


def as_markdown() -> str:
    """The dictionary as a page for people."""
    parts = ["# Data dictionary\n"]
    for table in all_tables():
        parts.append(f"## {table.name}\n\n{table.meaning} Key: {', '.join(f'`{name}`' for name in table.key)}.\n")
        parts.append("| column | type | unit | meaning |\n|---|---|---|---|")
        for column in table.columns:
            levels = "".join(f"<br>`{level}`: {meaning}" for level, meaning in column.levels.items())
            parts.append(f"| `{column.name}` | {column.type} | {column.unit} | {column.meaning}{levels} |")
        parts.append("")
    return "\n".join(parts)
