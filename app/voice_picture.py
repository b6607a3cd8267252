"""One turn as a picture: the sound, what was shown while it lasted, and when the text was there. SVG, to scale."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import numpy as np

from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.voice_listen import Hearing
    from voice.types import Samples

WIDTH, MARGIN, TOP, ROW = 1000, 120, 24, 46
SOUND, SPEECH, SILENCE, READING, TEXT = "#8a93a6", "#3d7d5a", "#c9b27a", "#1f5fa8", "#b4501e"
GUESS_AFTER_MS = 160
BARS = 200


def timeline(found: Hearing, samples: Samples, guess_after_ms: int = GUESS_AFTER_MS) -> str:
    """Draw a turn that ended with text and began with the recording. Raises ValueError for any other."""
    if found.final is None or found.final_ms is None or found.woken is not None:
        raise ValueError("only a turn that ended with text, and that no phrase woke, is drawn")
    timings = found.timings
    start_ms, end_ms = timings["speech_start_ms"], timings["speech_end_ms"]
    last_ms = max(found.final_ms, end_ms + timings["endpoint_ms"]) + 500
    scale: float = (WIDTH - MARGIN - 20) / last_ms

    def x(at_ms: float) -> float:
        return MARGIN + at_ms * scale

    rows: list[tuple[str, str]] = [
        ("声音", _envelope(samples, scale)),
        ("有人说话", _bar(x(start_ms), x(end_ms), SPEECH, f"{end_ms - start_ms} 毫秒")),
        ("字幕", "".join(_captions(found, x))),
        (
            "等说完",
            _bar(x(end_ms), x(end_ms + timings["endpoint_ms"]), SILENCE, f"{timings['endpoint_ms']} 毫秒", ink="#222"),
        ),
        (
            "认字",
            _bar(
                x(end_ms + guess_after_ms),
                x(end_ms + guess_after_ms + timings["decode_ms"]),
                READING,
                f"{timings['decode_ms']} 毫秒",
            ),
        ),
        ("文字", _mark(x(found.final_ms), TEXT, f"{found.final}（说完后 {timings['text_ms']} 毫秒）")),
    ]
    height = TOP + ROW * len(rows) + 34
    body = []
    for second in range(last_ms // 1000 + 1):
        at = x(second * 1000)
        body.append(f'<line x1="{at:.1f}" y1="{TOP}" x2="{at:.1f}" y2="{height - 30}" stroke="#ddd"/>')
        body.append(f'<text x="{at:.1f}" y="{height - 10}" fill="#555" text-anchor="middle">{second} 秒</text>')
    for number, (name, drawn) in enumerate(rows):
        body.append(
            f'<g transform="translate(0 {TOP + number * ROW})"><text x="8" y="24" fill="#333">{name}</text>{drawn}</g>'
        )
    title = f"一句话的时间：{found.final}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" font-size="14" '
        f'font-family="sans-serif"><title>{escape(title)}</title><rect width="{WIDTH}" height="{height}" fill="#fff"/>'
        f"{''.join(body)}</svg>\n"
    )


def _envelope(samples: Samples, scale: float) -> str:
    """The loudest sample of each of so many pieces."""
    pieces = np.array_split(np.abs(samples.astype(np.float64)), BARS)
    loudest = max(1.0, float(np.abs(samples.astype(np.float64)).max()))
    width = len(samples) * 1000 / SAMPLE_RATE_HZ / BARS * scale
    drawn = []
    for number, piece in enumerate(pieces):
        high = max(0.6, 17 * float(piece.max(initial=0)) / loudest)
        drawn.append(f"M{MARGIN + number * width:.1f} {20 - high:.1f}v{2 * high:.1f}")
    return f'<path d="{"".join(drawn)}" stroke="{SOUND}" stroke-width="{max(1.0, width * 0.7):.1f}"/>'


def _bar(left: float, right: float, colour: str, label: str, ink: str = "#fff") -> str:
    width = max(2.0, right - left)
    inside = width > 90
    at, fill = (left + 8, ink) if inside else (right + 8, "#333")
    return (
        f'<rect x="{left:.1f}" y="6" width="{width:.1f}" height="28" rx="4" fill="{colour}"/>'
        f'<text x="{at:.1f}" y="25" fill="{fill}">{escape(label)}</text>'
    )


def _mark(at: float, colour: str, label: str) -> str:
    return (
        f'<circle cx="{at:.1f}" cy="20" r="6" fill="{colour}"/>'
        f'<text x="{at - 12:.1f}" y="25" fill="#333" text-anchor="end">{escape(label)}</text>'
    )


def _captions(found: Hearing, place: Callable[[float], float]) -> Iterable[str]:
    for number, partial in enumerate(found.partials):
        at = place(partial["at_ms"])
        text, agreed = partial["text"], partial["agreed"]
        yield f'<circle cx="{at:.1f}" cy="{12 + 18 * (number % 2)}" r="3" fill="{READING}"/>'
        yield (
            f'<text x="{at + 7:.1f}" y="{17 + 18 * (number % 2)}" fill="#999"><tspan fill="#222">'
            f"{escape(text[:agreed])}</tspan>{escape(text[agreed:])}</text>"
        )
