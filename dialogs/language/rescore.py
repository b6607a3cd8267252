"""Choose among a recogniser's readings of one sound by what the bank and this customer can mean.

The best of five readings has about half the errors of the first. The first keeps its place unless another says more
that can be meant. What matters for money is never chosen silently: the figures and the payee of the first reading
stand, or are told to be in doubt; nothing but the first reading may consent, or take back a denial; and a consent is in
doubt where another reading, nearly as likely, says more than it or denies it.

>>> readings = (Reading("帮我看看上颗乐的明细。", -0.31), Reading("帮我看看上个月的明细。", -0.33))
>>> choose(readings, Lexicon(names=("明细",))).reading.text
'帮我看看上个月的明细。'
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dialogs.language import mentions, money_zh, names
from dialogs.language.consent import judge
from dialogs.language.expected import expectation
from dialogs.language.lexicon import Lexicon, occurrences
from dialogs.language.numerals_zh import normalise, scan
from dialogs.language.repair import Part, Repaired, repair
from dialogs.language.sounds import fold, is_han, syllables
from dialogs.port import MAX_ALSO_HEARD, MAX_TEXT_CHARACTERS, AlsoHeard, PayeeName
from dialogs.verdict import Verdict

CLOSE = 0.5
"""Mean log-probability per token within which a reading is still a reading of the same sound."""

SAID = -5.5
"""Expectation (`expected.py`) under which a reading is no sentence at all: 红翼转账 has -6.0, 同意搬家 -5.2, 劝人转账 -4.3."""

BESIDE = 0.5
"""What another reading as likely as the best counts beside the one that is meant, where it is asked what is wanted."""
HALVED = 0.2
"""By how much less likely a reading is that counts half of that. Both were chosen on the development splits as they were heard."""

# What one unit of each counts, in mean log-probability per token; chosen on recognised synthetic speech.
_KNOWN_WEIGHT = 0.6
_ANSWER_WEIGHT = 0.5
_REPAIR_WEIGHT = 0.25
_EXPECTED_WEIGHT = 0.3

_NOT_COUNTED = frozenset("打转汇给到把")
"""What follows a digit that counts nothing."""

# Words of everyday requests, so that what is no term of the bank is not all alike.
_EVERYDAY = (
    "一下 多少 怎么 怎么办 什么 哪里 在哪 哪天 帮我 我要 我想 请问 给我 看看 查看 打开 上个月 这个月 今天 昨天 明天 去年 今年 最近 一个 "
    "可以 不是 改成 先别 取消 确认 再说一遍 大一点 小一点 慢一点 快一点 大声 小声 上次 刚才 那笔 这笔 收支 消费 花了 交了 还有 有没有 "
    "首页 返回 回到 退出 帮助 人工 客服 附近 时间 手机 号码 银行 钱 转 给 查 交 充 还 存 取 买 卖 我 你 的 了 吗 要 想 有 把 到 是 不"
)
_WORDS = tuple(sorted(set(_EVERYDAY.split(" ")), key=lambda word: (-len(word), word)))


class Expected(StrEnum):
    """What was asked for, if anything."""

    ANYTHING = "anything"
    PAYEE = "payee"
    AMOUNT = "amount"
    CONSENT = "consent"


class Why(StrEnum):
    """What spoke for the reading that was chosen."""

    FIRST = "first"
    """The recogniser's own choice stands."""
    ONLY_FIRST_MAY = "only_first_may"
    """Consent or a denial is concerned: only what was heard first counts."""
    KNOWN_WORDS = "known_words"
    ANSWERS = "answers"
    """It answers the question that was asked."""
    FEWER_REPAIRS = "fewer_repairs"
    NARROW = "narrow"
    """The words of an answer alone fit the sound, and say another amount (`narrow_reading.py`)."""
    EXPECTED = "expected"
    """It is more like what people say to a bank."""


class Doubt(StrEnum):
    """What the readings do not agree on, to be confirmed aloud."""

    FIGURES = "figures"
    PAYEE = "payee"
    CONSENT = "consent"
    """The first reading consents, and what was said may have been more, or no."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of the sound, simplified. `score`: natural mean log-probability per token, at most 0."""

    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Chosen:
    """The reading that is meant, and its repair.

    `rank`: its place among the readings, 0 for the recogniser's own; behind the last one where it is none of them. `also_heard`: the
    other close ones, repaired; none beside a consent.
    """

    reading: Reading
    repaired: Repaired
    rank: int
    reasons: tuple[Why, ...]
    doubts: frozenset[Doubt]
    also_heard: tuple[AlsoHeard, ...] = ()


