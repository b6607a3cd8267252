"""`xiaoxiang wake train`: a network for another phrase, by the recipe of voice/wake/train."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Annotated

import typer

from app.paths import ROOT
from voice.wake.train.phrase import FEWEST, MOST, VARIABLE, Phrase, Unfit, UnfitPhraseError

RECIPE = ROOT / "script" / "train-wake"
SHARED_PARTS = ("models", "npm", "gcin", "deb")
"""What the recipe fetches is the same for every phrase: it is fetched once."""
MADE = "xiaoxiang"
"""Name of the recipe's network and card in its cache, whatever the phrase."""

WHY = {
    Unfit.CHARACTERS: "唤醒词只能用汉字 · a wake phrase is written in Chinese characters only",
    Unfit.UNKNOWN: "有的字不知道怎么读 · the sound of a character is not known",
    Unfit.SHORT: f"太短了，至少{FEWEST}个字，不然平常说话就会叫醒它 · too short: {FEWEST} characters at least",
    Unfit.LONG: f"太长了，最多{MOST}个字 · too long: {MOST} characters at most",
    Unfit.ONE_SOUND: "每个字读音都一样，结巴一下就会叫醒它 · every syllable is the same",
}

TRIAL = {
    "ESPEAK": "120",
    "SPLICE": "40",
    "CALLS": "20",
    "SPEECH": "20",
    "MANY": "40",
    "SHARDS": "2",
    "WINDOWS": "200",
    "LOOKS": "2",
    "LOOKS_EACH": "100",
    "LOOK_EPOCHS": "1",
    "SPOKEN": "2",
    "SPOKEN_EACH": "50",
    "SPELLER_EPOCHS": "1",
    "EPOCHS": "1",
}
TRIAL |= {"MORE_EPOCHS": "1", "LAST_EPOCHS": "1", "MINE_HOURS": "0.1", "DEV_HOURS": "0.1", "HOURS": "0.1"}
"""How much the recipe makes where only the road is tried."""


def training(
    phrase: Annotated[str, typer.Option(help="The phrase in Chinese characters, such as 你好小象.")],
    out: Annotated[Path, typer.Option(help="Folder for NAME.onnx, NAME-look.onnx and NAME.toml.")] = Path(
        "wake-models"
    ),
    cache: Annotated[
        Path | None, typer.Option(help="Where the recipe keeps what it made, to go on from there.")
    ] = None,
    speech: Annotated[Path, typer.Option(help="Folder of the speech to train on (SPEECH.md).")] = ROOT.parent
    / "shared"
    / "speech",
    trial: Annotated[  # noqa: FBT002 - typer's way to declare a flag
        bool, typer.Option("--trial", help="Try the road on next to nothing: the network is of no use.")
    ] = False,
) -> None:
    """Train a network for another phrase: its calls, its near-misses, general speech and noise, all synthetic.

    Takes the time that script/train-wake takes for 小象小象. Then `xiaoxiang wake test --model OUT/NAME --wav FILE` tries
    it, and the setting `wake_model` uses it.
    """
    try:
        wanted = Phrase.of(phrase)
    except UnfitPhraseError as error:
        typer.echo(WHY[error.why], err=True)
        raise typer.Exit(2) from error
    if not RECIPE.exists():
        typer.echo("要在项目的文件夹里运行 · the recipe is in the project's own folder: script/train-wake", err=True)
        raise typer.Exit(1)
    name = "".join(wanted.syllables)
    usual = Path.home() / ".cache" / "xiaoxiang" / "wake"
    place = cache or usual.with_name(f"wake-{name}{'-trial' if trial else ''}")
    share_parts(usual, place)
    environment = {**os.environ, VARIABLE: wanted.text, **(TRIAL if trial else {})}
    done = subprocess.run([str(RECIPE), str(place), str(speech)], env=environment, check=False, cwd=ROOT)
    if done.returncode:
        typer.echo("训练没有完成，再运行一次会接着做 · not finished; run it again to go on", err=True)
        raise typer.Exit(1)
    out.mkdir(parents=True, exist_ok=True)
    for end in (".onnx", "-look.onnx", ".toml"):
        shutil.copyfile(place / f"{MADE}{end}", out / f"{name}{end}")
    typer.echo(f"{wanted.text}: {out / name}")


def share_parts(usual: Path, place: Path) -> None:
    """Let a phrase's cache use what the usual one has fetched already."""
    place.mkdir(parents=True, exist_ok=True)
    for part in SHARED_PARTS:
        if (usual / part).exists() and not (place / part).exists():
            (place / part).symlink_to(usual / part, target_is_directory=True)
