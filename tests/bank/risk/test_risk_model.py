"""The model: what it sees, how it is written and trained, and what happens when it is not usable."""

from __future__ import annotations

import hashlib
import math
import shutil
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from onnxruntime import InferenceSession

from bank.clock import SHANGHAI
from bank.risk.decision import Thresholds
from bank.risk.engine import RiskEngine, packaged_engine
from bank.risk.errors import RiskModelUnusableError
from bank.risk.features import FEATURES, GROUPS, vector
from bank.risk.model import CARD_FILE, MODEL_FILE, PARTS, RiskModel, packaged_model
from bank.risk.rules import load_rules
from bank.risk.training.network import Network, calibrate, train
from bank.risk.training.run import LARGEST_BYTES, Recipe, make, write
from bank.risk.training.tuning import Outcome, choose
from bank.risk.values import Action, History, ListHits, TransferFacts
from bank.risk.words import load_words
from tests.bank.risk.risk_facts import facts
from tests.bank.support import REPOSITORY, ExpectLog

ASSETS = REPOSITORY / "assets" / "risk"
FEN = st.integers(0, 10**12)


@given(
    st.builds(
        TransferFacts,
        at=st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(lambda at: at.replace(tzinfo=SHANGHAI)),  # noqa: DTZ001
        amount_fen=st.integers(1, 10**12),
        balance_fen=FEN,
        age=st.integers(0, 120),
        elder=st.booleans(),
        payee_related=st.booleans(),
        history=st.builds(
            History,
            transfers_90d=st.integers(0, 10**6),
            median_90d_fen=st.none() | st.integers(1, 10**12),
            largest_90d_fen=FEN,
            night_90d=st.integers(0, 10**6),
            new_payees_7d=st.integers(0, 1_000),
            payee_transfers=st.integers(0, 10**6),
            payee_days=st.integers(0, 40_000),
            payee_largest_fen=FEN,
            payee_returned_fen=FEN,
            recent_10min=st.integers(0, 1_000),
            sent_24h_fen=FEN,
            received_24h_fen=FEN,
        ),
        lists=st.builds(ListHits, st.booleans(), st.booleans(), st.booleans()),
        deposit_broken_minutes=st.none() | st.integers(0, 10**6),
    )
)
def test_features_are_bounded_and_their_score_is_a_probability(one: TransferFacts) -> None:
    row = vector(one, ())
    assert len(row) == len(FEATURES)
    assert all(math.isfinite(value) and abs(value) < 15 for value in row)
    assert 0 <= MODEL.score(row).ppm <= PARTS


MODEL = packaged_model()


def test_the_packaged_model_is_small_and_is_what_its_card_says() -> None:
    content = ASSETS.joinpath(MODEL_FILE).read_bytes()
    assert len(content) <= LARGEST_BYTES
    assert MODEL.card.sha256 == hashlib.sha256(content).hexdigest()
    assert MODEL.card.features == FEATURES
    assert 0 < MODEL.card.thresholds.calm_ppm <= MODEL.card.thresholds.ask_ppm < PARTS
    assert InferenceSession(content).get_modelmeta().custom_metadata_map == {"features": ",".join(FEATURES)}


def test_a_plain_transfer_scores_low_and_a_telling_one_high() -> None:
    ordinary = vector(facts(), ())
    drained = facts(
        amount_fen=190_000_00, balance_fen=200_000_00, payee_transfers=0, payee_days=0, payee_largest_fen=0,
        payee_related=False, deposit_broken_minutes=30, new_payees_7d=1,
    )  # fmt: skip
    assert MODEL.score(ordinary).ppm < MODEL.card.thresholds.calm_ppm
    found = MODEL.score(vector(drained, ()))
    assert found.asks
    assert found.phrases
    assert set(found.phrases) <= set(GROUPS)


def test_nobody_is_told_that_they_are_suspicious_for_their_age() -> None:
    explained = {name for names in GROUPS.values() for name in names}
    assert set(FEATURES) - explained == {"habit_known", "transfers_90d_log", "age", "elder"}


