"""Statistics for small samples: each figure with its interval, each difference with its size. No file, no clock, no library."""
