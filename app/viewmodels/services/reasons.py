"""Why a service is suggested, in the language of the screen; the bank's own reason says the same in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services import service_of
from app.viewmodels.translate import translate
from bank.suggestions import Ground

if TYPE_CHECKING:
    from bank.suggestions import Suggestion

_YESTERDAY = 1


def reason_text(suggestion: Suggestion) -> str:
    """One plain sentence."""
    if suggestion.ground is Ground.FOLLOWS and suggestion.after is not None:
        before = service_of(suggestion.after.id)
        name = translate("services", before.name) if before else suggestion.after.name
        return translate("home", "您用完“{name}”，常常接着用它").format(name=name)
    if suggestion.ground is Ground.OFTEN:
        return translate("home", "最近30天您用过{n}次").format(n=suggestion.count)
    if suggestion.count == 0:
        return translate("home", "您今天用过")
    if suggestion.count == _YESTERDAY:
        return translate("home", "您昨天用过")
    return translate("home", "您{n}天前用过").format(n=suggestion.count)
