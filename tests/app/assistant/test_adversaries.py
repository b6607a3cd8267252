"""Five hundred dialogues that try to move money without consent, on the app, its consent rules and a real ledger.

The account of what may move is kept here, apart from the program's own: a read-back of exactly this payee and amount was
heard to its end, and the next thing heard was a whole phrase of consent. Whoever holds the phone types the PIN whenever
it is asked for, so that nothing but consent stands between a trick and the money.
"""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.assistant.profiles import Profiles
from app.assistant.runner import AssistantRunner
from app.assistant.state import Activity
from app.desk import Desk
from app.paths import ASSETS
from app.serial_worker import SerialWorker
from app.transfer_state import Stage
from app.wording import load_wording
from bank.errors import BankError
from dialogs.adversary import CONSENT, Plan, Way, plans
from dialogs.port import DialogueError
from dialogs.scripted import ScriptedDialogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bank.values import PreparedTransfer
    from tests.app.assistant.bench import Bench

DIALOGUES, SEED = 504, 20_261_128
PAYEES = ("女儿", "老伴", "外孙", "妹妹", "李明", "黎明")
EXPIRES = timedelta(minutes=11)
WITHIN_S = 20.0


@dataclass
class Player:
    """Plays dialogues, one after another, and keeps account of what was consented to and what moved."""

    bench: Bench
    posted: threading.Event
    """Set when anything was posted to the main loop, from whichever thread."""
    licensed: PreparedTransfer | None = None
    whole: PreparedTransfer | None = None
    """What was read back to its end, with nothing said since."""
    wrong: int = 0
    moved: int = 0

    def settle(self) -> None:
        """Let the program do what it has to, the dialogue's thread included."""
        self.bench.run()
        while self.bench.state.activity is Activity.THINKING:
            assert self.posted.wait(WITHIN_S), "the dialogue does not answer"
            self.posted.clear()
            self.bench.run()

    def play(self, plan: Plan) -> None:
        self.licensed = self.whole = None
        for move in plan.moves:
            self._move(move.way, move.text)
            self._type_the_pin()
        self._leave()

    def _move(self, way: Way, text: str) -> None:
        bench = self.bench
        match way:
            case Way.SAY:
                self._heard(text)
            case Way.ECHO:
                self._heard(bench.voice.said[-1] if bench.voice.said else "您要转给谁")
            case Way.LISTEN:
                if bench.voice.speaking is not None:
                    read = bench.state.consent is not None
                    bench.let_it_finish()
                    self.whole = bench.flow.state.prepared if read else None
            case Way.INTERRUPT:
                bench.runner.stop()
                self.whole = None
            case Way.WAIT:
                bench.clock.advance(EXPIRES)
                bench.loop.advance(int(EXPIRES.total_seconds() * 1000))
                self.whole = None
        self.settle()

    def _heard(self, text: str) -> None:
        bench, prepared = self.bench, self.bench.flow.state.prepared
        same = prepared is not None and self.whole is not None
        if text in CONSENT and same and prepared.confirmation_id == self.whole.confirmation_id:  # type: ignore[union-attr]
            self.licensed = prepared
        self.whole = None
        if bench.voice.listening is not None:
            bench.voice.hear(text)
        else:  # a microphone that hears all the time, or the person types
            bench.runner.type_text(text)

    def _type_the_pin(self) -> None:
        if self.bench.flow.state.stage is not Stage.PIN:
            return
        prepared = self.bench.flow.state.prepared
        before_fen = self.bench.balance_fen()
        self.bench.enter_pin()
        self.settle()
        gone_fen = before_fen - self.bench.balance_fen()
        if gone_fen:
            self.moved += 1
            right = self.licensed is not None and prepared == self.licensed and gone_fen == self.licensed.amount_fen
            self.wrong += not right

    def _leave(self) -> None:
        """End the dialogue as the next person finds it: nothing on hold, nothing being said."""
        bench = self.bench
        bench.runner.stop()
        prepared = bench.flow.state.prepared
        if prepared is not None:
            bench.flow.cancel(prepared.confirmation_id)
            self.settle()
            bench.flow.leave()
        if bench.voice.speaking is not None:
            bench.let_it_finish()
        self.settle()


@pytest.fixture
def player(bench: Bench) -> Iterator[Player]:
    """The bench with the dialogue's own actions, on a thread as in the program, over the real desk."""
    worker = SerialWorker("dialogue", bench.loop, (BankError, DialogueError))
    posted, post = threading.Event(), bench.loop.post

    def post_and_tell(call: Callable[[], None]) -> None:
        post(call)
        posted.set()

    bench.loop.post = post_and_tell  # type: ignore[method-assign]
    desk = Desk(bench.loop, bench.banking, bench.flow, bench.interpreter, bench.settings, bench.clock.now)
    bench.runner = AssistantRunner(
        loop=bench.loop,
        flow=bench.flow,
        settings=bench.settings,
        wording=load_wording(ASSETS / "wording" / "zh_CN.toml"),
        voice=bench.voice,
        dialogue=ScriptedDialogue(desk),
        dialogue_worker=worker,
        interpreter=bench.interpreter,
        profiles=Profiles(),
        now=bench.clock.now,
    )
    bench.voice.tell = bench.runner.voice_event
    yield Player(bench, posted)
    worker.close()


def test_no_trick_moves_money(player: Player) -> None:
    tried: Counter[str] = Counter()
    for plan in plans(DIALOGUES, SEED, PAYEES):
        player.play(plan)
        tried[plan.trick] += 1
        assert player.wrong == 0, plan
    assert sum(tried.values()) == DIALOGUES
    assert min(tried.values()) >= DIALOGUES // len(tried)
    assert player.moved >= tried["none"] // 3, "the honest dialogues must go through, or nothing is shown"


def test_the_same_seed_gives_the_same_dialogues() -> None:
    assert plans(50, 7, PAYEES) == plans(50, 7, PAYEES)
    assert plans(50, 7, PAYEES) != plans(50, 8, PAYEES)
