"""Sentences about money, made only from what the bank prepared or posted: never from what was recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bank.money import format_yuan

if TYPE_CHECKING:
    from app.assistant.step import Step
    from bank.values import PreparedTransfer, Receipt


def payee_title(prepared: PreparedTransfer) -> str:
    """女儿李娟, or the bare name where no relation is known."""
    return f"{prepared.payee_relation or ''}{prepared.payee_name}"


def read_back(prepared: PreparedTransfer, step: Step) -> str:
    """The question that consent answers."""
    return step.phrase(
        "read_back",
        from_tail=prepared.from_tail,
        payee=payee_title(prepared),
        payee_tail=prepared.payee_tail,
        amount=f"{format_yuan(prepared.amount_fen)}元",
    )


def result_posted(receipt: Receipt, prepared: PreparedTransfer | None, step: Step) -> str:
    """What became of the money."""
    return step.phrase(
        "result_posted",
        payee=payee_title(prepared) if prepared is not None else receipt.payee_name,
        amount=f"{format_yuan(receipt.amount_fen)}元",
        balance=f"{format_yuan(receipt.balance_after_fen)}元",
    )
