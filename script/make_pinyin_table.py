"""Write bank/book/pinyin.txt: the readings of the characters that the app's font shows, from pypinyin.

One line a syllable: the syllable without its tone (ü as v), a space, and the characters that may be read so. The bank
reads this file because it may not import pypinyin. Run it with the development environment, as
`.venv/bin/python script/make_pinyin_table.py`; `--check` only tells whether the file is what would be written.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from make_font import NAME_CHARACTERS, gb2312
from pypinyin import Style, pinyin

TABLE = Path(__file__).resolve().parent.parent / "bank" / "book" / "pinyin.txt"
# Interjections without a vowel, as people type them: 嗯 is en.
TYPED_AS = {"n": "en", "ng": "en", "m": "mu", "hm": "hen", "hng": "heng"}
MOST_READINGS = 4  # pypinyin gives the usual ones first; what follows is met in dictionaries alone


def characters() -> list[str]:
    """The 6,763 characters of GB 2312, and those of people's names that it lacks, in order."""
    return sorted(
        chr(point) for point in gb2312() | {ord(sign) for sign in NAME_CHARACTERS} if 0x4E00 <= point <= 0x9FFF
    )


def readings(character: str) -> list[str]:
    """Usual readings without tones, ASCII, the commonest first."""
    found = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
    plain = (TYPED_AS.get(reading, reading.replace("ü", "v").replace("ê", "e")) for reading in found)
    return list(dict.fromkeys(reading for reading in plain if reading.isascii() and reading.isalpha()))[:MOST_READINGS]


def table() -> str:
    """The file's text."""
    by_syllable: dict[str, list[str]] = defaultdict(list)
    for character in characters():
        for reading in readings(character):
            by_syllable[reading].append(character)
    return "".join(f"{syllable} {''.join(by_syllable[syllable])}\n" for syllable in sorted(by_syllable))


def main() -> int:
    """Write the file, or with --check compare it."""
    text = table()
    if "--check" in sys.argv[1:]:
        return 0 if TABLE.read_text(encoding="utf-8") == text else 1
    TABLE.write_text(text, encoding="utf-8")
    print(f"{TABLE.name}: {len(text.splitlines())} syllables, {len(text.encode()):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
