"""The composition root: every part of the running program is made here, handed what it needs, and closed here."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.assistant import events as ev
from app.assistant.calls import CallTimer
from app.assistant.interpret import Interpreter, load_tables
from app.assistant.profiles import Profiles, called
from app.assistant.runner import AssistantRunner
from app.assistant.state import Activity, Who
from app.assistant.trace import TurnRecorder
from app.banking import Banking
from app.desk import Desk
from app.device_keys import DeviceKeys
from app.due_transfers import DueTransfers
from app.echo import may_interrupt
from app.failure import Failure
from app.hearing_speed import HearingSpeed
from app.model_shelf import ModelShelf
from app.own_voice import OwnVoice
from app.paths import ASSETS
from app.reader.parts import ReaderParts
from app.reader.voice_mouth import VoiceMouth
from app.recogniser_choice import load_recogniser, recogniser_elsewhere
from app.serial_worker import Done, SerialWorker
from app.session_log import SessionLog
from app.settings import SettingsStore
from app.setup import model_sources
from app.sound import missing_of
from app.sound_booth import ProgramBooth
from app.sound_check import SoundCheck
from app.speech import Speech, fixed_speech
from app.speech_manner import manner_of
from app.transfer_flow import TransferFlow
from app.voice_parts import voice_pipeline
from app.wake_enrolment import negative_sounds
from app.wake_hearing import Watched, listener_of, spotter_of
from app.wake_switch import WakePhase, WakeSwitch
from app.wake_voices import WakeVoices
from app.wording import load_wording
from bank.errors import BankError
from bank.risk.values import SessionFacts
from dialogs.port import DialogueError
from dialogs.process import RasaWorker, WorkerPhase
from lab.events import JsonlEventLog
from voice.asr.deferred import DeferredTranscriber
from voice.audio.devices import Devices, DeviceWatchdog
from voice.clock import SystemClock as SoundClock
from voice.errors import ErrorCode, VoiceError
from voice.events import MicrophoneLost, SpeakingFailed
from voice.models.catalog import bundled_catalog
from voice.models.store import ModelStore
from voice.vad.silero import SileroVad
from voice.wake.deferred import DeferredWakeSpotter
from voice.wake.recording import record_call

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.assistant.state import AssistantState
    from app.assistant.trace import Turn
    from app.banking import Household
    from app.logs import Redactor
    from app.main_loop import MainLoop
    from app.pages import Page
    from app.paths import Paths
    from app.serial_worker import Outcome
    from app.settings import Settings
    from app.sound import Sound
    from bank.clock import Clock
    from dialogs.process import WorkerState
    from voice.asr.device import Override
    from voice.events import VoiceEvent
    from voice.ports import Transcriber

_log = logging.getLogger(__name__)

TRIED = "tried-"
"""Of the ids of sentences that are said only for trying."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What may differ between the app, the demonstration and a test; everything else is always the same."""

    bank: Path
    settings: Path
    dialogue_model: Path
    session: Path
    """File of the session's events."""
    clock: Clock
    sound: Sound | Callable[[Callable[[], Settings]], Sound]
    """The devices, or how they are found by what the person has chosen at the moment."""
    backups: Path | None = None
    """Folder in which the bank keeps its backups, one a day; None for a bank that nobody would miss."""
    authority: Path | None = None
    """Folder of the bank's certificate authority; None for a bank that issues no certificates."""
    device: Path | None = None
    """Folder of this device's keys; without it, transfers that need a signature are refused."""
    natural_voice: bool = True
    """Whether the voice pack speaks where it is; a test without an ear for it takes the quicker voice of the system."""
    with_words: bool = False
    """Whether the session's events hold what was said: only for recordings, or with a participant's consent."""


