"""What stood on the accessibility bus when a screen reader did not get where it was to get: for an error that explains itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.errors import CaptureError
from accessibility.tree.atspi_bus import AtspiBus
from accessibility.tree.atspi_source import capture_on
from accessibility.tree.words import State

if TYPE_CHECKING:
    from accessibility.tree.capture_file import Capture


def on_the_bus(address: str, pid: int) -> str:
    """Which windows this process shows on the bus at `address`, whether they are active, and what has the focus there."""
    try:
        with AtspiBus(address) as bus:
            captures = capture_on(bus, pid=pid, environment={})
    except CaptureError as error:
        return str(error)
    return "; ".join(map(_told, captures))


def _told(capture: Capture) -> str:
    nodes = capture.tree.nodes
    active = "active" if State.ACTIVE in nodes[0].states else "not active"
    focused = [f"{node.role.value} {node.name!r}" for node in nodes if State.FOCUSED in node.states]
    return f"window {nodes[0].name!r} {active}, focus at {', '.join(focused) or 'nothing'}"
