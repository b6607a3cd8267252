"""A voice with the listening profile on what it says."""

from voice.audio.listening_profile import shaped
from voice.ports import Synthesizer
from voice.types import Pcm


class ShapedSynthesizer:
    """Shapes what another synthesizer renders while `on`; it may be switched at any time."""

    def __init__(self, inner: Synthesizer, *, on: bool = False) -> None:
        self.on = on
        self._inner = inner

    def warm(self) -> None:
        """Get the synthesizer itself ready."""
        self._inner.warm()

    def render(self, text: str, rate: float) -> Pcm:
        """Render one utterance; see `Synthesizer.render`."""
        pcm = self._inner.render(text, rate)
        return shaped(pcm) if self.on else pcm

    def cancel(self) -> None:
        """Stop the rendering under way."""
        self._inner.cancel()

    def close(self) -> None:
        """Give everything back."""
        self._inner.close()
