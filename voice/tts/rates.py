"""How fast a voice may speak, for whoever lets a person choose it. Light: a page may ask before any sound is loaded."""

MIN_RATE = 0.5
MAX_RATE = 2.0
"""Speaking rates, relative to a voice's normal speed, that synthesizers keep intelligible."""


def check_wish(text: str, rate: float) -> None:
    """Raise ValueError for a text without anything to say, and for a rate that lies outside."""
    if not MIN_RATE <= rate <= MAX_RATE:
        raise ValueError(f"rate lies between {MIN_RATE} and {MAX_RATE}, not {rate}")
    if not text.strip():
        raise ValueError("there is nothing to say")
