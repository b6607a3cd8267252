"""The weights on this machine, for the page that shows them: fetched, checked and removed one at a time, on a worker's thread."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.inline_worker import InlineWorker
from app.serial_worker import Done
from voice.errors import VoiceError
from voice.models.catalog import bundled_catalog
from voice.models.fetch import ensure_model
from voice.models.progress import FetchError, FetchReason
from voice.models.store import FileState, ModelStore

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.banking import Worker
    from app.main_loop import MainLoop
    from app.serial_worker import Outcome
    from app.settings import SettingsStore
    from voice.models.catalog import Catalog, Model
    from voice.models.sources import Source


class Presence(StrEnum):
    """Whether a model is on this machine."""

    HERE = "here"
    PARTLY = "partly"
    """Some of it is, or was half fetched."""
    WRONG = "wrong"
    """A file is not what the catalogue says; nothing loads it."""
    ABSENT = "absent"
    UNVERIFIED = "unverified"
    """Nobody here knows the hashes of its files: it is not fetched."""


class Doing(StrEnum):
    """What is being done with a model."""

    FETCHING = "fetching"
    CHECKING = "checking"
    REMOVING = "removing"


class Outcomes(StrEnum):
    """How the last thing that was done ended, where it ended well."""

    FETCHED = "fetched"
    STOPPED = "stopped"
    GOOD = "good"
    BAD = "bad"
    """A file was wrong and was moved aside."""
    REMOVED = "removed"


class StoppedError(Exception):
    """The person does not want to wait for it; what came is kept."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Bytes that are here, of how many; 0 where nobody knows."""

    done: int = 0
    total: int = 0


def presence_of(store: ModelStore, model: Model) -> Presence:
    """Of a model in a store, without changing it. Reads bytes only where a file is new."""
    states = [state for _, state in store.inspect(model).files] if store.folder(model).is_dir() else []
    if FileState.WRONG in states:
        return Presence.WRONG
    good = sum(state is FileState.GOOD for state in states)
    if good == len(model.files):
        return Presence.HERE
    return Presence.PARTLY if good or any(store.incoming(model).glob("*")) else Presence.ABSENT


def empty_shelf(settings: SettingsStore, loop: MainLoop) -> ModelShelf:
    """What a window shows that no program is behind: nothing is here, and nothing can be fetched."""
    store = ModelStore(settings.folder / "models")
    return ModelShelf(store, bundled_catalog(), lambda _model, _folder: (), InlineWorker(loop, ()), loop)


class ModelShelf:
    """Lives on the main loop. One thing at a time is done; whoever asks for another meanwhile is not heard."""

    def __init__(
        self,
        store: ModelStore,
        catalog: Catalog,
        sources: Callable[[Model, Path | None], Sequence[Source]],
        worker: Worker,
        loop: MainLoop,
    ) -> None:
        """`sources`: where a model is looked for, a folder first where one is given; called on the worker's thread."""
        self._store = store
        self.catalog = catalog
        self._sources = sources
        self._worker = worker
        self._loop = loop
        self._listeners: list[Callable[[], None]] = []
        self._stop = threading.Event()
        self.presence: dict[str, Presence] = dict.fromkeys(catalog.unverified, Presence.UNVERIFIED)
        """By id; a model that was not looked at yet is missing."""
        self.working_on = ""
        """Id of the model that something is done with."""
        self.doing: Doing | None = None
        self.progress = Progress()
        self.last_id = ""
        """Id of the model that something was done with last."""
        self.outcome: Outcomes | None = None
        self.reasons: tuple[FetchReason, ...] = ()
        """Why it could not be fetched, source by source."""
        self.code: str | None = None
        """Why anything else failed."""

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Call `listener` after each change."""
        self._listeners.append(listener)

    def look(self) -> None:
        """See anew what is here."""
        models = list(self.catalog.models.values())
        self._worker.submit(lambda: {each.id: presence_of(self._store, each) for each in models}, self._looked)

    def fetch(self, model_id: str, folder: Path | None = None) -> None:
        """Get a model: what is here already is left alone, what broke off goes on. `folder` is looked into first."""
        model = self.catalog.models[model_id]

        def job() -> Outcomes:
            try:
                ensure_model(self._store, model, self._sources(model, folder), self._told)
            except StoppedError:
                return Outcomes.STOPPED
            return Outcomes.FETCHED

        self._begin(model_id, Doing.FETCHING, job)

    def verify(self, model_id: str) -> None:
        """Read every byte again; a file that is wrong is moved aside."""
        model = self.catalog.models[model_id]
        self._begin(
            model_id,
            Doing.CHECKING,
            lambda: Outcomes.GOOD if self._store.verify_anew(model).good else Outcomes.BAD,
        )

    def remove(self, model_id: str) -> None:
        """Delete a model from this machine, with what was half fetched of it."""
        model = self.catalog.models[model_id]

        def job() -> Outcomes:
            self._store.remove(model)
            return Outcomes.REMOVED

        self._begin(model_id, Doing.REMOVING, job)

    def stop(self) -> None:
        """Stop fetching; it goes on from there when it is fetched again."""
        self._stop.set()

    def told(self, done: int, total: int) -> None:
        """So many bytes are here; from any thread. Raises `StoppedError` where nobody wants to wait for the rest."""
        self._told(done, total, "")

    def close(self) -> None:
        """Stop whatever is being fetched, and end the worker."""
        self.stop()
        self._worker.close()

    def _begin(self, model_id: str, doing: Doing, job: Callable[[], Outcomes]) -> None:
        if self.doing is not None:
            return
        self._stop.clear()
        self.working_on, self.doing, self.progress = model_id, doing, Progress()
        self.last_id, self.outcome, self.reasons, self.code = model_id, None, (), None
        self._tell()
        model = self.catalog.models[model_id]

        def work() -> tuple[Outcomes | VoiceError | OSError, Presence]:
            outcome: Outcomes | VoiceError | OSError
            try:
                outcome = job()
            except (VoiceError, OSError) as error:
                outcome = error
            return outcome, presence_of(self._store, model)

        self._worker.submit(work, self._ended)

    def _told(self, done: int, total: int, _label: str = "") -> None:
        """Progress, from the worker's thread."""
        if self._stop.is_set():
            raise StoppedError
        shown = Progress(done, total)
        if done == 0 or total == 0 or done * 100 // total != self.progress.done * 100 // max(1, self.progress.total):
            self._loop.post(lambda: self._show(shown))

    def _show(self, progress: Progress) -> None:
        if self.doing is Doing.FETCHING:
            self.progress = progress
            self._tell()

    def _ended(self, outcome: Outcome[tuple[Outcomes | VoiceError | OSError, Presence]]) -> None:
        model_id, self.working_on, self.doing = self.working_on, "", None
        if isinstance(outcome, Done):
            found, self.presence[model_id] = outcome.value
            if isinstance(found, Outcomes):
                self.outcome = found
            elif isinstance(found, FetchError):
                self.reasons = tuple(failure.reason for failure in found.failures) or (FetchReason.NOT_THERE,)
            else:
                self.code = str(getattr(found, "code", "MODEL_UNUSABLE"))
        else:
            self.code = "INTERNAL_ERROR"
        self._tell()

    def _looked(self, outcome: Outcome[dict[str, Presence]]) -> None:
        if isinstance(outcome, Done):
            self.presence |= outcome.value
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
