"""Why something was refused, as a code and the values that its sentence needs."""

from __future__ import annotations

from dataclasses import dataclass

from bank.errors import BankError


@dataclass(frozen=True, slots=True)
class Failure:
    """Why something was refused: a code and the values its sentence needs."""

    code: str
    params: dict[str, int | str]

    @classmethod
    def of(cls, error: Exception) -> Failure:
        """The failure that an error stands for; a fault of the program is INTERNAL_ERROR."""
        if isinstance(error, BankError):
            return cls(error.code, dict(error.params))
        return cls("INTERNAL_ERROR", {})
