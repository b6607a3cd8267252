"""What the components share."""

import logging
from typing import Any, Self

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from dialogs.language.mentions import Mentions, find
from dialogs.metadata import MetadataError, TurnMetadata, decode

logger = logging.getLogger(__name__)


class Unconfigured(GraphComponent):
    """A component that is told nothing and keeps nothing."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        """Create the component."""
        del config, model_storage, resource, execution_context  # Rasa's signature
        return cls()


def text_of(message: Message) -> str:
    """Return the text of a message; empty where it has none."""
    text: Any = message.get(TEXT)
    return text if isinstance(text, str) else ""


def metadata_of(message: Message) -> TurnMetadata:
    """Return what travelled beside the text; empty in training and where it is malformed."""
    value = message.get(METADATA)
    try:
        return decode(value if isinstance(value, dict) and "payees" in value else None)
    except MetadataError as error:
        logger.warning("unreadable metadata: %s", error, extra={"code": error.code})
        return TurnMetadata()


def mentions_of(message: Message) -> Mentions:
    """Return the payees and the amount that the message means."""
    return find(text_of(message), metadata_of(message).payees)
