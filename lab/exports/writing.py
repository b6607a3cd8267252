"""One export from a study's folder to another folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from lab.exports.as_bids import write_bids
from lab.exports.as_boris import write_boris
from lab.exports.as_csv import write_csv
from lab.exports.as_parquet import write_parquet
from lab.exports.as_xapi import write_xapi
from lab.exports.errors import ExportError
from lab.metrics.collection import Unreadable, read_collection, read_each

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from lab.metrics.collection import Collection
    from lab.session_folder import Session

Format = Literal["csv", "parquet", "boris", "bids", "xapi"]
WRITERS: dict[str, Callable[[Path, Collection, Iterable[Session]], None]] = {
    "csv": write_csv,
    "parquet": write_parquet,
    "boris": write_boris,
    "bids": write_bids,
    "xapi": write_xapi,
}


def export(parent: Path, form: str, out: Path) -> Collection:
    """Export every readable session under `parent` into an empty or new folder; what was measured is returned.

    Whoever withdrew is left out. Each session is read again while it is written, so that memory holds one at a time. Raises
    ExportError.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise ExportError("EXPORT_EXISTS", out.name)
    collection = read_collection(parent)
    if not collection.sessions:
        raise ExportError("EXPORT_EMPTY", parent.name)
    try:
        WRITERS[form](out, collection, chosen(parent, collection))
    except OSError as error:
        raise ExportError("EXPORT_UNWRITABLE", f"{out.name}: {error.strerror}") from error
    return collection


def chosen(parent: Path, collection: Collection) -> Iterator[Session]:
    """The sessions that were measured, each once, from the log that was measured."""
    wanted = {session.manifest.session: session.events for session in collection.sessions}
    for one in read_each(parent):
        if not isinstance(one, Unreadable) and wanted.get(one.manifest.session) == len(one.events):
            del wanted[one.manifest.session]
            yield one
