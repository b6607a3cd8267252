"""Speech out of the weights of a small Tacotron 2 that knows many speakers, and of a MelGAN: from the weights alone.

Both files are pickles of whole networks. They are read without running anything of the package that they come in: every class of
that package becomes an empty module that holds its weights, and whatever is neither that nor torch's own is refused.

Tacotron 2: Shen et al., 2018. Its speaker is a row of 32 numbers, made 32 others by a layer of its own, beside each sound.
MelGAN: Kumar et al., 2019.
"""

from __future__ import annotations

import pickle
import types
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

RATE_HZ = 22_050
HOP = 256
"""Samples a frame."""
LONGEST_FRAMES = 1_000
ENDED = 0.8
"""How sure the network is that it has said everything, from 0 to 1, before it stops."""
_BANDS, _HIDDEN = 80, 512
_SLOPE = 0.2
_SILENT = -11.5129
"""The natural logarithm of 1e-5: what silence has in each band. Ten frames of it behind the end cut a click off."""
_TAIL = 10
_UPSAMPLED = ((3, 8, 4), (6, 8, 4), (9, 2, 1), (12, 2, 1))
"""Of each widening layer of MelGAN: its place, stride and padding. A stack of dilated layers follows it."""

Weights = dict[str, Tensor]


class _Held(nn.Module):
    """What stands for a class of the package: its weights, and nothing that it does."""


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 -- whatever the pickle names
        if module.split(".", maxsplit=1)[0] in {"mellotron", "melgan"}:
            return _Held
        if module.split(".", maxsplit=1)[0] == "torch" or (module, name) in {
            ("collections", "OrderedDict"),
            ("__builtin__", "set"),
        }:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a network")


def weights(file: Path) -> Weights:
    """The weights of a pickled network by their names; those that were kept as length and direction are put together."""
    reading = types.SimpleNamespace(Unpickler=_Reader, load=pickle.load, __name__="pickle")
    network = torch.load(file, map_location="cpu", pickle_module=reading, weights_only=False)
    kept = dict(network.state_dict())
    for name in [each for each in kept if each.endswith("weight_g")]:
        length, direction = kept.pop(name), kept.pop(name.removesuffix("g") + "v")
        flat = direction.flatten(1).norm(dim=1).reshape(-1, *[1] * (direction.dim() - 1))
        kept[name.removesuffix("_g")] = length * direction / flat
    return kept


class Voice:
    """Says rows of sounds (`sounds`) in the voice of a speaker."""

    def __init__(self, speech: Weights, wave: Weights) -> None:
        """`speech`: of the Tacotron; `wave`: of the MelGAN."""
        self._speech = speech
        self._wave = wave
        self._encoder = nn.LSTM(256, 128, batch_first=True, bidirectional=True)
        self._encoder.load_state_dict(_part(speech, "encoder.lstm."))
        attending = speech["decoder.attention_rnn.weight_ih"].shape[1]
        self._attending = nn.LSTMCell(attending, _HIDDEN)
        self._attending.load_state_dict(_part(speech, "decoder.attention_rnn."))
        self._decoding = nn.LSTMCell(speech["decoder.decoder_rnn.weight_ih"].shape[1], _HIDDEN)
        self._decoding.load_state_dict(_part(speech, "decoder.decoder_rnn."))

    def speaker(self, code: NDArray[np.float32]) -> NDArray[np.float32]:
        """What the network makes of a speaker's 32 numbers: of these, speakers may be mixed."""
        made = functional.linear(
            torch.from_numpy(code), self._speech["speaker_embedding.weight"], self._speech["speaker_embedding.bias"]
        )
        return np.asarray(made.detach().numpy(), np.float32)

    @torch.no_grad()
    def say(self, row: list[int], speaker: NDArray[np.float32], seed: int) -> NDArray[np.float32] | None:
        """One utterance at 22,050 Hz, from -1 to 1; None where it does not come to an end, as happens now and then.

        `row`: of `sounds`; `speaker`: of `speaker`, or a mixture. The same seed says it the same way.
        """
        torch.manual_seed(seed)
        bands = self._bands(torch.tensor([row]), torch.from_numpy(speaker))
        return None if bands is None else self._sound(bands)

    def _bands(self, row: Tensor, speaker: Tensor) -> Tensor | None:
        """The logarithms of 80 mel bands, shape (1, 80, frames)."""
        w = self._speech
        x = functional.embedding(row, w["embedding.weight"]).transpose(1, 2)
        for layer in range(3):
            x = torch.relu(_normed(w, f"encoder.convolutions.{layer}", x))
        memory, _ = self._encoder(x.transpose(1, 2))
        memory = torch.cat([memory, speaker.expand(1, memory.shape[1], -1)], dim=2)
        frames = self._frames(memory)
        if frames is None:
            return None
        better = frames
        for layer in range(5):
            better = _normed(w, f"postnet.convolutions.{layer}", better)
            better = torch.tanh(better) if layer < 4 else better
        return frames + better

    def _frames(self, memory: Tensor) -> Tensor | None:
        w = {name.removeprefix("decoder."): each for name, each in self._speech.items() if name.startswith("decoder.")}
        keys = functional.linear(memory, w["attention_layer.memory_layer.linear_layer.weight"])
        context = memory.new_zeros(1, memory.shape[2])
        looked = memory.new_zeros(1, 2, memory.shape[1])  # where it looked last, and so far
        attending = decoding = (memory.new_zeros(1, _HIDDEN), memory.new_zeros(1, _HIDDEN))
        frames: list[Tensor] = []
        frame = memory.new_zeros(1, _BANDS)
        while len(frames) < LONGEST_FRAMES:
            for layer in range(2):  # half of it is left out by chance while it speaks too: that is what varies
                frame = torch.relu(functional.linear(frame, w[f"prenet.layers.{layer}.linear_layer.weight"]))
                frame = functional.dropout(frame, 0.5)
            attending = self._attending(torch.cat([frame, context], dim=1), attending)
            weight = _attention(w, attending[0], keys, looked)
            looked = torch.stack([weight, looked[:, 1] + weight], dim=1)
            context = (weight.unsqueeze(1) @ memory).squeeze(1)
            decoding = self._decoding(torch.cat([attending[0], context], dim=1), decoding)
            state = torch.cat([decoding[0], context], dim=1)
            frame = _linear(w, "linear_projection", state)
            frames.append(frame)
            if torch.sigmoid(_linear(w, "gate_layer", state)).item() > ENDED:
                return torch.stack(frames, dim=2)
        return None

    def _sound(self, bands: Tensor) -> NDArray[np.float32]:
        w = _part(self._wave, "generator.")
        silence = bands.new_full((1, _BANDS, _TAIL), _SILENT)
        x = (torch.cat([bands, silence], dim=2) + 5) / 5
        x = functional.conv1d(functional.pad(x, (3, 3), "reflect"), w["1.weight"], w["1.bias"])
        for place, stride, padding in _UPSAMPLED:
            x = functional.leaky_relu(x, _SLOPE)
            x = functional.conv_transpose1d(x, w[f"{place}.weight"], w[f"{place}.bias"], stride, padding)
            x = _stack(w, f"{place + 1}", x)
        x = functional.pad(functional.leaky_relu(x, _SLOPE), (3, 3), "reflect")
        x = torch.tanh(functional.conv1d(x, w["16.weight"], w["16.bias"]))
        return np.asarray(x.flatten()[: -_TAIL * HOP].numpy(), np.float32)


