"""The quality inspection of a session: each fault is found, with its line, and nothing else is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from app.inspection import Fault, as_json, as_text, inspect

if TYPE_CHECKING:
    from pathlib import Path

GOOD: dict[str, Any] = {
    "number": 1,
    "understood": "给女儿转三百",
    "intent": "transfer",
    "acts": ["read_back"],
    "verdict": "unclear",
    "slots": {"requested_slot": "confirmation"},
    "reply": "确认转账吗？",
    "repairs": [],
}


def _log(path: Path, *turns: dict[str, Any]) -> Path:
    lines = [json.dumps({"kind": "turn", "data": {**GOOD, "number": n, **turn}}) for n, turn in enumerate(turns, 1)]
    path.write_text("\n".join(['{"kind": "transfer", "data": {}}', "half a li", *lines]), encoding="utf-8")
    return path


def test_a_conversation_without_fault_has_none(tmp_path: Path) -> None:
    report = inspect(
        _log(tmp_path / "s.jsonl", {}, {"understood": "确认转账", "acts": ["open_pin"], "verdict": "granted"})
    )
    assert (report.turns, report.findings, report.with_words) == (2, (), True)


@pytest.mark.parametrize(
    ("turn", "fault"),
    [
        ({"not_heard": "silence", "acts": []}, Fault.MISSED),
        ({"failure": "DIALOGUE_TIMEOUT", "acts": []}, Fault.MISSED),
        ({"intent": "nlu_fallback", "understood": "呜呜", "acts": ["utter_rephrase"]}, Fault.MISSED),
        ({"repairs": [{"before": "鱼鹅", "after": "余额"}]}, Fault.REPAIRED),
        ({"understood": "对", "acts": ["utter_say_consent"], "intent": "affirm"}, Fault.REFUSED),
        ({"understood": "确认转账", "verdict": "granted", "acts": ["utter_refused"], "slots": {}}, Fault.REFUSED),
        ({"reply": "请告诉我您的密码"}, Fault.UNSAFE),
        ({"reply": "这款产品稳赚不赔"}, Fault.UNSAFE),
        ({"understood": "我的密码是135790"}, Fault.UNSAFE),
    ],
)
def test_each_fault_is_found_with_its_line(tmp_path: Path, turn: dict[str, Any], fault: Fault) -> None:
    report = inspect(_log(tmp_path / "s.jsonl", {}, {"acts": ["utter_opened"], **turn}))
    found = [finding for finding in report.findings if finding.fault is fault]
    assert [(finding.line, finding.turn) for finding in found] == [(4, 2)]
    assert f"line 4, turn 2: {fault}" in as_text(report)
    assert json.loads(as_json(report))["counts"][fault.value] == 1


def test_a_question_put_again_is_a_re_prompt(tmp_path: Path) -> None:
    asked = {"acts": ["utter_ask_amount"]}
    report = inspect(_log(tmp_path / "s.jsonl", asked, asked, {"acts": ["read_back"]}))
    assert [(finding.fault, finding.turn) for finding in report.findings] == [(Fault.ASKED_AGAIN, 2)]


def test_a_log_without_words_says_that_wording_could_not_be_judged(tmp_path: Path) -> None:
    path = tmp_path / "s.jsonl"
    path.write_text(json.dumps({"kind": "turn", "data": {"number": 1, "acts": ["read_back"]}}), encoding="utf-8")
    report = inspect(path)
    assert not report.with_words
    assert "no words" in as_text(report)
