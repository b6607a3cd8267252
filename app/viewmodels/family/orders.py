"""Founding a family, inviting, consenting, declining and withdrawing, as orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.order_flow import EndWords, Fact, Order, OrderWords
from app.viewmodels.family.levels import level_meaning, level_words
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from bank.bank import Bank
    from bank.savings.values import Family, Level


def founding(request_id: str, founder_id: str, name: str, level: Level) -> Order:
    """Found a family and let its later members see this much."""
    return Order(
        kind="family.found",
        words=lambda: OrderWords(
            translate("family", "建立家庭“{name}”").format(name=name),
            translate("family", "确认建立"),
            _shown(level),
            translate("family", "现在只有您一个人。以后您邀请的家人同意加入，才看得到。"),
        ),
        carry_out=lambda bank, pin: bank.savings.family.found(request_id, founder_id, name, level, pin),
        ended=lambda _: EndWords(
            translate("family", "家庭建好了"),
            translate("family", "下一步可以邀请家人。他们同意以后，大家才互相看得到。"),
        ),
    )


def invitation(family: Family, inviter_id: str, invitee_id: str, invitee: str) -> Order:
    """Invite a customer, of whom nothing is shown before they consent."""
    return Order(
        kind="family.invite",
        words=lambda: OrderWords(
            translate("family", "邀请{name}加入“{family}”").format(name=invitee, family=family.name),
            translate("family", "确认邀请"),
            (Fact(translate("family", "邀请有效"), translate("family", "7天")),),
            translate("family", "对方自己选给大家看多少；也可以不同意。"),
        ),
        carry_out=lambda bank, _: bank.savings.family.invite(family.id, inviter_id, invitee_id),
        ended=lambda _: EndWords(
            translate("family", "已经邀请"),
            translate("family", "等{name}同意。在那以前，互相什么也看不到。").format(name=invitee),
        ),
        needs_pin=False,
    )


def consent(family: Family, customer_id: str, level: Level, *, joining: bool) -> Order:
    """Accept an invitation, or change one's own level."""

    def words() -> OrderWords:
        title = (
            translate("family", "加入家庭“{name}”") if joining else translate("family", "改“{name}”里给家人看多少")
        ).format(name=family.name)
        others = [member.name for member in family.members if member.customer_id != customer_id]
        who = translate("family", "、").join(others) or translate("family", "现在没有别人")
        return OrderWords(
            title,
            translate("family", "确认加入") if joining else translate("family", "确认修改"),
            (*_shown(level), Fact(translate("family", "谁看得到"), who)),
            translate("family", "随时可以退出，退出马上生效。"),
        )

    return Order(
        kind="family.consent",
        words=words,
        carry_out=lambda bank, pin: bank.savings.family.consent(family.id, customer_id, level, pin),
        ended=lambda _: EndWords(
            translate("family", "已经加入") if joining else translate("family", "已经改好"), level_meaning(level)
        ),
    )


def declining(family: Family, customer_id: str) -> Order:
    """Refuse an invitation."""

    def carry_out(bank: Bank, _: str) -> None:
        bank.savings.family.decline(family.id, customer_id)

    return Order(
        kind="family.decline",
        words=lambda: OrderWords(
            translate("family", "不加入“{name}”").format(name=family.name),
            translate("family", "确认不加入"),
            warning=translate("family", "您的钱谁也看不到。以后要加入，请家人再邀请一次。"),
        ),
        carry_out=carry_out,
        ended=lambda _: EndWords(translate("family", "没有加入"), translate("family", "您的钱谁也看不到。")),
        needs_pin=False,
    )


def withdrawal(family: Family, customer_id: str) -> Order:
    """Take one's consent back."""

    def carry_out(bank: Bank, _: str) -> None:
        bank.savings.family.withdraw(family.id, customer_id)

    return Order(
        kind="family.withdraw",
        words=lambda: OrderWords(
            translate("family", "退出“{name}”").format(name=family.name),
            translate("family", "确认退出"),
            warning=translate("family", "家人马上看不到您的钱，您也看不到家人的。要再加入，请家人再邀请一次。"),
        ),
        carry_out=carry_out,
        ended=lambda _: EndWords(translate("family", "已经退出"), translate("family", "从现在起，互相看不到了。")),
        needs_pin=False,
    )


def _shown(level: Level) -> tuple[Fact, ...]:
    return (
        Fact(translate("family", "给家人看"), level_words(level), strong=True),
        Fact(translate("family", "看不到的"), translate("family", "收支明细、收款人、卡号")),
    )
