"""Names of the bank's kinds of income and expense (bank/book/categories.toml) in the language of the screen."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.viewmodels.translate import translate

NAMES = MappingProxyType(
    {
        "own.transfer": marked("book_kinds", "自己账户互转"),
        "own.opening": marked("book_kinds", "期初结余"),
        "in.salary": marked("book_kinds", "工资"),
        "in.bonus": marked("book_kinds", "奖金"),
        "in.pension": marked("book_kinds", "养老金"),
        "in.allowance": marked("book_kinds", "补贴津贴"),
        "in.interest": marked("book_kinds", "利息"),
        "in.wealth": marked("book_kinds", "理财收回"),
        "in.medical_refund": marked("book_kinds", "医保报销"),
        "in.insurance": marked("book_kinds", "保险理赔"),
        "in.refund": marked("book_kinds", "退款"),
        "in.rent": marked("book_kinds", "租金收入"),
        "in.business": marked("book_kinds", "经营收入"),
        "in.labour": marked("book_kinds", "劳务兼职"),
        "in.housing_fund": marked("book_kinds", "公积金"),
        "in.borrowed": marked("book_kinds", "借款贷款到账"),
        "in.cash": marked("book_kinds", "现金存入"),
        "in.gift": marked("book_kinds", "红包礼金"),
        "in.family": marked("book_kinds", "家人转来"),
        "in.transfer": marked("book_kinds", "他人转来"),
        "in.other": marked("book_kinds", "其他收入"),
        "out.groceries": marked("book_kinds", "买菜超市"),
        "out.dining": marked("book_kinds", "餐饮"),
        "out.shopping": marked("book_kinds", "日用购物"),
        "out.services": marked("book_kinds", "生活服务"),
        "out.utilities": marked("book_kinds", "水电燃气"),
        "out.telecom": marked("book_kinds", "话费宽带"),
        "out.housing": marked("book_kinds", "住房物业"),
        "out.loan": marked("book_kinds", "还款还贷"),
        "out.credit_card": marked("book_kinds", "还信用卡"),
        "out.clinic": marked("book_kinds", "看病"),
        "out.pharmacy": marked("book_kinds", "买药"),
        "out.transport": marked("book_kinds", "交通出行"),
        "out.education": marked("book_kinds", "教育学习"),
        "out.leisure": marked("book_kinds", "娱乐旅游"),
        "out.business": marked("book_kinds", "经营支出"),
        "out.insurance": marked("book_kinds", "保险"),
        "out.wealth": marked("book_kinds", "理财买入"),
        "out.family": marked("book_kinds", "给家人"),
        "out.gift": marked("book_kinds", "红包礼金"),
        "out.transfer": marked("book_kinds", "转给他人"),
        "out.cash": marked("book_kinds", "取现金"),
        "out.fees": marked("book_kinds", "手续费税费"),
        "out.other": marked("book_kinds", "其他支出"),
    }
)
"""Each kind's id and its name in the sources' language, which is the bank's own."""


def kind_name(kind_id: str, known_as: str) -> str:
    """A kind's name. `known_as`: the bank's name, for a kind that only a former list had."""
    name = NAMES.get(kind_id)
    return known_as if name is None else translate("book_kinds", name)
