"""Extract payees and amounts by dialogs.language; nothing is learnt.

Entities: payee (the words that name one), amount (fen as a decimal string), ambiguous_amount (the words),
bare_amount (fen; a number alone, which is an amount only where one was asked for), version (standard or elder).
"""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    EXTRACTOR,
    METADATA,
)
from rasa.shared.nlu.training_data.message import Message

from dialogs.language.money_zh import Ambiguous, Exact
from dialogs.rasa.components.common import Unconfigured, mentions_of, metadata_of


class _Extractor(Unconfigured, EntityExtractorMixin):
    """Adds entities to messages."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Add what is found to every message's entities."""
        for message in messages:
            found = [{**entity, EXTRACTOR: type(self).__name__} for entity in self.entities(message)]
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages

    @abstractmethod
    def entities(self, message: Message) -> list[dict[str, Any]]:
        """Return the entities of a message."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class PayeeExtractor(_Extractor):
    """Payees: the customer's own (from the message's metadata) by characters and sound, others by where they stand."""

    def entities(self, message: Message) -> list[dict[str, Any]]:
        """Return one `payee` for each payee that is meant."""
        return [_entity("payee", mention.text, mention.start, mention.end) for mention in mentions_of(message).payees]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class MoneyExtractor(_Extractor):
    """The amount that is meant: exact, ambiguous, or a bare number."""

    def entities(self, message: Message) -> list[dict[str, Any]]:
        """Return at most one entity."""
        mentions = mentions_of(message)
        match mentions.amount:
            case Exact(fen=fen, span=(start, end)):
                return [_entity("amount", str(fen), start, end)]
            case Ambiguous(text=text, span=(start, end)):
                return [_entity("ambiguous_amount", text, start, end)]
        match mentions.bare_amount:
            case Exact(fen=fen, span=(start, end)):
                return [_entity("bare_amount", str(fen), start, end)]
        return []


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class VersionExtractor(_Extractor):
    """The version of the app, from the metadata, as an entity: so a slot holds it and no action has to be asked."""

    def entities(self, message: Message) -> list[dict[str, Any]]:
        """Return the `version`, at no place of the text; none where there is no metadata."""
        if "elder" not in (message.get(METADATA) or {}):
            return []
        return [_entity("version", "elder" if metadata_of(message).elder else "standard", 0, 0)]


def _entity(name: str, value: str, start: int, end: int) -> dict[str, Any]:
    return {
        ENTITY_ATTRIBUTE_TYPE: name,
        ENTITY_ATTRIBUTE_VALUE: value,
        ENTITY_ATTRIBUTE_START: start,
        ENTITY_ATTRIBUTE_END: end,
    }
