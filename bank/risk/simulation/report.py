"""What a simulated year showed, as figures and as text. The text says that it is simulated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field

from bank.risk.values import Action

SIMULATED = (
    "SIMULATED. Invented customers, invented frauds, far more frauds than in life: the figures compare rules and model"
    " with one another. They say nothing about real customers."
)


@dataclass(slots=True)
class Figures:
    """How one way of deciding did. stopped: asked, delayed or blocked."""

    benign: int = 0
    benign_stopped: int = 0
    near: int = 0
    near_stopped: int = 0
    frauds: int = 0
    frauds_stopped: int = 0
    fraud_fen: int = 0
    fraud_fen_stopped: int = 0
    benign_by_action: dict[str, int] = field(default_factory=lambda: {action.value: 0 for action in Action})
    frauds_by_action: dict[str, int] = field(default_factory=lambda: {action.value: 0 for action in Action})

    @property
    def precision(self) -> float:
        """Frauds among what was stopped."""
        return _ratio(self.frauds_stopped, self.frauds_stopped + self.benign_stopped)

    @property
    def recall(self) -> float:
        """Frauds stopped among frauds."""
        return _ratio(self.frauds_stopped, self.frauds)

    @property
    def alarms_per_1000(self) -> float:
        """Benign transfers stopped, of a thousand."""
        return 1_000 * _ratio(self.benign_stopped, self.benign)

    @property
    def near_alarms_per_1000(self) -> float:
        """The same of benign transfers with words near to a scam's."""
        return 1_000 * _ratio(self.near_stopped, self.near)

    @property
    def money_stopped(self) -> float:
        """Share of the frauds' money that was stopped."""
        return _ratio(self.fraud_fen_stopped, self.fraud_fen)


@dataclass(slots=True)
class TypeFigures:
    """How one type of fraud fared. A case counts as stopped when any of its transfers was."""

    name: str
    kind: str
    transfers: int = 0
    stopped: int = 0
    stopped_by_rules: int = 0
    cases: int = 0
    cases_stopped: int = 0
    first_stopped: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """A simulated year. rules: lists and rules alone; model: its own threshold alone; combined: what the bank does."""

    seed: int
    customers: int
    model: str
    rules: Figures
    model_alone: Figures
    combined: Figures
    types: Mapping[str, TypeFigures]
    calibration: tuple[tuple[float, float, int], ...]  # mean score, share of frauds, transfers; by rising score

    def as_dict(self) -> dict[str, object]:
        """Return the report as plain values."""
        ways = {"rules": self.rules, "model_alone": self.model_alone, "combined": self.combined}
        return {
            "note": SIMULATED,
            "seed": self.seed,
            "customers": self.customers,
            "model": self.model,
            **{name: asdict(figures) | _rates(figures) for name, figures in ways.items()},
            "types": {name: asdict(figures) for name, figures in self.types.items()},
            "calibration": [list(row) for row in self.calibration],
        }

    def as_text(self) -> str:
        """Return the report as a table for people."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield SIMULATED
        benign, frauds = self.combined.benign, self.combined.frauds
        yield (
            f"{self.customers:,} customers, one year, seed {self.seed}, model {self.model}:"
            f" {benign:,} benign transfers ({self.combined.near:,} near a scam's words), {frauds:,} to frauds."
        )
        yield ""
        yield "| | precision | recall | money stopped | false alarms / 1,000 | near-domain / 1,000 |"
        yield "|---|---|---|---|---|---|"
        for name, figures in (
            ("lists and rules", self.rules),
            ("model alone", self.model_alone),
            ("combined", self.combined),
        ):
            yield (
                f"| {name} | {figures.precision:.1%} | {figures.recall:.1%} | {figures.money_stopped:.1%}"
                f" | {figures.alarms_per_1000:.1f} | {figures.near_alarms_per_1000:.1f} |"
            )
        yield ""
        yield "| combined | allow | ask | delay | block |"
        yield "|---|---|---|---|---|"
        for name, counts in (
            ("benign", self.combined.benign_by_action),
            ("frauds", self.combined.frauds_by_action),
        ):
            yield f"| {name} | {' | '.join(f'{counts[action.value]:,}' for action in Action)} |"
        yield ""
        yield "| type | cases | stopped at once | stopped at some point | transfers | recall | by rules alone |"
        yield "|---|---|---|---|---|---|---|"
        for one in self.types.values():
            yield (
                f"| {one.name} | {one.cases} | {_ratio(one.first_stopped, one.cases):.0%}"
                f" | {_ratio(one.cases_stopped, one.cases):.0%} | {one.transfers}"
                f" | {_ratio(one.stopped, one.transfers):.0%} | {_ratio(one.stopped_by_rules, one.transfers):.0%} |"
            )
        yield ""
        yield "| score | share of frauds | transfers |"
        yield "|---|---|---|"
        for score, share, count in self.calibration:
            yield f"| {score:.2%} | {share:.2%} | {count:,} |"


def _rates(figures: Figures) -> dict[str, float]:
    return {
        "precision": figures.precision,
        "recall": figures.recall,
        "alarms_per_1000": figures.alarms_per_1000,
        "near_alarms_per_1000": figures.near_alarms_per_1000,
        "money_stopped": figures.money_stopped,
    }


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
