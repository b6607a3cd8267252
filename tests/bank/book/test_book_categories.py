"""Every kind of income and expense: an entry that falls in it, and one that nearly does."""

from __future__ import annotations

import pytest

from bank.book import categories
from bank.book.categories import Direction, Facts, load
from bank.book.errors import BookCategoriesInvalidError, BookCategoryMismatchError, BookCategoryUnknownError

KINDS = categories.packaged()


def facts(
    direction: Direction,
    counterparty: str = "某人",
    summary: str = "往来",
    channel: str = "其他渠道",
    remark: str = "",
    relation: str = "",
    fen: int = 100_00,
    *,
    own: bool = False,
) -> Facts:
    return Facts(direction, counterparty, summary, remark, channel, "current", relation, own, fen)


# kind: an entry of it, then a near miss and what that is instead
CASES: dict[str, tuple[Facts, Facts, str]] = {
    "in.salary": (facts("in", summary="工资"), facts("in", summary="兼职"), "in.labour"),
    "in.bonus": (facts("in", summary="年终奖"), facts("in", summary="中奖了请客"), "in.other"),
    "in.pension": (
        facts("in", "市社会保险中心", "发放", "代发"),
        facts("in", "市社会保险中心", "发放", "网点柜台"),
        "in.other",
    ),
    "in.allowance": (facts("in", summary="高龄津贴"), facts("in", summary="贴钱"), "in.other"),
    "in.interest": (facts("in", summary="结息"), facts("in", summary="休息日加班工资"), "in.salary"),
    "in.wealth": (facts("in", summary="理财"), facts("in", summary="理发店退费"), "in.refund"),
    "in.medical_refund": (facts("in", summary="医保报销"), facts("in", summary="差旅报销"), "in.other"),
    "in.insurance": (facts("in", summary="车险理赔"), facts("in", summary="车险退费"), "in.refund"),
    "in.refund": (facts("in", "好物网店", "退款"), facts("in", summary="医保退费"), "in.medical_refund"),
    "in.rent": (
        facts("in", summary="转账", remark="三月房租"),
        facts("in", summary="转账", remark="三月房子"),
        "in.transfer",
    ),
    "in.business": (
        facts("in", "扫码顾客", "消费", "扫码收款"),
        facts("in", "扫码顾客", "消费", "扫码支付"),
        "in.other",
    ),
    "in.labour": (facts("in", summary="劳务费"), facts("in", summary="劳动节福利"), "in.bonus"),
    "in.housing_fund": (facts("in", "市住房公积金中心", "提取"), facts("in", "市住房中心", "提取"), "in.other"),
    "in.borrowed": (facts("in", summary="贷款发放"), facts("in", summary="还款"), "in.transfer"),
    "in.cash": (
        facts("in", summary="存款", channel="自助设备"),
        facts("in", summary="存款", channel="手机银行"),
        "in.transfer",
    ),
    "in.gift": (facts("in", "李娟", "春节", "跨行转入", relation="女儿"), facts("in", "春节旅社", "退款"), "in.refund"),
    "in.family": (
        facts("in", "李娟", "转账", "跨行转入", relation="女儿"),
        facts("in", "石磊", "转账", "跨行转入", relation="老东家的儿子"),
        "in.transfer",
    ),
    "in.transfer": (facts("in", "李明", "转账"), facts("in", "李明", "往来"), "in.other"),
    "in.other": (facts("in"), facts("in", channel="跨行转入"), "in.transfer"),
    "out.groceries": (facts("out", "邻家超市"), facts("out", "超级市场停车场"), "out.transport"),
    "out.dining": (facts("out", "社区食堂"), facts("out", "餐具厂"), "out.other"),
    "out.shopping": (facts("out", "好物网店"), facts("out", "网络培训学校"), "out.education"),
    "out.services": (facts("out", "老街理发"), facts("out", "理工大学"), "out.education"),
    "out.utilities": (facts("out", summary="电费"), facts("out", summary="电影票"), "out.leisure"),
    "out.telecom": (facts("out", summary="话费"), facts("out", summary="电话机"), "out.other"),
    "out.housing": (facts("out", summary="物业费"), facts("out", summary="物美价廉"), "out.other"),
    "out.loan": (facts("out", summary="提前还贷"), facts("out", summary="信用卡还款"), "out.credit_card"),
    "out.credit_card": (facts("out", summary="信用卡还款"), facts("out", summary="信用卡年费"), "out.fees"),
    "out.clinic": (facts("out", "市第二人民医院"), facts("out", "市第二人民医院食堂"), "out.dining"),
    "out.pharmacy": (facts("out", "安康药房"), facts("out", "安康茶庄"), "out.other"),
    "out.transport": (facts("out", "市公交公司"), facts("out", "市交警支队"), "out.other"),
    "out.education": (facts("out", "江城大学"), facts("out", "江城大学食堂"), "out.dining"),
    "out.leisure": (facts("out", "远山旅行社"), facts("out", "远山茶社"), "out.other"),
    "out.business": (facts("out", "万家批发", "进货"), facts("out", "万家批发"), "out.other"),
    "out.insurance": (facts("out", summary="车险"), facts("out", summary="车费"), "out.transport"),
    "out.wealth": (facts("out", summary="基金定投"), facts("out", "基金会", "捐款"), "out.other"),
    "out.family": (
        facts("out", "李娟", "转账", "手机银行", relation="女儿"),
        facts("out", "李明", "转账", "手机银行", relation="邻居"),
        "out.transfer",
    ),
    "out.gift": (
        facts("out", "陈浩然", "转账", remark="压岁钱", relation="外孙"),
        facts("out", "陈浩然", "转账", remark="压路机", relation="外孙"),
        "out.family",
    ),
    "out.transfer": (facts("out", "李明", "转账"), facts("out", "李明", "往来"), "out.other"),
    "out.cash": (facts("out", "自助取款机", "取现"), facts("out", "自助取款机"), "out.other"),
    "out.fees": (
        facts("out", summary="服务", channel="银行扣费", fen=100_00),
        facts("out", summary="服务", channel="银行扣费", fen=100_01),
        "out.other",
    ),
    "out.other": (facts("out"), facts("out", channel="手机银行"), "out.transfer"),
    "own.transfer": (
        facts("out", "王秀兰", "转账", relation="女儿", own=True),
        facts("out", "王秀兰", "转账"),
        "out.transfer",
    ),
    "own.opening": (facts("in", "上期结余", "上期结余"), facts("in", "上期结余", "调整"), "in.other"),
}


