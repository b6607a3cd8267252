"""Where the lines of a text break: inside no word and no number, and with no character alone on the last line.

Chinese is written without spaces, so that Qt breaks a line between any two characters: 密|码, 3|月3日. A text that takes
several lines is therefore set in a little less than its width, where as many lines then break in better places. One more
line is taken only where a number would be torn otherwise or a character would stand alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFont, QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = Path(__file__).with_name("kept_words.txt")
"""Words of the bank's screens, between spaces."""
NUMBER = re.compile(
    r"\d+年\d+月\d+日|\d+月\d+日"
    r"|[−+-]?¥?\d[\d,.:]*(?:万元|亿元|分钟|小时|秒钟?|公斤|[%年月日天次笔期元个条步位号分枚张份克级户人题项点件])?"
    r"|[零一二两三四五六七八九十百千]+[万亿]?元|[零一二三四五六七八九][角分](?![之])|[A-Z]\d级?"
    r"|“[^”]{1,8}”[，。？！]?|（[^）]{1,4}）"
)
"""A number with its unit, a day, a short quotation or remark: none of them is torn."""
SENTENCE_SIGNS = frozenset("，。；：、！？…,;:!?")
SILENT = frozenset("，。；：、！？…”’）》,.;:!?)\u2060\u200b ")
"""Characters that keep nobody company on a line of their own."""
JOINER = "\u2060"
FAR = 1e7
"""A width, in pixels, that no line fills."""

# What a break costs; the sum decides among the ways to break a text into as many lines.
IN_NUMBER = 9.0
IN_WORD = 5.0
ALONE = 10.0
PAIR = 2.0
AFTER_SIGN = -2.5
AT_SPACE = -1.0
NARROW = 4.0
"""For giving away the whole width."""
ONE_MORE = 4.0
"""For a line more than the full width needs."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """One paragraph: where each of its characters begins, in pixels, and where a line may break."""

    text: str
    starts: tuple[float, ...]
    places: tuple[int, ...]

    def width(self, first: int, last: int) -> float:
        """Width of a line from `first` to before `last`, without the spaces at its end."""
        while last > first and self.text[last - 1] == " ":
            last -= 1
        return self.starts[last] - self.starts[first]

    def lines(self, room: float) -> list[int] | None:
        """Where the lines begin when each takes as much as goes into `room`; None where a word alone is too long."""
        begins, first, last_place = [0], 0, 0
        for place in self.places:
            if self.width(first, place) <= room:
                last_place = place
                continue
            if last_place == first:
                return None
            begins.append(last_place)
            first, last_place = last_place, place
            if self.width(first, place) > room:
                return None
        return begins

    def widest(self, begins: list[int]) -> float:
        """Width of the longest of these lines."""
        return max(self.width(first, last) for first, last in zip(begins, [*begins[1:], len(self.text)], strict=True))


def inset(text: str, font: QFont, width: float) -> int:
    """Pixels of `width` to leave free so that the text, in no more lines, breaks best; 0 where it fits in one."""
    return _inset(text, font.family(), font.pixelSize(), font.weight().value, int(width))


def joined(text: str) -> str:
    """The text with its known words and its numbers held together by word joiners, for a place too narrow to choose in."""
    numbers, words = _kept(text)
    kept = numbers | words
    return "".join(f"{JOINER if place in kept else ''}{character}" for place, character in enumerate(text))


@lru_cache(maxsize=4096)
def _inset(text: str, family: str, pixels: int, weight: int, width: int) -> int:
    if pixels <= 0 or width < 2 * pixels:
        return 0
    font = QFont(family, weight=weight)
    font.setPixelSize(pixels)
    paragraphs = [_measured(part, font) for part in text.split("\n") if part]
    # The longest decides: a free edge narrows all paragraphs alike.
    longest = max(paragraphs, key=lambda part: part.starts[-1], default=None)
    if longest is None or longest.starts[-1] <= width:
        return 0
    fewest = len(longest.lines(width) or ())
    best, best_cost, hurt = float(width), float("inf"), True
    for begins, widest in _ways(longest, width):
        more = len(begins) - fewest
        if more > 1 or (more == 1 and not hurt):
            break
        cost = _cost(longest, begins) + NARROW * (width - widest) / width + ONE_MORE * more
        if cost < best_cost - 1e-6:
            best, best_cost = widest, cost
            hurt = hurt and _hurts(longest, begins)
    return max(0, int(width - best) - 1) if best < width else 0


def _ways(part: _Measured, width: float) -> Iterator[tuple[list[int], float]]:
    """The ways to break it, from the widest and its fewest lines on, each with its longest line."""
    begins = part.lines(width)
    while begins:
        widest = part.widest(begins)
        yield begins, widest
        begins = part.lines(widest - 0.5)


def _cost(part: _Measured, begins: list[int]) -> float:
    """How badly these lines break."""
    numbers, words = _kept(part.text)
    cost = 0.0
    for place in begins[1:]:
        cost += IN_NUMBER * (place in numbers) + IN_WORD * (place in words and place not in numbers)
        before = part.text[:place].rstrip("\u2060\u200b")[-1:]
        cost += AFTER_SIGN if before in SENTENCE_SIGNS else AT_SPACE if before == " " else 0.0
    heard = _heard_last(part, begins)
    return cost + (ALONE if heard <= 1 else PAIR if heard == 2 else 0.0)


def _hurts(part: _Measured, begins: list[int]) -> bool:
    """Whether these lines tear a number or leave a character alone."""
    numbers, _ = _kept(part.text)
    return any(place in numbers for place in begins[1:]) or _heard_last(part, begins) <= 1


def _heard_last(part: _Measured, begins: list[int]) -> int:
    """How many characters that are heard stand on the last line."""
    return sum(character not in SILENT for character in part.text[begins[-1] :])


def _measured(text: str, font: QFont) -> _Measured:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(FAR)
    layout.endLayout()
    # PySide answers with the position as well as with the cursor that was asked for.
    starts = [_first(line.cursorToX(index)) for index in range(len(text) + 1)]
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    places = []
    while (place := finder.toNextBoundary()) > 0:
        places.append(place)
    return _Measured(text, tuple(starts), tuple(places))


def _first(answer: object) -> float:
    position = answer[0] if isinstance(answer, tuple) else answer
    if not isinstance(position, float | int):
        raise TypeError(type(position))
    return float(position)


@lru_cache(maxsize=1024)
def _kept(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """The places inside numbers and those inside words, where no line should break."""
    numbers = frozenset(place for match in NUMBER.finditer(text) for place in range(match.start() + 1, match.end()))
    words = frozenset(place for match in _words().finditer(text) for place in range(match.start(1) + 1, match.end(1)))
    return numbers, words


@cache
def _words() -> re.Pattern[str]:
    """Every place at which a word begins, with the longest that does."""
    known = sorted(WORDS.read_text(encoding="utf-8").split(), key=len, reverse=True)
    return re.compile(f"(?=({'|'.join(map(re.escape, known))}))")
