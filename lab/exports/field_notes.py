"""The sentences that stand under a dataclass's fields, so that a data dictionary says what the code says."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from functools import cache


@cache
def field_notes(form: type) -> dict[str, str]:
    """Each field's docstring on one line, without marks of code; fields without one are left out."""
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(form))).body
    if not isinstance(tree, ast.ClassDef):
        raise TypeError(f"{form} is no class")
    found: dict[str, str] = {}
    for field, note in zip(tree.body, tree.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and (text := _text(note)):
            found[field.target.id] = text
    return found


@cache
def member_notes(form: type) -> dict[str, str]:
    """Each property's docstring on one line."""
    properties = ((name, value) for name, value in vars(form).items() if isinstance(value, property))
    return {name: _plain(value.__doc__ or "") for name, value in properties}


@cache
def level_notes(form: type) -> dict[str, str]:
    """Each member of an enumeration with its docstring, under the member's value."""
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(form))).body
    if not isinstance(tree, ast.ClassDef):
        raise TypeError(f"{form} is no class")
    found: dict[str, str] = {}
    for field, note in zip(tree.body, tree.body[1:], strict=False):
        if isinstance(field, ast.Assign) and isinstance(field.value, ast.Constant) and (text := _text(note)):
            found[str(field.value.value)] = text
    return found


def _text(note: ast.stmt) -> str:
    if isinstance(note, ast.Expr) and isinstance(note.value, ast.Constant) and isinstance(note.value.value, str):
        return _plain(note.value.value)
    return ""


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("`", "")).strip()
