"""Measure the dialogue's worker: on the scenarios with the scripted bank, and on the frozen splits. ms and MiB."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dialogs.corpus.make import FOLDER, Sentence, read_test
from dialogs.language.names import One, match_payee
from dialogs.language.rescore import Reading
from dialogs.port import AlsoHeard, Dialogue, PayeeName, UserTurn
from dialogs.process import RasaWorker
from dialogs.scenarios.runner import RecordingDesk, play
from dialogs.scenarios.scenario import all_scenarios
from dialogs.scripted_desk import ScriptedDesk

SOUND, SOUND_PLAIN = FOLDER / "sound.jsonl", FOLDER / "sound_plain.jsonl"
"""What the recogniser of the app heard of the sound split, and what it hears without the adapter that knows the bank's language."""
SOUND_DEVELOPMENT = FOLDER / "sound_dev.jsonl"
"""What it heard of the written development splits: these may be looked at."""
SLOTTED = frozenset({"transfer", "inform", "correct", "ask_spending", "ask_income"})
"""Intents whose slots count."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What is sent to the dialogue for a sentence of a split."""

    text: str
    also_heard: tuple[AlsoHeard, ...] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """A sentence of a split as the recogniser gives it, the best reading first, and what was said.

    `asked`: the slot to whose question it was heard as the answer; empty where it was heard by itself. `narrow`: where that is
    the amount, what it is read as with the words of an answer alone.
    """

    readings: tuple[Reading, ...]
    said: Sentence
    asked: str = ""
    narrow: tuple[Reading, ...] = ()

    @property
    def text(self) -> str:
        """Return the first reading."""
        return self.readings[0].text


@dataclass
class Score:
    """How many intents and slots were right. `wrong`: one line for each that was not. `elapsed_ms`: of each turn that was sent."""

    sentences: int = 0
    right: int = 0
    asked: int = 0
    exact: int = 0
    wrong: list[str] = field(default_factory=list)
    elapsed_ms: list[int] = field(default_factory=list)

    @property
    def intents(self) -> float:
        """Return the share of intents that were right."""
        return self.right / self.sentences if self.sentences else 0.0

    @property
    def slots(self) -> float:
        """Return the share of sentences with slots whose slots were all exact; a wrong intent has none."""
        return self.exact / self.asked if self.asked else 0.0

    def count(self, tried: Tried, intent: str, slots: dict[str, object]) -> None:
        """Take one sentence into account."""
        said, same = tried.said, intent == tried.said.intent
        self.sentences += 1
        self.right += same
        exact = all(str(slots.get(name)) == value for name, value in said.slots.items())
        if said.slots and said.intent in SLOTTED:
            self.asked += 1
            self.exact += exact
        if not same:
            self.wrong.append(f"{tried.text}: {said.intent} taken for {intent}")
        elif said.slots and said.intent in SLOTTED and not exact:
            self.wrong.append(f"{tried.text}: {dict(said.slots)} taken for {slots}")


def asked_for(sentence: Sentence) -> str:
    """Return the slot whose question a sentence answers; empty where it answers none."""
    if sentence.intent != "inform":
        return ""
    return next((slot for slot in ("payee", "amount") if slot in sentence.slots), "")


def text_split() -> tuple[Tried, ...]:
    """Return the frozen test split as it was written."""
    return tuple(Tried((Reading(sentence.text, 0.0),), sentence) for sentence in read_test())


def heard_split(file: Path = SOUND) -> tuple[Tried, ...]:
    """Return the sound split: the recogniser's readings beside what was said; empty until it is made."""
    if not file.is_file():
        return ()
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()[1:]]
    return tuple(
        Tried(
            tuple(Reading(text, weight) for text, weight in line["heard"]) or (Reading("", 0.0),),
            Sentence(line["text"], line["intent"], line["slots"], ""),
            line["asked"],
            tuple(Reading(text, weight) for text, weight in line.get("narrow", ())),
        )
        for line in lines
    )


def rich_desk(payees: tuple[PayeeName, ...]) -> ScriptedDesk:
    """Return a bank that refuses no amount: what is understood is measured, and a refusal empties the slot."""
    plenty = 10**12
    return ScriptedDesk(payees, balance_fen=plenty, limit_per_transfer_fen=plenty)


def score(
    dialogue: Dialogue,
    tried: Iterable[Tried],
    payees: tuple[PayeeName, ...],
    *,
    understand: Callable[[Tried], Understood] = lambda tried: Understood(tried.text),
) -> Score:
    """Send each sentence in a conversation of its own. `understand`: what the app makes of it first."""
    total = Score()
    for number, one in enumerate(tried):
        understood = understand(one)
        if not understood.text.strip():
            total.count(one, "", {})
            continue
        conversation_id = f"split-{number}"
        reply = dialogue.send(UserTurn(conversation_id, understood.text, payees, also_heard=understood.also_heard))
        dialogue.forget(conversation_id)
        total.elapsed_ms.append(reply.elapsed_ms)
        slots = dict(reply.slots)
        if one.said.intent in {"inform", "correct"}:  # outside a form nothing is filled: what was found counts
            slots = {_SLOT_OF.get(entity.name, entity.name): entity.value for entity in reply.entities}
            slots["payee"] = _payee(str(slots.get("payee", "")), payees)
        total.count(one, reply.intent, slots)
    return total


_SLOT_OF = {"bare_amount": "amount"}


def _payee(words: str, payees: tuple[PayeeName, ...]) -> str:
    found = match_payee(words, payees) if words else None
    return found.payee.id if isinstance(found, One) else ""


def percentile(values: Sequence[int], share: float) -> int:
    """Return the smallest value that at least `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-int(share * 1000) * len(ordered) // 1000) - 1)]


def resident_mib(pid: int) -> int | None:
    """Return the memory a process holds, in MiB; None where the system does not tell (no /proc)."""
    status = Path(f"/proc/{pid}/status")
    if not status.is_file():
        return None
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) // 1024


def measure(worker: RasaWorker, desk: RecordingDesk) -> dict[str, object]:
    """Play every scenario on a ready worker and return the figures."""
    ready_ms = worker.state.ready_ms
    elapsed, failed = [], []
    for scenario in all_scenarios():
        played = play(scenario, worker, desk)
        elapsed += [reply.elapsed_ms for reply in played.replies]
        failed += [f"{scenario.kind}/{scenario.name}"] if played.problems else []
    pid = worker.pid
    return {
        "ready_ms": ready_ms,
        "resident_mib": None if pid is None else resident_mib(pid),
        "turns": len(elapsed),
        "turn_p50_ms": percentile(elapsed, 0.5),
        "turn_p95_ms": percentile(elapsed, 0.95),
        "scenarios_failed": failed,
    }
