"""A BankDesk in memory, for tests and for trying the dialogue in Rasa's own shell. No money anywhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count

from dialogs.desk import (
    BalanceAnswer,
    Done,
    Guide,
    MatchKind,
    PayeeMatch,
    PreparedAnswer,
    Refusal,
    ServiceName,
    ServiceNames,
    Setting,
    Told,
    Topic,
)
from dialogs.language.money_words import verbalise
from dialogs.language.names import NoMatch, One, match_payee
from dialogs.port import PayeeName
from dialogs.verdict import Verdict

PLACES: Mapping[str, str] = {
    "home": "首页",
    "back": "上一页",
    "locks": "锁住账户",
    "service": "客服",
    "receipts": "电子回单",
    "points": "积分",
    "electricity-bill": "交电费",
    "bills": "生活缴费",
    "card-repayment": "信用卡还款",
    "book": "数智账本",
    "payees": "收款人",
}
"""What this desk can open; any other id is called by itself."""

KNOWN: Mapping[Topic, Told] = {
    Topic.SPENDING: Told("all", {"span": "这个月", "kind": "", "count": "12"}, {"amount": 123_450}),
    Topic.INCOME: Told("all", {"span": "这个月", "kind": "", "count": "2"}, {"amount": 450_000}),
    Topic.CARD: Told("due", {"tail": "1234", "date": "3月18日"}, {"amount": 88_800, "least": 8_880}),
    Topic.POINTS: Told("some", {"points": "3200"}),
    Topic.DEPOSITS: Told("some", {"count": "2", "date": "明年5月1日"}, {"amount": 5_000_000, "next": 2_000_000}),
    Topic.WEALTH: Told("gain", {"count": "1"}, {"amount": 1_010_000, "change": 10_000}),
    Topic.LOAN: Told("none"),
    Topic.MONTHLY_BILL: Told("some", {"month": "上个月"}, {"income": 450_000, "expense": 300_000, "assets": 9_000_000}),
    Topic.BILLS: Told("due", {"count": "1", "list": "电费"}, {"amount": 9_600}),
    Topic.CHECK_UP: Told("some", {"shares": "活期占一半，定期占一半"}, {"amount": 9_000_000}),
    Topic.MESSAGES: Told("none"),
    Topic.BRANCHES: Told("open", {"name": "河东支行", "closes": "17:00", "waiting": "3", "address": "河东路1号"}),
    Topic.WAITING: Told("none"),
    Topic.LIMITS: Told("some", {}, {"each": 5_000_000, "day": 20_000_000, "left": 20_000_000}),
    Topic.HOTLINE: Told("number", {"number": "000 8600 0000"}),
    Topic.PAGE: Told("text", {"text": "余额。活期储蓄。"}),
}
"""What this desk tells of each topic."""


GUIDE = Guide(
    "怎么加一个收款人？",
    "在转账里点“添加收款人”。",
    ("写名字和卡号。", "核对以后保存。"),
    ServiceName("payees", "收款人"),
)
"""What this desk answers to every question of how something is done."""


NEAREST = (ServiceName("bills", "生活缴费"), ServiceName("book", "数智账本"))
"""What this desk offers for every sentence that nobody understands."""


@dataclass(frozen=True, slots=True)
class DeskCall:
    """One question the desk was asked: the method and its arguments after the conversation's id."""

    conversation_id: str
    method: str
    arguments: Mapping[str, object]


@dataclass(slots=True)
class _Pending:
    conversation_id: str
    payee_id: str
    amount_fen: int
    state: str = "pending"


