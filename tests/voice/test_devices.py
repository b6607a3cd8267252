"""Devices: which there are, the one that was chosen, and one that vanishes and is found again."""

import threading
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from tests.voice.fake_sounddevice import FakeSounddevice
from tests.voice.support import GUARD_S, tone
from voice.audio.devices import Device, Devices, DeviceWatchdog, SoundSystem
from voice.audio.sounddevice_microphone import SounddeviceMicrophone
from voice.audio.sounddevice_speaker import SounddeviceSpeaker
from voice.clock import VirtualClock
from voice.errors import ErrorCode, VoiceError
from voice.types import Pcm

HEADSET = Device("USB headset", 1, 2)
SCREEN = Device("HDMI", 0, 2)


class Library(FakeSounddevice):
    """A sound library that lists devices once, as PortAudio does, until it is started again."""

    def __init__(self, *devices: Device) -> None:
        super().__init__()
        self.plugged = list(devices)
        self.known = list(devices)
        self.starts = 0

    def query_devices(self) -> list[dict[str, object]]:  # type: ignore[override] # names too
        return [
            {"name": each.name, "max_input_channels": each.inputs, "max_output_channels": each.outputs}
            for each in self.known
        ]

    def _terminate(self) -> None:
        assert not [stream for stream in self.streams if stream.started and not stream.closed], "it would end a stream"

    def _initialize(self) -> None:
        self.starts += 1
        self.known = list(self.plugged)


def test_devices_are_named_by_what_they_can_do() -> None:
    devices = Devices((SCREEN, HEADSET))
    assert devices.microphones == ("USB headset",)
    assert devices.speakers == ("HDMI", "USB headset")
    assert devices.hears("")
    assert devices.hears("USB headset")
    assert not devices.hears("HDMI")
    assert devices.sounds("HDMI")
    assert not devices.sounds("gone")
    assert not Devices().hears("")


def test_without_portaudio_there_are_none() -> None:
    def missing() -> object:
        raise OSError("PortAudio library not found")

    assert SoundSystem(missing).look() == Devices()


def test_a_device_that_was_plugged_in_is_seen_only_when_looked_for_anew() -> None:
    library = Library(SCREEN)
    system = SoundSystem(lambda: library)
    library.plugged.append(HEADSET)
    assert system.look().microphones == ()
    assert system.look(anew=True).microphones == ("USB headset",)


def test_nobody_looks_anew_while_a_stream_is_open() -> None:
    library = Library(HEADSET)
    system = SoundSystem(lambda: library)
    stream = SounddeviceMicrophone(system=system, importer=lambda: library).open()
    system.look(anew=True)
    assert library.starts == 0
    stream.close()
    stream.close()
    system.look(anew=True)
    assert library.starts == 1


def test_a_microphone_that_would_not_open_does_not_stop_the_looking() -> None:
    library = Library()
    library.inputs = 0
    system = SoundSystem(lambda: library)
    with pytest.raises(VoiceError):
        SounddeviceMicrophone(system=system, importer=lambda: library).open()
    library.plugged.append(HEADSET)
    assert system.look(anew=True).microphones == ("USB headset",)


def test_while_something_is_played_nobody_looks_anew() -> None:
    library = Library(HEADSET)
    system = SoundSystem(lambda: library)
    looked: list[int] = []

    def started() -> None:
        system.look(anew=True)
        looked.append(library.starts)
        speaker.stop("one")

    library.on_start = lambda stream: stream.pull(512)
    speaker = SounddeviceSpeaker(system=system, importer=lambda: library)
    speaker.play(Pcm(tone(1.0), 16_000), "one", started)
    assert looked == [0]
    system.look(anew=True)
    assert library.starts == 1


def test_the_device_that_was_chosen_is_asked_for_each_time() -> None:
    choice = ["no such device"]
    library = Library(HEADSET)
    microphone = SounddeviceMicrophone(lambda: choice[0], importer=lambda: library)
    with pytest.raises(VoiceError) as missing:
        microphone.open()
    assert missing.value.code is ErrorCode.MICROPHONE_MISSING
    choice[0] = ""  # the system's default
    microphone.open().close()


class Room:
    """A watchdog on virtual time over devices in the test's hands."""

    def __init__(self) -> None:
        self.devices = Devices((SCREEN,))
        self.looks = 0
        self.found: list[Devices] = []
        self.told = threading.Condition()
        self.clock = VirtualClock(jumps=True)
        self.watchdog = DeviceWatchdog(self, lambda devices: devices.hears(""), self._on_found, self.clock)

    def look(self, *, anew: bool = False) -> Devices:
        assert anew
        with self.told:
            self.looks += 1
            self.told.notify_all()
            return self.devices

    def _on_found(self, devices: Devices) -> None:
        with self.told:
            self.found.append(devices)
            self.told.notify_all()

    def wait(self, condition: Callable[[], bool]) -> None:
        with self.told:
            assert self.told.wait_for(condition, GUARD_S)


@pytest.fixture
def room() -> Room:
    return Room()


def test_what_vanished_is_looked_for_until_it_is_found(room: Room) -> None:
    room.watchdog.start()
    room.watchdog.missed()
    room.wait(lambda: room.looks >= 3)
    assert room.found == []
    room.devices = Devices((SCREEN, HEADSET))
    room.wait(lambda: bool(room.found))
    looks = room.looks
    room.watchdog.missed()  # a second time it is told a second time
    room.wait(lambda: len(room.found) == 2)
    assert room.looks == looks + 1
    room.watchdog.close()


def test_while_nothing_is_missed_nobody_looks(room: Room) -> None:
    room.watchdog.start()
    room.watchdog.close()
    assert room.looks == 0


def test_it_ends_in_the_middle_of_looking(room: Room) -> None:
    room.watchdog.start()
    room.watchdog.missed()
    room.wait(lambda: room.looks >= 1)
    room.watchdog.close()
    assert room.found == []


def test_a_sound_system_that_fails_has_no_devices() -> None:
    library = Library(HEADSET)

    def fails() -> list[object]:
        raise library.PortAudioError("gone")

    library.query_devices = fails  # type: ignore[method-assign,assignment] # a fault put in
    assert (
        SoundSystem(lambda: SimpleNamespace(query_devices=fails, PortAudioError=library.PortAudioError)).look()
        == Devices()
    )
