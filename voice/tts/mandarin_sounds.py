"""Mandarin text → the sounds that Kokoro v1.0 was taught: IPA with an arrow for each tone. Pure.

>>> sounds("你好，ATM。")
'ni↓xau↓, ˈA tˈi ˈɛm.'

The tables are those of `misaki` 0.9.4 (MIT; after pinyin-to-ipa, MIT), the front end with which the model was trained;
`tests/voice/test_mandarin_sounds.py` holds what it said of every syllable. Figures that nobody put into words before
(`dialogs.language.speakable` does for the assistant) are read here, so that no digit is lost in silence.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pypinyin import Style, lazy_pinyin
from pypinyin.contrib.tone_convert import to_finals, to_initials, to_normal
from pypinyin.seg import mmseg

INITIALS: Mapping[str, str] = MappingProxyType(
    {
        "b": "p", "c": "ʦʰ", "ch": "ꭧʰ", "d": "t", "f": "f", "g": "k", "h": "x", "j": "ʨ", "k": "kʰ", "l": "l", "m": "m",
        "n": "n", "p": "pʰ", "q": "ʨʰ", "r": "ɻ", "s": "s", "sh": "ʂ", "t": "tʰ", "x": "ɕ", "z": "ʦ", "zh": "ꭧ", "": "",
    }
)  # fmt: skip
FINALS: Mapping[str, str] = MappingProxyType(
    {
        "a": "a0", "ai": "ai0", "an": "a0n", "ang": "a0ŋ", "ao": "au0", "e": "ɤ0", "ei": "ei0", "en": "ə0n", "eng": "ə0ŋ",
        "i": "i0", "ia": "ja0", "ian": "jɛ0n", "iang": "ja0ŋ", "iao": "jau0", "ie": "je0", "in": "i0n", "iou": "jou0",
        "ing": "i0ŋ", "iong": "jʊ0ŋ", "ong": "ʊ0ŋ", "ou": "ou0", "u": "u0", "uei": "wei0", "ua": "wa0", "uai": "wai0",
        "uan": "wa0n", "uen": "wə0n", "uang": "wa0ŋ", "ueng": "wə0ŋ", "uo": "wo0", "o": "wo0", "ü": "y0", "üe": "ɥe0",
        "üan": "ɥɛ0n", "ün": "y0n",
    }
)  # fmt: skip
"""0 stands where the tone goes."""
WHOLE: Mapping[str, str] = MappingProxyType(
    {
        "hm": "hm0", "hng": "hŋ0", "m": "m0", "n": "n0", "ng": "ŋ0", "io": "jɔ0", "ê": "ɛ0", "er": "ɚ0", "o": "ɔ0",
    }
)  # fmt: skip
"""Syllables that are not an initial and a final."""
APICAL = frozenset({"zh", "ch", "sh", "r", "z", "c", "s"})
"""After these, i is the buzzing vowel ɨ."""
TONES = ("", "→", "↗", "↓", "↘", "")
"""First to fourth tone by number; 5 is the neutral one."""

LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "a": "ˈA", "b": "bˈi", "c": "sˈi", "d": "dˈi", "e": "ˈi", "f": "ˈɛf", "g": "ʤˈi", "h": "ˈAʧ", "i": "ˈI", "j": "ʤˈA",
        "k": "kˈA", "l": "ˈɛl", "m": "ˈɛm", "n": "ˈɛn", "o": "ˈO", "p": "pˈi", "q": "kjˈu", "r": "ˈɑɹ", "s": "ˈɛs",
        "t": "tˈi", "u": "jˈu", "v": "vˈi", "w": "dˈʌbəlju", "x": "ˈɛks", "y": "wˈI", "z": "zˈi",
    }
)  # fmt: skip
"""Names of the letters: Latin script is spelt out (ATM, PIN), as the bank's own words have it."""

