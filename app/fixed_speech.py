"""What the assistant says in the same words every time: it is rendered once, and before anybody waits for it. Pure.

A reply is heard part by part, and the next is rendered while one is heard. So only its first part is waited for in silence; where that
is the same for everybody (请核对：, 要转多少钱？), the reply begins at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dialogs.language.speakable import speakable
from voice.tts.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NAME = re.compile(r"\{\w+\}")
_VALUE = "龘" * 6
"""Stands for a value: as long as most are, and in nobody's words."""
_BEFORE = "好。"
"""Behind another sentence a part is not the first, and is cut otherwise."""


@dataclass(frozen=True, slots=True)
class FixedSpeech:
    """Parts of what is said, as they are given to the voice."""

    parts: frozenset[str] = frozenset()
    """All that hold nobody's values, of both versions."""
    openings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """First parts of replies by version, each once, in the order of the texts."""

    @staticmethod
    def of(texts: Mapping[str, Iterable[str]]) -> FixedSpeech:
        """What is fixed in the catalogues' texts by version; their {names} stand for values.

        >>> FixedSpeech.of({"standard": ["请核对：转给{payee}，金额{amount}。说“取消”。"]}).openings
        {'standard': ('请核对：',)}
        """
        parts: set[str] = set()
        openings: dict[str, tuple[str, ...]] = {}
        for version, of_version in texts.items():
            begins: list[str] = []
            for text in of_version:
                said = speakable(_NAME.sub(_VALUE, text))
                first, *others = sentences(said)
                parts.update(part for part in (first, *others, *sentences(_BEFORE + said)[1:]) if _VALUE not in part)
                if _VALUE not in first:
                    begins.append(first)
            openings[version] = tuple(dict.fromkeys(begins))
        return FixedSpeech(frozenset(parts), openings)
