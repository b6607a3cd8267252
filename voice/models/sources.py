"""Places where models come from: each stages files, and the store decides whether they are right."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from voice.models.catalog import Model, ModelFile
from voice.models.download import Downloader
from voice.models.progress import FetchReason, Progress, SourceError


class Source(Protocol):
    """A place where a model may be had."""

    @property
    def name(self) -> str:
        """What it is called in messages."""

    def fetch(
        self, model: Model, wanted: tuple[ModelFile, ...], incoming: Path, progress: Progress
    ) -> Iterator[tuple[ModelFile, Path]]:
        """Bring files into `incoming`, one after another; each is verified by the caller.

        Raises `SourceError`. What came before the error counts; what was half fetched is kept to go on from.
        """


class FolderSource:
    """A folder with the model's files in it, or in a folder of the model's id: a USB stick, a share."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return f"folder {self._folder}"

    def fetch(
        self, model: Model, wanted: tuple[ModelFile, ...], incoming: Path, progress: Progress
    ) -> Iterator[tuple[ModelFile, Path]]:
        """Copy what is there."""
        total = sum(file.size_bytes for file in wanted)
        done = 0
        absent = []
        for file in wanted:
            found = self._find(model, file)
            if found is None:
                absent.append(file.name)
                continue
            staged = incoming / file.name
            with found.open("rb") as source, staged.open("wb") as target:
                while block := source.read(1 << 20):
                    target.write(block)
                    done += len(block)
                    progress(done, total, file.name)
            yield file, staged
        if absent:
            raise SourceError(FetchReason.NOT_THERE, " ".join(absent))

    def _find(self, model: Model, file: ModelFile) -> Path | None:
        places = (self._folder / model.id / file.name, self._folder / file.name)
        return next((place for place in places if place.is_file()), None)


class HubSource:
    """The model hub, or a mirror of it: plain URLs, no account and no library."""

    def __init__(self, endpoint: str, downloader: Downloader, *, offline: bool = False) -> None:
        self._endpoint = endpoint.rstrip("/")
        self._downloader = downloader
        self._offline = offline

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return "model hub"

    def fetch(
        self, model: Model, wanted: tuple[ModelFile, ...], incoming: Path, progress: Progress
    ) -> Iterator[tuple[ModelFile, Path]]:
        """Download each file; a broken download goes on where it broke."""
        if model.hub is None:
            raise SourceError(FetchReason.NOT_THERE, "the catalogue names no repository")
        if self._offline:
            raise SourceError(FetchReason.OFFLINE, "HF_HUB_OFFLINE is set")
        total = sum(file.size_bytes for file in wanted)
        earlier = 0
        for file in wanted:
            url = f"{self._endpoint}/{model.hub.repository}/resolve/{model.hub.revision}/{file.name}"
            staged = incoming / file.name

            def tell(done: int, earlier: int = earlier, name: str = file.name) -> None:
                progress(earlier + done, total, name)

            self._downloader.download(url, staged, size_bytes=file.size_bytes, on_bytes=tell)
            earlier += file.size_bytes
            yield file, staged


def hub_endpoint() -> tuple[str, bool]:
    """Where the hub is and whether the user forbids it: HF_ENDPOINT and HF_HUB_OFFLINE, read by its own library."""
    from huggingface_hub import constants  # noqa: PLC0415 - needed only where something is fetched

    return constants.ENDPOINT, bool(constants.HF_HUB_OFFLINE)
