"""How the bench speaks: the best voice there is, in the manner of the version and of the person."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from app.speech_manner import Manner
from voice.models.catalog import bundled_catalog
from voice.models.store import ModelStore
from voice.tts.cached import CachedSynthesizer
from voice.tts.kokoro_synthesizer import PATIENT_S, RENDER_WITHIN_S
from voice.tts.preferred import PreferredSynthesizer
from voice.tts.pyttsx3_synthesizer import Pyttsx3Synthesizer
from voice.tts.sentences import sentences
from voice.tts.shaped import ShapedSynthesizer
from voice.tts.voice_pack import natural_voice

if TYPE_CHECKING:
    from app.paths import Paths
    from app.wording import Wording
    from voice.ports import Synthesizer
    from voice.types import Pcm


def fixed_sentences(wording: Wording) -> frozenset[str]:
    """Sentences that the assistant says in the same words every time: those without anybody's values in them."""
    whole = [
        text
        for version in (wording.standard, wording.elder)
        for text in version.values()
        if not any(name is not None for _, name, _, _ in string.Formatter().parse(text))
    ]
    return frozenset(part for text in whole for part in sentences(text))


class Speech:
    """The synthesizer of the program. `follow` sets its manner; it is closed by the pipeline that it belongs to."""

    def __init__(
        self, paths: Paths, fixed: frozenset[str] = frozenset(), *, natural: bool = True, patient: bool = False
    ) -> None:
        """`fixed` is rendered once and kept in memory. Without `natural`, or without its files, the system's voice speaks.

        It speaks too while the natural voice is being loaded, unless `patient`, for whoever would rather wait.
        """
        store, limit_s = ModelStore(paths.models), PATIENT_S if patient else RENDER_WITHIN_S
        self._natural = natural_voice(store, bundled_catalog(), render_within_s=limit_s) if natural else None
        system = Pyttsx3Synthesizer()
        best: Synthesizer = system
        if self._natural is not None:
            loaded = self._natural
            best = PreferredSynthesizer(loaded, system, lambda: patient or loaded.ready)
        self._shaped = ShapedSynthesizer(best)
        self._voice = CachedSynthesizer(self._shaped, fixed.__contains__, self._made_by)
        self._manner = Manner()

    @property
    def is_natural(self) -> bool:
        """Whether the voice pack is there."""
        return self._natural is not None

    def follow(self, manner: Manner) -> None:
        """Speak like this from now on; rate and volume are the caller's to pass on."""
        self._manner = manner
        self._shaped.on = manner.clear
        if self._natural is not None:
            self._natural.voice = manner.voice

    def _made_by(self) -> tuple[Manner, bool]:
        """What makes one sound of a sentence another: the manner, and whose voice it is."""
        return self._manner, self._natural is not None and self._natural.ready

    def warm(self) -> None:
        """Get ready in the background."""
        self._voice.warm()

    def render(self, text: str, rate: float) -> Pcm:
        """Render one utterance; see `Synthesizer.render`."""
        return self._voice.render(text, rate)

    def cancel(self) -> None:
        """Stop the rendering under way."""
        self._voice.cancel()

    def close(self) -> None:
        """Stop and give everything back."""
        self._voice.close()
