"""The HTML report in a real browser: axe finds nothing wrong with it, and its filter is worked by keys alone."""

from __future__ import annotations

import base64
import importlib.util
import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from accessibility.engine import run
from accessibility.profile import load_profile
from accessibility.reporters.as_html import Page, to_html
from accessibility.tree.geometry import Rect
from tests.accessibility.trees import button, label, page, painted

if TYPE_CHECKING:
    from collections.abc import Callable

    Ask = Callable[[str, str], Any]

NEEDS = "script/setup dev"
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
TELL = (
    "const tell = answer => { document.body.textContent = 'ANSWER'"
    " + btoa(unescape(encodeURIComponent(JSON.stringify(answer)))) + 'REWSNA'; };"
)


@pytest.fixture(scope="module")
def report() -> str:
    """Of three pages: two with faults in both versions, one without."""
    small = button("转账", rectangle=Rect(39, 84.4, 39, 42.2))
    fee = painted("手续费", evenness=0.2)
    bad = page(small, label("手续费", texts=(fee,)))
    elder = replace(bad, subject=replace(bad.subject, elder=True, page="首页"))
    good = replace(page(label("你好", texts=(painted("你好", font_px=40),))), subject=replace(bad.subject, page="结果"))
    return to_html([Page(run(tree, load_profile()), PICTURE) for tree in (bad, elder, good)])


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Open a page in Chromium with a script at its end that calls `tell`; what it told."""
    if shutil.which("chromium") is None:
        pytest.skip(NEEDS)

    def asked(html: str, script: str) -> Any:
        file = tmp_path / "page.html"
        file.write_text(html.replace("</body>", f"<script>{TELL}{script}</script></body>"), encoding="utf-8")
        done = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000", "--dump-dom",
             "--window-size=360,800", f"--user-data-dir={tmp_path / 'profile'}", file.as_uri()],
            capture_output=True, text=True, check=True, timeout=110,
        )  # fmt: skip
        answer = re.search(r"ANSWER([A-Za-z0-9+/=]*)REWSNA", done.stdout)
        assert answer, done.stderr[-500:]
        return json.loads(base64.b64decode(answer[1]))

    return asked


AXE = """
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const told = found => found.violations.map(one => [one.id, ...one.nodes.slice(0, 3).map(node => node.html.slice(0, 160))]);
axe.run({runOnly: tags}).then(told).then(first => {
  document.querySelector('label').replaceWith(document.querySelector('select'));
  return axe.run({runOnly: {type: 'rule', values: ['select-name']}}).then(told).then(second => [first, second]);
}).then(tell);
"""
"""What is wrong with the page; and, so that we know that it looks, with the page after a field has lost its label."""


def test_axe_finds_nothing_wrong_with_the_report(report: str, ask: Ask) -> None:
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip(NEEDS)
    axe = (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")
    wrong, spoilt = ask(report, f"{axe}\n{AXE}")
    assert wrong == []
    assert [one[0] for one in spoilt] == ["select-name"]


CHOOSE = """
const form = document.getElementById('filter');
const rows = () => [...document.querySelectorAll('section tbody tr')].filter(row => row.checkVisibility()).length;
const pages = () => [...document.querySelectorAll('tr[data-page]')].filter(row => row.checkVisibility()).length;
const seen = () => [rows(), pages(), document.getElementById('shown').textContent];
const choose = (name, value) => {
  form.elements[name].value = value;
  form.elements[name].dispatchEvent(new Event('change', {bubbles: true}));
};
const all = seen();
choose('outcome', 'fail');
const failing = seen();
choose('version', '长辈版');
const elder = seen();
choose('rule', 'XX-TARGET-001');
choose('version', '标准版');
choose('page', '首页');
const none = seen();
const stops = [...form.querySelectorAll('select, button')].every(one => one.tabIndex === 0);
form.querySelector('button').click();
setTimeout(() => tell([all, failing, elder, none, seen(), stops, document.getElementById('no-filter').checkVisibility()]), 50);
"""


def test_the_filter_leaves_what_was_chosen_and_says_how_much(report: str, ask: Ask) -> None:
    every, failing, elder, none, again, stops, warned = ask(report, CHOOSE)
    assert every == again
    assert every[1] == 3
    assert failing[0] < every[0]
    assert (failing[1], elder[1], none[:2]) == (2, 1, [0, 0])
    assert 0 < elder[0] < failing[0]
    assert elder[2] == f"显示 {elder[0]} 条，一共 {every[0]} 条"
    assert stops
    assert not warned


def test_where_no_script_runs_all_is_listed_and_the_page_says_so(report: str, ask: Ask) -> None:
    start = report.index("<script>")
    silent = report[:start] + report[report.index("</script>") + len("</script>") :]
    rows, warned, form = ask(
        silent,
        "tell([document.querySelectorAll('section tbody tr').length,"
        " document.getElementById('no-filter').checkVisibility(), document.getElementById('filter').checkVisibility()]);",
    )
    assert rows > 0
    assert (warned, form) == (True, False)
