"""`xiaoxiang demo`: the demonstration from beginning to end."""

from __future__ import annotations

import json
import logging
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from app.demo.conversations import load_conversations, own_conversation
from app.demo.driver import DemoDriver
from app.demo.keeping_speaker import KeepingSpeaker
from app.demo.report import write_report
from app.failure import Failure
from app.garbage import MainThreadCollector
from app.logs import Redactor, start_logging
from app.program import Plan, Program
from app.qt_application import has_display, start_qt
from app.qt_main_loop import QtMainLoop
from app.sentences import sentence
from app.settings import Settings
from app.setup import PERSONA, dialogue_model
from app.sound import Sound, live_sound
from app.viewmodels.app import AppViewModel
from app.window import BankWindow
from bank.bank import open_reader
from bank.clock import SystemClock
from bank.personas import load_persona
from bank.seed import seed_persona
from dialogs.process import WorkerPhase
from voice.audio.null_speaker import NullSpeaker
from voice.audio.wav_microphone import WavMicrophone
from voice.clock import SystemClock as SoundClock
from voice.clock import VirtualClock
from voice.errors import VoiceError

if TYPE_CHECKING:
    from app.banking import Household
    from app.demo.conversations import Clip, Conversation
    from app.demo.record import ConversationRecord
    from app.paths import Paths
    from voice.ports import Speaker

_log = logging.getLogger(__name__)

READY_WITHIN_MS = 90_000
"""Loading the recogniser and starting Rasa takes a few seconds; a slow disk takes longer."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asked the demonstration for."""

    out: Path
    names: tuple[str, ...] = ()
    """Conversations to play; all where there are none."""
    recordings: tuple[Path, ...] = ()
    """A person's own recordings, played in place of the conversations."""
    version: str = "standard"
    """The version of the bank in which a person's own recordings are played."""
    fast: bool | None = None
    as_json: bool = False


def run_demo(paths: Paths, wanted: Wanted) -> int:
    """Play the conversations and write the report; 0 where exactly the expected money moved in each."""
    console = Console(stderr=True)
    start_logging(paths.log, Redactor(), console=False)
    try:
        chosen = _chosen(wanted)
    except VoiceError as error:
        _log.warning("a recording cannot be used", extra={"code": error.code})
        console.print(f"{sentence(error.code, error.params)}（{error.params.get('file', '')}，{error.code}）")
        return 2
    if not chosen:
        names = "、".join(conversation.name for conversation in load_conversations())
        console.print(f"没有这样的会话：{'、'.join(wanted.names)}。可选：{names}")
        return 2
    for clip in (clip for conversation in chosen for clip in conversation.clips):
        _warn_of(clip, console)
    out, fast, as_json = wanted.out, wanted.fast, wanted.as_json
    if not has_display():
        console.print("没有显示器，窗口在后台绘制。 No display: the window is drawn offscreen.")
    records = play(paths, out, chosen, fast=fast if fast is not None else not has_display())
    if records is None:
        console.print("演示没有开始：对话或识别没有就绪，请先运行 script/setup，详情见日志。")
        return 1
    report = write_report(out, records)
    if as_json:
        for record in records:
            print(json.dumps(record.as_json(), ensure_ascii=False))  # noqa: T201 -- what the command prints
    for record in records:
        wanted_text = "" if record.expected_posted_fen is None else f"，应为 {record.expected_posted_fen} 分"
        mark = "[green]✓[/green]" if record.held else "[red]✗[/red]"
        console.print(f"{mark} {record.title}：转出 {record.posted_fen} 分{wanted_text}")
    console.print(f"报告 report: {report}")
    return 0 if all(record.held for record in records) else 1


def _chosen(wanted: Wanted) -> tuple[Conversation, ...]:
    if wanted.recordings:
        return (own_conversation(wanted.recordings, wanted.version),)
    conversations = load_conversations()
    if not set(wanted.names) <= {conversation.name for conversation in conversations}:
        return ()
    return tuple(c for c in conversations if not wanted.names or c.name in wanted.names)


def _warn_of(clip: Clip, console: Console) -> None:
    """Say what is wrong with a recording that is played all the same."""
    found = clip.sound.properties
    faults = {"没有声音": found.silent, "声音太大，削了顶": found.clipped, "没有录完整": found.truncated}
    told = [fault for fault, is_so in faults.items() if is_so]
    if told:
        console.print(f"录音 {clip.path.name}：{'，'.join(told)}。照样播放。")


def play(
    paths: Paths, out: Path, conversations: tuple[Conversation, ...], *, fast: bool
) -> list[ConversationRecord] | None:
    """Play `conversations` on a bank of the demonstration's own. None where the program did not get ready."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    redactor = Redactor()
    start_logging(paths.log, redactor)
    application = start_qt()
    loop = QtMainLoop()
    collector = MainThreadCollector()
    with tempfile.TemporaryDirectory(prefix="xiaoxiang-demo-") as scratch:
        home = Path(scratch)
        clock = SystemClock()
        seed_persona(home / "bank.sqlite3", PERSONA, clock)
        microphone = WavMicrophone(pace="fast" if fast else "real")
        speaker = KeepingSpeaker(_speaker(fast=fast), home / "said")
        plan = Plan(
            bank=home / "bank.sqlite3",
            settings=home / "settings.json",
            dialogue_model=dialogue_model(paths),
            session=out / "events.jsonl",
            clock=clock,
            sound=Sound(microphone, speaker),
            with_words=True,
        )
        program = Program(plan, paths, loop, redactor)
        view_model = AppViewModel(program.banking, program.flow, program.assistant, program.settings, program.now)
        window = BankWindow(view_model, program.settings, still=fast)
        reader = open_reader(plan.bank)
        result: list[ConversationRecord] | None = None

        def finished(records: list[ConversationRecord]) -> None:
            nonlocal result
            result = records
            application.quit()

        def signed_in(outcome: Household | Failure) -> None:
            if isinstance(outcome, Failure):
                application.quit()
                return
            view_model.refresh()
            driver = DemoDriver(
                program=program,
                view_model=view_model,
                window=window.window,
                microphone=microphone,
                speaker=speaker,
                reader=reader,
                account_id=outcome.accounts[0].id,
                pin=load_persona(PERSONA).demo_pin,
                conversations=conversations,
                loop=loop,
                out=out,
                finished=finished,
            )
            start_when_ready(driver, READY_WITHIN_MS)

        def start_when_ready(driver: DemoDriver, left_ms: int) -> None:
            if program.dialogue.state.phase is WorkerPhase.READY and program.recogniser_ready:
                driver.start()
            elif left_ms <= 0:
                application.quit()
            else:
                loop.call_later(100, lambda: start_when_ready(driver, left_ms - 100))

        window.show()
        program.start(signed_in)
        application.exec()
        program.close()
        window.close()
        reader.close()
        loop.close()
        collector.close()
    application.shutdown()
    return result


def _speaker(*, fast: bool) -> Speaker:
    """Fast: utterances take no time. Otherwise they are heard where there is a loudspeaker, and take their time."""
    if fast:
        return NullSpeaker(VirtualClock(jumps=True))
    sound = live_sound(Settings)
    return sound.speaker if sound.speaker_missing is None else NullSpeaker(SoundClock())