@dataclass(frozen=True, slots=True)
class _Weighed:
    reading: Reading
    repaired: Repaired
    verdict: Verdict
    figures: tuple[str, ...]
    payees: frozenset[str]
    known: float
    answers: bool
    expected: float
    whole: bool
    """It is made of words that can be meant, as it was heard."""

    @property
    def total(self) -> float:
        """Everything that speaks for it."""
        uncertain = 1 - self.repaired.confidence
        answers = _ANSWER_WEIGHT if self.answers else 0.0
        meant = _KNOWN_WEIGHT * self.known + _EXPECTED_WEIGHT * self.expected + answers
        return self.reading.score + meant - _REPAIR_WEIGHT * uncertain


def choose(readings: Sequence[Reading], lexicon: Lexicon, expected: Expected = Expected.ANYTHING) -> Chosen:
    """Return the reading that is meant. Raises ValueError for none.

    Their scores order them; where two are equal, the one that came first is the recogniser's own.
    """
    if not readings:
        raise ValueError("there is nothing to choose from")
    ordered = sorted(readings, key=lambda reading: -reading.score)
    near = [reading for reading in ordered if reading.score >= ordered[0].score - CLOSE]
    first, *others = [_weigh(reading, lexicon, expected) for reading in near]
    doubts = _doubts(first, others)
    if first.verdict is Verdict.GRANTED:
        contested = {Doubt.CONSENT} if any(_contests(other, first) for other in others) else set()
        return Chosen(first.reading, first.repaired, 0, (Why.ONLY_FIRST_MAY,), doubts | contested)
    if first.whole and (first.answers or expected in {Expected.ANYTHING, Expected.CONSENT}):
        return Chosen(first.reading, first.repaired, 0, (Why.FIRST,), doubts, _also_heard(first, (first, *others)))
    agreed = len({other.figures for other in others if other.figures}) <= 1
    allowed = [first, *(other for other in others if _may_stand_for(other, first, agreed=agreed))]
    best = max(allowed, key=lambda weighed: weighed.total)  # the first of those that are equal
    also_heard = _also_heard(best, (first, *others))
    if best.total <= first.total:
        return Chosen(first.reading, first.repaired, 0, (Why.FIRST,), doubts, also_heard)
    counted = Part.AMOUNT in best.repaired.parts
    added = {Doubt.FIGURES} if counted or best.figures != first.figures else set()
    added |= {Doubt.PAYEE} if best.payees != first.payees or Part.PAYEE in best.repaired.parts else set()
    rank, reasons = ordered.index(best.reading), _reasons(best, first)
    return Chosen(best.reading, best.repaired, rank, reasons, doubts | added, also_heard)


def _also_heard(meant: _Weighed, near: Sequence[_Weighed]) -> tuple[AlsoHeard, ...]:
    """The other readings that may be sent, each text once and with the weight of its likeliest. `near`: likeliest first."""
    weights: dict[str, float] = {}
    for weighed in near:
        weight = BESIDE * 0.5 ** ((near[0].reading.score - weighed.reading.score) / HALVED)
        weights.setdefault(weighed.repaired.text, weight)
    weights.pop(meant.repaired.text, None)
    sent = [(text, weight) for text, weight in weights.items() if text.strip() and len(text) <= MAX_TEXT_CHARACTERS]
    return tuple(AlsoHeard(text, weight) for text, weight in sent[:MAX_ALSO_HEARD])


def _may_stand_for(other: _Weighed, first: _Weighed, *, agreed: bool) -> bool:
    """Tell whether another reading may be chosen: it takes nothing back and puts nothing else in its place.

    agreed: all readings that have figures have the same. Where they do not, none of them is taken for a first one without any.
    """
    if other.verdict is Verdict.GRANTED or (
        first.verdict is not Verdict.UNCLEAR and other.verdict is not first.verdict
    ):
        return False
    if other.figures != first.figures and (first.figures or (other.figures and not agreed)):
        return False
    return not first.payees or other.payees == first.payees


