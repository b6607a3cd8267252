"""Read scenarios from their YAML files.

A scenario's file name is a sentence; its folder says what goes wrong. The keys:

given:    elder, balance and limit (yuan as text, of the scripted desk), payees (a list; otherwise the family)
turns:    says (the utterance), acts (the names of the acts that must come, in order), and where wanted
          intent, slots (a part of them; payee by name, null for empty), text_has, text_lacks,
          desk (what the dialogue must ask of the bank, in order; nothing where it is left out):
            prepare 赵小红 300.50 | cancel | authorise | tell spending out.dining last_month | open receipts
            adjust larger | guide
          window (closed: the app does not listen for consent), before (expire: what is prepared runs out),
          refuse (method: [code, sentence]; the desk's next answer), conversation (another one than the first)
ends:     authorised (the transfers whose PIN pad opened: "赵小红 300.50"), pending (how many still wait)
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml

from dialogs.language.money_zh import Exact, parse
from dialogs.port import PayeeName
from dialogs.scripted_desk import family

FOLDER = Path(__file__).parent
KINDS = (
    "happy_path",
    "corrections",
    "digressions",
    "cancellations",
    "guards",
    "negations",
    "disambiguation",
    "invalid_input",
    "repeat",
)

Value = TypeVar("Value")


class ScenarioError(ValueError):
    """A scenario file that says something the runner does not know."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a scenario starts from. Amounts in fen."""

    payees: tuple[PayeeName, ...]
    balance_fen: int
    limit_per_transfer_fen: int
    elder: bool


@dataclass(frozen=True, slots=True)
class ScenarioTurn:
    """One utterance and what must follow."""

    says: str
    acts: tuple[str, ...]
    desk: tuple[str, ...]
    slots: Mapping[str, object]
    intent: str | None
    text_has: tuple[str, ...]
    text_lacks: tuple[str, ...]
    window_open: bool
    expires_before: bool
    refuse: Mapping[str, tuple[str, str]]
    conversation: str


@dataclass(frozen=True, slots=True)
class Scenario:
    """A conversation. `authorised`: the transfers whose PIN pad must have opened; `pending`: how many must wait."""

    name: str
    kind: str
    given: Given
    turns: tuple[ScenarioTurn, ...]
    authorised: tuple[str, ...]
    pending: int | None


def all_scenarios(folder: Path = FOLDER) -> tuple[Scenario, ...]:
    """Return every scenario, in the order of KINDS and of file names."""
    paths = [path for kind in KINDS for path in sorted((folder / kind).glob("*.yml"))]
    return tuple(load(path) for path in paths)


def load(path: Path) -> Scenario:
    """Read one scenario. Raises ScenarioError."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    try:
        return _scenario(_known(content, {"given", "turns", "ends"}), path)
    except ScenarioError as error:
        raise ScenarioError(f"{path.parent.name}/{path.name}: {error}") from error


def _scenario(content: Mapping[str, object], path: Path) -> Scenario:
    ends = _known(content.get("ends") or {}, {"authorised", "pending"})
    turns = tuple(_turn(turn) for turn in _of(content, "turns", list))
    if not turns:
        raise ScenarioError("no turns")
    pending = ends.get("pending")
    return Scenario(
        name=path.stem,
        kind=path.parent.name,
        given=_given(_known(content.get("given") or {}, {"elder", "balance", "limit", "payees"})),
        turns=turns,
        authorised=_texts(ends, "authorised"),
        pending=pending if isinstance(pending, int) else None,
    )


def _given(content: Mapping[str, object]) -> Given:
    payees = content.get("payees")
    return Given(
        payees=tuple(_payee(payee) for payee in payees) if isinstance(payees, list) else family(),
        balance_fen=_fen(content.get("balance", "10000元")),
        limit_per_transfer_fen=_fen(content.get("limit", "50000元")),
        elder=content.get("elder") is True,
    )


def _payee(content: object) -> PayeeName:
    payee = _known(content, {"name", "relation", "aliases", "tail"})
    name, tail, relation = _of(payee, "name", str), _of(payee, "tail", str), payee.get("relation")
    return PayeeName(f"p-{tail}", name, relation if isinstance(relation, str) else None, _texts(payee, "aliases"), tail)


def _turn(content: object) -> ScenarioTurn:
    turn = _known(
        content,
        {
            "says",
            "acts",
            "desk",
            "slots",
            "intent",
            "text_has",
            "text_lacks",
            "window",
            "before",
            "refuse",
            "conversation",
        },
    )
    intent, refuse = turn.get("intent"), turn.get("refuse") or {}
    if turn.get("window") not in {None, "closed"} or turn.get("before") not in {None, "expire"}:
        raise ScenarioError("window: closed, before: expire")
    slots = turn.get("slots") or {}
    if not isinstance(slots, dict) or not isinstance(refuse, dict):
        raise ScenarioError("slots and refuse are mappings")
    return ScenarioTurn(
        says=_of(turn, "says", str),
        acts=_texts(turn, "acts"),
        desk=_texts(turn, "desk"),
        slots=slots,
        intent=intent if isinstance(intent, str) else None,
        text_has=_texts(turn, "text_has"),
        text_lacks=_texts(turn, "text_lacks"),
        window_open=turn.get("window") is None,
        expires_before=turn.get("before") == "expire",
        refuse={method: (str(code), str(sentence)) for method, (code, sentence) in refuse.items()},
        conversation=str(turn.get("conversation") or "one"),
    )


def _known(content: object, keys: set[str]) -> Mapping[str, object]:
    if not isinstance(content, dict):
        raise ScenarioError(f"a mapping of {sorted(keys)}")
    unknown = set(content) - keys
    if unknown:
        raise ScenarioError(f"unknown keys {sorted(unknown)}")
    return content


def _of(content: Mapping[str, object], key: str, kind: type[Value]) -> Value:
    value = content.get(key)
    if not isinstance(value, kind):
        raise ScenarioError(f"{key} is a {kind.__name__}")
    return value


def _texts(content: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = content.get(key) or []
    return tuple(str(item) for item in value) if isinstance(value, list) else (str(value),)


def _fen(value: object) -> int:
    amount = parse(str(value), asked=True)
    if not isinstance(amount, Exact):
        raise ScenarioError(f"{value} is no amount")
    return amount.fen
