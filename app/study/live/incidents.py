"""What goes wrong on purpose in one task: after so many steps, or when the moderator says so; each at most once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.study.live.ports import OpenTask
    from lab.study import Incident


class Incidents:
    """The incidents of a task. `fired` is told of each before it takes place; `called` puts a caller's words before the participant."""

    def __init__(
        self,
        incidents: Iterable[Incident],
        bank: OpenTask,
        fired: Callable[[str], None],
        called: Callable[[str], None],
    ) -> None:
        self._waiting = list(incidents)
        self._bank = bank
        self._fired = fired
        self._called = called

    def look(self) -> None:
        """Let take place what is due by the number of steps."""
        for incident in [each for each in self._waiting if each.after_steps <= self._bank.steps()]:
            self._let(incident)

    def fire(self, incident_id: str) -> None:
        """Let one take place now, if it has not yet."""
        for incident in [each for each in self._waiting if each.id == incident_id]:
            self._let(incident)

    def _let(self, incident: Incident) -> None:
        if incident not in self._waiting:
            return  # telling of another one brought it about
        self._waiting.remove(incident)
        self._fired(incident.id)
        match incident.kind:
            case "network-loss":
                self._bank.lose_network(round(incident.lasts_s * 1000))
            case "recogniser-errors":
                self._bank.mishear(incident.rate)
            case "wrong-payee":
                self._bank.prefer(incident.payee)
            case "scam-call":
                self._called(incident.text)
