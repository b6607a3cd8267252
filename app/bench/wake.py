"""The wake word beside an open-vocabulary spotter, on the same clips in one run.

The clips are made by the recipe (`python -m voice.wake.train.testset`): voices that training never heard, every one of
them synthetic or spliced of single recorded syllables, near-misses, and hours of speech and noise.
"""

from __future__ import annotations

import json
import os
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from app.bench.figures import Figure
from app.bench.wake_ears import LookingEars
from app.bench.wake_peer import OUTPUT_S as PEER_OUTPUT_S
from app.bench.wake_peer import Peer
from app.bench.wake_report import Said, keep_clip, picture, tables, write_table
from app.paths import ROOT
from voice.types import FRAME_SAMPLES, SAMPLE_RATE_HZ
from voice.wake.card import bundled_card
from voice.wake.detector import Sensitivity
from voice.wake.evaluation import (
    APART_S,
    Scores,
    alarms,
    curve,
    late_ms,
    missed,
    score_of_call,
    smoothed,
    threshold_for,
)
from voice.wake.features import BLOCK_HOP
from voice.wake.look import NOT_LOOKED
from voice.wake.spotter import OnnxWakeSpotter, WakeNetwork, logits_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.paths import Paths

PHRASE = ("xiao", "xiang", "xiao", "xiang")
ALARMS_AN_HOUR = 0.2
BLOCK_S = BLOCK_HOP / SAMPLE_RATE_HZ
A_MINUTE = "a minute of noise in blocks of 32 ms"
LEAST_HOURS = 10.0
KEPT_CLIPS = 40
SOURCES = {
    "kokoro": "Kokoro",
    "mellotron": "Mellotron",
    "warp": "Kokoro made younger or older",
    "espeak": "espeak-ng",
    "splice": "syllables",
}


@dataclass(slots=True)
class Measured:
    """What one spotter made of every clip."""

    calls: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """Scores of the calls by condition, and by source at 10 dB."""
    near: list[tuple[int, list[float]]] = field(default_factory=list)
    """For each clip of near-misses: how many are said in it, and its alarms."""
    others: list[float] = field(default_factory=list)
    hours: float = 0.0
    looks: int = 0
    """Scores in these hours that are of something."""
    said: list[Said] = field(default_factory=list)
    """Every call, for the table by source and voice."""
    missable: list[tuple[float, int]] = field(default_factory=list)
    """Score and number of every call at 20 and 10 dB."""
    places: list[tuple[float, int]] = field(default_factory=list)
    """Score and sample of every alarm where nothing was called."""
    ends: list[tuple[Scores, int]] = field(default_factory=list)
    """The scores of each call at 20 dB, and the sample at which it ends."""

    def late_ms(self, threshold: float, output_s: float) -> list[float]:
        """Milliseconds from the end of each of these calls that is heard to the sample with which it is decided."""
        outputs = round(BLOCK_S / output_s)
        return [
            late_ms(int(np.argmax(scores >= threshold)), outputs, end)
            for scores, end in self.ends
            if (scores >= threshold).any()
        ]


def bench_wake(paths: Paths) -> list[Figure]:
    """Misses, false alarms, near-misses, latency and cost, with the second look and without; the peer's where it is there."""
    folder, peer_folder = _test_set(), _shared() / "kws-baseline"
    if not (folder / "rows.json").exists():
        raise SystemExit(f"no test set in {folder}: make it with script/train-wake, or name it in XIAOXIANG_WAKE_TEST")
    rows = json.loads((folder / "rows.json").read_text("utf-8"))
    samples = np.load(folder / "samples.npy", mmap_mode="r")
    card = bundled_card()
    network = WakeNetwork(card.model)
    output_s = BLOCK_HOP / network.outputs_per_block / SAMPLE_RATE_HZ
    threshold = card.thresholds[Sensitivity.NORMAL]
    clips = [np.asarray(samples[row["start"] : row["start"] + row["length"]]) for row in rows]
    alone = measure(rows, (smoothed(logits_of(network, clip), card.smooth) for clip in clips), output_s, -8.0)
    measured, ours = {"ours": alone}, alone
    figures = []
    if card.look is not None:
        ears = LookingEars(card, card.look, paths.models)
        threshold = card.look.thresholds[Sensitivity.NORMAL]
        ours = measure(rows, ears.all_scores(clips), BLOCK_S, NOT_LOOKED + 1)
        look_ms = 1000 * float(np.percentile(ears.look_s, 95))
        figures += _own(ours, threshold, [each + look_ms for each in ours.late_ms(threshold, BLOCK_S)])
        figures += _looks(ours, ears.look_s)
        measured = {"ours": ours, "alone": alone}
    else:
        figures += _own(alone, threshold, alone.late_ms(threshold, output_s))
        figures += [Figure("one core, listening", _percent(_network_share()), "%", 2.0, note=A_MINUTE)]
    if (peer_folder / "fsmn_kws.onnx").exists():
        peer = Peer(peer_folder, PHRASE)
        measured["peer"] = measure(rows, map(peer.scores, clips), PEER_OUTPUT_S, -20.0)
        figures += _beside(measured)
    _leave(ROOT / "build" / "wake-report", rows, samples, measured, threshold)
    return figures


