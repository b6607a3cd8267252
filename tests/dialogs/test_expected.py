"""How expected a sentence is: what people say to a bank before what only sounds like it, by counts that training gave."""

from __future__ import annotations

import pytest

from dialogs.corpus.expected import counts
from dialogs.language.expected import COUNTS, expectation, runs


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("帮我看看上个月的明细", "帮我看看上颗乐的明细"),
        ("积分能换什么", "积分能换神呢"),
        ("提前还贷款", "你以前还带款"),
        ("把字放大一点", "把字缝大一点"),
    ],
)
def test_what_people_say_is_expected_before_what_sounds_like_it(said: str, heard: str) -> None:
    assert expectation(heard) < expectation(said) < 0


def test_every_number_is_one_and_the_ends_count() -> None:
    assert runs("三百五") == runs("2800")
    assert ("<", "<", "#") in runs("三百五")
    assert ("#", ">") in runs("三百五")
    assert expectation("") < 0


def test_the_counts_are_of_the_training_sentences() -> None:
    written = {tuple(line.split(" ")[1:]) for line in COUNTS.read_text(encoding="ascii").splitlines()}
    now = {run for run, times in counts().items() if times > 5}
    assert len(now & written) > 0.9 * len(now)
