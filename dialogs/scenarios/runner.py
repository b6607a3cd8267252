"""Play a scenario through the Dialogue port, as the app would, and say what was not as it must be.

The bank is a parameter: the scripted desk here, the real ledger's desk in the app's tests. The runner plays the
app's part of consent: the window opens when a read-back was answered, and the app's judgement goes with the turn.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from dialogs.desk import (
    BalanceAnswer,
    BankDesk,
    Done,
    Guide,
    PayeeMatch,
    PreparedAnswer,
    Refusal,
    ServiceName,
    ServiceNames,
    Setting,
    Told,
    Topic,
)
from dialogs.language.consent import judge
from dialogs.port import Dialogue, DialogueReply, PayeeName, UserTurn
from dialogs.scenarios.scenario import Given, Scenario, ScenarioTurn
from dialogs.scripted_desk import ScriptedDesk
from dialogs.verdict import Verdict


class ScenarioDesk(BankDesk, Protocol):
    """A desk that a scenario can set the scene at."""

    def hear(self, conversation_id: str, verdict: Verdict | None) -> None:
        """Take the app's judgement of the utterance about to be sent; None while the window is closed."""
        ...

    def expire(self) -> None:
        """Let the time of everything prepared run out."""
        ...

    def refuse_next(self, method: str, refusal: Refusal) -> None:
        """Answer the next call of a method with a refusal."""
        ...

    def states(self) -> dict[str, str]:
        """Return the state of every prepared transfer by its confirmation id; `pending` waits."""
        ...


OpenDesk = Callable[[Given], ScenarioDesk]


