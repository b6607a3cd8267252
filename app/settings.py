"""What a person can choose, kept in one small file. Unknown or damaged entries fall back, and say so."""

from __future__ import annotations

import json
import logging
import re
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from app.phone_frames import DEFAULT_FRAME, FRAMES
from voice.tts.voice_names import VOICES
from voice.wyoming.address import parse_address

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_log = logging.getLogger(__name__)

TEXT_STEPS = (1.0, 1.25, 1.5, 1.75, 2.0)
VERSIONS = ("standard", "elder")
LANGUAGES = ("zh_CN", "en")
BIOMETRICS = ("off", "success", "fail", "no-sensor")
BIOMETRIC_KINDS = ("fingerprint", "face")
ELDER_OFFERS = ("", "once", "over-55")
WAKE_STEPS = ("low", "normal", "high")
RECOGNISER_PLACES = ("auto", "cpu", "cuda")
RATE_STEPS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3)
"""Speaking rates that a spoken wish steps through; the page of settings offers three of them."""
READER_RATES = (0.7, 1.0, 1.3, 1.6, 2.0)
"""Speaking rates of the built-in screen reader; those who live with one listen fast."""
CLEAR_CHOICES = ("auto", "on", "off")
VOLUME_STEPS = (0.35, 0.6, 1.0, 1.5, 2.2)
BARGE_IN = ("off", "headphones", "system")
"""When a person may speak into the assistant's sentences: never; with headphones on; with an echo canceller of the system's."""
PALETTES = ("light", "dark", "contrast")


@dataclass(frozen=True, slots=True)
class Settings:
    """One person's choices on one machine."""

    version: str = "standard"
    """`standard`, or `elder` for 幸福生活版."""
    text_scale: float = 1.0
    """Factor on every size of text and control; one of TEXT_STEPS."""
    palette: str = "light"
    """Colours of the screen; one of PALETTES."""
    large_targets: bool = False
    """Whether everything that can be pressed has at least 88 logical pixels (14 mm) a side."""
    still: bool = False
    """Whether nothing on the screen may move."""
    frame: str = DEFAULT_FRAME
    """Size of the phone on the desk; a name in FRAMES."""
    compact: bool = False
    """Whether the phone's screen is shown alone, for embedding in an experiment."""
    idle_minutes: int = 0
    """Minutes without a touch after which the session is about to end; 0 for never. Up to an hour, for a study."""
    idle_elder: bool = False
    """Whether the elder version ends too; it does not by itself."""
    guide_from_network: bool = False
    """Whether a helper may look from another machine: the door that a code opens is then open to the network too."""
    biometrics: str = "off"
    """What a simulated sensor answers: one of BIOMETRICS. A study sets it."""
    biometric_kind: str = "fingerprint"
    """What the simulated sensor looks at; one of BIOMETRIC_KINDS."""
    elder_offer: str = ""
    """Whether the elder version was offered: not yet, `once`, or `over-55` where the customer's age was the reason."""
    hide_amounts: bool = False
    """Whether the home page keeps what one has to itself."""
    tours_seen: str = ""
    """Versions whose first look around was seen, joined by spaces."""
    language: str = "zh_CN"
    """Language of the screen; speech is Mandarin."""
    speech_rate: float = 1.0
    """Speaking rate of the assistant as a factor of the voice's own, 0.7 to 1.3."""
    speech_volume: float = 1.0
    """Loudness of the assistant as a factor of the voice's own; one of VOLUME_STEPS."""
    speech_voice: str = ""
    """Voice of the natural voice pack, one of its VOICES; empty for the version's own."""
    speech_clear: str = "auto"
    """The listening profile for aged hearing: one of CLEAR_CHOICES; `auto` has it on in the elder version."""
    microphone: str = ""
    """Name of the microphone that listens; empty for the system's default."""
    loudspeaker: str = ""
    """Name of the loudspeaker that speaks; empty for the system's default."""
    barge_in: str = "off"
    """What keeps the loudspeaker out of the microphone, so that one may speak into a sentence; one of BARGE_IN."""
    speak_replies: bool = True
    """Whether the assistant's replies are spoken as well as shown."""
    reader: bool = False
    """Whether the built-in screen reader is on."""
    reader_rate: float = 1.0
    """Its speaking rate as a factor of the voice's own; one of READER_RATES."""
    reader_hints: bool = True
    """Whether it says how things are worked."""
    wake_word: bool = False
    """Whether 小象小象 wakes the assistant: the microphone is then open while nothing is said."""
    wake_sensitivity: str = "normal"
    """How readily the phrase is heard; one of WAKE_STEPS."""
    wake_muted_until: str = ""
    """When waiting for the phrase begins again by itself, as ISO 8601 with its offset; empty where it is not muted."""
    wake_second_look: bool = True
    """Whether the recogniser has to agree that the phrase was said before the microphone opens."""
    wake_voice: str = ""
    """Name of the voice whose own threshold is used (`xiaoxiang wake enrol`); empty for everybody's."""
    recogniser_on: str = "auto"
    """Where speech is recognised from the next start on: one of RECOGNISER_PLACES; `auto` measures."""
    recogniser_at: str = ""
    """`wyoming://HOST:PORT` of a machine that recognises for this one, from the next start on; empty for this one itself."""
    model_mirror: str = ""
    """Address of a mirror of the model hub (`xiaoxiang models mirror`); empty for the hub itself, or HF_ENDPOINT."""
    wake_model: str = ""
    """FOLDER/NAME of another phrase's network (`xiaoxiang wake train`); empty for 小象小象."""


