"""A questionnaire as it is being filled in, one item at a time. Pure. Nothing is chosen until the participant chooses it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lab import inputs as i
from lab.questionnaires import QUESTIONNAIRES
from lab.schema import kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lab.plan import Ask
    from lab.questionnaires import Item, Questionnaire
    from lab.schema.reading import Read


Answer = float | str


@dataclass(frozen=True, slots=True)
class Form:
    """`at` is the item before the participant; `given` what was answered by now. `chosen`: not told to the session yet.

    `required`: the study wants every item answered.
    """

    questionnaire: Questionnaire
    required: bool
    at: int
    given: Mapping[str, Answer]
    chosen: Answer | None

    @property
    def item(self) -> Item:
        """What is asked now."""
        return self.questionnaire.items[self.at]

    @property
    def first(self) -> bool:
        """Whether there is nothing to go back to."""
        return self.at == 0

    @property
    def last(self) -> bool:
        """Whether the questionnaire is done after this item."""
        return self.at == len(self.questionnaire.items) - 1

    @property
    def answered(self) -> bool:
        """Whether something is chosen or written."""
        return self.chosen is not None and self.chosen != ""


def open_form(asked: Ask, required: Iterable[str], events: Iterable[Read]) -> Form:
    """The form at its first item that was neither answered nor declined; `events` are the session's so far."""
    questionnaire = QUESTIONNAIRES[asked.questionnaire]
    given: dict[str, Answer] = {}
    declined: set[str] = set()
    for event in events:
        what = event.what
        if not isinstance(what, k.QuestionnaireAnswered | k.QuestionnaireDeclined):
            continue
        if (what.questionnaire, what.task, what.condition) != (asked.questionnaire, asked.task, asked.condition):
            continue
        if isinstance(what, k.QuestionnaireAnswered):
            given[what.item] = what.value
            declined.discard(what.item)
        else:
            given.pop(what.item, None)
            declined.add(what.item)
    done = [item.id in given or item.id in declined for item in questionnaire.items]
    at = done.index(False) if False in done else len(done) - 1
    return _at(Form(questionnaire, asked.questionnaire in required, 0, given, None), at)


def choose(form: Form, value: Answer) -> Form:
    """Choose an answer, or write one; nothing is told yet. Raises ValueError for what the item does not allow."""
    if not form.questionnaire.allows(form.item.id, value):
        raise ValueError(value)
    return replace(form, chosen=value)


def move(form: Form, steps: int) -> Form:
    """Choose the point that many steps on, at most the last; where nothing is chosen yet, the middle one, whichever way.

    From the middle both ends are equally far, and no way to the first mark leads to another place. Raises ValueError for an item
    without a scale.
    """
    asked = form.questionnaire
    if isinstance(form.chosen, str) or asked.free:
        raise ValueError(form.item.id)
    if form.chosen is None:
        return choose(form, asked.least + (asked.points - 1) // 2 * asked.step)
    wanted = round(form.chosen) + steps * asked.step
    return choose(form, max(asked.least, min(asked.most, wanted)))


def back(form: Form) -> Form:
    """The item before, with what was answered to it."""
    return form if form.first else _at(form, form.at - 1)


def answer(form: Form) -> tuple[Form, i.Answered]:
    """Take what is chosen as the answer and go on. Raises ValueError where nothing is chosen."""
    if form.chosen is None or not form.answered:
        raise ValueError(form.item.id)
    told = i.Answered(form.item.id, form.chosen)
    return _on(replace(form, given={**form.given, form.item.id: form.chosen})), told


def decline(form: Form) -> tuple[Form, i.Declined]:
    """Leave this item open and go on."""
    left = {item: value for item, value in form.given.items() if item != form.item.id}
    return _on(replace(form, given=left)), i.Declined(form.item.id)


def _on(form: Form) -> Form:
    return form if form.last else _at(form, form.at + 1)


def _at(form: Form, at: int) -> Form:
    return replace(form, at=at, chosen=form.given.get(form.questionnaire.items[at].id))
