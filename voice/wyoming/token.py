"""The token that opens a server to other machines: made by the program, kept in a file that is its owner's alone.

Wyoming has no token of its own. Here one is carried by an event that comes before all others; servers that do not know it drop
it, as the protocol has it for every unknown event, so a client may always send it.
"""

import hmac
import os
import re
import secrets
from pathlib import Path

from wyoming.event import Event

from voice.errors import ErrorCode, VoiceError

AUTHENTICATE = "authenticate"
"""Type of the event; its `data.token` is the token."""

TOKEN = re.compile(r"[A-Za-z0-9_-]{43,128}")
TOKEN_BYTES = 32
OWNER_ONLY = 0o600


def authentication(token: str) -> Event:
    """The event that shows a token."""
    return Event(AUTHENTICATE, {"token": token})


def shows(event: Event, token: str) -> bool:
    """Whether an event shows this token. How long that takes tells nothing about the token."""
    given = event.data.get("token")
    if event.type != AUTHENTICATE or not isinstance(given, str):
        return False
    return hmac.compare_digest(given.encode(errors="replace"), token.encode())


def own_token(path: Path) -> str:
    """The token in this file, made where there is none. Raises `VoiceError` TOKEN_UNUSABLE."""
    made = secrets.token_urlsafe(TOKEN_BYTES)
    try:
        keep_token(path, made, new=True)
    except FileExistsError:
        return kept_token(path)
    return made


def kept_token(path: Path) -> str:
    """The token in this file. Raises `VoiceError` TOKEN_UNUSABLE for one that is not there, malformed or open to others."""
    try:
        token = path.read_text("ascii").strip()
        others = os.name == "posix" and path.stat().st_mode & 0o077
    except (OSError, UnicodeDecodeError) as error:
        raise VoiceError(ErrorCode.TOKEN_UNUSABLE, file=path.name, why=type(error).__name__) from error
    if others:
        raise VoiceError(ErrorCode.TOKEN_UNUSABLE, file=path.name, why="readable by others")
    if not TOKEN.fullmatch(token):
        raise VoiceError(ErrorCode.TOKEN_UNUSABLE, file=path.name, why="malformed")
    return token


def keep_token(path: Path, token: str, *, new: bool = False) -> None:
    """Write a token so that no one else can read it at any moment.

    Raises `VoiceError` TOKEN_UNUSABLE for what is no token or cannot be written; with `new`, FileExistsError where there is one.
    """
    if not TOKEN.fullmatch(token):
        raise VoiceError(ErrorCode.TOKEN_UNUSABLE, file=path.name, why="malformed")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        target = path if new else beside
        with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "w") as file:
            file.write(token + "\n")
        if not new:
            beside.replace(path)
    except FileExistsError:
        raise
    except OSError as error:
        raise VoiceError(ErrorCode.TOKEN_UNUSABLE, file=path.name, why=type(error).__name__) from error
