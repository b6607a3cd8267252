"""A program that is killed in the middle of something: `child_window.py FOLDER pages|review|sent`."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import NoReturn

from app.pages import Page
from app.scene import PIN, Scene
from app.screens.state import begin
from app.transfer_state import Draft, Route


def die(_: object = None) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("still alive")


def main(folder: Path, point: str) -> NoReturn:
    scene = Scene(folder)
    scene.settings.change(elder_offer="over-55")
    begin(scene)
    scene.view_model.navigation.open(Page.SAFETY)
    scene.view_model.navigation.open(Page.LIMITS)
    if point == "pages":
        die()
    scene.flow.prepare(Draft("li-juan", 30_050), Route.TOUCH, lambda _: None)
    prepared = scene.flow.state.prepared
    assert prepared is not None
    if point == "sent":  # the bank has written it, and the window never heard of it
        scene.banking.write(lambda bank: die(bank.transfers.confirm(prepared.confirmation_id, PIN)), lambda _: None)
    die()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
