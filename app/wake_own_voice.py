"""`xiaoxiang wake enrol`: a threshold for one participant's voice, its effect shown before it is used."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.paths import ASSETS, find_paths
from app.sentences import sentence
from app.settings import is_voice_name
from app.wake_voices import WakeVoices
from voice.errors import VoiceError
from voice.wake.detector import Sensitivity

if TYPE_CHECKING:
    from voice.types import Samples
    from voice.wake.enrolment import Effect, Fit

FLAWS = {
    "short": "太短 · too short",
    "long": "太长 · too long",
    "quiet": "太轻 · too quiet",
    "loud": "太响 · too loud",
}


def enrolling(
    name: Annotated[str, typer.Option(help="The participant: letters, digits, - and _; P07 rather than a real name.")],
    wav: Annotated[list[Path] | None, typer.Option(help="A recording of one call; five to twenty of them.")] = None,
    negatives: Annotated[
        list[Path] | None,
        typer.Option(help="Sound without the phrase: a WAV file, a folder of them, or a test set of the recipe."),
    ] = None,
    sensitivity: Annotated[Sensitivity, typer.Option(help="The step whose threshold is fitted.")] = Sensitivity.NORMAL,
    model: Annotated[str, typer.Option(help="FOLDER/NAME of another phrase's network; else the one that ships.")] = "",
    alone: Annotated[  # noqa: FBT002 - typer's way to declare a flag
        bool, typer.Option("--alone", help="Without the second look, as where there is no recogniser.")
    ] = False,
    consent: Annotated[  # noqa: FBT002 - typer's way to declare a flag
        bool, typer.Option("--consent", help="The participant agrees that the numbers are kept. No sound is.")
    ] = False,
    forget: Annotated[bool, typer.Option("--forget", help="Remove what was kept of this participant.")] = False,  # noqa: FBT002 - typer's way to declare a flag
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,  # noqa: FBT002 - typer's way to declare a flag
) -> None:
    """Fit a threshold to a participant's calls and show what it changes. Nothing is kept without `--consent`.

    What is kept are a few numbers in the folder `voices` of XIAOXIANG_HOME, which a study sets to its own folder.
    """
    if not is_voice_name(name):
        raise typer.BadParameter("letters, digits, - and _; at most 40", param_hint="--name")
    voices = WakeVoices(find_paths().voices)
    if forget:
        there = voices.forget(name)
        typer.echo(f"{name}: " + ("已经删除 · removed" if there else "没有存过 · nothing was kept"))
        return
    from app.recogniser_choice import recogniser_at_hand  # noqa: PLC0415 - a recogniser is heavy
    from app.wake_enrolment import Listener, negative_sounds  # noqa: PLC0415 - onnxruntime is heavy
    from app.wake_hearing import card_at  # noqa: PLC0415 - the same
    from voice.wake.enrolment import FEWEST_CALLS, MOST_CALLS, fitted  # noqa: PLC0415 - the same

    try:
        calls = _usable(wav or [])
        if not FEWEST_CALLS <= len(calls) <= MOST_CALLS:
            typer.echo(
                f"要{FEWEST_CALLS}到{MOST_CALLS}段能用的录音，现在有{len(calls)}段 · "
                f"{FEWEST_CALLS} to {MOST_CALLS} usable recordings are needed, not {len(calls)}",
                err=True,
            )
            raise typer.Exit(1)
        card = card_at(model)
        recogniser = None if alone or card.look is None else recogniser_at_hand(find_paths())
        listener = Listener.of(card) if recogniser is None else Listener.of(card, recogniser.encoded)
        at_hand = listener.negatives(negative_sounds(negatives or [ASSETS / "recordings"]))
        scores = listener.calls(calls)
    except VoiceError as error:
        typer.echo(sentence(error.code, error.params), err=True)
        raise typer.Exit(1) from error
    fit = fitted(scores, at_hand, listener.card, sensitivity)
    kept = None
    if consent:
        kept = voices.save(name, card, fit, datetime.now().astimezone().date(), second_look=listener.looks)
    _tell(name, fit, kept, second_look=listener.looks, as_json=as_json)


def _usable(paths: list[Path]) -> list[Samples]:
    from app.wake_enrolment import flaw_of  # noqa: PLC0415 - onnxruntime is heavy
    from voice.audio.wav import read_clip  # noqa: PLC0415 - the same

    found = []
    for path in paths:
        samples = read_clip(path).samples
        flaw = flaw_of(samples)
        if flaw is None:
            found.append(samples)
        else:
            typer.echo(f"{path.name}: {FLAWS[flaw.value]}", err=True)
    return found


def _tell(name: str, fit: Fit, kept: Path | None, *, second_look: bool, as_json: bool) -> None:
    if as_json:
        told = {
            "name": name,
            "second_look": second_look,
            "offset": round(fit.offset, 3),
            "pays": fit.pays,
            "before": _as_dict(fit.before),
            "after": _as_dict(fit.after),
            "kept": kept is not None,
        }
        typer.echo(json.dumps(told, ensure_ascii=False))
        return
    before, after = fit.before, fit.after
    typer.echo(f"{name}: 叫醒 · calls heard {before.heard}/{before.calls} → {after.heard}/{after.calls}")
    typer.echo(f"{name}: 误醒 · false alarms {before.alarms} → {after.alarms} ({before.hours:.2f} h)")
    typer.echo(f"{name}: 门槛 · threshold {before.threshold:.2f} → {after.threshold:.2f}")
    if kept is None:
        typer.echo("没有保存；本人同意后加 --consent · Nothing was kept; with the participant's consent add --consent")
    else:
        typer.echo(f"已保存，没有留声音 · kept, without any sound: {kept}")


def _as_dict(effect: Effect) -> dict[str, float]:
    return {
        "threshold": round(effect.threshold, 3),
        "heard": effect.heard,
        "calls": effect.calls,
        "alarms": effect.alarms,
        "hours": round(effect.hours, 3),
    }
