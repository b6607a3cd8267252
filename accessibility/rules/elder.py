"""Rules on what an elder version is for: how to get there, and what must not be there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, passed, review, short
from accessibility.rules.folding import folded
from accessibility.tree.words import PRESSED_ROLES, Aspect, Role, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict


@dataclass(frozen=True, slots=True)
class Unwanted:
    """Words that have no place in an elder version."""

    words: tuple[str, ...]


def _unwanted(fields: Fields) -> Unwanted:
    return Unwanted(tuple(word.casefold() for word in fields.texts("words")))


def nothing_is_advertised(scope: Scope, unwanted: Unwanted) -> Iterator[Verdict]:
    """In an elder version no name and no painted text advertises or lures."""
    yield from _free_of(scope, unwanted, "长辈版没有广告和诱导", "去掉这一处：长辈版里不放广告，也不放诱导点按的按钮")


def words_are_plain(scope: Scope, unwanted: Unwanted) -> Iterator[Verdict]:
    """In an elder version no painted text uses a bank's own words for things that have a plain one."""
    yield from _free_of(scope, unwanted, "用平常的话", "换成平常的话，例如“汇款附言”写成“给对方留句话”")


def _free_of(scope: Scope, unwanted: Unwanted, wanted: str, advice: str) -> Iterator[Verdict]:
    if not scope.tree.subject.elder:
        return
    for node in scope.nodes():
        told = [node.spoken_name, *(text.words for text in node.texts)]
        if not any(told):
            continue
        found = next(((word, one) for one in told for word in unwanted.words if word in one.casefold()), None)
        if found is None:
            yield passed(node)
        else:
            yield failed(node, f"{short(found[1])}里有“{found[0]}”", wanted, advice)


@dataclass(frozen=True, slots=True)
class Captcha:
    """Words by which a code to copy from a picture is known, and words of which one names its other form."""

    asks: tuple[str, ...]
    others: tuple[str, ...]


def _captcha(fields: Fields) -> Captcha:
    return Captcha(fields.texts("asks"), fields.texts("others"))


def captcha_has_another_form(scope: Scope, captcha: Captcha) -> Iterator[Verdict]:
    """Beside a code that must be read from a picture there is another form of it, as text or voice."""
    other = any(word in node.spoken_name for node in scope.worked() for word in captcha.others)
    for node in scope.nodes():
        if node.role not in {Role.IMAGE, Role.TEXT_FIELD} or not any(word in node.spoken_name for word in captcha.asks):
            continue
        if other:
            yield passed(node)
        else:
            advice = f"旁边加一个按钮，名称里有这些字之一：{'、'.join(captcha.others)}"
            yield failed(node, f"{short(node.spoken_name)}没有别的形式", "另有文字或语音形式", advice)


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of which one names the way to the elder version, and the pages that have it."""

    words: tuple[str, ...]
    pages: frozenset[str]


def _entry(fields: Fields) -> Entry:
    return Entry(fields.texts("words"), frozenset(fields.texts("pages")))


def elder_version_can_be_found(scope: Scope, entry: Entry) -> Iterator[Verdict]:
    """The first page and the settings of the standard version lead to the elder version, in sight at the usual text size."""
    subject = scope.tree.subject
    if subject.elder or subject.page not in entry.pages or scope.top.index != scope.tree.root.index:
        return
    ways = [
        node
        for node in scope.worked()
        if node.role in PRESSED_ROLES and any(folded([word]) in folded([node.spoken_name]) for word in entry.words)
    ]
    wanted = f"能按的名称里有：{'、'.join(entry.words)}"
    if not ways:
        yield failed(scope.top, "没有通往长辈版的入口", wanted, "在页面显著的地方加上“长辈版”入口")
    elif subject.text_scale <= 1 and all(State.OFFSCREEN in way.states for way in ways):
        yield review(ways[0], "入口要滚动才看得到", wanted, "首页上应当一眼看到；设置里可以往下滚动")
    else:
        yield passed(ways[0])


@dataclass(frozen=True, slots=True)
class Choices:
    """Things to press at once, without keys of a keypad."""

    most: int


def _choices(fields: Fields) -> Choices:
    return Choices(fields.whole("most"))


def choices_are_few(scope: Scope, choices: Choices) -> Iterator[Verdict]:
    """On a screen of an elder version no more can be pressed than a person takes in; keys of one digit do not count."""
    if not scope.tree.subject.elder:
        return
    pressed = [
        node
        for node in scope.worked()
        if node.role in PRESSED_ROLES and State.OFFSCREEN not in node.states and len(node.spoken_name) > 1
    ]
    if not pressed:
        return
    if len(pressed) <= choices.most:
        yield passed(scope.top)
    else:
        advice = f"移走 {len(pressed) - choices.most} 个，放到下一页或收进一个入口"
        yield failed(scope.top, f"一屏有 {len(pressed)} 个可按的", f"最多 {choices.most} 个", advice)


NOTHING_ADVERTISED = Rule(
    "XX-ELDER-001", "长辈版没有广告和诱导", _unwanted, nothing_is_advertised, "不是长辈版，或没有文字"
)
CAPTCHA_FORMS = Rule("XX-ELDER-002", "图形验证码另有形式", _captcha, captcha_has_another_form, "没有图形验证码")
ENTRY_FOUND = Rule(
    "XX-ELDER-003",
    "找得到长辈版入口",
    _entry,
    elder_version_can_be_found,
    "不是标准版的首页或设置",
    "not run: another page, or the elder version; review: the entry must be scrolled to",
    needs=frozenset({Aspect.PAGES}),
)
FEW_CHOICES = Rule("XX-ELDER-004", "长辈版一屏选择不多", _choices, choices_are_few, "不是长辈版，或没有可按的组件")
PLAIN_WORDS = Rule("XX-ELDER-005", "长辈版用平常的话", _unwanted, words_are_plain, "不是长辈版，或没有文字")
