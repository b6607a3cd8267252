"""Contrast against published values, and the ground under text."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessibility.colour import blend, contrast, is_colour, readable, to_hex, to_rgb
from accessibility.tree.geometry import Rect
from accessibility.tree.ground import measure_ground, packed_colours

COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),  # the lightest grey that WCAG's own page gives for 4.5:1 on white
        ("#777777", "#ffffff", 4.48),
        ("#949494", "#ffffff", 3.03),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
        ("#008000", "#ffffff", 5.14),
        ("#0a0a0a", "#000000", 1.06),
    ],
)
def test_contrast_is_as_published(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@given(COLOURS, COLOURS)
def test_contrast_lies_between_1_and_21(one: str, other: str) -> None:
    assert 1 <= contrast(one, other) <= 21.000001


@given(COLOURS, COLOURS)
def test_a_suggested_colour_can_be_read(ink: str, ground: str) -> None:
    better = readable(ink, ground, 4.5)
    assert better is not None
    assert contrast(better, ground) >= 4.5
    assert readable(ink, "#777777", 20) is None


@given(COLOURS)
def test_a_colour_is_written_as_it_is_read(colour: str) -> None:
    assert is_colour(colour)
    assert to_hex(to_rgb(colour)) == colour
    assert blend(colour, "#ffffff", 1) == colour
    assert blend(colour, "#ffffff", 0) == "#ffffff"


def test_the_ground_is_what_lies_between_the_glyphs() -> None:
    pixels = np.full((40, 100, 3), 240, dtype=np.uint8)
    pixels[10:30, 10:60] = (58, 61, 143)
    found = measure_ground(packed_colours(pixels), Rect(0, 0, 100, 40), 1.0, "#3a3d8f")
    assert found is not None
    assert (found.colour, found.evenness) == ("#f0f0f0", 1.0)
    pixels[0:20, :] = (200, 30, 30)
    uneven = measure_ground(packed_colours(pixels), Rect(0, 0, 100, 40), 1.0, "#3a3d8f")
    assert uneven is not None
    assert uneven.evenness < 0.7


def test_too_little_in_sight_says_nothing() -> None:
    pixels = np.zeros((40, 100, 3), dtype=np.uint8)
    assert measure_ground(packed_colours(pixels), Rect(-50, -50, 52, 52), 1.0, "#ffffff") is None
    assert measure_ground(packed_colours(pixels), Rect(500, 500, 10, 10), 1.0, "#ffffff") is None
    assert measure_ground(packed_colours(pixels), Rect(0, 0, 2, 2), 2.0, "#ffffff") is not None


def test_text_of_the_colour_of_its_ground_has_no_contrast() -> None:
    pixels = np.full((40, 100, 3), 255, dtype=np.uint8)
    found = measure_ground(packed_colours(pixels), Rect(0, 0, 100, 40), 1.0, "#ffffff")
    assert found is not None
    assert found.colour == "#ffffff"
