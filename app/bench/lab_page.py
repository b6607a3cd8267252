"""A study's report in headless Chromium: how soon it is there, and what axe-core finds wrong with it."""

from __future__ import annotations

import base64
import importlib.util
import json
import re
import shutil
import subprocess
from pathlib import Path

_PROBE = """<script>addEventListener('load', () => { document.body.getBoundingClientRect();
document.body.dataset.opened = 'OPENED' + performance.now().toFixed(0) + 'DENEPO'; });</script>"""
"""Says how many milliseconds after the navigation began the page was loaded and laid out."""
_AXE = """axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(found => {
  const told = found.violations.map(one => [one.id, ...one.nodes.slice(0, 3).map(node => node.html.slice(0, 160))]);
  document.body.textContent = 'AXE' + btoa(unescape(encodeURIComponent(JSON.stringify(told)))) + 'EXA';
});"""
LONGEST_S = 110


def browser() -> str | None:
    """Chromium, by whatever name; None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def axe() -> Path | None:
    """axe-core's file, where the package that carries it is installed."""
    found = importlib.util.find_spec("axe_playwright_python")
    return Path(found.origin).parent / "axe.min.js" if found is not None and found.origin is not None else None


def opened_s(chromium: str, page: Path, place: Path) -> float:
    """Seconds from the beginning of the navigation until a page was loaded and laid out; not a number where it never was."""
    told = re.search(r"OPENED(\d+)DENEPO", _dumped(chromium, page, _PROBE, place, "--timeout=60000"))
    return round(int(told[1]) / 1000, 2) if told else float("nan")


def violations(chromium: str, script: Path, page: Path, place: Path) -> list[list[str]]:
    """What axe-core finds: each violation's rule, then up to three places. Raises RuntimeError where it did not answer."""
    text = f"<script>{script.read_text(encoding='utf-8')}</script><script>{_AXE}</script>"
    told = re.search(r"AXE([A-Za-z0-9+/=]*)EXA", _dumped(chromium, page, text, place, "--virtual-time-budget=60000"))
    if told is None:
        raise RuntimeError("axe-core gave no answer")
    found: list[list[str]] = json.loads(base64.b64decode(told[1]))
    return found


def _dumped(chromium: str, page: Path, script: str, place: Path, wait: str) -> str:
    """The page as it is after a script of ours has run in it."""
    ours = place / "page-with-script.html"
    ours.write_text(page.read_text(encoding="utf-8").replace("</body>", script + "</body>"), encoding="utf-8")
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={place / 'profile'}", wait]
    done = subprocess.run(
        [*command, "--dump-dom", ours.as_uri()], capture_output=True, text=True, check=True, timeout=LONGEST_S
    )
    return done.stdout
