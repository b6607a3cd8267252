"""All view-models of the window, and the few things that concern several of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement

from app.documents import documents_folder
from app.failure import Failure
from app.hearing_speed import HearingSpeed
from app.model_shelf import empty_shelf
from app.order_flow import ORDER_ENDS, OrderFlow, OrderStage
from app.own_voice import OwnVoice, without_microphone
from app.pages import OF_AN_ORDER, OF_THE_TRANSFER, Page
from app.reader.parts import ReaderParts, still_parts
from app.serial_worker import Done
from app.services import service_of
from app.sound_check import SoundCheck, empty_check
from app.transfer_state import Stage
from app.viewmodels.accounts import AccountsViewModel
from app.viewmodels.announcer import AnnouncerViewModel
from app.viewmodels.assistant import AssistantViewModel
from app.viewmodels.guidance import GuidanceViewModel
from app.viewmodels.navigation import NavigationViewModel
from app.viewmodels.order import OrderViewModel
from app.viewmodels.payees import PayeesViewModel
from app.viewmodels.phone import PhoneViewModel
from app.viewmodels.pin import PinViewModel
from app.viewmodels.pin_takers import OrderPin, TransferPin
from app.viewmodels.reader import ReaderViewModel
from app.viewmodels.result import ENDS, ResultViewModel
from app.viewmodels.review import ReviewViewModel
from app.viewmodels.room import House
from app.viewmodels.rooms_of_the_window import RoomsViewModel
from app.viewmodels.settings import SettingsViewModel
from app.viewmodels.sound import SoundViewModel
from app.viewmodels.tour import TourViewModel
from app.viewmodels.transfer import TransferViewModel
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.wake.hearing import HearingViewModel
from app.viewmodels.wake.models import ModelsViewModel
from app.viewmodels.wake.own_voice import OwnVoiceViewModel
from app.viewmodels.wake.wake import WakeViewModel
from app.viewmodels.window_screen import WindowScreen
from app.wake_switch import WakeSwitch

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from app.assistant.port import Assistant
    from app.banking import Banking, Household
    from app.model_shelf import ModelShelf
    from app.order_flow import OrderState
    from app.serial_worker import Outcome
    from app.settings import SettingsStore
    from app.transfer_flow import TransferFlow
    from app.transfer_state import FlowState

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_AIR_IS_FREE = frozenset({"idle", "awaiting_pin"})
"""What the assistant may be at while the screen reader speaks."""
_WITHOUT_CONVERSATION = frozenset(OF_THE_TRANSFER)
"""Pages that stay in sight while a person talks: what they show is what the talk is about."""


@QmlElement
@QmlUncreatable("There is one window.")
class AppViewModel(RoomsViewModel):
    """What the window is given."""

    def __init__(
        self,
        banking: Banking,
        flow: TransferFlow,
        assistant: Assistant,
        settings: SettingsStore,
        now: Callable[[], datetime],
        *,
        documents: Path | None = None,
        waking: WakeSwitch | None = None,
        own_voice: OwnVoice | None = None,
        hearing: HearingSpeed | None = None,
        models: ModelShelf | None = None,
        reader: ReaderParts | None = None,
        sound: SoundCheck | None = None,
    ) -> None:
        """Make everything that the window shows.

        documents: folder for what a person keeps, their own documents where none is given. waking, own_voice,
        hearing, models, reader, sound: the program's own, where there is a program.
        """
        super().__init__()
        self._banking = banking
        self._flow = flow
        self._orders = OrderFlow(banking)
        self._announcer = AnnouncerViewModel(self)
        said = self._announcer
        self._accounts = AccountsViewModel(banking, said, self)
        self._payees = PayeesViewModel(banking, said, self)
        self._transfer = TransferViewModel(flow, self._payees, said, self)
        self._review = ReviewViewModel(flow, said, now, self)
        self._pin = PinViewModel(TransferPin(flow), said, self)
        self._order = OrderViewModel(self._orders, said, self)
        self._order_pin = PinViewModel(OrderPin(self._orders), said, self)
        self._result = ResultViewModel(flow, said, self)
        self._assistant = AssistantViewModel(assistant, said, self)
        sound = sound or empty_check(settings, flow.loop)
        self._settings = SettingsViewModel(settings, said, self, try_speech=sound.try_speech, voices=sound.voices)
        self.wake_switch = waking or WakeSwitch(settings, flow.loop, now)
        self._wake = WakeViewModel(self.wake_switch, settings, assistant, said, self)
        self._own_voice = OwnVoiceViewModel(own_voice or without_microphone(settings, flow.loop, now), said, self)
        self._hearing = HearingViewModel(hearing or HearingSpeed(flow.loop), settings, said, self)
        self._sound = SoundViewModel(sound, settings, said, self)
        self._phone = PhoneViewModel(settings, said, self)
        self._navigation = NavigationViewModel(flow, self._orders, said, self)
        models = models or empty_shelf(settings, flow.loop)
        self._models = ModelsViewModel(models, settings, self._navigation, said, self)
        self.screen = WindowScreen(self._navigation, flow, self.startTransfer)
        self._tour = TourViewModel(settings, self._navigation, said, self)
        self._guidance = GuidanceViewModel(said, flow.loop, now, settings, self)
        flow.hold_back = self._orders.hold_back = lambda: self._guidance.hold_back
        self.house = House(banking, self._orders, self._navigation, said, settings, now)
        self._open_rooms(flow, documents or documents_folder(), refresh=self.refresh, locked=self._locked)
        self._reader = ReaderViewModel(
            settings,
            said,
            flow.loop,
            reader or still_parts(flow.loop),
            self,
            touch=self._guards.session.touch,
            talk=self.talk,
            occupied=lambda: self._assistant.activity not in _AIR_IS_FREE,
            documents=documents or documents_folder(),
            now=now,
        )
        self._assistant.changed.connect(self._reader.air_changed)
        self._navigation.before = self.rooms_of
        self._seen = self._navigation.pages
        flow.subscribe(self._flow_changed)
        self._orders.subscribe(self._order_changed)
        self._navigation.changed.connect(self._page_changed)
        self._navigation.changed.connect(lambda: self.wake_switch.cover(on=self._navigation.covered))

    @Slot()
    def refresh(self) -> None:
        """Read everything from the bank: when it has been opened, and when a person asks to try again."""
        if self._banking.main_account is None:
            self._banking.sign_in(self._signed_in)
            return
        self._accounts.refresh()
        self._payees.refresh()
        self._home.arrange()
        self._enter(self._navigation.pages[-1])

    def look_again(self) -> None:
        """Read anew what is in sight: the books have changed by themselves."""
        self._accounts.refresh()
        self._enter(self._navigation.pages[-1])

    def _signed_in(self, outcome: Outcome[Household]) -> None:
        if isinstance(outcome, Done):
            self.refresh()
        else:
            self.bank_failed(Failure.of(outcome.error))

    def bank_failed(self, failure: Failure) -> None:
        """Say on the pages that the bank could not be opened, and why."""
        self._accounts.show_failure(failure)
        self._payees.show_failure(failure)

    def retranslate(self) -> None:
        """Put every text into the language that is now in use."""
        for model in (
            self._accounts,
            self._payees,
            self._transfer,
            self._review,
            self._pin,
            self._result,
            self._assistant,
            self._settings,
            self._wake,
            self._own_voice,
            self._hearing,
            self._models,
            self._sound,
            self._phone,
            self._guidance,
            self._tour,
            self._reader,
            self._order,
            self._order_pin,
            self._risk,
            self._notice,
            *self._guards.translated,
        ):
            model.retranslate()
        for room in self._rooms:
            room.retranslate()

    def _locked(self) -> None:
        """The screen was locked: nobody is listened to, and what waits for a PIN waits for consent again."""
        self._assistant.stop()
        self._flow.back_to_review()
        self._orders.back_to_review()

    @Slot()
    def talk(self) -> None:
        """Push to talk, by button or key: listen, and show the conversation where it hides nothing that matters."""
        if self._navigation.covered:
            return
        if self._navigation.pages[-1] not in _WITHOUT_CONVERSATION:
            self._navigation.openConversation()
        self._assistant.pushToTalk()

    @Slot()
    def startTransfer(self) -> None:  # noqa: N802 -- called from QML
        """Begin a new transfer with the question to whom."""
        self._transfer.reset()
        self._payees.search("")
        self._navigation.home()
        self._navigation.open(Page.PAYEE)

    @Slot(str)
    def openService(self, service_id: str) -> None:  # noqa: N802 -- called from QML
        """Open a service of `app.services` from wherever a person is."""
        service = service_of(service_id)
        if service is None:
            raise ValueError(service_id)
        if service.page is Page.PAYEE:
            self.startTransfer()
        else:
            self._navigation.open(service.page)

    @Slot(str)
    def payTo(self, payee_id: str) -> None:  # noqa: N802 -- called from QML
        """Send to this person: the amount is next."""
        if self._transfer.choose(payee_id):
            self._navigation.open(Page.AMOUNT)

    @Slot()
    def transferAgain(self) -> None:  # noqa: N802 -- called from QML
        """Take up again what was cancelled, expired or refused, with the same payee and amount."""
        prepared = self._result.end.prepared
        self.startTransfer()
        if prepared is not None and not self._result.done and not self._result.waiting:
            self._transfer.fill(prepared)
            if self._transfer.hasPayee:
                self._navigation.open(Page.AMOUNT)

    @Slot()
    def editTransfer(self) -> None:  # noqa: N802 -- called from QML
        """Back from the review to the amount; what voice had filled in is taken over. The held money is released."""
        prepared = self._flow.state.prepared
        self._navigation.back()
        if prepared is not None and self._navigation.pages[-1] is not Page.AMOUNT:
            self._transfer.fill(prepared)
            self._navigation.open(Page.PAYEE)
            self._navigation.open(Page.AMOUNT)

    def _flow_changed(self, state: FlowState) -> None:
        if state.stage in ENDS or state.stage is Stage.REVIEW:
            self._accounts.refresh()
        if state.stage in ENDS and self._navigation.pages[-1] is Page.RESULT:
            self._result.announce()

    def _order_changed(self, state: OrderState) -> None:
        """What was carried out may have moved money: everything in sight is read anew."""
        if state.stage is OrderStage.DONE:
            self._accounts.refresh()
            if state.order is not None and state.order.kind == "payee.add":
                self._banking.sign_in(self._signed_in)  # whoever matches spoken names learns of the new one, too
            below = [page for page in self._navigation.pages if page not in OF_AN_ORDER]
            self._enter(below[-1])
        if state.stage in ORDER_ENDS and self._navigation.pages[-1] is Page.ORDER_RESULT:
            self._order.announce()

    def _page_changed(self) -> None:
        """A room reads from the bank when one of its pages comes on top; what was opened is remembered."""
        before, self._seen = self._seen, self._navigation.pages
        top = self._seen[-1]
        if top is not before[-1]:
            if top in {Page.OWN_VOICE, Page.SOUND}:
                (self._own_voice if top is Page.OWN_VOICE else self._sound).begin()
            if top not in before:
                self._home.opened(top)
            self._enter(top)

    def _enter(self, page: Page) -> None:
        rooms = self.rooms_of(page)
        if self._banking.main_account is not None:
            for room in rooms:
                room.refresh()

    @Property(WakeViewModel, constant=True)
    def wake(self) -> WakeViewModel:
        """The wake word."""
        return self._wake

    @Property(OwnVoiceViewModel, constant=True)
    def ownVoice(self) -> OwnVoiceViewModel:  # noqa: N802 -- read from QML
        """Letting the wake word get used to one's voice."""
        return self._own_voice

    @Property(AccountsViewModel, constant=True)
    def accounts(self) -> AccountsViewModel:
        """Balances and entries."""
        return self._accounts

    @Property(PayeesViewModel, constant=True)
    def payees(self) -> PayeesViewModel:
        """People to send to."""
        return self._payees

    @Property(TransferViewModel, constant=True)
    def transfer(self) -> TransferViewModel:
        """The draft."""
        return self._transfer

    @Property(ReviewViewModel, constant=True)
    def review(self) -> ReviewViewModel:
        """What was prepared."""
        return self._review

    @Property(PinViewModel, constant=True)
    def pin(self) -> PinViewModel:
        """The pad."""
        return self._pin

    @Property(ResultViewModel, constant=True)
    def result(self) -> ResultViewModel:
        """How it ended."""
        return self._result

    @Property(AssistantViewModel, constant=True)
    def assistant(self) -> AssistantViewModel:
        """The voice assistant."""
        return self._assistant

    @Property(SettingsViewModel, constant=True)
    def settings(self) -> SettingsViewModel:
        """Choices."""
        return self._settings

    @Property(SoundViewModel, constant=True)
    def sound(self) -> SoundViewModel:
        """Microphone and loudspeaker."""
        return self._sound

    @Property(HearingViewModel, constant=True)
    def hearing(self) -> HearingViewModel:
        """How quickly speech is recognised, and where."""
        return self._hearing

    @Property(ModelsViewModel, constant=True)
    def models(self) -> ModelsViewModel:
        """The weights on this machine."""
        return self._models

    @Property(PhoneViewModel, constant=True)
    def phone(self) -> PhoneViewModel:
        """The phone on the desk."""
        return self._phone

    @Property(ReaderViewModel, constant=True)
    def reader(self) -> ReaderViewModel:
        """The built-in screen reader."""
        return self._reader

    @Property(TourViewModel, constant=True)
    def tour(self) -> TourViewModel:
        """A first look around."""
        return self._tour

    @Property(GuidanceViewModel, constant=True)
    def guidance(self) -> GuidanceViewModel:
        """Somebody who was let in to look at the screen."""
        return self._guidance

    @Property(NavigationViewModel, constant=True)
    def navigation(self) -> NavigationViewModel:
        """Where a person is."""
        return self._navigation

    @Property(OrderViewModel, constant=True)
    def order(self) -> OrderViewModel:
        """Anything but a transfer that is under review, and how it ended."""
        return self._order

    @Property(PinViewModel, constant=True)
    def orderPin(self) -> PinViewModel:  # noqa: N802 -- named as QML names it
        """The pad of the order."""
        return self._order_pin

    @Property(AnnouncerViewModel, constant=True)
    def announcer(self) -> AnnouncerViewModel:
        """Spoken notices."""
        return self._announcer
