"""The first rooms of the window: home, balance, entries, the transfer, the settings, the conversation."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from app.assistant.state import Activity, AssistantState, Call, Health, Line, Who
from app.pages import Page
from app.scene import MOMENT, PIN
from app.screens.stop import Stop, at
from app.transfer_state import Draft, Route

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.scene import Scene

_READ_BACK = "请核对：转给女儿李娟，尾号6285，金额300.50元。确认请说“同意转账”，不转请说“取消”。"
_SPOKEN = (Line(Who.PERSON, "给女儿转三百块五毛"), Line(Who.ASSISTANT, _READ_BACK))
_TWO_ALIKE = (
    Line(Who.PERSON, "给李明转两百"),
    Line(Who.ASSISTANT, "有两位听起来一样：邻居李明，尾号3854；老同事黎明，尾号0427。您要转给哪一位？"),
)


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
    scene.assistant.show(_speaking(Activity.HEARING, caption="同意转账", lines=_SPOKEN))


def _speaking(activity: Activity, **changes: object) -> AssistantState:
    return replace(AssistantState("scene", elder=False), activity=activity, **changes)  # type: ignore[arg-type]  # fields


def _conversation(state: AssistantState) -> Callable[[Scene], None]:
    def go(scene: Scene) -> None:
        scene.assistant.show(state)
        scene.view_model.navigation.openConversation()

    return go


def _wake_word(scene: Scene) -> None:
    """The settings of somebody whom the wake phrase has just been heard from."""
    scene.settings.change(wake_word=True)
    scene.assistant.show(_speaking(Activity.IDLE, calls=1, last_call=Call(0.98, MOMENT, "normal")))
    scene.view_model.navigation.open(Page.SETTINGS)


def _tour(scene: Scene) -> None:
    scene.view_model.tour.begin()


def _tour_last(scene: Scene) -> None:
    _tour(scene)
    scene.view_model.tour.next()
    scene.view_model.tour.next()


STOPS = (
    Stop("home", "首页", lambda _: None),
    Stop("balance", "账户", at(Page.BALANCE)),
    Stop("entries", "明细", at(Page.ENTRIES)),
    Stop("payee", "选择收款人", _payee),
    Stop("amount", "填写金额", _amount),
    Stop("amount-refused", "金额被拒绝", _amount_refused),
    Stop("review", "核对转账", _review),
    Stop("review-by-voice", "核对转账，用语音", _by_voice),
    Stop("pin", "输入密码", _pin),
    Stop("pin-refused", "密码不对", _pin_refused),
    Stop("result-done", "转账成功", _done),
    Stop("result-cancelled", "转账取消", _cancelled),
    Stop("tour", "第一次看看", _tour),
    Stop("tour-last", "第一次看看，最后一处", _tour_last),
    Stop("settings", "设置", at(Page.SETTINGS)),
    Stop("settings-wake", "设置，唤醒词打开", _wake_word),
    Stop("talk-idle", "对话，待命", _conversation(_speaking(Activity.IDLE))),
    Stop("talk-listening", "对话，在听", _conversation(_speaking(Activity.LISTENING))),
    Stop("talk-hearing", "对话，听到", _conversation(_speaking(Activity.HEARING, caption="给女儿转三百"))),
    Stop("talk-thinking", "对话，在想", _conversation(_speaking(Activity.THINKING, lines=_SPOKEN[:1]))),
    Stop("talk-speaking", "对话，在说", _conversation(_speaking(Activity.SPEAKING, lines=_TWO_ALIKE))),
    Stop("talk-pin", "对话，等密码", _conversation(_speaking(Activity.AWAITING_PIN, lines=_SPOKEN))),
    Stop(
        "talk-unwell",
        "对话，设备有问题",
        _conversation(
            _speaking(
                Activity.IDLE,
                health=Health(microphone="MICROPHONE_MISSING", speaker="SPEAKER_MISSING", dialogue="DIALOGUE_AWAY"),
            )
        ),
    ),
    Stop("result-expired", "转账过期", _expired),
    Stop("result-locked", "密码锁定", _locked),
)
"""Every page and state, in an order in which none disturbs the next: time moves and the PIN locks at the end."""
