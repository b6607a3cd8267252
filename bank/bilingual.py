"""Texts that the bank keeps in both languages of the screen: what it publishes, as opposed to what customers write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bank.toml_table import TomlTable


@dataclass(frozen=True, slots=True)
class Words:
    """One text, in Chinese and in English."""

    zh: str
    en: str

    def said(self, *, chinese: bool) -> str:
        """Return it in one of the two languages."""
        return self.zh if chinese else self.en


def words(table: TomlTable) -> Words:
    """Read `{ zh = "…", en = "…" }`; an empty text is an error (PersonaInvalidError with its path)."""
    read = Words(table.text("zh"), table.text("en"))
    for key, text in (("zh", read.zh), ("en", read.en)):
        if not text.strip():
            raise table.invalid(key)
    return read


def lines(table: TomlTable) -> tuple[Words, ...]:
    """Read `{ zh = ["…", …], en = ["…", …] }`, as many in the one as in the other."""
    zh, en = table.texts("zh"), table.texts("en")
    if len(zh) != len(en) or not all(text.strip() for text in (*zh, *en)):
        raise table.invalid("en")
    return tuple(Words(*pair) for pair in zip(zh, en, strict=True))
