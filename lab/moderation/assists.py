"""How much a moderator helped, in five levels.

The order is that of least-to-most prompting: no more help than is needed (Doyle, Wolery, Ault and Gast 1988, "System of least
prompts", Journal of the Association for Persons with Severe Handicaps 13 (1), 28-40). Where help begins follows ISO/IEC
25062:2006, the Common Industry Format: an assist is direct procedural help, so that a task done after it counts as done with
assistance. The wording of the levels, and that there are five, is this lab's own: it is no published scale.

| level | what the moderator does | counts as an assist |
|---|---|---|
| 0 | says something that holds no information: go on, take your time, reads the instruction again | no |
| 1 | asks a question or hints at where to look, and names nothing | yes |
| 2 | says what to do next, in words | yes |
| 3 | points to the place, or says which control to press | yes |
| 4 | does it in the participant's stead | yes |
"""

from __future__ import annotations

from typing import Literal

Level = Literal[0, 1, 2, 3, 4]
LEVELS: tuple[Level, ...] = (0, 1, 2, 3, 4)


def is_assist(level: int) -> bool:
    """Whether a task done after it was done with assistance."""
    return level > 0
