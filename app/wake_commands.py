"""`xiaoxiang wake …`: the wake word by itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from app.paths import find_paths
from app.sentences import sentence
from app.wake_hearing import card_at
from app.wake_making import training
from app.wake_own_voice import enrolling
from voice.audio.wav import read_clip
from voice.errors import VoiceError
from voice.types import SAMPLE_RATE_HZ, WakeHit
from voice.wake.detector import Sensitivity

wake = typer.Typer(no_args_is_help=True, help="The wake word 小象小象.")
wake.command("enrol")(enrolling)
wake.command("train")(training)


@wake.callback()
def _group() -> None:
    """The wake word 小象小象."""


@wake.command("test")
def listen_to(
    wav: Annotated[list[Path], typer.Option(help="A recording; give it again for the next one.")],
    sensitivity: Annotated[Sensitivity, typer.Option(help="How readily the phrase is heard.")] = Sensitivity.NORMAL,
    model: Annotated[str, typer.Option(help="FOLDER/NAME of another phrase's network; else the one that ships.")] = "",
    alone: Annotated[  # noqa: FBT002 - typer's way to declare a flag
        bool, typer.Option("--alone", help="Without the second look, as where there is no recogniser.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a recording.")] = False,  # noqa: FBT002 - typer's way to declare a flag
) -> None:
    """Tell where the wake phrase is heard in recordings: the time at which it was decided, and the score.

    Any usual WAV file will do. `time_s` is how much of the recording had been heard when it was decided, `end_s`
    about where the phrase ended. Where the recogniser is set up it takes its second look, as in the program.
    """
    from app.recogniser_choice import recogniser_at_hand  # noqa: PLC0415 -- a recogniser is heavy
    from voice.wake.look import look_of  # noqa: PLC0415 -- onnxruntime is heavy
    from voice.wake.spotter import OnnxWakeSpotter  # noqa: PLC0415 -- onnxruntime is heavy

    try:
        card = card_at(model)
        recogniser = None if alone or card.look is None else recogniser_at_hand(find_paths())
        look = None if recogniser is None else look_of(card, recogniser.encoded)
        spotter = OnnxWakeSpotter(card, sensitivity, look)
        for path in wav:
            spotter.reset()
            samples = read_clip(path).samples
            hits = spotter.feed(samples)
            if as_json:
                found = {
                    "file": path.name,
                    "phrase": card.phrase,
                    "sensitivity": sensitivity.value,
                    "second_look": look is not None,
                    "duration_s": round(len(samples) / SAMPLE_RATE_HZ, 3),
                    "hits": [_as_dict(hit) for hit in hits],
                }
                typer.echo(json.dumps(found, ensure_ascii=False))
            else:
                _print(path.name, card.phrase, hits)
    except VoiceError as error:
        code = f"WAKE_{error.code}" if error.code.startswith("MODEL_") else error.code
        typer.echo(sentence(code.replace("HASH_MISMATCH", "UNUSABLE"), error.params), err=True)
        raise typer.Exit(1) from error


def _print(name: str, phrase: str, hits: list[WakeHit]) -> None:
    console = Console()
    if not hits:
        console.print(f"{name}: {phrase} 没有听到 · not heard")
    for hit in hits:
        told = _as_dict(hit)
        console.print(f"{name}: {phrase} {told['time_s']:.2f} s  {told['score']:.3f}")


def _as_dict(hit: WakeHit) -> dict[str, float]:
    return {
        "time_s": round(hit.decided_sample / SAMPLE_RATE_HZ, 3),
        "end_s": round(hit.end_sample / SAMPLE_RATE_HZ, 3),
        "score": round(hit.score, 4),
    }
