"""Everything beside the transfer: answers of the bank, pages that are opened, settings, help, and what is nearest."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from dialogs.actions import spending
from dialogs.actions.topics import ASKS, CHANGED, CHAT, OFFERS_TO_OPEN, OPENS, SETTINGS, WORDINGS
from dialogs.actions.turn import Outcome, Said, SlotValue, Turn
from dialogs.desk import BankDesk, Refusal, ServiceName, Setting, Told, Topic
from dialogs.language import names

OFFER_SLOTS = ("offered", "kind", "span")
_SIDES = {Topic.SPENDING: "out", Topic.INCOME: "in"}
_SCAM = re.compile(
    r"安全账[户号]|公安局?|警察|检察院|法院|通缉|涉案|涉嫌|洗钱|中奖|验证码|刷单|屏幕共享|解冻费|保证金|别告诉家人|不许告诉"
)
_AGREES = re.compile(r"打开|看看|去看|带我去|可以|要的|好")


def answer(turn: Turn, desk: BankDesk) -> Outcome:
    """Answer what needs no form."""
    fraud = turn.intent not in CHAT and sounds_like_a_scam(turn.text)
    outcome = warn(turn, desk) if fraud else _answered(turn, desk)
    fresh: dict[str, SlotValue] = {} if turn.intent in {"repeat", *CHAT} else {"offered": None}
    return Outcome(outcome.says, {**fresh, **outcome.slots}, outcome.finished)


def sounds_like_a_scam(text: str) -> bool:
    """Tell whether a sentence holds words that belong to frauds and to no transfer: 安全账户, 公安, 验证码."""
    return _SCAM.search(text) is not None


def warn(turn: Turn, desk: BankDesk) -> Outcome:
    """Warn, name the number to call, and offer the page that locks the account. Nothing goes on from here."""
    told = desk.tell(turn.conversation_id, Topic.HOTLINE, "", "")
    says = [Said("utter_scam_warning")]
    if isinstance(told, Told):
        says.append(_worded(Topic.HOTLINE, told))
    return Outcome((*says, Said("utter_offer_freeze")), {"offered": ["locks"]})


def leave(turn: Turn, desk: BankDesk) -> Outcome:
    """Open what leads away from where the person is: a page, a person to talk to, the lock."""
    if turn.intent == "human_help":
        return _told(turn, desk, Topic.HOTLINE).then(*_opened(turn, desk, "service").says)
    if turn.intent == "lost_card":
        first = Outcome((Said("utter_lost_card"),))
        told = _told(turn, desk, Topic.HOTLINE)
        return first.then(*told.says).then(*_opened(turn, desk, "locks").says)
    return _opened(turn, desk, OPENS[turn.intent])


def _answered(turn: Turn, desk: BankDesk) -> Outcome:
    if turn.intent in ASKS:
        return _told(turn, desk, ASKS[turn.intent])
    if turn.intent in SETTINGS:
        return _adjusted(turn, desk, SETTINGS[turn.intent])
    if turn.intent in CHAT:
        return Outcome((Said(CHAT[turn.intent]),))
    if turn.intent in _BY_INTENT:
        return _BY_INTENT[turn.intent](turn, desk)
    return leave(turn, desk)


def _told(turn: Turn, desk: BankDesk, topic: Topic) -> Outcome:
    """Ask the bank and word its answer."""
    slots: dict[str, SlotValue] = {}
    kind = span = ""
    if topic in _SIDES:
        kinds, spans = spending.kind_in(turn.text, _SIDES[topic]), spending.span_in(turn.text)
        kind, span = kinds.value if kinds else "", spans.value if spans else ""
        slots = {"kind": kind or None, "span": span or None}
    told = desk.tell(turn.conversation_id, topic, kind, span)
    if isinstance(told, Refusal):
        return _refused(told)
    if topic in OFFERS_TO_OPEN:
        slots["offered"] = [OFFERS_TO_OPEN[topic]]
    return Outcome((_worded(topic, told),), slots)


def _worded(topic: Topic, told: Told) -> Said:
    blanks = {**told.words, **{name: yuan(fen) for name, fen in told.amounts.items()}}
    return Said(WORDINGS[topic][told.state], blanks, {f"{name}_fen": str(fen) for name, fen in told.amounts.items()})


def _adjusted(turn: Turn, desk: BankDesk, setting: Setting) -> Outcome:
    told = desk.adjust(turn.conversation_id, setting)
    if isinstance(told, Refusal):
        return _refused(told)
    done, at_limit = CHANGED[setting]
    return Outcome((Said(done if told.state == "done" else at_limit),))


def _opened(turn: Turn, desk: BankDesk, service_id: str) -> Outcome:
    found = desk.open_service(turn.conversation_id, service_id)
    if isinstance(found, Refusal):
        return _refused(found)
    response = "utter_went" if service_id in {"home", "back"} else "utter_opened"
    return Outcome((Said(response, {"name": found.name}, {"service": found.id}),))


def _how_to(turn: Turn, desk: BankDesk) -> Outcome:
    """Answer from the bank's own knowledge, say where it stands, and offer to go there."""
    guide = desk.find_guide(turn.conversation_id, turn.text)
    if isinstance(guide, Refusal):
        return _nearest(turn, desk)
    steps = "".join(f"{number}，{step}" for number, step in zip("一二三四五六七八九", guide.steps, strict=False))
    blanks = {"lead": guide.lead, "steps": steps, "source": guide.source}
    outcome = Outcome((Said("utter_guide", blanks, {"source": guide.source}),))
    if guide.service is None:
        return outcome
    return outcome.then(Said("utter_offer_service", {"name": guide.service.name}), offered=[guide.service.id])