class Program:
    """The running program without its window."""

    def __init__(self, plan: Plan, paths: Paths, loop: MainLoop, redactor: Redactor) -> None:
        self._plan = plan
        self._redactor = redactor
        self._loop = loop
        self._tried = 0
        self._turn_listeners: list[Callable[[Turn], None]] = []
        self.now = plan.clock.now
        self.settings = SettingsStore(plan.settings)
        self._sound = plan.sound(lambda: self.settings.settings) if callable(plan.sound) else plan.sound
        self.banking = Banking(
            plan.bank,
            plan.clock,
            writer=SerialWorker("bank-writer", loop, (BankError,)),
            reader=SerialWorker("bank-reader", loop, (BankError,)),
            backups=plan.backups,
            authority=plan.authority,
        )
        self.banking.on_signed_in(self._know)
        self.flow = TransferFlow(
            self.banking,
            loop,
            plan.clock.now,
            keys=None if plan.device is None else DeviceKeys(plan.device),
            session=self._session_facts,
        )
        self.due = DueTransfers(self.banking, loop)
        self._interpreter = Interpreter()
        self._profiles = Profiles()
        self.desk = Desk(loop, self.banking, self.flow, self._interpreter, self.settings, plan.clock.now)
        self.dialogue = RasaWorker(
            python=paths.rasa_python,
            model=plan.dialogue_model,
            desk=self.desk,
            on_state=self._dialogue_changed,
        )
        self._dialogue_worker = SerialWorker("dialogue", loop, (DialogueError,))
        self.hearing = HearingSpeed(loop)
        self.models = ModelShelf(
            ModelStore(paths.models),
            bundled_catalog(),
            lambda model, folder: model_sources(paths, model, folder, self.settings.settings.model_mirror),
            SerialWorker("models", loop, ()),
            loop,
        )
        self._transcriber = DeferredTranscriber(lambda: self._load_recogniser(paths))
        wording = load_wording(ASSETS / "wording" / "zh_CN.toml")
        self._synthesizer = Speech(paths, lambda: fixed_speech(wording), natural=plan.natural_voice)
        self.waking = WakeSwitch(self.settings, loop, plan.clock.now)
        self._wake_voices = WakeVoices(paths.voices)
        self._spotter = DeferredWakeSpotter(
            lambda: spotter_of(self.settings.settings, self._wake_voices, self._transcriber.encoded)
        )
        self._watched = Watched()
        self.voice = voice_pipeline(
            self._sound,
            self._transcriber,
            self._synthesizer,
            self._voice_event,
            self._spotter,
        )
        self.assistant = AssistantRunner(
            loop=loop,
            flow=self.flow,
            settings=self.settings,
            wording=wording,
            voice=self.voice,
            dialogue=self.dialogue,
            dialogue_worker=self._dialogue_worker,
            interpreter=self._interpreter,
            profiles=self._profiles,
            now=plan.clock.now,
            may_interrupt=lambda: may_interrupt(self._sound.look, self.settings.settings),
        )
        system = self._sound.system
        self._devices = (
            None
            if system is None
            else DeviceWatchdog(
                system,
                lambda devices: missing_of(devices, self.settings.settings) == (None, None),
                self._devices_found,
                SoundClock(),
            )
        )
        self._mouth = VoiceMouth(self.voice, loop)
        self._reader_worker = SerialWorker("screen-readers", loop, ())
        self.reader = ReaderParts(self._mouth, self._reader_worker, _screen_reader_runs)
        self._sound_worker = SerialWorker("sound-check", loop, (VoiceError,))
        booth = ProgramBooth(self._sound, self.voice)
        self.sound_check = SoundCheck(
            booth, self._sound_worker, loop, self.settings, self.try_speech, self._synthesizer.voices
        )
        self._own_voice_worker = SerialWorker("own-voice", loop, (VoiceError,))
        self.own_voice = OwnVoice(
            record=lambda: self.voice.borrow_microphone(lambda stream: record_call(stream, SileroVad())),
            listener=lambda: listener_of(self.settings.settings, self._transcriber.encoded),
            negatives=lambda: list(negative_sounds([ASSETS / "recordings"])),
            worker=self._own_voice_worker,
            voices=self._wake_voices,
            settings=self.settings,
            today=lambda: plan.clock.now().date(),
        )
        session = SessionLog(JsonlEventLog(plan.session), loop, plan.clock.now, with_words=plan.with_words)
        self._session = session
        self._turn_listeners += [session.turn, self.hearing.turn]
        self.flow.subscribe(session.flow)
        self.recorder = TurnRecorder(self._turn_finished)
        self.assistant.observe(self.recorder)
        self.assistant.observe(CallTimer(session.called))

    @property
    def recogniser_ready(self) -> bool:
        """Whether the recogniser is loaded."""
        return self._transcriber.ready

    @property
    def voice_ready(self) -> bool:
        """Whether the voice that speaks is loaded, and what it says again and again is rendered."""
        return self._synthesizer.ready

    def on_turn(self, listener: Callable[[Turn], None]) -> None:
        """Call `listener` with each finished turn of the conversation."""
        self._turn_listeners.append(listener)

    def try_speech(self, text: str) -> None:
        """Say a sentence in the manner in which replies are said, in place of the one that was tried before."""
        self.voice.withdraw(f"{TRIED}{self._tried}")
        self._tried += 1
        self.voice.say(f"{TRIED}{self._tried}", text, manner_of(self.settings.settings).rate)

    def start(self, signed_in: Callable[[Household | Failure], None]) -> None:
        """Start every worker. `signed_in` gets the customer, or why the bank could not be opened."""
        self.voice.start()
        self._transcriber.begin()
        self.dialogue.start()
        sound = self._sound
        self.assistant.dispatch(ev.HealthKnown(sound.microphone_missing, sound.speaker_missing, None))
        if self._devices is not None:
            self._devices.start()
            if sound.microphone_missing or sound.speaker_missing:
                self._devices.missed()

        self.settings.subscribe(self._speak)
        self._speak(self.settings.settings)
        self.assistant.subscribe(self._prepare_speech)
        self._prepare_speech(self.assistant.state)
        self.waking.subscribe(self._watch)
        self._watch()

        def opened(outcome: Outcome[Household]) -> None:
            if isinstance(outcome, Done):
                self.due.start()
                signed_in(outcome.value)
            else:
                failure = Failure.of(outcome.error)
                _log.error("the bank could not be opened", extra={"code": failure.code})
                signed_in(failure)

        self.banking.sign_in(opened)

    def page_shown(self, page: Page) -> None:
        """Let the recogniser expect what can be done on the page that is shown now."""
        self._profiles.expect_page(page)

    def close(self) -> None:
        """Stop every worker; what was being done is finished or given up, never half done."""
        self.due.close()
        if self._devices is not None:
            self._devices.close()
        self.voice.close()
        self._own_voice_worker.close()
        self.models.close()
        self._sound_worker.close()
        self._reader_worker.close()
        self.dialogue.close()
        self._dialogue_worker.close()
        self.banking.close()
        self.recorder.finish()
        self._session.close()

    def _recogniser_on(self) -> Override:
        wanted = self.settings.settings.recogniser_on
        return "cpu" if wanted == "cpu" else "cuda" if wanted == "cuda" else "auto"

    def _load_recogniser(self, paths: Paths) -> Transcriber:
        """The recogniser, and what makes sense of its sentences; on a thread of its own.

        It is this machine's own, or the one that the person named, with this machine's own behind it.
        """

        def load() -> Transcriber:
            return load_recogniser(paths, self._recogniser_on(), self.hearing.known, self._gpu_gone)

        address = self.settings.settings.recogniser_at
        if address:
            self.hearing.asked_elsewhere(address)
            transcriber = recogniser_elsewhere(
                paths, address, load, self._peer_gone, lambda: self.hearing.asked_elsewhere(address)
            )
        else:
            transcriber = load()
        load_tables()
        return transcriber

    def _peer_gone(self) -> None:
        """The machine that recognises for this one failed; from the thread that waits for a transcript."""
        self.hearing.left_elsewhere()
        self._loop.post(lambda: self.assistant.dispatch(ev.RecogniserFell("RECOGNISER_HERE")))

    def _gpu_gone(self) -> None:
        """The GPU gave up; from the thread that decodes."""
        self.hearing.fell()
        self._loop.post(lambda: self.assistant.dispatch(ev.RecogniserFell()))

    def _speak(self, settings: Settings) -> None:
        """Speak as the version and the person have it."""
        manner = manner_of(settings)
        self._synthesizer.follow(manner)
        self.voice.set_volume(manner.volume)

    def _prepare_speech(self, state: AssistantState) -> None:
        """Render ahead what is said again and again, while nobody speaks or is listened to."""
        if state.activity is Activity.IDLE:
            self._synthesizer.prepare(self.settings.settings.version)
        else:
            self._synthesizer.rest()

    def _devices_found(self, devices: Devices) -> None:
        """What was unplugged is there again: say so, and wait for the wake phrase again. Called by the watchdog's thread."""

        def tell() -> None:
            health = self.assistant.state.health
            missing = missing_of(devices, self.settings.settings)
            self.assistant.dispatch(ev.HealthKnown(*missing, health.recogniser))
            self._watched = Watched()
            self._watch()

        self._loop.post(tell)

    def _watch(self) -> None:
        """Wait for the wake phrase, or not, as the person has it."""
        wanted = Watched.of(self.settings.settings, on=self.waking.phase is WakePhase.WAITING)
        if wanted != self._watched:
            self.voice.watch(on=False)
            if wanted.heard_by != self._watched.heard_by:
                self._spotter.make_anew()
            self.voice.watch(on=wanted.on)
            self._watched = wanted

    def _session_facts(self) -> SessionFacts:
        """What risk control is told of this session: what the person said, the newest last."""
        return SessionFacts(said=tuple(line.text for line in self.assistant.state.lines if line.who is Who.PERSON))

    def _know(self, household: Household) -> None:
        """Take the customer's people into account: recognised better, matched by sound, and never logged by name."""
        names = [name for payee in household.payees for name in (payee.name, *payee.aliases)]
        self._redactor.protect([household.customer.name, household.customer.greeting, *names])
        self._interpreter.know(household.payees)
        self._profiles.expect_payees(called(household.payees))

    def _voice_event(self, event: VoiceEvent) -> None:
        lost = isinstance(event, MicrophoneLost) or (
            isinstance(event, SpeakingFailed) and event.code in {ErrorCode.SPEAKER_MISSING, ErrorCode.SPEAKER_LOST}
        )
        if lost and self._devices is not None:
            self._devices.missed()
        if str(getattr(event, "utterance_id", "")).startswith(TRIED):
            return  # nobody's conversation
        if not self._mouth.took(event):
            self.assistant.voice_event(event)

    def _dialogue_changed(self, state: WorkerState) -> None:
        code = {
            WorkerPhase.STARTING: "DIALOGUE_STARTING",
            WorkerPhase.READY: None,
            WorkerPhase.AWAY: "DIALOGUE_AWAY",
            WorkerPhase.CLOSED: "DIALOGUE_CLOSED",
        }[state.phase]
        if state.phase is WorkerPhase.STARTING and state.starts > 1:
            return  # it is away until it is ready again
        self.assistant.dialogue_health(code)

    def _turn_finished(self, turn: Turn) -> None:
        for listener in self._turn_listeners:
            listener(turn)


def _screen_reader_runs() -> bool:
    from accessibility.screen_readers.running import screen_reader_runs  # noqa: PLC0415 -- only the built-in reader asks

    return screen_reader_runs()
