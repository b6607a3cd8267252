"""`script/bench NAME`: figures measured in one run, each beside a baseline or a peer, never part of the tests."""
