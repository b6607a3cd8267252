"""The suitability questions, one at a time, and the grade that the bank gives for the answers."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.pages import Page
from app.viewmodels.options import OptionRow
from app.viewmodels.order import FactRow
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.wealth.question_words import question_words
from app.viewmodels.wealth.words import day_words, person_words

if TYPE_CHECKING:
    from app.viewmodels.room import House
    from bank.savings.catalogue import Question
    from bank.savings.values import Assessment

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Questions come from the bank.")
class QuestionnaireViewModel(RoomViewModel):
    """Asks, keeps the answers until all are there, and hands them in once."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.WEALTH_QUESTIONNAIRE})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._questions: tuple[Question, ...] = ()
        self._at = 0
        self._answers: dict[str, int] = {}
        self._request_id = ""
        self._result: Assessment | None = None
        self._options = Rows(OptionRow, self)
        self._facts = Rows(FactRow, self)

    def refresh(self) -> None:
        """Read the questions; the answers so far stay."""
        self.write(lambda bank: bank.savings.suitability.questions().questions, self._keep)

    def show(self) -> None:
        """Fill the answers of the question at hand, and the facts of the result."""
        question = self._question
        options = question.options if question else ()
        chosen = self._answers.get(question.id) if question else None
        self._options.replace(
            [OptionRow(str(n), question_words(option.text), "", chosen=n == chosen) for n, option in enumerate(options)]
        )
        self._facts.replace([] if self._result is None else _facts(self._result))

    @Slot()
    def begin(self) -> None:
        """Start afresh."""
        self._at, self._answers, self._result = 0, {}, None
        self._request_id = f"answers-{secrets.token_hex(8)}"
        self.clear_failure()
        self._house.navigation.open(Page.WEALTH_QUESTIONNAIRE)
        self._turn()

    @Slot(str)
    def choose(self, value: str) -> None:
        """The value of a row of `options`."""
        if self._question is not None:
            self._answers[self._question.id] = int(value)
            self.clear_failure()
            self._turn()

    @Slot()
    def next(self) -> None:
        """The next question; after the last one the answers are handed in."""
        question = self._question
        if question is None:
            return
        if question.id not in self._answers:
            self.fail(Failure("QUESTION_UNANSWERED", {}))
        elif self._at + 1 < len(self._questions):
            self._at += 1
            self._turn()
            self._house.announcer.announce(self.questionText)
        else:
            self._hand_in()

    @Slot()
    def previous(self) -> None:
        """The question before."""
        if self._at > 0:
            self._at -= 1
            self.clear_failure()
            self._turn()
            self._house.announcer.announce(self.questionText)

    def _hand_in(self) -> None:
        customer_id, answers, request_id = self.customer_id, dict(self._answers), self._request_id
        self.write(lambda bank: bank.savings.suitability.assess(request_id, customer_id, answers), self._graded)

    def _graded(self, assessment: Assessment) -> None:
        self._result = assessment
        self._house.announcer.announce(self.resultText)

    def _keep(self, questions: tuple[Question, ...]) -> None:
        self._questions = questions
        if not self._request_id:
            self._request_id = f"answers-{secrets.token_hex(8)}"

    def _turn(self) -> None:
        self.show()
        self.changed.emit()

    @property
    def _question(self) -> Question | None:
        return self._questions[self._at] if self._at < len(self._questions) else None

    @Property(bool, notify=shown)
    def done(self) -> bool:
        """Whether there is a result."""
        return self._result is not None

    @Property(str, notify=shown)
    def questionText(self) -> str:
        """The question at hand."""
        return question_words(self._question.text) if self._question else ""

    @Property(str, notify=shown)
    def progress(self) -> str:
        """第1题，共7题."""
        return translate("wealth", "第{n}题，共{all}题").format(n=self._at + 1, all=len(self._questions))

    @Property(float, notify=shown)
    def share(self) -> float:
        """How far one is, 0 to 1."""
        return (self._at + 1) / len(self._questions) if self._questions else 0.0

    @Property(bool, notify=shown)
    def first(self) -> bool:
        """Whether this is the first question."""
        return self._at == 0

    @Property(bool, notify=shown)
    def last(self) -> bool:
        """Whether this is the last question."""
        return self._at + 1 >= len(self._questions)

    @Property(bool, notify=shown)
    def answered(self) -> bool:
        """Whether the question at hand has an answer."""
        return self._question is not None and self._question.id in self._answers

    @Property(Rows, constant=True)
    def options(self) -> Rows:
        """Rows of `OptionRow` of the question at hand."""
        return self._options

    @Property(Rows, constant=True)
    def facts(self) -> Rows:
        """Rows of `FactRow` of the result."""
        return self._facts

    @Property(str, notify=shown)
    def resultTitle(self) -> str:
        """C2 稳健型."""
        return person_words(self._result.grade) if self._result else ""

    @Property(str, notify=shown)
    def resultText(self) -> str:
        """What the grade means."""
        if self._result is None:
            return ""
        text = translate("wealth", "您的等级是{grade}，可以买R1到{most}的产品。等级不是建议，不买也可以。")
        if self._result.grade == 1:
            text = translate("wealth", "您的等级是{grade}，只能买{most}的产品。等级不是建议，不买也可以。")
        return text.format(grade=person_words(self._result.grade), most=f"R{self._result.grade}")


def _facts(result: Assessment) -> list[FactRow]:
    until = day_words(result.valid_until.date())
    rows = [FactRow(translate("wealth", "有效到"), until, until, strong=True)]
    if result.uncapped_grade > result.grade:
        why = translate("wealth", "按年龄，最高{grade}").format(grade=f"C{result.grade}")
        rows.append(FactRow(translate("wealth", "为什么是这一级"), why, why, strong=False))
    return rows
