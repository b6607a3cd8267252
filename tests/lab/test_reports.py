"""The report: its figures are those of the measures, its page is one that everybody can read."""

from __future__ import annotations

import base64
import importlib.util
import json
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from app.paths import ROOT
from lab.metrics.collection import Collection, read_collection
from lab.metrics.measures import Outcome
from lab.reports.comparisons import Comparison, compare
from lab.reports.figures import Drawn, Pen, pen
from lab.reports.summary import Summary, summarise
from lab.reports.titles import Titles, read_titles
from lab.reports.writing import ReportError, write_report
from lab.schema import kinds
from lab.statistics.intervals import Interval, adjusted_wald
from tests.lab.hand_made import Log, condition, ended, manifest, study, tap, task, write_quickly

FONT = ROOT / "assets" / "fonts" / "XiaoxiangSans-Regular.otf"
NEEDS = "script/setup dev"


@pytest.fixture(scope="module")
def sessions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = study(tmp_path_factory.mktemp("study"), 12)
    first = next(iter(sorted(folder.iterdir())))
    (first / "study.toml").write_text(
        'id = "elder-vs-standard"\ntitle = "长辈版和标准版"\n'
        '[[conditions]]\nid = "standard"\ntitle = "标准版"\n[[conditions]]\nid = "elder"\ntitle = "长辈版"\n'
        '[[tasks]]\nid = "transfer"\ntitle = "转账"\n[[tasks]]\nid = "balance"\ntitle = "查余额"\n',
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="module")
def summary(sessions: Path) -> Summary:
    return summarise(read_collection(sessions), read_titles(sessions))


