"""Rules on painted text: its size, whether all of it can be seen, its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, no_thresholds, not_run, passed, review, short
from accessibility.tree.words import Aspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict

SLACK_PX = 1.0
"""By so much a text may stick out: fonts are measured in whole pixels."""
TOLERANCE = 0.01


@dataclass(frozen=True, slots=True)
class TextSize:
    """Smallest size of main text, in logical pixels."""

    least_px: float


def _text_size(fields: Fields) -> TextSize:
    return TextSize(fields.number("least_px"))


def elder_text_is_large(scope: Scope, size: TextSize) -> Iterator[Verdict]:
    """In an elder version the main text is large enough at every setting."""
    if scope.tree.subject.elder:
        yield from _sized(scope, size, "字号")


def largest_setting_is_large(scope: Scope, size: TextSize) -> Iterator[Verdict]:
    """At the largest text setting the main text is large enough."""
    if scope.tree.subject.largest_text:
        yield from _sized(scope, size, "最大一档的字号")


def _sized(scope: Scope, size: TextSize, what: str) -> Iterator[Verdict]:
    """The largest text of a node is its main text; what stands smaller beside it may be secondary."""
    for node in scope.nodes():
        largest = max((text.font_px for text in node.texts), default=0.0)
        for text in node.texts:
            if text.font_px >= size.least_px - TOLERANCE:
                yield passed(node)
                continue
            measured, wanted = f"{short(text.words)} {text.font_px:g} px", f"{what}至少 {size.least_px:g} px"
            if text.font_px < largest:
                advice = f"旁边有更大的字。如果这是主要文字，放大 {size.least_px / text.font_px:.2f} 倍"
                yield review(node, measured, wanted, advice, text.rectangle)
            else:
                advice = f"放大 {size.least_px / text.font_px:.2f} 倍，到 {size.least_px:g} px"
                yield failed(node, measured, wanted, advice, text.rectangle)


def text_is_whole(scope: Scope, _: None) -> Iterator[Verdict]:
    """No text is shortened, cut by what is around it, or larger than its own box."""
    wanted = "文字完整"
    for node, text in scope.texts():
        words = short(text.words)
        beyond = text.rectangle.beyond(text.reach)
        over = text.rectangle.beyond(text.box)
        if text.truncated:
            yield failed(node, f"{words}没有显示完", wanted, "让文字换行，或给它更多地方，不要省略", text.rectangle)
        elif beyond > SLACK_PX:
            measured = f"{words}有 {beyond:.0f} 像素被裁掉，滚动也看不到"
            yield failed(node, measured, wanted, "让文字换行，或让页面可以滚动", text.rectangle)
        elif over > SLACK_PX:
            measured = f"{words}比自己的框大 {over:.0f} 像素"
            yield review(node, measured, wanted, "请看它有没有盖住旁边的内容", text.rectangle)
        else:
            yield passed(node)


@dataclass(frozen=True, slots=True)
class LineSpacing:
    """Distance of baselines as a multiple of the size of the type."""

    least: float


def _line_spacing(fields: Fields) -> LineSpacing:
    return LineSpacing(fields.number("least"))


def lines_are_apart(scope: Scope, spacing: LineSpacing) -> Iterator[Verdict]:
    """In text of several lines the lines are far enough from each other."""
    wanted = f"行距至少 {spacing.least:g} 倍"
    for node, text in scope.texts():
        if text.lines < 2:
            continue
        if text.line_height_px is None:
            yield not_run(node, wanted, f"{short(text.words)}的行高没有量到", text.rectangle)
            continue
        times = text.line_height_px / text.font_px
        if times >= spacing.least - TOLERANCE:
            yield passed(node)
        else:
            advice = f"行高加到 {spacing.least * text.font_px:.1f} px"
            yield failed(node, f"{short(text.words)} {times:.2f} 倍", wanted, advice, text.rectangle)


ELDER_SIZE = Rule(
    "XX-TEXT-001",
    "长辈版主要文字够大",
    _text_size,
    elder_text_is_large,
    "不是长辈版，或没有画出来的文字",
    "not run: not an elder version; review: a smaller text beside a larger one of the same node",
    needs=frozenset({Aspect.TYPE}),
    needs_to_pass=frozenset({Aspect.PAINTED}),
)
LARGEST_SIZE = Rule(
    "XX-TEXT-002",
    "最大一档的主要文字够大",
    _text_size,
    largest_setting_is_large,
    "截取时不是最大一档字号，或没有画出来的文字",
    "not run: not captured at the largest setting; review: a smaller text beside a larger one of the same node",
    needs=frozenset({Aspect.TYPE}),
    needs_to_pass=frozenset({Aspect.PAINTED}),
)
WHOLE = Rule(
    "XX-TEXT-003",
    "文字没有被截断",
    no_thresholds,
    text_is_whole,
    "没有画出来的文字",
    "review: larger than its own box, though not cut",
    needs=frozenset({Aspect.PAINTED}),
)
LINE_SPACING = Rule(
    "XX-TEXT-005",
    "行距足够",
    _line_spacing,
    lines_are_apart,
    "没有两行以上的文字",
    "not run: the source gives no line height",
    needs=frozenset({Aspect.PAINTED}),
)
