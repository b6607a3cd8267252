"""The phrase and a command in one breath, through the whole pipeline: spotter, VAD and recogniser that ship."""

import pytest

from tests.voice.support import BANKING_PROMPT, Heardlog, profile
from tests.voice.wake.test_wake_spotter import CLIPS
from voice.asr.engine import Engine
from voice.asr.whisper import WhisperTranscriber
from voice.audio.null_speaker import NullSpeaker
from voice.audio.wav import read_clip
from voice.audio.wav_microphone import WavMicrophone
from voice.clock import SystemClock
from voice.events import Heard, VoiceEvent, Woken
from voice.pipeline import VoicePipeline
from voice.tts.scripted import ScriptedSynthesizer
from voice.vad.silero import SileroVad
from voice.wake.card import bundled_card
from voice.wake.look import look_of
from voice.wake.spotter import OnnxWakeSpotter


@pytest.mark.models
@pytest.mark.parametrize("looks", [True, False])
def test_the_command_after_the_phrase_is_understood(whisper_engine: Engine, *, looks: bool) -> None:
    log = Heardlog()
    transcriber = WhisperTranscriber(whisper_engine)

    def tell(event: VoiceEvent) -> None:
        log(event)
        if isinstance(event, Woken):
            voice.listen("t1", profile(prompt=BANKING_PROMPT))

    voice = VoicePipeline(
        open_microphone=WavMicrophone([read_clip(CLIPS / "breath.wav")], pace="real").open,
        vad=SileroVad(),
        transcriber=transcriber,
        synthesizer=ScriptedSynthesizer(),
        speaker=NullSpeaker(SystemClock()),
        on_event=tell,
        spotter=OnnxWakeSpotter(look=look_of(bundled_card(), transcriber.encoded) if looks else None),
    )
    voice.start()
    try:
        voice.watch(on=True)
        heard = log.wait_for(Heard)
    finally:
        voice.close()
    assert "转账" in heard.transcript.text
    assert len(log.of(Woken)) == 1
