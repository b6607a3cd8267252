"""Each rule on a page that breaks it, on one that keeps it, and on one where it cannot tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accessibility.engine import run
from accessibility.profile import DEFAULT, load_profile
from accessibility.results import Outcome, RuleResult
from accessibility.rules import RULES
from accessibility.tree.geometry import Rect
from accessibility.tree.observed import IdleChange, Observed, Walk
from accessibility.tree.words import Role, State
from tests.accessibility.rule_pages import BROKEN_AND_KEPT, FOCUSED, UNSURE
from tests.accessibility.trees import button, label, page, painted, thing
from tests.accessibility.worked_pages import OVER, left_alone, stop, turned

if TYPE_CHECKING:
    from accessibility.tree.node import Tree

ALWAYS_SOMETHING = {"XX-NAME-008", "XX-ROLE-002", "XX-STRUCT-003", "XX-STRUCT-005"}
"""Rules that look at the window itself, so that even an empty one has something for them."""


def asks(rule: str) -> str:
    """The default profile where it asks for the rule, else the house's own, which asks for all."""
    return DEFAULT if rule in {demand.rule.id for demand in load_profile().demands} else "house"


def result(tree: Tree, rule: str, profile: str = "") -> RuleResult:
    """What one rule says of a page."""
    profile = profile or asks(rule)
    return next(one for one in run(tree, load_profile(profile)).results if one.rule == rule)


def test_every_rule_has_a_page_that_breaks_it_and_one_that_keeps_it() -> None:
    assert sorted(BROKEN_AND_KEPT) == sorted(rule.id for rule in RULES)


@pytest.mark.parametrize("rule", BROKEN_AND_KEPT)
def test_a_page_that_breaks_a_rule_fails(rule: str) -> None:
    broken, _ = BROKEN_AND_KEPT[rule]
    found = result(broken, rule)
    assert found.outcome is Outcome.FAIL
    for finding in found.findings:
        assert finding.measured
        assert finding.wanted
        assert finding.advice
        assert finding.clauses
        assert finding.path.startswith("0")


@pytest.mark.parametrize("rule", BROKEN_AND_KEPT)
def test_a_page_that_keeps_a_rule_passes(rule: str) -> None:
    _, kept = BROKEN_AND_KEPT[rule]
    found = result(kept, rule)
    assert [finding.measured for finding in found.findings] == []
    assert found.outcome is Outcome.PASS


@pytest.mark.parametrize(("rule", "outcome", "tree"), UNSURE)
def test_what_cannot_be_told_never_passes(rule: str, outcome: Outcome, tree: Tree) -> None:
    found = result(tree, rule)
    assert found.outcome is outcome
    assert found.passed == 0 or found.findings
    assert found.reason or all(finding.advice for finding in found.findings)


@pytest.mark.parametrize("rule", [rule.id for rule in RULES if rule.id not in ALWAYS_SOMETHING])
def test_a_rule_with_nothing_to_look_at_says_so(rule: str) -> None:
    found = result(page(active=False), rule)
    assert found.outcome is Outcome.NOT_RUN
    assert found.reason or found.findings[0].advice


def test_the_elder_version_needs_larger_targets() -> None:
    between = button("转账", rectangle=Rect(20, 100, 50, 50))
    assert result(page(between), "XX-TARGET-001").outcome is Outcome.PASS
    found = result(page(between, elder=True), "XX-TARGET-001")
    assert [(f.measured, f.wanted, f.advice) for f in found.findings] == [
        ("50×50", "至少 60×60", "宽增加 10，高增加 10")
    ]


def test_a_target_that_is_cut_counts_as_large_as_what_can_be_hit() -> None:
    cut = button("转账", rectangle=Rect(20, 100, 100, 64), reach=Rect(0, 0, 390, 130))
    assert result(page(cut), "XX-TARGET-001").findings[0].measured == "100×30"


