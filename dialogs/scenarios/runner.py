"""Play a scenario through the Dialogue port, as the app would, and say what was not as it must be.

The bank is a parameter: the scripted desk here, the real ledger's desk in the app's tests. The runner plays the
app's part of consent: the window opens when a read-back was answered, and the app's judgement goes with the turn.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from dialogs.desk import BankDesk, Refusal
from dialogs.language.consent import judge
from dialogs.noted_desk import NotedDesk
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


class RecordingDesk(NotedDesk[ScenarioDesk]):
    """Notes at the scenario's desk what money could be moved by and what changes something; a balance is only read."""

    def __init__(self) -> None:
        """Stand before the scripted bank until a scenario brings its own."""
        super().__init__(ScriptedDesk(), unnoted={"balance"})


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
