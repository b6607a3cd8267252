"""How much may be sent by phone: what was agreed, what of it is used, and a change that the bank has to take."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.order_flow import EndWords, Fact, Order, OrderWords, Undo
from app.pages import Page
from app.viewmodels.amount_separators import plain, separated
from app.viewmodels.money import TypedAmountError, display, parse_typed
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.safety import limit_words
from app.viewmodels.safety.limit_words import NAMES, OFFERED, PLAIN_SUMS, QUESTIONS, Limit, LimitRow
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.errors import BankError
from bank.limits import checked, rises

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bank.bank import Bank
    from bank.values import AgreedLimits, LimitUsage

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


def change_order(
    customer_id: str,
    kind: Limit,
    before: AgreedLimits,
    after: AgreedLimits,
    *,
    higher: bool,
    names: Callable[[], Mapping[Limit, str]],
) -> Order:
    """A change of one limit: lowering at once, raising with the PIN; each can be undone by the other.

    `names` are those of the version in use.
    """

    def facts() -> tuple[Fact, ...]:
        old, new = limit_words.value_of(before, kind), limit_words.value_of(after, kind)
        return (
            Fact(translate("safety", "原来"), limit_words.amount(kind, old), limit_words.said(kind, old)),
            Fact(translate("safety", "改成"), limit_words.amount(kind, new), limit_words.said(kind, new), strong=True),
        )

    def words() -> OrderWords:
        name = translate("safety", names()[kind])
        if higher:
            title = translate("safety", "调高{name}").format(name=name)
            warning = translate("safety", "能转的越多，被骗的时候损失可能越大。有人催您调高，多半是骗子。")
            return OrderWords(title, translate("safety", "确认调高"), facts(), warning)
        return OrderWords(translate("safety", "调低{name}").format(name=name), translate("safety", "确认调低"), facts())

    def carry_out(bank: Bank, pin: str) -> AgreedLimits:
        return bank.limits.change(customer_id, after, pin if higher else None)

    def ended(_: AgreedLimits) -> EndWords:
        return EndWords(translate("safety", "改好了"), translate("safety", "从现在起，转账按新的数。"), facts())

    def undo(_: AgreedLimits) -> Undo:
        back = change_order(customer_id, kind, after, before, higher=not higher, names=names)
        return Undo(lambda: translate("safety", "改回原来的"), back)

    return Order("limits.change", words, carry_out, ended, needs_pin=higher, undo=undo)


@QmlElement
@QmlUncreatable("Limits come from the bank.")
class LimitsViewModel(RoomViewModel):
    """The agreed limits, and the one that is being changed."""

    pages = frozenset({Page.SAFETY, Page.LIMITS, Page.LIMIT_CHANGE})
    shown = Signal()

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._in_force: AgreedLimits | None = None
        self._usage: LimitUsage | None = None
        self._kind = Limit.PER_DAY
        self._typed = ""
        self._limits = Rows(LimitRow, self)
        self._choices = Rows(ChoiceRow, self)

    @Slot()
    def refresh(self) -> None:
        """Ask what was agreed and what is used."""
        customer_id = self.customer_id

        def job(bank: Bank) -> tuple[AgreedLimits, LimitUsage]:
            return bank.limits.in_force(customer_id), bank.limits.usage(customer_id)

        def then(found: tuple[AgreedLimits, LimitUsage]) -> None:
            self._in_force, self._usage = found

        self.write(job, then)

    def show(self) -> None:
        """The rows, and the amounts offered for the limit that is being changed."""
        if self._in_force is None or self._usage is None:
            return
        self._limits.replace([limit_words.limit_row(kind, self._in_force, self._usage) for kind in Limit])
        now = limit_words.value_of(self._in_force, self._kind)
        self._choices.replace(
            [
                ChoiceRow(str(value), limit_words.amount(self._kind, value), chosen=self._wanted(now) == value)
                for value in OFFERED[self._kind]
            ]
        )

    @Slot(str)
    def change(self, kind: str) -> None:
        """Open the page that changes this limit."""
        self._kind, self._typed = Limit(kind), ""
        self.clear_failure()
        self._house.navigation.open(Page.LIMIT_CHANGE)
        self.show()
        self.changed.emit()

    @Slot(str)
    def choose(self, value: str) -> None:
        """Take one of the amounts offered; `value` as its row has it."""
        self.type(value if self._kind.counts else f"{int(value) / 100:.2f}".removesuffix(".00"))

    @Slot(str)
    def type(self, text: str) -> None:
        """Take what was typed: yuan, or a number of transfers."""
        self._typed = plain(text)
        self.clear_failure()
        self.show()
        self.changed.emit()

    @Slot()
    def offer(self) -> None:
        """Put the change under review, or say what is wrong with it."""
        before = self._in_force
        if before is None:
            return
        try:
            wanted = limit_words.changed(before, self._kind, self._parsed())
            conflict = limit_words.conflict(wanted, self._kind)
            if conflict is not None:
                self.fail(conflict)
                return
            checked(wanted)
        except TypedAmountError as error:
            self.fail(Failure(error.code, {}))
        except BankError as error:
            self.fail(Failure.of(error))
        else:
            if wanted == before:
                self.fail(Failure("LIMIT_UNCHANGED", {}))
            else:
                higher = rises(before, wanted)
                order = change_order(self.customer_id, self._kind, before, wanted, higher=higher, names=self._names)
                self._house.orders.offer(order)

    def _names(self) -> Mapping[Limit, str]:
        return PLAIN_SUMS if self._house.settings.settings.version == "elder" else NAMES

    def _parsed(self) -> int:
        text = self._typed.strip()
        if not text:
            raise TypedAmountError("LIMIT_EMPTY")
        if not self._kind.counts:
            return parse_typed(text)
        if not text.isascii() or not text.isdecimal() or len(text) > 4:
            raise TypedAmountError("LIMIT_COUNT_MALFORMED")
        if int(text) == 0:
            raise TypedAmountError("AMOUNT_NOT_POSITIVE")
        return int(text)

    def _wanted(self, now: int) -> int:
        if self._typed == "":
            return now
        try:
            return self._parsed()
        except TypedAmountError:
            return -1

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `LimitRow`."""
        return self._limits

    @Property(Rows, constant=True)
    def choices(self) -> Rows:
        """Rows of `ChoiceRow`: amounts for the limit that is being changed."""
        return self._choices

    @Property(str, notify=shown)
    def dayText(self) -> str:
        """The limit of a day and what of it is used, in one line; an empty text while it is not known."""
        if self._in_force is None or self._usage is None:
            return ""
        return translate("safety", "每天{limit}，今天已用{used}").format(
            limit=display(self._in_force.per_day_fen), used=display(self._usage.day_fen)
        )

    @Property(str, notify=shown)
    def question(self) -> str:
        """What is asked of the limit that is being changed."""
        return translate("safety", QUESTIONS[self._kind])

    @Property(str, notify=shown)
    def name(self) -> str:
        """The name of the limit that is being changed, as the version in use calls it."""
        return translate("safety", self._names()[self._kind])

    @Property(str, notify=shown)
    def now(self) -> str:
        """What holds now."""
        if self._in_force is None:
            return ""
        return translate("safety", "现在是{limit}").format(
            limit=limit_words.amount(self._kind, limit_words.value_of(self._in_force, self._kind))
        )

    @Property(str, notify=shown)
    def typed(self) -> str:
        """What was chosen or typed."""
        return separated(self._typed)

    @Property(str, notify=shown)
    def unit(self) -> str:
        """Yuan or transfers."""
        return translate("safety", "次") if self._kind.counts else translate("safety", "元")
