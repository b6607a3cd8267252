"""Who takes part: a pseudonym, the row of the counterbalancing that is free, and the folder that holds a session or its beginning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from lab.counterbalance import next_row
from lab.keeping import create_session, resume_session
from lab.manifest import EVENTS, PSEUDONYM, Manifest, ManifestError, read_manifest
from lab.private import refusal
from lab.schema.kinds import SessionEnded
from lab.schema.reading import read_session_events
from lab.session_folder import session_folders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lab.keeping import Clock, KeptSession
    from lab.manifest import Consent
    from lab.study import Study


class EnrolmentError(Exception):
    """This participant cannot begin; `sentence` says why to the researcher."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(f"{code}: {sentence}")
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A participant at the door. `begun`: their session was begun before and not ended; consent was given then.

    `text` is the study's file as it stands, of which the session keeps a copy.
    """

    study: Study
    text: bytes
    folder: Path
    participant: str
    station: str
    program: str
    order: tuple[str, ...]
    begun: bool

    def begin(self, clock: Clock, consent: Consent) -> KeptSession:
        """Begin the session: from now on there is a folder. Raises EventLogError, OSError."""
        manifest = Manifest(
            schema=1,
            study=self.study.id,
            study_sha256=self.study.sha256,
            participant=self.participant,
            session=str(uuid4()),
            station=self.station,
            simulated=False,
            seed=0,
            started_wall=clock.wall().isoformat(timespec="milliseconds"),
            order=self.order,
            consent=consent,
            program=self.program,
        )
        return create_session(self.folder, self.study, self.text, manifest, clock)

    def resume(self, clock: Clock) -> KeptSession:
        """Take the session up where it was cut off. Raises ManifestError, EventLogError, OSError."""
        return resume_session(self.folder, self.study, clock)


def enrol(out: Path, study: Study, text: bytes, participant: str, station: str, program: str) -> Enrolment:
    """Enrol somebody into the sessions under `out`. Raises EnrolmentError, EventLogError, ManifestError, OSError."""
    if PSEUDONYM.fullmatch(participant) is None:
        raise EnrolmentError("PSEUDONYM_INVALID", f"编号要像 P001，不能是“{participant}”：不要写真实的名字")
    if (sentence := refusal(station)) is not None:
        raise EnrolmentError("STATION_PRIVATE", f"电脑的代号不行。{sentence}")
    folder = out / participant
    if not (folder / EVENTS).exists():
        order = next_row(study.orders, _rows(out, study))
        return Enrolment(study, text, folder, participant, station, program, order, begun=False)
    manifest = read_manifest(folder)
    if manifest.simulated:
        raise EnrolmentError("SESSION_SIMULATED", f"{participant}是模拟的参加者，真人请用另一个编号或另一个文件夹")
    if manifest.study_sha256 != study.sha256:
        raise EnrolmentError("STUDY_CHANGED", f"{participant}开始以后，研究的文件改过了。用原来的文件才能接着做")
    if any(isinstance(each.what, SessionEnded) for each in read_session_events(folder / EVENTS)):
        raise EnrolmentError("SESSION_OVER", f"{participant}已经做完了，下一位请用新的编号")
    return Enrolment(study, text, folder, participant, manifest.station, program, manifest.order, begun=True)


def _rows(out: Path, study: Study) -> Iterator[tuple[str, ...]]:
    """The rows of everybody of this study who came before; whoever withdrew has left no folder."""
    for folder in session_folders(out) if out.exists() else ():
        try:
            manifest = read_manifest(folder)
        except ManifestError:
            continue  # not a session of this program; `study report` tells of it
        if manifest.study == study.id and not manifest.simulated:
            yield manifest.order
