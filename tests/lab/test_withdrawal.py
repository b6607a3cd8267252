from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from lab.keeping import SteppedClock, create_session
from lab.withdrawal import RECORD, WithdrawalError, expired, mark, withdraw, withdrawn
from tests.lab.study_support import TEXT, small_study
from tests.lab.walking import MANIFEST_OF_STUDY

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime.fromisoformat("2026-03-02T12:00:00+08:00")
IDS = {"P001": "6f0f3f0e-0d4c-4e40-9a45-4f1f7f6f2a10", "P0012": "6f0f3f0e-0d4c-4e40-9a45-4f1f7f6f2a11"}


@pytest.fixture
def study_folder(tmp_path: Path) -> Path:
    """Two participants, of whom one's pseudonym begins the other's, a report and exports."""
    for participant, session in IDS.items():
        manifest = replace(MANIFEST_OF_STUDY, participant=participant, session=session)
        folder = tmp_path / participant
        create_session(folder, small_study(), TEXT.encode(), manifest, SteppedClock(NOON)).close()
        (folder / "recordings" / "screen.webm").write_bytes(b"picture")
    (tmp_path / "report").mkdir()
    (tmp_path / "report" / "index.html").write_text("P001 took 61 s", encoding="utf-8")
    (tmp_path / "events.parquet").write_bytes(b"\x00compressed")
    (tmp_path / "study.toml").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_a_withdrawal_deletes_everything_and_proves_it(study_folder: Path) -> None:
    done = withdraw(study_folder, "P001", NOON)
    left = {path.relative_to(study_folder).as_posix() for path in study_folder.rglob("*") if path.is_file()}
    assert left == {
        "P0012/events.jsonl",
        "P0012/session.json",
        "P0012/study.toml",
        "P0012/recordings/screen.webm",
        "study.toml",
        RECORD,
    }
    assert (done.deleted_files, done.searched, done.found) == (6, 6, 0)
    assert done.sessions == (mark(IDS["P001"]),)
    assert withdrawn(study_folder) == {mark(IDS["P001"])}
    record = (study_folder / RECORD).read_text(encoding="utf-8")
    assert "P001" not in record
    assert IDS["P001"] not in record
    assert json.loads(record.splitlines()[-1])["searched"] == 6


def test_what_still_speaks_of_the_participant_is_told(study_folder: Path) -> None:
    with (study_folder / "P0012" / "events.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"note": "like P001"}\n')
    with pytest.raises(WithdrawalError) as caught:
        withdraw(study_folder, "P001", NOON)
    assert caught.value.code == "PARTICIPANT_LEFT"
    assert "P0012/events.jsonl" in str(caught.value)


def test_a_withdrawal_that_was_cut_off_is_completed_by_asking_again(
    study_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path) -> None:
        raise OSError(f"{path.name} cannot be deleted")

    with monkeypatch.context() as patched:
        patched.setattr("lab.withdrawal.shutil.rmtree", full)
        with pytest.raises(OSError, match="cannot be deleted"):
            withdraw(study_folder, "P001", NOON)
    assert withdrawn(study_folder) == {mark(IDS["P001"])}, "it is known as withdrawn from the first moment"
    assert withdraw(study_folder, "P001", NOON).found == 0
    assert not (study_folder / "P001").exists()


@pytest.mark.parametrize(
    ("participant", "code"),
    [("P999", "PARTICIPANT_UNKNOWN"), ("王秀兰", "PARTICIPANT_INVALID"), ("../P001", "PARTICIPANT_INVALID")],
)
def test_only_pseudonyms_that_are_there_can_withdraw(study_folder: Path, participant: str, code: str) -> None:
    with pytest.raises(WithdrawalError) as caught:
        withdraw(study_folder, participant, NOON)
    assert caught.value.code == code
    assert (study_folder / "report" / "index.html").exists()


def test_a_session_is_kept_as_long_as_the_study_says(study_folder: Path) -> None:
    last = datetime.fromisoformat(MANIFEST_OF_STUDY.started_wall) + timedelta(days=30)
    assert expired(study_folder, 30, last - timedelta(seconds=1)) == ()
    assert expired(study_folder, 30, last) == ("P001", "P0012")


def test_a_pseudonym_of_two_stations_is_two_people(study_folder: Path) -> None:
    other = replace(MANIFEST_OF_STUDY, participant="P001", session="6f0f3f0e-0d4c-4e40-9a45-4f1f7f6f2a99", station="b")
    create_session(study_folder / "P001-b", small_study(), TEXT.encode(), other, SteppedClock(NOON)).close()
    with pytest.raises(WithdrawalError) as caught:
        withdraw(study_folder, "P001", NOON)
    assert caught.value.code == "PARTICIPANT_AMBIGUOUS"
    assert f"P001@b、P001@{MANIFEST_OF_STUDY.station}" in str(caught.value)
    assert (study_folder / "P001").exists()
    with pytest.raises(WithdrawalError, match="P001@c"):
        withdraw(study_folder, "P001@c", NOON)
    assert withdraw(study_folder, "P001@b", NOON).sessions == (mark(other.session),)
    assert not (study_folder / "P001-b").exists()
    assert (study_folder / "P001" / "events.jsonl").exists()


def test_sessions_that_lie_deeper_are_found_and_the_others_stay(study_folder: Path) -> None:
    (study_folder / "station-2").mkdir()
    (study_folder / "station-2" / "notes.txt").write_text("P001 was tired", encoding="utf-8")
    (study_folder / "P0012").rename(study_folder / "station-2" / "P0012")
    (study_folder / "P001").rename(study_folder / "station-2" / "P001")
    assert withdraw(study_folder, "P001", NOON).found == 0
    assert [path.name for path in (study_folder / "station-2").iterdir()] == ["P0012"]
    assert (study_folder / "station-2" / "P0012" / "recordings" / "screen.webm").exists()
