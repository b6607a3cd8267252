"""The Rasa project as it lies: it validates, it trains to the file that was asked for, and only where it changed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from dialogs import project

RASA_SAYS = re.compile(r"UserWarning: (?P<text>.*)")


def _run(rasa_python: Path, *arguments: str, cwd: Path = project.PROJECT) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "RASA_TELEMETRY_ENABLED": "false"}
    return subprocess.run(
        [str(rasa_python), *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )


@pytest.mark.rasa
def test_the_project_validates_without_a_warning(rasa_python: Path) -> None:
    done = _run(rasa_python, "-m", "rasa", "data", "validate", "--fail-on-warnings")
    told = done.stdout + done.stderr
    assert done.returncode == 0, told[-3000:]
    assert "No story structure conflicts found" in told
    # Rasa sees the rules alone: a response that an action says (test_catalogue.py checks those) is unused to it.
    unused = "is not used in any story or rule."
    warnings = {match["text"] for match in RASA_SAYS.finditer(told)}
    actions = "".join(path.read_text(encoding="utf-8") for path in (project.DIALOGS / "actions").glob("*.py"))
    for text in warnings:
        utterance = re.match(r"The utterance '(?P<name>utter_\w+)' " + re.escape(unused), text)
        assert utterance, text
        assert re.sub(r"explain_\w+", "explain_", utterance["name"]) in actions, text


@pytest.mark.rasa
def test_rasas_own_tests_pass(rasa_python: Path, dialogue_model: Path, tmp_path: Path) -> None:
    out = tmp_path / "results"
    done = _run(
        rasa_python,
        *("-m", "rasa", "test", "--no-plot", "--fail-on-prediction-errors"),
        *("--model", str(dialogue_model), "--out", str(out), "--nlu", str(_sample(tmp_path))),
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    assert "all good" in (out / "failed_test_stories.yml").read_text(encoding="utf-8")
    assert "Correct:          13 / 13" in done.stderr + done.stdout
    intents = json.loads((out / "intent_report.json").read_text(encoding="utf-8"))
    assert intents["accuracy"] > 0.95  # of the sentences it was trained on


def _sample(folder: Path) -> Path:
    """Every tenth sentence of each intent: all of them would take two minutes."""
    lines = ['version: "3.1"', "nlu:"]
    for path in sorted((project.PROJECT / "data/nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines += [f"- intent: {block['intent']}", "  examples: |"]
            lines += [f"    {sentence}" for sentence in block["examples"].splitlines()[::10]]
    sample = folder / "sample.yml"
    sample.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return sample


@pytest.mark.rasa
def test_a_current_model_is_not_trained_again(rasa_python: Path, dialogue_model: Path) -> None:
    before = dialogue_model.stat().st_mtime_ns
    done = _run(rasa_python, "-m", "dialogs.rasa.train", "--out", str(dialogue_model))
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [(line["done"], line["total"]) for line in lines] == [(7, 7)]
    assert dialogue_model.stat().st_mtime_ns == before


@pytest.mark.rasa
def test_a_model_that_was_damaged_or_outdated_is_not_current(dialogue_model: Path, tmp_path: Path) -> None:
    model = tmp_path / "model.tar.gz"
    assert not project.is_current(model)
    shutil.copy(dialogue_model, model)
    assert not project.is_current(model)
    record = project.record_path(model)
    shutil.copy(project.record_path(dialogue_model), record)
    assert project.is_current(model)

    content = bytearray(model.read_bytes())
    content[100] ^= 1
    model.write_bytes(content)
    assert not project.is_current(model)

    shutil.copy(dialogue_model, model)
    record.write_text(json.dumps({"content": "0" * 64, "model": project.file_hash(model)}), encoding="utf-8")
    assert not project.is_current(model)
    record.write_text("{", encoding="utf-8")
    assert not project.is_current(model)


def test_the_hash_follows_every_file_a_model_depends_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "dialogs"
    shutil.copytree(project.DIALOGS, copy, ignore=shutil.ignore_patterns("__pycache__", "scenarios", "actions"))
    monkeypatch.setattr(project, "DIALOGS", copy)
    hashes = {project.content_hash()}
    for name in (
        "rasa/config.yml",
        "rasa/domain.yml",
        "rasa/domain/transfer.yml",
        "rasa/data/nlu/transfer.yml",
        "rasa/data/rules/transfer.yml",
        "rasa/components/tokenizer.py",
        "language/money_zh.py",
    ):
        path = copy / name
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        hashes.add(project.content_hash())
    (copy / "rasa/worker.py").write_text("", encoding="utf-8")  # serves a model, and is no part of it
    assert project.content_hash() in hashes
    assert len(hashes) == 8
