"""Where a helper's browser finds this machine."""

from __future__ import annotations

HERE = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104 -- bound only where whoever runs the bench asked for it
_SOMEWHERE = ("192.0.2.1", 9)
"""An address that belongs to nobody (RFC 5737)."""


def number_on_the_network() -> str:
    """This machine's number on the way out, or its name where there is none. Nothing is sent."""
    import socket  # noqa: PLC0415 -- most sessions never ask

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE)
        except OSError:
            return socket.gethostname()
        return str(probe.getsockname()[0])


def shown_host(host: str) -> str:
    """What a person types: a number where others can reach it, for a laboratory's machines seldom know each other's names."""
    return "localhost" if host == HERE else number_on_the_network()


def own_names(host: str) -> frozenset[str]:
    """By which names and numbers a browser may call this machine when it listens there."""
    import socket  # noqa: PLC0415 -- most sessions never ask

    if host != EVERYWHERE:
        return frozenset({host, "localhost"})
    name = socket.gethostname()
    try:
        numbers = {str(info[4][0]) for info in socket.getaddrinfo(name, None, socket.AF_INET)}
    except OSError:
        numbers = set()
    return frozenset({host, "localhost", HERE, name, number_on_the_network(), *numbers})
