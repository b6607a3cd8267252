"""How the bench speaks: the best voice there is, in the manner of the version and of the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.fixed_speech import FixedSpeech
from app.speech_manner import Manner
from voice.models.catalog import bundled_catalog
from voice.models.store import ModelStore
from voice.tts.cached import CachedSynthesizer
from voice.tts.kokoro_synthesizer import PATIENT_S, RENDER_WITHIN_S
from voice.tts.preferred import PreferredSynthesizer
from voice.tts.pyttsx3_synthesizer import Pyttsx3Synthesizer
from voice.tts.shaped import ShapedSynthesizer
from voice.tts.voice_names import VOICES
from voice.tts.voice_pack import natural_voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.paths import Paths
    from app.wording import Wording
    from voice.ports import Synthesizer
    from voice.types import Pcm


def fixed_speech(wording: Wording) -> FixedSpeech:
    """What is fixed in both catalogues: the assistant's own, and the dialogue's."""
    from dialogs.responses import read_responses  # noqa: PLC0415 - reads eight files, which no first page waits for

    responses = read_responses()
    return FixedSpeech.of(
        {
            "standard": (*wording.standard.values(), *responses["standard"]),
            "elder": (*wording.elder.values(), *responses["elder"]),
        }
    )


class Speech:
    """The synthesizer of the program. `follow` sets its manner; it is closed by the pipeline that it belongs to.

    While it may `prepare`, the natural voice renders the beginnings of what is said in the same words every time.
    """

    def __init__(
        self,
        paths: Paths,
        fixed: Callable[[], FixedSpeech] = FixedSpeech,
        *,
        natural: bool = True,
        patient: bool = False,
    ) -> None:
        """`fixed` is read by `warm`, rendered once and kept in memory. Without `natural`, or its files, the system's voice speaks.

        It speaks too while the natural voice is being loaded, unless `patient`, for whoever would rather wait.
        """
        store, limit_s = ModelStore(paths.models), PATIENT_S if patient else RENDER_WITHIN_S
        self._read_fixed = fixed
        self._fixed: FixedSpeech | None = None
        self._version: str | None = None
        """Whose openings may be prepared now; None for a busy moment."""
        self._natural = (
            natural_voice(store, bundled_catalog(), render_within_s=limit_s, on_ready=self._go_on) if natural else None
        )
        system = Pyttsx3Synthesizer()
        best: Synthesizer = system
        if self._natural is not None:
            loaded = self._natural
            best = PreferredSynthesizer(loaded, system, lambda: patient or loaded.ready)
        self._shaped = ShapedSynthesizer(best)
        self._voice = CachedSynthesizer(self._shaped, self._is_fixed, self._made_by)
        self._manner = Manner()

    @property
    def is_natural(self) -> bool:
        """Whether the voice pack is there."""
        return self._natural is not None

    @property
    def voices(self) -> tuple[str, ...]:
        """Names of the voices that may be chosen; none where the system's own speaks."""
        return VOICES if self.is_natural else ()

    @property
    def ready(self) -> bool:
        """Whether the voice that will speak is loaded, and everything prepared that may be."""
        return self._natural is None or (self._natural.ready and self._fixed is not None and self._voice.prepared)

    def follow(self, manner: Manner) -> None:
        """Speak like this from now on; rate and volume are the caller's to pass on."""
        self._manner = manner
        self._shaped.on = manner.clear
        if self._natural is not None:
            self._natural.voice = manner.voice
        self._go_on()

    def prepare(self, version: str) -> None:
        """Nothing else is done now: the beginnings of this version's sentences may be rendered. Returns at once."""
        self._version = version
        self._go_on()

    def rest(self) -> None:
        """The processor is needed for something else."""
        self._version = None
        self._voice.rest()

    def _go_on(self) -> None:
        """Prepare what is missing, once the voice and the catalogues are there. Any thread may call it."""
        version, fixed = self._version, self._fixed
        if version is not None and fixed is not None and self._natural is not None and self._natural.ready:
            self._voice.prepare(fixed.openings.get(version, ()), self._manner.rate)

    def _is_fixed(self, text: str) -> bool:
        return self._fixed is not None and text in self._fixed.parts

    def _made_by(self) -> tuple[Manner, bool]:
        """What makes one sound of a sentence another: the manner, and whose voice it is."""
        return self._manner, self._natural is not None and self._natural.ready

    def warm(self) -> None:
        """Get ready; the catalogues are read now, and the voice is loaded in the background."""
        self._voice.warm()
        if self._fixed is None:
            self._fixed = self._read_fixed()
            self._go_on()

    def render(self, text: str, rate: float) -> Pcm:
        """Render one utterance; see `Synthesizer.render`."""
        return self._voice.render(text, rate)

    def cancel(self) -> None:
        """Stop the rendering under way."""
        self._voice.cancel()

    def close(self) -> None:
        """Stop and give everything back."""
        self._voice.close()
