"""Every service that a person can open from the home pages, the search and the assistant, room by room.

A service is one line here and a page of its own; names and search words are what people say, jargon included.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import marked
from app.pages import Page


@dataclass(frozen=True, slots=True)
class Service:
    """One service."""

    id: str
    """As in the bank's catalogue of suggestions (bank/suggestions/catalogue.py) where it has one."""
    page: Page
    """Where it begins."""
    icon: str
    """A drawing of assets/icons."""
    name: str
    """What the standard version calls it; a text of the context `services`."""
    elder_name: str
    """What the elder version calls it: no jargon."""
    words: tuple[str, ...] = ()
    """Other words by which people look for it."""


SERVICES: tuple[Service, ...] = (
    Service(
        "transfer", Page.PAYEE, "transfer", marked("services", "转账"), marked("services", "转账"), ("汇款", "打钱")
    ),
    Service("payees", Page.PAYEE, "people", marked("services", "收款人"), marked("services", "收款人"), ("联系人",)),
    Service(
        "add-payee",
        Page.ADD_PAYEE,
        "plus",
        marked("services", "添加收款人"),
        marked("services", "加一位收款人"),
        ("新收款人",),
    ),
    Service(
        "waiting-transfers",
        Page.WAITING,
        "clock",
        marked("services", "待转出与撤回"),
        marked("services", "还没转出的"),
        ("撤回", "撤销转账", "延时转账"),
    ),
    Service(
        "scheduled-transfer",
        Page.STANDING_ORDERS,
        "calendar",
        marked("services", "定时转账"),
        marked("services", "定时转账"),
        ("预约转账", "自动转账", "每月转账"),
    ),
    Service(
        "receipts",
        Page.RECEIPTS,
        "receipt",
        marked("services", "电子回单"),
        marked("services", "转账回单"),
        ("回单", "凭证", "转账记录"),
    ),
    Service(
        "family-confirmation",
        Page.FAMILY,
        "family",
        marked("services", "家人确认"),
        marked("services", "请家人把关"),
        ("监护人", "亲情守护"),
    ),
    Service(
        "balance",
        Page.BALANCE,
        "wallet",
        marked("services", "账户"),
        marked("services", "余额"),
        ("余额", "还有多少钱"),
    ),
    Service("entries", Page.ENTRIES, "list", marked("services", "明细"), marked("services", "明细"), ("流水", "账单")),
    Service(
        "loan", Page.LOAN, "loan", marked("services", "贷款"), marked("services", "我的贷款"), ("借钱", "额度", "利息")
    ),
    Service(
        "loan-repayment",
        Page.LOAN,
        "repay",
        marked("services", "贷款还款"),
        marked("services", "还贷款"),
        ("还钱", "提前还款", "月供"),
    ),
    Service(
        "points",
        Page.POINTS,
        "gift",
        marked("services", "积分"),
        marked("services", "积分"),
        ("兑换", "礼品", "换东西"),
    ),
    Service(
        "credit-card",
        Page.CARD,
        "card",
        marked("services", "信用卡"),
        marked("services", "信用卡"),
        ("刷卡", "额度", "账单"),
    ),
    Service(
        "card-repayment",
        Page.CARD_REPAY,
        "repay",
        marked("services", "信用卡还款"),
        marked("services", "还信用卡"),
        ("还卡", "最低还款", "还信用卡"),
    ),
    Service(
        "wealth-products",
        Page.WEALTH_PRODUCTS,
        "trend",
        marked("services", "理财产品"),
        marked("services", "理财产品说明"),
        ("理财", "投资", "基金"),
    ),
    Service(
        "holdings",
        Page.WEALTH_HOLDINGS,
        "trend",
        marked("services", "我的持仓"),
        marked("services", "我的理财"),
        ("理财", "赎回", "收益"),
    ),
    Service(
        "asset-check-up",
        Page.CHECK_UP,
        "check-up",
        marked("services", "资产检视"),
        marked("services", "看看我的钱"),
        ("资产", "体检", "诊断"),
    ),
    Service(
        "family-wealth",
        Page.FAMILY_WEALTH,
        "family",
        marked("services", "家庭财富"),
        marked("services", "家里的钱"),
        ("家人", "家庭", "家里一共有多少"),
    ),
    Service(
        "bills",
        Page.BILLS,
        "plug",
        marked("services", "生活缴费"),
        marked("services", "缴费"),
        ("交费", "充值缴费", "水电费", "水电煤", "账单"),
    ),
    Service(
        "electricity-bill",
        Page.BILLS_ELECTRICITY,
        "bolt",
        marked("services", "交电费"),
        marked("services", "缴电费"),
        ("电费", "电表", "供电"),
    ),
    Service(
        "water-bill",
        Page.BILLS_WATER,
        "drop",
        marked("services", "交水费"),
        marked("services", "缴水费"),
        ("水费", "自来水", "水表"),
    ),
    Service(
        "gas-bill",
        Page.BILLS_GAS,
        "flame",
        marked("services", "交燃气费"),
        marked("services", "缴燃气费"),
        ("燃气", "煤气", "天然气"),
    ),
    Service(
        "phone-top-up",
        Page.BILLS_PHONE,
        "phone",
        marked("services", "充话费"),
        marked("services", "充话费"),
        ("话费", "手机充值", "交话费"),
    ),
    Service(
        "book",
        Page.BOOK,
        "chart",
        marked("services", "数智账本"),
        marked("services", "这个月花了多少"),
        ("账本", "收支", "记账", "花了多少", "分析"),
    ),
    Service(
        "monthly-bill",
        Page.BOOK_BILL,
        "bill",
        marked("services", "月账单"),
        marked("services", "每个月的账单"),
        ("账单", "对账单", "资产负债"),
    ),
    Service(
        "reminders",
        Page.BOOK_REMINDERS,
        "bell",
        marked("services", "我的提醒"),
        marked("services", "到日子提醒我"),
        ("备忘", "闹钟", "日历"),
    ),
    Service(
        "time-deposit",
        Page.DEPOSITS,
        "safe",
        marked("services", "定期存款"),
        marked("services", "存定期"),
        ("定期", "存钱", "整存整取", "利息", "存单"),
    ),
    Service(
        "precious-metals",
        Page.METALS,
        "ingot",
        marked("services", "贵金属"),
        marked("services", "我的贵金属"),
        ("黄金", "白银", "金价", "积存金"),
    ),
    Service(
        "settings",
        Page.SETTINGS,
        "settings",
        marked("services", "设置"),
        marked("services", "设置"),
        ("字号", "文字大小", "颜色", "深色", "高对比", "语言", "按钮大小"),
    ),
    Service(
        "elder-version",
        Page.SETTINGS,
        "sun",
        marked("services", "长辈版"),
        marked("services", "换成标准版"),
        ("亲情版", "关爱版", "关怀版", "幸福生活版", "老年版", "大字版", "标准版"),
    ),
    Service(
        "help",
        Page.HELP,
        "help",
        marked("services", "一键求助"),
        marked("services", "找人帮忙"),
        ("求助", "救命", "被骗", "卡丢了", "密码忘了", "挂失"),
    ),
    Service(
        "service",
        Page.SERVICE,
        "call",
        marked("services", "客服"),
        marked("services", "问一问"),
        ("人工", "电话", "常见问题", "怎么办", "投诉"),
    ),
    Service(
        "safety-centre",
        Page.SAFETY,
        "shield",
        marked("services", "安全中心"),
        marked("services", "保护我的钱"),
        ("安全", "证书", "冻结", "挂失", "止付", "改密码", "换密码", "交易密码"),
    ),
    Service(
        "limits",
        Page.LIMITS,
        "gauge",
        marked("services", "转账限额"),
        marked("services", "最多能转多少"),
        ("限额", "额度", "调额"),
    ),
    Service(
        "scam-help",
        Page.SCAM,
        "warning",
        marked("services", "防骗帮助"),
        marked("services", "怕是骗子"),
        ("诈骗", "骗子", "反诈", "被骗", "96110", "报警"),
    ),
    Service(
        "branches",
        Page.BRANCHES,
        "branch",
        marked("services", "云网点"),
        marked("services", "附近的网点"),
        ("网点", "银行在哪", "取号", "排队", "预约", "营业时间", "手语"),
    ),
    Service(
        "guidance",
        Page.GUIDANCE,
        "people",
        marked("services", "同屏辅导"),
        marked("services", "请人教我"),
        ("远程", "请家人看", "不会用", "教我", "同屏"),
    ),
    Service(
        "messages",
        Page.MESSAGES,
        "message",
        marked("services", "消息"),
        marked("services", "银行的消息"),
        ("通知", "提醒", "来信", "消息中心"),
    ),
    Service(
        "manager",
        Page.MANAGER,
        "adviser",
        marked("services", "云工作室"),
        marked("services", "我的客户经理"),
        ("客户经理", "理财经理", "经理", "咨询"),
    ),
)

