"""The natural voice pack: which files it is made of, and whether they are here."""

from collections.abc import Callable

from voice.errors import VoiceError
from voice.models.catalog import Catalog
from voice.models.store import ModelStore
from voice.tts.kokoro_synthesizer import RENDER_WITHIN_S, KokoroSynthesizer, kokoro_command

NETWORK, VOICES = "kokoro", "kokoro-voices"
PACK = (NETWORK, VOICES)
"""The models of the catalogue that it takes."""


def natural_voice(
    store: ModelStore,
    catalog: Catalog,
    *,
    render_within_s: float = RENDER_WITHIN_S,
    on_ready: Callable[[], None] = lambda: None,
) -> KokoroSynthesizer | None:
    """A synthesizer on the pack; None where a file of it is missing. A file with another hash is moved aside, never loaded.

    `on_ready` as for `KokoroSynthesizer`.
    """
    try:
        folders = [store.require(catalog.get(model)) for model in PACK]
    except VoiceError:
        return None
    network = catalog.get(NETWORK).files[0].name
    return KokoroSynthesizer(
        kokoro_command(folders[0] / network, folders[1]), render_within_s=render_within_s, on_ready=on_ready
    )
