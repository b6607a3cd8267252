"""A BIDS dataset (Brain Imaging Data Structure 1.10): events as behavioural data, each column described in a sidecar.

sub-<participant>/ses-<n>/beh/…_events.tsv has `onset` and `duration` in seconds from the session's first event, `trial_type`,
`response_time` and our own columns. A task of ours is a trial: its duration is its time on task and its response time that to the
first action. Everything else is a point of no length.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from lab.exports.behaviours import Behaviour, behaviours
from lab.exports.events_table import placed
from lab.metrics.attempts import attempts
from lab.metrics.measures import measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lab.metrics.collection import Collection
    from lab.session_folder import Session

BIDS_VERSION = "1.10.0"
MISSING = "n/a"
COLUMNS = ("onset", "duration", "trial_type", "response_time", "condition", "task", "outcome", "detail")
_LABEL = re.compile(r"[^0-9A-Za-z]+")


def label(text: str) -> str:
    """A name as BIDS allows it: letters and figures; words are joined with a capital."""
    first, *others = (part for part in _LABEL.split(text) if part) if _LABEL.sub("", text) else ("x",)
    return first + "".join(other[0].upper() + other[1:] for other in others)


def write_bids(out: Path, collection: Collection, sessions: Iterable[Session]) -> None:
    """Write the dataset. Raises OSError."""
    out.mkdir(parents=True, exist_ok=True)
    people = collection.people()
    seen: dict[str, int] = defaultdict(int)
    subjects: dict[str, tuple[str, ...]] = {}
    studies: set[str] = set()
    for session in sessions:
        person, manifest = people[session.manifest.session], session.manifest
        subject, task = label(person), label(manifest.study)
        seen[subject] += 1
        subjects[subject] = (f"sub-{subject}", _yes(value=manifest.simulated), manifest.station)
        studies.add(manifest.study)
        folder = out / f"sub-{subject}" / f"ses-{seen[subject]}" / "beh"
        folder.mkdir(parents=True)
        lines = ("\t".join(row) for row in ((*COLUMNS,), *_rows(person, session)))
        stem = f"sub-{subject}_ses-{seen[subject]}_task-{task}"
        (folder / f"{stem}_events.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    simulated = any(row[1] == "true" for row in subjects.values())
    for study in sorted(studies):
        _write_json(out / f"task-{label(study)}_events.json", _sidecar())
    _write_json(out / "dataset_description.json", _description(sorted(studies), simulated=simulated))
    _write_json(out / "participants.json", _PARTICIPANTS)
    rows = ["participant_id\tsimulated\tstation", *("\t".join(subjects[name]) for name in sorted(subjects))]
    (out / "participants.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (out / "README").write_text(_readme(sorted(studies), simulated=simulated), encoding="utf-8")


def _write_json(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _yes(*, value: bool) -> str:
    return "true" if value else "false"


def _seconds(milliseconds: int | None) -> str:
    return MISSING if milliseconds is None else f"{milliseconds / 1000:.3f}"


def _cell(text: str) -> str:
    return " ".join(text.split()) or MISSING


def _rows(person: str, session: Session) -> Iterator[tuple[str, ...]]:
    """The trials and the points in between, by onset."""
    first_ms = session.events[0].mono_ms if session.events else 0
    found: list[tuple[int, int, tuple[str, ...]]] = []
    for place, attempt in enumerate(attempts(session.events)):
        measured = measure(attempt)
        kind = "practice" if attempt.task.practice else "task"
        row = (
            _seconds(attempt.started_ms - first_ms),
            _seconds(measured.time_ms),
            kind,
            _seconds(measured.first_action_ms),
            _cell(attempt.task.condition),
            _cell(attempt.task.task),
            measured.outcome.value,
            MISSING,
        )
        found.append((attempt.started_ms, place, row))
    for place, one in enumerate(behaviours(placed(person, session)), start=len(found)):
        if one.name != "task" and one.form != "STOP":
            found.append((one.mono_ms, place, _point(one, first_ms)))
    yield from (row for _, _, row in sorted(found))


def _point(one: Behaviour, first_ms: int) -> tuple[str, ...]:
    detail = "; ".join(part for part in (*one.modifiers, one.comment) if part)
    onset = _seconds(one.mono_ms - first_ms)
    return (onset, "0.000", one.name, MISSING, _cell(one.condition), _cell(one.task), MISSING, _cell(detail))


def _sidecar() -> dict[str, Any]:
    return {
        "onset": {"Description": "When it began, from the session's first event.", "Units": "s"},
        "duration": {"Description": "A trial's time on task, pauses left out; 0 for a point.", "Units": "s"},
        "trial_type": {
            "LongName": "What happened",
            "Description": "task and practice are trials; everything else happened at one moment.",
        },
        "response_time": {"Description": "From a trial's onset to the participant's first action.", "Units": "s"},
        "condition": {"Description": "The study's condition: version of the screens, input, size of text, profile."},
        "task": {"Description": "The study's task; n/a outside of tasks."},
        "outcome": {
            "Description": "How a trial ended.",
            "Levels": {
                "success": "The goal was reached without help.",
                "assisted": "The goal was reached with the moderator's help.",
                "failed": "The goal was not reached.",
                "skipped": "The task was passed over.",
                "timeout": "The time limit passed.",
                "broken": "The log ends inside the trial, or it was begun again after a crash.",
            },
        },
        "detail": {"Description": "More about the event, for people: a target, a reason, a note."},
        "StimulusPresentation": {"SoftwareName": "xiaoxiang"},
    }


_PARTICIPANTS = {
    "participant_id": {"Description": "The participant's pseudonym."},
    "simulated": {"Description": "Whether a program stood in for the participant; such data say nothing about people."},
    "station": {"Description": "The station of the participant's last session."},
}


def _description(studies: list[str], *, simulated: bool) -> dict[str, Any]:
    name = ", ".join(studies)
    return {
        "Name": f"{name} (with simulated participants)" if simulated else name,
        "BIDSVersion": BIDS_VERSION,
        "DatasetType": "raw",
        "GeneratedBy": [{"Name": "xiaoxiang", "Description": "Usability lab; events of sessions as behavioural data."}],
    }


def _readme(studies: list[str], *, simulated: bool) -> str:
    warning = "Participants marked as simulated in participants.tsv are programs, not people.\n" if simulated else ""
    return (
        f"Usability sessions with a simulated bank: {', '.join(studies)}.\n{warning}"
        "Behavioural data alone: no image of a brain was taken. Participants have pseudonyms only. Times are seconds from the\n"
        "session's first event. Columns are described in the events.json beside this file.\n"
    )
