from collections.abc import Callable
from pathlib import Path

from app.banking import Banking
from app.inline_worker import InlineWorker
from app.scene import PromptLoop, Scene
from app.settings import SettingsStore
from app.still_assistant import StillAssistant
from app.transfer_flow import TransferFlow
from app.viewmodels.app import AppViewModel
from bank.clock import SystemClock
from bank.errors import BankError


def test_the_balance_is_shown_said_and_written_out(scene: Scene) -> None:
    accounts = scene.view_model.accounts
    assert accounts.greeting == "王阿姨"
    assert accounts.total.display == "¥52,386.20"
    assert accounts.balance.spoken == "52386元2角"
    assert accounts.balanceWords == "五万两千三百八十六元两角"
    assert accounts.accounts.rows[0].sentence == "养老金账户，尾号2 6 3 3，余额52386元2角"


def test_an_entry_is_one_sentence(scene: Scene) -> None:
    newest = scene.view_model.accounts.entries.rows[0]
    assert newest.sentence == "3月1日 周日，市通信公司，话费，支出39元，余额52386元2角"
    assert newest.amount == "−¥39.00"
    incoming = next(row for row in scene.view_model.accounts.entries.rows if row.incoming)
    assert incoming.amount.startswith("+¥")
    assert "收入" in incoming.sentence


def test_older_entries_are_added_below_and_the_list_says_how_many_there_are(scene: Scene, announced: list[str]) -> None:
    accounts = scene.view_model.accounts
    first = accounts.entries.rows
    assert accounts.listName == "交易明细，已显示50条"
    accounts.more()
    assert accounts.entries.rows[:50] == first
    assert accounts.listName == "交易明细，已显示100条"
    assert announced == ["又显示了50条"]
    while accounts.hasMore:
        accounts.more()
    assert len(accounts.entries.rows) == 1727


def test_entries_of_another_year_name_it(scene: Scene) -> None:
    accounts = scene.view_model.accounts
    while accounts.hasMore:
        accounts.more()
    assert accounts.entries.rows[0].day == "3月1日 周日"
    assert accounts.entries.rows[-1].day.startswith("2024年")


def test_people_who_sound_alike_are_told_apart(scene: Scene) -> None:
    rows = {row.payee_id: row for row in scene.view_model.payees.rows.rows}
    assert rows["li-ming"].sentence == "邻居 李明，云杉银行，尾号3 8 5 4"
    assert rows["li-ming-colleague"].called_as == "老同事"
    assert scene.view_model.payees.listName == "收款人，共8位"


def test_a_bank_that_cannot_be_opened_says_why_and_can_be_tried_again(
    tmp_path: Path, expect_log: Callable[..., None]
) -> None:
    expect_log("DATABASE_MISSING")
    loop = PromptLoop()
    worker = InlineWorker(loop, (BankError,))
    banking = Banking(tmp_path / "none.sqlite3", SystemClock(), worker, worker)
    flow = TransferFlow(banking, loop, SystemClock().now)
    model = AppViewModel(banking, flow, StillAssistant(), SettingsStore(tmp_path / "settings.json"), SystemClock().now)
    model.refresh()
    assert "还没有账本" in model.accounts.errorText
    assert "还没有账本" in model.payees.errorText
    assert not model.accounts.balance.known
    assert model.accounts.balance.display == "—"
