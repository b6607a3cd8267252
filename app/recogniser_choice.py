"""The recogniser as this machine runs it best: measured once, kept in a small file, overridden in the settings."""

from __future__ import annotations

import json
import logging
import os
import time
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from app.demo.conversations import RECORDINGS
from voice.asr.calibration import FITS_MS, PADDINGS_S, Calibration, Measured, calibrate
from voice.asr.deferred import DeferredTranscriber
from voice.asr.device import ComputePlan, choose_compute
from voice.asr.engine import DecodeOptions, WhisperEngine, count_cuda_devices
from voice.asr.fallback import FallbackEngine
from voice.asr.preferred import PreferredTranscriber
from voice.asr.session import WhisperSettings
from voice.asr.whisper import WhisperTranscriber
from voice.audio.wav import read_clip
from voice.clock import SystemClock
from voice.errors import ErrorCode, VoiceError
from voice.models.catalog import bundled_catalog
from voice.models.store import ModelStore
from voice.wyoming.address import parse_address
from voice.wyoming.client import WyomingTranscriber
from voice.wyoming.token import kept_token

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.paths import Paths
    from voice.asr.device import Override
    from voice.asr.engine import Engine
    from voice.ports import Transcriber

_log = logging.getLogger(__name__)

RECOGNISER = "whisper-base"
SAMPLE = RECORDINGS / "happy-path" / "01.wav"
BELIEVED_S = 30 * 86_400
BELIEVED_IF_SLOW_S = 86_400
SAMPLE_PROMPT = "手机银行语音助手。转账给女儿三百块，确认转账，查余额，取消，不对，是五百元，先别确认。"


def load_recogniser(
    paths: Paths,
    device: Override = "auto",
    on_known: Callable[[Calibration], None] = lambda _: None,
    on_fallen: Callable[[], None] = lambda: None,
    settings: WhisperSettings | None = None,
) -> Transcriber:
    """The Whisper model, every byte verified, on the processor that suits. May be called on any thread.

    `settings`: how it reads, but for the length of the context, which is measured. The first time, and whenever the machine, the
    model or the wish has changed, that takes up to ten seconds more. Raises `VoiceError` where the model is missing, damaged or will
    not load.
    """
    folder = ModelStore(paths.models).require(bundled_catalog().get(RECOGNISER))
    cores = _cores()
    cuda_devices = count_cuda_devices()
    plans = [choose_compute(cuda_devices, cores, device)]
    if device == "auto" and plans[0].device == "cuda":
        plans.append(choose_compute(0, cores))
    key = {"recogniser": RECOGNISER, "device": device, "cores": cores, "cuda_devices": cuda_devices}
    kept = read_calibration(paths.home / "hearing.json", key, time.time())
    engine: Engine
    if kept is not None:
        engine, found = WhisperEngine(folder, kept.plan), kept
    else:
        sample = read_clip(SAMPLE).samples
        engine, found = calibrate(plans, lambda plan: WhisperEngine(folder, plan), sample, SAMPLE_PROMPT, SystemClock())
        keep_calibration(paths.home / "hearing.json", key, found, time.time())
    if found.plan.device == "cuda":
        engine = FallbackEngine(engine, lambda: WhisperEngine(folder, choose_compute(0, cores)), on_fallen)
    on_known(found)
    final = DecodeOptions(padding_s=found.padding_s)
    return WhisperTranscriber(engine, replace(settings or WhisperSettings(), final=final))


def recogniser_at_hand(paths: Paths) -> Transcriber | None:
    """The recogniser where it has been set up; None where it has not. Raises `VoiceError` for one that is damaged or will not load."""
    try:
        return load_recogniser(paths)
    except VoiceError as error:
        if error.code is not ErrorCode.MODEL_MISSING:
            raise
        return None


def recogniser_elsewhere(
    paths: Paths,
    address: str,
    local: Callable[[], Transcriber],
    on_left: Callable[[], None] = lambda: None,
    on_back: Callable[[], None] = lambda: None,
) -> Transcriber:
    """The recogniser at `wyoming://HOST:PORT`, with what `local` makes behind it, loaded when that is first needed.

    `on_left` is called each time the other machine is left, `on_back` when it reads again. Raises ValueError for what is no address,
    `VoiceError` TOKEN_UNUSABLE for a token that others can read.
    """
    token = kept_token(paths.recogniser_token) if paths.recogniser_token.exists() else None
    peer = WyomingTranscriber(parse_address(address), token)
    return PreferredTranscriber(peer, DeferredTranscriber(local), SystemClock(), on_left, on_back)


def read_calibration(file: Path, key: dict[str, Any], now_s: float) -> Calibration | None:
    """What was measured before on the same machine with the same wish; None where that is not known, or too old.

    `now_s` counts from the epoch. A measurement by which nothing was quick enough may be of a busy moment: it is soon too old.
    """
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        age_s = now_s - float(raw["at_s"])
        if raw["key"] != key:
            return None
        calibration = _parsed(raw["found"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError) as error:
        _log.warning(
            "the recogniser is measured anew: %s", type(error).__name__, extra={"code": "CALIBRATION_UNREADABLE"}
        )
        return None
    believed_s = BELIEVED_S if calibration.decode_ms <= FITS_MS else BELIEVED_IF_SLOW_S
    return calibration if 0 <= age_s <= believed_s else None


def _parsed(found: dict[str, Any]) -> Calibration:
    """Raises ValueError, TypeError or KeyError for what nobody could have measured."""
    calibration = Calibration(
        plan=ComputePlan(**found["plan"]),
        padding_s=float(found["padding_s"]),
        decode_ms=int(found["decode_ms"]),
        measured=tuple(Measured(**each) for each in found["measured"]),
        failed=tuple(map(str, found["failed"])),
    )
    if calibration.plan.device not in {"cpu", "cuda"} or calibration.padding_s not in PADDINGS_S:
        raise ValueError(found)
    return calibration


def keep_calibration(file: Path, key: dict[str, Any], found: Calibration, now_s: float) -> None:
    """Write it; a folder that cannot be written costs ten seconds at the next start."""
    partial = file.with_suffix(f".{os.getpid()}.part")  # two programs may measure at once
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps({"key": key, "at_s": round(now_s), "found": asdict(found)}), encoding="utf-8")
        partial.replace(file)
    except OSError as error:
        _log.warning("the measurement is not kept: %s", type(error).__name__, extra={"code": "CALIBRATION_NOT_KEPT"})


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