def test_wcag_lets_small_targets_pass_that_stand_apart() -> None:
    one = button("减", rectangle=Rect(100, 100, 20, 20))
    near, far = (button("加", rectangle=Rect(x, 100, 20, 20)) for x in (122, 126))
    assert result(page(one, far), "XX-TARGET-001", "wcag-2.2-aa").outcome is Outcome.PASS
    assert len(result(page(one, near), "XX-TARGET-001", "wcag-2.2-aa").findings) == 2
    link = thing(Role.LINK, "条款", rectangle=Rect(100, 101, 18, 18))
    assert result(page(one, link), "XX-TARGET-001", "wcag-2.2-aa").findings[1].outcome is Outcome.NEEDS_REVIEW


def test_parts_of_a_combo_box_are_named_and_measured_with_the_whole() -> None:
    part = thing(Role.TEXT_FIELD, "", rectangle=Rect(20, 100, 90, 20), states={State.EDITABLE, State.FOCUSABLE})
    whole = thing(Role.COMBO_BOX, "币种", part)
    for rule in ("XX-NAME-001", "XX-TARGET-001"):
        assert result(page(whole), rule).outcome is Outcome.PASS
        assert result(page(part), rule).outcome is Outcome.FAIL
        nameless = thing(Role.COMBO_BOX, "", part, rectangle=Rect(20, 100, 90, 20))
        assert len(result(page(nameless), rule).findings) == 1


def test_a_menu_may_be_called_by_the_word_for_another_kind_of_thing() -> None:
    for name, outcome in (("Document", Outcome.PASS), ("Menu item", Outcome.FAIL), ("check box", Outcome.FAIL)):
        menu = thing(Role.MENU_ITEM, name, actions=("show_menu",))
        assert result(page(menu), "XX-NAME-002").outcome is outcome
    assert result(page(thing(Role.LINK, "Link", actions=("jump",))), "XX-NAME-002").outcome is Outcome.FAIL


def test_a_menu_that_opens_need_not_say_whether_it_is_open() -> None:
    menu = thing(Role.MENU_ITEM, "文件", actions=("show_menu",))
    assert result(page(menu), "XX-STATE-001", "wcag-2.2-aa").outcome is Outcome.NOT_RUN


def test_what_can_be_chosen_in_a_menu_bar_need_not_take_the_focus_itself() -> None:
    menu = thing(Role.MENU, "文件", actions=("click",), states={State.SELECTABLE})
    assert result(page(menu), "XX-KEY-001").outcome is Outcome.PASS


def test_the_page_that_a_tab_leads_to_may_stand_in_it() -> None:
    inner = button("转账", rectangle=Rect(20, 200, 100, 64))
    tab = thing(Role.TAB, "明细", inner, rectangle=Rect(20, 100, 100, 64))
    assert result(page(tab), "XX-ROLE-004").outcome is Outcome.PASS
    on_it = thing(Role.TAB, "明细", button("转账", rectangle=Rect(30, 110, 50, 50)), rectangle=Rect(20, 100, 100, 64))
    assert result(page(thing(Role.LINK, "条款", on_it)), "XX-ROLE-004").outcome is Outcome.FAIL


def test_the_focus_and_the_scopes_around_it_are_one() -> None:
    inner = button("转账", states=FOCUSED)
    scope = thing(Role.PANE, "", inner, states={State.FOCUSED})
    assert result(page(scope), "XX-KEY-003").outcome is Outcome.PASS
    field = thing(Role.TEXT_FIELD, "附言", thing(Role.PANE, "", states={State.FOCUSED}), states=FOCUSED)
    assert result(page(field), "XX-KEY-003").outcome is Outcome.PASS
    assert len(result(page(field, inner), "XX-KEY-003").findings) == 2


def test_type_between_the_two_limits_fails_by_the_stricter_and_names_both() -> None:
    between = label("余额", texts=(painted("余额", colour="#888888", font_px=20),))
    found = result(page(between), "XX-CONTRAST-001").findings[0]
    assert found.measured == "“余额” 3.54:1，字 #888888，底 #ffffff，20 px"
    assert found.advice == "字色改为 #767676，或换底色。按条款原文，大于 18 的文字达到 3:1 即可；本配置取较严的界限"
    large = label("余额", texts=(painted("余额", colour="#888888", font_px=24),))
    bold = label("余额", texts=(painted("余额", colour="#888888", font_px=19, bold=True),))
    assert result(page(large, bold), "XX-CONTRAST-001").outcome is Outcome.PASS


