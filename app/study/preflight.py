"""What a session needs, looked at before it begins: green, amber (it will do) or red (it must not begin)."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from app.qt_application import has_display
from lab.inputs import Checked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lab.study import Study

Ready = Literal["ready", "starting", "missing"]
ENOUGH_BYTES, LITTLE_BYTES = 2_000_000_000, 200_000_000
FIRST_YEAR = 2024
"""Before this a clock has not been set."""


def preflight(study: Study, folder: Path, *, dialogue: bool, simulated: bool) -> Iterator[Checked]:
    """Every check of a session kept in `folder`. `dialogue`: whether the assistant's dialogue is ready."""
    yield disk(shutil.disk_usage(folder).free)
    yield clock(datetime.now(UTC))
    yield display(has_display(), simulated=simulated)
    if any(each.input == "voice" for each in study.conditions):
        yield Checked(
            "model",
            "green" if dialogue else "red",
            "对话模型就绪" if dialogue else "没有对话模型，先运行 xiaoxiang setup",
        )
        if simulated:
            yield Checked("sound", "green", "模拟的参加者不用麦克风")


def live_preflight(
    study: Study,
    folder: Path,
    *,
    now: datetime,
    dialogue: Ready,
    recogniser: Ready,
    microphone: bool,
    loudspeaker: bool,
) -> Iterator[Checked]:
    """Every check of a session with a person, kept in `folder` or below it once it begins. Raises OSError."""
    there = next(each for each in (folder, *folder.parents) if each.exists())
    yield disk(shutil.disk_usage(there).free)
    yield clock(now)
    yield display(has_display(), simulated=False)
    inputs = {each.input for each in study.conditions}
    if "voice" in inputs:
        yield model(dialogue, recogniser)
    if loudspeaker:
        yield Checked("loudspeaker", "green", "有喇叭")
    else:
        yield Checked("loudspeaker", "red" if inputs & {"voice", "reader"} else "amber", "没有找到喇叭")
    if "voice" in inputs or study.consent.audio:
        if microphone:
            yield Checked("microphone", "green", "有麦克风")
        else:
            yield Checked("microphone", "red" if "voice" in inputs else "amber", "没有找到麦克风")


def model(dialogue: Ready, recogniser: Ready) -> Checked:
    """What understands speech."""
    if dialogue == "missing":
        return Checked("model", "red", "没有对话模型")
    if dialogue == "starting" or recogniser == "starting":
        return Checked("model", "red", "正在准备，一般要十几秒")
    return Checked("model", "green", "都就绪了")


def disk(free_bytes: int) -> Checked:
    """Room for the session and its recordings."""
    if free_bytes >= ENOUGH_BYTES:
        return Checked("disk", "green", "空间够")
    detail = f"只剩 {free_bytes / 1_000_000:.0f} MB"
    return Checked("disk", "amber" if free_bytes >= LITTLE_BYTES else "red", detail)


def clock(now: datetime) -> Checked:
    """The calendar that anchors the session's clock."""
    if now.year < FIRST_YEAR:
        return Checked("clock", "red", f"电脑的日期是{now.year}年，先校准")
    return Checked("clock", "green", "日期正常")


def display(there: bool, *, simulated: bool) -> Checked:  # noqa: FBT001 -- what was found
    """A screen for the participant; simulated ones need none."""
    if there:
        return Checked("display", "green", "有显示器")
    return Checked("display", "amber" if simulated else "red", "没有显示器，在后台画")