@dataclass
class ScriptedDesk:
    """Answers like a small bank: balances and limits are fields, refusals are the bank's codes and sentences.

    `hear` is the app's part: what it judged of the utterance before the dialogue saw it. `refuse_next` makes the
    next call of a method answer with a refusal. `calls` is everything asked, in order.
    """

    payees: tuple[PayeeName, ...] = ()
    balance_fen: int = 1_000_000
    limit_per_transfer_fen: int = 5_000_000
    account_name: str = "活期储蓄"
    tail: str = "6688"
    told: Mapping[Topic, Told] = field(default_factory=lambda: KNOWN)
    guide: Guide | None = GUIDE
    nearest: tuple[ServiceName, ...] = NEAREST
    opened: list[str] = field(default_factory=list)
    calls: list[DeskCall] = field(default_factory=list)
    _pending: dict[str, _Pending] = field(default_factory=dict)
    _verdicts: dict[str, Verdict | None] = field(default_factory=dict)
    _refusals: dict[str, Refusal] = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def hear(self, conversation_id: str, verdict: Verdict | None) -> None:
        """Note what the app judged of the utterance that is about to be sent; None while its window is closed."""
        self._verdicts[conversation_id] = verdict

    def refuse_next(self, method: str, refusal: Refusal) -> None:
        """Make the next call of `method` answer `refusal`."""
        self._refusals[method] = refusal

    def expire(self) -> None:
        """Let the time of everything that is prepared run out."""
        for pending in self._pending.values():
            if pending.state == "pending":
                pending.state = "expired"

    def states(self) -> dict[str, str]:
        """Return the state of every prepared transfer: pending, cancelled, expired, authorising."""
        return {confirmation_id: pending.state for confirmation_id, pending in self._pending.items()}

    def balance(self, conversation_id: str) -> BalanceAnswer | Refusal:
        """See BankDesk."""
        refusal = self._asked(conversation_id, "balance")
        if refusal:
            return refusal
        held = sum(pending.amount_fen for pending in self._pending.values() if pending.state == "pending")
        return BalanceAnswer(self.account_name, self.tail, self.balance_fen, self.balance_fen - held)

    def find_payee(self, conversation_id: str, spoken: str) -> PayeeMatch:
        """See BankDesk."""
        self._asked(conversation_id, "find_payee", spoken=spoken)
        match = match_payee(spoken, self.payees)
        if isinstance(match, NoMatch):
            return PayeeMatch(MatchKind.NONE)
        if isinstance(match, One):
            return PayeeMatch(MatchKind.ONE, (match.payee,))
        return PayeeMatch(MatchKind.SEVERAL, match.payees)

    def prepare_transfer(self, conversation_id: str, payee_id: str, amount_fen: int) -> PreparedAnswer | Refusal:
        """See BankDesk."""
        refusal = self._asked(conversation_id, "prepare_transfer", payee_id=payee_id, amount_fen=amount_fen)
        refusal = refusal or self._policy(payee_id, amount_fen)
        if refusal:
            return refusal
        for confirmation_id, pending in self._pending.items():
            same = (pending.conversation_id, pending.payee_id, pending.amount_fen)
            if pending.state == "pending" and same == (conversation_id, payee_id, amount_fen):
                return PreparedAnswer(confirmation_id, payee_id, amount_fen)
        confirmation_id = f"c-{next(self._numbers)}"
        self._pending[confirmation_id] = _Pending(conversation_id, payee_id, amount_fen)
        return PreparedAnswer(confirmation_id, payee_id, amount_fen)

    def cancel_transfer(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        """See BankDesk."""
        refusal = self._asked(conversation_id, "cancel_transfer", confirmation_id=confirmation_id)
        pending = self._pending.get(confirmation_id)
        if refusal or pending is None:
            return refusal or Refusal("CONFIRMATION_UNKNOWN", "没有找到这笔转账。")
        if pending.state == "expired":
            return Refusal("PENDING_EXPIRED", "这笔转账已经过了确认的时间。")
        pending.state = "cancelled"
        return Done()

    def begin_authorisation(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        """See BankDesk. Only what this conversation was just heard to consent to is let through."""
        refusal = self._asked(conversation_id, "begin_authorisation", confirmation_id=confirmation_id)
        pending = self._pending.get(confirmation_id)
        if refusal or pending is None or pending.conversation_id != conversation_id:
            return refusal or Refusal("CONFIRMATION_UNKNOWN", "没有找到这笔转账。")
        if self._verdicts.get(conversation_id) is not Verdict.GRANTED:
            return Refusal("CONSENT_MISSING", "我没有听到您的确认。")
        if pending.state != "pending":
            return Refusal("PENDING_EXPIRED", "这笔转账已经过了确认的时间。")
        pending.state = "authorising"
        return Done()

    def tell(self, conversation_id: str, topic: Topic, kind: str, span: str) -> Told | Refusal:
        """See BankDesk."""
        refusal = self._asked(conversation_id, "tell", topic=topic.value, kind=kind, span=span)
        return refusal or self.told[topic]

    def open_service(self, conversation_id: str, service_id: str) -> ServiceName | Refusal:
        """See BankDesk."""
        refusal = self._asked(conversation_id, "open_service", service_id=service_id)
        if refusal:
            return refusal
        self.opened.append(service_id)
        return ServiceName(service_id, PLACES.get(service_id, service_id))

    def adjust(self, conversation_id: str, setting: Setting) -> Told | Refusal:
        """See BankDesk. No setting has an end here."""
        refusal = self._asked(conversation_id, "adjust", setting=setting.value)
        return refusal or Told("done")

    def find_guide(self, conversation_id: str, question: str) -> Guide | Refusal:
        """See BankDesk."""
        refusal = self._asked(conversation_id, "find_guide", question=question)
        return refusal or self.guide or Refusal("ANSWER_UNKNOWN", "没有找到这个问题的答案。")

    def nearest_services(self, conversation_id: str, text: str) -> ServiceNames:
        """See BankDesk."""
        self._asked(conversation_id, "nearest_services", text=text)
        return ServiceNames(self.nearest)

    def _asked(self, conversation_id: str, method: str, **arguments: object) -> Refusal | None:
        self.calls.append(DeskCall(conversation_id, method, arguments))
        return self._refusals.pop(method, None)

    def _policy(self, payee_id: str, amount_fen: int) -> Refusal | None:
        if payee_id not in {payee.id for payee in self.payees}:
            return Refusal("PAYEE_UNKNOWN", "收款人名册里没有这个人。")
        if amount_fen <= 0:
            return Refusal("AMOUNT_NOT_POSITIVE", "转账金额要大于零。")
        if amount_fen > self.limit_per_transfer_fen:
            return Refusal("LIMIT_PER_TRANSFER", f"超过了每笔{verbalise(self.limit_per_transfer_fen)}的限额。")
        if amount_fen > self.balance_fen:
            return Refusal("INSUFFICIENT_FUNDS", f"余额不够，您现在有{verbalise(self.balance_fen)}。")
        return None


def family() -> tuple[PayeeName, ...]:
    """Return a made-up address book: relatives, two people of one sound, a surname with its own reading."""
    return (
        PayeeName("p-daughter", "赵小红", "女儿", ("红红",), "3305"),
        PayeeName("p-husband", "赵国强", "老伴", (), "8812"),
        PayeeName("p-zhang", "张伟", "同事", (), "1024"),
        PayeeName("p-zhang2", "章伟", None, ("老章",), "2077"),
        PayeeName("p-shan", "单丽", None, (), "4519"),
        PayeeName("p-son", "赵建军", "大儿子", (), "5530"),
        PayeeName("p-son2", "赵建国", "小儿子", (), "6641"),
    )
