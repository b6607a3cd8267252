"""A study's data in the formats that other programs read."""