@pytest.fixture(scope="module")
def pages(sessions: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    if importlib.util.find_spec("matplotlib") is None:
        pytest.skip(NEEDS)
    chinese, english = write_report(sessions, tmp_path_factory.mktemp("report") / "report.html", font=FONT).files
    return chinese, english


def test_figures_of_a_condition_are_those_of_its_people(summary: Summary) -> None:
    standard, elder = summary.conditions
    assert (standard.id, elder.id, len(standard.people), summary.people) == ("standard", "elder", 12, 12)
    assert standard.outcomes == {Outcome.SUCCESS: 20, Outcome.FAILED: 4}
    assert (standard.success.share, elder.success.share) == (pytest.approx(20 / 24), 1)
    assert standard.success.interval is not None
    # A person counts once: as wide as 10 of 12, not as 20 of 24.
    alike = adjusted_wald(10, 12).interval
    assert alike is not None
    assert (standard.success.interval.low, standard.success.interval.high) == pytest.approx((alike.low, alike.high))
    assert standard.errors == {"slip": 24, "mistake": 0, "recognition": 0, "system": 0, "navigation": 0}
    assert (elder.funnel.woken, elder.funnel.done, standard.funnel.woken) == (24, 24, 0)
    assert elder.latencies_ms["recognise"].median_ms == 800
    assert elder.sus is not None
    assert elder.sus.mean == 75


def test_a_task_counts_each_person_once_and_stands_in_the_studys_order(summary: Summary) -> None:
    assert [(one.task, one.condition) for one in summary.tasks] == [
        ("transfer", "standard"),
        ("transfer", "elder"),
        ("balance", "standard"),
        ("balance", "elder"),
    ]
    first = summary.tasks[0]
    assert (first.success.successes, first.success.total) == (8, 12)
    assert first.time_s is not None
    assert first.time_s.count == 8


def test_places_tell_of_learning(summary: Summary) -> None:
    assert [(each.place, each.time_s.count) for each in summary.places] == [(1, 12), (2, 12)]


def test_findings_count_people(summary: Summary) -> None:
    assert {(each.condition, each.people, each.count) for each in summary.findings} == {
        ("standard", 12, 24),
        ("elder", 12, 24),
    }
    assert len(summary.comments) == 24


def by_measure(summary: Summary) -> dict[str, Comparison]:
    return {one.measure: one for one in compare(summary)}


def test_conditions_are_compared_over_the_same_people(summary: Summary) -> None:
    found = by_measure(summary)
    assert set(found) == {"all_reached", "time", "sus", "seq", "tlx", "errors"}
    time = found["time"]
    assert (time.first, time.second, time.people) == ("standard", "elder", 12)
    assert 0.4 < time.value < 0.6
    assert time.clear
    assert time.p is not None
    assert time.p_holm == time.p
    assert found["all_reached"].value == pytest.approx(4 / 12)
    assert not found["sus"].clear
    assert found["errors"].effect == -1
    for one in found.values():
        assert one.interval is not None, "a p-value never stands alone"


def test_people_who_met_one_condition_are_not_compared(tmp_path: Path) -> None:
    for number, name in ((1, "standard"), (2, "elder")):
        log = Log().at(0, condition(name, 1), task(condition=name)).at(9, ended("success", 9, condition=name))
        write_quickly(tmp_path / name, manifest(number), log)
    assert compare(summarise(read_collection(tmp_path), Titles())) == ()


@pytest.fixture
def tables_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures take time to draw; these tests are about something else."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)


class Reader(HTMLParser):
    """What a page says and is made of."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_every_figure_has_words_and_is_called_simulated(pages: tuple[Path, Path]) -> None:
    for path, word in zip(pages, ("模拟参加者", "simulated participants"), strict=True):
        page = Reader(path.read_text(encoding="utf-8"))
        assert len(page.of("img")) == 8
        for image in page.of("img"):
            assert len(str(image["alt"])) > 20
        captions = re.findall(r"<(?:figcaption|caption)>(.*?)</", path.read_text(encoding="utf-8"))
        assert len(captions) > 15
        assert all(word in caption for caption in captions)
        assert len(page.of("table")) > len(page.of("img"))


def test_the_page_needs_nothing_from_elsewhere(pages: tuple[Path, Path]) -> None:
    for path in pages:
        page = Reader(path.read_text(encoding="utf-8"))
        assert not page.of("script")
        assert not page.of("link")
        assert all(str(image["src"]).startswith("data:") for image in page.of("img"))
        hrefs = {link["href"] for link in page.of("a")}
        assert hrefs == {"#main", pages[1].name if path == pages[0] else pages[0].name}


def test_both_languages_tell_the_same_numbers(pages: tuple[Path, Path]) -> None:
    chinese, english = (
        re.findall(r'<td class="number">(.*?)</td>', path.read_text(encoding="utf-8")) for path in pages
    )
    figures = [[re.sub(r"[^0-9.%–/×+-]", "", cell) for cell in cells] for cells in (chinese, english)]
    assert len(figures[0]) > 100
    assert figures[0] == figures[1]
    english_text = Reader(pages[1].read_text(encoding="utf-8")).text
    kept = "长辈版标准版转账查余额和很好用，字也大中文"
    assert set(re.findall(r"[\u4e00-\u9fff]", english_text)) <= set(kept)


def test_the_report_says_what_was_found_in_sentences(pages: tuple[Path, Path]) -> None:
    text = Reader(pages[0].read_text(encoding="utf-8")).text
    assert "“标准版”：12 人，平均完成 83% 的任务（95% 区间 54% – 97%）" in text
    assert "“长辈版”比“标准版”少用" in text
    assert "只有 12 人，不大的差别很容易看不出来" in text
    assert "Returns to a page that was left before." in text


AXE = """
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const told = found => found.violations.map(one => [one.id, ...one.nodes.slice(0, 3).map(node => node.html.slice(0, 160))]);
axe.run({runOnly: tags}).then(told).then(first => {
  document.querySelector('img').removeAttribute('alt');
  return axe.run({runOnly: {type: 'rule', values: ['image-alt']}}).then(told).then(second => [first, second]);
}).then(both => { document.body.textContent = 'AXE' + btoa(unescape(encodeURIComponent(JSON.stringify(both)))) + 'EXA'; });
"""
"""What is wrong with the page; and, so that we know that it looks, with the page after a picture has lost its words."""


def test_axe_finds_nothing_wrong_with_the_page(pages: tuple[Path, Path], tmp_path: Path) -> None:
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None or found.origin is None or shutil.which("chromium") is None:
        pytest.skip(NEEDS)
    script = (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")
    text = pages[0].read_text(encoding="utf-8")
    checked = tmp_path / "axe.html"
    checked.write_text(
        text.replace("</body>", f"<script>{script}</script><script>{AXE}</script></body>"), encoding="utf-8"
    )
    done = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000", "--dump-dom",
         f"--user-data-dir={tmp_path / 'profile'}", checked.as_uri()],
        capture_output=True, text=True, check=True, timeout=110,
    )  # fmt: skip
    answer = re.search(r"AXE([A-Za-z0-9+/=]*)EXA", done.stdout)
    assert answer, done.stderr[-500:]
    wrong, spoilt = json.loads(base64.b64decode(answer[1]))
    assert wrong == []
    assert [one[0] for one in spoilt] == ["image-alt"]


@pytest.mark.usefixtures("tables_alone")
def test_people_and_simulated_participants_are_never_in_one_report(tmp_path: Path) -> None:
    study(tmp_path / "s" / "a", 4, station="a")
    study(tmp_path / "s" / "b", 2, station="b", simulated=False)
    written = write_report(tmp_path / "s", tmp_path / "r.html")
    assert (written.summary.people, written.summary.simulated, written.left_out.simulated) == (2, False, 4)
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "4 模拟参加者的场次，不和真人放在一起算" in page
    assert '<p class="simulated">' not in page
    simulated = write_report(tmp_path / "s", tmp_path / "t.html", whom="simulated")
    assert (simulated.summary.people, simulated.summary.simulated) == (4, True)


@pytest.mark.usefixtures("tables_alone")
def test_without_matplotlib_the_tables_are_there_and_it_is_said(sessions: Path, tmp_path: Path) -> None:
    write_report(sessions, tmp_path / "r.html")
    page = Reader((tmp_path / "r.html").read_text(encoding="utf-8"))
    assert not page.of("img")
    assert len(page.of("table")) > 10
    assert "script/setup lab" in page.text


@pytest.mark.usefixtures("tables_alone")
def test_what_is_in_no_figure_is_told(tmp_path: Path) -> None:
    study(tmp_path / "s", 2)
    (tmp_path / "s" / "broken").mkdir()
    (tmp_path / "s" / "broken" / "session.json").write_text("[]", encoding="utf-8")
    gone = Log().at(0, task()).at(9, ended("success", 9), kinds.SessionEnded("withdrawn"))
    write_quickly(tmp_path / "s" / "P009", manifest(9), gone)
    write_report(tmp_path / "s", tmp_path / "r.html")
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "broken</code> MANIFEST_INVALID" in page
    assert "1 退出研究的参加者的场次" in page
    assert "P009" not in page


@pytest.mark.usefixtures("tables_alone")
def test_what_participants_write_cannot_break_the_page(tmp_path: Path) -> None:
    log = Log().at(0, condition("elder", 1), task()).at(5, tap()).at(9, ended("success", 9))
    log.at(10, kinds.QuestionnaireAnswered("comment", "free", "<script>alert(1)</script>", None, "elder"))
    write_quickly(tmp_path / "s" / "P001", manifest(1), log)
    write_report(tmp_path / "s", tmp_path / "r.html")
    page = Reader((tmp_path / "r.html").read_text(encoding="utf-8"))
    assert not page.of("script")
    assert "<script>alert(1)</script>" in page.text


@pytest.mark.usefixtures("tables_alone")
def test_nothing_to_tell_is_told(tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    with pytest.raises(ReportError) as caught:
        write_report(tmp_path / "s", tmp_path / "r.html")
    assert caught.value.code == "REPORT_EMPTY"
    assert not (tmp_path / "r.html").exists()


@pytest.mark.usefixtures("tables_alone")
def test_two_studies_make_no_report(tmp_path: Path) -> None:
    study(tmp_path / "s", 1)
    of = manifest(5)
    other = type(of)(**{**{name: getattr(of, name) for name in of.__slots__}, "study": "another"})
    log = Log().at(0, condition("elder", 1), task()).at(9, ended("success", 9))
    write_quickly(tmp_path / "s" / "other", other, log)
    with pytest.raises(ReportError) as caught:
        write_report(tmp_path / "s", tmp_path / "r.html")
    assert caught.value.code == "REPORT_MIXED_STUDIES"


def test_a_place_that_cannot_be_written_is_told(sessions: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ReportError) as caught:
        write_report(sessions, tmp_path / "file" / "r.html")
    assert caught.value.code == "REPORT_UNWRITABLE"


def test_a_study_file_that_cannot_be_read_leaves_the_ids(tmp_path: Path) -> None:
    study(tmp_path, 1)
    next(tmp_path.rglob("study.toml")).write_text("= nonsense", encoding="utf-8")
    titles = read_titles(tmp_path)
    assert (titles.condition("elder"), titles.task("transfer"), titles.study) == ("elder", "transfer", "")


@pytest.fixture
def drawing() -> Pen:
    found = pen(FONT)
    if found is None:
        pytest.skip(NEEDS)
    return found


def test_a_figure_keeps_its_text_and_is_the_same_each_time(drawing: Pen) -> None:
    rows = [Drawn("长辈版", 70, Interval(50, 80), (60.0, 75.0)), Drawn("标准版", None)]
    first = drawing.intervals("完成率", "%", rows, reference=68, ends=(0, 100))
    assert "长辈版" in first
    assert "PingFang SC" in first
    assert first == drawing.intervals("完成率", "%", rows, reference=68, ends=(0, 100))


def test_parts_of_bars_differ_by_hatching(drawing: Pen) -> None:
    svg = drawing.stacks("错误", "次", ["长辈版"], {"失手": [3], "想错": [4], "没有": [0]})
    assert svg.count("<pattern") == 1
    assert "没有" not in svg


def test_a_collection_of_nobody_has_no_people() -> None:
    assert Collection(()).people() == {}
