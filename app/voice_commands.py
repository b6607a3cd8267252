"""`xiaoxiang voice …`: the front end by itself."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import Console

from app.paths import find_paths
from app.sentences import sentence
from voice.errors import VoiceError

if TYPE_CHECKING:
    from app.voice_listen import Hearing

voice = typer.Typer(no_args_is_help=True, help="Hearing: what the program makes of sound.")


@voice.callback()
def _group() -> None:
    """Hearing: what the program makes of sound."""


@voice.command("listen")
def listen(
    wav: Annotated[list[Path], typer.Option(help="A recording; give it again for the next one.")],
    question: Annotated[
        Literal["command", "answer", "payee", "amount", "consent"],
        typer.Option(help="What was asked: it shapes how long the end is waited for, and which words are expected."),
    ] = "command",
    elder: Annotated[bool, typer.Option("--elder/--standard", help="Which version's patience.")] = False,  # noqa: FBT002 - typer's way to declare a flag
    wake: Annotated[bool, typer.Option("--wake/--no-wake", help="Listen only once 小象小象 was heard in it.")] = False,  # noqa: FBT002 - as above
    payee: Annotated[list[str] | None, typer.Option(help="Somebody who may be named; may be given again.")] = None,
    fast: Annotated[bool, typer.Option("--fast/--real", help="Do not wait for the sound's own pace.")] = False,  # noqa: FBT002 - as above
    picture: Annotated[Path | None, typer.Option(help="Write the last recording's turn as an SVG file.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a recording.")] = False,  # noqa: FBT002 - as above
) -> None:
    """Tell what the program hears in recordings: captions, the text, its other readings, and how long each stage took.

    The recordings go the way a microphone's sound goes in the program. With `--fast` times on the clock (`waited_ms`,
    `text_ms`, `final_ms`) say nothing about a person's wait.
    """
    from app.assistant.profiles import Profiles  # noqa: PLC0415 -- a command loads only what it needs
    from app.recogniser_choice import load_recogniser  # noqa: PLC0415 -- as above
    from app.voice_listen import RecordingListener  # noqa: PLC0415 -- as above
    from app.voice_picture import timeline  # noqa: PLC0415 -- as above
    from voice.audio.wav import read_clip  # noqa: PLC0415 -- as above
    from voice.wake.card import bundled_card  # noqa: PLC0415 -- as above
    from voice.wake.spotter import OnnxWakeSpotter  # noqa: PLC0415 -- as above

    profiles = Profiles()
    profiles.expect_payees(payee or [])
    slot = question if question in {"payee", "amount"} else ""
    profile = profiles.named("answer" if slot else question, elder=elder, asked=slot)
    try:
        clips = [(path, read_clip(path)) for path in wav]
        began_ns = time.perf_counter_ns()
        transcriber = load_recogniser(find_paths())
        load_ms = (time.perf_counter_ns() - began_ns) // 1_000_000
        spotter = OnnxWakeSpotter(bundled_card()) if wake else None
        with RecordingListener(transcriber, fast=fast, spotter=spotter) as listener:
            for path, clip in clips:
                found = listener.hear(clip.samples, profile)
                if picture is not None and found.final is not None and not wake:
                    picture.write_text(timeline(found, clip.samples), encoding="utf-8")
                if as_json:
                    told = {
                        "file": path.name,
                        "duration_ms": clip.properties.duration_ms,
                        "pace": "fast" if fast else "real",
                        "profile": profile.name,
                        "load_ms": load_ms,
                        **found.as_json(),
                    }
                    typer.echo(json.dumps(told, ensure_ascii=False))
                else:
                    _print(path.name, found)
    except VoiceError as error:
        typer.echo(sentence(error.code, error.params), err=True)
        raise typer.Exit(1) from error


def _print(name: str, found: Hearing) -> None:
    console = Console(highlight=False)
    console.print(f"[bold]{name}[/bold]")
    if found.woken is not None:
        console.print(f"  小象小象  {found.woken['at_ms']} ms  {found.woken['score']:.3f}")
    for partial in found.partials:
        text, agreed = partial["text"], partial["agreed"]
        console.print(f"  … {partial['at_ms']:6d} ms  {text[:agreed]}[dim]{text[agreed:]}[/dim]")
    if found.final is None:
        console.print(f"  没有听到话 · nothing heard: {found.not_heard or 'not woken'}")
        return
    console.print(f"  ✓ {found.final_ms:6d} ms  {found.final}")
    for hypothesis in found.hypotheses[1:]:
        console.print(f"             或 {hypothesis['text']}  {hypothesis['mean_log_probability']:.2f}")
    timings = found.timings
    console.print(
        f"  说完后 {timings['text_ms']} ms 得到文字：静音 {timings['endpoint_ms']}，之后等 {timings['waited_ms']}，"
        f"识别共 {timings['decode_ms']}"
    )
