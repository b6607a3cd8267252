"""What the bank's risk control says of the transfer under way, and what a person may answer."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.transfer_state import Stage
from app.viewmodels.answer_row import AnswerRow
from app.viewmodels.money import display, spoken
from app.viewmodels.payees import payee_title
from app.viewmodels.rows import Rows
from app.viewmodels.translate import failure_text, screen_is_chinese, translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.risk.values import Action, Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.transfer_flow import TransferFlow
    from app.transfer_sending import Checked
    from app.transfer_state import FlowState
    from app.viewmodels.announcer import Announcer
    from bank.risk.values import Reason

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_TITLES = {
    Action.ASK: marked("risk", "先别急，再看一看"),
    Action.DELAY: marked("risk", "这笔转账要等24小时"),
    Action.BLOCK: marked("risk", "这笔转账不能转"),
}
_ADVICE = {
    Action.ASK: marked("risk", "银行替您检查过，觉得有几处要当心。钱还在您账上。"),
    Action.DELAY: marked("risk", "这笔转账看起来有危险。确认以后要等满24小时才会转出，这期间您随时可以撤回。"),
    Action.BLOCK: marked("risk", "为了保护您的钱，银行不会转出这一笔。钱还在您账上。"),
}
_LABELS = {
    Choice.CONTINUE: marked("risk", "继续"),
    Choice.DELAY: marked("risk", "延时24小时"),
    Choice.FAMILY: marked("risk", "联系家人"),
    Choice.CANCEL: marked("risk", "取消"),
}
_DETAILS = {
    Choice.CONTINUE: marked("risk", "我认识对方，也清楚这笔钱的用处"),
    Choice.DELAY: marked("risk", "过24小时才转出，这期间可以撤回"),
    Choice.FAMILY: marked("risk", "先不转，打电话问问家里人"),
    Choice.CANCEL: marked("risk", "不转了，钱一分不动"),
}
_GUARDIAN_ASKED = marked("risk", "按密码以后，家人同意了才会转出")
_ICONS = {Choice.CONTINUE: "check", Choice.DELAY: "clock", Choice.FAMILY: "call", Choice.CANCEL: "close"}

_IN_OTHER_LANGUAGES = {
    "cobrowsing-open": marked("risk", "现在有人正在看您的屏幕。屏幕共享的时候不能转账，请先结束共享。"),
    "payee-known-scam": marked("risk", "这个收款账户已被公安机关或银行确认为诈骗账户，这笔钱不能转。"),
    "payee-reported": marked("risk", "有客户举报过这个收款账户，说它骗过钱。"),
    "first-transfer-large": marked("risk", "这是您第一次给对方转账，金额超过了5000元。"),
    "at-night": marked("risk", "现在是深夜，骗子常在这个时候催人转账。"),
    "far-above-usual": marked("risk", "这笔钱比您平时转的多得多，或者超过了余额的一半。"),
    "several-in-ten-minutes": marked("risk", "十分钟里您已经转了好几笔。"),
    "deposit-broken": marked("risk", "您在24小时内提前取出了定期存款，现在又要转出去。"),
    "scam-words": marked("risk", "您写的或说的话，很像常见的骗局。"),
    "scam-words-new-payee": marked("risk", "您第一次给对方转账，备注又像常见的骗局。"),
    "most-of-a-large-balance": marked("risk", "一天里要转出您大部分的存款，这笔钱先等24小时再转，您随时可以取消。"),
}
"""The bank explains in Chinese; where the screen has another language, its rule is explained instead."""
_UNLIKE_USUAL = marked("risk", "这笔转账和您平时的习惯不一样。")


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """Why risk control speaks up."""

    text: str


def reason_text(reason: Reason) -> str:
    """A reason in the language of the screen."""
    if screen_is_chinese():
        return reason.text
    return translate("risk", _IN_OTHER_LANGUAGES.get(reason.id, _UNLIKE_USUAL))


@QmlElement
@QmlUncreatable("The bank's risk control decides.")
class RiskViewModel(QObject):
    """The warning. It keeps the last one while its page goes away."""

    changed = Signal()

    def __init__(self, flow: TransferFlow, announcer: Announcer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flow = flow
        self._announcer = announcer
        self._shown: FlowState | None = None
        self._reasons = Rows(ReasonRow, self)
        self._answers = Rows(AnswerRow, self)
        flow.subscribe(self._flow_changed)

    @Slot(str)
    def choose(self, value: str) -> None:
        """Answer; what was not offered is not taken."""
        if self._shown is not None and self._shown.prepared is not None:
            self._flow.choose(self._shown.prepared.confirmation_id, Choice(value))

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self._show()

    def _flow_changed(self, state: FlowState) -> None:
        if state.stage is Stage.RISK:
            self._shown = state
            self._show()
            self._announcer.announce(self.errorText)
        elif state.stage is Stage.CHECKING:
            self.changed.emit()

    def _show(self) -> None:
        checked = self._checked
        reasons = () if checked is None else checked.decision.reasons
        self._reasons.replace([ReasonRow(reason_text(reason)) for reason in reasons])
        self._answers.replace([] if checked is None else [_answer(choice, checked) for choice in self._offered])
        self.changed.emit()

    @property
    def _checked(self) -> Checked | None:
        return None if self._shown is None else self._shown.checked

    @property
    def _offered(self) -> tuple[Choice, ...]:
        return () if self._checked is None else self._checked.decision.choices

    @property
    def _action(self) -> Action:
        return Action.ASK if self._checked is None else self._checked.decision.action

    @Property(str, notify=changed)
    def title(self) -> str:
        """What it comes to, in a few words."""
        return translate("risk", _TITLES.get(self._action, _TITLES[Action.ASK]))

    @Property(str, notify=changed)
    def advice(self) -> str:
        """What that means for the money."""
        return translate("risk", _ADVICE.get(self._action, _ADVICE[Action.ASK]))

    @Property(bool, notify=changed)
    def blocked(self) -> bool:
        """Whether it cannot be sent at all."""
        return self._action is Action.BLOCK

    @Property(Rows, constant=True)
    def reasons(self) -> Rows:
        """Rows of `ReasonRow`, the gravest first."""
        return self._reasons

    @Property(Rows, constant=True)
    def answers(self) -> Rows:
        """Rows of `AnswerRow`: exactly what the bank offers."""
        return self._answers

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether an answer is being taken."""
        return self._flow.state.stage is Stage.CHECKING

    @Property(str, notify=changed)
    def payeeText(self) -> str:
        """To whom: 转给 女儿 李娟."""
        prepared = None if self._shown is None else self._shown.prepared
        return "" if prepared is None else translate("risk", "转给 {who}").format(who=payee_title(prepared))

    @Property(str, notify=changed)
    def amountText(self) -> str:
        """How much: ¥6,000.00."""
        prepared = None if self._shown is None else self._shown.prepared
        return "" if prepared is None else display(prepared.amount_fen)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """The whole warning, as a screen reader says it before anything can be chosen."""
        reasons = "".join(row.text for row in self._reasons.rows)
        return f"{self.title}。{self._transfer(spoken)}。{reasons}{self.advice}"

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Why an answer was not taken, or an empty text."""
        return failure_text(None if self._shown is None else self._shown.failure)

    def _transfer(self, money: Callable[[int], str]) -> str:
        prepared = None if self._shown is None else self._shown.prepared
        if prepared is None:
            return ""
        return translate("risk", "转给{who}，{amount}").format(
            who=payee_title(prepared), amount=money(prepared.amount_fen)
        )


def _answer(choice: Choice, checked: Checked) -> AnswerRow:
    asked = choice is Choice.FAMILY and checked.needed.family and checked.decision.action is not Action.BLOCK
    label = translate("risk", _LABELS[choice])
    detail = translate("risk", _GUARDIAN_ASKED if asked else _DETAILS[choice])
    return AnswerRow(
        value=choice.value,
        label=label,
        detail=detail,
        icon_of=_ICONS[choice],
        chosen=False,
        sentence=translate("risk", "{label}，{detail}").format(label=label, detail=detail),
    )
