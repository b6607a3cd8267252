"""Participants who talk, simulated and as people, on real Rasa, the real assistant and a real ledger; only the recogniser is played."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from app.desk import Desk
from app.setup import dialogue_model
from app.study.headless import Simulation, run_session
from app.study.recorded_session import read_recorded
from app.study.replay import replay_task
from app.study.vocabulary import vocabulary
from app.study_command import READY
from app.window import prepare_application
from dialogs.noted_desk import NotedDesk
from dialogs.process import RasaWorker
from lab.manifest import EVENTS
from lab.schema import kinds as k
from lab.schema.reading import read_session_events
from lab.study_file import check_study
from tests.app.study.live_support import open_room
from tests.app.study.recorded_people import PIN, Hand, holds, paid, to_the_payment
from tests.app.study.test_recorded_voices import spoken_study

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.paths import Paths

pytestmark = pytest.mark.rasa


@pytest.fixture
def dialogue(set_up_paths: Paths) -> Iterator[tuple[RasaWorker, NotedDesk[Desk]]]:
    desk: NotedDesk[Desk] = NotedDesk()
    worker = RasaWorker(
        python=set_up_paths.rasa_python, model=dialogue_model(set_up_paths), desk=desk, on_state=lambda _: None
    )
    worker.start()
    assert worker.wait_ready(60_000), worker.state
    yield worker, desk
    worker.close()


def by_voice_alone() -> bytes:
    """The ready study's voice condition, by somebody who is heard and does everything right."""
    text = (READY / "voice-vs-touch.toml").read_text(encoding="utf-8")
    for field in ("scatter_px", "mishear", "hesitate", "forget", "rate"):
        text = re.sub(rf"^{field} = .*$", f"{field} = 0", text, flags=re.MULTILINE)
    return re.sub(r'^\[\[conditions\]\]\nid = "touch"\n(?:.+\n)+', "", text, flags=re.MULTILINE).encode()


def test_what_is_said_is_heard_understood_done_and_booked(
    qapp: QGuiApplication, dialogue: tuple[RasaWorker, NotedDesk[Desk]], tmp_path: Path
) -> None:
    QAccessible.setActive(True)
    prepare_application(qapp)
    content = by_voice_alone()
    study = check_study(content, vocabulary()).study
    assert study is not None
    assert run_session(Simulation(study, content, 1, "0.1.0", record=True), 1, tmp_path, dialogue) == "completed"
    events = [each.what for each in read_session_events(tmp_path / EVENTS)]
    ended = [each for each in events if isinstance(each, k.TaskEnded)]
    assert [(each.task, each.outcome) for each in ended] == [
        (task, "success") for task in ("practice", "bills", "transfer", "scam")
    ]
    posted = [each.values for each in events if isinstance(each, k.BankHappened) and each.event == "transfer.posted"]
    assert [(each["payee"], each["amount_fen"], each["by"]) for each in posted] == [
        ("女儿", 30_050, "voice"),
        ("老伴", 80_000, "voice"),
    ]
    funnel = [each.kind for each in events if each.kind.startswith("voice.")]
    said = ["voice.woken", "voice.heard", "voice.understood"]
    assert funnel == [*said, "voice.done"] * 2 + [*said, *said, "voice.done"] * 2
    assert not [each for each in events if isinstance(each, k.ErrorMade)]
    for number, task in enumerate(read_recorded(tmp_path).tasks):
        place = tmp_path / "replays" / str(number)
        place.mkdir(parents=True)
        compared = replay_task(task, study, place, dialogue)
        assert compared.same, compared


@pytest.mark.parametrize("version", ["standard", "elder"])
def test_a_person_who_is_asked_corrects_digresses_and_consents_is_done_again_to_the_fen(
    qapp: QGuiApplication, dialogue: tuple[RasaWorker, NotedDesk[Desk]], tmp_path: Path, version: str
) -> None:
    QAccessible.setActive(True)
    prepare_application(qapp)
    room = open_room(tmp_path, "P001", spoken_study(version), records=True, talk=dialogue)
    hand = Hand(room)
    to_the_payment(hand, "可以录下我说的话", "可以录下屏幕")
    hand.press("说话")
    for text in ("我要转账", "给女儿", "三百块", "不对，是三百块五毛", "我余额多少", "确认转账"):
        assert room.voice.listening is not None
        room.voice.hear(text)
        room.rest()
        while room.voice.speaking is not None:
            room.voice.finish_speaking()
            room.move_on(500)
    hand.press(*PIN, "确定")
    assert room.run.shown.screen == "ended"
    room.close()
    assert paid(tmp_path / "P001") == [30_050]
    holds(tmp_path / "P001", tmp_path / "replays", dialogue)
