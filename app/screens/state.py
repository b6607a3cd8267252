"""States of the whole window: the first start, after a crash, a bank that cannot be opened, the session's end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.assistant.state import AssistantState, Health
from app.failure import Failure
from app.last_pages import LastPages, Place
from app.pages import Page
from app.scene import PIN
from app.screens.stop import Stop
from app.serial_worker import Done
from bank.values import TransferRequest

if TYPE_CHECKING:
    from app.banking import Household
    from app.scene import Scene
    from app.serial_worker import Outcome
    from bank.bank import Bank

WRONG_PIN = "246801"
IDLE_MINUTES = 5


def begin(scene: Scene) -> None:
    """Start as the program does: open the bank, then ask what there is to ask."""

    def opened(outcome: Outcome[Household]) -> None:
        found = outcome.value if isinstance(outcome, Done) else Failure.of(outcome.error)
        scene.view_model.start.begin(found)

    scene.banking.sign_in(opened)


def _offer(scene: Scene) -> None:
    """The offer stands over the standard version, and over the elder one where a person switches while it stands."""
    version = scene.settings.settings.version
    scene.settings.change(version="standard", elder_offer="")
    begin(scene)
    scene.settings.change(version=version)


def _resume(scene: Scene, confirmation_id: str | None = None) -> None:
    scene.settings.change(elder_offer="over-55")
    LastPages(scene.settings.folder).keep(Place((Page.HOME, Page.SAFETY, Page.LIMITS), confirmation_id))
    begin(scene)


def _resume_transfer(scene: Scene) -> None:
    """A transfer was under review when the program broke off: the bank says what became of it."""
    account = scene.banking.main_account
    if account is None:
        return
    made: list[str] = []
    request = TransferRequest("crashed", account.customer_id, account.id, "li-juan", 30_050)

    def job(bank: Bank) -> None:
        made.append(bank.transfers.prepare(request).confirmation_id)

    scene.banking.write(job, lambda _: None)
    _resume(scene, made[0])


def _closed(scene: Scene) -> None:
    scene.view_model.start.begin(Failure("DATABASE_CORRUPT", {}))


def _ending(scene: Scene) -> None:
    scene.settings.change(idle_minutes=IDLE_MINUTES, idle_elder=True)
    scene.view_model.session.begin()
    scene.move_on(timedelta(minutes=IDLE_MINUTES))


def press(scene: Scene, digits: str) -> None:
    """Press these keys of the pad that opens the locked screen, and send them."""
    for digit in digits:
        scene.view_model.session.pad.press(digit)
    scene.view_model.session.pad.submit()


def _locked(scene: Scene) -> None:
    scene.view_model.session.lock()


def _locked_refused(scene: Scene) -> None:
    press(scene, PIN)
    scene.view_model.session.lock()
    press(scene, WRONG_PIN)


def _assistant_away(scene: Scene) -> None:
    scene.assistant.show(
        AssistantState("scene", elder=False, health=Health(dialogue="DIALOGUE_AWAY", recogniser="MODEL_MISSING"))
    )


def _assistant_away_opened(scene: Scene) -> None:
    _assistant_away(scene)
    scene.view_model.navigation.openConversation()


STOPS = (
    Stop("assistant-away", "首页，小象不在", _assistant_away),
    Stop("assistant-away-opened", "对话，小象不在", _assistant_away_opened),
    Stop("version-offer", "选一个版本", _offer),
    Stop("resume", "接着上次", _resume),
    Stop("resume-transfer", "接着上次，有转账", _resume_transfer),
    Stop("bank-closed", "银行打不开", _closed),
    Stop("session-ending", "要锁屏了", _ending),
    Stop("locked", "屏幕锁上了", _locked),
    Stop("locked-refused", "解锁的密码不对", _locked_refused),
)
"""Every state, in an order in which none disturbs the next."""
