"""Which relation of this customer is meant by a word that is nearly its sound: 归于 in 给归于转三百 is 闺女.

Relations alone are put in place of what was heard: they are few, and what sounds nearly like one is no other person. A
name is not: who says 小王 and has no such payee means no 小张.
"""

from functools import lru_cache

from dialogs.language import relations
from dialogs.language.lexicon import SHORT, alike
from dialogs.language.names import callings
from dialogs.language.sounds import folded, is_han, syllables
from dialogs.port import PayeeName

# The commonest surnames: what begins with one, or with 老 小 阿 before one, may be somebody's name.
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛"
    "邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文章单"
)
_BEFORE_SURNAMES = "老小阿"
_ANYBODY = "人谁"
"""给人打三百 is about no 老大."""


def nearly_called(said: str, payees: tuple[PayeeName, ...]) -> str | None:
    """Return the relation of which one syllable was misheard.

    None for what is a relation itself, for what may be a name, and where two relations are as near, be they this customer's or not.
    """
    if len(said) < SHORT or not all(map(is_han, said)) or _may_be_name(said) or said[0] in _ANYBODY:
        return None
    heard, known = folded(syllables(said)), _known(payees)
    if any(sound == heard for _, sound in known):
        return None
    near = [word for word, sound in known if _one_syllable_off(heard, sound)]
    return near[0] if len(near) == 1 and any(near[0] in callings(payee) for payee in payees) else None


def _may_be_name(said: str) -> bool:
    return said[0] in _SURNAMES or (said[0] in _BEFORE_SURNAMES and said[1] in _SURNAMES)


def _one_syllable_off(heard: tuple[str, ...], sound: tuple[str, ...]) -> bool:
    if len(heard) != len(sound):
        return False
    other = [(one, two) for one, two in zip(heard, sound, strict=True) if one != two]
    return len(other) == 1 and alike(*other[0])


@lru_cache(maxsize=16)
def _known(payees: tuple[PayeeName, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return every relation that there is, and those that this customer's payees have, each with its folded sound."""
    own = {word for payee in payees if payee.relation for word in relations.same_person(payee.relation)}
    words = sorted(word for word in relations.WORDS | own if len(word) >= SHORT)
    return tuple((word, folded(syllables(word))) for word in words)
