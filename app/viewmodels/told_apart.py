"""Names that tell rows apart: two transfers of one amount to one person must not sound the same on their buttons."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from _typeshed import DataclassInstance

    Row = TypeVar("Row", bound=DataclassInstance)


def told_apart(rows: Sequence[Row], *fields: str) -> tuple[Row, ...]:
    """The rows with the text of each of `fields` unique: those that several share say which of them it is, in order."""
    told = tuple(rows)
    for field in fields:
        texts = [getattr(row, field) for row in told]
        shared = {text for text, times in Counter(texts).items() if times > 1}
        seen: Counter[str] = Counter()
        changed = []
        for row, text in zip(told, texts, strict=True):
            seen[text] += 1
            said = translate("rows", "{text}，第{n}笔").format(text=text, n=seen[text])
            changed.append(replace(row, **{field: said}) if text in shared else row)
        told = tuple(changed)
    return told
