"""Split Chinese into characters, and payees and amounts into one token each.

A token's text is its character and its lemma the folded sound of it, so that one count featurizer with
`use_lemma: false` sees characters and another with `use_lemma: true` sees sounds. A payee and an amount are the
same token whatever they are: what is wanted does not depend on who or how much.
"""

import re
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from dialogs.language.sounds import fold, syllables
from dialogs.rasa.components.common import mentions_of

PAYEE_TOKEN, AMOUNT_TOKEN = "someone", "money"
_UNIT = re.compile(r"[a-zA-Z0-9.]+|\S")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class SoundTokenizer(Tokenizer):
    """One token a character, a run of Latin letters or digits, a payee, an amount."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default config: intents are not split."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """Return the tokens of one attribute of a message."""
        text = message.get(attribute)
        if attribute != TEXT:
            return [Token(match.group(), match.start()) for match in re.finditer(r"\S+", text)]
        return _tokens(text, _masks(message))


def _masks(message: Message) -> list[tuple[int, int, str]]:
    """Return (start, end, token) of payees and amounts; none overlaps another."""
    mentions = mentions_of(message)
    masks = [(mention.start, mention.end, PAYEE_TOKEN) for mention in mentions.payees]
    amount = mentions.amount
    if amount is not None and not any(start < amount.span[1] and amount.span[0] < end for start, end, _ in masks):
        masks.append((*amount.span, AMOUNT_TOKEN))
    return sorted(masks)


def _tokens(text: str, masks: list[tuple[int, int, str]]) -> list[Token]:
    tokens, place = [], 0
    for start, end, name in [*masks, (len(text), len(text), "")]:
        tokens += [_plain(text, place + match.start(), match.group()) for match in _UNIT.finditer(text[place:start])]
        if end > start:
            tokens.append(Token(name, start, end, lemma=name))
        place = end
    return tokens


def _plain(text: str, start: int, unit: str) -> Token:
    lemma = fold(syllables(text)[start]) if len(unit) == 1 else unit.lower()
    return Token(unit, start, lemma=lemma)
