"""A simulated participant with the built-in screen reader: swipes from one thing to the next, and a double tap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.study.acting import reader_of
from app.study.doing import Doing, Landing
from lab.recordings.records import ReaderDid
from lab.schema import kinds as k

if TYPE_CHECKING:
    from accessibility.tree.node import Node
    from app.study.sight import Sight
    from lab.recordings.records import ReaderCommand
    from lab.ways import Move

MOST_SWIPES = 120
"""Through one page, before somebody no longer looks for a thing."""
GIST = 6
"""Characters of a name after which somebody knows that it is not what they look for."""
SWIPE_MS = 350.0
DOUBLE_TAP = "double tap"
"""What the log calls the gesture that presses."""


class ByReader(Doing):
    """Without looking."""

    def say(self, text: str, following: Move | None) -> bool:  # noqa: ARG002 -- as all have it
        """Nobody listens."""
        return False

    def take_in(self, sight: Sight) -> None:
        """Hear what is said of a new page."""
        self._tell("look")
        heard = sum(len(words) for words in self._heard())
        self.spend(self.participant.listen_ms(heard or min(sight.characters, 20)))

    def act(self, sight: Sight, node: Node) -> Landing:
        """Swipe to it and tap twice."""
        if not self._go_to(sight, node):
            return Landing.BESIDE
        self.spend(self.participant.press_ms())
        if not self.under_way:
            return Landing.BESIDE
        self.see(k.KeyPressed(self.world.page, sight.named(node), DOUBLE_TAP))
        self._tell("activate")
        self.spend(self.participant.listen_ms(min(GIST * 3, sum(len(words) for words in self._heard()))))
        return Landing.RIGHT

    def _go_to(self, sight: Sight, node: Node) -> bool:
        session = reader_of(self.world)
        self._tell("look")
        self._heard()
        for _ in range(MOST_SWIPES):
            if not self.under_way:
                return False
            current = session.reader.current
            if current is not None and (current.node.spoken_name, current.node.role) == (node.spoken_name, node.role):
                return True
            before = None if current is None else current.node.index
            self._tell("next")
            current = session.reader.current
            if current is None or current.node.index == before:
                self._tell("first")
                current = session.reader.current
            name = sight.named(None if current is None else current.node)
            if name != sight.pad_key:  # how many keys of the pad were passed would tell the digit
                self.see(k.ReaderMoved(self.world.page, name))
            heard = sum(len(words) for words in self._heard())
            self.spend(SWIPE_MS + self.participant.listen_ms(min(heard, GIST)))
        return False

    def _heard(self) -> list[str]:
        """What was said since last time; it is all said then."""
        mouth = self.world.mouth
        if mouth.saying is None:
            return []
        first = len(mouth.said) - 1
        self._tell("hear-out")
        return mouth.said[first:]

    def _tell(self, command: ReaderCommand) -> None:
        self.world.do(ReaderDid(command))
