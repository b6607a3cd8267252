"""The customer's own safety: freezing an account, the state of the PIN, and what risk control has decided so far."""