def _contests(other: _Weighed, consent: _Weighed) -> bool:
    """Tell whether a close reading denies, says more than a first reading that consents, or sounds otherwise.

    Somebody who asks 同意转给谁 or says 劝人转账 may be read as the consent that the recogniser was told to expect. One that says less is
    no rival, nor is what nobody says (红翼转账), and the consent itself over and over is no more than it: so a recogniser writes that has
    little silence behind a short sound.
    """
    said, agreed = _written(other.reading.text), _written(consent.reading.text)
    if other.verdict is Verdict.DENIED:
        return True
    if len(said) > len(agreed):
        return bool(said.replace(agreed, ""))
    return len(said) == len(agreed) and _sounds(said) != _sounds(agreed) and other.expected >= SAID


def _sounds(written: str) -> tuple[str, ...]:
    return tuple(map(fold, syllables(written)))


def _written(text: str) -> str:
    return "".join(filter(is_han, text))


def _doubts(first: _Weighed, others: list[_Weighed]) -> frozenset[Doubt]:
    """Return what the readings close to the first do not agree on; readings that say nothing of it do not count."""
    doubts = set()
    figures = {weighed.figures for weighed in (first, *others) if weighed.figures}
    if len(figures) > 1 or Part.AMOUNT in first.repaired.parts:
        doubts.add(Doubt.FIGURES)
    if (
        len({weighed.payees for weighed in (first, *others) if weighed.payees}) > 1
        or Part.PAYEE in first.repaired.parts
    ):
        doubts.add(Doubt.PAYEE)
    return frozenset(doubts)


def _reasons(best: _Weighed, first: _Weighed) -> tuple[Why, ...]:
    reasons = []
    if best.known > first.known:
        reasons.append(Why.KNOWN_WORDS)
    if best.answers and not first.answers:
        reasons.append(Why.ANSWERS)
    if best.repaired.confidence > first.repaired.confidence:
        reasons.append(Why.FEWER_REPAIRS)
    if best.expected > first.expected:
        reasons.append(Why.EXPECTED)
    return tuple(reasons)


def _weigh(reading: Reading, lexicon: Lexicon, expected: Expected) -> _Weighed:
    asked = expected is Expected.AMOUNT
    repaired = repair(reading.text, lexicon, asked=asked)
    found = mentions.find(repaired.text, lexicon.payees)
    payees = frozenset(payee.id for mention in found.payees for payee in _customers(mention.text, lexicon.payees))
    amounts = money_zh.all_amounts(repaired.text, asked=asked)
    answers = (expected is Expected.PAYEE and bool(payees)) or (asked and bool(amounts))
    weights = _weights(repaired.text, lexicon, [mention.text for mention in found.payees] if payees else [])
    known = min(1.0, sum(weights) / len(weights)) if weights else 0.0
    whole = bool(weights) and min(weights) > 0 and repaired.confidence >= 1
    figures, likely = _figures(repaired.text), expectation(repaired.text)
    return _Weighed(reading, repaired, judge(reading.text), figures, payees, known, answers, likely, whole)


def _customers(said: str, payees: tuple[PayeeName, ...]) -> tuple[PayeeName, ...]:
    match names.match_payee(said, payees):
        case names.One(payee):
            return (payee,)
        case names.Several(several):
            return several
        case names.NoMatch():
            return ()


def _figures(text: str) -> tuple[str, ...]:
    """Return every number of the text as it is written in digits: amounts, days, tails."""
    normal, place, found = normalise(text), 0, []
    while place < len(normal):
        numeral = scan(normal, place)
        # 一下 and 一个 are no figures, nor is 八 in 时间八打到: a lone 一 says nothing, and a lone digit before a verb counts nothing.
        lone = numeral is not None and numeral.end - place == 1
        if numeral is not None and not (lone and (normal[place] == "一" or normal[numeral.end :][:1] in _NOT_COUNTED)):
            found.append(str(numeral.value))
        place = numeral.end if numeral is not None else place + 1
    return tuple(found)


def _weights(text: str, lexicon: Lexicon, called: list[str]) -> list[float]:
    """Return for each Chinese character how surely it can be meant, 0 to 1: terms count whole, everyday words half."""
    weights = [0.0] * len(text)
    for words, weight in ((_WORDS, 0.5), (lexicon.terms, 1.0), (tuple(called), 1.0)):
        for start, end in occurrences(words, text):
            for place in range(start, end):
                weights[place] = max(weights[place], weight if end - start > 1 else 0.8 * weight)
    for amount in money_zh.all_amounts(text, asked=True):
        for place in range(*amount.span):
            weights[place] = 1.0
    return [weight for weight, character in zip(weights, text, strict=True) if is_han(character)]
