"""A capture on disk: the tree as JSON, the screenshot as a PNG beside it.

The nodes are a flat list in which each names the place of its parent, which always stands before it. What has its
default is left out. What happened when somebody worked the page is an optional part (`observed_file`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.colour import is_colour
from accessibility.errors import CaptureError
from accessibility.fields import Fields
from accessibility.tree.file_parts import given, optional_rect_in, rect_in, rect_out, word_in
from accessibility.tree.node import MAX_NODES, Node, PaintedText, Subject, Tree
from accessibility.tree.observed_file import observed_in, observed_out
from accessibility.tree.words import Aspect, Role, State

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA_VERSION = 1
MAX_FILE_BYTES = 64 * 1024 * 1024
PICTURE_SUFFIX = ".png"


@dataclass(frozen=True, slots=True)
class Capture:
    """A tree and the picture it belongs to."""

    tree: Tree
    screenshot_png: bytes | None = None


def save_capture(capture: Capture, path: Path) -> None:
    """Write the tree to `path` (`….json`) and its picture beside it."""
    try:
        path.write_text(to_json(capture.tree), encoding="utf-8")
        if capture.screenshot_png is not None:
            path.with_suffix(PICTURE_SUFFIX).write_bytes(capture.screenshot_png)
    except OSError as error:
        raise CaptureError("CAPTURE_UNWRITABLE", f"{path.name}: {error.strerror}") from error


def load_capture(path: Path) -> Capture:
    """Read what `save_capture` wrote, or raise CaptureError."""
    picture = path.with_suffix(PICTURE_SUFFIX)
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise CaptureError("CAPTURE_TOO_LARGE", f"{path.name} is larger than {MAX_FILE_BYTES} bytes")
        content = path.read_text(encoding="utf-8")
        screenshot = picture.read_bytes() if picture.is_file() else None
    except OSError as error:
        raise CaptureError("CAPTURE_UNREADABLE", f"{path.name}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CaptureError("CAPTURE_NOT_JSON", f"{path.name} is not UTF-8") from error
    return Capture(from_json(content), screenshot)


def to_json(tree: Tree) -> str:
    """The tree in text, one node a line."""
    subject = tree.subject
    content = {
        "schema": SCHEMA_VERSION,
        "subject": {
            "program": subject.program,
            "page": subject.page,
            "elder": subject.elder,
            "text_scale": subject.text_scale,
            "largest_text": subject.largest_text,
            "by_keyboard": subject.by_keyboard,
            **given(foreign=subject.foreign),
        },
        "window_px": list(tree.window_px),
        **given(untold=sorted(tree.untold)),
        **({} if tree.observed is None else {"observed": observed_out(tree.observed)}),
    }
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    head = encode(content).removesuffix("}")
    nodes = (encode(_node_out(node)) for node in tree.nodes)
    return f'{head}, "nodes": [\n' + ",\n".join(nodes) + "\n]}\n"


def from_json(content: str) -> Tree:
    """The tree that `to_json` wrote, or CaptureError."""
    try:
        raw = json.loads(content)
    except RecursionError as error:
        raise CaptureError("CAPTURE_NOT_JSON", "nested too deeply") from error
    except ValueError as error:
        raise CaptureError("CAPTURE_NOT_JSON", str(error)[:200]) from error
    top = Fields(raw, "", _fault)
    version = top.whole("schema")
    if version != SCHEMA_VERSION:
        raise CaptureError("CAPTURE_VERSION", f"schema {version}; this program reads {SCHEMA_VERSION}")
    subject = _subject_in(top.table("subject"))
    width_px, height_px = top.numbers("window_px", 2)
    untold = frozenset(word_in(top, "untold", Aspect, text) for text in top.texts("untold"))
    observed = observed_in(top.table("observed")) if top.has("observed") else None
    rows = top.tables("nodes")
    top.done()
    if len(rows) > MAX_NODES:
        raise CaptureError("CAPTURE_TOO_LARGE", f"{len(rows)} nodes, at most {MAX_NODES}")
    nodes = tuple(_node_in(index, row) for index, row in enumerate(rows))
    return Tree(subject, (width_px, height_px), nodes, untold, observed)


def _fault(complaint: str) -> CaptureError:
    return CaptureError("CAPTURE_FIELD", complaint)


def _node_out(node: Node) -> dict[str, object]:
    return {
        "parent": node.parent,
        "role": node.role.value,
        "name": node.name,
        "states": sorted(node.states),
        **given(
            native_role=node.native_role,
            id=node.id,
            description=node.description,
            label=node.label,
            value=node.value,
            text=node.text,
            actions=list(node.actions),
            rectangle=rect_out(node.rectangle),
            reach=rect_out(node.reach),
            texts=[_text_out(text) for text in node.texts],
        ),
        **({} if node.tab_stop is None else {"tab_stop": node.tab_stop}),
        **({} if node.arrow_stop is None else {"arrow_stop": node.arrow_stop}),
    }


def _text_out(text: PaintedText) -> dict[str, object]:
    return {
        "words": text.words,
        "rectangle": rect_out(text.rectangle),
        "box": rect_out(text.box),
        "reach": rect_out(text.reach),
        "font_px": text.font_px,
        "bold": text.bold,
        "truncated": text.truncated,
        "lines": text.lines,
        **given(
            seen=rect_out(text.seen),
            line_height_px=text.line_height_px,
            colour=text.colour,
            background=text.background,
        ),
        **({} if text.evenness is None else {"evenness": text.evenness}),
    }


def _subject_in(row: Fields) -> Subject:
    subject = Subject(
        program=row.text("program"),
        page=row.text("page"),
        elder=row.flag("elder"),
        text_scale=row.number("text_scale"),
        largest_text=row.flag("largest_text"),
        foreign=row.flag("foreign", default=False),
        by_keyboard=row.flag("by_keyboard", default=False),
    )
    row.done()
    return subject


def _node_in(index: int, row: Fields) -> Node:
    node = Node(
        index=index,
        parent=row.whole("parent") if row.has("parent") else None,
        role=word_in(row, "role", Role, row.text("role")),
        name=row.text("name"),
        states=frozenset(word_in(row, "states", State, state) for state in row.texts("states")),
        native_role=row.text("native_role", ""),
        id=row.text("id", ""),
        description=row.text("description", ""),
        label=row.text("label", ""),
        value=row.text("value", ""),
        text=row.text("text", ""),
        actions=row.texts("actions"),
        rectangle=optional_rect_in(row, "rectangle"),
        reach=optional_rect_in(row, "reach"),
        tab_stop=row.flag("tab_stop") if row.has("tab_stop") else None,
        arrow_stop=row.flag("arrow_stop") if row.has("arrow_stop") else None,
        texts=tuple(_text_in(text) for text in row.tables("texts")),
    )
    row.done()
    return node


def _text_in(row: Fields) -> PaintedText:
    text = PaintedText(
        words=row.text("words"),
        rectangle=rect_in(row, "rectangle"),
        box=rect_in(row, "box"),
        reach=rect_in(row, "reach"),
        seen=optional_rect_in(row, "seen"),
        font_px=_positive(row, "font_px"),
        bold=row.flag("bold"),
        truncated=row.flag("truncated"),
        lines=row.whole("lines"),
        line_height_px=_positive(row, "line_height_px") if row.has("line_height_px") else None,
        colour=_colour(row, "colour"),
        background=_colour(row, "background"),
        evenness=row.number("evenness") if row.has("evenness") else None,
    )
    row.done()
    return text


def _positive(row: Fields, key: str) -> float:
    value = row.number(key)
    if value <= 0:
        raise row.fault(key, "is not above zero")
    return value


def _colour(row: Fields, key: str) -> str | None:
    if not row.has(key):
        return None
    colour = row.text(key)
    if not is_colour(colour):
        raise row.fault(key, "is no colour")
    return colour
