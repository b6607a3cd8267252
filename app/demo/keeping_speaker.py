"""A loudspeaker that keeps a copy of everything it plays, for the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voice.audio.wav import write_wav

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from voice.ports import PlaybackEnd, Speaker
    from voice.types import Pcm


class KeepingSpeaker:
    """Plays on another speaker, and writes each utterance to `folder` under its id."""

    def __init__(self, speaker: Speaker, folder: Path) -> None:
        self._speaker = speaker
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, utterance_id: str) -> Path:
        """Where an utterance is kept."""
        return self._folder / f"{utterance_id}.wav"

    def play(self, pcm: Pcm, utterance_id: str, on_started: Callable[[], None]) -> PlaybackEnd:
        """Keep the utterance, then play it."""
        write_wav(self.path(utterance_id), pcm)
        return self._speaker.play(pcm, utterance_id, on_started)

    def stop(self, utterance_id: str) -> None:
        """Stop that utterance."""
        self._speaker.stop(utterance_id)

    def duck(self, *, on: bool) -> None:
        """Play quietly, or as before; what is kept stays as it is."""
        self._speaker.duck(on=on)

    def close(self) -> None:
        """Close the speaker that plays."""
        self._speaker.close()
