"""Write docs/modules.md from the sources: each module's duty, what it touches, what it imports, and its tests.

usage: .venv/bin/python script/module_map.py [--check]     (--check writes nothing and exits with 1 where it is out of date)
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "modules.md"

ROOMS = {
    "bank": "the standard library, argon2; nothing of ours",
    "voice": "numpy, onnxruntime, faster-whisper, sounddevice, soxr, pyttsx3; nothing of ours, no Qt",
    "accessibility": "numpy; nothing of ours; Qt in `tree/qt_*.py` alone",
    "lab": "the standard library, numpy; DuckDB, matplotlib, SQLAlchemy, pylsl and simpleobsws where they are used, all optional;"
    " nothing of ours, no Qt",
    "dialogs": "pypinyin, opencc; Rasa in `rasa/` and `actions/` alone, inside its own environment; nothing of ours, no Qt",
    "app": "everything: it is the roof, and nothing imports it",
}
"""The rooms from the ground up, and what each may import. import-linter keeps it (pyproject.toml, contracts)."""

TOUCHES = {
    "sqlite3": "SQLite",
    "subprocess": "processes",
    "multiprocessing": "processes",
    "threading": "threads",
    "queue": "threads",
    "sounddevice": "sound",
    "PySide6": "Qt",
    "urllib": "network",
    "socket": "network",
    "tempfile": "files",
    "shutil": "files",
    "filelock": "files",
    "logging": "log",
    "rich": "console",
    "typer": "console",
}
FILE_CALLS = frozenset(
    {
        "open",
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
        "mkdir",
        "unlink",
        "rename",
        "touch",
        "rmdir",
        "glob",
    }
)
CLOCK_CALLS = frozenset({"monotonic", "perf_counter", "sleep", "now"})


@dataclass(frozen=True)
class Module:
    """One file of ours, read."""

    path: Path
    duty: str
    imports: frozenset[str]
    """Including those that only a type checker sees."""
    touches: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its dotted name."""
        return dotted(self.path)


def dotted(path: Path) -> str:
    """The name by which a file is imported."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def read(path: Path) -> Module:
    """What the source says of itself."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return Module(path, (ast.get_docstring(tree) or "").split("\n")[0], imported(statements(tree)), touched(tree))


def imported(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """Names of the modules, and of the modules' members, that these nodes import."""
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


def statements(tree: ast.Module) -> list[ast.AST]:
    """All statements, also those within others; an import is in no expression, and expressions are most of a tree."""
    found: list[ast.AST] = []
    pending: list[ast.AST] = [tree]
    while pending:
        node = pending.pop()
        found.append(node)
        for field in ("body", "orelse", "finalbody", "handlers", "cases"):
            within = getattr(node, field, None)
            if isinstance(within, list):
                pending += within
    return found


def run_time(tree: ast.Module) -> list[ast.AST]:
    """All nodes but those that only a type checker sees."""
    found: list[ast.AST] = []
    pending: list[ast.AST] = [tree]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            continue
        found.append(node)
        pending += ast.iter_child_nodes(node)
    return found


def touched(tree: ast.Module) -> tuple[str, ...]:
    """What outside the values it is given a module reads or changes, as far as its imports and calls show."""
    nodes = run_time(tree)
    found = {TOUCHES[name.split(".")[0]] for name in imported(nodes) if name.split(".")[0] in TOUCHES}
    for node in nodes:
        if isinstance(node, ast.Attribute) and node.attr == "environ" and is_named(node.value, "os"):
            found.add("environment")
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in FILE_CALLS:
                found.add("files")
            if called in CLOCK_CALLS and isinstance(node.func, ast.Attribute) and is_clock(node.func.value):
                found.add("clock")
            if called == "print":
                found.add("console")
    return tuple(sorted(found))


def is_clock(value: ast.expr) -> bool:
    """Whether a call on this name asks the machine for the time."""
    return is_named(value, "time") or is_named(value, "datetime")


def is_named(value: ast.expr, name: str) -> bool:
    """Whether an expression is this name and nothing else."""
    return isinstance(value, ast.Name) and value.id == name


def tests_by_module() -> dict[str, set[str]]:
    """The files of tests that import each module."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for name in imported(statements(ast.parse(path.read_text(encoding="utf-8")))):
            found[name].add(str(path.relative_to(ROOT / "tests")))
    return found


def page() -> str:
    """The whole page."""
    modules = [read(path) for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    tests = tests_by_module()
    lines = [
        "# Module map",
        "",
        "Made by `script/module_map.py` from the sources; a test keeps it true. *Touches* is what a module reads or changes",
        "besides the values it is given, as far as its imports and calls show; — is none. Where no test imports a module, its",
        "users are named: it is tested through them. Why the floors run as they do:",
        "[decision 0001](decisions/0001-rooms-and-floors.md).",
    ]
    for room, allowed in ROOMS.items():
        own = [module for module in modules if module.name.split(".")[0] == room]
        lines += ["", f"## {room}", "", own[0].duty, "", f"May import: {allowed}.", ""]
        lines += ["| module | duty | touches | tests |", "|---|---|---|---|"]
        lines += [row(module, tests, modules) for module in own if module.duty and module.name != room]
    return "\n".join(lines) + "\n"


def row(module: Module, tests: dict[str, set[str]], modules: list[Module]) -> str:
    """One line of a room's table."""
    found = sorted(tests.get(module.name, ()))
    users = sorted(other.name for other in modules if module.name in other.imports and other.name != module.name)
    checked = ", ".join(f"`{name}`" for name in found[:3]) + (f" and {len(found) - 3} more" if len(found) > 3 else "")
    if not found and module.path.name != "__init__.py":
        checked = (
            "through " + ", ".join(f"`{name}`" for name in users[:3])
            if users
            else "named in a configuration, or started by itself"
        )
    duty = module.duty.replace("|", "\\|")
    return f"| `{module.name}` | {duty} | {', '.join(module.touches) or '—'} | {checked or '—'} |"


def main() -> int:
    """Write the page, or say whether it is true."""
    text = page()
    if "--check" in sys.argv:
        current = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
        return 0 if current == text else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
