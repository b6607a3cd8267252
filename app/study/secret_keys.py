"""Keys of a PIN: a press on one is told as right or wrong, never which or where, and a right one is found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.tree.words import Role, State
from app.pages import Page
from app.study.sight import Sight
from app.study.watch import SECRET_PAGES
from dialogs.language.consent import judge
from dialogs.language.simplify import to_simplified
from dialogs.verdict import Verdict
from lab.recordings import records as r

if TYPE_CHECKING:
    from accessibility.tree.node import Node
    from app.study.stage import Stage
    from lab.recordings.records import Act


SAFE_KEYS = frozenset({"Backspace", "Esc", "Alt+Left", "F2", "Ctrl+Space", "F7"})
"""Of a keyboard: what they do does not hang on the place of the focus, which would tell a digit."""


def as_kept(stage: Stage, act: Act) -> Act | None:  # noqa: PLR0911 -- one return an act
    """The act as a recording may hold it; None where nothing of it may be kept."""
    if stage.page not in SECRET_PAGES:
        return act
    match act:
        case r.Tapped(x, y):
            sight = Sight(stage)
            return _pressed(stage, sight, sight.landed(x, y).node, act)
        case r.ReaderDid("activate"):
            stop = None if stage.view_model.reader.session is None else stage.view_model.reader.session.reader.current
            node = None if stop is None else stop.node
            return _pressed(stage, Sight(stage), node, r.ReaderPressed("" if node is None else node.spoken_name))
        case r.Dragged() | r.Typed() | r.ReaderDid() | r.Focused():
            return None
        case r.KeyPressed(key) if key not in SAFE_KEYS:
            return None
        case r.Said(text) if text is not None:
            return r.Said(_untold(text), turn=act.turn)
        case r.WordsPutIn(text) if text is not None:
            return r.WordsPutIn(_untold(text))
    return act


def keyed(stage: Stage, digit: str) -> Act:
    """A digit typed on a keyboard while a PIN is asked for."""
    return r.SecretKeyPressed(digit == _due(stage))


def entered_on(stage: Stage, submit: str) -> Act | None:
    """Space or Return on what has the focus: as a press on it, and on the place of the digits as one on `submit`."""
    sight = Sight(stage)
    focused = next((node for node in sight.workable if State.FOCUSED in node.states), None)
    if focused is not None and sight.named(focused) == sight.pad_key:
        return r.SecretKeyPressed(focused.spoken_name == _due(stage))
    if focused is None or focused.role is not Role.BUTTON:
        focused = sight.find(submit)
    place = None if focused is None else focused.rectangle
    return None if place is None else r.Tapped(place.x + place.width / 2, place.y + place.height / 2)


def _untold(text: str) -> str:
    """What may be kept of words that may be the PIN. With a pad open the assistant listens to nothing but a refusal."""
    return r.REFUSED if judge(to_simplified(text)) is Verdict.DENIED else r.UNTOLD


def _pressed(stage: Stage, sight: Sight, node: Node | None, otherwise: Act) -> Act | None:
    """A press on this: on nothing it does nothing, and its place could tell a digit."""
    if node is None:
        return None
    if sight.named(node) != sight.pad_key:
        return otherwise
    return r.SecretKeyPressed(node.spoken_name == _due(stage))


def find_key(stage: Stage, *, right: bool) -> Node | None:
    """The key that is right now, or one that is wrong, scrolled to where it is not in sight; None where there is no pad."""
    sight = Sight(stage)
    due = _due(stage)
    key = sight.reach(due if right else str((int(due) + 1) % 10))
    return key if key is not None and sight.named(key) == sight.pad_key else None


def _due(stage: Stage) -> str:
    """The digit of the study bank's own PIN that comes next."""
    return stage.pin[_entered(stage) % len(stage.pin)]


def _entered(stage: Stage) -> int:
    """How many digits stand there."""
    shown = stage.view_model
    if stage.page == Page.PIN_CHANGE:
        return shown.safety.pinChange.pad.count
    return shown.orderPin.count if stage.page == Page.ORDER_PIN else shown.pin.count
