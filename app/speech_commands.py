"""`xiaoxiang say`: a text as the program says it, into a file or out of the loudspeaker."""

from __future__ import annotations

import json
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from app.paths import find_paths
from app.sentences import sentence
from app.settings import Settings
from app.speech_manner import manner_of
from voice.errors import VoiceError
from voice.tts.voice_names import VOICES

if TYPE_CHECKING:
    from app.speech_manner import Manner
    from voice.types import Pcm


class Profile(StrEnum):
    """A version of the bank, as it speaks."""

    STANDARD = "standard"
    ELDER = "elder"


def say(
    text: Annotated[
        str, typer.Argument(help="What is to be said; amounts and card numbers as they stand on the screen.")
    ],
    profile: Annotated[Profile, typer.Option(help="The version in whose manner it is said.")] = Profile.STANDARD,
    out: Annotated[Path | None, typer.Option(help="A WAV file; without it, it is played.")] = None,
    voice: Annotated[
        str, typer.Option(help=f"A voice of the voice pack: {', '.join(VOICES)}; else the version's own.")
    ] = "",
    rate: Annotated[float, typer.Option(min=0.7, max=1.3, help="A factor on the version's rate.")] = 1.0,
    clear: Annotated[
        bool | None,
        typer.Option("--clear/--plain", help="The listening profile for aged hearing; else as the version has it."),
    ] = None,
    system: Annotated[bool, typer.Option("--system", help="The system's own voice, not the voice pack.")] = False,  # noqa: FBT002 - typer's way to declare a flag
    as_json: Annotated[bool, typer.Option("--json", help="Print what was made as a JSON object.")] = False,  # noqa: FBT002 - as above
) -> None:
    """Say a text by the program's own code: the voice, rate, loudness and listening profile of a version.

    Tells how long it took, and how much of the energy lies between 500 and 3000 Hz.
    """
    if voice and voice not in VOICES:
        raise typer.BadParameter(", ".join(VOICES), param_hint="--voice")
    if not text.strip():
        raise typer.BadParameter("there is nothing to say", param_hint="TEXT")
    chosen = "auto" if clear is None else "on" if clear else "off"
    manner = manner_of(Settings(version=profile.value, speech_voice=voice, speech_rate=rate, speech_clear=chosen))
    try:
        pcm, natural, render_ms = spoken(text, manner, natural=not system)
        told = _told(pcm, manner if natural else replace(manner, voice="system"), render_ms)
        if out is not None:
            _write(out, pcm)
        else:
            from voice.audio.sounddevice_speaker import SounddeviceSpeaker  # noqa: PLC0415 - loads PortAudio

            SounddeviceSpeaker().play(pcm, "say", lambda: None)
    except VoiceError as error:
        typer.echo(f"{sentence(error.code, error.params)} ({error.code})", err=True)
        raise typer.Exit(1) from error
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False))
        return
    kind = "清晰 clear" if manner.clear else "平常 plain"
    Console(stderr=True).print(
        f"{told['voice']} · {kind} · {told['audio_ms'] / 1000:.2f} s ({told['render_ms']} ms)"
        f" · 500-3000 Hz {told['band_share']:.0%} · {told['lufs']:.1f} LUFS"
    )


def spoken(text: str, manner: Manner, *, natural: bool = True) -> tuple[Pcm, bool, int]:
    """What the program's voice makes of a text, whether that is the voice pack, and the milliseconds it took."""
    from time import monotonic_ns  # noqa: PLC0415 - with what it measures

    from app.speech import Speech  # noqa: PLC0415 - numpy and the synthesizers
    from dialogs.language.speakable import speakable  # noqa: PLC0415 - as above
    from voice.speaking import amplified  # noqa: PLC0415 - as above

    speech = Speech(find_paths(), natural=natural, patient=True)
    speech.follow(manner)
    began_ns = monotonic_ns()
    try:
        pcm = speech.render(speakable(text), manner.rate)
    finally:
        speech.close()
    return amplified(pcm, manner.volume), speech.is_natural, (monotonic_ns() - began_ns) // 1_000_000


def _told(pcm: Pcm, manner: Manner, render_ms: int) -> dict[str, Any]:
    from voice.audio.listening_profile import BAND_HZ, band_share  # noqa: PLC0415 - numpy
    from voice.audio.loudness import integrated_lufs  # noqa: PLC0415 - as above
    from voice.audio.wav import to_float  # noqa: PLC0415 - as above

    return {
        "voice": manner.voice,
        "rate": manner.rate,
        "volume": manner.volume,
        "clear": manner.clear,
        "audio_ms": pcm.duration_ms,
        "render_ms": render_ms,
        "band_share": round(band_share(pcm, *BAND_HZ), 4),
        "lufs": round(integrated_lufs(to_float(pcm.samples).astype(float), pcm.rate_hz), 2),
    }


def _write(path: Path, pcm: Pcm) -> None:
    from voice.audio.wav import write_wav  # noqa: PLC0415 - numpy

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_wav(path, pcm)
    except OSError as error:
        typer.echo(f"{path}: {error.strerror}", err=True)
        raise typer.Exit(1) from error
