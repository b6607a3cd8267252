"""From seeds to a model: train on one set of customers, calibrate and tune on another, write the ONNX and its card."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bank.risk.decision import Thresholds
from bank.risk.features import FEATURES, vector
from bank.risk.model import CARD_FILE, FORMAT, MODEL_FILE, PARTS
from bank.risk.rules import load_rules
from bank.risk.simulation.scoring import Misreader, scored
from bank.risk.simulation.world import CASES_A_TYPE, World, draw_world
from bank.risk.training.network import Matrix, Network, calibrate, train
from bank.risk.training.tuning import LOST_FRAUDS, MOST_EXTRA_ALARMS, Outcome, choose, outcome
from bank.risk.words import load_words

LARGEST_BYTES: Final = 200 * 1_024
_FRAUD_IMPORTANCE: Final = 10.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a training depends on. benign_kept: share of the benign transfers that are trained on."""

    train_seed: int = 11
    train_customers: int = 10_000
    train_cases_a_type: float = 0.02
    benign_kept: float = 0.4
    tune_seed: int = 12
    tune_customers: int = 6_000
    network_seed: int = 1
    epochs: int = 24


@dataclass(frozen=True, slots=True)
class Trained:
    """A network with its thresholds, ready to be written."""

    network: Network
    thresholds: Thresholds
    usual: tuple[float, ...]
    tuning: tuple[str, ...]
    recipe: Recipe


def make(recipe: Recipe) -> Trained:
    """Train, calibrate and tune; the same recipe gives the same model on the same machine."""
    world = draw_world(recipe.train_seed, recipe.train_customers, "train", recipe.train_cases_a_type)
    rows, truth = _matrix(world, recipe.benign_kept, recipe.network_seed)
    importance = np.where(truth > 0, _FRAUD_IMPORTANCE, 1.0)
    network = train(rows, truth, importance, recipe.network_seed, recipe.epochs)
    usual = tuple(float(value) for value in np.median(rows[truth == 0], axis=0))
    tuning_world = draw_world(recipe.tune_seed, recipe.tune_customers, "tune", CASES_A_TYPE)
    calibrate(network, *_matrix(tuning_world, 1.0, recipe.tune_seed))
    book = load_rules()
    outcomes = [
        outcome(item, book) for item in scored(tuning_world.cases(), Misreader(load_words(), recipe.tune_seed), network)
    ]
    thresholds = choose(outcomes)
    return Trained(network, thresholds, usual, _figures(outcomes, thresholds), recipe)


def write(trained: Trained, folder: Path) -> None:
    """Write the model and its card.

    Raises:
        ValueError: the model is larger than 200 KB.
    """
    content = trained.network.to_onnx({"features": ",".join(FEATURES)})
    if len(content) > LARGEST_BYTES:
        msg = f"{len(content)} bytes"
        raise ValueError(msg)
    folder.mkdir(parents=True, exist_ok=True)
    folder.joinpath(MODEL_FILE).write_bytes(content)
    folder.joinpath(CARD_FILE).write_text(_card(trained, hashlib.sha256(content).hexdigest()), encoding="utf-8")


def _matrix(world: World, benign_kept: float, seed: int) -> tuple[Matrix, Matrix]:
    rng = np.random.default_rng(seed)
    reader = Misreader(load_words(), seed)
    rows: list[tuple[float, ...]] = []
    truth: list[float] = []
    for case in world.cases():
        if case.is_fraud or rng.random() < benign_kept:
            rows.append(vector(case.facts, reader.hits(case)))
            truth.append(float(case.is_fraud))
    single: NDArray[np.float32] = np.array(rows, np.float32)
    return single.astype(np.float64), np.array(truth)


def _figures(outcomes: list[Outcome], thresholds: Thresholds) -> tuple[str, ...]:
    frauds = [item for item in outcomes if item.fraud]
    benign = [item for item in outcomes if not item.fraud]

    def stopped(item: Outcome) -> bool:
        calmed = item.only_calm and item.ppm < thresholds.calm_ppm
        return (item.fired and not calmed) or item.ppm >= thresholds.ask_ppm

    caught, alarms = sum(map(stopped, frauds)), sum(map(stopped, benign))
    return (
        f"transfers: {len(benign)} benign, {len(frauds)} to frauds",
        f"recall: {caught / len(frauds):.3f}",
        f"false alarms per 1000 benign: {1_000 * alarms / len(benign):.2f}",
        f"at most {LOST_FRAUDS:.0%} of frauds let pass by calm, at most {MOST_EXTRA_ALARMS:g} alarms per 1000 by ask",
    )


def _card(trained: Trained, sha256: str) -> str:
    recipe, thresholds = trained.recipe, trained.thresholds
    usual = ", ".join(str(round(value * PARTS)) for value in trained.usual)
    return f"""\
# Card of transfer_risk.onnx. Written by script/train-risk; do not edit by hand.

format = {FORMAT}
version = "{sha256[:12]}"
sha256 = "{sha256}"
what = "Probability that a transfer goes to a fraud: a network of two hidden layers over {len(FEATURES)} features"
made_by = "script/train-risk"
trained_on = "Simulated behaviour alone: seed {recipe.train_seed}, {recipe.train_customers} customers, one year, texts of \
the split train; calibrated and tuned on seed {recipe.tune_seed}, {recipe.tune_customers} customers, texts of the split tune"
limits = "No real person's data, so no claim about real people. Frauds are far commoner here than in life: the score ranks \
and is calibrated for the simulated share of frauds alone. It may ask, never delay or block by itself"
tuning = [
{chr(10).join(f'  "{line}",' for line in trained.tuning)}
]

# In millionths. Below calm, rules that may be calmed are only noted; from ask on, the model asks by itself.
calm_ppm = {thresholds.calm_ppm}
ask_ppm = {thresholds.ask_ppm}

features = [
{chr(10).join(f'  "{name}",' for name in FEATURES)}
]

# Each feature's median over benign transfers, in millionths: what an explanation compares with.
usual_millionths = [{usual}]
"""
