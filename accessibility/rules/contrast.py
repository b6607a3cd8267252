"""Rules on contrast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.colour import contrast, readable
from accessibility.rules.base import Rule, failed, not_run, passed, review, short
from accessibility.tree.words import Aspect, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.node import Node, PaintedText

TOLERANCE = 0.01
"""Of a ratio, for colours that were rounded to 8 bits a channel."""


@dataclass(frozen=True, slots=True)
class TextContrast:
    """Contrast ratios, 1 to 21; sizes of type in logical pixels."""

    least: float
    least_large: float
    large_px: float
    """Type is large from this size on."""
    large_bold_px: float
    looser_above_px: float | None
    """Above this size the clause itself asks for `least_large` alone, though the profile is stricter."""
    disabled_exempt: bool
    even: float
    """Share of the ground, 0 to 1, below which it is no single colour."""


def _text_contrast(fields: Fields) -> TextContrast:
    return TextContrast(
        fields.number("least"),
        fields.number("least_large"),
        fields.number("large_px"),
        fields.number("large_bold_px"),
        fields.number("looser_above_px") if fields.has("looser_above_px") else None,
        fields.flag("disabled_exempt"),
        fields.number("even"),
    )


def text_can_be_read(scope: Scope, limits: TextContrast) -> Iterator[Verdict]:
    """The declared colour of a text stands out from the ground measured under it in the screenshot."""
    for node, text in scope.texts():
        if not (limits.disabled_exempt and State.DISABLED in node.states):
            yield _judged(node, text, limits)


def _judged(node: Node, text: PaintedText, limits: TextContrast) -> Verdict:
    large = text.font_px >= (limits.large_bold_px if text.bold else limits.large_px)
    least = limits.least_large if large else limits.least
    wanted = f"至少 {least:g}:1"
    if text.seen is None and text.background is None:
        return not_run(node, wanted, f"{short(text.words)}滚动到了视野之外，截图里没有它", text.rectangle)
    if text.colour is None or text.background is None:
        return not_run(node, wanted, f"{short(text.words)}的颜色或底色没有量到", text.rectangle)
    ratio = contrast(text.colour, text.background)
    measured = f"{short(text.words)} {ratio:.2f}:1，字 {text.colour}，底 {text.background}，{text.font_px:g} px"
    if text.evenness is None or text.evenness < limits.even:
        return review(node, measured, wanted, "底色不均匀：请看字下面最浅和最深的地方是否都够", text.rectangle)
    if ratio >= least - TOLERANCE:
        return passed(node)
    better = readable(text.colour, text.background, least)
    advice = f"字色改为 {better}，或换底色" if better else "换底色：这个底色上没有够清楚的字色"
    above = limits.looser_above_px
    if above is not None and text.font_px > above and ratio >= limits.least_large - TOLERANCE:
        advice += f"。按条款原文，大于 {above:g} 的文字达到 {limits.least_large:g}:1 即可；本配置取较严的界限"
    return failed(node, measured, wanted, advice, text.rectangle)


@dataclass(frozen=True, slots=True)
class DisabledContrast:
    """Contrast ratio of what is disabled, 1 to 21."""

    least: float


def _disabled_contrast(fields: Fields) -> DisabledContrast:
    return DisabledContrast(fields.number("least"))


def disabled_text_can_be_made_out(scope: Scope, limit: DisabledContrast) -> Iterator[Verdict]:
    """What is disabled can still be made out, so that one knows what could be there."""
    wanted = f"至少 {limit.least:g}:1"
    for node, text in scope.texts():
        if State.DISABLED not in node.states:
            continue
        if text.colour is None or text.background is None:
            yield not_run(node, wanted, f"{short(text.words)}的颜色或底色没有量到", text.rectangle)
            continue
        ratio = contrast(text.colour, text.background)
        if ratio >= limit.least - TOLERANCE:
            yield passed(node)
        else:
            better = readable(text.colour, text.background, limit.least)
            measured = f"{short(text.words)} {ratio:.2f}:1，字 {text.colour}，底 {text.background}"
            advice = f"字色改为 {better}" if better else "换底色"
            yield failed(node, measured, wanted, advice, text.rectangle)


TEXT_CONTRAST = Rule(
    "XX-CONTRAST-001",
    "文字与底色对比足够",
    _text_contrast,
    text_can_be_read,
    "没有画出来的文字",
    "not run: scrolled away, or no screenshot; review: an uneven ground",
    needs=frozenset({Aspect.TYPE}),
    needs_to_pass=frozenset({Aspect.PAINTED}),
)
DISABLED_CONTRAST = Rule(
    "XX-CONTRAST-002",
    "不能用的也看得清是什么",
    _disabled_contrast,
    disabled_text_can_be_made_out,
    "没有画在不能用的组件上的文字",
    "not run: scrolled away, or no screenshot",
    needs=frozenset({Aspect.TYPE}),
    needs_to_pass=frozenset({Aspect.PAINTED}),
)
