"""What is understood of templates that were left out is measured on the pipeline that the program trains."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from dialogs import project

if TYPE_CHECKING:
    from pathlib import Path

# Three intents that share no word, so that what was trained tells them apart whatever the classifier's settings are.
_PROBE = """
import json, sys
from dialogs.corpus.folds import Fold
from dialogs.rasa.left_out import understood

trained = {
    "ask_points": ["积分有多少", "看看积分", "我的积分"],
    "go_home": ["回首页", "去首页", "到首页去"],
    "louder": ["大声一点", "大声些", "声音大声点"],
}
fold = Fold(
    tuple((text, intent) for intent, texts in trained.items() for text in texts),
    (("查积分", "ask_points"), ("给女儿看首页", "go_home"), ("大声", "goodbye")),
)
sys.stdout.write(json.dumps([*understood(fold)]))
"""


@pytest.mark.rasa
def test_each_sentence_left_out_is_told_with_what_it_is_taken_for(rasa_python: Path) -> None:
    done = subprocess.run(
        [str(rasa_python), "-c", _PROBE],
        cwd=project.DIALOGS.parent,
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert json.loads(done.stdout) == [["ask_points", "ask_points"], ["go_home", "go_home"], ["goodbye", "louder"]]
