"""Rules on type and on the way that text is set."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, no_thresholds, not_run, passed, review, short
from accessibility.rules.folding import folded, is_han, is_latin
from accessibility.tree.geometry import meetings
from accessibility.tree.words import Aspect, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.node import Node, PaintedText

SLACK_PX = 1.0
"""By so much a text may stick out: fonts are measured in whole pixels."""
TOLERANCE = 0.01
_DOTS = ("…", "...", "⋯")


@dataclass(frozen=True, slots=True)
class Smallest:
    """Size of the smallest type at text size 1, in logical pixels; `elder_px` in an elder version."""

    least_px: float
    elder_px: float


def _smallest(fields: Fields) -> Smallest:
    return Smallest(fields.number("least_px"), fields.number("elder_px"))


def nothing_is_smaller(scope: Scope, smallest: Smallest) -> Iterator[Verdict]:
    """No text at all is smaller than the smallest that can be read, main text or not."""
    least = smallest.elder_px if scope.tree.subject.elder else smallest.least_px
    for node, text in scope.texts():
        if text.font_px >= least - TOLERANCE:
            yield passed(node)
        else:
            advice = f"放大到 {least:g} px"
            measured = f"{short(text.words)} {text.font_px:g} px"
            yield failed(node, measured, f"至少 {least:g} px", advice, text.rectangle)


def type_grows_with_the_setting(scope: Scope, smallest: Smallest) -> Iterator[Verdict]:
    """At a larger text size even the smallest type is larger by as much."""
    subject = scope.tree.subject
    if subject.text_scale <= 1:
        return
    least = (smallest.elder_px if subject.elder else smallest.least_px) * subject.text_scale
    for node, text in scope.texts():
        if text.font_px >= least - TOLERANCE:
            yield passed(node)
        else:
            measured = f"字号 {subject.text_scale:g} 倍时，{short(text.words)} {text.font_px:g} px"
            advice = "字号乘以用户的倍数，不写死"
            yield failed(node, measured, f"至少 {least:g} px", advice, text.rectangle)


def text_is_not_shortened_by_hand(scope: Scope, _: None) -> Iterator[Verdict]:
    """No text ends with an ellipsis of which more is told than is painted."""
    for node, text in scope.texts():
        words = text.words.rstrip()
        end = next((dots for dots in _DOTS if words.endswith(dots)), None)
        if end is None:
            yield passed(node)
            continue
        start = folded([words.removesuffix(end)])
        told = folded([node.name, node.label, node.description, node.value, node.text]).split("|")
        longer = next((one for one in told if start and start in one and not one.endswith(start)), None)
        if longer is None:
            yield passed(node)
        else:
            measured = f"{short(text.words)}后面还有 {len(longer) - longer.index(start) - len(start)} 个字只能听"
            yield failed(node, measured, "看得到全文", "让文字换行，不在程序里截短", text.rectangle)


@dataclass(frozen=True, slots=True)
class Capitals:
    """Letters from which on a text in capitals counts as words and no longer as an abbreviation."""

    from_letters: int


def _capitals(fields: Fields) -> Capitals:
    return Capitals(fields.whole("from_letters"))


def words_are_not_all_capitals(scope: Scope, capitals: Capitals) -> Iterator[Verdict]:
    """No text of Latin words is all in capitals, which are slow to read and sometimes spelled out."""
    for node, text in scope.texts():
        letters = [sign for sign in text.words if is_latin(sign)]
        if not letters or any(map(str.isdigit, text.words)):  # a code and no words
            continue
        if len(letters) >= capitals.from_letters and "".join(letters).isupper():
            advice = f"写成{short(text.words.capitalize())}"
            yield failed(node, f"{short(text.words)}全是大写", "大小写混排", advice, text.rectangle)
        else:
            yield passed(node)


@dataclass(frozen=True, slots=True)
class LineLength:
    """Characters in a line of Chinese and of Latin text."""

    most_han: float
    most_latin: float


def _line_length(fields: Fields) -> LineLength:
    return LineLength(fields.number("most_han"), fields.number("most_latin"))


def lines_are_not_too_long(scope: Scope, length: LineLength) -> Iterator[Verdict]:
    """In text of several lines a line is not so long that the eye loses the next one."""
    for node, text in scope.texts():
        if text.lines < 2:
            continue
        chinese = any(map(is_han, text.words))
        count = text.rectangle.width / (text.font_px if chinese else text.font_px / 2)
        most = length.most_han if chinese else length.most_latin
        if count <= most + TOLERANCE:
            yield passed(node)
        else:
            measured = f"{short(text.words)}一行约 {count:.0f} 个字"
            width = most * text.font_px / (1 if chinese else 2)
            yield failed(node, measured, f"最多 {most:g} 个字", f"宽度收到 {width:.0f} 像素以内", text.rectangle)


@dataclass(frozen=True, slots=True)
class ParagraphSpacing:
    """Distance from the last line of a paragraph to the first of the next, as a multiple of that between lines."""

    least: float


def _paragraph_spacing(fields: Fields) -> ParagraphSpacing:
    return ParagraphSpacing(fields.number("least"))


def paragraphs_are_apart(scope: Scope, spacing: ParagraphSpacing) -> Iterator[Verdict]:
    """Paragraphs that follow each other stand further apart than the lines within them."""
    for one, node, after in _paragraphs(scope):
        wanted = f"段距至少 {spacing.least:g} 倍行距"
        if one.line_height_px is None:
            yield not_run(node, wanted, f"{short(one.words)}的行高没有量到", after.rectangle)
            continue
        apart = after.rectangle.y - one.rectangle.bottom + one.line_height_px
        times = apart / one.line_height_px
        if times >= spacing.least - TOLERANCE:
            yield passed(node)
        else:
            advice = f"段落之间再加 {spacing.least * one.line_height_px - apart:.1f} 像素"
            measured = f"{short(after.words)}离上一段 {times:.2f} 倍行距"
            if node.role is Role.PARAGRAPH:
                yield failed(node, measured, wanted, advice, after.rectangle)
            else:
                yield review(node, measured, wanted, f"如果这是同一篇文字的两段：{advice}", after.rectangle)


def _paragraphs(scope: Scope) -> Iterator[tuple[PaintedText, Node, PaintedText]]:
    """Texts of several lines, one right below the other with the same left edge and type, that may be paragraphs."""
    for (before, one), (node, after) in pairwise(scope.texts()):
        alike = one.font_px == after.font_px and one.bold == after.bold and one.reach == after.reach
        below = abs(one.rectangle.x - after.rectangle.x) <= SLACK_PX and after.rectangle.y >= one.rectangle.bottom
        prose = {before.role, node.role} <= {Role.PARAGRAPH, Role.STATIC_TEXT} and before.index != node.index
        if prose and one.lines > 1 and after.lines > 1 and alike and below:
            yield one, node, after


def texts_do_not_overlap(scope: Scope, nothing: None) -> Iterator[Verdict]:
    """No text lies over another."""
    del nothing
    texts = list(scope.texts())
    under: dict[int, PaintedText] = {}
    for place, after in meetings([text.rectangle for _, text in texts]):
        one, other = texts[place][1], texts[after][1]
        if one.reach != other.reach:
            continue
        both = one.rectangle.intersected(other.rectangle)
        if both.width > SLACK_PX and both.height > min(one.font_px, other.font_px) / 4:
            under.setdefault(place, other)
    for place, (node, text) in enumerate(texts):
        if place in under:
            both = text.rectangle.intersected(under[place].rectangle)
            measured = f"{short(text.words)}和{short(under[place].words)}重叠 {both.sized()}"
            yield failed(node, measured, "文字不重叠", "让它们换行或上下排列", both)
        else:
            yield passed(node)


def no_line_is_wider_than_the_window(scope: Scope, _: None) -> Iterator[Verdict]:
    """No text is wider than the window, so that nobody scrolls to and fro to read a line."""
    width = scope.tree.window.width
    for node, text in scope.texts():
        over = text.rectangle.width - width
        if over <= SLACK_PX:
            yield passed(node)
        else:
            measured = f"{short(text.words)}宽 {text.rectangle.width:.0f}，窗口宽 {width:g}"
            yield failed(node, measured, "一行不宽过窗口", f"让文字换行，宽度减少 {over:.0f} 像素", text.rectangle)


SMALLEST = Rule(
    "XX-TEXT-006",
    "没有太小的字",
    _smallest,
    nothing_is_smaller,
    "没有画出来的文字",
    needs=frozenset({Aspect.TYPE}),
    needs_to_pass=frozenset({Aspect.PAINTED}),
)
NOT_SHORTENED = Rule(
    "XX-TEXT-007",
    "文字没有在程序里截短",
    no_thresholds,
    text_is_not_shortened_by_hand,
    "没有画出来的文字",
    needs=frozenset({Aspect.PAINTED}),
)
NO_CAPITALS = Rule(
    "XX-TEXT-008",
    "外文不全用大写",
    _capitals,
    words_are_not_all_capitals,
    "没有拉丁字母",
    needs=frozenset({Aspect.TYPE}),
    needs_to_pass=frozenset({Aspect.PAINTED}),
)
LINE_LENGTH = Rule(
    "XX-TEXT-009",
    "一行不太长",
    _line_length,
    lines_are_not_too_long,
    "没有两行以上的文字",
    needs=frozenset({Aspect.PAINTED}),
)
PARAGRAPHS = Rule(
    "XX-TEXT-010",
    "段落之间分得开",
    _paragraph_spacing,
    paragraphs_are_apart,
    "没有连着的两段文字",
    "not run: the source gives no line height; review: texts one below the other that need not be paragraphs of one",
    needs=frozenset({Aspect.PAINTED}),
)
TEXTS_APART = Rule(
    "XX-TEXT-011",
    "文字不重叠",
    no_thresholds,
    texts_do_not_overlap,
    "没有画出来的文字",
    needs=frozenset({Aspect.TYPE}),
    needs_to_pass=frozenset({Aspect.PAINTED}),
)
NOT_WIDER = Rule(
    "XX-TEXT-012",
    "一行不宽过窗口",
    no_thresholds,
    no_line_is_wider_than_the_window,
    "没有画出来的文字",
    needs=frozenset({Aspect.PAINTED}),
)
GROWS = Rule(
    "XX-TEXT-013",
    "字随设置变大",
    _smallest,
    type_grows_with_the_setting,
    "字号没有调大，或没有画出来的文字",
    needs=frozenset({Aspect.PAINTED}),
)
