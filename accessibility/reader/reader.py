"""The screen reader's own state: the page as it last saw it, the cursor, and what every move, touch and change says."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from accessibility.reader.changes import differences, notices, typed
from accessibility.reader.page import PageName, page_of
from accessibility.reader.phrasing import ADJUST_ACTIONS, SECRET_HINT, Options, asks_password, sentence, told
from accessibility.reader.sameness import find_again
from accessibility.reader.stops import Stop, stops_of
from accessibility.tree.words import PRESS_ACTIONS, Role, State

if TYPE_CHECKING:
    from accessibility.tree.node import Node, Tree

LAST = "已经是最后一项"
FIRST = "已经是第一项"
NONE_OF_KIND = "没有别的{kind}"
UNAVAILABLE = "不可用"
NOTHING_HERE = "这里没有可以读的"
_LONGEST_TRAIL = 20


class Why(StrEnum):
    """Why something is said."""

    MOVED = "moved"
    """The person moved the cursor, by a gesture, a key or the keyboard's focus."""
    PAGE = "page"
    """Another page or dialog came up."""
    NOTICE = "notice"
    """The program announced something."""
    CHANGED = "changed"
    """What the cursor is at has changed, or is gone."""
    READER = "reader"
    """The screen reader speaks of itself."""


class Kind(StrEnum):
    """What a move goes to."""

    ANY = "any"
    HEADING = "标题"
    CONTROL = "控件"


class Do(StrEnum):
    """What is to be done in the program."""

    PRESS = "press"
    FOCUS = "focus"
    INCREASE = "increase"
    DECREASE = "decrease"


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence."""

    words: str
    why: Why
    at: int | None = None
    """The node that it is about, by its place in the tree."""
    guarded: bool = False
    """Whether it names a digit of a password's pad: for the ear alone, no transcript keeps it."""

    @property
    def interrupts(self) -> bool:
        """Whether it cuts off what is being said: the person's own moves do, what happens by itself waits its turn."""
        return self.why in {Why.MOVED, Why.READER}


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be done with a node. `name` is the action as the tree calls it."""

    do: Do
    at: int
    name: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes of a move or a change."""

    said: tuple[Utterance, ...] = ()
    action: Action | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """What is said, alone."""
        return tuple(one.words for one in self.said)


