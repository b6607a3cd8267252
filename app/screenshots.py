"""Pictures of every page and state of the window, taken offscreen from the real window on a seeded bank."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop

from app.assistant.state import Activity, AssistantState, Health, Line, Who
from app.scene import PIN, Scene
from app.settings import VERSIONS
from app.transfer_flow import Draft, Route
from app.viewmodels.navigation import Page
from app.window import BankWindow, WindowError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TEXT_SCALES = (1.0, 2.0)
WIDTH_PX, HEIGHT_PX = 460, 914
"""Size of the window at which a logical pixel of the phone is one pixel of the picture."""
_READ_BACK = "请核对：转给女儿李娟，尾号6285，金额300.50元。确认请说“确认转账”，不转请说“取消”。"
_SPOKEN = (Line(Who.PERSON, "给女儿转三百块五毛"), Line(Who.ASSISTANT, _READ_BACK))
_TWO_ALIKE = (
    Line(Who.PERSON, "给李明转两百"),
    Line(Who.ASSISTANT, "有两位听起来一样：邻居李明，尾号3854；老同事黎明，尾号0427。您要转给哪一位？"),
)


@dataclass(frozen=True, slots=True)
class Stop:
    """One picture: its name, and how to get there from the home page."""

    name: str
    go: Callable[[Scene], None]


def _open(page: Page) -> Callable[[Scene], None]:
    return lambda scene: scene.view_model.navigation.open(page)


def _payee(scene: Scene) -> None:
    scene.view_model.startTransfer()


def _amount(scene: Scene, text: str = "300.50") -> None:
    _payee(scene)
    scene.view_model.payTo("li-juan")
    scene.view_model.transfer.setAmountText(text)


def _amount_refused(scene: Scene) -> None:
    _amount(scene, "15000000")
    scene.view_model.transfer.prepare()


def _review(scene: Scene) -> None:
    _amount(scene)
    scene.view_model.transfer.prepare()


def _pin(scene: Scene, digits: str = PIN[:3]) -> None:
    _review(scene)
    scene.view_model.review.confirm()
    for digit in digits:
        scene.view_model.pin.press(digit)


def _pin_refused(scene: Scene) -> None:
    _pin(scene, "246801")
    scene.view_model.pin.submit()


def _done(scene: Scene) -> None:
    _pin(scene, PIN)
    scene.view_model.pin.submit()


def _cancelled(scene: Scene) -> None:
    _review(scene)
    scene.view_model.review.cancel()


def _expired(scene: Scene) -> None:
    _review(scene)
    scene.move_on(timedelta(minutes=6))


def _locked(scene: Scene) -> None:
    _pin(scene, "")
    for _ in range(5):
        for digit in "246801":
            scene.view_model.pin.press(digit)
        scene.view_model.pin.submit()


def _by_voice(scene: Scene) -> None:
    """A transfer that voice started: the review follows by itself, and the bar says what is going on."""
    scene.flow.prepare(Draft("li-juan", 30_050), Route.VOICE, lambda _: None)
    scene.assistant.show(_speaking(Activity.HEARING, caption="确认转账", lines=_SPOKEN))


def _speaking(activity: Activity, **changes: object) -> AssistantState:
    return replace(AssistantState("scene", elder=False), activity=activity, **changes)  # type: ignore[arg-type]  # fields


def _conversation(state: AssistantState) -> Callable[[Scene], None]:
    def go(scene: Scene) -> None:
        scene.assistant.show(state)
        scene.view_model.navigation.openConversation()

    return go


STOPS = (
    Stop("home", lambda _: None),
    Stop("balance", _open(Page.BALANCE)),
    Stop("entries", _open(Page.ENTRIES)),
    Stop("payee", _payee),
    Stop("amount", _amount),
    Stop("amount-refused", _amount_refused),
    Stop("review", _review),
    Stop("review-by-voice", _by_voice),
    Stop("pin", _pin),
    Stop("pin-refused", _pin_refused),
    Stop("result-done", _done),
    Stop("result-cancelled", _cancelled),
    Stop("settings", _open(Page.SETTINGS)),
    Stop("talk-idle", _conversation(_speaking(Activity.IDLE))),
    Stop("talk-listening", _conversation(_speaking(Activity.LISTENING))),
    Stop("talk-hearing", _conversation(_speaking(Activity.HEARING, caption="给女儿转三百"))),
    Stop("talk-thinking", _conversation(_speaking(Activity.THINKING, lines=_SPOKEN[:1]))),
    Stop("talk-speaking", _conversation(_speaking(Activity.SPEAKING, lines=_TWO_ALIKE))),
    Stop("talk-pin", _conversation(_speaking(Activity.AWAITING_PIN, lines=_SPOKEN))),
    Stop(
        "talk-unwell",
        _conversation(
            _speaking(
                Activity.IDLE,
                health=Health(microphone="MICROPHONE_MISSING", speaker="SPEAKER_MISSING", dialogue="DIALOGUE_AWAY"),
            )
        ),
    ),
    Stop("result-expired", _expired),
    Stop("result-locked", _locked),
)
"""Every page and state, in an order in which none disturbs the next: time moves and the PIN locks at the end."""


def go_home(scene: Scene) -> None:
    """Back to the home page with nothing chosen and an assistant at rest."""
    scene.view_model.navigation.closeConversation()
    scene.view_model.navigation.home()
    scene.assistant.show(AssistantState("scene", elder=False))


def take_screenshots(folder: Path) -> Iterator[Path]:
    """Write a picture of every stop in both versions and at both ends of the text size; yields each file's path.

    Needs the application of `prepare_application`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for version in VERSIONS:
        for text_scale in TEXT_SCALES:
            with tempfile.TemporaryDirectory() as place:
                scene = Scene(Path(place), version=version, text_scale=text_scale)
                yield from _tour(scene, folder, f"{version}-{text_scale:g}x")
                scene.close()


def _tour(scene: Scene, folder: Path, prefix: str) -> Iterator[Path]:
    window = BankWindow(scene.view_model, scene.settings, still=True)
    window.window.resize(WIDTH_PX, HEIGHT_PX)
    window.show()
    for stop in STOPS:
        go_home(scene)
        stop.go(scene)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        file = folder / f"{prefix}-{stop.name}.png"
        if not window.window.grabWindow().save(str(file)):
            raise WindowError(f"{file} cannot be written")
        yield file
    window.close()
