"""Nothing that the elder version shows or says uses a word that only a bank uses, wherever the text comes from.

Texts made in Python are for both versions, so they are plain for everybody; a page of the standard version may still head a
chart with a bank's word of its own.
"""

from __future__ import annotations

import ast
import re
import tomllib
from typing import TYPE_CHECKING

import pytest

from app.paths import ROOT
from app.services import SERVICES
from bank.helpdesk.knowledge import load_knowledge

if TYPE_CHECKING:
    from pathlib import Path

MARKS = ("translate", "marked")
GLOSSARY: dict[str, str] = tomllib.loads((ROOT / "app" / "glossary.toml").read_text(encoding="utf-8"))["words"]
QML = ROOT / "app" / "qml"
ELDER = QML / "pages" / "elder"
TEXT = re.compile(r'qsTr\("((?:[^"\\]|\\.)*)"\)')


def jargon(text: str) -> list[str]:
    """The words in a text that only a bank uses."""
    return [word for word in GLOSSARY if word in text]


SHARED = [*(QML / "controls").rglob("*.qml"), *(QML / "overlays").rglob("*.qml")]


@pytest.mark.parametrize(
    "page", sorted([*ELDER.rglob("*.qml"), *SHARED]), ids=lambda page: page.relative_to(QML).as_posix()
)
def test_an_elder_page_says_it_plainly(page: object) -> None:
    texts = TEXT.findall(page.read_text(encoding="utf-8"))  # type: ignore[attr-defined]  # a path
    assert {(word, text): GLOSSARY[word] for text in texts for word in GLOSSARY if word in text} == {}


def test_the_elder_names_of_services_are_plain() -> None:
    assert {service.id: GLOSSARY[word] for service in SERVICES for word in GLOSSARY if word in service.elder_name} == {}


def test_what_is_said_instead_is_plain_itself() -> None:
    assert {plain for plain in GLOSSARY.values() for word in GLOSSARY if word in plain} == set()


SWINDLERS_OWN = frozenset({"别再投，也别交“解冻费”“税费”。投资只找持牌的机构。"})
"""What quotes the people one is warned of: a person has to know it when they hear it."""
LOOKED_AT_ELSEWHERE = {ROOT / "app" / "services.py", ROOT / "app" / "viewmodels" / "names_table.py"}
"""Of the two names that a service has the elder one counts, above; the other file holds what the books themselves say."""
MADE_IN_PYTHON = [path for path in sorted((ROOT / "app").rglob("*.py")) if path not in LOOKED_AT_ELSEWHERE]


def texts_for_the_screen(path: Path) -> list[str]:
    """Every text of a Python file that is translated."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    texts = (call.args[1] for call in calls if isinstance(call.func, ast.Name) and call.func.id in MARKS)
    return [text.value for text in texts if isinstance(text, ast.Constant) and isinstance(text.value, str)]


def test_what_python_hands_to_the_pages_is_plain() -> None:
    found = [(path, text) for path in MADE_IN_PYTHON for text in texts_for_the_screen(path)]
    assert len(found) > 1_000
    assert [(str(path), text) for path, text in found if jargon(text) and text not in SWINDLERS_OWN] == []


def test_what_the_assistant_says_to_the_elder_is_plain() -> None:
    wording = tomllib.loads((ROOT / "assets" / "wording" / "zh_CN.toml").read_text(encoding="utf-8"))
    assert [each["elder"] for each in wording.values() if jargon(each["elder"])] == []


def test_the_answers_of_the_customer_service_are_plain() -> None:
    said = [words.zh for each in load_knowledge().answers for words in (each.question, each.lead, *each.steps)]
    assert [text for text in said if jargon(text)] == []
