"""Words that mean the same at a bank, folded to one concept: 退休金, 养老金 and 劳保 are one thing to ask for.

A classifier that has seen one word of a concept then knows the others too. What is here is about the bank's own things
and about what people do with them; anything else is no concept. Words are found by characters, and long ones also by
their folded sound, as a recogniser writes them.

>>> [found.name for found in concepts_in("瞅瞅劳保到没到")]
['see', 'pension', 'arrive']
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dialogs.language.sounds import fold, syllables

CONCEPTS: Mapping[str, str] = {
    # what the bank has
    "balance": "余额 余钱 结余 可用余额",
    "money": "钱 块钱 现金 钞票 资金 款子",
    "credit_card": "信用卡 贷记卡 招牌卡",
    "card": "卡 银行卡 储蓄卡 借记卡 卡片 存折 折子 卡包",
    "account": "账户 账号 帐户 帐号 户头 账面 户口",
    "deposit": "定期 死期 存单 定存 大额存单 定期存款 存款 整存整取 一年期 三年期 五年期 半年期 二年期 两年期 定着的 压着的",
    "save": "存钱 存起来 存进 存成 存个 存笔 存一笔 存上 存点 存款子 储蓄",
    "wealth": "理财 理财产品 基金 投资 持仓 理财金",
    "gain": "收益 赚 挣 盈利 赚钱 挣钱 亏 赔 亏钱 亏本 盈亏 涨 跌 回报 赔钱 亏损",
    "loan": "贷款 房贷 月供 车贷 借款 消费贷 按揭 贷 信用贷 网贷 借的钱 供房",
    "borrow": "借钱 借点 借点钱 贷点 借一笔 贷一笔 借些 贷些 借个 借到",
    "points": "积分 分数 攒分 积的分 分儿",
    "bill": "账单 帐单 对账单 总账",
    "monthly_bill": "月账单 月结单 每月账单 月度账单 月报 收支汇总 收支总结 月度总结 月总结",
    "electricity": "电费 电表 电钱 电卡 买电 充电费 供电 用电 停电 没电",
    "water": "水费 自来水 自来水费 水表 水钱 停水 没水 用水",
    "gas": "燃气 燃气费 煤气 煤气费 天然气 天然气费 燃气表 煤气表 气费 管道气 停气 没气",
    "phone_fee": "话费 电话费 手机费 手机话费 流量费 通话费 手机欠费 停机 手机没钱 手机号充值 通信费",
    "phone": "手机 电话 手机号 电话号码 号码",
    "fees": "水电费 水电 水电煤 生活费用 费用 各种费 物业费 缴费 交费 生活缴费 缴费单 公共事业 取暖费"
    " 暖气费 有线电视费 单子 费",
    "due": "欠费 欠 该交 待缴 要交 没交 要缴 该缴 没缴 待交 拖欠 未缴 欠着 没付 要付 该付 应交 应缴",
    "repay": "还款 还清 还掉 还上 结清 还完 还了 要还 该还 得还 应还 还钱 还一下 还债 清掉 还 偿还",
    "due_day": "还款日 到期 到期日 过期 到日子 最后一天 最迟 作废 失效 清零 期满 截止",
    "assets": "资产 家底 家当 财产 总资产 身家 家产 全部身家",
    "check_up": "体检 诊断 检视 资产检视 资产体检 盘一盘 盘点 盘一下 合理 健康 分析分析 梳理",
    "message": "消息 通知 站内信 信息 未读 提示消息 公告 来信",
    "branch": "网点 支行 分行 营业厅 营业部 营业网点 柜台 银行门店 门店 营业所 储蓄所 大堂",
    "bank": "银行 你们行 行里",
    "rate": "利率 汇率 外汇 牌价 息差",
    "near": "附近 最近的 周围 离我 周边 旁边 近的",
    "opening": "开门 关门 上班 下班 营业 几点开 几点关 开不开 开着",
    "queue": "取号 排号 排队 挂个号 叫号 拿号 拿个号 取个号 人多 人少 挤不挤",
    "appoint": "预约 约 约个 约好 预定",
    "limit": "限额 额度 上限 最高额 最多能 顶多能 封顶",
    "entries": "明细 流水 流水账 交易记录 交易明细 账户明细 进出账 收支明细 往来账 进出明细 一笔一笔"
    " 一条一条 流水单 记录",
    "receipt": "回单 凭证 电子回单 回执 凭据 转账单 转账证明 收据 转账凭证 单据 底单",
    "payee": "收款人 联系人 名册 收钱的人 收款方 收款名单 收款名册 通讯录 常用收款人 收款账户",
    "add": "添加 新增 加进 加到 加一个 加个 新加 登记 增加 存一个 录入 录一个 添一个 添个 添上",
    "book": "账本 数智账本 记账 记个账 收支分析 收支图 收支统计 分类图 记账本 小账本 账簿 统计图",
    "check": "收支",
    "waiting": "待转出 延时 在途 没到账 没转出 路上 等着转 没到 还没到 没收到 延迟 等候 排着",
    "arrive": "到账 到没到 到了 到没 打进来 打过来 进账 发了 来了 发没发 到卡 打到 下来 发下来 入账 收到 到位 进来",
    "pension": "退休金 养老金 退休工资 劳保 社保金 养老钱 退休钱 退休费 养老保险 养老",
    "salary": "工资 薪水 工钱 薪资 奖金 月薪 开支钱",
    "income": "收入 进项 进了多少 进来 入账 挣了 收了 进款 到手 所得 赚了多少 入了 添了 领了 领的",
    "spend": "掏 掏了 花 花了 花掉 花出去 花费 花销 支出 开销 开支 用了 用掉 花钱 出去 用度 费了 消费 用去 使了"
    " 贴进去 搭进去 往外掏 用出去",
    "receive": "收款",
    "transfer": "转账 转钱 汇款 打钱 打款 转帐 转给 汇给 打给 寄钱 转过去 汇过去 转 汇 转笔 转一笔"
    " 打过去 汇钱 付给 转个账 送钱 转点 转些",
    "scheduled": "定时 自动 按月 每月 每个月 每周 到点 预约转账 定期自动 按时 到日子 每到 月月 固定时间 周期 每年 每逢",
    "withdraw": "拦截 撤回 追回 要回来 撤销 拦住 截住 拦下来 截下 撤了 退回来 收回 拿回来 追一下 转错 打错 汇错 撤掉 撤单",
    "family": "家人 家里人 子女 孩子 亲情 亲人 家属 小孩 孩子们 儿女 全家 一家 一家子 一家人 家庭 我们家 家里",
    "approve": "守护人 监护人 确认人 把关 同意 点头 看着点 守护 监护 帮我看着 审核 批准 过目 看一眼再转 盯着",
    "metal": "黄金 贵金属 白银 积存金 金价 金子 金条 银价 铂金 金银 银条",
    "setting": "设置 系统设置 设定 偏好 选项",
    "theme": "颜色 主题 深色 夜间 皮肤 高对比 护眼 背景 黑底 暗色 深色模式 语言 英文",
    "safety": "安全中心 账户安全 安全设置 安全 登录记录 登录设备 谁登录 登过 登录过 登录",
    "pin": "密码 交易密码 支付密码 取款密码 口令 暗码 数字密码",
    "change": "改 修改 换 更改 调整 重设 变更 改改 换个 改个 改成 换成 调 改一下 换一下 重置 改动",
    "raise": "加高 加一点 加点 往上 再加 提高 调高 加大 提升 往上调 高一点 高些 高点 增大 提一提 抬高 放宽 往高",
    "lower": "减一点 减点 再减 往下调 放低 收 收小 降低 调低 减小 低一点 低些 低点 降一降 压低 改小"
    " 改少 调小 往低 往小",
    "guide": "同屏 辅导 同屏辅导 远程 远程协助 远程辅导 教我 教教我 手把手 教一下 教一教 学着弄 共享屏幕 指点",
    "manager": "客户经理 理财经理 经理 云工作室 理财顾问 专属顾问 投资顾问 顾问",
    "remind": "提醒 叫我 提醒我 记着 记得 别忘了 备忘 闹钟 告诉我一声 提示我 喊我 叫一声 提个醒 别让我忘",
    "rent": "房租 租金",
    "elder": "长辈版 老年版 幸福生活版 大字版 关怀版 老人版 长辈模式 老人模式 老年模式 老年人 老人家"
    " 大字模式 关怀模式 适老版 老人用 简单版 老年人版 长辈",
    "standard": "标准版 普通版 正常版 原来的版 普通模式 标准模式 年轻人版 一般版 原版 常规版 普通界面 原先的版本",
    "font": "字 字体 文字 字号 字儿 字号大小 字样",
    "big": "大 大点 大一点 大些 放大 调大 变大 弄大 大一号 大号 加大字",
    "small": "小 小点 小一点 小些 缩小 变小 弄小 小一号 小号",
    "blurry": "看不清 看不见 眼花 花眼 老花 看着费劲 看不清楚 模糊 费眼 瞧不清 看不大清 瞅不清 看不着 看不着",
    "too_slow": "有点慢 嫌慢 真慢 太慢 这么慢 慢吞吞 磨叽 磨蹭 拖拉 那么慢 太拖 忒慢 得慢",
    "too_fast": "有点快 嫌快 真快 太快 太急 这么快 那么快 忒快 得快了 别快 打机关枪 跟不上 来不及听",
    "too_loud": "有点响 有点吵 嫌吵 太大声 这么大声 太吵 太响 吵 吵死 震耳朵 这么响 忒响",
    "too_small": "有点小 嫌小 真小 太小 这么小 忒小 太低 小得很 那么小 太少",
    "too_big": "有点大 嫌大 真大 太大 这么大 忒大 太高 大得很 那么大 太多",
    "fast": "快 快点 快些 快一点 加快 急 快快 赶 利索 麻利 快得",
    "slow": "慢 慢点 慢些 慢一点 调慢 慢慢 放慢 缓一点 缓着点",
    "speech": "说 讲 念 说话 讲话 语速 念得 说得 讲得 话速 读",
    "sound": "声音 音量 声 声儿 嗓门 嗓子 喇叭 动静",
    "loud": "大声 响 大点声 大声点 响亮 响一点 高声 大声些",
    "quiet": "小声 小点声 轻 小声点 轻点 轻一点 轻声 小声些",
    "unheard": "听不见 听不清 听不到 没听清 没听见 没听明白 没听懂 耳背 听不着 没听到 没听清楚 听不大清",
    "again": "再 重复 再说一遍 一遍 重说 又说 再来 再说一次 再讲 再念 重新说 一道 重讲 再讲一遍",
    "page": "页面 这页 这一页 屏幕 本页 页 界面 这个页面 上头 画面 当前页 这一屏",
    "read_out": "念给我听 读给我听 念出来 读出来 朗读 念念 读读 念一下 读一下 念一遍 读一遍 读一读 念一念",
    "home": "首页 主页 主界面 主页面 主屏 最前面 最开始 开头 桌面 第一页 一开始 初始页面",
    "back": "返回 后退 退回 上一页 上一步 前一页 往回 回去 倒回去 退一步 上个页面 上一个 回到刚才"
    " 上一级 前面那页 上一层",
    "thanks": "谢谢 多谢 感谢 谢了 辛苦 麻烦你了 谢 费心 有劳 劳驾 谢谢你 麻烦您了",
    "bye": "再见 拜拜 再会 走了 回头见 下次见 明天见 回见 下线 挂了 改天见 撤了",
    "who": "你是谁 谁 真人 机器人 人工智能 名字 机器 叫啥 叫什么 你叫 自我介绍 介绍 什么来头 何方神圣 智能助手",
    "scam": "安全账户 骗子 诈骗 被骗 受骗 上当 骗 中奖 验证码 涉案 洗钱 公安 警察 公安局 检察院"
    " 法院 刷单 骗人 反诈 陌生人 假冒 冒充 屏幕共享 转账投资 网友 网恋 骗局 通缉 保证金"
    " 解冻费 手续费先交 不让告诉 不许告诉",
    "lost": "丢了 丢 掉了 不见了 不见 找不着 找不到 被偷 偷了 挂失 补卡 弄丢 弄没 搞丢 没了 遗失"
    " 落在 忘在 丢失 偷走 让人偷",
    "freeze": "冻结 锁住 锁定 停用 锁起来 锁上 止付 锁卡 冻住 停掉 冻上 停了 锁了 封住 封掉 封了 冻起来 停卡",
    "human": "人工 客服 人工客服 工作人员 人工服务 热线 真人客服 服务电话 坐席 接线员 转人工 客服电话 真人说话 接线的"
    " 服务热线 投诉 活人 话务员",
    "how": "怎么 如何 怎样 咋 怎么弄 咋弄 怎么办 咋办 怎么才能 怎么做 怎么操作 咋整 该怎么 要怎么"
    " 怎么个 步骤 流程 方法 哪能",
    "why": "为什么 为啥 干嘛 凭什么 干什么要",
    "need": "需要什么 手续 材料 条件 要带什么 带什么",
    "duration": "多久 多长时间 几天 多少天 几个小时",
    "how_much": "多少 几多 几个钱 几块 多少钱 有多少 是多少 多大 几块钱 几钱 数目 多不多 几个子儿 几个 好多钱 几文",
    "when": "什么时候 啥时候 几号 哪天 哪一天 几时 何时 几点 多会儿 啥时 什么日子",
    "where": "哪里 哪儿 在哪 哪 什么地方 啥地方 哪块儿 哪边 怎么走 地址",
    "which": "什么 啥 哪些 哪几 有啥 有什么 哪种",
    "is_it": "吗 没有 没 有没有 是不是 了没 了吗 了没有 行不行 好不好 能不能 会不会",
    "can": "能 可以 会 能够",
    "see": "查 看 瞅 瞧 查一下 看看 看一下 瞅瞅 瞧瞧 查查 查看 看一眼 了解 瞄一眼 翻翻 翻一下 望望 瞄瞄 瞧一眼 瞅瞅看 望一眼"
    " 看下 查下 瞄 瞅一眼 过一眼 查询",
    "open": "打开 进入 点开 去 到 进 带我 跳到 转到 翻到 调出来 开一下 上",
    "want": "我要 我想 想 要 我得 我打算 想要 准备 打算",
    "help": "帮我 给我 替我 麻烦 请 劳驾 帮忙 帮",
    "pay": "交 缴 付 交一下 缴一下 交了 缴了 支付 付一下 交钱 付钱 结一下 缴纳 交掉",
    "top_up": "充 充值 充点 充钱 续费 续上 充上 充一下 充些 买点",
    "set_up": "设 设置个 弄个 办个 办 弄 设一个 设个 安排 开通 开个 定个 定一个 建个 办理 搞个",
    "buy": "买 购买 买点 买些 入手 申购 认购 好买 推荐 买进",
    "exchange": "兑换 换东西 换礼 兑 换点 换礼品 礼品 礼物 奖品 商城 换些 换成东西 兑东西 积分商城",
    "total": "一共 总共 总 全部 所有 加起来 合起来 拢共 统共 合计 总计 共",
    "left": "还剩 剩 剩下 还有 余下 剩余 剩多少",
    "today": "今天 昨天 这个月 上个月 今年 去年 上周 这周 最近 前天 近三个月 最近三个月 本月 上月 这几天 近来 近期",
    "continue": "接着 继续 接着办 往下 接着转 接着来 续上刚才 没转完 没办完 刚才没弄完",
    "just_now": "刚才 刚刚 之前 前面 上次 方才 那笔 这笔 先前 头先",
    "stop": "停 停下 别说了 别念了 安静 闭嘴 退出 结束 打住 别讲了 关掉 别吵 住口 关闭 停止",
    "cancel": "取消 作废 算了 不转了 不办了 放弃 后悔 反悔 不弄了 不要了 作罢 拉倒 罢了",
    "no": "不 别 不要 不用 不是 甭 莫",
    "wait": "等等 等一下 等会儿 稍等 慢着 先别 先不 再想想 考虑 缓缓 且慢 等会 改天 以后再说",
    "wrong": "错 错了 不对 说错 弄错 搞错 听错 有误 记错 错啦",
    "yes": "对 好 是 行 可以 嗯 没错 好的 是的 没问题 同意 中 成",
    "confirm": "确认 确定",
    "hello": "你好 您好 嗨 喂 哈喽 在吗 在不在 早上好 下午好 晚上好 有人吗 上午好 哈罗",
    "self": "你",
    "ability": "会什么 能做什么 能干什么 会做什么 功能 能办什么 能帮我什么 能干啥 会干啥 会啥 帮我干"
    " 办哪些 哪些事 做些什么 干些什么 啥本事 干嘛用",
    "use": "用 操作 使用 弄 会用",
    "person": "人 人家 别人 对方 她 他",
    "kind": "吃饭 买菜 看病 买药 坐车 购物 旅游 超市 外卖 打车 药店 医院 交通 学费 红包 保险 日用品",
    # what is outside of the bank
    "outside": "天气 下雨 下雪 刮风 笑话 唱歌 唱个 听歌 听戏 音乐 故事 相声 小品 新闻 电视 空调 关灯"
    " 开灯 微信 短信 朋友圈 拍照 导航 地图 打的 叫车 饭店 厕所 车票 机票 火车 飞机 高铁"
    " 挂号 医生 血压 头疼 腰疼 感冒 药吃 做饭 吃饭了 狗 猫 花开 快递 外卖到 股票 国债 彩票"
    " 星期几 几号了 菜谱 诗 生日 新年 下棋 打牌 广场舞 散步 京剧 越剧 黄梅戏 电影 电视剧"
    " 打电话",
}
"""A concept and the words that mean it. A word of two concepts belongs to the one named first."""

BY_SOUND = 3
"""Syllables from which on a word is also found by its sound: shorter ones sound like too much else."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept that was found at [start, end) of the text."""

    name: str
    start: int
    end: int


def concepts_in(text: str, *, by_sound: bool = True) -> Iterator[Concept]:
    """Yield the concepts of a text in order, at each place the longest word; none overlaps another."""
    words, sounds, longest = _words(), _sounds(), _longest()
    heard = tuple(map(fold, syllables(text))) if by_sound else ()
    place = 0
    while place < len(text):
        for length in range(min(longest, len(text) - place), 0, -1):
            name = words.get(text[place : place + length])
            if name is None and by_sound and length >= BY_SOUND:
                name = sounds.get(heard[place : place + length])
            if name is not None:
                yield Concept(name, place, place + length)
                place += length
                break
        else:
            place += 1


@cache
def _words() -> Mapping[str, str]:
    words: dict[str, str] = {}
    for name, listed in CONCEPTS.items():
        for word in listed.split(" "):
            words.setdefault(word, name)
    return words


@cache
def _sounds() -> Mapping[tuple[str, ...], str]:
    sounds: dict[tuple[str, ...], str] = {}
    for word, name in _words().items():
        if len(word) >= BY_SOUND:
            sounds.setdefault(tuple(map(fold, syllables(word))), name)
    return sounds


@cache
def _longest() -> int:
    return max(map(len, _words()))
