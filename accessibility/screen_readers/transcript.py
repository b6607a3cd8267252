"""What a screen reader said in a task, step by step: a value, its text file, and what differs between two of them."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ABOUT = "# "
_DONE = "▶ "
_SAID = "    "
_NOTHING = "（没有说话）"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the person did, and what was said of it."""

    done: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Transcript:
    """A task from beginning to end."""

    title: str
    reader: str
    """The screen reader with its version, and the language it speaks."""
    steps: tuple[Step, ...]

    @property
    def words(self) -> str:
        """All that was said."""
        return "\n".join(sentence for step in self.steps for sentence in step.said)


def to_text(transcript: Transcript) -> str:
    """The file: about it, then what was done and, indented, what was said, one utterance a line."""
    lines = [f"{_ABOUT}{transcript.title}", f"{_ABOUT}{transcript.reader}", ""]
    for step in transcript.steps:
        lines.append(f"{_DONE}{step.done}")
        lines += [f"{_SAID}{_on_one_line(sentence)}" for sentence in step.said or (_NOTHING,)]
    return "\n".join(lines) + "\n"


def from_text(text: str) -> Transcript:
    """Read a file back. Raises ReaderError: TRANSCRIPT_UNREADABLE."""
    about: list[str] = []
    steps: list[tuple[str, list[str]]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith(_ABOUT):
            about.append(line.removeprefix(_ABOUT))
        elif line.startswith(_DONE):
            steps.append((line.removeprefix(_DONE), []))
        elif line.startswith(_SAID) and steps:
            steps[-1][1].append(line.removeprefix(_SAID))
        elif line.strip():
            raise ReaderError("TRANSCRIPT_UNREADABLE", f"line {number} is neither done nor said: {line}")
    if len(about) != 2:
        raise ReaderError("TRANSCRIPT_UNREADABLE", "it must begin with its title and its reader")
    made = (Step(done, () if said == [_NOTHING] else tuple(said)) for done, said in steps)
    return Transcript(about[0], about[1], tuple(made))


def differences(kept: Transcript, heard: Transcript) -> list[str]:
    """What changed, line by line with the step it stands in: `- ` is no longer said, `+ ` is new. Empty where nothing did."""
    before, after = _lines(kept), _lines(heard)
    return list(_changed(before, after))


def _changed(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for kind, first, last, new_first, new_last in matcher.get_opcodes():
        if kind == "equal":
            continue
        yield f"  {_step_before(after, new_first)}"
        yield from (f"- {line}" for line in before[first:last])
        yield from (f"+ {line}" for line in after[new_first:new_last])


def _step_before(lines: Sequence[str], place: int) -> str:
    return next((line for line in reversed(lines[:place]) if line.startswith(_DONE)), "")


def _lines(transcript: Transcript) -> list[str]:
    return to_text(transcript).splitlines()[3:]


def _on_one_line(sentence: str) -> str:
    return " ⏎ ".join(part.strip() for part in sentence.splitlines() if part.strip())
