"""Count the syllables of the training sentences, by which the recogniser's readings are chosen among.

    python -m dialogs.corpus.expected

Writes dialogs/language/expected.txt. Training that grew since does no harm: the counts are only a little older than it.
"""

from collections import Counter

import yaml

from dialogs.corpus.make import training
from dialogs.language.expected import COUNTS, LONGEST, Run, runs
from dialogs.project import PROJECT

WRITTEN = ("general", "transfer", "out_of_scope")
LEAST = 2
"""The longest runs that were met once are left out: they are most of the file and tell least."""


def sentences() -> set[str]:
    """Return every sentence that the classifier is trained on."""
    made = {sentence.text for sentence in training()}
    for name in WRITTEN:
        blocks = yaml.safe_load((PROJECT / f"data/nlu/{name}.yml").read_text(encoding="utf-8"))["nlu"]
        made |= {line[2:] for block in blocks for line in block["examples"].splitlines()}
    return made


def counts() -> Counter[Run]:
    """Return how often each run is in them."""
    met = Counter(run for text in sentences() for run in runs(text))
    return Counter({run: times for run, times in met.items() if len(run) < LONGEST or times >= LEAST})


if __name__ == "__main__":
    COUNTS.write_text(
        "".join(f"{times} {' '.join(run)}\n" for run, times in sorted(counts().items())), encoding="ascii"
    )
