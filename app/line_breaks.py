"""Where the lines of a text break: inside no word and no number, and with no character alone on the last line.

Chinese is written without spaces, so that Qt breaks a line between any two characters: 密|码, 3|月3日. A text that takes
several lines is therefore given a width for each of them, so that as many lines break in better places; one line more only
where a number or a word would be torn otherwise or a character would stand alone.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
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
DIGITS = "零一二两三四五六七八九十百千万亿"
BREATHS = "百千万亿"
NUMBER = re.compile(
    r"(?:\d+年)?\d+月\d+日(?: ?\d{1,2}:\d{2})?|\d+年\d+月|尾号 ?\d{4}|\d[\d,.]*元\d角(?:\d分)?"
    r"|周[一二三四五六日] \d{1,2}:\d{2}|按 F\d{1,2}"
    r"|第?[−+-]?¥?\d[\d,.:]*(?:个月?|万元|亿元|分钟|小时|秒钟?|公斤|[%年月日天次笔期元条步位号人度张项分枚份克级户题点件])?"
    rf"|[{DIGITS}]{{2,}}(?:元|块(?:[{DIGITS}]毛?)?)|[{DIGITS}]角(?:[{DIGITS}]分)?|[A-Z]\d级?|“[^”]{{1,8}}”[，。？！]?|（[^）]{{1,8}}）[，。？！]?"
)
"""A number with its unit, a day with its time, a sum in words, a key, a short quotation or remark: none of them is torn."""
HOURS = re.compile(r"\d{1,2}:\d\d 到 \d{1,2}:\d\d")
"""Hours from one to another: kept as a word is, though there are spaces inside."""
SENTENCE_SIGNS = frozenset("，。；：、！？…,;:!?")
PARTICLES = frozenset("了的着吗呢吧们")
"""Characters that belong to what stands before them: no line begins with one where another way is at hand."""
SILENT = frozenset("，。；：、！？…”’）》,.;:!?)\u2060\u200b ")
"""Characters that keep nobody company on a line of their own."""
FAR = 1e7
"""A width, in pixels, that no line fills."""

# What a break costs; the sum decides among the ways to break a text into as many lines.
IN_NUMBER = 9.0
IN_WORD = 5.0
ALONE = 10.0
PAIR = 2.0
AFTER_SIGN = -2.5
AT_SPACE = -2.5
BEFORE_PARTICLE = 4.0
RAGGED = 3.0
"""For a line that gives away its whole width."""
JOINED = 4.0
"""For tearing what is held together where it has to be torn."""
JOINER = "\u2060"
GAP = "\u200b"
"""Where a line may break without a space."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """One paragraph: where each of its characters begins, in pixels, and where a line may break."""

    text: str
    starts: tuple[float, ...]
    places: tuple[int, ...]
    """Where Qt breaks."""
    torn: tuple[int, ...]
    """Where it breaks what is held together, when that alone is longer than a line."""

    def width(self, first: int, last: int) -> float:
        """Width of a line from `first` to before `last`, without the spaces at its end."""
        while last > first and self.text[last - 1] == " ":
            last -= 1
        return self.starts[last] - self.starts[first]

    def ends(self, first: int, room: float) -> list[int]:
        """Where a line that begins at `first` can end in this room."""
        for places in (self.places, self.torn):
            fitting = []
            for place in places[bisect_right(places, first) :]:
                if self.width(first, place) > room:
                    break
                fitting.append(place)
            if fitting:
                return fitting
        return []


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to break a paragraph from some place on."""

    cost: float
    hurts: int
    """How many numbers and words it tears, and whether it leaves a character alone."""
    widths: tuple[float, ...]


def widths(text: str, font: QFont, width: float) -> tuple[float, ...]:
    """The width of each line, in pixels, with which the text breaks best; none where Qt does as well by itself."""
    return _widths(text, font.family(), font.pixelSize(), font.weight().value, int(width))


def inset(text: str, font: QFont, width: float) -> int:
    """Pixels of `width` that the longest line of the text leaves free then; 0 where the text fits in one."""
    lines = widths(text, font, width)
    return max(0, int(width - max(lines)) - 1) if lines else 0


def joined(text: str) -> str:
    """The text with its known words and its numbers held together by word joiners, for a place too narrow to choose in."""
    numbers, words = _kept(text)
    kept = numbers | words.keys()
    return "".join(f"{JOINER if place in kept else ''}{character}" for place, character in enumerate(text))


@lru_cache(maxsize=4096)
def _widths(text: str, family: str, pixels: int, weight: int, width: int) -> tuple[float, ...]:
    if pixels <= 0 or width < 2 * pixels:
        return ()
    font = QFont(family, weight=weight)
    font.setPixelSize(pixels)
    made: list[float] = []
    several = False
    for paragraph in text.split("\n"):
        part = _measured(paragraph, font) if paragraph else None
        if part is None or part.starts[-1] <= width:
            made.append(part.starts[-1] if part else 0.0)
            continue
        way = _best(part, width)
        if way is None:
            return ()
        several = True
        made.extend(way.widths)
    # Qt measures in parts of a pixel: what is asked for must not be a hair too narrow.
    return tuple(math.ceil(line) + 1.0 for line in made) if several else ()


