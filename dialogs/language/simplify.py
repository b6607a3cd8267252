"""Traditional → simplified characters, with the bank's own words. For the app; Rasa's environment has no opencc.

>>> to_simplified("轉帳給女兒，查帳戶餘額，買帳篷")
'转账给女儿，查账户余额，买帐篷'
"""

import re
from functools import lru_cache

from opencc import OpenCC

# opencc keeps 帐, which is right in 帐篷 and 蚊帐 and wrong wherever money is meant.
_ACCOUNT = re.compile(
    r"帐(?=[户号单本目务款面期房龄簿册])"
    r"|(?<=[转查对入到进记结付收销挂欠赖算还支出])帐(?!篷)"
    r"|(?<=[银行公旧老死笔])帐(?=[，。,. ]|$)"
)
_LEFT_OVER = str.maketrans({"馀": "余"})


def to_simplified(text: str) -> str:
    """Return the text in simplified characters; its length may change."""
    return _ACCOUNT.sub("账", _converter().convert(text).translate(_LEFT_OVER))


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    return OpenCC("t2s")
