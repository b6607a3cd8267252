"""How much one side of a Wyoming connection takes from the other."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FrameLimits:
    """The longest parts of one event, in bytes: its line, the JSON behind the line, the sound behind that."""

    header_bytes: int = 16 * 1024
    data_bytes: int = 128 * 1024
    payload_bytes: int = 1024 * 1024


GREETING = FrameLimits(header_bytes=1024, data_bytes=1024, payload_bytes=0)
"""Of whoever has not shown a token yet."""


@dataclass(frozen=True, slots=True)
class ServerLimits:
    """What a server takes.

    `connections`: at once. `utterance_s`: sound of one request. `text_characters`: of one text to be spoken.
    `prompt_characters`: of the words to be expected. `greeting_s`: until the token is shown. `idle_s`: until the next event is
    there whole. `write_s`: until an answer is taken. `linger_s`: for what
    is still on its way from a client that was told to go. `close_s`: for everything when the server is shut down.
    """

    frames: FrameLimits = field(default_factory=FrameLimits)
    connections: int = 16
    utterance_s: float = 60.0
    text_characters: int = 500
    prompt_characters: int = 400
    greeting_s: float = 5.0
    idle_s: float = 30.0
    write_s: float = 10.0
    linger_s: float = 1.0
    close_s: float = 5.0
