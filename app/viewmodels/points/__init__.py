"""The room of the points: what there is, what ends when, what it buys."""
