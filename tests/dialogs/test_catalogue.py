"""The wording catalogue: every response that is used exists, in both versions, and its blanks are filled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from dialogs.actions import answers, asking, services, topics, transfer
from dialogs.actions.catalog import ACTIONS
from dialogs.language.speakable import speakable
from dialogs.project import PROJECT

Responses = dict[str, list[dict[str, object]]]
ONE_WORDING = {"utter_refused"}  # the bank's own sentence
FOREIGN_OR_SLANG = re.compile(r"[A-Za-z]|亲[，~]|么么")


@pytest.fixture(scope="module")
def domain() -> dict[str, object]:
    merged: dict[str, object] = {}
    for path in [PROJECT / "domain.yml", *sorted((PROJECT / "domain").glob("*.yml"))]:
        for key, value in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            if isinstance(value, dict):
                merged[key] = {**_dict(merged.get(key)), **value}
            elif isinstance(value, list):
                held = merged.get(key)
                merged[key] = [*(held if isinstance(held, list) else []), *value]
    return merged


def _dict(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


@pytest.fixture(scope="module")
def responses(domain: dict[str, object]) -> Responses:
    found = domain["responses"]
    assert isinstance(found, dict)
    return found


def _sources() -> Iterator[str]:
    for module in (answers, asking, services, topics, transfer):
        assert module.__file__ is not None
        yield Path(module.__file__).read_text(encoding="utf-8")
    for path in sorted((PROJECT / "data/rules").glob("*.yml")):
        yield path.read_text(encoding="utf-8")


def test_every_response_is_used_and_every_used_response_exists(responses: Responses) -> None:
    used = {name for source in _sources() for name in re.findall(r"utter_[a-z_]+[a-z]", source)}
    used = (used - {"utter_explain"}) | {f"utter_explain_{slot}" for slot in ("payee", "amount", "confirmation")}
    assert used == set(responses)


def test_every_response_has_a_standard_and_an_elder_wording(responses: Responses) -> None:
    for name, wordings in responses.items():
        conditions = [wording.get("condition") for wording in wordings]
        elder = [{"type": "slot", "name": "version", "value": "elder"}]
        assert conditions == ([None] if name in ONE_WORDING else [None, elder]), name


def test_both_wordings_have_the_same_blanks_and_can_be_spoken(responses: Responses) -> None:
    for name, wordings in responses.items():
        texts = [str(wording["text"]) for wording in wordings]
        assert len({frozenset(re.findall(r"{(\w+)}", text)) for text in texts}) == 1, name
        for text in texts:
            assert not re.search(r"[0-9]", speakable(text)), name
            assert not FOREIGN_OR_SLANG.search(re.sub(r"{\w+}", "", text)), name
            assert len(text) <= 60, name


def test_the_domain_names_exactly_the_actions_that_there_are(domain: dict[str, object]) -> None:
    named = domain["actions"]
    assert isinstance(named, list)
    assert sorted(named) == sorted(ACTIONS)
