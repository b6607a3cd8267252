"""States of the whole window: the session, the first start, the bank that cannot be opened."""
