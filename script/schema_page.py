"""Write docs/bank/schema.md: every table of the bank as a picture, one a migration, read from the migrations themselves.

usage: .venv/bin/python script/schema_page.py [--check]    (--check writes nothing and exits with 1 where it is out of date)
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "bank" / "schema.md"
SCHEMA = ROOT / "bank" / "schema"
FOREIGN_KEYS = 'SELECT "table", "from" FROM pragma_foreign_key_list(?)'
COLUMNS = "SELECT name, type, pk FROM pragma_table_info(?)"
HEAD = """# The schema as a picture

Made by `script/schema_page.py` from `bank/schema/*.sql`; a test keeps it true. A line is a foreign key, from the table that holds it
to the table it names; PK and FK mark columns. The rules that the triggers enforce are told on each room's page.
"""


def page() -> str:
    """The whole page: one diagram a migration, with the tables of earlier ones that it refers to."""
    connection = sqlite3.connect(":memory:")
    known: set[str] = set()
    parts = [HEAD]
    for file in sorted(SCHEMA.glob("*.sql")):
        connection.executescript(file.read_text(encoding="utf-8"))
        tables = [name for name in names(connection) if name not in known]
        known |= set(tables)
        triggers = connection.execute("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").fetchone()[0]
        parts.append(f"\n## {file.stem}\n\n```mermaid\nerDiagram\n{diagram(connection, tables)}```\n")
        parts.append(f"\n{len(tables)} tables; {triggers} triggers in the whole schema up to here.\n")
    connection.close()
    return "".join(parts)


def names(connection: sqlite3.Connection) -> list[str]:
    """The tables, without those that SQLite keeps for itself and for full-text search."""
    rows = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')"
        " AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    return [name for (name,) in rows]


def diagram(connection: sqlite3.Connection, tables: list[str]) -> str:
    """Mermaid's lines for these tables."""
    lines = []
    for table in tables:
        keys = connection.execute(FOREIGN_KEYS, (table,)).fetchall()
        foreign = {column for _, column in keys}
        for target, column in sorted(set(keys)):
            lines.append(f'    {target} ||--o{{ {table} : "{column}"')
        lines.append(f"    {table} {{")
        for name, kind, key in connection.execute(COLUMNS, (table,)):
            marks = ",".join(mark for mark, holds in (("PK", key), ("FK", name in foreign)) if holds)
            lines.append(f"        {(kind or 'ANY').lower()} {name} {marks}".rstrip())
        lines.append("    }")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the page, or say whether it is true."""
    text = page()
    if "--check" in sys.argv:
        return 0 if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
