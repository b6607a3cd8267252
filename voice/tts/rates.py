"""How fast a voice may speak, for whoever lets a person choose it. Light: a page may ask before any sound is loaded."""

MIN_RATE = 0.5
MAX_RATE = 2.0
"""Speaking rates, relative to a voice's normal speed, that synthesizers keep intelligible."""
