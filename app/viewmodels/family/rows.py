"""Members and invitations as rows of a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.i18n import marked
from app.viewmodels.checkup.check_up import CLASSES
from app.viewmodels.family.levels import level_words
from app.viewmodels.money import display, spoken
from app.viewmodels.translate import translate
from app.viewmodels.wealth.words import day_words, product_name
from bank.savings.policy import INVITATION_LIFETIME
from bank.savings.values import Standing

if TYPE_CHECKING:
    from bank.savings.values import Family, FamilyMember, FamilyWealth, MemberWealth

_DEPOSIT = "定期存款"
"""How the bank begins the name of a deposit; one of these follows."""
TERMS = (
    marked("family", "三个月"),
    marked("family", "半年"),
    marked("family", "一年"),
    marked("family", "两年"),
    marked("family", "三年"),
    marked("family", "五年"),
)


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member, and what they let one see. `lines` are name and amount by turns."""

    name: str
    initial: str
    mine: bool
    status: str
    total: str
    lines: list[str]
    sentence: str


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """A family that waits for an answer."""

    family_id: str
    title: str
    detail: str
    accept: str
    decline: str
    sentence: str


def member_rows(family: Family, view: FamilyWealth, customer_id: str) -> list[MemberRow]:
    """Those who share, and those who have not answered yet."""
    shown = {each.customer_id: each for each in view.members}
    rows = []
    for member in family.members:
        shared = shown.get(member.customer_id)
        mine = member.customer_id == customer_id
        rows.append(_invited(member) if shared is None else _sharing(member, shared, mine=mine))
    return rows


def invitation_row(family: Family, customer_id: str) -> InvitationRow:
    """An invitation, and until when it can be answered."""
    mine = next(each for each in family.members if each.customer_id == customer_id)
    others = translate("family", "、").join(each.name for each in family.members if each.standing is Standing.CONSENTED)
    title = translate("family", "“{family}”邀请您加入").format(family=family.name)
    detail = translate("family", "里面有{names}，{day}以前可以答复").format(
        names=others or translate("family", "现在没有别人"), day=day_words((mine.since + INVITATION_LIFETIME).date())
    )
    return InvitationRow(
        family_id=family.id,
        title=title,
        detail=detail,
        accept=translate("family", "加入{family}").format(family=family.name),
        decline=translate("family", "不加入{family}").format(family=family.name),
        sentence=translate("family", "{a}，{b}").format(a=title, b=detail),
    )


def _invited(member: FamilyMember) -> MemberRow:
    status = translate("family", "已经邀请，还没有同意")
    sentence = translate("family", "{a}，{b}").format(a=member.name, b=status)
    return MemberRow(member.name, member.name[:1], mine=False, status=status, total="", lines=[], sentence=sentence)


def _sharing(member: FamilyMember, shared: MemberWealth, *, mine: bool) -> MemberRow:
    words = translate("family", "我，给家人{level}") if mine else translate("family", "给家人{level}")
    status = words.format(level=level_words(shared.level))
    pairs = [(translate("checkup", CLASSES[kind]), fen) for kind, fen in shared.classes_fen if fen]
    pairs += [(_item_name(name), fen) for name, fen in shared.items]
    said = [
        translate("family", "{a}，{b}").format(a=member.name, b=status),
        translate("family", "一共{amount}").format(amount=spoken(shared.total_fen)),
        *(translate("family", "{name}{amount}").format(name=name, amount=spoken(fen)) for name, fen in pairs),
    ]
    return MemberRow(
        name=member.name,
        initial=member.name[:1],
        mine=mine,
        status=status,
        total=display(shared.total_fen),
        lines=[text for name, fen in pairs for text in (name, display(fen))],
        sentence=translate("order", "，").join(said),
    )


def _item_name(name: str) -> str:
    if name.startswith(_DEPOSIT):
        return translate("family", "定期存款{term}").format(term=translate("family", name.removeprefix(_DEPOSIT)))
    return product_name(name)
