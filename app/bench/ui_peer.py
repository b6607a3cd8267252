"""One process of `script/bench ui`: opens the plain Qt example of peer.qml, works it, and prints what it took as JSON.

usage: python -m app.bench.ui_peer SPAWNED_S     (SPAWNED_S: time.monotonic() before the process was made)
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMetaObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlProperty
from PySide6.QtQuick import QQuickWindow

from app.bench.frames import ROWS, Frames, resident_mib, scroll

PEER_CHANGES = 60


def measure_peer(spawned_s: float) -> dict[str, object]:
    """The plain Qt example."""
    _application = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    engine.load(QUrl.fromLocalFile(str(Path(__file__).with_name("peer.qml"))))
    window = engine.rootObjects()[0]
    if not isinstance(window, QQuickWindow):
        raise TypeError("peer.qml is no window")
    frames = Frames(window)
    frames.after(window.show)
    first_s = time.monotonic() - spawned_s
    frames.rest()
    rss_mib = resident_mib()
    changes = []
    for n in range(PEER_CHANGES):
        page = QQmlProperty(window, "wanted", engine)
        changes.append(frames.after(partial(page.write, n % 4)))
        frames.rest()
    QMetaObject.invokeMethod(window, "showList")
    frames.rest()
    return {
        "first_s": first_s,
        "rss_mib": rss_mib,
        "changes_ms": changes,
        "scrolled_ms": scroll(window, frames),
        "rows": ROWS,
    }


if __name__ == "__main__":
    print(json.dumps(measure_peer(float(sys.argv[1]))))  # noqa: T201 -- what the parent reads
