"""Profiles: what comes with the program is complete, and a wrong one is refused with the field's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accessibility.errors import ProfileError
from accessibility.profile import load_profile, parse_profile, profile_names
from accessibility.reporters.parity import LISTS
from accessibility.reporters.rule_table import rules_page
from accessibility.rules import RULES
from app.paths import ROOT

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """
id = "own"
title = "自己的"
[rules.XX-TARGET-001]
clauses = ["本店规定 1：不小于 30×30"]
least_px = 30
"""


def test_the_programs_own_profiles_load() -> None:
    assert profile_names() == ("en-301-549", "house", "miit-2021", "taf-114-2022", "wcag-2.2-aa")
    for name in profile_names():
        profile = load_profile(name)
        assert profile.id == name
        assert profile.title
    assert [demand.rule.id for demand in load_profile("house").demands] == [rule.id for rule in RULES]


def test_a_profile_may_leave_rules_out() -> None:
    asked = {demand.rule.id for demand in load_profile("wcag-2.2-aa").demands}
    assert "XX-CONTRAST-001" in asked
    assert asked.isdisjoint({"XX-NAME-004", "XX-TEXT-001", "XX-TEXT-002", "XX-TEXT-005", "XX-ELDER-001"})


def test_every_clause_names_its_standard() -> None:
    starts = {
        "en-301-549": "EN 301 549 11.",
        "house": "小象准则 ",
        "miit-2021": "适老化规范 ",
        "taf-114-2022": "T/TAF 114-2022：",
        "wcag-2.2-aa": "WCAG 2.2 ",
    }
    assert set(starts) == set(profile_names())
    for name, start in starts.items():
        for demand in load_profile(name).demands:
            assert all(clause.startswith(start) for clause in demand.clauses), demand.rule.id


def test_rule_ids_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_a_profile_of_ones_own_is_a_file(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(GOOD, encoding="utf-8")
    profile = load_profile(str(file))
    assert [(demand.rule.id, demand.thresholds) for demand in profile.demands] == [
        ("XX-TARGET-001", (("least_px", 30),))
    ]


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        ("id = ", "PROFILE_NOT_TOML", ""),
        ("", "PROFILE_FIELD", "id is missing"),
        ('id = "a"\ntitle = "b"', "PROFILE_FIELD", "rules is missing"),
        ('id = "a"\ntitle = "b"\n[rules]', "PROFILE_RULE", "一条规则也没有"),
        (GOOD.replace("XX-TARGET-001", "XX-TARGET-999"), "PROFILE_RULE", "没有规则 XX-TARGET-999"),
        (GOOD.replace("least_px = 30", ""), "PROFILE_FIELD", "rules.XX-TARGET-001.least_px is missing"),
        (GOOD.replace("30\n", '"gross"\n'), "PROFILE_FIELD", "rules.XX-TARGET-001.least_px is of the wrong kind"),
        (GOOD.replace("30\n", "nan\n"), "PROFILE_FIELD", "rules.XX-TARGET-001.least_px is no finite number"),
        (GOOD + "lest_px = 3\n", "PROFILE_FIELD", "rules.XX-TARGET-001.lest_px is unknown"),
        (GOOD.replace('["本店规定 1：不小于 30×30"]', "[]"), "PROFILE_FIELD", "rules.XX-TARGET-001.clauses is missing"),
        (GOOD.replace('["本店规定 1：不小于 30×30"]', "[1]"), "PROFILE_FIELD", "clauses holds what is no text"),
        ("extra = 1\n" + GOOD, "PROFILE_FIELD", "extra is unknown"),
        ('id = "a"\ntitle = "b"\nrules = 3', "PROFILE_FIELD", "rules is of the wrong kind"),
        ('id = "a"\ntitle = "b"\n[rules]\nXX-TARGET-001 = 3', "PROFILE_FIELD", "XX-TARGET-001 is of the wrong kind"),
    ],
)
def test_a_wrong_profile_is_refused(content: str, code: str, words: str) -> None:
    with pytest.raises(ProfileError) as caught:
        parse_profile(content)
    assert caught.value.code == code
    assert words in str(caught.value)


def test_a_profile_that_is_not_there_names_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"PROFILE_UNKNOWN.*house、miit-2021、.*wcag-2\.2-aa"):
        load_profile("../secrets")
    with pytest.raises(ProfileError, match=r"PROFILE_UNKNOWN: none\.toml 读不出来"):
        load_profile(str(tmp_path / "none.toml"))


def test_the_page_of_rules_is_up_to_date() -> None:
    assert rules_page() == (ROOT / "docs" / "audit-rules.md").read_text(encoding="utf-8")


def test_every_item_of_other_checkers_has_its_rules_or_a_reason() -> None:
    known = {rule.id for rule in RULES}
    for name, items in LISTS.items():
        assert len({item.asks for item in items}) == len(items), name
        for item in items:
            assert {f"XX-{rule}" for rule in item.rules} <= known, item.asks
            assert item.rules or item.note, item.asks


@pytest.mark.parametrize(
    ("file", "words"), [("README.md", "规则有 {} 条"), ("README.en.md", "as {} rules"), ("CHANGELOG.md", "{} in all")]
)
def test_the_number_of_rules_is_told_as_it_is(file: str, words: str) -> None:
    assert words.format(len(RULES)) in (ROOT / file).read_text(encoding="utf-8")
