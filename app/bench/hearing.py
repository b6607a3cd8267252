"""What the recogniser loses of amounts and of consent, on the sound development split (dialogs/corpus/hearing.yml)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.assistant.lexicon import lexicon_of
from app.bench.consent import taken_for_consent
from app.bench.figures import Figure
from dialogs.corpus.hearing import BESIDE, CONDITIONS, CONSENT, read_hearings
from dialogs.language.consent import CONSENT_PHRASES
from dialogs.language.mentions import find
from dialogs.language.money_zh import Exact
from dialogs.language.narrow_reading import choose_answer
from dialogs.language.rescore import Expected, Reading
from dialogs.language.simplify import to_simplified
from dialogs.scripted_desk import family

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.paths import Paths
    from dialogs.corpus.hearing import Hearing
    from dialogs.corpus.tasks import HeardSound


def bench_hearing(_paths: Paths) -> list[Figure]:
    """Amounts by where they are lost, and consents by their phrase."""
    heard = read_hearings()
    return [*_amounts(heard), *_consents(heard)]


def amount_fen(text: str) -> int | None:
    """The one exact amount of a sentence, in fen; None where there is none, or what has to be asked."""
    mentions = find(text, family())
    amount = mentions.amount or mentions.bare_amount
    return amount.fen if isinstance(amount, Exact) else None


def chosen_fen(one: Hearing, sound: HeardSound) -> int | None:
    """The amount after choice and repair, as the app takes it: as an answer, freely, or at the read-back."""
    readings, narrow = (
        [Reading(to_simplified(text), score) for text, score in several] for several in (sound.readings, sound.narrow)
    )
    expected = {"answers": Expected.AMOUNT, "corrections": Expected.CONSENT}.get(one.kind, Expected.ANYTHING)
    return amount_fen(choose_answer(readings, narrow, lexicon_of(family()), expected).repaired.text)


def _amounts(heard: Mapping[Hearing, HeardSound]) -> list[Figure]:
    sounds = [(one, sound, amount_fen(one.spoken.text)) for one, sound in heard.items() if one.amount]
    note = f"{len(sounds)} sentences with an amount by synthetic voices, heard by Whisper base"
    written = [[amount_fen(to_simplified(text)) for text, _ in sound.readings] for _, sound, _ in sounds]
    chosen = [chosen_fen(one, sound) for one, sound, _ in sounds]
    said = [fen for _, _, fen in sounds]
    right = [fen == meant for fen, meant in zip(chosen, said, strict=True)]
    other = [fen is not None and fen != meant for fen, meant in zip(chosen, said, strict=True)]
    return [
        Figure(
            "amounts: first reading",
            _share([fens[0] == fen for fens, fen in zip(written, said, strict=True)]),
            "%",
            note=note,
        ),
        Figure(
            "amounts: any of five readings",
            _share([fen in fens for fens, fen in zip(written, said, strict=True)]),
            "%",
            note=note,
        ),
        Figure("amounts: chosen and by sound", _share(right), "%", note=note),
        Figure("amounts: another one is read back", _share(other), "%", note=note),
    ]


def _consents(heard: Mapping[Hearing, HeardSound]) -> list[Figure]:
    """How much of each phrase is heard, by condition and in all; and what is none and was taken for one."""
    taken = {one: taken_for_consent(sound) for one, sound in heard.items() if one.kind in {CONSENT, BESIDE}}
    figures = []
    for phrase in CONSENT_PHRASES:
        said = [one for one in taken if one.kind == CONSENT and one.spoken.text == phrase]
        parts = {condition: [taken[one] for one in said if one.condition == condition] for condition in CONDITIONS}
        note = ", ".join(f"{condition} {sum(part)} of {len(part)}" for condition, part in parts.items())
        if said:
            figures.append(Figure(f"consent heard: {phrase}", _share([taken[one] for one in said]), "%", note=note))
    beside = [taken[one] for one in taken if one.kind == BESIDE]
    note = f"{len(beside)} sentences that sound near a consent"
    return [*figures, Figure("consent: taken from what sounds near it", float(sum(beside)), "", bar=0, note=note)]


def _share(right: list[bool]) -> float:
    return round(100 * sum(right) / len(right), 1) if right else float("nan")
