"""Savings and investing as others see it: one service for each product around one desk."""

from __future__ import annotations

from bank.clock import Clock
from bank.database import Database
from bank.pins import PinService
from bank.savings.catalogue import Catalogue, load_catalogue
from bank.savings.checkup import CheckUpService
from bank.savings.current_interest import CurrentInterestService
from bank.savings.deposits import DepositService
from bank.savings.desk import Desk
from bank.savings.family import FamilyWealthService
from bank.savings.metals import MetalService
from bank.savings.monthly import MonthlyStatementService
from bank.savings.suitability import SuitabilityService
from bank.savings.values import Settled
from bank.savings.wealth import WealthService


class SavingsService:
    """Deposits, current interest, wealth products, metals, check-up, monthly statement and family wealth."""

    def __init__(self, database: Database, clock: Clock, pins: PinService, catalogue: Catalogue | None = None) -> None:
        desk = Desk(database, clock, pins)
        self.catalogue = load_catalogue() if catalogue is None else catalogue
        self.deposits = DepositService(desk, self.catalogue)
        self.current_interest = CurrentInterestService(desk, self.catalogue)
        self.suitability = SuitabilityService(desk, self.catalogue)
        self.wealth = WealthService(desk, self.catalogue)
        self.metals = MetalService(desk, self.catalogue)
        self.check_ups = CheckUpService(desk, self.catalogue)
        self.monthly = MonthlyStatementService(desk, self.catalogue)
        self.family = FamilyWealthService(desk, self.catalogue)

    def settle_due(self) -> tuple[Settled, ...]:
        """Carry out all that has fallen due, each thing once: call it at start and whenever the day changes.

        Deposits and orders come first, since what they pay counts for the interest of the current account, by its
        value day. Killed anywhere in between, the next call goes on.
        """
        return (*self.deposits.settle_due(), *self.wealth.settle_due(), *self.current_interest.settle_due())
