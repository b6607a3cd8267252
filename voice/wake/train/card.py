"""The card beside the model.

usage: python -m voice.wake.train.card MODEL OUT LAG_MS LOW NORMAL HIGH [LAG_MS LOW NORMAL HIGH]
The second four are the second look's, whose head is MODEL with -look behind its name.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from voice.wake.train.mellotron import SPEAKERS
from voice.wake.train.phrase import wanted
from voice.wake.train.tune_look import GATE, RECOGNISER, SPELLING_WEIGHT, WEIGHT

CARD = """\
# The wake word's network: what it listens for, its thresholds, what it was made of. Written by voice.wake.train.card.

[model]
phrase = "{phrase}"
sha256 = "{sha256}"
bytes = {size}
licence = "Apache-2.0"
input = "log-mel, 40 bands of 60 to 7600 Hz, 25 ms windows every 10 ms, in blocks of 6"
network = "7 residual blocks of depthwise-separable convolutions, 128 channels, weights of 8 bits, causal, 2.6 s of memory"

[detector]
smooth = 3
refractory_ms = 1020
# How long after the phrase's end it is usually decided.
lag_ms = {lag_ms}

# Logits. What they cost in misses and false alarms is measured by script/bench wake; docs/wake.md has the figures.
[detector.thresholds]
low = {low}
normal = {normal}
high = {high}

{look}[trained_on]
calls = '''
All synthetic: Kokoro v1.0 (Apache-2.0) with melody of zf_xiaobei, zf_xiaoxiao and zm_yunjian and timbre of
its other voices, two of each mixed; the same made younger and older by WORLD; the Mellotron of ttskit (MIT)
with eleven of its Mandarin speakers, two of them mixed at times: {speakers};
espeak-ng 1.52; and calls spliced of single syllables read by one person (shared/speech/syllables, Unlicense).
No recording of the phrase by a person exists.
'''
others = '''
Near-misses, most of them drawn within two confusions of Pinyin, and sentences by the same voices; syllables in
no order by a second person (gcin-voice speaker 5, CC-BY 3.0), AISHELL-1 speaker S0150 (Apache-2.0),
Asterisk's English and Spanish prompts (CC-BY-SA 3.0), noise of Google Speech Commands (CC-BY 4.0), Asterisk's
music on hold (CC-BY-SA 3.0), synthetic noise and rooms; and hours of all this that woke the rounds before the last.
'''
development = '''
Thresholds and lag were chosen on Kokoro with eight other timbres but the melodies of training, three other
speakers of Mellotron ({development}), five other variants of espeak-ng, the same reader of syllables
in other rows, other sentences of S0150, Asterisk's Russian prompts, one noise and one piece of music.
'''
held_out = '''
Of both: Kokoro's zm_yunxi and eight timbres, five speakers of Mellotron ({held_out}),
six variants of espeak-ng, gcin-voice speaker 3 (GPL-3 or LGPL-3), the fifteen speakers of AISHELL-3, Asterisk's
French and Italian prompts, one noise and one piece of music. Of everything, for an independent check: Kokoro's
zf_xiaoni, zf_xiaoyi, zm_yunxia and zm_yunyang.
'''

[limits]
figures = "docs/wake.md has them, of synthetic and spliced speech only."
not_known = "How well it hears people: nobody was recorded. A study should record its own participants first."
dialects = "Accents and dialects of Mandarin were not tried."
homophones = "Words of the same sounds, as 小巷小巷 is to 小象小象, wake it: to the ear they are the phrase."
"""


LOOK = """\
# Where the network's smoothed logit reaches the gate, three heads and a speller listen to what the recogniser's encoder makes of
# the last 2.5 seconds; then the heads' mean logit, with the weighted one of the network and how well the phrase is spelt, decides
# by thresholds of its own.
[second_look]
recogniser = "{recogniser}"
sha256 = "{sha256}"
bytes = {size}
licence = "Apache-2.0"
gate = {gate}
weight = {weight}
spelling_weight = {spelling_weight}
lag_ms = {lag_ms}

[second_look.thresholds]
low = {low}
normal = {normal}
high = {high}

"""


def look_table(head: bytes, lag_ms: str, low: str, normal: str, high: str) -> str:
    """The card's part about the second look."""
    return LOOK.format(
        recogniser=RECOGNISER, sha256=hashlib.sha256(head).hexdigest(), size=len(head),
        gate=GATE, weight=WEIGHT, spelling_weight=SPELLING_WEIGHT, lag_ms=lag_ms, low=low, normal=normal, high=high,
    )  # fmt: skip


def main() -> None:
    """Write the card of MODEL to OUT."""
    path, out = Path(sys.argv[1]), Path(sys.argv[2])
    model = path.read_bytes()
    lag_ms, low, normal, high = sys.argv[3:7]
    look = look_table(path.with_name(f"{path.stem}-look.onnx").read_bytes(), *sys.argv[7:11]) if sys.argv[7:] else ""
    text = CARD.format(
        phrase=wanted().text,
        sha256=hashlib.sha256(model).hexdigest(),
        size=len(model),
        lag_ms=lag_ms,
        low=low,
        normal=normal,
        high=high,
        look=look,
        speakers=", ".join(SPEAKERS["train"]),
        development=", ".join(SPEAKERS["dev"]),
        held_out=", ".join(SPEAKERS["test"]),
    )
    out.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
