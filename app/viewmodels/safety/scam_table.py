"""The ten types of telecom fraud that 公安部 warns of and the six frauds on old people, in plain words.

Ids and names are those of the bank's word book (bank/risk/words.toml); a test compares them.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import marked


@dataclass(frozen=True, slots=True)
class Scam:
    """One type: how it goes, how one knows it, and what to do now. Texts of the context `scam`."""

    id: str
    name: str
    how: str
    sign: str
    do: str


TELECOM = (
    Scam(
        "brushing",
        marked("scam", "刷单返利"),
        marked("scam", "群里有人带您点赞、刷单。先返几块几十块，等您信了，就让您垫一大笔，再说“没做完，不能提现”。"),
        marked("scam", "要您先垫钱的任务。"),
        marked("scam", "马上停，别再垫钱。钱已经转了的，留好聊天记录去报警。"),
    ),
    Scam(
        "investment",
        marked("scam", "虚假投资理财"),
        marked("scam", "“老师”在群里荐股，带您用一个没听过的软件。开始能赚、能提，投多了就提不出来。"),
        marked("scam", "稳赚不赔、内部消息、跟着老师做。"),
        marked("scam", "别再投，也别交“解冻费”“税费”。投资只找持牌的机构。"),
    ),
    Scam(
        "shopping",
        marked("scam", "虚假购物服务"),
        marked("scam", "东西特别便宜，对方让您离开购物平台，私下加好友付款。付了钱，货没有，人也没有了。"),
        marked("scam", "离开平台、私下付款。"),
        marked("scam", "只在平台里付款。已经付了的，马上找平台，再报警。"),
    ),
    Scam(
        "customer-service",
        marked("scam", "冒充电商物流客服"),
        marked("scam", "自称客服，说您的快递丢了要赔钱，或开通了会员要扣费，然后让您下载软件、共享屏幕。"),
        marked("scam", "退款要您先转钱，或要共享屏幕。"),
        marked("scam", "挂掉电话，自己打开购物软件问客服。屏幕共享马上关掉。"),
    ),
    Scam(
        "loan",
        marked("scam", "虚假贷款"),
        marked("scam", "说不看征信、马上放款。等您申请了，再说账号填错、要交保证金、要刷流水。"),
        marked("scam", "放款以前先收钱。"),
        marked("scam", "一分钱也别交。贷款只在银行自己的软件或网点办。"),
    ),
    Scam(
        "credit-record",
        marked("scam", "虚假征信"),
        marked("scam", "自称银行或监管，说您有一笔贷款影响征信，不处理就上黑名单，让您把钱转到指定账户。"),
        marked("scam", "能“消除”“修复”征信。"),
        marked("scam", "挂掉电话。征信只能自己到人民银行查，谁也改不了。"),
    ),
    Scam(
        "acquaintance",
        marked("scam", "冒充领导熟人"),
        marked("scam", "用领导或亲友的头像加您，说不方便接电话，急着要您代转一笔钱，还发一张假的转账截图。"),
        marked("scam", "换了新号、不接电话、急着要钱。"),
        marked("scam", "打他原来的电话，听到本人的声音再说。"),
    ),
    Scam(
        "police",
        marked("scam", "冒充公检法"),
        marked("scam", "自称警察，说您的卡涉案，给您看“通缉令”，不许告诉家人，让您把钱转到“安全账户”。"),
        marked("scam", "安全账户、要保密、视频里办案。"),
        marked("scam", "挂掉电话，打110核实。警察不会在电话里叫人转钱。"),
    ),
    Scam(
        "romance",
        marked("scam", "网络婚恋交友"),
        marked("scam", "网上认识的人对您特别好，很快谈婚论嫁，然后生病、出事、投资，开口借钱。"),
        marked("scam", "没见过面，却开口要钱。"),
        marked("scam", "没见过面，就不谈钱。先跟家人说说这个人。"),
    ),
    Scam(
        "game-trade",
        marked("scam", "网游虚假交易"),
        marked("scam", "低价卖游戏装备、高价买您的账号，让您到一个假平台交易，再说账户锁住了、要交保证金。"),
        marked("scam", "平台外交易、先交保证金。"),
        marked("scam", "只在游戏官方平台买卖，保证金一分也别交。"),
    ),
)
"""The ten types of 公安部."""

ELDERLY = (
    Scam(
        "elder-service",
        marked("scam", "养老服务诈骗"),
        marked("scam", "说交钱办会员、预存床位费就能便宜养老，还给高利息。钱收够了，养老院就关门。"),
        marked("scam", "大额预存、办卡返利。"),
        marked("scam", "先别交钱。请子女陪着去看，再问问当地民政部门。"),
    ),
    Scam(
        "elder-project",
        marked("scam", "养老项目投资诈骗"),
        marked("scam", "拿养老公寓、康养基地当名头，带您免费旅游参观，再劝您入股，答应高利息。"),
        marked("scam", "参观送礼、高息回报。"),
        marked("scam", "高利息的别投。合同先拿回家，给子女看。"),
    ),
    Scam(
        "elder-product",
        marked("scam", "养老产品诈骗"),
        marked("scam", "免费体检、送鸡蛋、听讲座，然后说您有大病，只有他们的保健品能治。"),
        marked("scam", "包治百病、今天买才优惠。"),
        marked("scam", "有病去医院。买以前先问医生和子女。"),
    ),
    Scam(
        "house-for-pension",
        marked("scam", "以房养老诈骗"),
        marked("scam", "劝您把房子抵押，借出钱来投资，每月“领养老金”。几个月后钱断了，房子也被收走。"),
        marked("scam", "抵押房子、签空白合同。"),
        marked("scam", "房产证、身份证都别交给别人。签字以前叫上子女。"),
    ),
    Scam(
        "pension-agent",
        marked("scam", "代办养老保险诈骗"),
        marked("scam", "说有内部关系，交一笔钱就能补缴社保、多领养老金。收了钱，什么也没有办。"),
        marked("scam", "托关系、内部名额。"),
        marked("scam", "社保只在社保窗口办，可以打12333问。"),
    ),
    Scam(
        "elder-aid",
        marked("scam", "养老帮扶诈骗"),
        marked("scam", "自称志愿者或扶贫干部，说您能领补贴，要先交手续费，或要您的银行卡和验证码。"),
        marked("scam", "领钱先交钱。"),
        marked("scam", "别交钱，别给验证码。问问社区居委会有没有这回事。"),
    ),
)
"""The six types of 养老诈骗."""

KINDS = {scam.id: scam for scam in (*TELECOM, *ELDERLY)}
"""Every type by its id."""

NAMES_ONLY = {
    "code-or-screen": marked("scam", "索要验证码或共享屏幕"),
    "refund-or-deposit": marked("scam", "先交钱再退钱"),
}
"""What risk control also names; neither is a type of its own."""
