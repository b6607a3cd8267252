"""A study read from TOML: all that is wrong at once, each with its line, its field and a sentence; or the study."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from lab import study as s
from lab.counterbalance import flaw, latin_square, order_of, williams
from lab.fields import Problem, Problems, Table
from lab.predicates import PredicateError, names, parse
from lab.private import refusal
from lab.toml_lines import TomlLines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lab.predicates import Predicate
    from lab.schema.kinds import Input, Version

SCHEMA = 1
MOST_CHARACTERS = 1_000_000
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_EMPTY = "page.shown"
"""Stands in for a predicate that cannot be read; such a study is never returned."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A study, or what is wrong with its file. `warnings` do not keep it from being run."""

    study: s.Study | None
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()


def check_study(content: bytes, vocabulary: s.Vocabulary) -> Checked:
    """Read a study's file. Never raises for what is in it."""
    try:
        text = content.decode("utf-8")
        raw = tomllib.loads(text)
    except UnicodeDecodeError:
        return Checked(None, (Problem(1, "文件", "不是 UTF-8 编码的文本"),))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line ([0-9]+)", str(error))
        line = int(found[1]) if found else len(content.decode("utf-8", "replace").splitlines())
        return Checked(None, (Problem(line, "文件", "这一行不合 TOML 的写法"),))
    if len(text) > MOST_CHARACTERS:
        return Checked(None, (Problem(1, "文件", f"太长了，最多{MOST_CHARACTERS}个字符"),))
    problems, warnings = Problems(lines := TomlLines(text)), Problems(lines)
    reader = _Reader(problems, warnings, vocabulary, hashlib.sha256(content).hexdigest())
    study = Table(raw, problems).read(reader.study)
    if problems.found:
        return Checked(None, tuple(sorted(problems.found, key=lambda each: each.line)), tuple(warnings.found))
    return Checked(study, (), tuple(warnings.found))


