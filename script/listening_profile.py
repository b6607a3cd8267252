"""Measures the listening profile on the demonstration's recordings and draws its curve.

usage: listening_profile.py
"""

import math
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from voice.audio.listening_profile import effect, shaped, taps  # noqa: E402
from voice.audio.wav import read_pcm  # noqa: E402

PICTURE = ROOT / "docs" / "pictures" / "listening-profile.svg"
RATE_HZ = 24_000
LEFT, TOP, WIDTH, HEIGHT = 70, 30, 600, 260
LOWEST_HZ, HIGHEST_HZ, HIGHEST_DB, LOWEST_DB = 80, 8000, 9.0, -1.0


def main() -> None:
    """Print the table, write the picture."""
    for path in sorted((ROOT / "assets" / "recordings").rglob("*.wav")):
        before = read_pcm(path)
        done = effect(before, shaped(before))
        shares = " | ".join(f"{share:.0%}" for share in done.band_share)
        name = path.relative_to(ROOT / "assets" / "recordings")
        print(f"| {name} | {shares} | {done.pitch_db:+.1f} dB | {done.lufs[0]:.1f} → {done.lufs[1]:.1f} LUFS |")
    PICTURE.write_text(picture(), "utf-8")


def picture() -> str:
    """The measured gain of the filter over frequency, as SVG with a title and a description."""
    size = 1 << 15
    gains = 20 * np.log10(np.maximum(np.abs(np.fft.rfft(taps(RATE_HZ), size)), 1e-6))
    frequencies = np.geomspace(LOWEST_HZ, HIGHEST_HZ, 300)
    points = " ".join(
        f"{across(hz):.1f},{down(float(np.interp(hz, np.fft.rfftfreq(size, 1 / RATE_HZ), gains))):.1f}"
        for hz in frequencies
    )
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + 30} {TOP + HEIGHT + 60}" role="img" '
            'aria-labelledby="title description" font-family="sans-serif" font-size="14">'
        ),
        '<title id="title">The listening profile</title>',
        (
            '<desc id="description">Gain in decibels over frequency. 0 dB up to 300 Hz, where the tones of Mandarin are; it rises '
            "to 7 dB at 700 Hz, stays there to 2800 Hz and is back at 0 dB from 4200 Hz on.</desc>"
        ),
        f'<rect width="{LEFT + WIDTH + 30}" height="{TOP + HEIGHT + 60}" fill="#ffffff"/>',
        f'<rect x="{across(500):.1f}" y="{TOP}" width="{across(3000) - across(500):.1f}" height="{HEIGHT}" fill="#e3eefc"/>',
        f'<rect x="{LEFT}" y="{TOP}" width="{across(300) - LEFT:.1f}" height="{HEIGHT}" fill="#f3f0e6"/>',
        f'<text x="{across(1225):.0f}" y="{TOP + 18}" text-anchor="middle" fill="#1b1b1b">500–3000 Hz</text>',
        f'<text x="{across(155):.0f}" y="{TOP + 18}" text-anchor="middle" fill="#1b1b1b">tones 声调</text>',
    ]
    for hz in (100, 200, 300, 500, 1000, 2000, 3000, 5000, 8000):
        lines.append(
            f'<line x1="{across(hz):.1f}" y1="{TOP}" x2="{across(hz):.1f}" y2="{TOP + HEIGHT}" stroke="#d0d0d0"/>'
        )
        lines.append(
            f'<text x="{across(hz):.1f}" y="{TOP + HEIGHT + 20}" text-anchor="middle" fill="#1b1b1b">{hz}</text>'
        )
    for decibels in (0, 3, 6, 9):
        lines.append(
            f'<line x1="{LEFT}" y1="{down(decibels):.1f}" x2="{LEFT + WIDTH}" y2="{down(decibels):.1f}" stroke="#d0d0d0"/>'
        )
        lines.append(
            f'<text x="{LEFT - 8}" y="{down(decibels) + 5:.1f}" text-anchor="end" fill="#1b1b1b">{decibels} dB</text>'
        )
    lines.append(
        f'<text x="{LEFT + WIDTH / 2:.0f}" y="{TOP + HEIGHT + 45}" text-anchor="middle" fill="#1b1b1b">Hz</text>'
    )
    lines.append(f'<polyline points="{points}" fill="none" stroke="#0b57d0" stroke-width="3"/>')
    return "\n".join([*lines, "</svg>"]) + "\n"


def across(hz: float) -> float:
    """Where a frequency stands, on a scale of octaves."""
    return LEFT + WIDTH * math.log(hz / LOWEST_HZ) / math.log(HIGHEST_HZ / LOWEST_HZ)


def down(decibels: float) -> float:
    """Where a gain stands."""
    return TOP + HEIGHT * (HIGHEST_DB - decibels) / (HIGHEST_DB - LOWEST_DB)


if __name__ == "__main__":
    main()