def _leave(
    folder: Path,
    rows: Sequence[dict[str, Any]],
    samples: np.ndarray[Any, np.dtype[np.int16]],
    measured: dict[str, Measured],
    threshold: float,
) -> None:
    """The curves as det.svg and det.csv, misses by source and voice, and the worst misses and false alarms as clips."""
    curves = {
        f"{name}, {condition}": curve(each.calls[condition], each.others, each.hours)
        for name, each in measured.items()
        for condition in ("clean", "10 dB", "0 dB")
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "det.svg").write_text(picture(curves), "utf-8")
    write_table(folder / "det.csv", curves)
    ours = measured["ours"]
    (folder / "misses.md").write_text(tables(ours.said, threshold), "utf-8")
    for place, (score, number) in enumerate(sorted(each for each in ours.missable if each[0] < threshold)[:KEPT_CLIPS]):
        row = rows[number]
        clip = np.asarray(samples[row["start"] : row["start"] + row["length"]])
        keep_clip(folder / "missed" / f"{place:02d} {score:.1f} {row['source']} {row['condition']}.wav", clip)
    for place, (score, sample) in enumerate(sorted(ours.places, reverse=True)[:KEPT_CLIPS]):
        clip = np.asarray(samples[max(0, sample - 3 * SAMPLE_RATE_HZ) : sample + SAMPLE_RATE_HZ])
        keep_clip(folder / "alarms" / f"{place:02d} {score:.1f}.wav", clip)


def measure(rows: Sequence[dict[str, Any]], all_scores: Iterable[Scores], output_s: float, least: float) -> Measured:
    """What one spotter made of every clip, its scores being those of each, in order."""
    found = Measured()
    apart = round(APART_S / output_s)
    for number, (row, scores) in enumerate(zip(rows, all_scores, strict=True)):
        if row["kind"] == "call":
            if row["condition"] == "20 dB":
                found.ends.append((scores, row["end"]))
            top = score_of_call(scores, row["end"] / SAMPLE_RATE_HZ, output_s)
            found.calls[row["condition"]].append(top)
            found.said.append(Said(SOURCES[row["source"]], row["voice"], row["condition"], top))
            if row["condition"] in {"20 dB", "10 dB"}:
                found.missable.append((top, number))
            if row["condition"] == "10 dB":
                found.calls[f"{SOURCES[row['source']]} at 10 dB"].append(top)
        elif row["kind"] == "near":
            found.near.append((row["phrases"], [score for _, score in alarms(scores, apart, least)]))
        else:
            found.hours += row["length"] / SAMPLE_RATE_HZ / 3600
            found.looks += int((scores > NOT_LOOKED).sum())
            peaks = alarms(scores, apart, least)
            found.others += [score for _, score in peaks]
            found.places += [(score, row["start"] + round(place * output_s * SAMPLE_RATE_HZ)) for place, score in peaks]
    return found


