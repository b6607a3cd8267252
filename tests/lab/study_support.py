"""A small study for tests, and the words that it may use."""

from __future__ import annotations

from lab.study import Study, Vocabulary
from lab.study_file import check_study

VOCABULARY = Vocabulary(
    pages=frozenset({"Home", "Balance"}),
    banks=frozenset({"wang_xiulan"}),
    text_steps=(1.0, 1.5, 2.0),
    profiles=("normal", "patient"),
    events={
        "transfer.posted": frozenset({"payee", "amount_fen"}),
        "transfer.cancelled": frozenset({"payee"}),
        "page.shown": frozenset({"page"}),
    },
)
TEXT = """\
schema = 1
id = "small"
title = "小研究"
bank = "wang_xiulan"
break_s = 60

[consent]
text = "同意吗？"
retention_days = 30

[counterbalancing]
method = "williams"

[questionnaires]
after_task = ["seq"]
after_condition = ["sus"]
at_end = ["comment"]

[[conditions]]
id = "standard"
title = "标准版"
version = "standard"
input = "touch"

[[conditions]]
id = "elder"
title = "长辈版"
version = "elder"
input = "touch"
text_step = 1.5

[[tasks]]
id = "look"
title = "练习"
practice = true
instruction = "看看余额"
success = 'page.shown(page = "Balance")'
limit_s = 60
way.standard.touch = ["余额"]
way.elder.touch = ["余额"]

[[tasks]]
id = "pay"
title = "转账"
instruction = \"\"\"
给女儿
转 300 元\"\"\"
success = 'transfer.posted(payee = "女儿", amount_fen = 30000)'
failure = 'transfer.posted(payee != "女儿")'
limit_s = 300
[tasks.way]
standard.touch = ["转账", "女儿", "密码"]
elder.touch = ["转账", "女儿"]

[[incidents]]
id = "away"
kind = "network-loss"
task = "pay"
lasts_s = 20

[[personas]]
id = "steady"
title = "手稳"
scatter_px = 3
press_ms = 800
legible_px = 14
read_ms_a_character = 120
listen_rate = 1
mishear = 0.05
hesitate = 0.1
hesitation_s = 3
forget = 0.02
patience_s = 120
"""


def small_study(text: str = TEXT) -> Study:
    checked = check_study(text.encode(), VOCABULARY)
    assert checked.study is not None, checked.problems
    return checked.study


def sentences(text: str) -> list[str]:
    """What is said about a text."""
    return [str(problem) for problem in check_study(text.encode(), VOCABULARY).problems]
