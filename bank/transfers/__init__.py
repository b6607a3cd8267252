"""Transfers: arrival modes, waits, withdrawal, standing orders, family approval, receipts and favourites."""
