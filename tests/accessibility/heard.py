"""What tests of the screen reader's core need: things of a page in short, and all that is heard of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.reader.phrasing import Options
from accessibility.reader.reader import LAST, Reader
from accessibility.tree.words import Role, State
from tests.accessibility.trees import Thing, thing

if TYPE_CHECKING:
    from accessibility.tree.node import Tree

QUIET = Options(hints=False)


def heading(name: str) -> Thing:
    return thing(Role.HEADING, name)


def text(name: str) -> Thing:
    return thing(Role.STATIC_TEXT, name)


def pin_field(value: str = "", description: str = "") -> Thing:
    return thing(
        Role.TEXT_FIELD,
        "",
        label="六位交易密码",
        value=value,
        text=value,
        description=description,
        states={State.PASSWORD, State.FOCUSABLE},
        actions=("set_focus",),
    )


def reader_of(tree: Tree, options: Options = QUIET) -> Reader:
    reader = Reader(options)
    reader.look(tree)
    reader.first()
    return reader


def whole(reader: Reader) -> list[str]:
    """All that swiping right from the first stop says."""
    heard = [*reader.first().words]
    while True:
        words = reader.step(1).words
        if words == (LAST,):
            return heard
        heard += words
