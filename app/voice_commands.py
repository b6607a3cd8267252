"""`xiaoxiang voice …`: the front end by itself."""

from __future__ import annotations

import json
import sys
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

HERE = "here"

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
    recogniser: Annotated[
        str | None,
        typer.Option(help="wyoming://HOST:PORT of a machine that recognises; this one does where that one fails."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a recording.")] = False,  # noqa: FBT002 - as above
) -> None:
    """Tell what the program hears in recordings: captions, the text, its other readings, and how long each stage took.

    The recordings go the way a microphone's sound goes in the program. With `--fast` times on the clock (`waited_ms`,
    `text_ms`, `final_ms`) say nothing about a person's wait.
    """
    from app.assistant.profiles import Profiles  # noqa: PLC0415 -- a command loads only what it needs
    from app.recogniser_choice import load_recogniser, recogniser_elsewhere  # noqa: PLC0415 -- as above
    from app.voice_listen import RecordingListener  # noqa: PLC0415 -- as above
    from app.voice_picture import timeline  # noqa: PLC0415 -- as above
    from voice.audio.wav import read_clip  # noqa: PLC0415 -- as above
    from voice.wake.card import bundled_card  # noqa: PLC0415 -- as above
    from voice.wake.look import look_of  # noqa: PLC0415 -- as above
    from voice.wake.spotter import OnnxWakeSpotter  # noqa: PLC0415 -- as above

    at = recogniser_address(recogniser)
    profiles = Profiles()
    profiles.expect_payees(payee or [])
    slot = question if question in {"payee", "amount"} else ""
    profile = profiles.named("answer" if slot else question, elder=elder, asked=slot)
    try:
        clips = [(path, read_clip(path)) for path in wav]
        began_ns = time.perf_counter_ns()
        transcriber = (
            recogniser_elsewhere(find_paths(), at, lambda: load_recogniser(find_paths()), _say_left)
            if at
            else load_recogniser(find_paths())
        )
        load_ms = (time.perf_counter_ns() - began_ns) // 1_000_000
        card = bundled_card()
        spotter = OnnxWakeSpotter(card, look=look_of(card, transcriber.encoded)) if wake else None
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


def recogniser_address(given: str | None) -> str | None:
    """What `--recogniser` names: an address, an empty text for this machine, None where nothing was given."""
    from voice.wyoming.address import parse_address  # noqa: PLC0415 -- only where it is given

    if given is None:
        return None
    if given in {"", HERE}:
        return ""
    try:
        return str(parse_address(given))
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--recogniser") from error


def _say_left() -> None:
    typer.echo(sentence("RECOGNISER_HERE", {}), err=True)


@voice.command()
def evaluate(
    source: Annotated[
        Path,
        typer.Argument(
            exists=True, help='A folder of recordings, or a .jsonl with {"audio": PATH, "text": WHAT IS SAID} a line.'
        ),
    ],
    out: Annotated[
        Path, typer.Option(help="Folder for rows.jsonl and totals.json; an earlier run in it is gone on with.")
    ],
    model: Annotated[str, typer.Option(help="A recogniser, as `xiaoxiang models list` has it.")] = "whisper-base",
    device: Annotated[Literal["cpu", "cuda"], typer.Option(help="Where it runs.")] = "cpu",
    workers: Annotated[int, typer.Option(min=0, max=256, help="Processes; else one a core, on a GPU one.")] = 0,
    prompt: Annotated[str | None, typer.Option(help="Words to expect; else the bank's.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the totals as JSON.")] = False,  # noqa: FBT002 - as above
) -> None:
    """Read thousands of recordings on Dask: text, pinyin, errors against what is said, times. Exits with 1 where one was unreadable.

    Each recording has its line in rows.jsonl as soon as it is read, so a run that was killed goes on where it was.
    """
    from app.evaluate_command import Wanted, run_evaluation  # noqa: PLC0415 -- a command loads only what it needs

    wanted = Wanted(source, out, model, device, workers, prompt, as_json)
    raise typer.Exit(run_evaluation(find_paths(), wanted))


@voice.command()
def serve(
    host: Annotated[
        str, typer.Option(help="Address to listen at; another than this machine's own wants a token of everybody.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65_535, help="0 takes any that is free.")] = 10_300,
    token: Annotated[bool, typer.Option("--token", help="Want the token on this machine too.")] = False,  # noqa: FBT002 - typer's way to declare a flag
    device: Annotated[Literal["auto", "cpu", "cuda"], typer.Option(help="Where speech is recognised.")] = "auto",
    captions: Annotated[  # noqa: FBT002 - as above
        bool,
        typer.Option(help="Tell stations what is read while somebody speaks; without a GPU it costs the others time."),
    ] = True,
) -> None:
    """Hear, speak and wait for 小象小象 for other programs and machines, by the Wyoming protocol, until Ctrl+C.

    Nothing is kept of what is said. Prints the address once it listens; `xiaoxiang voice token` shows the token.
    """
    from app.logs import Redactor, start_logging  # noqa: PLC0415 -- a command loads only what it needs
    from app.voice_server import run_server  # noqa: PLC0415 -- as above
    from voice.wyoming.address import PeerAddress  # noqa: PLC0415 -- as above
    from voice.wyoming.server import is_this_machine  # noqa: PLC0415 -- as above
    from voice.wyoming.token import own_token  # noqa: PLC0415 -- as above

    paths = find_paths()
    start_logging(paths.log, Redactor())
    wanted = token or not is_this_machine(host)
    try:
        run_server(
            paths,
            host,
            port,
            own_token(paths.server_token) if wanted else None,
            device,
            lambda bound: typer.echo(str(PeerAddress(host, bound))),
            captions=captions,
        )
    except VoiceError as error:
        typer.echo(f"{sentence(error.code, error.params)} ({error})", err=True)
        raise typer.Exit(1) from error


@voice.command("token")
def show_token(
    renew: Annotated[bool, typer.Option("--renew", help="Make another; who has the old one is shut out.")] = False,  # noqa: FBT002 - as above
    keep: Annotated[  # noqa: FBT002 - as above
        bool,
        typer.Option("--keep", help="Read another machine's token from standard input, to show it when it recognises."),
    ] = False,
) -> None:
    """Show the token that other machines need for `xiaoxiang voice serve`; it is made where there is none."""
    from voice.wyoming.token import keep_token, own_token  # noqa: PLC0415 -- a command loads only what it needs

    paths = find_paths()
    try:
        if keep:
            keep_token(paths.recogniser_token, sys.stdin.readline().strip())
            typer.echo("记下了。 Kept.", err=True)
            return
        if renew:
            paths.server_token.unlink(missing_ok=True)
        typer.echo(own_token(paths.server_token))
    except VoiceError as error:
        typer.echo(f"{sentence(error.code, error.params)} ({error})", err=True)
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
