"""What a program tells over AT-SPI, read level by level: everything that is asked of one level is asked at once.

It takes any `Bus`. A tree that has no end, turns back on itself or is larger than a capture may be is a CaptureError.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from accessibility.errors import CaptureError
from accessibility.tree.atspi_bus import Call
from accessibility.tree.atspi_words import LABELLED_BY, SCROLLERS, native_role, says_showing, says_visible
from accessibility.tree.node import MAX_DEPTH, MAX_NODES, MAX_TEXT_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accessibility.tree.atspi_bus import Answer, Bus

ACCESSIBLE = "org.a11y.atspi.Accessible"
PROPERTIES = "org.freedesktop.DBus.Properties"
_PREFIX = "org.a11y.atspi."
_SCREEN = 0
"""Places on the screen. Qt 5 tells them wrongly within the window."""
_NO_ROLE = 67
_CLOSED = (0, 0, 0, 0)
"""Where Qt says that something is which it has not laid out."""

Reference = tuple[str, str]
"""The name on the bus and the path of an object."""


@dataclass(frozen=True, slots=True)
class Told:
    """One object as its program tells it. `place`: x, y, width, height in pixels of the screen."""

    reference: Reference
    parent: int | None
    native_role: str
    name: str
    description: str
    id: str
    states: tuple[int, ...]
    showing: bool
    """Whether it is drawn, in sight or scrolled out of it."""
    visible: bool
    """Whether it would be drawn, were what is around it."""
    scrolled: bool
    """Whether it lies in something that scrolls."""
    hidden: bool
    """Whether nothing in it is shown, whatever it says: in Qt 5 the rows of a closed list say that they are."""
    interfaces: frozenset[str]
    labelled_by: tuple[Reference, ...] = ()
    place: tuple[int, int, int, int] | None = None
    actions: tuple[str, ...] = ()
    value: float | None = None
    text: str = ""
    text_place: tuple[int, int, int, int] | None = None
    style: Mapping[str, str] = field(default_factory=dict)
    """How the beginning of its text is set."""


def call(of: Reference, interface: str, member: str, signature: str = "", *body: object) -> Call:
    """A call of one of AT-SPI's interfaces, by the last part of its name."""
    return Call(of[0], of[1], _PREFIX + interface, member, signature, body)


def get(of: Reference, interface: str, name: str) -> Call:
    """A call that gets a property."""
    return Call(of[0], of[1], PROPERTIES, "Get", "ss", (_PREFIX + interface, name))


def read_tree(bus: Bus, root: Reference, *, visible_is_shown: bool = False) -> tuple[Told, ...]:
    """The object and all below it, parents before their children, siblings in their order. Raises CaptureError.

    `visible_is_shown`: whether what is visible within what is shown counts as shown; else only what a scroller holds.
    """
    told: list[Told] = []
    seen = {root}
    level: list[tuple[Reference, int | None]] = [(root, None)]
    depth = 0
    while level:
        if depth > MAX_DEPTH:
            raise CaptureError("CAPTURE_TOO_DEEP", f"more than {MAX_DEPTH} levels")
        first = len(told)
        counts = _add_level(bus, level, told, visible_is_shown=visible_is_shown)
        _limit(len(told) + sum(counts))
        parents = [place for place, count in enumerate(counts, start=first) if count]
        answers = bus.ask([call(told[place].reference, "Accessible", "GetChildren") for place in parents])
        level = []
        for place, answer in zip(parents, answers, strict=True):
            for child in _references(answer):
                if child in seen:
                    _no_ancestor(child, place, told)
                else:
                    seen.add(child)
                    level.append((child, place))
        _limit(len(told) + len(level))
        depth += 1
    return _in_order(told)


def _limit(count: int) -> None:
    if count > MAX_NODES:
        raise CaptureError("CAPTURE_TOO_LARGE", f"more than {MAX_NODES} nodes")


def _no_ancestor(child: Reference, place: int | None, told: Sequence[Told]) -> None:
    while place is not None:
        if told[place].reference == child:
            raise CaptureError("CAPTURE_CYCLE", f"{child[1]} stands below itself")
        place = told[place].parent


