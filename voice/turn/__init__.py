"""When a turn begins and ends: pure objects fed with seconds and probabilities."""