HIDDEN_FROM_SHORTCUTS = frozenset({"settings", "help", "service", "elder-version"})
"""Services that have a place of their own on the home page, and stand among the shortcuts only where they are used."""

USUAL = ("transfer", "balance", "entries", "bills", "credit-card", "book", "time-deposit", "holdings", "safety-centre")
"""What stands on the home page of whoever has used nothing yet, in this order, as far as there is a page for it."""

GROUPS: dict[str, str] = {
    "": marked("services", "账户和转账"),
    "bills": marked("services", "生活缴费"),
    "cards": marked("services", "信用卡"),
    "savings": marked("services", "存款"),
    "wealth": marked("services", "理财"),
    "loans": marked("services", "贷款"),
    "safety": marked("services", "安全"),
    "service": marked("services", "帮助"),
    "settings": marked("services", "设置"),
}
"""Headings of the page of all services, in their order, by the folder that a service's page lies in."""

_JOINED = {
    "transfers": "",
    "book": "",
    "points": "cards",
    "checkup": "wealth",
    "family": "wealth",
    "messages": "service",
    "branches": "service",
}
"""Folders whose services stand under another folder's heading."""


def group_of(service: Service) -> str:
    """The key of GROUPS that a service stands under."""
    if service.page is Page.SETTINGS:
        return "settings"
    folder = service.page.value.rpartition("/")[0]
    group = _JOINED.get(folder, folder)
    return group if group in GROUPS else "service"


def service_of(service_id: str) -> Service | None:
    """The service of this id, where the window has a page for it."""
    return next((service for service in SERVICES if service.id == service_id), None)
