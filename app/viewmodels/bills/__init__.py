"""Bills and top-ups: what waits, kept numbers, one number and what it owes, automatic payment, receipts."""
