"""Studies on the real program: what drives it through a task, by hand, by voice or by screen reader, on a clock of its own."""
