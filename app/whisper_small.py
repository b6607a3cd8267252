"""Making Whisper small on this machine: the package is fetched, checked, unpacked and turned into what the recogniser loads."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from voice.errors import VoiceError
from voice.models.catalog import bundled_catalog
from voice.models.download import Downloader, tell_nobody
from voice.models.onnx_weights import NotOnnx
from voice.models.packages import ask, parse_npm_view, take_tar_member
from voice.models.progress import SourceError
from voice.models.store import ModelStore
from voice.models.whisper_from_onnx import FILES, PACKAGE, ROOT, WrongFile, convert

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.paths import Paths

MODEL = "whisper-small-q8"
LARGEST_BYTES = 400_000_000


class SmallError(Exception):
    """The model could not be made; the sentence says why."""


def make_small_model(paths: Paths, archive: Path | None, tell: Callable[[str], None]) -> Path:
    """Return the folder of the model, verified. `archive` is the package where it was fetched already. Raises `SmallError`."""
    store, model = ModelStore(paths.models), bundled_catalog().get(MODEL)
    if store.folder(model).is_dir() and store.inspect(model).good:
        return store.folder(model)
    paths.models.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix="small-", dir=paths.models) as scratch:
            place = Path(scratch)
            package = place / "package.tgz"
            if archive is None:
                _fetch(package, tell)
            else:
                shutil.copyfile(archive, package)
            for name in FILES:
                (place / "q8" / name).parent.mkdir(parents=True, exist_ok=True)
                take_tar_member(package, f"{ROOT}/{name}", place / "q8" / name, LARGEST_BYTES)
            convert(place / "q8", place / "made", tell)
            with store.lock(model):
                for file in model.files:
                    if not store.accept(model, file, place / "made" / file.name):
                        raise SmallError(
                            f"{file.name} 做出来的和目录里的校验值不一样，没有使用。 It is not what the catalogue says."
                        )
        return store.require(model)
    except WrongFile as error:
        raise SmallError(
            f"{error} 不对或不在包里，没有使用。 It is missing from the package or has another hash."
        ) from error
    except (SourceError, NotOnnx, VoiceError, OSError) as error:
        raise SmallError(f"没有做成：{error}") from error


def _fetch(package: Path, tell: Callable[[str], None]) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise SmallError(
            "需要 npm，或者用 --from 指定包的 .tgz 文件。 npm is needed, or --from with the package's .tgz."
        )
    tell(PACKAGE)
    archive = parse_npm_view(ask([npm, "view", PACKAGE, "dist.tarball", "--json"], ""))
    Downloader().download(archive.url, package, on_bytes=tell_nobody)
