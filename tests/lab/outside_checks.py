"""Programs of others that say whether an export is what it says it is."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.paths import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence


def bids_errors(dataset: Path) -> list[dict[str, Any]]:
    """What the official validator of BIDS finds wrong."""
    validator = Path(sys.executable).parent / "bids-validator-deno"
    if not validator.exists():
        pytest.skip("script/setup dev brings the validator")
    done = subprocess.run([validator, "--json", dataset], capture_output=True, text=True, check=False)
    found = [one for one in json.loads(done.stdout)["issues"]["issues"] if one["severity"] == "error"]
    assert bool(done.returncode) == bool(found)
    return found


def by_the_store(said: Sequence[dict[str, Any]]) -> list[list[str]]:
    """What Ralph, a learning record store, finds wrong with each statement of xAPI."""
    python = ROOT / "build" / "xapi-check-env" / "bin" / "python"
    if not python.exists():
        pytest.skip("script/setup dev brings the store's models")
    script = Path(__file__).with_name("xapi_store.py")
    done = subprocess.run([python, script], input=json.dumps(said), capture_output=True, text=True, check=True)
    found: list[list[str]] = json.loads(done.stdout)
    assert len(found) == len(said)
    return found