def _part(every: Weights, before: str) -> Weights:
    return {name.removeprefix(before): each for name, each in every.items() if name.startswith(before)}


def _linear(w: Weights, name: str, x: Tensor) -> Tensor:
    return functional.linear(x, w[f"{name}.linear_layer.weight"], w[f"{name}.linear_layer.bias"])


def _normed(w: Weights, name: str, x: Tensor) -> Tensor:
    """A convolution of width 5 and the batch normalisation behind it."""
    x = functional.conv1d(x, w[f"{name}.0.conv.weight"], w[f"{name}.0.conv.bias"], padding=2)
    mean, spread = w[f"{name}.1.running_mean"], w[f"{name}.1.running_var"]
    return functional.batch_norm(x, mean, spread, w[f"{name}.1.weight"], w[f"{name}.1.bias"])


def _attention(w: Weights, state: Tensor, keys: Tensor, looked: Tensor) -> Tensor:
    """How much of each sound is looked at now, shape (1, sounds): by the state, and by where it looked before."""
    name = "attention_layer"
    asked = functional.linear(state.unsqueeze(1), w[f"{name}.query_layer.linear_layer.weight"])
    kernel = w[f"{name}.location_layer.location_conv.conv.weight"]
    where = functional.conv1d(looked, kernel, padding=kernel.shape[2] // 2).transpose(1, 2)
    where = functional.linear(where, w[f"{name}.location_layer.location_dense.linear_layer.weight"])
    energy = functional.linear(torch.tanh(asked + where + keys), w[f"{name}.v.linear_layer.weight"])
    return torch.softmax(energy.squeeze(2), dim=1)


def _stack(w: Weights, name: str, x: Tensor) -> Tensor:
    """Three dilated layers, each beside a shortcut."""
    for layer in range(3):
        block, reach = f"{name}.blocks.{layer}", 3**layer
        y = functional.pad(functional.leaky_relu(x, _SLOPE), (reach, reach), "reflect")
        y = functional.conv1d(y, w[f"{block}.2.weight"], w[f"{block}.2.bias"], dilation=reach)
        y = functional.conv1d(functional.leaky_relu(y, _SLOPE), w[f"{block}.4.weight"], w[f"{block}.4.bias"])
        shortcut = f"{name}.shortcuts.{layer}"
        x = functional.conv1d(x, w[f"{shortcut}.weight"], w[f"{shortcut}.bias"]) + y
    return x
