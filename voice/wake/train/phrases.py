"""What is said in the training material: the phrase, what sounds like it, and everything else.

A phrase is a row of toneless Pinyin syllables; how near another row is decides whether it may train against it.
"""

from __future__ import annotations

from itertools import product

from pypinyin import lazy_pinyin

CALLS = ("小象小象。", "小象小象！", "小象小象，", "小象，小象。", "小象小象？")
"""The phrase as a sentence: the mark at the end moves its melody."""

SYLLABLES = ("xiao", "xiang", "xiao", "xiang")

NEAR_MISSES = (
    "小爱同学", "小艺小艺", "小云小云", "想象", "大象", "小象超市", "小巷", "小相", "小象", "销项", "晓翔",
    "小爱小爱", "小度小度", "小布小布", "小微小微", "小杨小杨", "小张小张", "小江小江", "小强小强",
    "小陈小陈", "小新小新", "小心小心", "小星小星", "小熊小熊", "小雪小雪", "小夏小夏", "小仙小仙",
    "小鲜小鲜", "小莲小莲", "小郎小郎", "小王小王", "小猫小猫", "小狗小狗", "大象大象", "想象想象",
    "对象对象", "气象气象", "笑笑笑笑", "香香香香", "想想想想", "谢谢谢谢", "小小小小", "校长校长",
    "少将少将", "手相手相", "叫响叫响", "小样小样", "小娘小娘", "小羊小羊", "小鸟小鸟", "小桥小桥",
    "小箱子", "小香菇", "小乡村", "小象来了", "大象小象", "小象大象", "小象和妈妈", "一只小象", "想象小象",
    "形象大使", "肖像画", "消息消息", "销售现象", "小学校长", "笑着想", "小心想象", "小巷里", "小项目",
    "小响动", "孝敬", "逍遥", "晓得想", "相机相机", "项项相像", "下乡下乡", "夏翔夏翔", "兴向兴向",
    "小线小线", "小羡小羡", "少想少想", "小尚小尚", "休想休想", "小双小双", "小将小将", "巧向巧向",
    "找象找象", "象小象小", "小象小", "象小象", "小想一想", "小鱼小象", "小象小鱼", "小象小马", "小象小样",
    "小象想象", "小象小猪", "小象消失了", "小象笑了", "小象小学", "小象小心", "小象小小的", "小象想小便",
)  # fmt: skip
"""Sounds like the phrase and is not it. Homophones said twice are left out: they *are* the phrase to the ear."""

SENTENCES = (
    "帮我查一下余额。", "给女儿转三百块钱。", "上个月的电费交了没有？", "把刚才那笔转账取消。",
    "我想看看养老金到账了吗。", "信用卡这个月要还多少？", "附近的网点几点关门？",
    "给老伴的手机充一百块话费。", "这笔钱是谁转给我的？", "请再说一遍。", "今天天气真好，我们去公园走走。",
    "下午三点在小学门口见面。", "你想象一下，一头大象站在巷子里。", "电视里正在播放新闻联播。",
    "小张想向小李借一点钱。", "他的理想是当一名校长。", "这条小巷很安静，没有什么声响。",
    "先生，您的快递到了，请下楼取一下。", "现象和本质是不同的。", "这个项目需要想办法解决。",
    "相信大家都想休息一下。", "孩子们笑着向我们招手。", "销项税额怎么计算？", "小象超市今天鸡蛋打折。",
    "动物园里的小象喝了很多水。", "请选择您要办理的业务。", "下面请听天气预报。",
    "明天有小到中雨，气温十到十五度。", "我们的对象是中老年人。", "肖像权受到法律保护。",
    "向前走两百米再向右拐。", "香港的交响乐团来演出了。", "谢谢您的耐心等待。",
    "小香，把箱子搬到小房间里去。", "他像小孩一样笑了起来。", "想吃小笼包还是想吃小馄饨？",
    "大家好，欢迎收看今天的节目。", "股票今天又跌了不少。", "医生说要少吃盐，多走路。",
    "这个药一天吃三次，饭后吃。", "喂，你好，请问你找谁？", "晚上想吃点什么？", "我上小学的时候住在乡下。",
    "老师讲了小象过河的故事。", "相声演员逗得大家哈哈大笑。", "手机没有信号了，等一会儿再打。",
    "向阳小区三号楼二单元。", "小心台阶，注意安全。", "消费者协会提醒大家谨防诈骗。",
    "小爱同学，今天星期几？", "小艺小艺，放一首歌。", "你笑什么，有什么好笑的？", "现在想想，真的很像。",
    "他像往常一样上了公共汽车。", "我享受这样的小日子。", "萧萧向你问好。", "橡皮擦在小箱子里。",
    "小夏想向小翔学象棋。", "校乡合作项目启动了。", "小雄小翔两兄弟都像爸爸。", "一二三四五六七八九十。",
)  # fmt: skip

COMMANDS = (
    "我要转账。", "查一下余额。", "给女儿转五百。", "交电费。", "回到首页。", "再说一遍。", "最近花了多少钱？", "帮我充话费。",
)  # fmt: skip
"""Said in one breath after the phrase."""

CONFUSIONS = (
    ("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("f", "h"), ("r", "l"), ("x", "sh"), ("x", "q"), ("x", "j"),
)  # fmt: skip
FINAL_CONFUSIONS = (
    ("an", "ang"), ("en", "eng"), ("in", "ing"), ("ian", "iang"), ("i", "ie"), ("iao", "ia"), ("iao", "ao"),
    ("iang", "ang"), ("iang", "ing"), ("iao", "iu"), ("iang", "iong"), ("iao", "ie"), ("iang", "ia"),
)  # fmt: skip
INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw")


def says_phrase(text: str) -> bool:
    """Whether the phrase's sounds stand in the text, over pauses too."""
    sounds = "".join(each for each in lazy_pinyin(text.replace(" ", "")) if each.isalpha())
    return "".join(SYLLABLES) in sounds


def split(syllable: str) -> tuple[str, str]:
    """Initial and final of a toneless syllable; the initial may be empty."""
    initial = next((start for start in INITIALS if syllable.startswith(start)), "")
    return initial, syllable[len(initial) :]


def confused(syllable: str) -> frozenset[str]:
    """Everything one confusion away from this syllable, itself left out."""
    initial, final = split(syllable)
    initials = {b if a == initial else a for a, b in CONFUSIONS if initial in {a, b}}
    finals = {b if a == final else a for a, b in FINAL_CONFUSIONS if final in {a, b}}
    return frozenset({other + final for other in initials} | {initial + other for other in finals})


def neighbours(phrase: tuple[str, ...], known: frozenset[str], most: int = 2) -> list[tuple[str, ...]]:
    """Rows of `known` syllables that differ from the phrase by one to `most` confusions, in alphabetical order."""
    choices = [(syllable, *sorted(confused(syllable) & known)) for syllable in phrase]
    rows = (row for row in product(*choices))
    return sorted(row for row in rows if 1 <= sum(a != b for a, b in zip(row, phrase, strict=True)) <= most)
