"""Suitability: the questionnaire, the grade C1 to C5 that its answers give, and what grade of product that allows.

A product R1 to R5 may be bought by a customer of the same number or above. Grading is a pure function of the answers
and the age; the cap for age is ours (bank/savings/policy.py).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from sqlite3 import Row

from bank import customers
from bank.clock import SHANGHAI, epoch_ms, from_epoch_ms, start_of_day
from bank.database import Reading
from bank.errors import RequestReusedError
from bank.rounding import MONTHS_A_YEAR, add_months, months_and_days
from bank.savings import arguments
from bank.savings.catalogue import Catalogue, Questionnaire
from bank.savings.desk import Desk
from bank.savings.errors import (
    AnswersInvalidError,
    AssessmentExpiredError,
    AssessmentMissingError,
    AssessmentTooOftenError,
    ProductTooRiskyError,
)
from bank.savings.policy import AGE_CAPS, ASSESSMENT_MONTHS, ASSESSMENTS_A_DAY
from bank.savings.values import Assessment


class SuitabilityService:
    """Asks the questions and keeps the answers."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        self._desk = desk
        self._questionnaire = catalogue.questionnaire

    def questions(self) -> Questionnaire:
        """Return all questions with their answers."""
        return self._questionnaire

    def assess(self, request_id: str, customer_id: str, answers: Mapping[str, int]) -> Assessment:
        """Grade a customer's answers (question id to the place of the answer, from 0) and keep them for twelve months.

        The same request again returns the same assessment.

        Raises:
            FieldInvalidError, RequestReusedError, CustomerUnknownError
            AnswersInvalidError: a question is missing, unknown, or has no such answer.
            AssessmentTooOftenError: twice on this day already.
        """
        request_id = arguments.request_id(request_id)
        customer_id = arguments.text(customer_id, "customer_id")
        score, uncapped = graded(self._questionnaire, answers)
        stored = json.dumps(dict(answers), sort_keys=True, ensure_ascii=False)
        with self._desk.database.writing() as transaction:
            birth_date = customers.find(transaction, customer_id).birth_date
            earlier = transaction.row(
                "SELECT * FROM risk_assessment WHERE customer_id = ? AND request_id = ?", customer_id, request_id
            )
            if earlier is not None:
                if earlier["answers"] != stored:
                    raise RequestReusedError
                return _assessment(earlier)
            now = self._desk.clock.now()
            _require_seldom(transaction, customer_id, now.date())
            until = add_months(now.date(), ASSESSMENT_MONTHS)
            transaction.execute(
                "INSERT INTO risk_assessment (customer_id, request_id, answers, score, grade, uncapped_grade,"
                " assessed_at_ms, valid_until_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                customer_id,
                request_id,
                stored,
                score,
                min(uncapped, highest_grade(birth_date, now.date())),
                uncapped,
                epoch_ms(now),
                epoch_ms(datetime.combine(until, now.timetz(), SHANGHAI)),
            )
            return newest(transaction, customer_id)

    def current(self, customer_id: str) -> Assessment:
        """Return the newest assessment if it still holds (AssessmentMissingError, AssessmentExpiredError)."""
        customer_id = arguments.text(customer_id, "customer_id")
        return valid(self._desk.database, customer_id, self._desk.clock.now())


def graded(questionnaire: Questionnaire, answers: object) -> tuple[int, int]:
    """Return the points and the grade, 1 to 5, before any cap (AnswersInvalidError)."""
    if not isinstance(answers, Mapping) or answers.keys() != {question.id for question in questionnaire.questions}:
        raise AnswersInvalidError
    chosen = []
    for question in questionnaire.questions:
        place = answers[question.id]
        if type(place) is not int or not 0 <= place < len(question.options):
            raise AnswersInvalidError
        chosen.append(question.options[place])
    score = sum(option.points for option in chosen)
    if any(option.floor for option in chosen):
        return score, 1
    return score, 1 + sum(score >= threshold for threshold in questionnaire.thresholds)


def highest_grade(birth_date: date, day: date) -> int:
    """Return the highest grade that a person of this age may have (ours: from 65 C3, from 80 C2)."""
    years = months_and_days(birth_date, day)[0] // MONTHS_A_YEAR if day >= birth_date else 0
    return next((grade for age, grade in AGE_CAPS if years >= age), 5)


def newest(reading: Reading, customer_id: str) -> Assessment:
    """Return the newest assessment, whether or not it still holds (AssessmentMissingError)."""
    row = reading.row("SELECT * FROM risk_assessment WHERE customer_id = ? ORDER BY id DESC LIMIT 1", customer_id)
    if row is None:
        raise AssessmentMissingError
    return _assessment(row)


def valid(reading: Reading, customer_id: str, now: datetime) -> Assessment:
    """Return the newest assessment if it still holds (AssessmentMissingError, AssessmentExpiredError)."""
    assessment = newest(reading, customer_id)
    if now >= assessment.valid_until:
        raise AssessmentExpiredError(until_iso=assessment.valid_until.isoformat(timespec="seconds"))
    return assessment


def require(reading: Reading, customer_id: str, risk_grade: int, now: datetime) -> Assessment:
    """Return the assessment that allows a product of this grade.

    Raises:
        AssessmentMissingError, AssessmentExpiredError, ProductTooRiskyError
    """
    assessment = valid(reading, customer_id, now)
    if assessment.grade < risk_grade:
        raise ProductTooRiskyError(product_grade=f"R{risk_grade}", customer_grade=f"C{assessment.grade}")
    return assessment


def _require_seldom(reading: Reading, customer_id: str, day: date) -> None:
    row = reading.row(
        "SELECT count(*) AS n FROM risk_assessment WHERE customer_id = ? AND assessed_at_ms BETWEEN ? AND ?",
        customer_id,
        epoch_ms(start_of_day(day)),
        epoch_ms(start_of_day(day + timedelta(days=1))) - 1,
    )
    if row is not None and row["n"] >= ASSESSMENTS_A_DAY:
        raise AssessmentTooOftenError(most=ASSESSMENTS_A_DAY)


def _assessment(row: Row) -> Assessment:
    return Assessment(
        customer_id=row["customer_id"],
        score=row["score"],
        grade=row["grade"],
        uncapped_grade=row["uncapped_grade"],
        assessed_at=from_epoch_ms(row["assessed_at_ms"]),
        valid_until=from_epoch_ms(row["valid_until_ms"]),
    )
