"""Whether somebody who spoke into a protected sentence asked for silence: the recogniser's quick look at a short sound."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from app.assistant.stopping import sounds_like_silence
from voice.errors import VoiceError, WarningCode

if TYPE_CHECKING:
    from voice.ports import Transcriber
    from voice.types import Samples

_log = logging.getLogger(__name__)

PROMPT = "停。别说了。确认转账。取消。好的。等一下。"
"""What may be said then, the wish for silence and what it must not be mistaken for."""


class SilenceLook:
    """Asks the recogniser. Where it cannot be asked, the sentence goes on: there are the screen and the button."""

    def __init__(self, transcriber: Transcriber) -> None:
        self._transcriber = transcriber

    def __call__(self, samples: Samples) -> bool:
        """Whether it was a wish for silence. Waits for the recogniser."""
        try:
            readings = self._transcriber.glance(samples, PROMPT)
        except VoiceError as error:
            _log.warning("nobody knows what was said: %s", error.code, extra={"code": WarningCode.SECOND_LOOK_FAILED})
            return False
        return readings is not None and sounds_like_silence(readings)