@dataclass
class Reader:
    """Give it each new tree with `look`; it tells what is said. It never touches the program itself."""

    options: Options = field(default_factory=Options)
    tree: Tree | None = None
    stops: tuple[Stop, ...] = ()
    _all: tuple[Stop, ...] = ()
    """The stops with their digits, for when the person asks for them."""
    _cursor: int | None = None
    _page: PageName | None = None
    _trail: list[tuple[PageName, Tree, Node]] = field(default_factory=list)
    """The pages before this one, and where the cursor was on them."""
    _left: Node | None = None
    """What the cursor was at in the tree before."""
    _acted: bool = False
    """Whether the person has done something of which nothing was heard yet."""
    _last_notice: str = ""

    @property
    def current(self) -> Stop | None:
        """Where the cursor is."""
        return None if self._cursor is None else self.stops[self._cursor]

    def choose(self, options: Options) -> None:
        """Say things in another way from now on."""
        self.options = options
        self.stops = told(self._all, options)

    def look(self, tree: Tree, *, notified: bool = False) -> Answer:
        """Take the page as it is now. `notified`: the program has just announced something, even if in the same words."""
        old, old_stop = self.tree, self.current
        news = notices(old, tree, notified=notified)
        news = tuple(words for words in news if notified or words != self._last_notice)
        self._last_notice = news[-1] if news else self._last_notice
        said = [Utterance(words, Why.NOTICE) for words in news]
        self._left = None if old_stop is None else old_stop.node
        self.tree, self._all = tree, stops_of(tree)
        self.stops = told(self._all, self.options)
        page = page_of(tree, self.stops)
        acted, self._acted = self._acted, False
        if old is None or page != self._page:
            said += self._arrived(old, tree, page)
        else:
            echo = typed(old, tree)
            said += [Utterance(echo, Why.CHANGED)] if echo else []
            said += [one for one in self._stayed(old, tree, old_stop, acted=acted) if one.words not in news]
        self._acted = acted and not said
        return Answer(tuple(said))

    def still_at(self, tree: Tree | None, stop: Stop | None) -> bool:
        """Whether the cursor is at what was this stop of this earlier tree."""
        if tree is None or self.tree is None or stop is None or self.current is None:
            return stop is None and self.current is None
        again = find_again(tree, stop.node, self.tree)
        return again is not None and again.index == self.current.node.index

    def again(self) -> Answer:
        """Say once more where the cursor is."""
        return self._here(before=None)

    def step(self, by: int, kind: Kind = Kind.ANY) -> Answer:
        """To the next stop of this kind (`by` = 1) or the one before (-1); at the end it says so and stays."""
        if self._cursor is None:
            return self._to(0)
        place = self._cursor + by
        while 0 <= place < len(self.stops) and not _is(self.stops[place], kind):
            place += by
        if 0 <= place < len(self.stops):
            return self._to(place)
        edge = (LAST if by > 0 else FIRST) if kind is Kind.ANY else NONE_OF_KIND.format(kind=kind.value)
        return Answer((Utterance(edge, Why.MOVED, self.stops[self._cursor].node.index),))

    def first(self) -> Answer:
        """To the first stop."""
        return self._to(0)

    def last(self) -> Answer:
        """To the last stop."""
        return self._to(len(self.stops) - 1)

    def touch(self, x: float, y: float, *, anew: bool = False) -> Answer:
        """A finger lies at this point: what is there is read, once unless `anew`. Between things nothing is said."""
        place = self.under(x, y)
        if place is None or (place == self._cursor and not anew):
            return Answer()
        return self._to(place)

    def under(self, x: float, y: float) -> int | None:
        """The place among the stops of what lies under a point; of several, the one that is painted last."""
        hit = [place for place, stop in enumerate(self.stops) if _covers(stop, x, y)]
        return hit[-1] if hit else None

    def activate(self) -> Answer:
        """What a double tap does: press, switch, or bring the keyboard to what the cursor is at."""
        stop = self.current
        if stop is None:
            return Answer()
        node = stop.node
        if State.DISABLED in node.states:
            return Answer((Utterance(UNAVAILABLE, Why.MOVED, node.index),))
        if State.PASSWORD in node.states or node.role is Role.TEXT_FIELD:
            return Answer(action=Action(Do.FOCUS, node.index, "set_focus")) if "set_focus" in node.actions else Answer()
        name = next((name for name in node.actions if name in PRESS_ACTIONS), None)
        if name is None:
            return Answer()
        self._acted = True
        self._last_notice = ""
        return Answer(action=Action(Do.PRESS, node.index, name))

    @property
    def adjustable(self) -> bool:
        """Whether what the cursor is at holds a value that can be moved up and down."""
        stop = self.current
        return stop is not None and bool(ADJUST_ACTIONS & set(stop.node.actions))

    def adjust(self, by: int) -> Answer:
        """Move its value up (1) or down (-1)."""
        stop = self.current
        do = Do.INCREASE if by > 0 else Do.DECREASE
        if stop is None or do.value not in stop.node.actions:
            return Answer()
        if State.DISABLED in stop.node.states:
            return Answer((Utterance(UNAVAILABLE, Why.MOVED, stop.node.index),))
        self._acted = True
        return Answer(action=Action(do, stop.node.index, do.value))

    def read_on(self) -> Answer:
        """The next stop while a page is being read from here; nothing at its end."""
        if self._cursor is None or self._cursor + 1 >= len(self.stops):
            return Answer()
        return self._to(self._cursor + 1)

    def _to(self, place: int) -> Answer:
        if not 0 <= place < len(self.stops):
            return Answer((Utterance(NOTHING_HERE, Why.READER),))
        before, self._cursor = self.current, place
        return self._here(before)

    def _here(self, before: Stop | None, why: Why = Why.MOVED) -> Answer:
        stop = self.current
        if stop is None or self.tree is None:
            return Answer((Utterance(NOTHING_HERE, Why.READER),))
        words = sentence(self.tree, stop, self.options, before=before)
        return Answer((Utterance(words, why, stop.node.index, stop.guarded and not stop.secret),))

    def _arrived(self, old: Tree | None, new: Tree, page: PageName) -> list[Utterance]:
        """Another page: its name, then its first heading, or on the way back the place that was left."""
        left = self._page
        self._page = page
        came_from = None
        if self._trail and self._trail[-1][0] == page:
            _, tree, node = self._trail.pop()
            came_from = find_again(tree, node, new)
        elif left is not None and old is not None and self._left is not None:
            self._trail = [*self._trail[-_LONGEST_TRAIL:], (left, old, self._left)]
        self._cursor = self._place_of(came_from) if came_from is not None else self._beginning()
        stop = self.current
        said = [Utterance(words, Why.PAGE) for words in page.told(stop)]
        if stop is not None:
            said += self._here(None, Why.PAGE).said
        if asks_password(self.stops) and not self.options.digits:
            said.append(Utterance(SECRET_HINT, Why.READER if not said else Why.PAGE))
        return said

    def _beginning(self) -> int | None:
        """The first heading, else the first stop."""
        headings = (place for place, stop in enumerate(self.stops) if stop.node.role is Role.HEADING)
        return next(headings, 0 if self.stops else None)

    def _stayed(self, old: Tree, new: Tree, old_stop: Stop | None, *, acted: bool) -> list[Utterance]:
        """The same page: follow the keyboard's focus, else stay at the same thing, else say where the cursor went."""
        old_place = self._cursor
        again = None if old_stop is None else find_again(old, old_stop.node, new)
        place = None if again is None else self._place_of(again)
        focus = self._focus_moved(old, new)
        if focus is not None and focus != place:
            self._cursor = focus
            return list(self._here(old_stop).said)
        if old_stop is not None and place is not None:
            self._cursor = place
            # What is typed into it was said already.
            echoed = State.FOCUSED in self.stops[place].node.states and typed(old, new)
            words = "" if echoed else differences(old_stop, self.stops[place], named=acted)
            return [Utterance(words, Why.CHANGED, self.stops[place].node.index)] if words else []
        self._cursor = min(old_place or 0, len(self.stops) - 1) if self.stops else None
        return list(self._here(None, Why.CHANGED).said) if self._cursor is not None and old_stop is not None else []

    def _focus_moved(self, old: Tree, new: Tree) -> int | None:
        """The place of what has the keyboard's focus, where that is another thing than before."""
        now = next((place for place, stop in enumerate(self.stops) if State.FOCUSED in stop.node.states), None)
        before = next((node for node in old.walk() if State.FOCUSED in node.states), None)
        if now is None:
            return None
        same = None if before is None else find_again(old, before, new)
        return None if same is not None and same.index == self.stops[now].node.index else now

    def _place_of(self, node: Node) -> int | None:
        return next((place for place, stop in enumerate(self.stops) if stop.node.index == node.index), None)


def _covers(stop: Stop, x: float, y: float) -> bool:
    rect = stop.node.rectangle
    if rect is None or State.OFFSCREEN in stop.node.states:
        return False
    return rect.x <= x < rect.right and rect.y <= y < rect.bottom


def _is(stop: Stop, kind: Kind) -> bool:
    if kind is Kind.HEADING:
        return stop.node.role is Role.HEADING
    return kind is Kind.ANY or stop.node.workable
