"""Risk control of transfers: lists, expert rules and a small model, combined into one decision a person can read."""