def _add_level(
    bus: Bus, level: Sequence[tuple[Reference, int | None]], told: list[Told], *, visible_is_shown: bool
) -> list[int]:
    """Add what is told of these objects; how many children each says it has."""
    asked = [
        (
            call(of, "Accessible", "GetRole"),
            call(of, "Accessible", "GetState"),
            call(of, "Accessible", "GetInterfaces"),
            call(of, "Accessible", "GetRelationSet"),
            get(of, "Accessible", "Name"),
            get(of, "Accessible", "Description"),
            get(of, "Accessible", "AccessibleId"),
            get(of, "Accessible", "ChildCount"),
        )
        for of, _ in level
    ]
    answers = _grouped(bus.ask([one for group in asked for one in group]), len(asked[0]))
    new = []
    for (of, parent), (role, states, interfaces, relations, name, description, its_id, _) in zip(
        level, answers, strict=True
    ):
        words = _words(states)
        new.append(
            Told(
                reference=of,
                parent=parent,
                native_role=native_role(_number(role, _NO_ROLE)),
                name=_text(name),
                description=_text(description),
                id=_text(its_id),
                states=words,
                showing=says_showing(words),
                visible=says_visible(words),
                scrolled=False,
                hidden=False,
                interfaces=frozenset(one.removeprefix(_PREFIX) for one in _texts(interfaces)),
                labelled_by=_labels(relations),
            )
        )
    around = [None if one.parent is None else told[one.parent] for one in new]
    within = [
        above is not None and above.showing and (visible_is_shown or above.scrolled or above.native_role in SCROLLERS)
        for above in around
    ]
    hidden = [
        above is not None and (above.hidden or not (above.showing or says_showing(above.states))) for above in around
    ]
    seen = [replace(one, hidden=gone, showing=one.showing and not gone) for one, gone in zip(new, hidden, strict=True)]
    told += _with_details(bus, list(zip(seen, within, strict=True)))
    return [max(0, _number(group[-1], 0)) for group in answers]


def _with_details(bus: Bus, level: Sequence[tuple[Told, bool]]) -> list[Told]:
    """The same with what only some of their interfaces tell; beside each, whether it is shown as soon as it is visible.

    Toolkits do not call shown what is scrolled away. What lies nowhere is not shown. Nothing else is asked for more.
    """
    calls: list[Call] = []
    plan: list[list[str]] = []
    for one, within in level:
        wanted = {
            "Component": call(one.reference, "Component", "GetExtents", "u", _SCREEN),
            "Action": call(one.reference, "Action", "GetActions"),
            "Value": get(one.reference, "Value", "CurrentValue"),
            "Text": get(one.reference, "Text", "CharacterCount"),
        }
        names = [name for name in wanted if name in one.interfaces] if one.showing or (within and one.visible) else []
        plan.append(names)
        calls += [wanted[name] for name in names]
    answers = iter(bus.ask(calls))
    told = [dict(zip(names, answers, strict=False)) for names in plan]
    detailed = []
    for (one, within), found in zip(level, told, strict=True):
        place = _place(found.get("Component"))
        placed = place is not None or ("Component" not in one.interfaces and one.showing)
        detailed.append(
            replace(
                one,
                showing=placed and (one.showing or (within and one.visible)),
                scrolled=within,
                hidden=one.hidden or found.get("Component") == (_CLOSED,),
                place=place,
                actions=_action_names(found.get("Action")),
                value=_real(found.get("Value")),
            )
        )
    return _with_text(bus, detailed, [_number(found.get("Text"), 0) for found in told])


