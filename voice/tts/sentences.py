"""Where a text may be cut, so that its first part is heard while the next is made. Pure.

>>> sentences("好的。请您确认，给女儿转账三百元。")
('好的。', '请您确认，给女儿转账三百元。')
"""

import re

LONGEST = 60
"""Characters of the longest part: what is longer is cut at a comma, or where it has to be."""
LONG_FIRST = 18
"""A first sentence of more characters than this is cut at its first comma: it is waited for in silence."""
SHORTEST_FIRST = 4

_SENTENCE = re.compile(r"[^。！？；!?;\n…]*[。！？；!?;\n…]+[”」』）)]*|[^。！？；!?;\n…]+")
_CLAUSE = re.compile(r"[^，、：,:]*[，、：,:]+|[^，、：,:]+")


def sentences(text: str) -> tuple[str, ...]:
    """The parts of a text in their order; together they are the text, but for blanks between them."""
    parts = [part for found in _SENTENCE.findall(text) for part in _fitting(found)]
    said = [part.strip() for part in _joined(parts)]
    if not said:
        return ()
    return (*_begun(said[0]), *said[1:])


def _fitting(sentence: str) -> list[str]:
    """A sentence in parts of at most `LONGEST` characters, cut at commas where there are any."""
    if len(sentence) <= LONGEST:
        return [sentence]
    parts: list[str] = [""]
    for clause in _CLAUSE.findall(sentence):
        if parts[-1] and len(parts[-1]) + len(clause) > LONGEST:
            parts.append("")
        parts[-1] += clause
    return [part[start : start + LONGEST] for part in parts for start in range(0, len(part), LONGEST)]


def _joined(parts: list[str]) -> list[str]:
    """Parts in which nothing sounds belong to the one before them."""
    joined: list[str] = []
    for part in parts:
        if any(character.isalnum() for character in part) or not joined:
            joined.append(part)
        else:
            joined[-1] += part
    if len(joined) > 1 and not any(character.isalnum() for character in joined[0]):
        joined[:2] = [joined[0] + joined[1]]
    return [part for part in joined if part.strip()]


def _begun(sentence: str) -> tuple[str, ...]:
    if len(sentence) <= LONG_FIRST:
        return (sentence,)
    clauses = _CLAUSE.findall(sentence)
    taken = ""
    while clauses and len(taken) < SHORTEST_FIRST:
        taken += clauses.pop(0)
    rest = "".join(clauses)
    return (taken, rest) if any(character.isalnum() for character in rest) else (sentence,)
