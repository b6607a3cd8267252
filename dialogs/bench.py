"""Measure the dialogue's worker on the scenarios with the scripted bank. Times in ms, memory in MiB."""

from collections.abc import Sequence
from pathlib import Path

from dialogs.process import RasaWorker
from dialogs.scenarios.runner import RecordingDesk, play
from dialogs.scenarios.scenario import all_scenarios


def percentile(values: Sequence[int], share: float) -> int:
    """Return the smallest value that at least `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-int(share * 1000) * len(ordered) // 1000) - 1)]


def resident_mib(pid: int) -> int | None:
    """Return the memory a process holds, in MiB; None where the system does not tell (no /proc)."""
    status = Path(f"/proc/{pid}/status")
    if not status.is_file():
        return None
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) // 1024


def measure(worker: RasaWorker, desk: RecordingDesk) -> dict[str, object]:
    """Play every scenario on a ready worker and return the figures."""
    ready_ms = worker.state.ready_ms
    elapsed, failed = [], []
    for scenario in all_scenarios():
        played = play(scenario, worker, desk)
        elapsed += [reply.elapsed_ms for reply in played.replies]
        failed += [f"{scenario.kind}/{scenario.name}"] if played.problems else []
    pid = worker.pid
    return {
        "ready_ms": ready_ms,
        "resident_mib": None if pid is None else resident_mib(pid),
        "turns": len(elapsed),
        "turn_p50_ms": percentile(elapsed, 0.5),
        "turn_p95_ms": percentile(elapsed, 0.95),
        "scenarios_failed": failed,
    }
