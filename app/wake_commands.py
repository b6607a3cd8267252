"""`xiaoxiang wake …`: the wake word by itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from app.sentences import sentence
from voice.audio.wav import read_clip
from voice.errors import VoiceError
from voice.types import SAMPLE_RATE_HZ, WakeHit
from voice.wake.card import bundled_card
from voice.wake.detector import Sensitivity

wake = typer.Typer(no_args_is_help=True, help="The wake word 小象小象.")


@wake.callback()
def _group() -> None:
    """The wake word 小象小象."""


@wake.command("test")
def listen_to(
    wav: Annotated[list[Path], typer.Option(help="A recording; give it again for the next one.")],
    sensitivity: Annotated[Sensitivity, typer.Option(help="How readily the phrase is heard.")] = Sensitivity.NORMAL,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a recording.")] = False,  # noqa: FBT002 - typer's way to declare a flag
) -> None:
    """Tell where the wake phrase is heard in recordings: the time at which it was decided, and the score.

    Any usual WAV file will do. `time_s` is how much of the recording had been heard when it was decided, `end_s`
    about where the phrase ended.
    """
    from voice.wake.spotter import OnnxWakeSpotter  # noqa: PLC0415 -- onnxruntime is heavy

    card = bundled_card()
    for path in wav:
        try:
            samples = read_clip(path).samples
        except VoiceError as error:
            typer.echo(sentence(error.code, error.params), err=True)
            raise typer.Exit(1) from error
        hits = OnnxWakeSpotter(card, sensitivity).feed(samples)
        if as_json:
            found = {
                "file": path.name,
                "phrase": card.phrase,
                "sensitivity": sensitivity.value,
                "duration_s": round(len(samples) / SAMPLE_RATE_HZ, 3),
                "hits": [_as_dict(hit) for hit in hits],
            }
            typer.echo(json.dumps(found, ensure_ascii=False))
        else:
            _print(path.name, card.phrase, hits)


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
