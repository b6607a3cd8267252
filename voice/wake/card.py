"""The card of a wake model: what it listens for, its thresholds, what it was made of and what it can do."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voice.errors import ErrorCode, VoiceError
from voice.wake.detector import DetectorSettings, Sensitivity

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@dataclass(frozen=True, slots=True)
class LookCard:
    """The model of the second look (`voice.wake.look`), and where it decides.

    `recogniser`: the model of the catalogue whose encoder it was trained on. `gate`: the network's smoothed logit from which a
    moment is looked at. `weight`: what that logit counts beside the look's own; `spelling_weight`: what it counts how well the
    phrase is spelt. `thresholds`: sums of the three, by sensitivity.
    """

    model: bytes
    recogniser: str
    gate: float
    weight: float
    spelling_weight: float
    lag_ms: int
    thresholds: dict[Sensitivity, float]


@dataclass(frozen=True, slots=True)
class WakeCard:
    """The part of the card that the program reads.

    `lag_ms`: how long after the phrase's end it is usually decided. `thresholds`: logits by sensitivity. `look`: None for a
    network that has no second look.
    """

    phrase: str
    model: bytes
    lag_ms: int
    smooth: int
    refractory_ms: int
    thresholds: dict[Sensitivity, float]
    look: LookCard | None = None

    def detector(self, sensitivity: Sensitivity, output_ms: int) -> DetectorSettings:
        """The detector's settings for one sensitivity, with an output every `output_ms`."""
        return DetectorSettings(self.thresholds[sensitivity], self.smooth, round(self.refractory_ms / output_ms))


def bundled_card() -> WakeCard:
    """The card of 小象小象, in assets/wake."""
    return read_card(resources.files("assets").joinpath("wake"), "xiaoxiang")


def read_card(folder: Path | Traversable, name: str) -> WakeCard:
    """Read NAME.toml and the model beside it, and NAME-look.onnx where the card has a second look.

    Raises `VoiceError` MODEL_MISSING, MODEL_HASH_MISMATCH or MODEL_UNUSABLE (a card that cannot be understood).
    """
    try:
        card = tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))
    except FileNotFoundError as error:
        raise VoiceError(ErrorCode.MODEL_MISSING, model=f"wake-{name}", file=f"{name}.onnx") from error
    except (OSError, ValueError) as error:  # a folder that may not be read, a card that is no TOML
        raise VoiceError(ErrorCode.MODEL_UNUSABLE, model=f"wake-{name}", why=type(error).__name__) from error
    try:
        detector = card["detector"]
        return WakeCard(
            phrase=card["model"]["phrase"],
            model=_model(folder, name, name, card["model"]["sha256"]),
            lag_ms=detector["lag_ms"],
            smooth=detector["smooth"],
            refractory_ms=detector["refractory_ms"],
            thresholds=_thresholds(detector),
            look=_look(folder, name, card["second_look"]) if "second_look" in card else None,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise VoiceError(ErrorCode.MODEL_UNUSABLE, model=f"wake-{name}", why=type(error).__name__) from error


def _look(folder: Path | Traversable, name: str, look: dict[str, Any]) -> LookCard:
    return LookCard(
        model=_model(folder, name, f"{name}-look", look["sha256"]),
        recogniser=look["recogniser"],
        gate=float(look["gate"]),
        weight=float(look["weight"]),
        spelling_weight=float(look["spelling_weight"]),
        lag_ms=look["lag_ms"],
        thresholds=_thresholds(look),
    )


def _thresholds(table: dict[str, Any]) -> dict[Sensitivity, float]:
    return {step: float(table["thresholds"][step.value]) for step in Sensitivity}


def _model(folder: Path | Traversable, name: str, file: str, sha256: str) -> bytes:
    """The bytes of FILE.onnx, which are those that the card means."""
    try:
        model = folder.joinpath(f"{file}.onnx").read_bytes()
    except FileNotFoundError as error:
        raise VoiceError(ErrorCode.MODEL_MISSING, model=f"wake-{name}", file=f"{file}.onnx") from error
    except OSError as error:
        raise VoiceError(ErrorCode.MODEL_UNUSABLE, model=f"wake-{name}", why=type(error).__name__) from error
    if hashlib.sha256(model).hexdigest() != sha256:
        raise VoiceError(ErrorCode.MODEL_HASH_MISMATCH, model=f"wake-{name}", file=f"{file}.onnx")
    return model