@dataclass
class RecordingDesk:
    """Stands before the scenario's desk and notes what money could be moved by. The dialogue is given this one."""

    desk: ScenarioDesk = field(default_factory=ScriptedDesk)
    names: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    authorised: list[str] = field(default_factory=list)
    _prepared: dict[str, str] = field(default_factory=dict)

    def stand_before(self, desk: ScenarioDesk, payees: tuple[PayeeName, ...]) -> None:
        """Start anew before another desk."""
        self.desk = desk
        self.names = {payee.id: payee.name for payee in payees}
        self.notes, self.authorised, self._prepared = [], [], {}

    def balance(self, conversation_id: str) -> BalanceAnswer | Refusal:
        """See BankDesk."""
        return self.desk.balance(conversation_id)

    def find_payee(self, conversation_id: str, spoken: str) -> PayeeMatch:
        """See BankDesk."""
        return self.desk.find_payee(conversation_id, spoken)

    def prepare_transfer(self, conversation_id: str, payee_id: str, amount_fen: int) -> PreparedAnswer | Refusal:
        """See BankDesk."""
        said = f"{self.names.get(payee_id, payee_id)} {_yuan(amount_fen)}"
        self.notes.append(f"prepare {said}")
        answer = self.desk.prepare_transfer(conversation_id, payee_id, amount_fen)
        if isinstance(answer, PreparedAnswer):
            self._prepared[answer.confirmation_id] = said
        return answer

    def cancel_transfer(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        """See BankDesk."""
        self.notes.append("cancel")
        return self.desk.cancel_transfer(conversation_id, confirmation_id)

    def begin_authorisation(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        """See BankDesk."""
        self.notes.append("authorise")
        answer = self.desk.begin_authorisation(conversation_id, confirmation_id)
        if isinstance(answer, Done):
            self.authorised.append(self._prepared.get(confirmation_id, confirmation_id))
        return answer

    def tell(self, conversation_id: str, topic: Topic, kind: str, span: str) -> Told | Refusal:
        """See BankDesk."""
        self.notes.append(" ".join(part for part in ("tell", topic.value, kind, span) if part))
        return self.desk.tell(conversation_id, topic, kind, span)

    def open_service(self, conversation_id: str, service_id: str) -> ServiceName | Refusal:
        """See BankDesk."""
        self.notes.append(f"open {service_id}")
        return self.desk.open_service(conversation_id, service_id)

    def adjust(self, conversation_id: str, setting: Setting) -> Told | Refusal:
        """See BankDesk."""
        self.notes.append(f"adjust {setting.value}")
        return self.desk.adjust(conversation_id, setting)

    def find_guide(self, conversation_id: str, question: str) -> Guide | Refusal:
        """See BankDesk."""
        self.notes.append("guide")
        return self.desk.find_guide(conversation_id, question)

    def nearest_services(self, conversation_id: str, text: str) -> ServiceNames:
        """See BankDesk."""
        return self.desk.nearest_services(conversation_id, text)


@dataclass(frozen=True, slots=True)
class Played:
    """What a scenario came to: no problems is a pass. `transcript` is for people; `replies` in the order of turns."""

    problems: tuple[str, ...]
    transcript: str
    replies: tuple[DialogueReply, ...]


def scripted_desk(given: Given) -> ScriptedDesk:
    """Return the scripted desk as a scenario wants it."""
    return ScriptedDesk(
        given.payees, balance_fen=given.balance_fen, limit_per_transfer_fen=given.limit_per_transfer_fen
    )


def play(
    scenario: Scenario,
    dialogue: Dialogue,
    desk: RecordingDesk,
    *,
    open_desk: OpenDesk = scripted_desk,
    payees: tuple[PayeeName, ...] | None = None,
) -> Played:
    """Play one scenario. `desk` is the one the dialogue was given; `payees` where the real bank gives them its own ids."""
    known = scenario.given.payees if payees is None else payees
    desk.stand_before(open_desk(scenario.given), known)
    run = _Run(scenario, dialogue, desk, known)
    for turn in scenario.turns:
        run.take(turn)
    run.finish()
    return Played(tuple(run.problems), "\n".join(run.lines), tuple(run.replies))


@dataclass
class _Run:
    scenario: Scenario
    dialogue: Dialogue
    desk: RecordingDesk
    payees: tuple[PayeeName, ...]
    problems: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    replies: list[DialogueReply] = field(default_factory=list)
    _windows: dict[str, bool] = field(default_factory=dict)

    def take(self, turn: ScenarioTurn) -> None:
        conversation_id = f"{self.scenario.kind}-{self.scenario.name}-{turn.conversation}"
        for method, (code, sentence) in turn.refuse.items():
            self.desk.desk.refuse_next(method, Refusal(code, sentence))
        if turn.expires_before:
            self.desk.desk.expire()
        is_open = self._windows.get(conversation_id, False) and turn.window_open
        verdict = judge(turn.says) if is_open else None
        self.desk.desk.hear(conversation_id, verdict)
        self.desk.notes.clear()
        reply = self.dialogue.send(
            UserTurn(conversation_id, turn.says, self.payees, self.scenario.given.elder, verdict)
        )
        acts = tuple(act.name for act in reply.acts)
        self._windows[conversation_id] = "read_back" in acts
        self.replies.append(reply)
        self._note(turn, reply)
        self._check(turn, reply, acts)

    def finish(self) -> None:
        for conversation in {turn.conversation for turn in self.scenario.turns}:
            self.dialogue.forget(f"{self.scenario.kind}-{self.scenario.name}-{conversation}")
        self._expect("at the end", "authorised", self.scenario.authorised, tuple(self.desk.authorised))
        if self.scenario.pending is not None:
            waiting = list(self.desk.desk.states().values()).count("pending")
            self._expect("at the end", "pending", self.scenario.pending, waiting)

    def _check(self, turn: ScenarioTurn, reply: DialogueReply, acts: tuple[str, ...]) -> None:
        self._expect(turn.says, "acts", turn.acts, acts)
        self._expect(turn.says, "desk", turn.desk, tuple(self.desk.notes))
        if turn.intent is not None:
            self._expect(turn.says, "intent", turn.intent, reply.intent)
        for name, value in turn.slots.items():
            held = reply.slots.get(name)
            shown = self.desk.names.get(str(held), held) if name == "payee" else held
            self._expect(turn.says, f"slot {name}", value, shown)
        text = "".join(act.text for act in reply.acts)
        for part in turn.text_has:
            self._expect(turn.says, f"text with {part}", expected=True, found=part in text)
        for part in turn.text_lacks:
            self._expect(turn.says, f"text without {part}", expected=True, found=part not in text)

    def _expect(self, where: str, what: str, expected: object, found: object) -> None:
        if expected != found:
            self.problems.append(f"{where}: {what}: expected {expected}, found {found}")

    def _note(self, turn: ScenarioTurn, reply: DialogueReply) -> None:
        self.lines.append(f"> {turn.says}  [{reply.intent} {reply.confidence:.2f}]")
        self.lines += [f"    {act.name} {act.text}" for act in reply.acts]
        self.lines += [f"    desk: {note}" for note in self.desk.notes]


def _yuan(fen: int) -> str:
    sign, (yuan, cents) = "-" if fen < 0 else "", divmod(abs(fen), 100)
    return f"{sign}{yuan}" + (f".{cents:02d}" if cents else "")
