"""Rows whose names would be the same say which of them they are."""

from __future__ import annotations

from dataclasses import dataclass

from app.viewmodels.told_apart import told_apart


@dataclass(frozen=True)
class Row:
    sentence: str
    button: str


def test_only_what_is_shared_gets_a_number() -> None:
    rows = [Row("一", "撤回300元"), Row("二", "撤回300元"), Row("三", "撤回5元")]
    told = told_apart(rows, "sentence", "button")
    assert [row.sentence for row in told] == ["一", "二", "三"]
    assert [row.button for row in told] == ["撤回300元，第1笔", "撤回300元，第2笔", "撤回5元"]


def test_no_rows_are_no_rows() -> None:
    assert told_apart([], "sentence") == ()