def _own(ours: Measured, threshold: float, late_ms: list[float]) -> list[Figure]:
    note = (
        f"{len(ours.calls['clean'])} calls of voices kept out of training, in each condition; all synthetic or "
        "spliced of single syllables"
    )
    at_bar = threshold_for(ours.others, ours.hours, ALARMS_AN_HOUR)
    others = sum(score >= threshold for score in ours.others) / ours.hours
    phrases = sum(count for count, _ in ours.near)
    woken = sum(score >= threshold for _, scores in ours.near for score in scores)
    made = (
        f"{ours.hours:.1f} hours of speech with one near-miss a minute, noise and music, made of voices kept out of "
        "training"
    )
    figures = [
        Figure("hours of negatives", round(ours.hours, 2), "h", LEAST_HOURS, at_most=False, note=made),
        Figure("false alarms an hour, normal", round(others, 2), "", ALARMS_AN_HOUR, note=made),
        Figure(
            "missed at 10 dB where false alarms are at most 0.2 an hour",
            _percent(missed(ours.calls["10 dB"], at_bar)),
            "%",
            5.0,
            note=note,
        ),
        Figure("near-misses that wake, normal", _percent(woken / phrases), "%", 1.0, note=f"{phrases} near-misses"),
        Figure("decided after the end, p95", round(float(np.percentile(late_ms, 95))), "ms", 300, note=note),
    ]
    figures += [
        Figure(f"missed, {condition}, normal", _percent(missed(scores, threshold)), "%", note=note)
        for condition, scores in ours.calls.items()
    ]
    return figures


def _beside(measured: dict[str, Measured]) -> list[Figure]:
    """Each of them at the false alarms of the other; what is held to a bar is what the program does."""
    figures = []
    ours, peer = measured["ours"], measured["peer"]
    sources = [name for name in ours.calls if name.endswith(" at 10 dB")]
    for an_hour in (ALARMS_AN_HOUR, 1.0):
        note = f"at the same false alarms, {an_hour:g} an hour; peer: FSMN, 3 MB, Viterbi over toneless homophones"
        at = {name: threshold_for(each.others, each.hours, an_hour) for name, each in measured.items()}
        for condition in ("clean", "20 dB", "10 dB", "5 dB", "0 dB", *sources):
            half = round(_percent(missed(peer.calls[condition], at["peer"])) / 2, 2)
            for name in ("peer", "alone", "ours"):
                if name in measured:
                    gone = _percent(missed(measured[name].calls[condition], at[name]))
                    bar = half if name == "ours" and condition in {"10 dB", "0 dB"} else None
                    figures.append(Figure(f"missed, {condition}, {name}, {an_hour:g}/h", gone, "%", bar, note=note))
    return figures


def _looks(ours: Measured, look_s: Sequence[float]) -> list[Figure]:
    """What looking costs: where nothing is called, and in all with the network that listens all the time."""
    an_hour = ours.looks / ours.hours
    share = _network_share() + an_hour * float(np.mean(look_s)) / 3600
    note = "2.5 s of sound through the recogniser's encoder on one core"
    return [
        Figure("looks an hour", round(an_hour), "", note="in the hours of negatives"),
        Figure("one look, median", round(1000 * float(np.median(look_s)), 1), "ms", note=note),
        Figure("one core, listening", _percent(share), "%", 2.0, note=f"{A_MINUTE}, and so many looks an hour"),
    ]


def _network_share() -> float:
    """Share of one core while a minute of sound comes in the microphone's blocks, none of it looked at."""
    spotter = OnnxWakeSpotter()
    sound = (np.random.default_rng(1).normal(0, 1500, 60 * SAMPLE_RATE_HZ)).astype(np.int16)
    spotter.feed(sound[:FRAME_SAMPLES])
    began = time.process_time()
    for start in range(0, len(sound), FRAME_SAMPLES):
        spotter.feed(sound[start : start + FRAME_SAMPLES])
    return (time.process_time() - began) / 60


def _percent(share: float) -> float:
    return round(100 * share, 2)


def _test_set() -> Path:
    named = os.environ.get("XIAOXIANG_WAKE_TEST")
    return Path(named) if named else Path.home() / ".cache" / "xiaoxiang" / "wake" / "test"


def _shared() -> Path:
    named = os.environ.get("XIAOXIANG_SPEECH")
    return Path(named) if named else Path(__file__).resolve().parents[2].parent / "shared" / "speech"
