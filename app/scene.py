"""A bank with a customer and an assistant that stands still: for pictures of the window, and for its tests."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from argon2 import PasswordHasher

from app.banking import Banking
from app.device_keys import DeviceKeys
from app.documents import FOLDER
from app.hearing_speed import HearingSpeed
from app.inline_worker import HeldWorker, InlineWorker
from app.main_loop import VirtualMainLoop
from app.model_shelf import ModelShelf
from app.own_voice import OwnVoice
from app.paths import ASSETS
from app.settings import SettingsStore
from app.sound_check import SoundCheck
from app.still_assistant import StillAssistant
from app.still_booth import StillBooth
from app.still_voice import StillVoice
from app.transfer_flow import TransferFlow
from app.viewmodels.app import AppViewModel
from app.wake_voices import WakeVoices
from bank.clock import SHANGHAI, VirtualClock
from bank.errors import BankError
from bank.risk.values import SessionFacts
from bank.seed import seed_persona
from voice.errors import VoiceError
from voice.models.catalog import bundled_catalog
from voice.models.store import ModelStore
from voice.tts.voice_names import VOICES

if TYPE_CHECKING:
    from collections.abc import Callable

PERSONA = ASSETS / "personas" / "wang_xiulan.toml"
PIN = "135790"
"""The persona's PIN; no real account is behind it."""
MOMENT = datetime(2026, 3, 2, 14, 30, tzinfo=SHANGHAI)
"""When every scene begins, so that pictures of it can be compared."""
FAST_HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Argon2id at its cheapest: nothing in a scene is worth protecting."""
YEARS = 2
"""How much of the persona's past a scene holds: pages look the same over ten years, and seeding those takes a second."""


@cache
def _seeded() -> bytes:
    """The file that every scene starts from, seeded once in the life of the program."""
    with TemporaryDirectory(prefix="xiaoxiang-scene-") as folder:
        file = Path(folder) / "bank.sqlite3"
        seed_persona(file, PERSONA, VirtualClock(MOMENT), password_hasher=FAST_HASHER, years=YEARS)
        return file.read_bytes()


class PromptLoop(VirtualMainLoop):
    """A main loop whose time stands still and which runs what is posted before it returns."""

    def __init__(self) -> None:
        super().__init__()
        self._running = False

    def post(self, call: Callable[[], None]) -> None:
        """Run `call` now, or after what is running."""
        super().post(call)
        if not self._running:
            self._running = True
            self.run()
            self._running = False


class Scene:
    """All that a window needs, over a freshly seeded bank in `folder`. Everything happens on the calling thread."""

    def __init__(
        self, folder: Path, *, version: str = "standard", text_scale: float = 1.0, language: str = "zh_CN"
    ) -> None:
        self.clock = VirtualClock(MOMENT)
        self.loop = PromptLoop()
        bank_file = folder / "bank.sqlite3"
        bank_file.write_bytes(_seeded())
        worker = InlineWorker(self.loop, (BankError,))
        self.banking = Banking(bank_file, self.clock, worker, worker, authority=folder / "authority")
        self.session = SessionFacts()
        self.flow = TransferFlow(
            self.banking,
            self.loop,
            self.clock.now,
            keys=DeviceKeys(folder / "device"),
            session=lambda: self.session,
        )
        self.assistant = StillAssistant()
        self.voice = StillVoice()
        self.settings = SettingsStore(folder / "settings.json")
        self.settings.change(version=version, text_scale=text_scale, language=language)
        self.hearing = HearingSpeed(self.loop)
        self.models_worker = HeldWorker(self.loop)
        self.models = ModelShelf(
            ModelStore(folder / "models"), bundled_catalog(), lambda _model, _folder: (), self.models_worker, self.loop
        )
        self.booth = StillBooth()
        sound_worker = InlineWorker(self.loop, (VoiceError,))
        self.sound_check = SoundCheck(self.booth, sound_worker, self.loop, self.settings, lambda _: None, VOICES)
        self.view_model = AppViewModel(
            self.banking,
            self.flow,
            self.assistant,
            self.settings,
            self.clock.now,
            documents=folder / FOLDER,
            hearing=self.hearing,
            models=self.models,
            sound=self.sound_check,
            own_voice=OwnVoice(
                record=self.voice.record,
                listener=lambda: self.voice,
                negatives=list,
                worker=InlineWorker(self.loop, (VoiceError,)),
                voices=WakeVoices(folder / "voices"),
                settings=self.settings,
                today=lambda: self.clock.now().date(),
            ),
        )
        self.view_model.refresh()

    def move_on(self, by: timedelta) -> None:
        """Let time pass, for the bank and for whatever waits on the main loop."""
        self.clock.advance(by)
        self.loop.advance(int(by.total_seconds() * 1000))

    def close(self) -> None:
        """Close the bank."""
        self.banking.close()
