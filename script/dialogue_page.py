"""Write the tables and pictures of docs/dialogue.md that follow from the sources; `--check` only says whether they do.

Between `<!-- made: NAME -->` and `<!-- end -->` stands what this script makes; everything else is written by hand.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from dialogs.actions.topics import ASKS, CHAT, LEAVES, OPENS, SETTINGS, WORDINGS  # noqa: E402 -- after the path is set
from dialogs.corpus import make  # noqa: E402
from dialogs.scenarios.scenario import KINDS, all_scenarios  # noqa: E402

PAGE = ROOT / "docs" / "dialogue.md"
_PART = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def main() -> int:
    """Write the page, or with --check tell whether it is as it would be written."""
    before = PAGE.read_text(encoding="utf-8")
    after = _PART.sub(lambda part: part[1] + PARTS[part[2]]() + part[3], before)
    if "--check" in sys.argv:
        return int(after != before)
    PAGE.write_text(after, encoding="utf-8")
    return 0


def _flows() -> str:
    """What becomes of a sentence outside a transfer, as a picture."""
    answers = "<br/>".join(sorted(ASKS))
    lines = [
        "```mermaid",
        "flowchart LR",
        "  heard([sentence]) --> nlu{intent}",
        f'  nlu -->|"{len(ASKS) + 1} questions"| tell["the bank answers<br/>{answers}"]',
        f'  nlu -->|"{len(OPENS)} services"| open["its page opens"]',
        f'  nlu -->|"{len(SETTINGS)} settings"| adjust["one step"]',
        f'  nlu -->|"{len(CHAT)} of small talk"| chat["one sentence"]',
        '  nlu -->|"how_to"| guide["knowledge base, source named"] --> offer',
        '  nlu -->|"scam_help"| warn["warning, hot line"] --> lock["offer to lock the account"]',
        '  nlu -->|"nothing"| near["three nearest services"] --> offer',
        '  tell --> offer["offer of the page"]',
        '  offer -->|"好, 第二个"| open',
        '  nlu -->|"transfer, resume_transfer"| form[[transfer form]]',
        "```",
        "",
    ]
    return "\n".join(lines)


def _transfer() -> str:
    """The form, with what interrupts it, as a picture."""
    lines = [
        "```mermaid",
        "stateDiagram-v2",
        "  [*] --> payee",
        "  payee --> amount: payee known",
        "  amount --> read_back: prepared by the bank",
        "  read_back --> read_back: question answered, read back again",
        "  read_back --> amount: 改成八百 (what was prepared is voided)",
        "  read_back --> payee: 转给老伴 (what was prepared is voided)",
        "  read_back --> pin: 同意转账, after the read-back has ended",
        "  payee --> parked: another business",
        "  amount --> parked: another business",
        "  read_back --> parked: another business (voided)",
        "  parked --> read_back: 接着转账 (prepared anew)",
        "  read_back --> [*]: 取消, any denial (voided)",
        "  payee --> [*]: scam_help (warned, nothing kept)",
        "  amount --> [*]: scam_help",
        "  read_back --> [*]: scam_help (voided)",
        "  pin --> [*]: PIN by hand",
        "```",
        "",
    ]
    return "\n".join(lines)


def _intents() -> str:
    """Every intent, what becomes of it, and how many sentences train and test it."""
    trained = Counter(sentence.intent for sentence in make.training())
    tested = Counter(sentence.intent for sentence in make.read_test())
    lines = ["| intent | what becomes of it | made sentences | test sentences |", "|---|---|---|---|"]
    lines += [
        f"| `{intent}` | {_what(intent)} | {trained[intent] or 'written'} | {tested[intent]} |"
        for intent in sorted(tested)
    ]
    return "\n".join([*lines, ""])


def _what(intent: str) -> str:
    if intent in ASKS:
        states = ", ".join(WORDINGS[ASKS[intent]])
        return f"asks the bank: {ASKS[intent].value} ({states})"
    if intent in OPENS:
        return f"opens `{OPENS[intent]}`"
    if intent in SETTINGS:
        return "changes a setting by one step"
    if intent in LEAVES:
        return "the hot line, and a page"
    return "one sentence" if intent in CHAT else "the conversation itself"


def _scenarios() -> str:
    """How many scenarios there are of each kind."""
    counted = Counter(scenario.kind for scenario in all_scenarios())
    lines = ["| what goes wrong | scenarios |", "|---|---|"]
    lines += [f"| {kind.replace('_', ' ')} | {counted[kind]} |" for kind in KINDS]
    return "\n".join([*lines, f"| together | {sum(counted.values())} |", ""])


PARTS = {"flows": _flows, "transfer": _transfer, "intents": _intents, "scenarios": _scenarios}


if __name__ == "__main__":
    sys.exit(main())
