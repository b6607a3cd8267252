"""The real dialogue for studies: a process of its own, and the desk that it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.desk import Desk
from app.setup import dialogue_model
from dialogs.noted_desk import NotedDesk
from dialogs.process import RasaWorker

if TYPE_CHECKING:
    from app.paths import Paths
    from dialogs.port import Dialogue

READY_MS = 180_000
"""A dialogue that several processes start at once on a busy machine takes its time."""


class StudyDialogue:
    """A dialogue that is ready; it serves one window after the other. `voice`: itself, and its desk."""

    def __init__(self, worker: RasaWorker, desk: NotedDesk[Desk]) -> None:
        self._worker = worker
        self.voice: tuple[Dialogue, NotedDesk[Desk]] = (worker, desk)

    def close(self) -> None:
        """End its process."""
        self._worker.close()


def start_dialogue(paths: Paths) -> StudyDialogue | None:
    """Start it and wait until it is ready; None where it is not set up or does not come."""
    model = dialogue_model(paths)
    if not model.exists():
        return None
    desk: NotedDesk[Desk] = NotedDesk()
    worker = RasaWorker(python=paths.rasa_python, model=model, desk=desk, on_state=lambda _: None)
    worker.start()
    if not worker.wait_ready(READY_MS):
        worker.close()
        return None
    return StudyDialogue(worker, desk)
