"""The knowledge base: answers read from knowledge.toml, found by words. It needs no books, so it helps when they fail."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from bank.bilingual import Words, lines, words
from bank.helpdesk.errors import AnswerUnknownError
from bank.helpdesk.search import score
from bank.toml_table import TomlTable

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with its answer: the answer in one sentence, then steps, then the service that does it.

    service: the id by which the window knows the page that does it (`app/services.py`). words: by which people look for it.
    urgent: each minute counts; these come first.
    """

    id: str
    question: Words
    lead: Words
    steps: tuple[Words, ...]
    service: str
    words: tuple[str, ...]
    urgent: bool


@dataclass(frozen=True, slots=True)
class Hotline:
    """The number to call: invented, nobody answers it. People answer from opens to closes, urgent things at any hour."""

    number: str
    opens: time
    closes: time

    def is_open(self, moment: datetime) -> bool:
        """Tell whether somebody would answer anything but what is urgent."""
        return self.opens <= moment.time() < self.closes


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All answers, in their own order, and the number."""

    hotline: Hotline
    answers: tuple[Answer, ...]

    def find(self, answer_id: str) -> Answer:
        """Return an answer by its id (AnswerUnknownError)."""
        for answer in self.answers:
            if answer.id == answer_id:
                return answer
        raise AnswerUnknownError

    def search(self, text: str) -> tuple[Answer, ...]:
        """Return the answers that have to do with a text, the best first; all of them for an empty text."""
        if not text.strip():
            return self.answers
        scored = [(score(text, fields(answer)), answer) for answer in self.answers]
        return tuple(answer for points, answer in sorted(scored, key=lambda pair: -pair[0]) if points > 0)


def fields(answer: Answer) -> Iterable[tuple[int, str]]:
    """What a search looks at, each with its weight: the question and the words by which people look weigh most."""
    for said in answer.words:
        yield 4, said
    for weight, text in ((3, answer.question), (1, answer.lead)):
        yield weight, text.zh
        yield weight, text.en


@cache
def load_knowledge() -> Knowledge:
    """Return the packaged knowledge base (PersonaInvalidError with the place for a file that does not fit)."""
    return parse_knowledge(resources.files("bank.helpdesk").joinpath("knowledge.toml").read_text(encoding="utf-8"))


def parse_knowledge(text: str) -> Knowledge:
    """Return the knowledge base that a TOML text gives (PersonaInvalidError)."""
    return TomlTable(tomllib.loads(text)).read(_knowledge)


def _knowledge(table: TomlTable) -> Knowledge:
    found = Knowledge(table.table("hotline", _hotline), table.tables("answers", _answer))
    if len({answer.id for answer in found.answers}) != len(found.answers):
        raise table.invalid("answers")
    return found


def _hotline(table: TomlTable) -> Hotline:
    return Hotline(table.text("number"), _time(table, "opens"), _time(table, "closes"))


def _time(table: TomlTable, key: str) -> time:
    try:
        return time.fromisoformat(table.text(key))
    except ValueError as error:
        raise table.invalid(key) from error


def _answer(table: TomlTable) -> Answer:
    return Answer(
        id=table.text("id"),
        question=table.table("question", words),
        lead=table.table("lead", words),
        steps=table.table("steps", lines),
        service=table.text("service"),
        words=table.texts("words"),
        urgent=table.flag("urgent") if table.has("urgent") else False,
    )