def _with_text(bus: Bus, level: Sequence[Told], lengths: Sequence[int]) -> list[Told]:
    """The same with the text that they hold, as far as a capture keeps it, where it is drawn, and how it is set."""
    ends = [min(length, MAX_TEXT_CHARACTERS) for length in lengths]
    holders = [place for place, end in enumerate(ends) if end > 0]
    calls = []
    for place in holders:
        of, end = level[place].reference, ends[place]
        calls += [
            call(of, "Text", "GetText", "ii", 0, end),
            call(of, "Text", "GetRangeExtents", "iiu", 0, end, _SCREEN),
            call(of, "Text", "GetAttributeRun", "ib", 0, True),  # noqa: FBT003 -- with the attributes of all its text
        ]
    read = list(level)
    for place, (text, area, style) in zip(holders, _grouped(bus.ask(calls), 3), strict=True):
        read[place] = replace(level[place], text=_plain(text), text_place=_flat_place(area), style=_style(style))
    return read


def _grouped(answers: Sequence[Answer], size: int) -> list[Sequence[Answer]]:
    return [answers[start : start + size] for start in range(0, len(answers), size)]


def _in_order(told: Sequence[Told]) -> tuple[Told, ...]:
    """Each before what is below it, as the tree is read, not level by level."""
    below: list[list[int]] = [[] for _ in told]
    for place, one in enumerate(told):
        if one.parent is not None:
            below[one.parent].append(place)
    ordered: list[Told] = []
    new: dict[int, int] = {}
    pending = [0] if told else []
    while pending:
        place = pending.pop()
        new[place] = len(ordered)
        one = told[place]
        ordered.append(one if one.parent is None else replace(one, parent=new[one.parent]))
        pending += reversed(below[place])
    return tuple(ordered)


def _number(answer: Answer, default: int) -> int:
    match answer:
        case (int(number),) | ((str(), int(number)),):
            return number
    return default


def _real(answer: Answer) -> float | None:
    match answer:
        case ((str(), float(number)),):
            return number
    return None


def _text(answer: Answer) -> str:
    match answer:
        case ((str(), str(text)),):
            return text
    return ""


def _plain(answer: Answer) -> str:
    match answer:
        case (str(text),):
            return text
    return ""


def _texts(answer: Answer) -> list[str]:
    match answer:
        case (list(texts),):
            return [text for text in texts if isinstance(text, str)]
    return []


def _words(answer: Answer) -> tuple[int, ...]:
    match answer:
        case (list(words),):
            return tuple(word for word in words if isinstance(word, int))
    return ()


def _references(answer: Answer) -> list[Reference]:
    match answer:
        case (list(rows),):
            return [(row[0], row[1]) for row in rows if _is_reference(row)]
    return []


def _is_reference(row: object) -> bool:
    match row:
        case (str(name), str(path)):
            return bool(name) and not path.endswith("/null")
    return False


def _labels(answer: Answer) -> tuple[Reference, ...]:
    match answer:
        case (list(relations),):
            found = [row[1] for row in relations if isinstance(row, tuple) and len(row) == 2 and row[0] == LABELLED_BY]
            return tuple(of for targets in found for of in _references((targets,)))
    return ()


def _place(answer: Answer) -> tuple[int, int, int, int] | None:
    match answer:
        case ((int(x), int(y), int(width), int(height)),):
            return _drawn(x, y, width, height)
    return None


def _flat_place(answer: Answer) -> tuple[int, int, int, int] | None:
    match answer:
        case (int(x), int(y), int(width), int(height)):
            return _drawn(x, y, width, height)
    return None


def _drawn(x: int, y: int, width: int, height: int) -> tuple[int, int, int, int] | None:
    """None where these are a program's words for nowhere."""
    nowhere = width < 0 or height < 0 or min(x, y) <= -(2**31) or (x, y, width, height) == _CLOSED
    return None if nowhere else (x, y, width, height)


def _action_names(answer: Answer) -> tuple[str, ...]:
    match answer:
        case (list(rows),):
            return tuple(row[0] for row in rows if isinstance(row, tuple) and row and isinstance(row[0], str))
    return ()


def _style(answer: Answer) -> Mapping[str, str]:
    match answer:
        case (dict(style), *_):
            return {name: value for name, value in style.items() if isinstance(name, str) and isinstance(value, str)}
    return {}
