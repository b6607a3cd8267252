"""Names of the natural voice pack's voices."""

VOICES = ("zf_xiaobei", "zf_xiaoxiao", "zm_yunjian", "zm_yunxi")
"""The voices that are used. Kokoro's other four Mandarin voices are kept out of everything here, for independent checks."""

DEFAULT_VOICE = "zf_xiaoxiao"
"""The one that the recogniser reads back best (docs/speaking.md)."""
