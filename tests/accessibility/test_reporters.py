"""Reports: the same words in the terminal, in JSON and on a page that anybody can read."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from accessibility.colour import contrast
from accessibility.engine import run
from accessibility.profile import load_profile
from accessibility.reporters.as_html import STYLE, Page, to_html
from accessibility.reporters.as_json import to_json
from accessibility.reporters.as_text import to_text
from accessibility.results import Report
from accessibility.tree.geometry import Rect
from accessibility.tree.words import State
from tests.accessibility.trees import button, label, page, painted

PICTURE = b"\x89PNG\r\n\x1a\n"
NAUGHTY = "<script>alert('转')</script>"


@pytest.fixture
def reports() -> list[Report]:
    """A page with faults, and one without."""
    small = button(NAUGHTY, rectangle=Rect(39, 84.4, 39, 42.2), states={State.FOCUSABLE, State.FOCUSED})
    away = label("余额", texts=(painted("余额", seen=None, background=None),), states={State.OFFSCREEN})
    below = Rect(20, 200, 100, 40)
    fee = painted("手续费", evenness=0.2, rectangle=below, box=below, seen=below)
    bad = page(small, away, label("手续费", texts=(fee,)))
    good = replace(
        page(label("你好", texts=(painted("你好", font_px=40),))),
        subject=replace(bad.subject, page="结果", elder=True, text_scale=2.0),
    )
    return [run(tree, load_profile()) for tree in (bad, good)]


def test_the_terminal_says_what_where_and_how_to_mend_it(reports: list[Report]) -> None:
    text = to_text(reports)
    assert text.splitlines()[0] == "✗ 转账（标准版，字号 1 倍）：不合格 1，需人工判断 1，没有检查 1"
    assert f"✗ XX-TARGET-001 可点区域足够大 · 0/0 按钮“{NAUGHTY}”" in text
    assert "39×42.2；应为：至少 44×44。宽增加 5，高增加 2。" in text
    assert "适老化规范 2.1" in text
    assert "\n✓ 结果（长辈版，字号 2 倍）\n" in text
    assert text.splitlines()[-1].startswith("工信部 APP 适老化通用设计规范（2021）：2 页，不合格 1 处，需人工判断 1 处")


def test_json_is_the_same_each_time_and_has_a_version(reports: list[Report]) -> None:
    assert to_json(reports) == to_json(reports)
    content = json.loads(to_json(reports))
    assert content["schema"] == 1
    assert content["counts"]["fail"] == 1
    target = next(rule for rule in content["reports"][0]["rules"] if rule["rule"] == "XX-TARGET-001")
    assert target["outcome"] == "fail"
    assert target["findings"][0]["rectangle"] == [39, 84.4, 39, 42.2]
    largest = next(rule for rule in content["reports"][0]["rules"] if rule["rule"] == "XX-TEXT-002")
    assert (largest["outcome"], largest["reason"]) == ("not_run", "截取时不是最大一档字号，或没有画出来的文字")


class Reader(HTMLParser):
    """What a screen reader would need of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "img", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def test_the_page_can_itself_be_read_by_everybody(reports: list[Report]) -> None:
    html = to_html([Page(report, PICTURE) for report in reports])
    reader = read(html)
    assert reader.open == []
    assert reader.of("html") == [{"lang": "zh-CN"}]
    assert [tag for tag, _ in reader.tags if re.fullmatch(r"h\d", tag)] == ["h1", "h2", "h2", "h2", "h2"]
    assert len(reader.of("title")) == len(reader.of("main")) == 1
    assert len(reader.of("caption")) == len(reader.of("table")) == 3
    assert all(head.get("scope") in {"col", "row"} for head in reader.of("th"))
    assert all(region["aria-label"] and region["tabindex"] == "0" for region in reader.of("div") if "role" in region)
    (picture,) = reader.of("img")
    assert picture["alt"] == "转账（标准版，字号 1 倍）的截图，上面的编号对应下表，共标出 2 处"
    ids = {attributes["id"] for _, attributes in reader.tags if "id" in attributes}
    links = [attributes["href"] or "" for attributes in reader.of("a")]
    assert links
    assert {link.removeprefix("#") for link in links} <= ids
    assert len(ids) == len([1 for _, attributes in reader.tags if "id" in attributes])


def test_a_mark_lies_where_the_fault_is(reports: list[Report]) -> None:
    marks = [link for link in read(to_html([Page(reports[0], PICTURE)])).of("a") if "style" in link]
    assert marks[0]["style"] == "left:10.00%;top:10.00%;width:10.00%;height:5.00%"
    assert marks[0]["aria-label"] == f"第 1 条：按钮“{NAUGHTY}”"


def test_the_page_needs_nothing_from_elsewhere(reports: list[Report]) -> None:
    html = to_html([Page(report, PICTURE) for report in reports])
    reader = read(html)
    assert reader.of("link") == []
    assert reader.of("script") == [{}]  # the filter, in the page itself
    assert (reader.of("img")[0]["src"] or "").startswith("data:image/png;base64,")
    assert "url(" not in html
    assert "http" not in html


def test_findings_can_be_filtered_and_without_a_script_the_page_says_that_they_cannot(reports: list[Report]) -> None:
    reader = read(to_html([Page(report, PICTURE) for report in reports]))
    assert [select["name"] for select in reader.of("select")] == ["outcome", "rule", "page", "version", "size"]
    (form,) = reader.of("form")
    assert "hidden" in form
    assert {"id": "no-filter"} in reader.of("p")
    assert [p for p in reader.of("p") if p.get("role") == "status"]
    rows = [row for row in reader.of("tr") if "data-outcome" in row]
    assert {row["data-outcome"] for row in rows} == {"fail", "needs_review"}
    assert {row["data-rule"] for row in rows} <= {option["value"] for option in reader.of("option")}
    (section,) = reader.of("section")
    assert (section["data-page"], section["data-version"], section["data-size"]) == ("转账", "标准版", "1")
    assert read(to_html([Page(reports[1])])).of("script") == read(to_html([Page(reports[1])])).of("form") == []


def test_without_a_picture_the_page_says_so(reports: list[Report]) -> None:
    html = to_html([Page(reports[0])])
    assert read(html).of("img") == []
    assert "没有截图" in html


def test_the_colours_of_the_page_can_be_read() -> None:
    style = STYLE.read_text(encoding="utf-8")
    for ink in ("#1d1e33", "#2a2c66", "#56566b", "#3a3d8f", "#b0271c", "#6e3d0a"):
        assert ink in style
        assert min(contrast(ink, "#f6f3ec"), contrast(ink, "#ffffff")) >= 4.5
