"""Scoring simulated transfers in bulk, with the same words, features and model as one transfer live."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from bank.risk.features import vector
from bank.risk.simulation.replay import Case
from bank.risk.words import WordBook, WordHit

_ROWS_AT_ONCE: Final = 10_000

# Ours: how unseen sentences are read. Half of the telling ones are missed, one in ten near ones is taken for a
# scam's, by strong or by weak words.
_MISSED: Final = 0.5
_FALSE_NEAR: Final = 0.1
_FALSE: Final = 0.0005


class Scorer(Protocol):
    """A model: rows of features in, probabilities of fraud out."""

    def probabilities(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return one probability a row."""
        ...


@dataclass(frozen=True, slots=True)
class Scored:
    """A transfer, the scams its words point to, and the model's probability."""

    case: Case
    words: Sequence[WordHit]
    probability: float


class Reader:
    """Finds scams in texts; a simulated world has few of them, so each is read once."""

    def __init__(self, book: WordBook) -> None:
        self._book = book
        self._read: dict[tuple[str, tuple[str, ...]], tuple[WordHit, ...]] = {}

    def hits(self, case: Case) -> tuple[WordHit, ...]:
        """Return the scams that a transfer's words point to."""
        facts = case.facts
        if not facts.remark and not facts.said:
            return ()
        key = (facts.remark, facts.said)
        if key not in self._read:
            self._read[key] = self._book.hits(facts.remark, facts.said)
        return self._read[key]


class Misreader(Reader):
    """Reads as badly as unseen sentences are read.

    The matcher was written beside the texts of training and tuning, so it finds nearly all of them. A model that saw
    such hits would trust words far too much. So some are dropped, and some are found where there are none.
    """

    def __init__(self, book: WordBook, seed: int) -> None:
        super().__init__(book)
        self._rng = np.random.default_rng([seed, 1])
        scam, name = next(iter(book.scams.items()))
        self._false = (WordHit(scam, name, "", "strong"),)
        self._false_weak = (WordHit(scam, name, "", "weak"),)

    def hits(self, case: Case) -> tuple[WordHit, ...]:
        """Return the scams that are taken for what the words point to."""
        drawn = float(self._rng.random())
        if case.is_fraud:
            return () if drawn < _MISSED else super().hits(case)
        false = _FALSE_NEAR if case.near else _FALSE
        if drawn < false:
            return self._false if drawn < false / 2 else self._false_weak
        return super().hits(case)


def scored(cases: Iterable[Case], reader: Reader, scorer: Scorer) -> Iterator[Scored]:
    """Give each transfer with its words and its score, in order."""
    remaining = iter(cases)
    while block := list(islice(remaining, _ROWS_AT_ONCE)):
        words = [reader.hits(case) for case in block]
        rows = np.array([vector(case.facts, hits) for case, hits in zip(block, words, strict=True)], np.float32)
        for case, hits, probability in zip(block, words, scorer.probabilities(rows).tolist(), strict=True):
            yield Scored(case, hits, probability)
