"""How long to wait for speech and for its end, by question, version and person; and the words to expect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from app.assistant.page_words import words_of
from app.pages import Page
from dialogs.language.consent import OFFERED
from dialogs.language.narrow_reading import AMOUNT_WRITING
from voice.turn.pauses import Pauses
from voice.types import ListenProfile

if TYPE_CHECKING:
    from collections.abc import Iterable

DOMAIN_PROMPT = f"手机银行语音助手。转账给{{payees}}三百块，{OFFERED}，查余额，取消，不对，是五百元，先别确认。"
"""Primes the recogniser with the bank's words; measured to lower its error on commands (docs/decisions)."""

ASKED_PROMPTS = {
    "payee": "转给谁？{payees}。",
    "amount": "转多少？",
}
"""What is likely to be said next, by the slot that the dialogue asks for; behind the words of the bank.

No amount is named: the recogniser would hear it in what is near (一万一 read as an 一万二 that stands here).
"""

ANSWER_WRITING = {"amount": AMOUNT_WRITING}
"""What is read a second time with these characters alone, by the slot that the dialogue asks for."""

FIRST_SILENCE_MS = 8_000
"""Wait for the first word; the literature's value for assistants."""
MAX_UTTERANCE_MS = 20_000

END_SILENCE_MS = {
    # Silence that ends an utterance: 0.2–0.7 s for commands in the wild, 1.0–1.2 s for single answers,
    # 2.0 s for a whole free sentence from an older speaker. People stop to think within an amount.
    ("command", False): 700,
    ("answer", False): 700,
    ("amount", False): 800,
    ("consent", False): 700,
    ("command", True): 1_400,
    ("answer", True): 1_200,
    ("amount", True): 1_400,
    ("consent", True): 1_000,
}


class _Called(Protocol):
    """What a payee is called by."""

    @property
    def name(self) -> str:
        """Their name."""
        ...

    @property
    def relation(self) -> str | None:
        """What they are to the customer, if that is known."""
        ...


def called(payees: Iterable[_Called]) -> tuple[str, ...]:
    """What payees are called, each once, to let the recogniser expect them: 女儿李娟, and the name alone without a relation."""
    return tuple(dict.fromkeys(f"{payee.relation or ''}{payee.name}" for payee in payees))


class Profiles:
    """Listening profiles by name: `command` (a free sentence), `answer` (one slot), `consent`.

    What was learned of a person's pauses is kept in memory only, and forgotten when somebody else signs in.
    """

    def __init__(self) -> None:
        self._payees = "女儿"
        self._page = Page.HOME
        self._pauses = Pauses()

    def expect_payees(self, names: Iterable[str]) -> None:
        """Let the recogniser expect these payees; their owner's pauses are not known yet."""
        self._payees = "、".join(names) or "女儿"
        self._pauses = Pauses()

    def expect_page(self, page: Page) -> None:
        """Let the recogniser expect what can be done on this page."""
        self._page = page

    def learn(self, pauses_ms: tuple[int, ...]) -> None:
        """Take one utterance's pauses into account."""
        self._pauses = self._pauses.after(pauses_ms)

    def named(self, name: str, *, elder: bool, asked: str = "") -> ListenProfile:
        """The profile for a kind of question. `asked`: the slot that an `answer` is for, where one is."""
        kind = asked if (asked, elder) in END_SILENCE_MS and name == "answer" else name
        return ListenProfile(
            name=f"{kind}-elder" if elder else kind,
            first_silence_ms=FIRST_SILENCE_MS,
            end_silence_ms=max(END_SILENCE_MS[kind, elder], self._pauses.floor_ms),
            max_utterance_ms=MAX_UTTERANCE_MS,
            prompt=self._prompt(asked if name == "answer" else ""),
            answer_writing=ANSWER_WRITING.get(asked, "") if name == "answer" else "",
        )

    def _prompt(self, asked: str) -> str:
        page = "、".join(words_of(self._page))
        parts = (f"{page}。" if page else "", DOMAIN_PROMPT, ASKED_PROMPTS.get(asked, ""))
        return "".join(parts).format(payees=self._payees)
