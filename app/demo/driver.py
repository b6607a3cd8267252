"""Plays recorded conversations through the running program, the way a person would be at the window.

It presses the talk button, lets the recordings be heard, enters the PIN at the window's keyboard, and watches. It never
decides anything for the program: a conversation that goes wrong is recorded as it went.
"""

from __future__ import annotations

import logging
import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.assistant.state import Activity
from app.demo.record import Books, ConversationRecord, TurnRecord
from app.transfer_state import OPEN_STAGES, Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtQuick import QQuickWindow

    from app.assistant.state import AssistantState
    from app.assistant.trace import Turn
    from app.demo.conversations import Conversation
    from app.demo.keeping_speaker import KeepingSpeaker
    from app.main_loop import MainLoop, Timer
    from app.program import Program
    from app.viewmodels.app import AppViewModel
    from bank.bank import BankReader
    from voice.audio.wav_microphone import WavMicrophone

_log = logging.getLogger(__name__)

SETTLE_MS = 600
"""The window's transitions are over by then, so that a picture shows the page and not its way there."""
KEY_MS = 150
"""Between two keys of the PIN, so that a person who watches can follow."""
GIVE_UP_MS = 180_000
"""A conversation that takes longer hangs."""


class DemoDriver:
    """Goes through the conversations one by one; `finished` gets the records when all are over."""

    def __init__(
        self,
        *,
        program: Program,
        view_model: AppViewModel,
        window: QQuickWindow,
        microphone: WavMicrophone,
        speaker: KeepingSpeaker,
        reader: BankReader,
        account_id: str,
        pin: str,
        conversations: tuple[Conversation, ...],
        loop: MainLoop,
        out: Path,
        finished: Callable[[list[ConversationRecord]], None],
    ) -> None:
        self._program = program
        self._view_model = view_model
        self._window = window
        self._microphone = microphone
        self._speaker = speaker
        self._reader = reader
        self._account_id = account_id
        self._pin = pin
        self._waiting = list(conversations)
        self._loop = loop
        self._out = out
        self._finished = finished
        self._records: list[ConversationRecord] = []
        self._conversation: Conversation | None = None
        self._first_row = 0
        self._heard = 0
        self._pin_entered = False
        self._watchdog: Timer | None = None
        self._ending: Timer | None = None
        program.on_turn(self._turn_finished)
        program.assistant.subscribe(self._assistant_changed)

    def start(self) -> None:
        """Begin with the first conversation."""
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            self._conversation = None
            self._finished(self._records)
            return
        self._conversation = conversation = self._waiting.pop(0)
        self._first_row = self._reader.journal.last_id()
        self._heard = 0
        self._pin_entered = False
        self._records.append(
            ConversationRecord(conversation.name, conversation.title, conversation.expected_posted_fen, self._books())
        )
        for clip in conversation.clips:
            self._microphone.add(clip.sound)
        self._program.settings.change(version=conversation.version)
        self._watchdog = self._loop.call_later(GIVE_UP_MS, lambda: self._end("DEMO_HANGS"))
        self._view_model.talk()

    def _assistant_changed(self, state: AssistantState) -> None:
        if self._conversation is None:
            return
        if self._ending is not None:
            self._ending.cancel()
            self._ending = None
        if state.activity is Activity.AWAITING_PIN and not self._pin_entered:
            self._pin_entered = True
            self._loop.call_later(SETTLE_MS, lambda: self._type_pin(self._pin))
        elif state.activity is Activity.IDLE:
            self._ending = self._loop.call_later(3 * SETTLE_MS, self._came_to_rest)

    def _came_to_rest(self) -> None:
        """Nothing has happened for a while: the conversation is over, well or not."""
        self._ending = None
        if self._microphone.clips_left:
            self._end("DEMO_ENDED_EARLY")
        elif self._program.flow.state.stage in OPEN_STAGES:
            self._end("DEMO_TRANSFER_LEFT_OPEN")
        else:
            self._end(None)

    def _end(self, failure: str | None) -> None:
        if self._watchdog is not None:
            self._watchdog.cancel()
            self._watchdog = None
        self._records[-1].failure = failure
        if failure is not None:
            _log.error("a conversation did not come to its end", extra={"code": failure})
            self._program.assistant.stop()
            while self._microphone.clips_left:  # what was not heard is not heard in the next conversation either
                self._microphone.open().close()
        prepared = self._program.flow.state.prepared
        if prepared is not None and self._program.flow.state.stage in OPEN_STAGES:
            self._program.flow.cancel(prepared.confirmation_id)
        self._conversation = None
        self._program.flow.leave()
        self._view_model.navigation.home()
        self._loop.call_later(SETTLE_MS, self._next)

    def _type_pin(self, left: str) -> None:
        """Type the PIN at the window's keyboard, a key at a time, then Return."""
        if self._program.flow.state.stage is not Stage.PIN:
            return
        key = Qt.Key(Qt.Key.Key_0 + int(left[0])) if left else Qt.Key.Key_Return
        text = left[0] if left else "\r"
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.postEvent(self._window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
        if left:
            self._loop.call_later(KEY_MS, lambda: self._type_pin(left[1:]))

    def _turn_finished(self, turn: Turn) -> None:
        conversation = self._conversation
        if conversation is None:
            return
        record = self._records[-1]
        clip = None
        if turn.heard or turn.not_heard:
            clip = conversation.clips[self._heard] if self._heard < len(conversation.clips) else None
            self._heard += 1
        number = f"{conversation.name}-{len(record.turns) + 1:02d}"
        record.turns.append(
            TurnRecord(
                turn=turn,
                said=clip.text if clip else None,
                clip=self._keep(clip.path, f"{number}-said.wav") if clip else None,
                reply_sound=self._keep(self._speaker.path(turn.utterance_id), f"{number}-reply.wav"),
                screenshot=f"{number}.png",
                books=self._books(),
            )
        )
        self._loop.call_later(SETTLE_MS, lambda: self._picture(self._out / f"{number}.png"))

    def _keep(self, source: Path, name: str) -> str | None:
        if not source.is_file():
            return None
        shutil.copyfile(source, self._out / name)
        return name

    def _picture(self, path: Path) -> None:
        if not self._window.grabWindow().save(str(path)):
            _log.error("a picture could not be written", extra={"code": "DEMO_PICTURE_FAILED"})

    def _books(self) -> Books:
        account = self._reader.accounts.get(self._account_id)
        rows = self._reader.journal.since(self._account_id, self._first_row)
        return Books(account.balance_fen, account.available_fen, rows)