def test_wcag_leaves_out_what_is_disabled_and_the_chinese_standard_does_not() -> None:
    grey = button("转账", states={State.DISABLED}, texts=(painted("转账", colour="#aaaaaa"),))
    assert result(page(grey), "XX-CONTRAST-001", "wcag-2.2-aa").outcome is Outcome.NOT_RUN
    assert result(page(grey), "XX-CONTRAST-001").outcome is Outcome.FAIL


def test_text_beyond_what_can_be_scrolled_to_is_cut() -> None:
    beside = painted("余额", rectangle=Rect(350, 100, 90, 40), box=Rect(350, 100, 90, 40))
    found = result(page(label("余额", texts=(beside,))), "XX-TEXT-003")
    assert found.findings[0].measured == "“余额”有 50 像素被裁掉，滚动也看不到"


@pytest.mark.parametrize(
    ("words", "told", "outcome"),
    [
        ("¥52,386.20", "总资产52386元2角", Outcome.PASS),
        ("五万两千三百八十六元两角", "余额52386元2角", Outcome.PASS),
        ("三百元五角", "转300元5角", Outcome.PASS),
        ("人民币叁佰元伍角整", "转300元5角", Outcome.PASS),
        ("人民币肆佰元整", "转300元5角", Outcome.FAIL),
        ("¥0.31", "利息3角1分", Outcome.PASS),
        ("¥0.06", "利息6分", Outcome.PASS),
        ("¥0.31", "利息3角2分", Outcome.FAIL),
        ("0.31", "利息", Outcome.FAIL),
        ("尾号 6285", "尾号6 2 8 5", Outcome.PASS),
        ("ＡＢＣ 银行", "abc银行", Outcome.PASS),
        ("14:35", "14点35分", Outcome.PASS),
        ("14:35", "14点40分", Outcome.FAIL),
        ("¥52,386.20", "总资产52387元2角", Outcome.FAIL),
        ("养老金账户 尾号2633", "总资产", Outcome.FAIL),
        ("●●●", "密码", Outcome.NOT_RUN),
    ],
)
def test_what_is_painted_may_be_said_in_other_figures_but_not_left_out(words: str, told: str, outcome: Outcome) -> None:
    tree = page(button(told, texts=(painted(words),)))
    assert result(tree, "XX-TEXT-004").outcome is outcome


def test_the_word_beside_a_switch_is_told_by_its_state() -> None:
    switch = thing(Role.SWITCH, "读出回答", states={State.CHECKABLE}, texts=(painted("读出回答"), painted("开")))
    assert result(page(switch), "XX-TEXT-004").outcome is Outcome.PASS
    dumb = thing(Role.BUTTON, "读出回答", texts=(painted("读出回答"), painted("开")))
    assert result(page(dumb), "XX-TEXT-004").outcome is Outcome.FAIL


def test_behind_an_open_dialog_nothing_counts() -> None:
    behind = button("", states={State.DISABLED})
    dialog = thing(Role.DIALOG, "确认转账", button("确认", states=FOCUSED))
    report = run(page(behind, dialog), load_profile())
    assert not report.failed
    assert run(page(button(""), dialog), load_profile()).failed
    found = result(page(behind, thing(Role.DIALOG, "", button("确认"))), "XX-STRUCT-003")
    assert [finding.path for finding in found.findings] == ["0/1"]


def test_a_focus_behind_the_dialog_fails() -> None:
    behind = button("转账", states={State.DISABLED, State.FOCUSED})
    found = result(page(behind, thing(Role.DIALOG, "确认转账", button("确认"))), "XX-KEY-003")
    assert [finding.measured for finding in found.findings] == ["焦点在够不着或看不见的地方"]