PUNCTUATION = str.maketrans(
    {
        "、": ", ", "，": ", ", "。": ". ", "．": ". ", "！": "! ", "：": ": ", "；": "; ", "？": "? ", "《": " “", "》": "” ",
        "「": " “", "」": "” ", "【": " “", "】": "” ", "（": " (", "）": ") ", "“": " “", "”": "” ", "—": " — ", "…": "… ",
        "\n": ". ", "～": ", ", "·": " ",
    }
)  # fmt: skip

DIGITS = "零一二三四五六七八九"
SIGNS = str.maketrans({"%": "百分号", "+": "加", "=": "等于", "¥": "", "￥": "", "&": "和", "@": "艾特"})
LONGEST_NUMBER = 12
"""Digits of the longest number that is read as one; what is longer is a code, read digit by digit."""

_PARTS = re.compile(r"[㐀-鿿]+|[A-Za-z]+|[^㐀-鿿A-Za-z]+")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def sounds(text: str) -> str:
    """The text in Kokoro's alphabet. Empty where there is nothing that sounds."""
    figures = _NUMBER.sub(lambda match: figure_words(match.group()), text.translate(SIGNS))
    said = "".join(_of_part(part) for part in _PARTS.findall(figures.translate(PUNCTUATION)))
    said = re.sub(r"\s+", " ", said).strip()
    said = re.sub(r"\s+([,.!?;:])", r"\1", said)
    return said if any(character.isalpha() for character in said) else ""


def syllable_sounds(syllable: str) -> str:
    """One syllable of pinyin with its tone as a number, `zhuan3`. Raises ValueError for what is none."""
    tone = TONES[int(syllable[-1])] if syllable[-1:].isdecimal() else ""
    plain = to_normal(syllable)
    if plain in WHOLE:
        return WHOLE[plain].replace("0", tone)
    initial, final = to_initials(plain, strict=True), to_finals(plain, strict=True, v_to_u=True)
    if initial not in INITIALS or final not in FINALS:
        raise ValueError(f"no syllable of Mandarin: {syllable!r}")
    vowel = "ɨ0" if final == "i" and initial in APICAL else FINALS[final]
    return INITIALS[initial] + vowel.replace("0", tone)


def figure_words(figure: str) -> str:
    """A number in figures, `12,300.50`, as words. Long ones, and those with a leading zero, digit by digit."""
    whole, _, fraction = figure.replace(",", "").partition(".")
    is_code = len(whole) > LONGEST_NUMBER or (len(whole) > 1 and whole.startswith("0"))
    words = _digits(whole) if is_code else _cardinal(int(whole))
    return words + (f"点{_digits(fraction)}" if fraction else "")


def _digits(figures: str) -> str:
    return "".join(DIGITS[int(figure)] for figure in figures)


def _cardinal(number: int) -> str:
    """Up to a thousand billions, in Mandarin."""
    if number == 0:
        return DIGITS[0]
    words, gap = "", False
    for unit, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group = number // unit % 10**4
        if group == 0:
            gap = bool(words)
            continue
        if words and (gap or group < 1000):
            words += DIGITS[0]
        words += _below_ten_thousand(group) + name
        gap = False
    return words[1:] if words.startswith("一十") else words


def _below_ten_thousand(number: int) -> str:
    words, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit == 0:
            gap = bool(words)
            continue
        words += (DIGITS[0] if gap else "") + DIGITS[digit] + name
        gap = False
    return words


def _of_part(part: str) -> str:
    if "㐀" <= part[0] <= "鿿":
        return " ".join("".join(_of_word(word)) for word in mmseg.seg.cut(part))
    if part[0].isascii() and part[0].isalpha():
        return " " + " ".join(LETTERS[letter] for letter in part.lower()) + " "
    return part


def _of_word(word: str) -> Iterator[str]:
    for syllable in lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True, errors="ignore"):
        try:
            yield syllable_sounds(syllable)
        except ValueError:  # a character that is known and has no Mandarin syllable
            continue
