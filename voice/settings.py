"""Settings of the pipeline."""

from dataclasses import dataclass, field

from voice.asr.guards import GuardLimits
from voice.turn.segmenter import SegmenterSettings


@dataclass(frozen=True, slots=True)
class ListeningSettings:
    """How the microphone is listened to.

    `pre_roll_ms`: sound kept from before the onset. `level_every_blocks`: blocks of 32 ms in one `Level` event.
    `segmenter`: what counts as speech. `guards`: what is believed of a transcript.
    """

    pre_roll_ms: int = 480
    level_every_blocks: int = 3
    segmenter: SegmenterSettings = field(default_factory=SegmenterSettings)
    guards: GuardLimits = field(default_factory=GuardLimits)

    def __post_init__(self) -> None:
        if self.pre_roll_ms < 0 or self.level_every_blocks < 1:
            raise ValueError("pre_roll_ms must not be negative, level_every_blocks must be positive")
