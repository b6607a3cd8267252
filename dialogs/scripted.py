"""A Dialogue without Rasa, for tests: a table of intents, and the real actions in a minimal form loop.

What is said to it is understood word for word; payees, amounts and consent by dialogs.language, as in Rasa.
Its texts are the names of the responses with what fills their blanks. It passes the same contract tests as the worker.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.actions import answers, asking, transfer
from dialogs.actions.turn import Act, Again, Outcome, Said, SlotValue, Turn
from dialogs.desk import BankDesk
from dialogs.language.consent import judge
from dialogs.language.mentions import find
from dialogs.metadata import TurnMetadata
from dialogs.port import BotAct, DialogueError, DialogueReply, UserTurn, check_turn
from dialogs.verdict import Verdict

INTENTS: Mapping[str, str] = {
    "你好": "greet",
    "你会什么": "help",
    "我要转账": "transfer",
    "我的余额是多少": "ask_balance",
    "等一下，我余额多少": "ask_balance",
    "再说一遍": "repeat",
    "对": "affirm",
    "好": "affirm",
    "不对": "correct",
    "不": "deny",
    "先别确认": "deny",
    "取消": "cancel",
    "停": "stop",
    "我有多少积分": "ask_points",
    "打开电子回单": "open_receipts",
    "字大一点": "larger",
    "有人让我转到安全账户": "scam_help",
    "接着转账": "resume_transfer",
    "回首页": "go_home",
    "这个月花了多少": "ask_spending",
    "怎么加收款人": "how_to",
}
_ASK = {"payee": asking.ask_payee, "amount": asking.ask_amount, "confirmation": asking.ask_confirmation}


@dataclass
class _Conversation:
    slots: dict[str, SlotValue] = field(default_factory=dict)
    said: tuple[Again, ...] = ()


class ScriptedDialogue:
    """Answers at once, on the calling thread. `intents` adds to the table; `fail_next` makes the next turn fail."""

    def __init__(self, desk: BankDesk, intents: Mapping[str, str] | None = None) -> None:
        self._desk = desk
        self._intents = {**INTENTS, **(intents or {})}
        self._conversations: dict[str, _Conversation] = {}
        self._failure: str | None = None
        self._closed = False

    def fail_next(self, code: str) -> None:
        """Make the next turn fail, and lose every conversation where the dialogue would have been restarted."""
        self._failure = code
        self._conversations.clear()

    def send(self, turn: UserTurn) -> DialogueReply:
        """See Dialogue."""
        check_turn(turn)
        code, self._failure = ("DIALOGUE_AWAY" if self._closed else self._failure), None
        if code is not None:
            raise DialogueError(code)
        started = time.monotonic()
        conversation = self._conversations.setdefault(turn.conversation_id, _Conversation())
        intent = self._intent(turn)
        says = self._answer(turn, intent, conversation)
        conversation.said = tuple(said for said in map(_worded, says) if said.text)
        return DialogueReply(
            acts=tuple(_act(said) for said in says),
            intent=intent,
            confidence=1.0,
            entities=(),
            slots={name: value for name, value in conversation.slots.items() if value is not None},
            elapsed_ms=int((time.monotonic() - started) * 1000),
        )

    def forget(self, conversation_id: str) -> None:
        """See Dialogue."""
        self._conversations.pop(conversation_id, None)

    def close(self) -> None:
        """See Dialogue."""
        self._closed = True

    def _intent(self, turn: UserTurn) -> str:
        if judge(turn.text) is Verdict.GRANTED:
            return "confirm_transfer"
        if turn.text in self._intents:
            return self._intents[turn.text]
        found = find(turn.text, turn.payees)
        if "转" in turn.text and (found.payees or found.amount):
            return "transfer"
        if found.payees or found.bare_amount or found.denied_payee:
            return "correct" if "不" in turn.text else "inform"
        return "nlu_fallback"

    def _answer(self, turn: UserTurn, intent: str, conversation: _Conversation) -> tuple[Said | Act | Again, ...]:
        slots, requested = conversation.slots, conversation.slots.get("requested_slot")
        current = Turn(
            conversation_id=turn.conversation_id,
            text=turn.text,
            intent=intent,
            metadata=TurnMetadata(turn.payees, turn.elder, turn.consent),
            slots=slots,
            requested=requested if isinstance(requested, str) else None,
            in_form=requested is not None,
            said_before=conversation.said,
        )
        if current.in_form or intent in {"transfer", "resume_transfer"}:
            return self._form(current, slots)
        cancels = intent in {"cancel", "stop", "deny"}
        outcome = (answers.cancel if cancels else answers.answer)(current, self._desk)
        slots.update(outcome.slots)
        return outcome.says

    def _form(self, turn: Turn, slots: dict[str, SlotValue]) -> tuple[Said | Act | Again, ...]:
        heard = transfer.hear(turn, self._desk)
        slots.update(heard.slots)
        if heard.finished:
            return heard.says + self._end(turn, slots)
        return heard.says + self._ask(turn, slots)

    def _ask(self, turn: Turn, slots: dict[str, SlotValue]) -> tuple[Said | Act | Again, ...]:
        missing = next((name for name in _ASK if slots.get(name) is None), None)
        if missing is None:
            return self._end(turn, slots)
        slots["requested_slot"] = missing
        asked: Outcome = _ASK[missing](turn, self._desk)
        slots.update(asked.slots)
        return asked.says + (self._end(turn, slots) if asked.finished else ())

    def _end(self, turn: Turn, slots: dict[str, SlotValue]) -> tuple[Said | Act | Again, ...]:
        ended = answers.end_transfer(turn, self._desk)
        slots.update(ended.slots)
        slots["requested_slot"] = None
        return ended.says


def _worded(said: Said | Act | Again) -> Again:
    match said:
        case Said(response=response, blanks=blanks):
            return Again(response, "，".join((response, *blanks.values())))
        case Act(name=name):
            return Again(name, "")
        case Again():
            return said


def _act(said: Said | Act | Again) -> BotAct:
    worded = _worded(said)
    return BotAct(worded.name, worded.text, {} if isinstance(said, Again) else dict(said.data))