def test_a_row_is_reached_by_the_arrow_keys_of_its_list() -> None:
    def of_list(*, arrows: bool) -> Tree:
        row = thing(Role.LIST_ITEM, "买菜", actions=("press",), tab_stop=False, arrow_stop=arrows)
        return page(thing(Role.LIST, "明细", row, tab_stop=True))

    assert result(of_list(arrows=True), "XX-KEY-002").outcome is Outcome.PASS
    assert result(of_list(arrows=False), "XX-KEY-002").outcome is Outcome.FAIL


def test_rows_of_a_list_are_reached_also_where_tab_stopped_at_one_that_had_moved() -> None:
    """A list that scrolls makes its rows anew: the stop is known by what it is called, no more by its place."""

    def of_list(*, arrows: bool) -> Tree:
        rows = [thing(Role.LIST_ITEM, name, actions=("press",), arrow_stop=arrows) for name in ("买菜", "话费")]
        rounds = (stop("", "买菜", role=Role.LIST_ITEM), stop("0/1", "返回"), stop("", "买菜", role=Role.LIST_ITEM))
        walk = Walk(rounds, came_round=True)
        return page(thing(Role.LIST, "明细", *rows), button("返回"), observed=Observed(walk))

    assert result(of_list(arrows=True), "XX-BEHAVE-001").outcome is Outcome.PASS
    missed = result(of_list(arrows=False), "XX-BEHAVE-001")
    assert [finding.path for finding in missed.findings if finding.outcome is Outcome.FAIL] == ["0/0/1"]


def test_who_is_at_the_keyboard_sees_what_has_the_focus() -> None:
    away, there = button("转账", states=FOCUSED | {State.OFFSCREEN}), button("转账", states=FOCUSED)
    found = result(page(away, by_keyboard=True), "XX-KEY-003")
    assert [(finding.outcome, finding.measured) for finding in found.findings] == [
        (Outcome.FAIL, "焦点滚动到了视野之外")
    ]
    assert result(page(there, by_keyboard=True), "XX-KEY-003").outcome is Outcome.PASS


def test_a_page_without_focus_fails_only_where_something_could_have_it() -> None:
    assert result(page(button("转账")), "XX-KEY-003").findings[0].measured == "没有一个有焦点"
    assert result(page(label("正在读取")), "XX-KEY-003").outcome is Outcome.NOT_RUN


def test_what_is_not_drawn_is_not_looked_at() -> None:
    gone = button("", without={State.SHOWING}, rectangle=None, reach=None)
    assert not run(page(gone, button("转账", states=FOCUSED)), load_profile()).failed


def test_the_same_tree_gives_the_same_report() -> None:
    for broken, _ in BROKEN_AND_KEPT.values():
        assert run(broken, load_profile()) == run(broken, load_profile())


def test_a_switch_that_does_nothing_fails_and_one_whose_message_is_announced_passes() -> None:
    dead = result(turned(told=False, seen=False), "XX-BEHAVE-009")
    assert dead.findings[0].measured == "按了开关“读出回答”，什么也没有变，也没有播报"
    elsewhere = (IdleChange("0/1", "余额", "没有存上"),)
    assert result(turned(elsewhere=elsewhere, announced="没有存上"), "XX-BEHAVE-009").outcome is Outcome.PASS
    assert result(turned(told=False, announced="先输入密码"), "XX-BEHAVE-009").outcome is Outcome.PASS


def test_how_long_a_limit_can_be_extended_depends_on_the_standard() -> None:
    code = left_alone(180, ended=OVER, told=True, extended=2)
    assert result(code, "XX-BEHAVE-010", "wcag-2.2-aa").findings[0].measured == (
        "180 秒以后自己变成了“号码过期了”，最多延长到 2.0 倍"
    )
    longer = left_alone(300, ended=OVER)
    assert result(longer, "XX-BEHAVE-010").outcome is Outcome.PASS  # MIIT asks of codes up to three minutes
    assert result(longer, "XX-BEHAVE-010", "wcag-2.2-aa").outcome is Outcome.FAIL
    assert result(left_alone(1200), "XX-BEHAVE-010", "wcag-2.2-aa").outcome is Outcome.PASS
