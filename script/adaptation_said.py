"""The sentences of dialogs.corpus.adapting with the words that the app would let the recogniser expect.

usage: python script/adaptation_said.py SAID.jsonl > WITH_PROMPTS.jsonl
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.assistant.profiles import Profiles  # noqa: E402 -- after the path is set

CONFIRMATION = "confirmation"


def main() -> None:
    """Print each line with its prompt."""
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        said = json.loads(line)
        profiles = Profiles()
        profiles.expect_payees(said["payees"])
        asked = said["asked"]
        name = "consent" if asked == CONFIRMATION else "answer" if asked else "command"
        prompt = profiles.named(name, elder=False, asked="" if asked == CONFIRMATION else asked).prompt
        print(json.dumps({**said, "prompt": prompt}, ensure_ascii=False))


if __name__ == "__main__":
    main()
