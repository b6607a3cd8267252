"""Stations for `lab_stations`: each a process that keeps a session as the program does, and uploads while it goes on.

`python -m app.bench.lab_station_child` reads lines of a number and a folder, and forks a station for each. A station says
`NUMBER began PID`, `NUMBER sent COUNT` after an upload that sent something, `NUMBER away` where the database did not answer, and
`NUMBER ended`. The database's address is in the environment. It connects only after the fork: a connection has one owner.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from datetime import datetime
from itertools import count
from pathlib import Path
from uuid import UUID

from app.study_database_command import ADDRESS
from lab import inputs as i
from lab.collections.address import read_address
from lab.collections.database import Database
from lab.collections.errors import DatabaseError
from lab.collections.upload import Uploader
from lab.keeping import KeptSession, SteppedClock, create_session, resume_session
from lab.manifest import EVENTS, Consent, Manifest
from lab.plan import Ask, Do, Preflight
from lab.questionnaires import QUESTIONNAIRES
from lab.schema import kinds as k
from lab.study import Study, Vocabulary
from lab.study_file import check_study

START = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
PAGES = 40
"""Pages that a participant sees within a task."""
UPLOAD_EVERY = 8
AGAIN_S = 0.2
STUDY = """\
schema = 1
id = "stations"
title = "很多工作站"
bank = "wang_xiulan"
[consent]
text = "同意吗？"
retention_days = 30
[counterbalancing]
method = "fixed"
[questionnaires]
after_task = ["seq"]
after_condition = ["sus"]
[[conditions]]
id = "elder"
title = "长辈版"
version = "elder"
input = "touch"
[[tasks]]
id = "pay"
title = "转账"
instruction = "转账"
success = 'transfer.posted(payee = "女儿")'
limit_s = 3600
way.elder.touch = ["转账"]
"""


def study() -> Study:
    """A study of one task. Raises ValueError where its file does not hold."""
    vocabulary = Vocabulary(
        pages=frozenset({"Home"}),
        banks=frozenset({"wang_xiulan"}),
        text_steps=(1.0,),
        profiles=("normal",),
        events={"transfer.posted": frozenset({"payee", "amount_fen"})},
    )
    checked = check_study(STUDY.encode(), vocabulary)
    if checked.study is None:
        raise ValueError("; ".join(map(str, checked.problems)))
    return checked.study


def run_station(number: int, folder: Path) -> None:
    """Run the station's session to its end, or on to it. Where the database does not answer the session goes on without it."""
    database = Database(read_address(os.environ[ADDRESS]))
    kept = _session(number, folder / "P001")
    for seen in count():
        if kept.state.outcome is not None:
            break
        kept.do(_next(kept, seen))
        if seen % UPLOAD_EVERY == UPLOAD_EVERY - 1:
            _upload(number, folder, database)
    kept.close()
    pause = threading.Event()
    while not _upload(number, folder, database):
        pause.wait(AGAIN_S)
    database.close()
    say(f"{number} ended")


def _upload(number: int, folder: Path, database: Database) -> bool:
    """Upload what is new; whether the database answered."""
    try:
        database.make()
        sent = Uploader(folder, database).upload()
    except DatabaseError as error:
        if error.code != "DATABASE_UNREACHABLE":
            raise
        say(f"{number} away")
        return False
    if sent.events:
        say(f"{number} sent {sent.events}")
    return True


def _session(number: int, where: Path) -> KeptSession:
    about, clock = study(), SteppedClock(START)
    if (where / EVENTS).exists():
        return resume_session(where, about, clock)
    manifest = Manifest(
        schema=1,
        study=about.id,
        study_sha256=about.sha256,
        participant="P001",
        session=str(UUID(int=number, version=4)),
        station=f"station-{number}",
        simulated=True,
        seed=number,
        started_wall=START.isoformat(timespec="milliseconds"),
        order=("elder",),
        consent=Consent(audio=False, screen=False),
        program="bench",
    )
    return create_session(where, about, STUDY.encode(), manifest, clock)


def _next(kept: KeptSession, seen: int) -> i.Input:
    """What happens now in a session that goes straight on."""
    match kept.state.step:
        case Preflight() if not kept.state.checks:
            return i.Checked("disk", "green", "")
        case Do() if kept.state.running and seen % PAGES:
            return i.Saw(k.PageShown("Home", "elder"))
        case Do() if kept.state.running:
            return i.Saw(k.BankHappened("transfer.posted", {"payee": "女儿", "amount_fen": 30_000}))
        case Ask(_, name):
            questionnaire = QUESTIONNAIRES[name]
            left = next(each for each in questionnaire.items if each.id not in kept.state.answered)
            return i.Answered(left.id, questionnaire.most)
        case _:
            return i.Ready()


def say(word: str) -> None:
    """Write a line whole, so that lines of several stations do not mix."""
    os.write(1, f"{word}\n".encode())


def main() -> None:
    """Fork a station for each line; nobody waits for it here."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        number, folder = line.rstrip("\n").split(" ", 1)
        if os.fork() == 0:
            say(f"{number} began {os.getpid()}")
            run_station(int(number), Path(folder))
            os._exit(0)


if __name__ == "__main__":
    main()
