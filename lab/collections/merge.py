"""Study folders of several stations made one: every session once, every event once, nothing overwritten.

A session is known by its UUID and an event by its number in it. A folder that was copied twice, or once before the session ended and
once after, comes out as the longer of the two. Two logs of one session that say different things under the same number are a
conflict: both stay where they are, and it is told. Whoever withdrew at one station does not come back by a copy from another.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from lab.events import EventLogError, read_events
from lab.manifest import EVENTS, MANIFEST, ManifestError, read_manifest
from lab.session_folder import session_folders
from lab.withdrawal import RECORD, mark, withdrawn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lab.events import Event
    from lab.manifest import Manifest

UNFINISHED = ".merging"
"""What a folder is called while it is copied; one left by a power cut is cleared away by the next merge."""


class MergeError(Exception):
    """The merge could not begin or go on; `code` says why: MERGE_INTO_SOURCE, MERGE_MISSING, MERGE_UNWRITABLE."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(slots=True)
class Merged:
    """What a merge did. Folders are named by station and session; `unreadable` has each with its code."""

    added: list[str] = field(default_factory=list)
    grown: list[str] = field(default_factory=list)
    already: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    unreadable: list[tuple[str, str]] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    """Sessions that were not taken, because a record of withdrawals names them."""
    to_withdraw: list[str] = field(default_factory=list)
    """Participants whose sessions lie in the collection already and were withdrawn elsewhere: they are still to be deleted.

    As `lab.withdrawal.withdraw` takes them: P001@station where another station has that pseudonym as well.
    """
    shared_pseudonyms: tuple[str, ...] = ()
    """Pseudonyms that more than one station gave out; they are taken for different people."""
    studies: tuple[str, ...] = ()
    """Hashes of the studies' files, where there is more than one."""

    @property
    def fault(self) -> bool:
        """Whether something has to be looked at before the collection is whole."""
        return bool(self.conflicts or self.unreadable or self.to_withdraw)


@dataclass(frozen=True, slots=True)
class _Held:
    folder: Path
    manifest: Manifest
    events: tuple[Event, ...]


def merge(sources: Iterable[Path], into: Path) -> Merged:
    """Copy every session of the sources into `into`. Sources are only read. Raises MergeError."""
    found, merged = list(sources), Merged()
    for source in found:
        if not source.is_dir():
            raise MergeError("MERGE_MISSING", source.name)
        if source.resolve() == into.resolve() or into.resolve() in source.resolve().parents:
            raise MergeError("MERGE_INTO_SOURCE", source.name)
    try:
        into.mkdir(parents=True, exist_ok=True)
        _clear_unfinished(into)
        held = {one.manifest.session: one for folder in session_folders(into) if (one := _read(folder, merged))}
        gone = _withdrawals(found, into)
        for one in (one for source in found for folder in session_folders(source) if (one := _read(folder, merged))):
            if mark(one.manifest.session) in gone:
                merged.withdrawn.append(_name(one.manifest))
            else:
                held[one.manifest.session] = _take(one, held.get(one.manifest.session), into, merged)
        merged.to_withdraw = _to_withdraw(held.values(), gone)
    except OSError as error:
        raise MergeError("MERGE_UNWRITABLE", f"{into.name}: {error.strerror}") from error
    _look_at_the_whole(held.values(), merged)
    return merged


def _withdrawals(sources: Iterable[Path], into: Path) -> frozenset[str]:
    """The marks of all withdrawn sessions; the sources' records are added to the collection's."""
    record = into / RECORD
    lines = record.read_text(encoding="utf-8").splitlines() if record.exists() else []
    for source in sources:
        for file in sorted(source.rglob(RECORD)):
            lines += [line for line in file.read_text(encoding="utf-8").splitlines() if line not in lines]
    if lines:
        unfinished = record.with_name(record.name + UNFINISHED)
        unfinished.write_text("\n".join(lines) + "\n", encoding="utf-8")
        unfinished.replace(record)
    return withdrawn(into)


def _read(folder: Path, merged: Merged) -> _Held | None:
    try:
        manifest = read_manifest(folder)
        held = _Held(folder, manifest, tuple(read_events(folder / EVENTS)))
    except (ManifestError, EventLogError) as error:
        merged.unreadable.append((folder.name, error.code))
        return None
    if Path(_name(manifest)).name != _name(manifest):  # a station or an id with a slash would lead elsewhere
        merged.unreadable.append((folder.name, "MANIFEST_INVALID"))
        return None
    return held


def _name(manifest: Manifest) -> str:
    """A folder's name that no two sessions share."""
    return f"{manifest.participant}-{manifest.station}-{manifest.session}"


def _take(one: _Held, there: _Held | None, into: Path, merged: Merged) -> _Held:
    """Copy a session that is new or longer; what the collection holds of it afterwards is returned."""
    name = _name(one.manifest)
    if there is None:
        target = into / name
        _copy(one.folder, target)
        merged.added.append(name)
        return _Held(target, one.manifest, one.events)
    common = min(len(one.events), len(there.events))
    if one.manifest != there.manifest or one.events[:common] != there.events[:common]:
        merged.conflicts.append(name)
        return there
    if len(one.events) <= len(there.events):
        merged.already.append(name)
        return there
    _replace(one.folder, there.folder)
    merged.grown.append(name)
    return _Held(there.folder, one.manifest, one.events)


def _copy(source: Path, target: Path) -> None:
    """Copy under another name first: whoever reads meanwhile sees the whole session or none."""
    unfinished = target.with_name(target.name + UNFINISHED)
    shutil.copytree(source, unfinished, ignore=shutil.ignore_patterns(MANIFEST))
    shutil.copy2(source / MANIFEST, unfinished / MANIFEST)
    _confirm(unfinished)
    unfinished.rename(target)


def _replace(source: Path, target: Path) -> None:
    """Put the longer log in place of the shorter, and the recordings that are new beside those that are there."""
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        place = target / file.relative_to(source)
        if file.name != EVENTS and place.exists() and place.stat().st_size >= file.stat().st_size:
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary = place.with_name(place.name + UNFINISHED)
        shutil.copy2(file, temporary)
        temporary.replace(place)
    _confirm(target)


def _confirm(folder: Path) -> None:
    """Have the disk confirm every file of a folder."""
    for file in folder.rglob("*"):
        if file.is_file():
            handle = os.open(file, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _clear_unfinished(into: Path) -> None:
    for left in into.glob(f"*{UNFINISHED}"):
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()


def _to_withdraw(held: Iterable[_Held], gone: frozenset[str]) -> list[str]:
    """Whose sessions are there although they withdrew."""
    stations: dict[str, set[str]] = {}
    people: set[tuple[str, str]] = set()
    for one in held:
        stations.setdefault(one.manifest.participant, set()).add(one.manifest.station)
        if mark(one.manifest.session) in gone:
            people.add((one.manifest.participant, one.manifest.station))
    return sorted(f"{name}@{where}" if len(stations[name]) > 1 else name for name, where in people)


def _look_at_the_whole(held: Iterable[_Held], merged: Merged) -> None:
    stations: dict[str, set[str]] = {}
    studies: set[str] = set()
    for one in held:
        stations.setdefault(one.manifest.participant, set()).add(one.manifest.station)
        studies.add(one.manifest.study_sha256)
    merged.shared_pseudonyms = tuple(sorted(name for name, where in stations.items() if len(where) > 1))
    merged.studies = tuple(sorted(studies)) if len(studies) > 1 else ()
