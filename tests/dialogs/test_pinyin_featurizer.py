"""The featurizer of sounds: its n-grams, and the component inside Rasa."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs import project
from dialogs.language.sound_grams import grams, loosen
from dialogs.language.sounds import fold, syllables

if TYPE_CHECKING:
    from pathlib import Path

HAN = st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=12)

# Trains on three sentences inside Rasa's own storage, loads what was kept, and tells the columns of others.
_PROBE = """
import json, sys, tempfile
from pathlib import Path
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from dialogs.rasa.components.pinyin import PinyinFeaturizer
from dialogs.rasa.components.tokenizer import SoundTokenizer

def tokens(texts):
    messages = [Message({TEXT: text}) for text in texts]
    return SoundTokenizer(SoundTokenizer.get_default_config()).process(messages)

def columns(featurizer, text):
    (message,) = featurizer.process(tokens([text]))
    (features,) = message.features
    assert features.type == "sentence" and features.origin == "sounds"
    return {int(column): float(count) for column, count in zip(features.features.indices, features.features.data)}

with tempfile.TemporaryDirectory() as folder:
    storage, resource = LocalModelStorage.create(Path(folder)), Resource("sounds")
    config = {**PinyinFeaturizer.get_default_config(), "alias": "sounds", "min_count": int(sys.argv[1])}
    context = ExecutionContext(GraphSchema({}), node_name="node")
    trained = PinyinFeaturizer.create(config, storage, resource, context)
    trained.train(TrainingData(tokens(["查一下余额", "余额多少", "给女儿转账"])))
    loaded = PinyinFeaturizer.load(config, storage, resource, context)
    told = {text: columns(loaded, text) for text in sys.argv[2:]}
    same = all(columns(trained, text) == told[text] for text in sys.argv[2:])
print(json.dumps({"same": same, "told": told}))
"""


def test_what_a_recogniser_confuses_has_the_same_grams() -> None:
    for heard, meant in (("查一下鱼鹅", "查一下余额"), ("给绿儿", "给女儿"), ("曲消", "取消")):
        pair = [set(grams(syllables(text), longest=3, longest_loose=3)) for text in (heard, meant)]
        assert pair[0] == pair[1]


def test_what_is_misheard_further_still_shares_its_loose_grams() -> None:
    heard, meant = (set(grams(syllables(text), longest=3, longest_loose=3)) for text in ("转唱", "转账"))
    assert {gram for gram in heard & meant if gram.startswith("~")} == {"~zan zan"}
    assert heard != meant


@given(HAN)
def test_grams_are_as_many_as_there_are_places(text: str) -> None:
    sounds = syllables(text)
    found = list(grams(sounds, longest=2, longest_loose=2))
    assert len(found) == len(sounds) + 2 * max(0, len(sounds) - 1)


@given(HAN)
def test_folding_and_loosening_are_at_rest_after_one_time(text: str) -> None:
    for sound in syllables(text):
        assert loosen(sound) == loosen(fold(sound))
        assert fold(fold(sound)) == fold(sound)


def _probe(rasa_python: Path, min_count: int, *texts: str) -> dict[str, dict[str, float]]:
    done = subprocess.run(
        [str(rasa_python), "-W", "ignore", "-c", _PROBE, str(min_count), *texts],
        cwd=project.DIALOGS.parent,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["same"]
    found: dict[str, dict[str, float]] = told["told"]
    return found


@pytest.mark.rasa
def test_inside_rasa_it_is_trained_kept_and_loaded(rasa_python: Path) -> None:
    told = _probe(rasa_python, 1, "查一下余额", "查一下鱼鹅", "给绿儿转唱", "啊")
    assert told["查一下余额"] == told["查一下鱼鹅"]
    assert told["给绿儿转唱"]
    assert told["啊"] == {}
    rare_left_out = _probe(rasa_python, 2, "查一下余额")["查一下余额"]
    assert len(rare_left_out) < len(told["查一下余额"])
