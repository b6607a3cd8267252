"""Transfers: arrival modes, waits, withdrawal, standing orders, family approval, receipts and favourites."""

from bank.transfers.service import TransferService

__all__ = ["TransferService"]
