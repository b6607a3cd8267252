"""Models on disk: a file is used only while it is, byte for byte, what the catalogue says."""

import contextlib
import hashlib
import json
import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from filelock import FileLock

from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.models.catalog import Model, ModelFile

log = logging.getLogger(__name__)

BLOCK_BYTES = 1 << 20
STAMP_FILE = "verified.json"
REJECTED_FOLDER = "rejected"
INCOMING_FOLDER = "incoming"


class FileState(StrEnum):
    """What is known of a file of a model."""

    GOOD = "GOOD"
    MISSING = "MISSING"
    WRONG = "WRONG"


@dataclass(frozen=True, slots=True)
class ModelState:
    """The files of a model in this store, by name."""

    folder: Path
    files: tuple[tuple[ModelFile, FileState], ...]

    @property
    def good(self) -> bool:
        """Whether the model may be loaded."""
        return all(state is FileState.GOOD for _, state in self.files)

    def wanted(self) -> tuple[ModelFile, ...]:
        """The files that are not good."""
        return tuple(file for file, state in self.files if state is not FileState.GOOD)


class ModelStore:
    """Models under one folder, each in a folder named after its id."""

    def __init__(self, root: Path, *, on_hashed: Callable[[Path], None] | None = None) -> None:
        """`on_hashed` is told of each file whose bytes were read: it takes a second for a large one."""
        self._root = root
        self._on_hashed = on_hashed

    def folder(self, model: Model) -> Path:
        """Where the files of this model belong; put them there by hand where no network is."""
        return self._root / model.id

    def incoming(self, model: Model) -> Path:
        """Where downloads wait until they are whole and verified."""
        return self.folder(model) / INCOMING_FOLDER

    def lock(self, model: Model) -> FileLock:
        """Held while the model's folder is changed, so that two programs do not fetch it at once."""
        self.folder(model).mkdir(parents=True, exist_ok=True)
        return FileLock(self.folder(model) / ".lock")

    def inspect(self, model: Model) -> ModelState:
        """Check every file. Bytes are read only where a file is not the one that was verified before."""
        stamps = self._read_stamps(model)
        states = []
        for file in model.files:
            path = self.folder(model) / file.name
            stamp = identity(path)
            if stamp is None:
                states.append((file, FileState.MISSING))
            elif stamps.get(file.name) == [*stamp, file.sha256]:
                states.append((file, FileState.GOOD))
            else:
                states.append((file, self._verify(path, file)))
                stamps[file.name] = [*stamp, file.sha256] if states[-1][1] is FileState.GOOD else []
        self._write_stamps(model, stamps)
        return ModelState(self.folder(model), tuple(states))

    def require(self, model: Model) -> Path:
        """The folder of a model whose every file is good.

        A file that is wrong is moved aside, so that nothing can load it. Raises `VoiceError`
        MODEL_HASH_MISMATCH when there was one, MODEL_MISSING when a file is not there.
        """
        state = self.inspect(model)
        for file, found in state.files:
            if found is FileState.WRONG:
                self.reject(model, file)
        for kind, code in (
            (FileState.WRONG, ErrorCode.MODEL_HASH_MISMATCH),
            (FileState.MISSING, ErrorCode.MODEL_MISSING),
        ):
            names = [file.name for file, found in state.files if found is kind]
            if names:
                folder = str(state.folder)
                raise VoiceError(code, model=model.id, files=" ".join(names), folder=folder)
        return state.folder

    def reject(self, model: Model, file: ModelFile) -> None:
        """Move a file aside that is not what it should be; the one rejected before it is forgotten."""
        code = WarningCode.MODEL_FILE_REJECTED
        log.warning("%s of %s is not what it should be", file.name, model.id, extra={"code": code})
        aside = self.folder(model) / REJECTED_FOLDER / file.name
        try:
            aside.parent.mkdir(exist_ok=True)
            (self.folder(model) / file.name).replace(aside)
        except OSError as error:  # a store that cannot be written to; `require` refuses the file all the same
            log.warning("%s stays where it is: %s", file.name, error.strerror, extra={"code": code})

    def accept(self, model: Model, file: ModelFile, staged: Path) -> bool:
        """Verify a fetched file and put it in its place at once; a wrong one is deleted. Whether it was good."""
        if self._verify(staged, file) is not FileState.GOOD:
            staged.unlink()
            return False
        with staged.open("rb+") as handle:
            os.fsync(handle.fileno())
        path = self.folder(model) / file.name
        staged.replace(path)
        stamp = identity(path)
        if stamp is not None:
            stamps = self._read_stamps(model)
            self._write_stamps(model, stamps | {file.name: [*stamp, file.sha256]})
        return True

    def forget(self, model: Model) -> None:
        """Forget what was verified: the next look reads every byte."""
        with contextlib.suppress(OSError):  # none was, or the store cannot be written to and hashes every time
            (self.folder(model) / STAMP_FILE).unlink()

    def verify_anew(self, model: Model) -> ModelState:
        """Read every byte again, whatever was verified before; a file that is wrong is moved aside."""
        self.forget(model)
        state = self.inspect(model)
        for file, found in state.files:
            if found is FileState.WRONG:
                self.reject(model, file)
        return state

    def remove(self, model: Model) -> int:
        """Delete every file of a model, those that are half fetched or were rejected too; how many bytes that freed.

        Files that are not ours stay, and so does the folder then.
        """
        folder = self.folder(model)
        if not folder.is_dir():
            return 0
        with self.lock(model):
            ours = [folder / file.name for file in model.files] + [folder / STAMP_FILE]
            for aside in (folder / REJECTED_FOLDER, self.incoming(model)):
                ours += [path for path in aside.glob("*") if path.is_file()]
            freed = sum(path.stat().st_size for path in ours if path.is_file())
            for path in ours:
                path.unlink(missing_ok=True)
            for aside in (folder / REJECTED_FOLDER, self.incoming(model)):
                with contextlib.suppress(OSError):  # it is not there, or holds what is not ours
                    aside.rmdir()
        (folder / ".lock").unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # as above
            folder.rmdir()
        return freed

    def _verify(self, path: Path, file: ModelFile) -> FileState:
        if path.stat().st_size != file.size_bytes:
            return FileState.WRONG
        if self._on_hashed is not None:
            self._on_hashed(path)
        try:
            return FileState.GOOD if sha256_of(path) == file.sha256 else FileState.WRONG
        except OSError:  # what cannot be read cannot be verified
            return FileState.WRONG

    def _read_stamps(self, model: Model) -> dict[str, list[object]]:
        try:
            stamps = json.loads((self.folder(model) / STAMP_FILE).read_text("utf-8"))
        except (OSError, ValueError):  # none yet, or cut short: everything is verified anew
            return {}
        return stamps if isinstance(stamps, dict) else {}

    def _write_stamps(self, model: Model, stamps: dict[str, list[object]]) -> None:
        if stamps == self._read_stamps(model):
            return
        path = self.folder(model) / STAMP_FILE
        # A store that cannot be written to works; it only hashes at every start.
        with contextlib.suppress(OSError):
            beside = path.with_suffix(f".{os.getpid()}")
            beside.write_text(json.dumps(stamps), "utf-8")
            beside.replace(path)


def identity(path: Path) -> tuple[int, int, int, int] | None:
    """What changes whenever a file does: size, two times in ns and inode. None where there is no file.

    The change time is in it because the modification time can be set back by anybody.
    """
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK_BYTES):
            digest.update(block)
    return digest.hexdigest()
