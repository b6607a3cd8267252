"""The model: a small network in ONNX beside a card that says what it is, run by onnxruntime when first asked.

The card holds the features' names and order, the thresholds (tuned on data apart from training and test), and each
feature's usual value, against which an explanation is worked out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any, Final

from bank.risk.data import read_toml
from bank.risk.decision import Score, Thresholds
from bank.risk.errors import RiskDataInvalidError, RiskModelUnusableError
from bank.risk.features import FEATURES, GROUPS
from bank.toml_table import TomlTable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FORMAT: Final = 1
MODEL_FILE: Final = "transfer_risk.onnx"
CARD_FILE: Final = "transfer_risk.toml"
PARTS: Final = 1_000_000

_MOST_PHRASES: Final = 2
_LEAST_DROP: Final = 1.2  # a phrase is said if the odds would be lower by this factor without what it names


@dataclass(frozen=True, slots=True)
class Card:
    """What a model says of itself. usual: each feature's median over benign transfers, in millionths."""

    version: str
    sha256: str
    features: tuple[str, ...]
    usual_millionths: tuple[int, ...]
    thresholds: Thresholds


class RiskModel:
    """Scores feature rows. Nothing is loaded until the first score."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        self._card: Card | None = None
        self._session: Any = None  # onnxruntime ships no types
        self._usual: NDArray[np.float32] | None = None

    @property
    def card(self) -> Card:
        """What the model says of itself (RiskModelUnusableError)."""
        if self._card is None:
            self._card = _read_card(self._folder)
        return self._card

    def probabilities(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the calibrated probability of fraud for each row of features (RiskModelUnusableError)."""
        if self._session is None:
            self._session = _open_session(self._folder, self.card)
        result: NDArray[np.float32] = self._session.run(None, {"features": rows})[0][:, 0]
        return result

    def score(self, row: Sequence[float]) -> Score:
        """Judge one transfer; what raised the score is worked out only if it would be asked.

        Raises:
            RiskModelUnusableError: the model is absent, damaged, or for other features.
        """
        import numpy as np  # noqa: PLC0415 - heavy, and not needed to load the bank

        vector = np.asarray(row, np.float32).reshape(1, -1)
        probability = float(self.probabilities(vector)[0])
        score = Score(round(probability * PARTS), self.card.version, self.card.thresholds)
        if not score.asks:
            return score
        return Score(score.ppm, score.model, score.thresholds, self._phrases(vector, probability))

    def _phrases(self, vector: NDArray[np.float32], probability: float) -> tuple[str, ...]:
        """Return the groups without which the odds would be lowest: each is set to its usual values in turn."""
        import numpy as np  # noqa: PLC0415 - heavy

        usual = np.asarray(self.card.usual_millionths, np.float32) / PARTS
        variants = np.repeat(vector, len(GROUPS), axis=0)
        for place, names in enumerate(GROUPS.values()):
            columns = [FEATURES.index(name) for name in names]
            variants[place, columns] = usual[columns]
        odds = [_odds(float(without)) for without in self.probabilities(variants)]
        drops = sorted(zip(odds, GROUPS, strict=True))
        return tuple(phrase for value, phrase in drops if value * _LEAST_DROP < _odds(probability))[:_MOST_PHRASES]


def packaged_model() -> RiskModel:
    """Return the model that travels with the program."""
    return RiskModel(resources.files("assets").joinpath("risk"))


def _odds(probability: float) -> float:
    return probability / max(1.0 - probability, 1.0 / PARTS)


def _open_session(folder: Traversable, card: Card) -> Any:  # noqa: ANN401 - onnxruntime ships no types
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - heavy
    from onnxruntime.capi import onnxruntime_pybind11_state as onnx  # noqa: PLC0415 - its errors

    content = _read(folder, MODEL_FILE)
    if hashlib.sha256(content).hexdigest() != card.sha256:
        raise RiskModelUnusableError(field="sha256")
    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        session = InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except (onnx.InvalidGraph, onnx.InvalidProtobuf, onnx.Fail, onnx.NotImplemented, onnx.InvalidArgument) as error:
        raise RiskModelUnusableError(field="model") from error
    if [value.shape[-1] for value in session.get_inputs()] != [len(FEATURES)]:
        raise RiskModelUnusableError(field="features")
    return session


def _read_card(folder: Traversable) -> Card:
    try:
        card = read_toml(_read(folder, CARD_FILE).decode("utf-8"), _card)
    except (RiskDataInvalidError, UnicodeDecodeError) as error:
        raise RiskModelUnusableError(field="card") from error
    if card.features != FEATURES or len(card.usual_millionths) != len(FEATURES):
        raise RiskModelUnusableError(field="features")
    return card


def _read(folder: Traversable, name: str) -> bytes:
    try:
        return folder.joinpath(name).read_bytes()
    except OSError as error:
        raise RiskModelUnusableError(field=name) from error


def _card(table: TomlTable) -> Card:
    table.number("format", FORMAT, FORMAT)
    for key in ("what", "trained_on", "limits", "made_by"):
        table.text(key)
    table.texts("tuning")
    return Card(
        version=table.text("version"),
        sha256=table.text("sha256"),
        features=table.texts("features"),
        usual_millionths=table.numbers("usual_millionths", -10 * PARTS, 10 * PARTS, ()),
        thresholds=Thresholds(table.number("calm_ppm", 0, PARTS), table.number("ask_ppm", 0, PARTS)),
    )