def _best(part: _Measured, width: float) -> _Way | None:
    """The best of the ways that take the fewest lines; with one more where that saves a number, a word or company."""
    least = _fewest(part, width)
    if least is None:
        return None
    best = _way(part, width, least)
    if best is not None and best.hurts:
        longer = _way(part, width, least + 1)
        if longer is not None and longer.hurts < best.hurts:
            return longer
    return best


def _fewest(part: _Measured, width: float) -> int | None:
    first = count = 0
    while first < len(part.text):
        ends = part.ends(first, width)
        if not ends:
            return None
        first = ends[-1]
        count += 1
    return count


def _way(part: _Measured, width: float, count: int) -> _Way | None:
    """The cheapest way to break into exactly `count` lines."""
    numbers, words = _kept(part.text)
    joined = frozenset(part.torn) - frozenset(part.places)
    whole = len(part.text)

    @cache
    def rest(first: int, left: int) -> _Way | None:
        best: _Way | None = None
        for end in part.ends(first, width):
            if (end == whole) != (left == 1):
                continue
            line = part.width(first, end)
            if end == whole:
                return _Way(_end_cost(part.text, first), int(_heard(part.text[first:]) <= 1), (line,))
            after = rest(end, left - 1)
            if after is None:
                continue
            torn = end in numbers or end in words
            cost = after.cost + IN_NUMBER * (end in numbers) + IN_WORD * words[end] + JOINED * (end in joined)
            before = part.text[:end].rstrip("\u2060\u200b")[-1:]
            cost += AFTER_SIGN if before in SENTENCE_SIGNS else AT_SPACE if before == " " else 0.0
            cost += BEFORE_PARTICLE * (part.text[end] in PARTICLES and not torn)
            cost += RAGGED * ((width - line) / width) ** 2
            cost += ALONE * (_heard(part.text[first:end]) <= 1)
            if best is None or cost < best.cost - 1e-6:
                best = _Way(cost, after.hurts + int(torn), (line, *after.widths))
        return best

    return rest(0, count)


def _heard(line: str) -> int:
    """How many characters of a line are heard."""
    return sum(character not in SILENT for character in line)


def _end_cost(text: str, first: int) -> float:
    heard = _heard(text[first:])
    return ALONE if heard <= 1 else PAIR if heard == 2 else 0.0


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
    # Without what holds it together; places are told in the text as it is.
    loose = [index for index, character in enumerate(text) if character != JOINER]
    torn = [loose[place] if place < len(loose) else len(text) for place in _boundaries(text.replace(JOINER, ""))]
    return _Measured(text, tuple(starts), tuple(_boundaries(text)), tuple(torn))


def _boundaries(text: str) -> list[int]:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    places = []
    while (place := finder.toNextBoundary()) > 0:
        places.append(place)
    return places


def _first(answer: object) -> float:
    position = answer[0] if isinstance(answer, tuple) else answer
    if not isinstance(position, float | int):
        raise TypeError(type(position))
    return float(position)


@lru_cache(maxsize=1024)
def _kept(text: str) -> tuple[frozenset[int], Counter[int]]:
    """The places inside numbers, and how many words each place is inside of, where no line should break."""
    loose = [index for index, character in enumerate(text) if character not in {JOINER, GAP}]
    plain = text.replace(JOINER, "").replace(GAP, "")
    numbers = {place for match in NUMBER.finditer(plain) for place in range(match.start() + 1, match.end())}
    # A sum in words that has to be torn is torn where one who reads it aloud takes breath: 五万两千三百|八十六元.
    # A day that has to part from its time does so between the two: 3月3日|14:36.
    breaths = {place for place in numbers if plain[place - 1] in BREATHS or plain[:place].rstrip(" ").endswith("日")}
    words = Counter(breaths)
    for match in HOURS.finditer(plain):
        words.update(range(match.start() + 1, match.end()))
    for start, end in _known(plain):
        words.update(range(start + 1, end))
    return frozenset(loose[place] for place in numbers - breaths), Counter({loose[at]: n for at, n in words.items()})


def _known(text: str) -> Iterator[tuple[int, int]]:
    """Where each known word of the text begins and ends, also inside of another."""
    words, longest = _words()
    for start in range(len(text)):
        for end in range(start + 2, min(start + longest, len(text)) + 1):
            if text[start:end] in words:
                yield start, end


@cache
def _words() -> tuple[frozenset[str], int]:
    """The known words, and how many characters the longest has."""
    words = frozenset(WORDS.read_text(encoding="utf-8").split())
    return words, max(map(len, words))
