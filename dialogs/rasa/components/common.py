"""What the components share."""

import logging
from typing import Any

from rasa.shared.nlu.constants import METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from dialogs.language.mentions import Mentions, find
from dialogs.metadata import MetadataError, TurnMetadata, decode

logger = logging.getLogger(__name__)


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