def test_the_onnx_gives_what_the_network_gives(tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    rows = rng.normal(size=(3_000, 6))
    truth = (rows[:, 0] + 0.5 * rows[:, 1] ** 2 + 0.3 * rng.normal(size=3_000) > 0.8).astype(float)
    network = train(rows, truth, np.ones(3_000), seed=1, epochs=24)
    calibrate(network, rows, truth)
    content = network.to_onnx({"a": "b" * 300})
    found = InferenceSession(content).run(None, {"features": rows.astype(np.float32)})[0][:, 0]
    assert np.abs(found - network.probabilities(rows.astype(np.float32))).max() < 1e-5
    assert network.to_onnx({}) == train_again(rows, truth).to_onnx({})
    predicted = network.probabilities(rows.astype(np.float32))
    assert abs(float(predicted.mean()) - float(truth.mean())) < 1e-4  # Platt's fit keeps the mean
    assert float(np.mean((predicted > 0.5) == (truth > 0.5))) > 0.85


def train_again(rows: np.ndarray, truth: np.ndarray) -> Network:
    network = train(rows, truth, np.ones(len(rows)), seed=1, epochs=24)
    calibrate(network, rows, truth)
    return network


def test_thresholds_keep_the_promised_bounds() -> None:
    rng = np.random.default_rng(5)
    outcomes = [
        Outcome(
            ppm=int(rng.integers(0, 300_000 if fraud else 20_000)),
            fraud=fraud,
            only_calm=bool(rng.random() < 0.5),
            fired=True,
        )
        for fraud in [False] * 20_000 + [True] * 500
    ]
    found = choose(outcomes)
    lost = sum(item.fraud and item.only_calm and item.ppm < found.calm_ppm for item in outcomes)
    extra = sum(not item.fraud and item.only_calm and found.calm_ppm > item.ppm >= found.ask_ppm for item in outcomes)
    assert lost <= 0.03 * 500
    assert extra <= 60
    assert found.calm_ppm <= found.ask_ppm
    assert choose([]) == Thresholds(0, 0)


def test_a_small_training_is_the_same_twice_and_usable(tmp_path: Path) -> None:
    recipe = Recipe(train_customers=25, tune_customers=25, train_cases_a_type=0.1, benign_kept=1.0, epochs=2)
    for name in ("first", "second"):
        write(make(recipe), tmp_path / name)
    for file in (MODEL_FILE, CARD_FILE):
        assert (tmp_path / "first" / file).read_bytes() == (tmp_path / "second" / file).read_bytes()
    assert RiskModel(tmp_path / "first").score(vector(facts(), ())).model


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ASSETS, tmp_path / "risk"))


def test_without_a_usable_model_every_rule_counts(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("RISK_MODEL_UNUSABLE")
    engine = RiskEngine(load_rules(), load_words(), RiskModel(tmp_path))
    engine.warm_up()
    found = engine.judge(facts(time="23:00"))
    assert (found.action, found.score_ppm, found.model) == (Action.ASK, None, None)
    assert packaged_engine().judge(facts(time="23:00")).action is Action.ALLOW


def test_a_damaged_model_is_refused(assets: Path) -> None:
    content = bytearray((assets / MODEL_FILE).read_bytes())
    content[len(content) // 2] ^= 1
    (assets / MODEL_FILE).write_bytes(content)
    assert refused_field(assets) == "sha256"


@pytest.mark.parametrize("content", [b"", b"no onnx", bytes(64)])
def test_what_is_no_model_is_refused_even_with_its_own_hash(assets: Path, content: bytes) -> None:
    (assets / MODEL_FILE).write_bytes(content)
    change(assets, MODEL.card.sha256, hashlib.sha256(content).hexdigest())
    assert refused_field(assets) == "model"


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('"amount_log"', '"amount_lag"', "features"),
        ("usual_millionths = [", "usual_millionths = [1, ", "features"),
        ("format = 1", "format = 2", "card"),
        ("calm_ppm", "calm_percent", "card"),
        ("format", "= format", "card"),
    ],
)
def test_a_card_that_does_not_fit_is_refused(assets: Path, old: str, new: str, field: str) -> None:
    change(assets, old, new)
    assert refused_field(assets) == field


def change(folder: Path, old: str, new: str) -> None:
    card = folder / CARD_FILE
    text = card.read_text("utf-8")
    assert old in text
    card.write_text(text.replace(old, new), "utf-8")


def refused_field(folder: Path) -> str:
    with pytest.raises(RiskModelUnusableError) as refusal:
        RiskModel(folder).score((0.0,) * len(FEATURES))
    return str(refusal.value.params["field"])
