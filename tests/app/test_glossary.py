"""No page of the elder version, and no elder name of a service, uses a word that only a bank uses."""

from __future__ import annotations

import re
import tomllib

import pytest

from app.paths import ROOT
from app.services import SERVICES

GLOSSARY: dict[str, str] = tomllib.loads((ROOT / "app" / "glossary.toml").read_text(encoding="utf-8"))["words"]
ELDER = ROOT / "app" / "qml" / "pages" / "elder"
TEXT = re.compile(r'qsTr\("((?:[^"\\]|\\.)*)"\)')


@pytest.mark.parametrize("page", sorted(ELDER.rglob("*.qml")), ids=lambda page: page.relative_to(ELDER).as_posix())
def test_an_elder_page_says_it_plainly(page: object) -> None:
    texts = TEXT.findall(page.read_text(encoding="utf-8"))  # type: ignore[attr-defined]  # a path
    assert {(word, text): GLOSSARY[word] for text in texts for word in GLOSSARY if word in text} == {}


def test_the_elder_names_of_services_are_plain() -> None:
    assert {service.id: GLOSSARY[word] for service in SERVICES for word in GLOSSARY if word in service.elder_name} == {}


def test_what_is_said_instead_is_plain_itself() -> None:
    assert {plain for plain in GLOSSARY.values() for word in GLOSSARY if word in plain} == set()
