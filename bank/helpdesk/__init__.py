"""Customer service: what to do when something is wrong, a small knowledge base, and the number to call (simulated)."""