def _nearest(turn: Turn, desk: BankDesk) -> Outcome:
    """Nothing matches: name the three services that are nearest."""
    found = desk.nearest_services(turn.conversation_id, turn.text).services
    if not found:
        return Outcome((Said("utter_rephrase"),))
    ids = [service.id for service in found]
    if len(found) == 1:
        return Outcome((Said("utter_offer_service", {"name": found[0].name}),), {"offered": [*ids]})
    return Outcome((Said("utter_offer_services", {"options": _listed(found)}, {"services": ids}),), {"offered": [*ids]})


def _agreed(turn: Turn, desk: BankDesk) -> Outcome:
    """好 after an offer takes it; where several are offered it is asked which."""
    offered = turn.list_slot("offered")
    if len(offered) == 1:
        return _opened(turn, desk, offered[0])
    if offered:
        return Outcome((Said("utter_which_service"),), {"offered": [*offered]})
    return Outcome((Said("utter_what_can_i_do"),))


def _informed(turn: Turn, desk: BankDesk) -> Outcome:
    """第二个 chooses one of those offered; a payee or an amount out of the blue begins nothing."""
    offered = turn.list_slot("offered")
    place = names.place_chosen(turn.text, len(offered)) if offered else None
    if place is not None:
        return _opened(turn, desk, offered[place])
    return Outcome((Said("utter_inform_alone"),))


def _not_understood(turn: Turn, desk: BankDesk) -> Outcome:
    """Choose among what was offered, agree to it, or search."""
    offered = turn.list_slot("offered")
    if offered and names.place_chosen(turn.text, len(offered)) is not None:
        return _informed(turn, desk)
    if len(offered) == 1 and _AGREES.search(turn.text):
        return _agreed(turn, desk)
    return _nearest(turn, desk)


def _refused(refusal: Refusal) -> Outcome:
    return Outcome((Said("utter_refused", {"reason": refusal.sentence}, {"code": refusal.code}),))


def _listed(services: tuple[ServiceName, ...]) -> str:
    called = [service.name for service in services]
    return "、".join(called[:-1]) + "，还是" + called[-1]


def yuan(fen: int) -> str:
    """Return an amount as the screen writes it: ¥1,234.50."""
    sign = "-" if fen < 0 else ""
    whole, cents = divmod(abs(fen), 100)
    return f"{sign}¥{whole:,}.{cents:02d}"


def _repeat(turn: Turn, _desk: BankDesk) -> Outcome:
    """Say again what answered; inside a form the form itself asks its question again."""
    again = tuple(said for said in turn.said_before if not turn.in_form or _is_answer(said.name))
    if again or turn.in_form:
        return Outcome(again)
    return Outcome((Said("utter_nothing_to_repeat"),))


def _is_answer(name: str) -> bool:
    return name in _ANSWERS


def _balance(turn: Turn, desk: BankDesk) -> Outcome:
    found = desk.balance(turn.conversation_id)
    if isinstance(found, Refusal):
        return _refused(found)
    blanks = {
        "account": found.account_name,
        "tail": found.tail,
        "balance": yuan(found.balance_fen),
        "available": yuan(found.available_fen),
    }
    data = {"balance_fen": str(found.balance_fen), "available_fen": str(found.available_fen), "tail": found.tail}
    pending = found.available_fen != found.balance_fen
    return Outcome((Said("utter_balance_with_pending" if pending else "utter_balance", blanks, data),))


_BY_INTENT: Mapping[str, Callable[[Turn, BankDesk], Outcome]] = MappingProxyType(
    {
        "ask_balance": _balance,
        "repeat": _repeat,
        "how_to": _how_to,
        "scam_help": warn,
        "affirm": _agreed,
        "inform": _informed,
        "correct": _informed,
        "confirm_transfer": lambda _turn, _desk: Outcome((Said("utter_nothing_to_confirm"),)),
        "nlu_fallback": _not_understood,
    }
)
_ANSWERS = frozenset(
    {
        "utter_balance",
        "utter_balance_with_pending",
        "utter_guide",
        *CHAT.values(),
        *(response for states in WORDINGS.values() for response in states.values()),
    }
)
