"""Where the Rasa project lies and whether a trained model is the one that belongs to it. Standard library only."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

DIALOGS = Path(__file__).parent
PROJECT = DIALOGS / "rasa"

# What a trained model depends on: the project, its components and the language tools beneath them.
_FILES = (
    "rasa/config.yml",
    "rasa/domain.yml",
    "rasa/importer.py",
    "rasa/domain/**/*.yml",
    "rasa/data/**/*.yml",
    "rasa/components/*.py",
    "language/*.py",
    "metadata.py",
    "port.py",
    "verdict.py",
)
_LOCKS = "locks/rasa*"


def content_hash() -> str:
    """Return the SHA-256 of everything that a trained model depends on, as hexadecimal digits."""
    digest = hashlib.sha256()
    for name, path in _inputs():
        content = path.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def is_current(model: Path) -> bool:
    """Tell whether `model` was trained from the project as it lies, and is whole."""
    record = record_path(model)
    if not (model.is_file() and record.is_file()):
        return False
    try:
        written = json.loads(record.read_text(encoding="utf-8"))
    except ValueError:
        return False
    return bool(written == {"content": content_hash(), "model": file_hash(model)})


def record_path(model: Path) -> Path:
    """Return the file beside a model that says what it was trained from."""
    return model.with_name(model.name + ".json")


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file, as hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _inputs() -> Iterator[tuple[str, Path]]:
    for pattern in _FILES:
        for path in sorted(DIALOGS.glob(pattern)):
            yield path.relative_to(DIALOGS).as_posix(), path
    for path in sorted(DIALOGS.parent.glob(_LOCKS)):
        yield path.name, path
