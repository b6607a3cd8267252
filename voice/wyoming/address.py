"""Where another machine's recogniser listens: `wyoming://HOST:PORT`."""

import re
from dataclasses import dataclass

SCHEME = "wyoming://"
_PLACE = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[0-9A-Za-z.-]{1,253}):(?P<port>[0-9]{1,5})/?")
LAST_PORT = 65_535


@dataclass(frozen=True, slots=True)
class PeerAddress:
    """A host's name or address, and its port."""

    host: str
    port: int

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{SCHEME}{host}:{self.port}"


def parse_address(text: str) -> PeerAddress:
    """Read `wyoming://HOST:PORT`, or `tcp://HOST:PORT` as other Wyoming programs write it. Raises ValueError."""
    place = text.removeprefix(SCHEME) if text.startswith(SCHEME) else text.removeprefix("tcp://")
    found = _PLACE.fullmatch(place)
    if found is None or place == text or not 0 < int(found["port"]) <= LAST_PORT:
        raise ValueError(f"{SCHEME}HOST:PORT is needed, not {text!r}")
    return PeerAddress(found["host"].strip("[]"), int(found["port"]))
