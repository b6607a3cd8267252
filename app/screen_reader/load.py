"""Every core kept at work, to see whether what is heard depends on how quick a machine is."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def busy_cores(*, wanted: bool = True) -> Iterator[None]:
    """One process a core that does nothing but work."""
    cores = os.cpu_count() or 1
    workers = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(cores if wanted else 0)]
    try:
        yield
    finally:
        for worker in workers:
            worker.kill()
            worker.wait()
