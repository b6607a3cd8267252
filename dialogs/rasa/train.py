"""Train the dialogue's model, where the project changed.

In Rasa's environment:

    .venv-rasa/bin/python -m dialogs.rasa.train --out models/dialogue.tar.gz

Standard output is one JSON object a line: {"done": 2, "total": 5, "step": "…"}; the last one has done == total.
Exit status 0: the model is there and current.
"""

import argparse
import json
import logging
import os
import sys
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from dialogs import project
from dialogs.rasa.descriptors import claim_standard_output

_TRAINED = ("characters", "sounds", "concepts", "LinearIntentClassifier", "RulePolicy")
_TOTAL = len(_TRAINED) + 2  # and loading Rasa, and saving


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m dialogs.rasa.train", description="Train the dialogue's model.")
    parser.add_argument("--out", type=Path, required=True, help="the model file to write")
    parser.add_argument("--characters-only", action="store_true", help="without what looks at sounds; for measurements")
    parser.add_argument("--force", action="store_true", help="train even where the model is current")
    options = parser.parse_args(arguments)
    out: Path = options.out
    progress = Progress(claim_standard_output())
    if not options.force and not options.characters_only and project.is_current(out):
        progress.step("模型已是最新", done=_TOTAL)
        return 0
    progress.step("载入 Rasa", done=0)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".training-") as scratch:
        _train(Path(scratch), out, progress, characters_only=options.characters_only)
    progress.step("模型已保存", done=_TOTAL)
    return 0


class Progress(logging.Handler):
    """Writes a line for each step; as a log handler it counts the components that Rasa starts to train."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(logging.INFO)
        self._stream = stream
        self._started = 0

    def step(self, step: str, *, done: int) -> None:
        """Write one line."""
        line = json.dumps({"done": done, "total": _TOTAL, "step": step}, ensure_ascii=False)
        self._stream.write(line.encode() + b"\n")

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line where the record says that a component begins."""
        if record.getMessage().startswith("Starting to train") and self._started < len(_TRAINED):
            self._started += 1
            self.step(f"训练 {_TRAINED[self._started - 1]}", done=self._started)


def _train(scratch: Path, out: Path, progress: Progress, *, characters_only: bool) -> None:
    content = "characters only" if characters_only else project.content_hash()
    config = project.PROJECT / "config.yml"
    if characters_only:
        config = scratch / "config.yml"
        _write_characters_only(config)
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ["RASA_CACHE_DIRECTORY"] = str(scratch / "cache")
    warnings.simplefilter("ignore")  # Rasa's libraries deprecate one another at every import
    from rasa.model_training import train  # noqa: PLC0415  # after the environment is set; it takes seconds

    hooks = logging.getLogger("rasa.engine.training.hooks")
    hooks.setLevel(logging.INFO)
    hooks.addHandler(progress)
    result = train(
        domain=str(project.PROJECT / "domain.yml"),
        config=str(config),
        training_files=[str(project.PROJECT / "data")],
        output=str(scratch),
        fixed_model_name="dialogue",
        force_training=True,
    )
    if result.code != 0 or result.model is None:
        raise SystemExit(f"Rasa did not train: code {result.code}")
    trained = Path(result.model)
    record = {"content": content, "model": project.file_hash(trained)}
    # The record goes first out of the way and comes last: a model is current only when both are whole.
    project.record_path(out).unlink(missing_ok=True)
    trained.replace(out)
    written = scratch / "record.json"
    written.write_text(json.dumps(record), encoding="utf-8")
    written.replace(project.record_path(out))


def _write_characters_only(config: Path) -> None:
    """Write the project's config without the featurizers that look at sounds: what the same pipeline is on characters."""
    from rasa.shared.utils.io import read_yaml_file, write_yaml  # noqa: PLC0415 -- as in _train

    content = read_yaml_file(str(project.PROJECT / "config.yml"))
    content["pipeline"] = [
        component | ({"by_sound": False} if "ConceptFeaturizer" in component["name"] else {})
        for component in content["pipeline"]
        if "PinyinFeaturizer" not in component["name"]
    ]
    write_yaml(content, str(config))


if __name__ == "__main__":
    sys.exit(main())
