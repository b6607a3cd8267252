"""One session of the built-in screen reader: gestures and changes in, sentences, actions and a transcript out.

It knows no Qt: eyes and hands are handed to it. Main loop only.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from accessibility.errors import CaptureError
from accessibility.reader.gestures import Gesture, Made
from accessibility.reader.phrasing import SECRET_KEY, Options
from accessibility.reader.reader import Answer, Kind, Reader, Utterance, Why
from accessibility.reader.transcript import Line
from app.reader.dial import Dial, rate_words, stepped
from dialogs.language.speakable import speakable

if TYPE_CHECKING:
    from collections.abc import Callable

    from accessibility.reader.reader import Action
    from accessibility.tree.node import Tree
    from app.reader.mouth import Mouth

MOST_LINES = 2_000
MOST_WAITING = 8
"""Sentences that wait to be said; of more, the oldest are dropped."""
WELCOME = "内置朗读已打开。左右轻扫，换一项。连点两下，按下。按F7关闭。"
GOODBYE = "内置朗读已关闭"
DIGITS_ON = "会念出密码的数字。请戴上耳机"
DIGITS_OFF = "不念密码的数字"


class Hands(Protocol):
    """What the screen reader sees and does in the window."""

    def look(self) -> Tree:
        """The accessible tree as it is now. Raises CaptureError."""

    def doing(self, action: Action) -> Callable[[], None]:
        """What does it to the thing as it was seen last; nothing happens where that has gone meanwhile."""

    def show(self, at: int) -> bool:
        """Bring the node at this place into sight; whether anything moved."""


class ReaderSession:
    """`changed` is called after everything that a picture of the reader depends on."""

    def __init__(self, hands: Hands, mouth: Mouth, now_ms: Callable[[], int], changed: Callable[[], None]) -> None:
        self._hands = hands
        self._mouth = mouth
        self._now_ms = now_ms
        self._changed = changed
        self._began_ms = now_ms()
        self._waiting: deque[Utterance] = deque()
        self._speaking = False
        self._reading = False
        self.held = False
        """Whether somebody else has the air: nothing is begun until `go_on`."""
        self.acting: Callable[[Action], None] = lambda _: None
        """Told of what the person has it do, before it is done."""
        self.reader = Reader()
        self.dial = Dial.HEADINGS
        self.rate = 1.0
        self.curtain = False
        self.lines: list[Line] = []

    @property
    def options(self) -> Options:
        """What the person has chosen to hear."""
        return self.reader.options

    def take(self, *, rate: float, hints: bool) -> None:
        """What the person had chosen before."""
        self.rate = rate
        self.reader.choose(replace(self.options, hints=hints))

    def begin(self) -> None:
        """The reader was switched on."""
        self._say(Answer((Utterance(WELCOME, Why.READER),)))
        self.look()

    def end(self, why: str | None = None) -> None:
        """The reader is switched off; `why` is the last thing it says, an empty text says nothing."""
        self.hush()
        self.curtain = self.held = False
        words = GOODBYE if why is None else why
        if words:
            self._say(Answer((Utterance(words, Why.READER),)))

    def look(self, *, notified: bool = False) -> None:
        """The window may have changed."""
        try:
            tree = self._hands.look()
        except CaptureError:
            return  # the window is going away
        place = None if self.reader.current is None else self.reader.current.node.rectangle
        answer = self.reader.look(tree, notified=notified)
        self._say(answer)
        now = None if self.reader.current is None else self.reader.current.node.rectangle
        if now != place or answer.said:
            self._changed()

    def made(self, made: Made) -> None:
        """A gesture was made."""
        self._reading = False
        {
            Gesture.RIGHT: lambda: self.step(1),
            Gesture.LEFT: lambda: self.step(-1),
            Gesture.UP: lambda: self.apply(-1),
            Gesture.DOWN: lambda: self.apply(1),
            Gesture.EXPLORE: lambda: self._moved(self.reader.touch(made.x, made.y), show=False),
            Gesture.TAP: lambda: self.tap(made.x, made.y),
            Gesture.DOUBLE_TAP: self.activate,
            Gesture.TWO_TAP: self.hush,
            Gesture.TWO_RIGHT: lambda: self.turn(1),
            Gesture.TWO_LEFT: lambda: self.turn(-1),
            Gesture.TWO_DOWN: self.read_from_here,
            Gesture.TWO_UP: self.read_from_top,
        }[made.gesture]()

    def step(self, by: int, kind: Kind = Kind.ANY) -> None:
        """Move the cursor."""
        self.look()
        self._moved(self.reader.step(by, kind))

    def tap(self, x: float, y: float) -> None:
        """To what is at this point, even if the cursor is there already."""
        self.look()
        self._moved(self.reader.touch(x, y, anew=True), show=False)

    def first(self) -> None:
        """To the first stop."""
        self.look()
        self._moved(self.reader.first())

    def last(self) -> None:
        """To the last stop."""
        self.look()
        self._moved(self.reader.last())

    def activate(self) -> None:
        """Double tap."""
        self._act(self.reader.activate)

    def turn(self, by: int) -> None:
        """Turn the dial."""
        self.dial = self.dial.turned(by)
        self._tell(f"{self.dial.value}，{self._setting()}" if self._setting() else self.dial.value)

    def apply(self, by: int) -> None:
        """A swipe down (1) or up (-1): move a value, else move or change what the dial is at. Up is more, down is less."""
        if self.reader.adjustable:
            self._act(lambda: self.reader.adjust(-by))
            return
        match self.dial:
            case Dial.HEADINGS:
                self.step(by, Kind.HEADING)
            case Dial.CONTROLS:
                self.step(by, Kind.CONTROL)
            case Dial.RATE:
                self.set_rate(stepped(self.rate, -by))
            case Dial.HINTS:
                self.set_hints(on=not self.options.hints)
            case Dial.DIGITS:
                self.set_digits(on=not self.options.digits)
            case Dial.CURTAIN:
                self.set_curtain(on=not self.curtain)

    def set_rate(self, rate: float) -> None:
        """Speak faster or slower from now on."""
        self.rate = rate
        self._tell(f"语速，{rate_words(rate)}")

    def set_hints(self, *, on: bool) -> None:
        """Whether it is said how things are worked."""
        self.reader.choose(replace(self.options, hints=on))
        self._tell("提示已打开" if on else "提示已关闭")

    def set_digits(self, *, on: bool) -> None:
        """Whether the keys of a password's pad say their digit: only ever at the person's wish."""
        self.reader.choose(replace(self.options, digits=on))
        self._tell(DIGITS_ON if on else DIGITS_OFF)

    def set_curtain(self, *, on: bool) -> None:
        """Whether the screen is black."""
        self.curtain = on
        self._tell("屏幕已遮黑" if on else "屏幕已显示")

    def read_from_here(self) -> None:
        """Read everything from the cursor on, until the page ends or the person does something."""
        self.look()
        self._moved(self.reader.again())
        self._reading = True

    def read_from_top(self) -> None:
        """Read everything from the first stop."""
        self.look()
        self._moved(self.reader.first())
        self._reading = True

    def hush(self) -> None:
        """Be quiet."""
        self._reading = False
        self._waiting.clear()
        self._speaking = False
        self._mouth.hush()

    def once_quiet(self, do: Callable[[], None]) -> None:
        """Be quiet, and do this as soon as nothing sounds any more."""
        self.hush()
        self._mouth.hush(do)

    def go_on(self) -> None:
        """The air may be free again."""
        if not self._speaking and not self.held and self._waiting:
            self._speak(self._waiting.popleft())

    def _setting(self) -> str:
        """What the dial's place is set to."""
        return {
            Dial.RATE: rate_words(self.rate),
            Dial.HINTS: "开" if self.options.hints else "关",
            Dial.DIGITS: "开" if self.options.digits else "关",
            Dial.CURTAIN: "开" if self.curtain else "关",
        }.get(self.dial, "")

    def _tell(self, words: str) -> None:
        self._say(Answer((Utterance(words, Why.READER),)))
        self._changed()

    def _moved(self, answer: Answer, *, show: bool = True) -> None:
        """The cursor may have moved: what it is at is said, and brought into sight."""
        if not answer.said:
            return
        self._reading = False
        self._say(answer)
        stop = self.reader.current
        if show and stop is not None and self._hands.show(stop.node.index):
            self.look()
        self._changed()

    def _act(self, do: Callable[[], Answer]) -> None:
        """Do this to what the person has heard; what was being said is cut off, for what comes of it is of more interest.

        Where the window has changed and the cursor with it, they hear where they are now, and nothing is done.
        """
        self.hush()
        tree, stop = self.reader.tree, self.reader.current
        self.look()
        if not self.reader.still_at(tree, stop):
            return
        answer = do()
        self._say(answer)
        action = answer.action
        if action is not None:
            self.acting(action)
            # Only once nothing sounds: what is pressed may open the microphone. By then the window may have been looked at again.
            self._mouth.hush(self._hands.doing(action))

    def _say(self, answer: Answer) -> None:
        for utterance in answer.said:
            if utterance.interrupts:
                reading = self._reading
                self.hush()
                self._reading = reading
            self._waiting.append(utterance)
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popleft()
        self.go_on()

    def _speak(self, utterance: Utterance) -> None:
        spoken = speakable(utterance.words)
        words, kept = (SECRET_KEY, SECRET_KEY) if utterance.guarded else (utterance.words, spoken)
        line = Line(self._now_ms() - self._began_ms, utterance.why, words, kept)
        self.lines = [*self.lines[-MOST_LINES + 1 :], line]
        self._speaking = True
        self._mouth.say(spoken, self.rate, self._over)
        self._changed()

    def _over(self) -> None:
        """One sentence was said: the next, or while a page is read the next stop."""
        self._speaking = False
        if self._waiting or not self._reading:
            self.go_on()
            return
        answer = self.reader.read_on()
        self._reading = False
        self._moved(answer)
        self._reading = bool(answer.said)
