"""Markers by Lab Streaming Layer: an outlet of one channel of text, as eye trackers' and EEG recorders' programs take it.

A marker is JSON (`n`, `mono_ms`, `kind` and the event's fields) with the moment on LSL's clock at which the event happened, not at
which it was sent. LSL has no password and listens on every network of the machine; `scope` says how far others are told that the
stream exists.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from lab.streams.port import Anchor, StreamError

if TYPE_CHECKING:
    from lab.manifest import Manifest
    from lab.streams.port import Marker

NAME, TYPE = "xiaoxiang-lab", "Markers"
Scope = Literal["machine", "link", "site"]


class LslStream:
    """An outlet. The library takes its scope once in a process: two of different scope cannot be had beside one another."""

    name = "lsl"

    def __init__(self, scope: Scope = "machine") -> None:
        self._scope = scope
        self._lsl: Any = None
        self._outlet: Any = None

    def open(self, manifest: Manifest) -> None:
        """Offer the stream. It can be found again after a crash by its id, which is the session's."""
        try:
            import pylsl  # noqa: PLC0415 -- an optional library, which loads liblsl
        except (ImportError, RuntimeError) as error:
            raise StreamError("STREAM_LIBRARY", "pylsl") from error
        if self._lsl is None:
            pylsl.set_config_content(f"[multicast]\nResolveScope = {self._scope}\n[log]\nlevel = -3\n")
        self._lsl = pylsl
        info = pylsl.StreamInfo(NAME, TYPE, 1, pylsl.IRREGULAR_RATE, pylsl.cf_string, manifest.session)
        about = info.desc()
        for key, value in (
            ("session", manifest.session),
            ("participant", manifest.participant),
            ("study", manifest.study),
            ("station", manifest.station),
            ("simulated", str(manifest.simulated).lower()),
            ("clock", "mono_ms is the session's clock in milliseconds; the timestamp is the same moment on LSL's"),
        ):
            about.append_child_value(key, value)
        try:
            self._outlet = pylsl.StreamOutlet(info)
        except (RuntimeError, OSError) as error:
            raise StreamError("STREAM_UNREACHABLE", str(error)) from error

    def send(self, marker: Marker, age_s: float) -> Anchor | None:
        """Push it with its moment."""
        if self._outlet is None:
            raise StreamError("STREAM_UNREACHABLE", self.name)
        seconds = float(self._lsl.local_clock()) - age_s
        about = {"n": marker.number, "mono_ms": marker.mono_ms, "kind": marker.kind, **marker.values}
        try:
            self._outlet.push_sample([json.dumps(about, ensure_ascii=False)], seconds)
        except (RuntimeError, OSError) as error:
            self.close()
            raise StreamError("STREAM_UNREACHABLE", str(error)) from error
        return Anchor(self.name, marker.mono_ms, seconds)

    def close(self) -> None:
        """Take the stream away."""
        self._outlet = None
