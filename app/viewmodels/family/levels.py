"""How much a member lets the others see, in words."""

from __future__ import annotations

from app.i18n import marked
from app.viewmodels.options import OptionRow
from app.viewmodels.translate import translate
from bank.savings.values import Level

_WORDS = {
    Level.TOTAL: marked("family", "只看总数"),
    Level.CLASSES: marked("family", "看分类的数"),
    Level.DETAILS: marked("family", "看每一笔"),
}
_MEANING = {
    Level.TOTAL: marked("family", "家人看到您一共有多少钱，看不到钱放在哪里。"),
    Level.CLASSES: marked("family", "家人看到活期、定期、理财、贵金属各有多少。"),
    Level.DETAILS: marked("family", "家人看到每一笔定期、每一个理财各有多少。"),
}


def level_words(level: Level) -> str:
    """只看总数."""
    return translate("family", _WORDS[level])


def level_meaning(level: Level) -> str:
    """What the others then see."""
    return translate("family", _MEANING[level])


def level_rows(chosen: Level | None) -> list[OptionRow]:
    """All levels, from the least to the most."""
    return [OptionRow(level.value, level_words(level), level_meaning(level), chosen=level is chosen) for level in Level]
