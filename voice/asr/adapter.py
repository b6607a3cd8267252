"""What is added to the recogniser's matrices so that it knows the bank's language: two thin factors for each of them.

An adapter belongs to one model file, by its SHA-256. It is applied to the file's bytes in memory, so that the file on the disk
stays the one that its makers published. `voice.asr.train` makes it; assets/hearing holds the one of the program.
"""

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voice.errors import ErrorCode, VoiceError
from voice.models.ct2_file import NotCt2, Variable, variables

Factors = tuple[NDArray[np.float16], NDArray[np.float16]]

MODEL = "model.bin"
BESIDE = ("config.json", "vocabulary.txt", "tokenizer.json")
"""Files that CTranslate2 and faster-whisper need beside the weights when these come from memory."""

OF, UP, DOWN = "of", ".up", ".down"
NAME = 12
"""Digits of a name."""


@dataclass(frozen=True, slots=True)
class Adapter:
    """`of`: SHA-256 of the model file, of `size` bytes.

    `factors`: by the name of a weight of shape (out, in), (out, rank) and (rank, in).
    """

    of: str
    size: int
    factors: Mapping[str, Factors]
    name: str = ""
    """Another one has another name: the beginning of its file's SHA-256. Empty before it is saved."""


def bundled_adapter() -> Adapter:
    """The one in assets/hearing. Raises `VoiceError` MODEL_UNUSABLE."""
    with resources.as_file(resources.files("assets").joinpath("hearing", "whisper-base.npz")) as file:
        return read_adapter(file)


def save_adapter(adapter: Adapter, file: Path) -> None:
    """Write it as a compressed NumPy archive."""
    arrays: dict[str, Any] = {
        name + end: each for name, pair in adapter.factors.items() for end, each in zip((UP, DOWN), pair, strict=True)
    }
    arrays[OF] = np.array(json.dumps([adapter.of, adapter.size]))
    np.savez_compressed(file, **arrays)


def read_adapter(file: Path) -> Adapter:
    """Read what `save_adapter` wrote. Raises `VoiceError` MODEL_UNUSABLE."""
    try:
        content = file.read_bytes()
        with np.load(io.BytesIO(content), allow_pickle=False) as archive:
            of, size = json.loads(str(archive[OF]))
            names = [name.removesuffix(UP) for name in archive.files if name.endswith(UP)]
            factors = {name: (archive[name + UP], archive[name + DOWN]) for name in names}
    except (OSError, EOFError, ValueError, TypeError, KeyError, zipfile.BadZipFile) as error:
        raise VoiceError(ErrorCode.MODEL_UNUSABLE, model=file.name, why=str(error)) from error
    return Adapter(of, size, factors, sha256(content).hexdigest()[:NAME])


def adapted_files(folder: Path, adapter: Adapter) -> dict[str, bytes] | None:
    """The files of the model in `folder` with what is added; None where the adapter is another model's.

    Raises `VoiceError` MODEL_UNUSABLE, and OSError where a file cannot be read.
    """
    file = folder / MODEL
    if not file.is_file() or file.stat().st_size != adapter.size:
        return None
    model = adapted(file.read_bytes(), adapter)
    return None if model is None else {MODEL: model, **{name: (folder / name).read_bytes() for name in BESIDE}}


def adapted(model: bytes, adapter: Adapter) -> bytes | None:
    """The model file with what is added; None where the adapter is another file's.

    Raises `VoiceError` MODEL_UNUSABLE where a weight is not in the file or has another shape.
    """
    if sha256(model).hexdigest() != adapter.of:
        return None
    parts: list[bytes | memoryview] = []
    after = 0
    try:
        places = variables(model)
        for name in sorted(adapter.factors, key=lambda name: places[name].start):
            place = places[name]
            parts += [memoryview(model)[after : place.start], _added(place, model, adapter.factors[name])]
            after = place.start + place.count
    except (NotCt2, KeyError, ValueError) as error:
        raise VoiceError(ErrorCode.MODEL_UNUSABLE, model="adapter", why=str(error)) from error
    return b"".join([*parts, memoryview(model)[after:]])


def _added(place: Variable, model: bytes, factors: Factors) -> bytes:
    """The weight at this place with the product of the factors. Raises ValueError where their shapes do not fit."""
    up, down = (each.astype(np.float32) for each in factors)
    if (len(up), down.shape[-1]) != place.shape:
        raise ValueError(f"{(len(up), down.shape[-1])} for {place.shape}")
    return (place.read(model).astype(np.float32) + up @ down).astype(np.float16).tobytes()
