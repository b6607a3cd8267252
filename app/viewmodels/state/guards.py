"""What watches over the window: simulated sensors, the session, the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.biometrics import PinVault
from app.viewmodels.biometric import BiometricViewModel
from app.viewmodels.pin_takers import OrderPin, TransferPin
from app.viewmodels.state.session import SessionViewModel
from app.viewmodels.state.start import StartViewModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from app.transfer_flow import TransferFlow
    from app.viewmodels.room import House


class Guards:
    """Made once for a window. `refresh`: read everything from the bank; `locked`: what to stop when the screen locks."""

    def __init__(
        self,
        house: House,
        flow: TransferFlow,
        refresh: Callable[[], None],
        locked: Callable[[], None],
        parent: QObject,
    ) -> None:
        self.vault = PinVault(house.settings.folder)
        self.biometric = BiometricViewModel(house, self.vault, TransferPin(flow), parent)
        self.order_biometric = BiometricViewModel(house, self.vault, OrderPin(house.orders), parent)
        self.session = SessionViewModel(house, flow.loop, lambda: house.navigation.held, locked, parent)
        self.start = StartViewModel(house, flow, refresh, parent)
        self.translated = (self.biometric, self.order_biometric, self.session, self.start)
        """What no room tells to speak another language."""
