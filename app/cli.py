"""The command `xiaoxiang`. Each sub-command is a thin door to the room that does the work."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from app.bank_commands import bank
from app.model_commands import models
from app.paths import find_paths
from app.screen_reader.commands import screenreader
from app.speech_commands import say
from app.study_command import study
from app.voice_commands import recogniser_address, voice
from app.wake_commands import wake

main = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="""**小象银行无障碍实验台** · an accessible mobile bank to run, measure and study.

    First `xiaoxiang setup`, once; then `xiaoxiang app` to use it, or `xiaoxiang demo` to see it work by itself.
    Everything happens on this machine; nothing is sent anywhere.
    """,
)

main.add_typer(bank, name="bank")
main.add_typer(wake, name="wake")
main.add_typer(voice, name="voice")
main.add_typer(models, name="models")
main.add_typer(screenreader, name="screenreader")
main.command()(say)
main.add_typer(study, name="study")

errors = Console(stderr=True)


@main.command()
def setup(
    models_from: Annotated[
        Path | None, typer.Option(help="A folder that holds the model files, for machines without a network.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 where anything is missing.")] = False,  # noqa: FBT002 -- typer's way to declare a flag
) -> None:
    """Fetch, train and seed whatever is missing. A second time it does nothing and needs no network."""
    from app.logs import Redactor, start_logging
    from app.setup import run_setup

    paths = find_paths()
    start_logging(paths.log, Redactor(), console=False)
    failures = run_setup(paths, models_from=models_from, console=errors)
    for failure in failures:
        errors.print(f"[yellow]! {failure.code}[/yellow] {failure.sentence}")
    if strict and not all(failure.optional for failure in failures):
        raise typer.Exit(1)
    if failures:
        errors.print("其余的都已就绪。 Everything else is ready.")


@main.command()
def app(
    frame: Annotated[str | None, typer.Option(help="Size of the phone: 360x800, 390x844, 412x915 or 800x1280.")] = None,
    compact: Annotated[
        bool | None, typer.Option("--compact/--desk", help="The phone's screen alone, for embedding in an experiment.")
    ] = None,
    idle_minutes: Annotated[
        int | None,
        typer.Option(min=0, max=60, help="For a study: lock after so many minutes without a touch; 0 never."),
    ] = None,
    biometrics: Annotated[
        str | None, typer.Option(help="For a study: what a simulated sensor answers: off, success, fail or no-sensor.")
    ] = None,
    biometric_kind: Annotated[str | None, typer.Option(help="The simulated sensor: fingerprint or face.")] = None,
    idle_elder: Annotated[
        bool | None, typer.Option("--idle-elder/--no-idle-elder", help="Whether the elder version is locked too.")
    ] = None,
    recogniser: Annotated[
        str | None,
        typer.Option(
            help="wyoming://HOST:PORT of a machine that recognises speech for this one, from now on; here for this one itself."
        ),
    ] = None,
    guide_from_network: Annotated[
        bool | None,
        typer.Option(
            "--guide-from-network/--guide-from-here",
            help="Whether 同屏辅导 can be joined from another machine, while its code is valid; plain HTTP, for a lab's own network.",
        ),
    ] = None,
) -> None:
    """Open the bank. The assistant listens when you press its button, **F2** or **Ctrl+Space**.

    For whoever runs the bench: **F10** shows the keys for the phone's size, zoom, pictures and films of the window.
    """
    from app.desktop import run_app
    from app.phone_frames import FRAMES
    from app.settings import BIOMETRIC_KINDS, BIOMETRICS

    if frame is not None and frame not in FRAMES:
        raise typer.BadParameter(", ".join(FRAMES), param_hint="--frame")
    if biometrics is not None and biometrics not in BIOMETRICS:
        raise typer.BadParameter(", ".join(BIOMETRICS), param_hint="--biometrics")
    if biometric_kind is not None and biometric_kind not in BIOMETRIC_KINDS:
        raise typer.BadParameter(", ".join(BIOMETRIC_KINDS), param_hint="--biometric-kind")
    at = recogniser_address(recogniser)
    asked: dict[str, str | int | bool | None] = {
        "recogniser_at": at,
        "frame": frame,
        "compact": compact,
        "idle_minutes": idle_minutes,
        "idle_elder": idle_elder,
        "guide_from_network": guide_from_network,
        "biometrics": biometrics,
        "biometric_kind": biometric_kind,
    }
    sys.exit(run_app(find_paths(), {name: value for name, value in asked.items() if value is not None}))


@main.command()
def demo(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a conversation.")] = False,  # noqa: FBT002 -- typer's way to declare a flag
    out: Annotated[Path, typer.Option(help="Folder for the report.")] = Path("demo-report"),
    only: Annotated[list[str] | None, typer.Option(help="Name of a conversation to play; may be given again.")] = None,
    wav: Annotated[
        list[Path] | None, typer.Option(help="Your own recording of one utterance; give it again for the next one.")
    ] = None,
    version: Annotated[str, typer.Option(help="For your own recordings: standard or elder.")] = "standard",
    fast: Annotated[bool | None, typer.Option("--fast/--real", help="Do not wait for the sound's own pace.")] = None,
) -> None:
    """Play the recorded conversations through the whole program and leave a report of every turn.

    The recordings are synthetic speech. They go the way a microphone's sound would go: voice activity detection,
    endpoint, recogniser, language tools, Rasa, the bank's ledger, the window, and the voice that answers.
    The demonstration has a bank of its own; yours is not touched.
    """
    from app.demo.command import Wanted, run_demo

    wanted = Wanted(out, tuple(only or ()), tuple(wav or ()), version, fast, as_json)
    sys.exit(run_demo(find_paths(), wanted))


@main.command()
def inspect(
    session: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A session's log.")],
    as_json_text: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,  # noqa: FBT002 -- typer's way to declare a flag
) -> None:
    """Report what went wrong in a session's conversations: missed turns, re-prompts, repairs, refused consents, wording."""
    from app.inspection import as_json, as_text
    from app.inspection import inspect as inspected

    report = inspected(session)
    typer.echo(as_json(report) if as_json_text else as_text(report))


