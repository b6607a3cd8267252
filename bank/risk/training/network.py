"""A small network in numpy: two hidden layers, trained by Adam on the cross entropy, the same for the same seed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bank.risk.training.onnx_writer import Step, encode_model

Matrix = NDArray[np.float64]

HIDDEN: Final = (24, 12)
_EPOCHS: Final = 24
_BATCH: Final = 512
_RATE: Final = 3e-3
_DECAY: Final = 1e-5
_MOMENTS: Final = (0.9, 0.999)
_NEWTON_STEPS: Final = 60
_CONVERGED: Final = 1e-9


@dataclass(slots=True)
class Network:
    """Features are scaled, pass two ReLU layers, and give one log-odds; scale and shift calibrate it."""

    mean: Matrix
    spread: Matrix
    weights: list[Matrix]
    biases: list[Matrix]
    scale: float = 1.0
    shift: float = 0.0

    def log_odds(self, rows: Matrix) -> Matrix:
        """Return the calibrated log-odds, one a row."""
        return self.scale * self._layers(rows)[-1][:, 0] + self.shift

    def probabilities(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return calibrated probabilities, one a row."""
        return _sigmoid(self.log_odds(rows.astype(np.float64))).astype(np.float32)

    def to_onnx(self, metadata: dict[str, str]) -> bytes:
        """Return the network, its scaling and its calibration as one ONNX model."""
        last = len(self.weights) - 1
        arrays: dict[str, NDArray[np.float32]] = {
            "mean": self.mean.astype(np.float32),
            "inverse_spread": (1.0 / self.spread).astype(np.float32),
        }
        steps = [Step("Sub", ("features", "mean"), "centred"), Step("Mul", ("centred", "inverse_spread"), "scaled")]
        value = "scaled"
        for layer, (weight, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            final = layer == last
            arrays[f"weight_{layer}"] = (weight * (self.scale if final else 1.0)).astype(np.float32)
            arrays[f"bias_{layer}"] = (bias * self.scale + self.shift if final else bias).astype(np.float32)
            steps.append(Step("Gemm", (value, f"weight_{layer}", f"bias_{layer}"), f"layer_{layer}"))
            value = f"layer_{layer}"
            if not final:
                steps.append(Step("Relu", (value,), f"relu_{layer}"))
                value = f"relu_{layer}"
        steps.append(Step("Sigmoid", (value,), "probability"))
        return encode_model(
            steps,
            arrays,
            input_name="features",
            input_width=len(self.mean),
            output_name="probability",
            metadata=metadata,
        )

    def _layers(self, rows: Matrix) -> list[Matrix]:
        values = [(rows - self.mean) / self.spread]
        for layer, (weight, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            value = values[-1] @ weight + bias
            values.append(value if layer == len(self.weights) - 1 else np.maximum(value, 0.0))
        return values

    def gradients(self, rows: Matrix, truth: Matrix, importance: Matrix) -> list[Matrix]:
        """Return the loss's gradients: each layer's weights and biases in turn."""
        values = self._layers(rows)
        error = ((_sigmoid(values[-1][:, 0]) - truth) * importance / len(rows))[:, None]
        gradients: list[Matrix] = []
        for layer in range(len(self.weights) - 1, -1, -1):
            gradients = [values[layer].T @ error, error.sum(axis=0), *gradients]
            if layer:
                error = (error @ self.weights[layer].T) * (values[layer] > 0)
        return gradients


class _Adam:
    """Adam with a rate that falls like a cosine, changing its parameters in place."""

    def __init__(self, parameters: list[Matrix]) -> None:
        self._parameters = parameters
        self._first = [np.zeros_like(parameter) for parameter in parameters]
        self._second = [np.zeros_like(parameter) for parameter in parameters]
        self._turn = 0

    def step(self, gradients: list[Matrix], turns: int) -> None:
        """Take one step of `turns` in all."""
        self._turn += 1
        slow, slower = _MOMENTS
        rate = _RATE * 0.5 * (1.0 + float(np.cos(np.pi * self._turn / turns)))
        for place, gradient in enumerate(gradients):
            first, second, parameter = self._first[place], self._second[place], self._parameters[place]
            first += (1.0 - slow) * (gradient - first)
            second += (1.0 - slower) * (gradient * gradient - second)
            direction = (first / (1 - slow**self._turn)) / (np.sqrt(second / (1 - slower**self._turn)) + 1e-8)
            parameter -= rate * (direction + _DECAY * parameter)


def train(rows: Matrix, truth: Matrix, importance: Matrix, seed: int, epochs: int = _EPOCHS) -> Network:
    """Fit a network; importance weighs each row's loss. The same arguments give the same network."""
    rng = np.random.default_rng(seed)
    widths = (rows.shape[1], *HIDDEN, 1)
    network = Network(
        mean=rows.mean(axis=0),
        spread=np.maximum(rows.std(axis=0), 1e-3),
        weights=[rng.normal(0.0, np.sqrt(2.0 / a), (a, b)) for a, b in pairwise(widths)],
        biases=[np.zeros(width) for width in widths[1:]],
    )
    adam = _Adam([array for pair in zip(network.weights, network.biases, strict=True) for array in pair])
    turns = epochs * -(-len(rows) // _BATCH)
    for _ in range(epochs):
        order = rng.permutation(len(rows))
        for start in range(0, len(rows), _BATCH):
            batch = order[start : start + _BATCH]
            adam.step(network.gradients(rows[batch], truth[batch], importance[batch]), turns)
    return network


def calibrate(network: Network, rows: Matrix, truth: Matrix) -> None:
    """Set scale and shift so that probabilities are right on these rows: Platt's method, by Newton's steps."""
    network.scale, network.shift = 1.0, 0.0
    raw = network.log_odds(rows)
    inputs = np.stack([raw, np.ones_like(raw)], axis=1)
    solution = np.array([1.0, 0.0])
    for _ in range(_NEWTON_STEPS):
        predicted = _sigmoid(inputs @ solution)
        gradient = inputs.T @ (predicted - truth)
        curvature = (inputs * (predicted * (1 - predicted))[:, None]).T @ inputs + 1e-9 * np.eye(2)
        step = np.linalg.solve(curvature, gradient)
        # A whole step may overshoot where nearly all rows are certain; halve it until the loss falls.
        before = _loss(inputs @ solution, truth)
        while _loss(inputs @ (solution - step), truth) > before and float(np.abs(step).max()) > _CONVERGED:
            step = step / 2
        solution = solution - step
        if float(np.abs(step).max()) < _CONVERGED:
            break
    network.scale, network.shift = float(solution[0]), float(solution[1])


def _loss(log_odds: Matrix, truth: Matrix) -> float:
    return float(np.sum(np.logaddexp(0.0, log_odds) - truth * log_odds))


def _sigmoid(value: Matrix) -> Matrix:
    return 0.5 * (1.0 + np.tanh(0.5 * value))
