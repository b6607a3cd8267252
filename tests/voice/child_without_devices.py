"""Run by test_sound_server.py in a process of its own: the real adapters on a machine without any device."""

from collections.abc import Callable

import pytest

from tests.voice.support import tone
from voice.audio.sound_library import import_sounddevice
from voice.audio.sounddevice_microphone import SounddeviceMicrophone
from voice.audio.sounddevice_speaker import SounddeviceSpeaker
from voice.errors import ErrorCode, VoiceError
from voice.types import SAMPLE_RATE_HZ, Pcm


def open_microphone() -> object:
    return SounddeviceMicrophone().open()


def play() -> object:
    return SounddeviceSpeaker().play(Pcm(tone(0.1), SAMPLE_RATE_HZ), "one", lambda: None)


@pytest.mark.parametrize(
    ("use", "code"),
    [(open_microphone, ErrorCode.MICROPHONE_MISSING), (play, ErrorCode.SPEAKER_MISSING)],
)
def test_it_is_told(use: Callable[[], object], code: ErrorCode) -> None:
    if len(import_sounddevice().query_devices()):
        pytest.skip("this machine has sound devices of its own")
    with pytest.raises(VoiceError) as refused:
        use()
    assert refused.value.code is code
