"""The card of a wake model: what it listens for, its thresholds, what it was made of and what it can do."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from voice.errors import ErrorCode, VoiceError
from voice.wake.detector import DetectorSettings, Sensitivity

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@dataclass(frozen=True, slots=True)
class WakeCard:
    """The part of the card that the program reads.

    `lag_ms`: how long after the phrase's end it is usually decided. `thresholds`: logits by sensitivity.
    """

    phrase: str
    model: bytes
    lag_ms: int
    smooth: int
    refractory_ms: int
    thresholds: dict[Sensitivity, float]

    def detector(self, sensitivity: Sensitivity, output_ms: int) -> DetectorSettings:
        """The detector's settings for one sensitivity, with an output every `output_ms`."""
        return DetectorSettings(self.thresholds[sensitivity], self.smooth, round(self.refractory_ms / output_ms))


def bundled_card() -> WakeCard:
    """The card of 小象小象, in assets/wake."""
    return read_card(resources.files("assets").joinpath("wake"), "xiaoxiang")


def read_card(folder: Path | Traversable, name: str) -> WakeCard:
    """Read NAME.toml and the model beside it.

    Raises `VoiceError` MODEL_MISSING, MODEL_HASH_MISMATCH or MODEL_UNUSABLE (a card that cannot be understood).
    """
    try:
        card = tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))
        model = folder.joinpath(f"{name}.onnx").read_bytes()
    except FileNotFoundError as error:
        raise VoiceError(ErrorCode.MODEL_MISSING, model=f"wake-{name}", file=f"{name}.onnx") from error
    except (OSError, ValueError) as error:  # a folder that may not be read, a card that is no TOML
        raise VoiceError(ErrorCode.MODEL_UNUSABLE, model=f"wake-{name}", why=type(error).__name__) from error
    try:
        if hashlib.sha256(model).hexdigest() != card["model"]["sha256"]:
            raise VoiceError(ErrorCode.MODEL_HASH_MISMATCH, model=f"wake-{name}", file=f"{name}.onnx")
        detector = card["detector"]
        return WakeCard(
            phrase=card["model"]["phrase"],
            model=model,
            lag_ms=detector["lag_ms"],
            smooth=detector["smooth"],
            refractory_ms=detector["refractory_ms"],
            thresholds={step: float(detector["thresholds"][step.value]) for step in Sensitivity},
        )
    except (KeyError, TypeError, ValueError) as error:
        raise VoiceError(ErrorCode.MODEL_UNUSABLE, model=f"wake-{name}", why=type(error).__name__) from error
