"""The questionnaires: their items, their scales, and where they come from. Raw answers are kept; scores are computed later.

* SUS: Brooke, J. (1996). SUS: a "quick and dirty" usability scale. In: Usability Evaluation in Industry, 189-194.
* SEQ: Sauro, J., Dumas, J. S. (2009). Comparison of three one-question, post-task usability questionnaires. CHI '09, 1599-1608.
* NASA-TLX, raw: Hart, S. G., Staveland, L. E. (1988). Development of NASA-TLX. Advances in Psychology 52, 139-183; without
  weights: Hart, S. G. (2006). NASA-Task Load Index: 20 years later. HFES 50, 904-908.

The Chinese wording is the project's own translation of the English items; none of it is a published, validated Chinese form.
Results in it are not to be compared with norms of such a form, and a study's report says so (`WORDING`).
"""

from __future__ import annotations

from dataclasses import dataclass

WORDING = "题目是本项目按英文原文自己翻译的，不是已发表、经过检验的中文版"


@dataclass(frozen=True, slots=True)
class Item:
    """One question. `english` is the original; `low` and `high` are the words at the ends of the scale."""

    id: str
    text: str
    english: str
    low: str = ""
    high: str = ""


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """`least` to `most` in steps of `step`, both included; a questionnaire of free text has none (`most` 0)."""

    id: str
    title: str
    items: tuple[Item, ...]
    least: int
    most: int
    step: int = 1

    @property
    def free(self) -> bool:
        """Whether its answers are texts."""
        return self.most == 0

    @property
    def points(self) -> int:
        """How many points its scale has; 0 where its answers are texts."""
        return 0 if self.free else (self.most - self.least) // self.step + 1

    def allows(self, item: str, value: object) -> bool:
        """Tell whether this may be answered to this item."""
        if item not in {each.id for each in self.items}:
            return False
        if self.free:
            return isinstance(value, str) and len(value) <= MOST_COMMENT
        return type(value) is int and self.least <= value <= self.most and (value - self.least) % self.step == 0


MOST_COMMENT = 2_000
_AGREE = ("非常不同意", "非常同意")


def _sus(number: int, text: str, english: str) -> Item:
    return Item(str(number), text, english, *_AGREE)


SUS = Questionnaire(
    "sus",
    "系统可用性量表",
    (
        _sus(1, "我想我会愿意经常使用这个系统。", "I think that I would like to use this system frequently."),
        _sus(2, "我觉得这个系统不必要地复杂。", "I found the system unnecessarily complex."),
        _sus(3, "我认为这个系统容易使用。", "I thought the system was easy to use."),
        _sus(
            4,
            "我想我需要懂技术的人帮助，才能使用这个系统。",
            "I think that I would need the support of a technical person to be able to use this system.",
        ),
        _sus(
            5,
            "我觉得这个系统的各项功能结合得很好。",
            "I found the various functions in this system were well integrated.",
        ),
        _sus(6, "我认为这个系统里不一致的地方太多。", "I thought there was too much inconsistency in this system."),
        _sus(
            7,
            "我想大多数人能很快学会使用这个系统。",
            "I would imagine that most people would learn to use this system very quickly.",
        ),
        _sus(8, "我觉得这个系统用起来很麻烦。", "I found the system very cumbersome to use."),
        _sus(9, "使用这个系统时，我觉得很有把握。", "I felt very confident using the system."),
        _sus(
            10,
            "在能用好这个系统之前，我需要学很多东西。",
            "I needed to learn a lot of things before I could get going with this system.",
        ),
    ),
    1,
    5,
)
SEQ = Questionnaire(
    "seq",
    "这件事有多容易",
    (Item("ease", "总的来说，这件事做起来：", "Overall, this task was:", "非常难", "非常容易"),),
    1,
    7,
)
TLX = Questionnaire(
    "tlx",
    "负担",
    (
        Item("mental", "动脑子的负担有多大？", "How mentally demanding was the task?", "很小", "很大"),
        Item("physical", "花力气的负担有多大？", "How physically demanding was the task?", "很小", "很大"),
        Item("temporal", "时间上赶得有多急？", "How hurried or rushed was the pace of the task?", "很小", "很大"),
        Item(
            "performance",
            "要您做的事，您做得有多成功？",
            "How successful were you in accomplishing what you were asked to do?",
            "完全成功",
            "完全失败",
        ),
        Item(
            "effort",
            "为了做到这样，您有多费劲？",
            "How hard did you have to work to accomplish your level of performance?",
            "很小",
            "很大",
        ),
        Item(
            "frustration",
            "您有多没有把握、灰心、烦躁、紧张、不快？",
            "How insecure, discouraged, irritated, stressed, and annoyed were you?",
            "很小",
            "很大",
        ),
    ),
    0,
    100,
    5,
)
COMMENT = Questionnaire(
    "comment",
    "您还想说什么",
    (Item("free", "您还有什么想说的？", "Is there anything else you would like to say?"),),
    0,
    0,
)
QUESTIONNAIRES = {each.id: each for each in (SUS, SEQ, TLX, COMMENT)}
