"""A simulated participant at one task: along the way that they know, with slips, hesitations and forgetting, by hand."""

from __future__ import annotations

from abc import ABC, abstractmethod
from enum import Enum
from typing import TYPE_CHECKING

from accessibility.tree.words import Role
from app.pages import Page
from app.study.sight import Sight
from app.study.watch import SECRET_PAGES
from lab import inputs as i
from lab.recordings.records import NetworkLost, PayeePreferred, Tapped
from lab.schema import kinds as k
from lab.ways import Key, Press, Say

if TYPE_CHECKING:
    from accessibility.tree.node import Node
    from app.study.persona import Participant
    from app.study.world import World
    from lab.keeping import KeptSession, SteppedClock
    from lab.study import Condition, Incident, Task
    from lab.ways import Move

MOST_TRIES = 6
"""Of one thing, before somebody gives up."""
RETRY_MS = 4_000.0
"""Wait before something that did not work is tried again."""
PAUSE_NOTED_MS = 2_000.0
"""A pause beyond reading that is kept as a hesitation."""
ERASE, BACK = "退格", "返回"


class Landing(Enum):
    """What a press came down on."""

    RIGHT = "what was meant"
    OTHER = "another control"
    BESIDE = "beside"


class Doing(ABC):
    """One task under way. How something is pressed is for those who inherit to say: with a finger, or by screen reader."""

    def __init__(
        self,
        world: World,
        participant: Participant,
        kept: KeptSession,
        clock: SteppedClock,
        condition: Condition,
        task: Task,
        incidents: tuple[Incident, ...],
    ) -> None:
        self.world = world
        self.participant = participant
        self.kept = kept
        self.condition = condition
        self.task = task
        self._clock = clock
        self._waiting = list(incidents)
        self._place = kept.state.place
        self._read = ""
        self._steps = 0
        self.mishear_rate = 0.0

    @property
    def under_way(self) -> bool:
        """Whether the task has not ended yet."""
        state = self.kept.state
        return state.outcome is None and state.place == self._place and state.running

    def run(self, way: tuple[Move, ...]) -> None:
        """Go the way until the task ends, or give up."""
        at = tries = 0
        while self.under_way:
            self._incidents()
            self._look_around()
            spent_ms = self.kept.state.elapsed_ms(self.kept.now_ms)
            if tries > MOST_TRIES or spent_ms > self.participant.persona.patience_s * 1000:
                self._give_up()
            elif at < len(way):
                reached = self._step(way, at)
                tries = 0 if reached > at else tries + 1
                at = reached
            else:
                tries += 1
                at = self._once_more(way)

    def spend(self, milliseconds: float) -> None:
        """Let time pass for the program, the log and the limit of the task."""
        self.world.move_on(self._clock.advance(milliseconds))
        if self.under_way:
            self.kept.do(i.Tick())

    def see(self, what: k.Kind) -> None:
        """Keep something that the participant did."""
        if self.under_way:
            self.kept.do(i.Saw(what))

    @abstractmethod
    def say(self, text: str, following: Move | None) -> bool:
        """Say it to the assistant; whether that got anywhere. By hand nobody talks."""

    @abstractmethod
    def act(self, sight: Sight, node: Node) -> Landing:
        """Press this, and tell what was pressed."""

    def _step(self, way: tuple[Move, ...], at: int) -> int:
        """Do the next thing; returns which is the next then."""
        move = way[at]
        if isinstance(move, Say):
            return at + 1 if self.say(move.text, way[at + 1] if at + 1 < len(way) else None) else at
        self._steps += 1
        if isinstance(move, Press) and self.participant.forgets():
            self._wander(move.name)
            return at
        sight = Sight(self.world)
        node = sight.reach(move.name)
        if node is None:
            return self._lost(way, at)
        if isinstance(move, Press) and (again := self._unlike(way, at, sight)) is not None:
            return again
        page = self.world.page
        landing = self.act(sight, node)
        if landing is Landing.OTHER:
            self._mend(move, page)
        return at + 1 if landing is Landing.RIGHT else at

    def _unlike(self, way: tuple[Move, ...], at: int, sight: Sight) -> int | None:
        """Before going on from a pad: where what was keyed is not what stands there, it is erased; where to begin anew."""
        first = at
        while first > 0 and isinstance(way[first - 1], Key):
            first -= 1
        keyed = [move for move in way[first:at] if isinstance(move, Key)]
        if not keyed or not self.participant.notices():
            return None
        if keyed[0].secret:
            there = self.world.view_model.pin.count + self.world.view_model.orderPin.count
            wrong = there != len(keyed)
        else:
            typed = next((node.text for node in sight.tree.nodes if node.role is Role.TEXT_FIELD and node.showing), "")
            there = len(typed.replace(",", ""))
            wrong = typed.replace(",", "") != "".join({"小数点": "."}.get(key.name, key.name) for key in keyed)
        if not wrong:
            return None
        for _ in range(there):
            self._press_if_there(ERASE)
        return first

    def _mend(self, move: Move, page: str) -> None:
        """Something else was pressed."""
        if not self.under_way:
            return
        if self.world.page != page:
            self._press_if_there(BACK)
        elif isinstance(move, Key) and self.participant.notices():
            self._press_if_there(ERASE)

    def _lost(self, way: tuple[Move, ...], at: int) -> int:
        """What comes next is not on the page: the last thing did not work, or this is the wrong page."""
        self.spend(RETRY_MS)
        self.see(k.HesitationNoticed(self.world.page, round(RETRY_MS)))
        before = way[at - 1] if at else None
        if isinstance(before, Press) and Sight(self.world).find(before.name) is not None:
            return at - 1
        if isinstance(before, Press | Key) and self.world.page in SECRET_PAGES:
            return self._once_more(way[:at])
        self.see(k.ErrorMade("navigation", "what was looked for is not here"))
        self._press_if_there(BACK)
        return at

    def _once_more(self, way: tuple[Move, ...]) -> int:
        """All was done and nothing came of it: the last thing again; a PIN from its first digit."""
        self.spend(RETRY_MS)
        if self.world.page in SECRET_PAGES:
            for _ in range(self.world.view_model.pin.count + self.world.view_model.orderPin.count):
                self._press_if_there(ERASE)
            return next((at for at, move in enumerate(way) if isinstance(move, Key) and move.secret), len(way))
        last = way[-1] if way else None
        name = last.name if isinstance(last, Press) else None
        return len(way) - 1 if name is not None and Sight(self.world).find(name) is not None else len(way)

    def _wander(self, wanted: str) -> None:
        """The next step is not known any more: something else is tried, and left again."""
        sight = Sight(self.world)
        others = [node for node in sight.workable if wanted not in node.spoken_name and node.name != BACK]
        page = self.world.page
        self.see(k.ErrorMade("mistake", "another way was tried"))
        if others and page not in SECRET_PAGES:
            self.act(sight, self.participant.chance.choice(others))
        if self.under_way and self.world.page != page:
            self._look_around()
            self._press_if_there("首页" if self.world.page == Page.HOME else BACK)

    def _press_if_there(self, name: str) -> None:
        sight = Sight(self.world)
        node = sight.reach(name) if self.under_way else None
        if node is not None:
            self.act(sight, node)

    def _give_up(self) -> None:
        if self.under_way:
            self.kept.do(i.GaveUp())

    def _look_around(self) -> None:
        """Read the page where it is a new one, and perhaps stop to think."""
        if self.world.page != self._read:
            self._read = self.world.page
            self.take_in(Sight(self.world))
        pause_ms = self.participant.hesitation_ms()
        if pause_ms:
            self.spend(pause_ms)
        if pause_ms >= PAUSE_NOTED_MS:
            self.see(k.HesitationNoticed(self.world.page, round(pause_ms)))

    def take_in(self, sight: Sight) -> None:
        """Find out what is on a new page."""
        self.spend(self.participant.read_ms(sight.characters, self.condition))

    def _incidents(self) -> None:
        for incident in [each for each in self._waiting if each.after_steps <= self._steps]:
            self._waiting.remove(incident)
            if self.under_way:
                self.kept.do(i.Fired(incident.id))
                self._suffer(incident)

    def _suffer(self, incident: Incident) -> None:
        match incident.kind:
            case "network-loss":
                self.world.do(NetworkLost(round(incident.lasts_s * 1000)))
            case "recogniser-errors":
                self.mishear_rate = incident.rate
            case "wrong-payee":
                self.world.do(PayeePreferred(incident.payee))
            case "scam-call":
                self.spend(self.participant.listen_ms(len(incident.text)))
                self.see(k.HesitationNoticed(self.world.page, round(self.participant.listen_ms(len(incident.text)))))


