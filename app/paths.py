"""Where the program keeps what it fetched, made and was told."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

ROOT = Path(__file__).resolve().parent.parent
"""The folder that holds the program's rooms."""
ASSETS = ROOT / "assets"
PERSONAS = ASSETS / "personas"
"""The simulated people with whom a bank can be seeded, one TOML file each."""


@dataclass(frozen=True, slots=True)
class Paths:
    """One person's folders. `home` may be set by the environment variable XIAOXIANG_HOME."""

    home: Path
    models: Path
    """Fetched weights; shared between homes where XIAOXIANG_MODELS names a folder."""

    @property
    def bank(self) -> Path:
        """The bank's database."""
        return self.home / "bank.sqlite3"

    @property
    def clock(self) -> Path:
        """How a study's clock stands; without the file, time runs as it does."""
        return self.home / "clock.json"

    @property
    def settings(self) -> Path:
        """The person's choices."""
        return self.home / "settings.json"

    @property
    def log(self) -> Path:
        """The program's log, redacted, as JSON lines."""
        return self.home / "log" / "xiaoxiang.jsonl"

    @property
    def pictures(self) -> Path:
        """Pictures and films of the window that somebody took."""
        return self.home / "pictures"

    @property
    def voices(self) -> Path:
        """What participants' calls of the wake phrase told of their thresholds, one file each; never their sound."""
        return self.home / "voices"

    @property
    def server_token(self) -> Path:
        """What other machines have to show to `xiaoxiang voice serve`."""
        return self.home / "voice-server.token"

    @property
    def recogniser_token(self) -> Path:
        """What this machine shows to the one that recognises for it."""
        return self.home / "recogniser.token"

    @property
    def sessions(self) -> Path:
        """One file of events a session."""
        return self.home / "sessions"

    @property
    def authority(self) -> Path:
        """Folder of the simulated bank's certificate authority."""
        return self.home / "authority"

    @property
    def device(self) -> Path:
        """Folder of this device's signing keys."""
        return self.home / "device"

    @property
    def dialogue_models(self) -> Path:
        """Folder of trained Rasa models, one sub-folder each."""
        return self.home / "dialogue"

    @property
    def rasa_python(self) -> Path:
        """The interpreter of Rasa's own environment."""
        return Path(os.environ.get("XIAOXIANG_RASA_PYTHON", ROOT / ".venv-rasa" / "bin" / "python"))

    @property
    def uv(self) -> Path:
        """The package tool that set-up installed; it finds data packages on the configured index."""
        return ROOT / ".tools" / "uv" / "bin" / "uv"


def find_paths() -> Paths:
    """The folders of whoever runs the program."""
    given = os.environ.get("XIAOXIANG_HOME")
    home = Path(given) if given else platformdirs.user_data_path("xiaoxiang", appauthor=False)
    models = os.environ.get("XIAOXIANG_MODELS")
    return Paths(home, Path(models) if models else home / "models")
