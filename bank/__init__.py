"""The simulated bank: money, ledger, payees, limits and PIN, on the standard library, SQLite and argon2."""