def test_there_are_19_kinds_of_income_and_23_of_expense_each_with_a_case() -> None:
    assert (len(KINDS.side("in")), len(KINDS.side("out"))) == (19, 23)
    assert set(CASES) == {category.id for category in KINDS.categories}
    names = [category.name for category in KINDS.side("out")]
    assert len(set(names)) == 23


@pytest.mark.parametrize("kind", CASES)
def test_a_kind_takes_its_entry_and_leaves_the_near_miss(kind: str) -> None:
    fits, misses, instead = CASES[kind]
    assert KINDS.classify(fits) == kind
    assert KINDS.classify(misses) == instead


def test_own_accounts_go_before_everything_that_is_said() -> None:
    assert KINDS.classify(facts("out", "王秀兰", "工资 电费 取现", own=True)) == "own.transfer"
    assert KINDS.classify(facts("in", "王秀兰", "上期结余", own=True)) == "own.transfer"


def test_candidates_leave_only_the_amount_open() -> None:
    fee = facts("out", summary="服务", channel="银行扣费")
    assert [rule.category for rule in KINDS.candidates(fee)] == ["out.fees", "out.other"]


def test_a_kind_is_found_by_its_name_or_a_part_of_it() -> None:
    assert [category.id for category in KINDS.named("餐饮")] == ["out.dining"]
    assert {category.id for category in KINDS.named("红包")} == {"in.gift", "out.gift"}
    assert KINDS.named("") == KINDS.named("没有") == ()


def test_a_kind_belongs_to_one_direction() -> None:
    assert KINDS.for_direction("own.transfer", "in").name == "自己账户互转"
    with pytest.raises(BookCategoryMismatchError):
        KINDS.for_direction("out.dining", "in")
    with pytest.raises(BookCategoryUnknownError):
        KINDS.for_direction("out.nothing", "out")
    assert KINDS.name("out.of_an_older_list") == "out.of_an_older_list"


FALLBACKS = """
[[category]]
id = "in.other"
name = "其他收入"
rule = [{ priority = 0 }]
[[category]]
id = "out.other"
name = "其他支出"
rule = [{ priority = 0 }]
"""


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("format = 1\nsimulated = true\n", "category.rule"),
        ("format = 2\nsimulated = true\n" + FALLBACKS, "format"),
        ("format = 1\nsimulated = false\n" + FALLBACKS, "format"),
        ("format = 1\nsimulated = true\n" + FALLBACKS + '[[category]]\nid = "in.other"\nname = "x"\n', "category"),
        ("format = 1\nsimulated = true\n" + FALLBACKS + '[[category]]\nid = "up.x"\nname = "x"\n', "category[2].id"),
        (
            "format = 1\nsimulated = true\n" + FALLBACKS.replace("priority = 0", "priority = 101"),
            "category[0].rule[0].priority",
        ),
        (
            "format = 1\nsimulated = true\n" + FALLBACKS.replace("priority = 0", "priority = 0, sumary = []"),
            "category[0].rule[0].sumary",
        ),
        ("format = ", ""),
    ],
)
def test_a_list_that_does_not_fit_is_refused_with_its_place(text: str, field: str) -> None:
    with pytest.raises(BookCategoriesInvalidError) as caught:
        load(text)
    assert caught.value.params["field"] == field


def test_of_equal_rules_the_first_in_the_file_wins() -> None:
    first = '[[category]]\nid = "out.a"\nname = "甲"\nrule = [{ priority = 5, summary = ["往来"] }]\n'
    second = first.replace("out.a", "out.b")
    head = "format = 1\nsimulated = true\n" + FALLBACKS
    assert load(head + first + second).classify(facts("out")) == "out.a"
    assert load(head + second + first).classify(facts("out")) == "out.b"
