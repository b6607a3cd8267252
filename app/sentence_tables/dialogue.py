"""Sentences of the dialogue."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "DIALOGUE_AWAY": same(marked("sentences", "小象正在重新启动，钱没有动。请先点屏幕办理。")),
        "DIALOGUE_STARTING": same(marked("sentences", "小象正在准备，请稍等；点屏幕办理不受影响。")),
        "DIALOGUE_TIMEOUT": same(marked("sentences", "小象想得太久了，请再说一遍，或者点屏幕办理。")),
        "DIALOGUE_PROTOCOL": same(marked("sentences", "小象答得不对，没有照办，钱没有动。请再说一遍。")),
        "DIALOGUE_MODEL_MISSING": same(marked("sentences", "小象还没有装好。现在可以点屏幕办理，或请人来装。")),
        "PAGE_NOT_OPENED": same(
            marked("sentences", "现在打不开别的页面，钱没有动。请先在屏幕上办完手上的事，或者取消它。")
        ),
    }
)
"""(full sentence, sentence without values) by code."""
