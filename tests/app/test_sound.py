"""Which microphone listens, and when a person may speak into a sentence."""

from __future__ import annotations

import pytest

from app.echo import may_interrupt, microphone_name
from app.settings import Settings
from voice.audio.devices import Device, Devices

PLAIN = Devices((Device("HDA Intel", 2, 2),))
CANCELLED = Devices((*PLAIN.all, Device("Echo-Cancel Source (HDA Intel)", 1, 0)))


@pytest.mark.parametrize(
    ("settings", "devices", "may", "microphone"),
    [
        (Settings(), CANCELLED, False, ""),
        (Settings(barge_in="headphones"), PLAIN, True, ""),
        (Settings(barge_in="headphones", microphone="USB"), PLAIN, True, "USB"),
        (Settings(barge_in="system"), PLAIN, False, ""),
        (Settings(barge_in="system"), CANCELLED, True, "Echo-Cancel Source (HDA Intel)"),
        (Settings(barge_in="system", microphone="HDA Intel"), CANCELLED, False, "HDA Intel"),
        (Settings(barge_in="system", microphone="echo-cancel"), PLAIN, True, "echo-cancel"),
    ],
)
def test_the_microphone_without_echo_is_found_by_its_name(
    settings: Settings, devices: Devices, *, may: bool, microphone: str
) -> None:
    assert may_interrupt(lambda: devices, settings) is may
    assert microphone_name(lambda: devices, settings) == microphone
