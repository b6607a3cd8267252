"""A participant withdraws, or a study's retention ends: everything of the session goes, and the folder is searched to prove it.

A study's folder holds sessions' folders, also one below another, the study's file and the record of withdrawals. Anything else in it
was made from sessions (reports, exports) and may hold what is to be deleted in a form that a search does not see, so it goes as well
and is made anew from what is left. Files are deleted as the file system deletes; copies elsewhere (backups) are not reached.
A pseudonym that two stations gave out means two people; `P001@station` says which.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from lab.manifest import MANIFEST, PSEUDONYM, STUDY, ManifestError, read_manifest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lab.manifest import Manifest

RECORD = "withdrawals.jsonl"
_KEPT = frozenset({STUDY, RECORD})


class WithdrawalError(Exception):
    """A withdrawal that could not be made or proved; `code` says why."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What was deleted. `sessions` are SHA-256 of session ids, so that whoever holds the id can check, and nobody can go back.

    `searched`: files that were looked through afterwards; `found`: those that still spoke of the participant, which is none.
    """

    at: str
    reason: str
    sessions: tuple[str, ...]
    deleted_files: int
    searched: int
    found: int


def mark(session_id: str) -> str:
    """A session in the record of withdrawals."""
    return hashlib.sha256(session_id.encode()).hexdigest()


def withdrawn(study_folder: Path) -> frozenset[str]:
    """The marks of all sessions that were withdrawn from this folder."""
    try:
        lines = (study_folder / RECORD).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return frozenset()
    return frozenset(mark for line in lines if line for mark in json.loads(line)["sessions"])


def withdraw(study_folder: Path, participant: str, now: datetime, reason: str = "withdrawn") -> Withdrawal:
    """Delete every session of a participant and all that was made from sessions; search what is left; keep a record.

    `participant` is P001, or P001@station. The record is written before anything is deleted, so that a withdrawal cut off is
    completed by asking again. Raises WithdrawalError: PARTICIPANT_INVALID, PARTICIPANT_UNKNOWN, PARTICIPANT_AMBIGUOUS (two
    stations gave it out), PARTICIPANT_LEFT (something still speaks of them), SESSION_UNREADABLE; OSError.
    """
    pseudonym, at, station = participant.partition("@")
    if PSEUDONYM.fullmatch(pseudonym) is None:
        raise WithdrawalError("PARTICIPANT_INVALID", f"“{participant}”不是编号，编号像 P001")
    same = [(folder, manifest) for folder, manifest in manifests(study_folder) if manifest.participant == pseudonym]
    theirs = [one for one in same if not at or one[1].station == station]
    if not theirs:
        raise WithdrawalError("PARTICIPANT_UNKNOWN", f"这里没有{participant}的记录")
    stations = sorted({manifest.station for _, manifest in theirs})
    if len(stations) > 1:
        ways = "、".join(f"{pseudonym}@{each}" for each in stations)
        raise WithdrawalError("PARTICIPANT_AMBIGUOUS", f"几台电脑都有{pseudonym}，不是同一个人。请写明是哪一位：{ways}")
    others = [folder for folder, manifest in same if manifest.station != stations[0]]
    return _delete(study_folder, theirs, others, now, reason)


def _delete(
    study_folder: Path, theirs: list[tuple[Path, Manifest]], others: list[Path], now: datetime, reason: str
) -> Withdrawal:
    """`others`: sessions of somebody else whom another station calls the same."""
    sessions = tuple(mark(manifest.session) for _, manifest in theirs)
    doomed = [folder for folder, _ in theirs] + list(_made_from_sessions(study_folder))
    files = sum(sum(1 for one in path.rglob("*") if one.is_file()) if path.is_dir() else 1 for path in doomed)
    at = now.isoformat(timespec="seconds")
    _record(study_folder, Withdrawal(at, reason, sessions, files, 0, 0))
    for path in doomed:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    ids = {manifest.session for _, manifest in theirs}
    searched, found = _search(study_folder, ids, {theirs[0][1].participant}, others)
    if found:
        raise WithdrawalError("PARTICIPANT_LEFT", f"还有文件提到这位参加者：{'、'.join(found[:5])}")
    proved = Withdrawal(at, reason, sessions, files, searched, 0)
    _record(study_folder, proved)
    return proved


def manifests(study_folder: Path) -> Iterator[tuple[Path, Manifest]]:
    """Every session's folder with its manifest; a folder whose manifest cannot be read raises WithdrawalError."""
    for file in sorted(study_folder.rglob(MANIFEST)):
        try:
            yield file.parent, read_manifest(file.parent)
        except ManifestError as error:
            raise WithdrawalError("SESSION_UNREADABLE", f"{file.parent.name}：{error}") from error


def kept_until(manifest: Manifest, retention_days: int) -> datetime:
    """When a session has to be deleted. Its moment has the zone of the session's calendar."""
    return datetime.fromisoformat(manifest.started_wall) + timedelta(days=retention_days)


def expired(study_folder: Path, retention_days: int, now: datetime) -> tuple[str, ...]:
    """The participants whose retention has ended."""
    found = {one.participant for _, one in manifests(study_folder) if kept_until(one, retention_days) <= now}
    return tuple(sorted(found))


def _made_from_sessions(folder: Path) -> Iterator[Path]:
    """Whatever holds no session, also beside sessions that lie deeper."""
    for path in sorted(folder.iterdir()):
        if path.name in _KEPT or (path / MANIFEST).exists():
            continue
        if path.is_dir() and not path.is_symlink() and next(path.rglob(MANIFEST), None) is not None:
            yield from _made_from_sessions(path)
        else:
            yield path


def _search(
    study_folder: Path, ids: Iterable[str], names: Iterable[str], others: Iterable[Path]
) -> tuple[int, list[str]]:
    """How many files were looked through, and those that hold a word in their name or their bytes; no name in `others`' own."""
    searched, found = 0, []
    tokens, named = [word.encode() for word in ids], [word.encode() for word in names]
    theirs = set(others)
    for path in sorted(study_folder.rglob("*")):
        if not path.is_file():
            continue
        searched += 1
        content = path.read_bytes() + b"\n" + path.relative_to(study_folder).as_posix().encode()
        wanted = tokens if theirs.intersection(path.parents) else tokens + named
        if any(_holds(content, token) for token in wanted):
            found.append(path.relative_to(study_folder).as_posix())
    return searched, found


def _holds(content: bytes, token: bytes) -> bool:
    """Whether the token stands there as a whole: P001 is not in P0012."""
    at = content.find(token)
    while at >= 0:
        before, after = content[at - 1 : at], content[at + len(token) : at + len(token) + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        at = content.find(token, at + 1)
    return False


def _record(study_folder: Path, what: Withdrawal) -> None:
    with (study_folder / RECORD).open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(what), ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())
