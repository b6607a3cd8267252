"""The sound of a text: toneless pinyin, and the folding of sounds that people and recognisers confuse.

>>> syllables("给女儿")
('gei', 'nv', 'er')
>>> fold("zhang") == fold("zan")
True
"""

import re
from functools import lru_cache

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")

# Readings of characters as a surname, where they differ from the everyday reading.
SURNAMES = {
    "万俟": ("mo", "qi"),
    "单于": ("chan", "yu"),
    "澹台": ("tan", "tai"),
    "皇甫": ("huang", "fu"),
    "宿": ("su",),
    "阚": ("kan",),
    "薄": ("bo",),
    "么": ("yao",),
    "佴": ("nai",),
    "乜": ("nie",),
    "仉": ("zhang",),
    "都": ("du",),
    "阙": ("que",),
    "哈": ("ha",),
    "重": ("chong",),
    "盛": ("sheng",),
    "相": ("xiang",),
    "晟": ("cheng",),
    "郗": ("xi",),
    "莘": ("shen",),
    "令狐": ("ling", "hu"),
    "长": ("zhang",),
    "尉迟": ("yu", "chi"),
    "长孙": ("zhang", "sun"),
    "单": ("shan",),
    "曾": ("zeng",),
    "解": ("xie",),
    "仇": ("qiu",),
    "查": ("zha",),
    "区": ("ou",),
    "任": ("ren",),
    "朴": ("piao",),
    "盖": ("ge",),
    "翟": ("zhai",),
    "缪": ("miao",),
    "员": ("yun",),
    "贠": ("yun",),
    "覃": ("qin",),
    "冼": ("xian",),
    "洗": ("xian",),
    "黑": ("he",),
    "秘": ("bi",),
    "折": ("she",),
    "种": ("chong",),
    "繁": ("po",),
    "宓": ("mi",),
    "乐": ("yue",),
    "尉": ("wei",),
    "谌": ("chen",),
    "祭": ("zhai",),
    "句": ("gou",),
    "角": ("jue",),
    "过": ("guo",),
    "幺": ("yao",),
    "应": ("ying",),
    "华": ("hua",),
    "燕": ("yan",),
    "纪": ("ji",),
    "那": ("na",),
    "宁": ("ning",),
    "葛": ("ge",),
    "召": ("shao",),
    "车": ("che",),
    "牟": ("mu",),
    "佘": ("she",),
    "隗": ("wei",),
    "郇": ("xun",),
    "藏": ("zang",),
    "卜": ("bu",),
    "石": ("shi",),
    "柏": ("bai",),
}

# Surnames that families read in a second way as well.
_ALSO = {
    "盖": "gai",
    "覃": "tan",
    "乐": "le",
    "缪": "mou",
    "隗": "kui",
    "牟": "mou",
    "谌": "shen",
    "那": "nuo",
    "翟": "di",
    "葛": "gai",
    "莘": "xin",
    "郗": "chi",
    "隽": "jun",
    "区": "qu",
    "员": "yuan",
    "朴": "pu",
    "车": "ju",
    "折": "zhe",
    "纪": "ji",
    "洗": "xi",
    "黑": "hei",
}

_RETROFLEX = re.compile(r"^([zcs])h")
_NASAL = re.compile(r"(?<=[aei])ng$")
# f is confused with hu: 飞 fei and 灰 hui, 方 fang and 黄 huang.
_F_AS_HU = {
    "fa": "hua",
    "fan": "huan",
    "fang": "huang",
    "fei": "hui",
    "fen": "hun",
    "feng": "hong",
    "fo": "huo",
    "fou": "hou",
    "fu": "hu",
}


# 还 is huan where something is given back, hai (still) elsewhere; pypinyin knows only the commonest phrases of it.
_HUAN = re.compile(r"还(?=[款贷钱卡清债账完]|信用|本息|最低|月供|房贷|车贷|欠)|(?<=[归偿])还")


@lru_cache(maxsize=4096)
def syllables(text: str) -> tuple[str, ...]:
    """Return one entry a character: its toneless pinyin (ü is v), or for other characters itself in lower case."""
    sounds: list[str] = list(text.lower()) if len(text.lower()) == len(text) else list(text)
    for run in _HAN.finditer(text):
        spoken = _pinyin(run.group())
        if len(spoken) != len(run.group()):  # characters that pypinyin does not know come back joined
            spoken = [_pinyin(character)[0] for character in run.group()]
        sounds[run.start() : run.end()] = spoken
    return tuple(sounds)


def _pinyin(text: str) -> list[str]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 -- its tables take 0.2 s and 40 MB, and a window may never need them

    spoken = lazy_pinyin(text)
    if len(spoken) == len(text):
        for match in _HUAN.finditer(text):
            spoken[match.start()] = "huan"
    return spoken


def name_syllables(name: str) -> tuple[str, ...]:
    """Return the sound of a person's name, its surname read as a surname: 单雄信 is shan xiong xin."""
    for length in (2, 1):
        reading = SURNAMES.get(name[:length])
        if reading is not None and len(name) > length:
            return reading + syllables(name[length:])
    return syllables(name)


def name_readings(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways a person's name is read, the usual one first: 覃芳 is qin fang, in some families tan fang."""
    usual = name_syllables(name)
    also = _ALSO.get(name[:1]) if len(name) > 1 and name[:2] not in SURNAMES else None
    return (usual,) if also is None or also == usual[0] else (usual, (also, *usual[1:]))


def readings(text: str) -> frozenset[tuple[str, ...]]:
    """Return the ways a text that may be a name can be read."""
    return frozenset((syllables(text), *name_readings(text)))


@lru_cache(maxsize=1024)
def fold(syllable: str) -> str:
    """Return the class of a syllable under z/zh c/ch s/sh n/l r/l f/h an/ang en/eng in/ing."""
    folded = _F_AS_HU.get(syllable, syllable)
    folded = _RETROFLEX.sub(r"\1", folded)
    if len(folded) > 1 and folded[0] in "nr":
        folded = "l" + folded[1:]
    return _NASAL.sub("n", folded)


def folded(sounds: tuple[str, ...]) -> tuple[str, ...]:
    """Return every syllable folded."""
    return tuple(fold(sound) for sound in sounds)


def is_han(character: str) -> bool:
    """Tell whether the character is Chinese writing."""
    return _HAN.fullmatch(character) is not None