class _Reader:
    def __init__(self, problems: Problems, warnings: Problems, vocabulary: s.Vocabulary, sha256: str) -> None:
        self._problems = problems
        self._warnings = warnings
        self._vocabulary = vocabulary
        self._sha256 = sha256

    def study(self, table: Table) -> s.Study:
        if table.whole("schema", 1, 99) != SCHEMA:
            table.wrong("schema", f"这个程序只认得第{SCHEMA}版")
        name = self._id(table)
        title = self._harmless(table, "title")
        bank = table.choice("bank", sorted(self._vocabulary.banks))
        consent = table.table("consent", self._consent)
        conditions = table.tables("conditions", self._condition, least=1)
        table.unique((each.id for each in conditions), "conditions")
        needed = {(each.version, each.input) for each in conditions}
        tasks = table.tables("tasks", lambda inner: self._task(inner, needed), least=1)
        table.unique((each.id for each in tasks), "tasks")
        if not any(not each.practice for each in tasks):
            table.wrong("tasks", "至少要有一个不是练习的任务")
        ids = tuple(each.id for each in conditions)
        incidents = table.tables("incidents", lambda inner: self._incident(inner, ids, tasks))
        table.unique((each.id for each in incidents), "incidents")
        personas = table.tables("personas", self._persona)
        table.unique((each.id for each in personas), "personas")
        method, orders = table.table("counterbalancing", lambda inner: self._orders(inner, tuple(dict.fromkeys(ids))))
        return s.Study(
            id=name,
            title=title,
            bank=bank,
            consent=consent,
            conditions=conditions,
            tasks=tasks,
            questionnaires=table.table("questionnaires", self._questionnaires),
            method=method,
            orders=orders,
            break_s=table.whole("break_s", 0, 3600, 0),
            incidents=incidents,
            personas=personas,
            sha256=self._sha256,
        )

    @staticmethod
    def _id(table: Table) -> str:
        name = table.text("id")
        if name and _ID.fullmatch(name) is None:
            table.wrong("id", "只能用小写字母、数字和减号，最多60个字符")
        return name

    @staticmethod
    def _consent(table: Table) -> s.ConsentText:
        return s.ConsentText(
            text=table.text("text"),
            audio=table.flag("audio", default=False),
            screen=table.flag("screen", default=False),
            retention_days=table.whole("retention_days", 1, 3650),
        )

    def _condition(self, table: Table) -> s.Condition:
        steps = self._vocabulary.text_steps
        step = table.number("text_step", min(steps), max(steps), 1.0)
        if step not in steps:
            table.wrong("text_step", f"字号只有{'、'.join(f'{each:g}' for each in steps)}这几档")
        return s.Condition(
            id=self._id(table),
            title=self._harmless(table, "title"),
            version=cast("Version", table.choice("version", s.VERSIONS)),
            input=cast("Input", table.choice("input", s.INPUTS)),
            text_step=step,
            profile=table.choice("profile", self._vocabulary.profiles, self._vocabulary.profiles[0]),
        )

    def _task(self, table: Table, needed: set[tuple[Version, Input]]) -> s.Task:
        success = self._predicate(table, "success")
        failure = self._predicate(table, "failure") if table.has("failure") else None
        instruction = self._harmless(table, "instruction")
        spoken = self._harmless(table, "spoken", instruction) if table.has("spoken") else instruction
        return s.Task(
            id=self._id(table),
            title=self._harmless(table, "title"),
            start=table.choice("start", sorted(self._vocabulary.pages), "Home"),
            instruction=instruction,
            spoken=spoken,
            success=success,
            failure=failure,
            limit_s=table.whole("limit_s", 10, 3600),
            practice=table.flag("practice", default=False),
            ways=table.table("way", lambda inner: self._ways(inner, needed)),
        )

    def _ways(
        self, table: Table, needed: set[tuple[Version, Input]]
    ) -> Mapping[tuple[Version, Input], tuple[str, ...]]:
        ways: dict[tuple[Version, Input], tuple[str, ...]] = {}
        for version in s.VERSIONS:
            wanted = tuple(each for each in s.INPUTS if (version, each) in needed)
            if wanted and not table.has(version):
                table.wrong(version, f"有条件用到这个版本，要写出最短的路：{'、'.join(wanted)}")
            elif table.has(version):
                found = table.table(version, _way_of_inputs(wanted))
                ways.update({(version, each): way for each, way in found.items()})
        return ways

    def _predicate(self, table: Table, key: str) -> Predicate:
        text = table.text(key)
        try:
            predicate = parse(text) if text else parse(_EMPTY)
        except PredicateError as error:
            table.wrong(key, f"第{error.at}个字符，{error.sentence}")
            return parse(_EMPTY)
        for happened in names(predicate):
            known = self._vocabulary.events.get(happened.event)
            if text and known is None:
                listed = "、".join(sorted(self._vocabulary.events))
                table.wrong(key, f"没有“{happened.event}”这种事件，有的是{listed}")
            for condition in happened.conditions:
                if known is not None and condition.field not in known:
                    listed = "、".join(sorted(known)) or "没有值"
                    table.wrong(key, f"“{happened.event}”没有“{condition.field}”这个值，有的是{listed}")
        return predicate

    @staticmethod
    def _harmless(table: Table, key: str, *default: str) -> str:
        text = table.text(key, *default)
        if (sentence := refusal(text)) is not None:
            table.wrong(key, sentence)
        return text

    @staticmethod
    def _incident(table: Table, conditions: tuple[str, ...], tasks: tuple[s.Task, ...]) -> s.Incident:
        kind = table.choice("kind", s.INCIDENTS)
        needs = {
            "network-loss": "lasts_s",
            "recogniser-errors": "rate",
            "wrong-payee": "payee",
            "scam-call": "text",
        }.get(kind)
        if needs is not None and not table.has(needs):
            table.wrong(needs, f"“{kind}”要写这一项")
        return s.Incident(
            id=_Reader._id(table),
            kind=cast("Any", kind),
            task=table.choice("task", [each.id for each in tasks] or [""]),
            conditions=table.texts("conditions", conditions) or conditions,
            after_steps=table.whole("after_steps", 0, 100, 0),
            lasts_s=table.number("lasts_s", 1, 600, 1),
            rate=table.number("rate", 0, 1, 0),
            payee=table.text("payee", ""),
            text=_Reader._harmless(table, "text", ""),
        )

    @staticmethod
    def _persona(table: Table) -> s.Persona:
        return s.Persona(
            id=_Reader._id(table),
            title=table.text("title"),
            scatter_px=table.number("scatter_px", 0, 100),
            press_ms=table.number("press_ms", 50, 20_000),
            legible_px=table.number("legible_px", 0, 200),
            read_ms_a_character=table.number("read_ms_a_character", 1, 5_000),
            listen_rate=table.number("listen_rate", 0.2, 5),
            mishear=table.number("mishear", 0, 1),
            hesitate=table.number("hesitate", 0, 1),
            hesitation_s=table.number("hesitation_s", 0, 120),
            forget=table.number("forget", 0, 0.9),
            patience_s=table.number("patience_s", 5, 3600),
        )

    @staticmethod
    def _questionnaires(table: Table) -> s.Questionnaires:
        return s.Questionnaires(
            after_task=table.texts("after_task", s.AFTER_TASK),
            after_condition=table.texts("after_condition", s.AFTER_CONDITION),
            at_end=table.texts("at_end", s.AT_END),
            required=table.texts("required", (*s.AFTER_TASK, *s.AFTER_CONDITION, *s.AT_END)),
        )

    def _orders(self, table: Table, conditions: tuple[str, ...]) -> tuple[str, tuple[tuple[str, ...], ...]]:
        method = table.choice("method", s.METHODS, "williams")
        given = table.rows("square")
        orders = {
            "williams": lambda: williams(conditions),
            "latin-square": lambda: latin_square(conditions),
            "given": lambda: given,
        }.get(method, lambda: (conditions,))()
        if method == "given" and not given:
            table.wrong("square", "选了 given，就要写出每一行的顺序")
        elif given and method != "given":
            table.wrong("square", '只有 method = "given" 时才写')
        elif method == "fixed" and len(conditions) > 1:
            self._warnings.add((*table.path, "method"), "顺序固定，先后的影响和条件的影响分不开")
        elif method == "given" and any(set(row) - set(conditions) for row in given):
            table.wrong("square", f"有的名字不是条件，条件是{'、'.join(conditions)}")
        elif method != "fixed" and conditions and (sentence := flaw(orders, conditions, carry_over=False)) is not None:
            table.wrong("square", sentence)
        elif method != "fixed" and (sentence := flaw(orders, conditions, carry_over=True)) is not None:
            self._warnings.add((*table.path, "method"), f"{sentence}；要连先后也平衡，请用 williams")
        return method, orders


def _way_of_inputs(wanted: tuple[Input, ...]) -> Any:  # noqa: ANN401 -- a reader of a table, whose fields are the inputs
    def read(table: Table) -> dict[Input, tuple[str, ...]]:
        present = [each for each in s.INPUTS if each in wanted or table.has(each)]
        return {each: table.texts(each, least=1 if each in wanted else 0) for each in present}

    return read


def order_for(study: s.Study, participant: int) -> tuple[str, ...]:
    """The conditions of a participant, counted from 1, in order."""
    return order_of(study.orders, participant)