class ByHand(Doing):
    """With a finger."""

    def say(self, text: str, following: Move | None) -> bool:  # noqa: ARG002 -- as all have it
        """Nobody listens."""
        return False

    def act(self, sight: Sight, node: Node) -> Landing:
        """Aim at its middle and press where the finger comes down."""
        if node.rectangle is None:
            return Landing.BESIDE
        middle = (node.rectangle.x + node.rectangle.width / 2, node.rectangle.y + node.rectangle.height / 2)
        x, y = self.participant.aim(*middle)
        self.spend(self.participant.press_ms())
        if not self.under_way:
            return Landing.BESIDE
        landed = sight.landed(x, y)
        hit = landed.node is not None
        under = landed.node or landed.nearest
        name = sight.named(under)
        if under is not None and under.rectangle is not None and name == sight.pad_key:
            # Where on the pad it was would tell the digit: only how far from the key's middle is kept.
            shown = (
                x - under.rectangle.x - under.rectangle.width / 2,
                y - under.rectangle.y - under.rectangle.height / 2,
            )
        else:
            shown = (x, y)
        self.see(
            k.TouchTapped(
                self.world.page,
                name,
                "" if under is None else under.role.value,
                round(shown[0], 1),
                round(shown[1], 1),
                hit=hit,
                distance_px=round(landed.distance_px, 1),
            )
        )
        landing = Landing.BESIDE
        if landed.node is not None:
            landing = Landing.RIGHT if landed.node.index == node.index else Landing.OTHER
        if landing is not Landing.RIGHT:
            self.see(k.ErrorMade("slip", landing.value))
        self.world.do(Tapped(x, y))
        return landing
