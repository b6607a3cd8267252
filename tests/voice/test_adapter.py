"""What is added to the recogniser's matrices: to which file, how much, and what is said of one that does not fit."""

import struct
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from voice.asr.adapter import Adapter, adapted, adapted_files, bundled_adapter, read_adapter, save_adapter
from voice.asr.device import ComputePlan
from voice.asr.engine import WhisperEngine
from voice.errors import ErrorCode, VoiceError
from voice.models.ct2_file import FLOAT16, NotCt2, variables
from voice.models.store import sha256_of

WEIGHT = "decoder/layer_0/ffn/linear_0/weight"
shapes = st.lists(st.integers(1, 5), max_size=3).map(tuple)


def ct2_file(weights: dict[str, NDArray[np.float16]], version: int = 6) -> bytes:
    """A model file of CTranslate2 with these variables and one of another type."""

    def name(text: str) -> bytes:
        return struct.pack("<H", len(text.encode()) + 1) + text.encode() + b"\0"

    parts = [struct.pack("<I", version), name("WhisperSpec"), struct.pack("<II", 3, len(weights) + 1)]
    parts += [name("decoder/num_heads"), struct.pack("<BBI", 0, 2, 2), struct.pack("<h", 8)]
    for each, values in weights.items():
        parts += [name(each), struct.pack(f"<B{values.ndim}I", values.ndim, *values.shape)]
        parts += [struct.pack("<BI", FLOAT16, values.nbytes), values.tobytes()]
    return b"".join([*parts, struct.pack("<I", 0)])


def adapter_of(model: bytes, up: NDArray[np.float16], down: NDArray[np.float16], weight: str = WEIGHT) -> Adapter:
    return Adapter(sha256(model).hexdigest(), len(model), {weight: (up, down)})


@given(st.dictionaries(st.text(min_size=1, max_size=9), shapes, max_size=4))
def test_every_variable_is_found_where_it_lies(wanted: dict[str, tuple[int, ...]]) -> None:
    random = np.random.default_rng(0)
    weights = {name.replace("\0", "-"): random.normal(size=shape).astype(np.float16) for name, shape in wanted.items()}
    model = ct2_file(weights)
    found = variables(model)
    assert set(found) == {"decoder/num_heads", *weights}
    for name, values in weights.items():
        assert np.array_equal(found[name].read(model), values)


@given(st.data())
def test_a_file_that_is_cut_off_or_anything_else_is_no_model(data: st.DataObject) -> None:
    model = ct2_file({WEIGHT: np.ones((3, 4), np.float16)})
    cut = data.draw(st.integers(0, len(model) - 5))
    with pytest.raises(NotCt2):
        variables(model[:cut])
    with pytest.raises(NotCt2):
        variables(ct2_file({}, version=5))


def test_numbers_of_another_type_are_not_read() -> None:
    model = ct2_file({})
    with pytest.raises(NotCt2):
        variables(model)["decoder/num_heads"].read(model)


@given(st.integers(0, 2**32 - 1))
def test_the_product_of_the_factors_is_added_and_nothing_else_changes(seed: int) -> None:
    random = np.random.default_rng(seed)
    weight, other = (random.normal(size=(6, 5)).astype(np.float16) for _ in range(2))
    up, down = random.normal(size=(6, 2)).astype(np.float16), random.normal(size=(2, 5)).astype(np.float16)
    model = ct2_file({WEIGHT: weight, "encoder/weight": other})
    changed = adapted(model, adapter_of(model, up, down))
    assert changed is not None
    assert len(changed) == len(model)
    places = variables(changed)
    wanted = weight.astype(np.float32) + up.astype(np.float32) @ down.astype(np.float32)
    assert np.array_equal(places[WEIGHT].read(changed), wanted.astype(np.float16))
    assert np.array_equal(places["encoder/weight"].read(changed), other)
    start, end = places[WEIGHT].start, places[WEIGHT].start + places[WEIGHT].count
    assert changed[:start] == model[:start]
    assert changed[end:] == model[end:]


def test_another_model_stays_as_it_is(tmp_path: Path) -> None:
    model = ct2_file({WEIGHT: np.ones((2, 2), np.float16)})
    adapter = Adapter(sha256(b"another").hexdigest(), len(model), {})
    assert adapted(model, adapter) is None
    (tmp_path / "model.bin").write_bytes(model)
    assert adapted_files(tmp_path, adapter) is None
    assert adapted_files(tmp_path / "nowhere", adapter) is None


@pytest.mark.parametrize(("weight", "wide"), [(WEIGHT, 4), (WEIGHT, 1), ("decoder/not_there/weight", 3)])
def test_factors_that_do_not_fit_are_told(weight: str, wide: int) -> None:
    model = ct2_file({WEIGHT: np.ones((2, 3), np.float16)})
    with pytest.raises(VoiceError) as refused:
        adapted(model, adapter_of(model, np.ones((2, 1), np.float16), np.ones((1, wide), np.float16), weight))
    assert refused.value.code == ErrorCode.MODEL_UNUSABLE


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    adapter = adapter_of(b"model", np.ones((2, 1), np.float16), np.ones((1, 3), np.float16))
    save_adapter(adapter, tmp_path / "a.npz")
    found = read_adapter(tmp_path / "a.npz")
    assert (found.of, found.size) == (adapter.of, adapter.size)
    assert all(np.array_equal(*pair) for pair in zip(found.factors[WEIGHT], adapter.factors[WEIGHT], strict=True))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not an archive"])
def test_a_damaged_adapter_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.npz").write_bytes(content)
    with pytest.raises(VoiceError) as refused:
        read_adapter(tmp_path / "a.npz")
    assert refused.value.code == ErrorCode.MODEL_UNUSABLE


@pytest.mark.models
def test_the_bundled_adapter_is_of_the_model_that_is_fetched(whisper_folder: Path) -> None:
    adapter = bundled_adapter()
    assert adapter.of == sha256_of(whisper_folder / "model.bin")
    files = adapted_files(whisper_folder, adapter)
    assert files is not None
    before = (whisper_folder / "model.bin").read_bytes()
    encoder = [name for name in variables(before) if name.startswith("encoder/")]
    assert encoder
    for name in encoder:
        place = variables(before)[name]
        end = place.start + place.count
        assert files["model.bin"][place.start : end] == before[place.start : end], name


@pytest.mark.models
def test_a_model_that_cannot_be_read_is_told(tmp_path: Path, whisper_folder: Path) -> None:
    (tmp_path / "model.bin").hardlink_to(whisper_folder / "model.bin")
    with pytest.raises(VoiceError) as refused:
        WhisperEngine(tmp_path, ComputePlan("cpu", "int8", 1))
    assert refused.value.code == ErrorCode.MODEL_UNUSABLE