def validated(raw: dict[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    """Settings made of what is valid in `raw`, and the names of the entries that were not."""
    allowed: dict[str, Callable[[Any], bool]] = {
        "version": lambda v: v in VERSIONS,
        "text_scale": lambda v: isinstance(v, int | float) and float(v) in TEXT_STEPS,
        "palette": lambda v: v in PALETTES,
        "large_targets": lambda v: isinstance(v, bool),
        "still": lambda v: isinstance(v, bool),
        "frame": lambda v: v in FRAMES,
        "compact": lambda v: isinstance(v, bool),
        "idle_minutes": lambda v: type(v) is int and 0 <= v <= 60,
        "idle_elder": lambda v: isinstance(v, bool),
        "guide_from_network": lambda v: isinstance(v, bool),
        "biometrics": lambda v: v in BIOMETRICS,
        "biometric_kind": lambda v: v in BIOMETRIC_KINDS,
        "elder_offer": lambda v: v in ELDER_OFFERS,
        "hide_amounts": lambda v: isinstance(v, bool),
        "tours_seen": lambda v: isinstance(v, str) and set(v.split()) <= set(VERSIONS),
        "language": lambda v: v in LANGUAGES,
        "speech_rate": lambda v: isinstance(v, int | float) and 0.7 <= v <= 1.3,
        "speech_volume": lambda v: isinstance(v, int | float) and float(v) in VOLUME_STEPS,
        "speech_voice": lambda v: v == "" or v in VOICES,
        "speech_clear": lambda v: v in CLEAR_CHOICES,
        "microphone": lambda v: isinstance(v, str) and len(v) <= 200,
        "loudspeaker": lambda v: isinstance(v, str) and len(v) <= 200,
        "barge_in": lambda v: v in BARGE_IN,
        "speak_replies": lambda v: isinstance(v, bool),
        "reader": lambda v: isinstance(v, bool),
        "reader_rate": lambda v: isinstance(v, int | float) and float(v) in READER_RATES,
        "reader_hints": lambda v: isinstance(v, bool),
        "wake_word": lambda v: isinstance(v, bool),
        "wake_sensitivity": lambda v: v in WAKE_STEPS,
        "recogniser_on": lambda v: v in RECOGNISER_PLACES,
        "model_mirror": lambda v: isinstance(v, str) and (v == "" or is_mirror(v)),
        "recogniser_at": lambda v: v == "" or _is_address(v),
        "wake_muted_until": lambda v: v == "" or _is_moment(v),
        "wake_second_look": lambda v: isinstance(v, bool),
        "wake_voice": lambda v: isinstance(v, str) and (v == "" or is_voice_name(v)),
        "wake_model": lambda v: isinstance(v, str),
    }
    good = {name: raw[name] for name in allowed if name in raw and allowed[name](raw[name])}
    bad = tuple(sorted(name for name in raw if name not in good))
    return Settings(**good), bad


def is_mirror(address: str) -> bool:
    """Whether it may be the address of a mirror: plain http or https, without a name or password in it."""
    return re.fullmatch(r"https?://[0-9A-Za-z.\-\[\]:]+(/[\w./-]*)?", address) is not None and len(address) <= 200


def is_voice_name(name: str) -> bool:
    """Whether a participant's voice may be called so: up to 40 letters, digits, - and _, which is a file's name too."""
    return re.fullmatch(r"[\w-]{1,40}", name) is not None


def _is_address(value: object) -> bool:
    """Whether it is another machine's recogniser."""
    try:
        parse_address(value if isinstance(value, str) else "")
    except ValueError:
        return False
    return True


def _is_moment(value: object) -> bool:
    """Whether it is a moment with its offset, as ISO 8601."""
    if not isinstance(value, str):
        return False
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


class SettingsStore:
    """Holds the settings, writes each change to its file, and tells listeners."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._listeners: list[Callable[[Settings], None]] = []
        self.settings = self._load()

    @property
    def folder(self) -> Path:
        """Where this person's choices lie, and whatever else the window keeps for them."""
        return self._path.parent

    def subscribe(self, listener: Callable[[Settings], None]) -> None:
        """Call `listener` after each change."""
        self._listeners.append(listener)

    def change(self, **changes: str | float | bool) -> None:
        """Replace the named fields; an invalid value raises ValueError and changes nothing."""
        wanted = asdict(replace(self.settings, **changes))  # type: ignore[arg-type]  # validated below
        settings, bad = validated(wanted)
        if bad:
            raise ValueError(", ".join(bad))
        if settings == self.settings:
            return
        self.settings = settings
        self._save()
        for listener in self._listeners:
            listener(settings)

    def _load(self) -> Settings:
        try:
            raw = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError) as error:
            _log.warning("settings could not be read: %s", type(error).__name__, extra={"code": "SETTINGS_UNREADABLE"})
            return Settings()
        if not isinstance(raw, dict):
            _log.warning("settings are not an object", extra={"code": "SETTINGS_UNREADABLE"})
            return Settings()
        settings, bad = validated(raw)
        if bad:
            _log.warning("settings ignored: %s", ", ".join(bad), extra={"code": "SETTINGS_IGNORED"})
        return settings

    def _save(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        partial = self._path.with_suffix(".part")
        values = {field.name: getattr(self.settings, field.name) for field in fields(Settings)}
        partial.write_text(json.dumps(values, ensure_ascii=False, indent=2), encoding="utf-8")
        partial.replace(self._path)
