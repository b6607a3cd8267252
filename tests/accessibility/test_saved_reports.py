"""Reports that go on to other programs, and reports that come back: SARIF, JUnit, score, comparison, suppressions."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessibility.comparison import compare
from accessibility.engine import run
from accessibility.errors import ReportError
from accessibility.profile import load_profile
from accessibility.reporters import as_comparison
from accessibility.reporters.as_html import Page, to_html
from accessibility.reporters.as_json import SCHEMA, SCHEMA_VERSION, to_json
from accessibility.reporters.as_junit import to_junit
from accessibility.reporters.as_sarif import to_sarif
from accessibility.reporters.as_score import clauses, score, to_score
from accessibility.reporters.as_text import to_text
from accessibility.reporters.read_json import from_json
from accessibility.results import Outcome, Report
from accessibility.suppressions import Suppression, apply, parse_suppressions
from accessibility.tree.geometry import Rect
from tests.accessibility.trees import Thing, button, label, page, painted

TODAY = date(2026, 11, 29)
SMALL = Rect(10, 10, 20, 20)
LIVING_WITH_IT = """
[[suppressed]]
rule = "XX-TARGET-001"
page = "转*"
name = "小"
reason = "下一版改"
until = 2026-12-31
"""


def audited(*nodes: Thing, name: str = "转账") -> Report:
    tree = page(*nodes)
    return run(replace(tree, subject=replace(tree.subject, page=name)), load_profile())


def large() -> Thing:
    return label("你好", texts=(painted("你好", font_px=40),))


@pytest.fixture
def faulty() -> Report:
    return audited(button("小", rectangle=SMALL), large())


@pytest.fixture
def clean() -> Report:
    return audited(large())


def failing(report: Report) -> list[str]:
    return [finding.rule for finding in report.of(Outcome.FAIL)]


def test_a_report_comes_back_as_it_was_written(faulty: Report) -> None:
    back = from_json(to_json([faulty]))
    assert to_json(back) == to_json([faulty])
    assert back[0].findings == faulty.findings


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("[", "REPORT_NOT_JSON"),
        ("[" * 100_000, "REPORT_NOT_JSON"),
        ("[]", "REPORT_FIELD"),
        ('{"schema": 99, "counts": {}, "reports": []}', "REPORT_VERSION"),
        ('{"schema": 1, "counts": {}, "reports": [{"profile": 7}]}', "REPORT_FIELD"),
        ('{"schema": 1, "counts": {}, "reports": [], "more": 1}', "REPORT_FIELD"),
    ],
)
def test_what_is_no_report_is_refused_with_a_code(content: str, code: str) -> None:
    with pytest.raises(ReportError) as refused:
        from_json(content)
    assert refused.value.code == code


def test_what_is_written_keeps_the_published_schema(faulty: Report, clean: Report) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    marked = apply([faulty, clean], parse_suppressions(LIVING_WITH_IT), TODAY).reports
    content = json.loads(to_json(marked))
    jsonschema.validate(content, schema)
    assert schema["properties"]["schema"]["const"] == SCHEMA_VERSION
    for kind, one in (("report", content["reports"][0]), ("rule", content["reports"][0]["rules"][0])):
        assert set(schema["$defs"][kind]["properties"]) == set(one)
    found = next(rule["findings"] for rule in content["reports"][0]["rules"] if rule["findings"])
    assert set(schema["$defs"]["finding"]["properties"]) == set(found[0])


def test_what_is_new_fails_and_what_was_there_before_does_not(faulty: Report, clean: Report) -> None:
    worse = compare([clean], [faulty])
    assert ("XX-TARGET-001", "小") in {(located.finding.rule, located.finding.name) for located in worse.new}
    assert worse.worse
    same = compare([faulty], [faulty])
    assert (same.new, same.gone) == ((), ())
    assert not same.worse
    better = compare([faulty], [clean])
    assert "小" in {located.finding.name for located in better.gone}
    assert not better.worse


def test_a_row_above_it_makes_no_old_finding_new(faulty: Report) -> None:
    moved = audited(label("广告位", rectangle=Rect(10, 200, 300, 60)), button("小", rectangle=SMALL), large())
    assert "小" not in {located.finding.name for located in compare([faulty], [moved]).new}


def test_two_of_one_name_are_two(faulty: Report) -> None:
    twice = audited(button("小", rectangle=SMALL), button("小", rectangle=Rect(200, 10, 20, 20)), large())
    new = compare([faulty], [twice]).new
    assert [located.finding.rule for located in new].count("XX-TARGET-001") == 1


def test_a_page_that_was_not_looked_at_is_not_mended(faulty: Report, clean: Report) -> None:
    other = audited(large(), name="余额")
    found = compare([faulty, clean], [other])
    assert found.gone == ()
    assert found.pages_only_before == ("转账",)
    assert "这次没有查的页面，不算消失：转账" in as_comparison.to_text(found)


def test_a_suppressed_finding_stays_in_the_report_and_does_not_count(faulty: Report) -> None:
    applied = apply([faulty], parse_suppressions(LIVING_WITH_IT), TODAY)
    (report,) = applied.reports
    assert "XX-TARGET-001" in failing(faulty)
    assert "XX-TARGET-001" not in failing(report)
    assert [finding.suppressed for finding in report.suppressed] == ["下一版改（到 2026-12-31）"]
    assert "下一版改（到 2026-12-31）" in to_text([report])
    assert "下一版改" in to_json([report])
    assert (applied.expired, applied.unused) == ((), ())


def test_the_page_of_the_report_says_what_does_not_count_and_why(faulty: Report) -> None:
    applied = apply([faulty], parse_suppressions(LIVING_WITH_IT), TODAY)
    html = to_html([Page(report) for report in applied.reports])
    assert "不计的（1 处）" in html
    assert "下一版改（到 2026-12-31）" in html


def test_it_counts_again_after_its_day(faulty: Report) -> None:
    decided = parse_suppressions(LIVING_WITH_IT)
    on_the_last_day = apply([faulty], decided, date(2026, 12, 31)).reports[0]
    assert "XX-TARGET-001" not in failing(on_the_last_day)
    applied = apply([faulty], decided, date(2027, 1, 1))
    assert "XX-TARGET-001" in failing(applied.reports[0])
    assert applied.expired == decided


def test_one_that_covers_nothing_is_named(clean: Report) -> None:
    decided = parse_suppressions(LIVING_WITH_IT)
    assert apply([clean], decided, TODAY).unused == decided


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("[[", "SUPPRESSIONS_NOT_TOML"),
        ('[[suppressed]]\nrule = "XX-TARGET-001"\nuntil = 2026-12-31', "SUPPRESSIONS_FIELD"),
        ('[[suppressed]]\nrule = "XX-TARGET-001"\nreason = " "\nuntil = 2026-12-31', "SUPPRESSIONS_FIELD"),
        ('[[suppressed]]\nrule = "XX-TARGET-001"\nreason = "以后"', "SUPPRESSIONS_FIELD"),
        ('[[suppressed]]\nrule = "XX-TARGET-001"\nreason = "以后"\nuntil = 2026-12-31T00:00:00', "SUPPRESSIONS_FIELD"),
        ('[[suppressed]]\nrule = "XX-NONE"\nreason = "以后"\nuntil = 2026-12-31', "SUPPRESSIONS_RULE"),
    ],
)
def test_a_decision_without_its_reason_or_its_day_is_refused(content: str, code: str) -> None:
    with pytest.raises(ReportError) as refused:
        parse_suppressions(content)
    assert refused.value.code == code


@given(st.text(max_size=200))
def test_no_text_gets_past_the_reader_but_a_list_of_decisions(content: str) -> None:
    try:
        found = parse_suppressions(content)
    except ReportError:
        return
    assert all(isinstance(one, Suppression) for one in found)


def test_sarif_names_rule_place_and_reason(faulty: Report) -> None:
    (report,) = apply([faulty], parse_suppressions(LIVING_WITH_IT), TODAY).reports
    content = json.loads(to_sarif([report]))
    assert content["version"] == "2.1.0"
    (only,) = content["runs"]
    rules = only["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in only["results"])
    assert {result["level"] for result in only["results"] if result["kind"] != "fail"} <= {"none"}
    (small,) = (result for result in only["results"] if result["ruleId"] == "XX-TARGET-001")
    assert small["suppressions"][0]["justification"] == "下一版改（到 2026-12-31）"
    assert "20×20" in small["message"]["text"]
    assert small["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].endswith("/0/0")


def test_sarif_knows_a_finding_again_when_it_has_moved(faulty: Report) -> None:
    def prints(report: Report) -> set[str]:
        results = json.loads(to_sarif([report]))["runs"][0]["results"]
        return {one["partialFingerprints"]["thing/v1"] for one in results if one["ruleId"] == "XX-TARGET-001"}

    moved = audited(label("广告位", rectangle=Rect(10, 200, 300, 60)), button("小", rectangle=SMALL), large())
    assert prints(faulty) == prints(moved)


def test_junit_counts_what_it_holds(faulty: Report, clean: Report) -> None:
    root = ET.fromstring(to_junit([faulty, clean]))  # noqa: S314 -- written a line above
    suites = root.findall("testsuite")
    assert [suite.get("name") for suite in suites] == [
        "工信部 APP 适老化通用设计规范（2021）：转账（标准版，字号 1 倍）"
    ] * 2
    for suite in suites:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("skipped", "")) == len(suite.findall("testcase/skipped"))
        assert all(skipped.get("message") for skipped in suite.findall("testcase/skipped"))
    assert "20×20" in "".join(failure.text or "" for failure in suites[0].iter("failure"))
    assert not suites[1].findall("testcase/failure")


def test_junit_holds_names_that_xml_cannot() -> None:
    report = audited(button("a\x00b\ufffe", rectangle=SMALL))
    assert "a\ufffdb" in "".join(ET.fromstring(to_junit([report])).itertext())  # noqa: S314 -- written here


def test_the_score_counts_decided_clauses_alone_and_says_what_it_is(faulty: Report, clean: Report) -> None:
    found = clauses([faulty, clean])
    target = next(clause for clause in found if "2.1" in clause.text and "44" in clause.text)
    assert (target.outcome, target.pages) == (Outcome.FAIL, 1)
    decided = [clause for clause in found if clause.outcome in {Outcome.PASS, Outcome.FAIL}]
    met = [clause for clause in decided if clause.outcome is Outcome.PASS]
    assert score(found) == pytest.approx(100 * len(met) / len(decided))
    told = to_score([faulty, clean])
    assert "仅技术部分" in told
    assert "不是评测结果" in told
    assert f"[不符合] {target.text}（1 页不合格）" in told
    assert score(()) is None