@main.command()
def shots(
    folder: Annotated[Path, typer.Argument(help="Where the pictures go.")],
) -> None:
    """Write a picture of every page, in both versions, three palettes and three text sizes, with an index.html."""
    from app.pictures import run_pictures

    sys.exit(run_pictures(find_paths(), folder, "pages"))


@main.command()
def gallery(
    shots: Annotated[Path | None, typer.Option(help="Write pictures into this folder instead of opening it.")] = None,
) -> None:
    """Open a window with every control in every state; or write pictures of them all, with an index.html."""
    from app.pictures import run_gallery, run_pictures

    sys.exit(run_gallery(find_paths()) if shots is None else run_pictures(find_paths(), shots, "controls"))


@main.command()
def audit(
    capture: Annotated[
        Path | None, typer.Argument(help="A saved capture (.json); else every page of the bank.")
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            help="miit-2021, wcag-2.2-aa, en-301-549, taf-114-2022, house, or a .toml file of your own."
            " Else miit-2021, for another program wcag-2.2-aa."
        ),
    ] = None,
    out: Annotated[Path, typer.Option(help="Folder for the report and the captures.")] = Path("audit-report"),
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,  # noqa: FBT002 -- typer's way to declare a flag
    text: Annotated[
        list[float] | None, typer.Option(min=1, max=2, help="A text size; may be given again. Else 1.0, 1.5 and 2.0.")
    ] = None,
    program: Annotated[
        str | None, typer.Option("--app", help="Linux: a running program by its name, in place of the bank.")
    ] = None,
    pid: Annotated[int | None, typer.Option(min=1, help="Linux: a running program by its process.")] = None,
    start: Annotated[
        str | None, typer.Option(help="Linux: a command; what it opens on a desktop nobody sees is checked and ended.")
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option(help="An earlier report.json: only new failures count for the exit status.")
    ] = None,
    suppressions: Annotated[
        Path | None, typer.Option(help="A .toml file of findings that do not count, each with a reason and a last day.")
    ] = None,
    behaviour: Annotated[  # noqa: FBT002 -- typer's way to declare a flag
        bool,
        typer.Option(
            "--behaviour", help="Work each page of the bank as well: Tab, waiting, larger text, a narrow phone. Slower."
        ),
    ] = False,
    room: Annotated[
        list[str] | None, typer.Option(help="Pages of this room of the bank alone; may be given again. Else all.")
    ] = None,
) -> None:
    """Check every page, in both versions at text 1.0, 1.5 and 2.0, against a standard; or another program.

    Exits with 0 where nothing fails, 1 where anything does, 2 where the check could not be made.
    """
    from accessibility.profile import DEFAULT
    from app.audit_command import AUDIT_SCALES, Wanted, run_audit
    from app.audit_foreign import DEFAULT_PROFILE, Foreign
    from app.screens import ROOMS

    if unknown := set(room or ()) - set(ROOMS):
        raise typer.BadParameter(f"no room {min(unknown)}; there are {', '.join(ROOMS)}")
    if sum(one is not None for one in (capture, program, pid, start)) > 1:
        raise typer.BadParameter("one of CAPTURE, --app, --pid and --start")
    asked = any(one is not None for one in (program, pid, start))
    foreign = Foreign(program or "", pid, start or "") if asked else None
    scales = tuple(dict.fromkeys(text)) if text else AUDIT_SCALES
    standard = profile or (DEFAULT if foreign is None else DEFAULT_PROFILE)
    rooms = tuple(dict.fromkeys(room)) if room else tuple(ROOMS)
    wanted = Wanted(standard, out, as_json, capture, foreign, scales, baseline, suppressions, behaviour, rooms)
    sys.exit(run_audit(find_paths(), wanted))


@main.command()
def read(
    capture: Annotated[Path, typer.Argument(help="A saved capture (.json), as `audit` leaves them.")],
    hints: Annotated[bool, typer.Option("--hints", help="Also say how things are worked.")] = False,  # noqa: FBT002 -- typer's way to declare a flag
) -> None:
    """Print what a screen reader would say of a captured page, from the first thing to the last."""
    from app.read_command import run_reading

    sys.exit(run_reading(capture, hints=hints))


@main.command(name="audit-compare")
def audit_compare(
    before: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The older report.json.")],
    after: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The newer report.json.")],
) -> None:
    """Say what two reports of `audit` found differently. Exit with 1 where something fails that did not before."""
    from app.audit_command import run_comparison

    sys.exit(run_comparison(before, after))


if __name__ == "__main__":
    main()
