"""The order under review and how it ended, for the pages that every room of the window shares."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.order_flow import EndWords, OrderStage, OrderWords
from app.viewmodels.money import MoneyValue, in_words, spoken
from app.viewmodels.rows import Rows
from app.viewmodels.translate import failure_text, translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.order_flow import Fact, Order, OrderFlow, OrderState, Undo
    from app.viewmodels.announcer import Announcer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class FactRow:
    """A name and a value. `spoken` is how a screen reader says the value."""

    name: str
    value: str
    spoken: str
    strong: bool


def fact_rows(facts: Iterable[Fact]) -> list[FactRow]:
    """Facts as rows of a list."""
    return [FactRow(fact.name, fact.value, fact.spoken or fact.value, fact.strong) for fact in facts]


@QmlElement
@QmlUncreatable("Rooms of the window make orders.")
class OrderViewModel(QObject):
    """What a person is asked to agree to, and what became of it. It keeps the last order until another is offered."""

    changed = Signal()

    def __init__(self, flow: OrderFlow, announcer: Announcer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flow = flow
        self._announcer = announcer
        self._order: Order | None = None
        self._words = OrderWords("", "")
        self._end = EndWords("")
        self._failed = False
        self._undo: Undo | None = None
        self._facts = Rows(FactRow, self)
        self._end_facts = Rows(FactRow, self)
        self._amount = MoneyValue(self)
        flow.subscribe(self._flow_changed)

    @Slot()
    def agree(self) -> None:
        """Agree to exactly this order."""
        self._flow.agree()

    @Slot()
    def undoIt(self) -> None:
        """Offer the way back from what was just done."""
        if self._undo is not None:
            self._flow.offer(self._undo.order)

    def announce(self) -> None:
        """Say how it ended."""
        self._announcer.announce(self.endSentence)

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self._amount.retranslate()
        self._show(self._flow.state)

    def _flow_changed(self, state: OrderState) -> None:
        if state.order is not None:
            self._show(state)

    def _show(self, state: OrderState) -> None:
        if state.order is not None:
            self._order = state.order
        order = self._order
        if order is None:
            return
        self._words = order.words()
        self._amount.hold(order.amount_fen)
        self._facts.replace(fact_rows(self._words.facts))
        if state.stage is OrderStage.DONE:
            self._failed = False
            self._end = order.ended(state.result)
            self._undo = order.undo(state.result)
        elif state.stage is OrderStage.FAILED:
            self._failed = True
            self._undo = None
            self._end = EndWords(translate("order", "没有办成"), failure_text(state.failure))
        self._end_facts.replace(fact_rows(self._end.facts))
        self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is about to happen."""
        return self._words.title

    @Property(MoneyValue, constant=True)
    def amount(self) -> MoneyValue:
        """The amount that matters most."""
        return self._amount

    @Property(bool, notify=changed)
    def hasAmount(self) -> bool:
        """Whether there is one."""
        return self._order is not None and self._order.amount_fen is not None

    @Property(str, notify=changed)
    def amountWords(self) -> str:
        """The amount in words."""
        amount = self._order.amount_fen if self._order else None
        return "" if amount is None else in_words(amount)

    @Property(Rows, constant=True)
    def facts(self) -> Rows:
        """Rows of `FactRow`: what the bank quoted."""
        return self._facts

    @Property(str, notify=changed)
    def warning(self) -> str:
        """What is lost or cannot be undone, or an empty text."""
        return self._words.warning

    @Property(str, notify=changed)
    def agreeText(self) -> str:
        """Words of the button that agrees."""
        return self._words.agree

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """The whole order as a screen reader says it before anything can be agreed to."""
        parts = [self._words.title]
        if self._order is not None and self._order.amount_fen is not None:
            parts.append(spoken(self._order.amount_fen))
        fact = translate("order", "{name}：{value}")
        parts += [fact.format(name=row.name, value=row.spoken or row.value) for row in self._words.facts]
        if self._words.warning:
            parts.append(self._words.warning)
        return translate("order", "，").join(part.rstrip("。") for part in parts)

    @Property(str, notify=changed)
    def endTitle(self) -> str:
        """How it ended, in two or three words."""
        return self._end.title

    @Property(str, notify=changed)
    def endMessage(self) -> str:
        """What that means, and what to do next."""
        return self._end.message

    @Property(str, notify=changed)
    def endSentence(self) -> str:
        """How it ended, as a screen reader says it."""
        amount = self._amount.spoken if self.hasAmount and not self.failed and not self.declined else ""
        head = translate("order", "{title}，{amount}").format(title=self._end.title, amount=amount)
        return "。".join(part for part in (head if amount else self._end.title, self._end.message) if part)

    @Property(Rows, constant=True)
    def endFacts(self) -> Rows:
        """Rows of `FactRow`: what was done."""
        return self._end_facts

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Whether it was refused."""
        return self._failed

    @Property(bool, notify=changed)
    def declined(self) -> bool:
        """Whether nothing failed and the bank's answer is no."""
        return self._end.declined

    @Property(str, notify=changed)
    def undoText(self) -> str:
        """Words of the button that leads back, or an empty text where nothing can."""
        return "" if self._undo is None else self._undo.words()
