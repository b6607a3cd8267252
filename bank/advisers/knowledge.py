"""Who advises, and what they know: read from advisers.toml. Which topic a sentence is about is a count of shared words."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from bank.bilingual import Words, words
from bank.helpdesk.search import score
from bank.toml_table import TomlTable

OTHER: Final = "other"
"""The topic of what nobody knows."""


@dataclass(frozen=True, slots=True)
class Adviser:
    """Somebody who does not exist, at a branch that does not either."""

    id: str
    name: Words
    branch_id: str


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that can be asked. offered: whether it is shown as a question; meets: whether a talk at the branch helps.

    question: as a customer asks it; reply: what the adviser says; words: by which it is known.
    """

    id: str
    question: Words
    reply: Words
    words: tuple[str, ...]
    offered: bool
    meets: bool


@dataclass(frozen=True, slots=True)
class AdviserKnowledge:
    """All advisers and all topics."""

    advisers: tuple[Adviser, ...]
    topics: tuple[Topic, ...]

    def adviser_of(self, customer_id: str) -> Adviser:
        """Return a customer's adviser, always the same one."""
        digest = hashlib.sha256(f"adviser/{customer_id}".encode()).digest()
        return self.advisers[digest[0] % len(self.advisers)]

    def topic(self, topic_id: str) -> Topic:
        """Return a topic by its id; what a later program no longer knows is the topic of what nobody knows."""
        known = {topic.id: topic for topic in self.topics}
        return known.get(topic_id, known[OTHER])

    def about(self, text: str) -> Topic:
        """Return the topic that has most to do with a text; `other` where none has."""
        best = max(self.topics, key=lambda topic: score(text, _fields(topic)))
        return best if score(text, _fields(best)) > 0 else self.topic(OTHER)


def _fields(topic: Topic) -> list[tuple[int, str]]:
    return [*((3, said) for said in topic.words), (1, topic.question.zh), (1, topic.question.en)]


@cache
def load_adviser_knowledge() -> AdviserKnowledge:
    """Return the packaged advisers (PersonaInvalidError with the place for a file that does not fit)."""
    text = resources.files("bank.advisers").joinpath("advisers.toml").read_text(encoding="utf-8")
    return TomlTable(tomllib.loads(text)).read(_knowledge)


def _knowledge(table: TomlTable) -> AdviserKnowledge:
    found = AdviserKnowledge(table.tables("advisers", _adviser), table.tables("topics", _topic))
    if not found.advisers or OTHER not in {topic.id for topic in found.topics}:
        raise table.invalid("topics")
    return found


def _adviser(table: TomlTable) -> Adviser:
    return Adviser(table.text("id"), table.table("name", words), table.text("branch"))


def _topic(table: TomlTable) -> Topic:
    return Topic(
        id=table.text("id"),
        question=table.table("question", words),
        reply=table.table("reply", words),
        words=table.texts("words"),
        offered=table.flag("offered") if table.has("offered") else False,
        meets=table.flag("meets") if table.has("meets") else False,
    )
