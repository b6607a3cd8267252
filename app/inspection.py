"""Quality inspection: what went wrong in the conversations of a session, each finding with its line of the log."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Fault(StrEnum):
    """What a finding is about."""

    MISSED = "missed turn"
    """Nothing usable was heard, nothing was understood, or the dialogue did not answer."""
    ASKED_AGAIN = "re-prompt"
    """The same question was put again."""
    REPAIRED = "repair"
    """What the recogniser wrote was rewritten by sound."""
    REFUSED = "refused consent"
    """Something like consent was said, and the program did not take it."""
    UNSAFE = "unsafe wording"
    """The program asked for a secret, promised a gain or hurried; or the person said a secret aloud."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `line` is the line of the log, from 1; `turn` the number of the turn."""

    fault: Fault
    line: int
    turn: int
    detail: str


_NOT_UNDERSTOOD = frozenset({"utter_not_understood", "utter_rephrase", "utter_offer_services", "utter_say_consent"})
_ASKS = re.compile(r"utter_ask_\w+|utter_explain_\w+|utter_say_consent|read_back")
_LIKE_CONSENT = re.compile(r"^(?:对|好|嗯|行|是|可以)+[的吧呀啊]?$|确[认定]|同意|就这样|就这么")
_SECRET_ASKED = re.compile(r"(?:说出|告诉我|报一下|念一下|说一下)[^。！？]{0,6}(?:密码|验证码)")
_PROMISED = re.compile(r"保本|稳赚|零风险|没有风险|一定赚|包赚|最后机会|马上抢|限时")
_SECRET_SAID = re.compile(
    r"密码是\D{0,3}(?:\d|[零一二三四五六七八九]){4,}|验证码是\D{0,3}(?:\d|[零一二三四五六七八九]){4,}"
)


@dataclass(frozen=True, slots=True)
class Inspection:
    """A session's report. `with_words`: whether the log holds what was said; without it, wording cannot be judged."""

    turns: int
    with_words: bool
    findings: tuple[Finding, ...]

    def count(self, fault: Fault) -> int:
        """Return how many findings are of this fault."""
        return sum(finding.fault is fault for finding in self.findings)


def inspect(log: Path) -> Inspection:
    """Read a session's log; lines that are no turns are passed over, damaged ones too."""
    turns = list(_turns(log))
    findings: list[Finding] = []
    before: dict[str, Any] | None = None
    for line, turn in turns:
        findings += _findings(line, turn, before)
        before = turn
    return Inspection(len(turns), any(turn.get("understood") for _, turn in turns), tuple(findings))


def as_text(report: Inspection) -> str:
    """Return the report for people: the counts, then every finding with its line."""
    rows = [f"{report.turns} turns"]
    rows += [f"{fault}: {report.count(fault)}" for fault in Fault]
    if not report.with_words:
        rows.append("the log holds no words: wording could not be judged")
    rows += [f"line {each.line}, turn {each.turn}: {each.fault}: {each.detail}" for each in report.findings]
    return "\n".join(rows)


def as_json(report: Inspection) -> str:
    """Return the report for another program."""
    counts = {fault.value: report.count(fault) for fault in Fault}
    findings = [
        {"fault": each.fault.value, "line": each.line, "turn": each.turn, "detail": each.detail}
        for each in report.findings
    ]
    whole = {"turns": report.turns, "with_words": report.with_words, "counts": counts, "findings": findings}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _turns(log: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, text in enumerate(log.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            event = json.loads(text)
        except ValueError:
            continue
        if isinstance(event, dict) and event.get("kind") == "turn" and isinstance(event.get("data"), dict):
            yield number, event["data"]


def _findings(line: int, turn: dict[str, Any], before: dict[str, Any] | None) -> Iterator[Finding]:
    number = int(turn.get("number") or 0)
    for fault, detail in (
        *_missed(turn),
        *_asked_again(turn, before),
        *_repaired(turn),
        *_refused(turn),
        *_unsafe(turn),
    ):
        yield Finding(fault, line, number, detail)


def _missed(turn: dict[str, Any]) -> Iterator[tuple[Fault, str]]:
    acts = set(turn.get("acts") or ())
    if turn.get("not_heard"):
        yield Fault.MISSED, f"not heard: {turn['not_heard']}"
    elif turn.get("failure"):
        yield Fault.MISSED, f"no answer: {turn['failure']}"
    elif turn.get("intent") == "nlu_fallback" or acts & _NOT_UNDERSTOOD:
        yield Fault.MISSED, f"not understood: {turn.get('understood') or ''}".rstrip(": ")


def _asked_again(turn: dict[str, Any], before: dict[str, Any] | None) -> Iterator[tuple[Fault, str]]:
    now = {act for act in turn.get("acts") or () if _ASKS.fullmatch(act)}
    again = now & {act for act in (before or {}).get("acts") or () if _ASKS.fullmatch(act)}
    if again:
        yield Fault.ASKED_AGAIN, ", ".join(sorted(again))


def _repaired(turn: dict[str, Any]) -> Iterator[tuple[Fault, str]]:
    for change in turn.get("repairs") or ():
        yield Fault.REPAIRED, f"{change.get('before')} → {change.get('after')}"


def _refused(turn: dict[str, Any]) -> Iterator[tuple[Fault, str]]:
    said, acts = str(turn.get("understood") or ""), set(turn.get("acts") or ())
    asked = (turn.get("slots") or {}).get("requested_slot") == "confirmation"
    if "open_pin" in acts:
        return
    if (turn.get("verdict") == "granted" and acts) or (asked and _LIKE_CONSENT.search(said)):
        yield Fault.REFUSED, said or str(turn.get("verdict"))


def _unsafe(turn: dict[str, Any]) -> Iterator[tuple[Fault, str]]:
    reply, said = str(turn.get("reply") or ""), str(turn.get("understood") or "")
    for pattern in (_SECRET_ASKED, _PROMISED):
        found = pattern.search(reply)
        if found:
            yield Fault.UNSAFE, found.group()
    if _SECRET_SAID.search(said):
        yield Fault.UNSAFE, "a secret was said aloud"
