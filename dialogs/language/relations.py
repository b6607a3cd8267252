"""What people call their relatives: words that mean the same person, and how they are said."""

# One group a line; a word may stand in two groups (老伴 is a husband or a wife).
_FAMILY: tuple[tuple[str, ...], ...] = (
    ("女儿", "闺女", "丫头", "我女儿"),
    ("儿子", "我儿子"),
    ("大女儿", "大闺女"),
    ("小女儿", "小闺女", "二女儿", "二闺女"),
    ("大儿子", "老大"),
    ("小儿子", "二儿子", "老二"),
    ("丈夫", "老公", "老伴", "老伴儿", "爱人", "老头子", "老头儿", "我先生", "孩子他爸"),
    ("妻子", "老婆", "老伴", "老伴儿", "爱人", "媳妇", "老婆子", "我太太", "孩子他妈"),
    ("爸爸", "父亲", "我爸", "老爸", "爹"),
    ("妈妈", "母亲", "我妈", "老妈", "娘"),
    ("哥哥", "我哥", "大哥", "老哥"),
    ("弟弟", "我弟", "老弟"),
    ("姐姐", "我姐", "大姐", "老姐"),
    ("妹妹", "我妹", "老妹"),
    ("孙子", "大孙子"),
    ("孙女", "孙女儿"),
    ("外孙", "外孙子"),
    ("外孙女", "外孙女儿"),
    ("三儿子", "老三"),
    ("三女儿", "三闺女"),
    ("爷爷",),
    ("奶奶",),
    ("外公", "姥爷"),
    ("外婆", "姥姥"),
    ("儿媳", "儿媳妇"),
    ("女婿", "姑爷"),
    ("侄子",),
    ("侄女",),
    ("外甥",),
    ("外甥女",),
    ("舅舅", "我舅"),
    ("舅妈",),
    ("叔叔", "我叔"),
    ("婶婶", "婶子"),
    ("姑姑", "姑妈"),
    ("姨妈", "阿姨"),
    ("伯伯", "大伯", "我大伯", "大爷"),
    ("姑父", "姑夫"),
    ("姨父", "姨夫"),
    ("公公",),
    ("婆婆",),
    ("岳父", "丈人", "老丈人"),
    ("岳母", "丈母娘"),
    ("嫂子", "嫂嫂"),
    ("弟媳", "弟妹"),
    ("姐夫",),
    ("妹夫",),
    ("堂哥",),
    ("堂弟",),
    ("堂姐",),
    ("堂妹",),
    ("表哥",),
    ("表弟",),
    ("表姐",),
    ("表妹",),
    ("侄媳妇",),
    ("孙媳妇",),
    ("外孙女婿",),
    ("亲家", "亲家母"),
    ("亲家", "亲家公"),
    ("亲戚",),
)
_OTHERS: tuple[tuple[str, ...], ...] = (
    ("老同学", "同学"),
    ("战友", "老战友"),
    ("老师",),
    ("朋友", "老朋友"),
    ("房东",),
    ("保姆",),
    ("护工",),
    ("邻居",),
    ("同事",),
)
_GROUPS = _FAMILY + _OTHERS

# 大儿子 is also 儿子: a word that ends in one of these after 大 小 二 三 may be said short.
_ORDER = "大小二三老"

WORDS: frozenset[str] = frozenset(word for group in _GROUPS for word in group if len(word) > 1)


def is_family(relation: str) -> bool:
    """Whether somebody of this relation belongs to the family.

    >>> is_family("外孙"), is_family("大女儿"), is_family("邻居"), is_family("老东家的儿子")
    (True, True, False, False)
    """
    return any(word in group for word in same_person(relation) for group in _FAMILY)


def same_person(relation: str) -> tuple[str, ...]:
    """Return the words by which a payee of this relation may be called, the relation itself first.

    >>> same_person("女儿")
    ('女儿', '闺女', '丫头', '我女儿')
    """
    words = [relation]
    short = relation[1:] if len(relation) > 2 and relation[0] in _ORDER else ""
    for group in _GROUPS:
        if relation in group or (short and short in group):
            words.extend(group)
    if short:
        words.append(short)
    return tuple(dict.fromkeys(words))
