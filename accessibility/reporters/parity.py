"""What the best checkers and the standards ask, item by item, and which rule here covers it or why none can."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One check of a list. `rules` are ids without their `XX-`; `note` says what is left out, or why no rule can."""

    asks: str
    rules: tuple[str, ...] = ()
    note: str = ""


def _item(asks: str, rules: str = "", note: str = "") -> Item:
    return Item(asks, tuple(rules.split()), note)


_LIVE = "needs the running program: a capture is one moment"
_WORKED = "where the page was worked as it was captured"

LISTS: dict[str, tuple[Item, ...]] = {
    "Google's Accessibility Test Framework": (
        _item("class name", "ROLE-001 ROLE-002"),
        _item(
            "clickable span", "NAME-011 TARGET-001", "links in a text are judged where the source gives them as nodes"
        ),
        _item("duplicate clickable bounds", "TARGET-002 ROLE-004"),
        _item("duplicate speakable text", "NAME-003 NAME-015"),
        _item("editable content description", "NAME-012"),
        _item("image contrast", note="a capture holds the colours of texts, not of pictures"),
        _item("unclear link purpose", "NAME-011"),
        _item("redundant description", "NAME-005 NAME-013 NAME-014"),
        _item("speakable text present", "NAME-001"),
        _item("text contrast", "CONTRAST-001"),
        _item("text size", "TEXT-006 TEXT-001"),
        _item("touch target", "TARGET-001", "a target at the screen's edge gets no smaller limit"),
        _item("traversal order", "ORDER-001", "orders that a program declares beside the tree are not captured"),
        _item("unexposed text", "TEXT-004"),
    ),
    "Apple's audit types": (
        _item("contrast", "CONTRAST-001"),
        _item("dynamic type", "TEXT-013 TEXT-002"),
        _item("element detection", "TEXT-004 STRUCT-005", "a picture of text is not read"),
        _item("hit region", "TARGET-001 TARGET-002"),
        _item("sufficient description", "NAME-001 NAME-002 NAME-006"),
        _item("clipped text", "TEXT-003 TEXT-007"),
        _item("trait", "ROLE-001 STATE-007 STRUCT-002"),
        _item("action", "KEY-004"),
        _item("parent/child", "ROLE-004 ROLE-005 NAME-019 STRUCT-006"),
    ),
    "Axe.Windows, its core": (
        _item("name is not null, empty or blank", "NAME-001 NAME-009"),
        _item("name has at most 512 characters", "NAME-007"),
        _item("name without the control's type", "NAME-005 NAME-002"),
        _item("name without private characters", "NAME-008"),
        _item("siblings are unique", "NAME-003"),
        _item("rectangle inside its parent", "STRUCT-006"),
        _item("keyboard focusable", "KEY-001 KEY-002"),
        _item("buttons can be invoked", "KEY-004"),
        _item("help text differs from the name", "NAME-004"),
    ),
    "Accerciser": (
        _item("action is interactive", "KEY-001 ROLE-001"),
        _item("widget has an action", "KEY-004"),
        _item("one focus", "KEY-003"),
        _item("widget has text", "STATE-008 TEXT-004"),
        _item("index matches", note="a tree whose parts do not stand where they say is refused as CAPTURE_PARENT"),
        _item("reciprocal relations", note="of relations a capture keeps the label's words alone"),
        _item("label", "NAME-001 STRUCT-014"),
        _item("selection", "STATE-004", "whether the selection interface answers is not captured"),
        _item("state with ability", "STATE-005"),
        _item("radio in set", "STATE-003"),
        _item("table indexes", "STRUCT-011", "headers alone: numbers of rows and columns are not captured"),
        _item("image has a name", "NAME-001"),
    ),
    "MIIT 2021, annex 2": (
        _item("1.1 size of text, adjustable", "TEXT-001 TEXT-002 TEXT-003 TEXT-013 BEHAVE-007"),
        _item("1.2 spacing of lines and paragraphs", "TEXT-005 TEXT-010"),
        _item("1.3 contrast", "CONTRAST-001 CONTRAST-002", "texts; images of text and icons are not measured"),
        _item(
            "1.4 colour is not the only carrier", "STRUCT-002 STATE-009", "what is told; what is seen is for a person"
        ),
        _item("1.5 another form of a CAPTCHA", "ELDER-002"),
        _item("2.1 size of targets", "TARGET-001 TARGET-002"),
        _item("2.2 gestures", "BEHAVE-009 BEHAVE-011", f"fingers, and what a switch answers: {_WORKED}"),
        _item("2.3 nothing changes before the user finishes", "BEHAVE-006", f"while nobody does anything; {_WORKED}"),
        _item("2.4 close button of a float", "TARGET-004 TARGET-001"),
        _item("3.1 entry to the elder version", "ELDER-003", "search is not tried"),
        _item("4.1 assistive technology", "NAME-001 NAME-009 ROLE-001 ROLE-002 STATE-001 STATE-002 KEY-001 KEY-004"),
        _item("5.1 no advertisement", "ELDER-001", "by words; a picture that advertises is for a person"),
    ),
    "WCAG 2.2 AA, as WCAG2ICT applies it": (
        _item("1.4.3 contrast", "CONTRAST-001"),
        _item("1.4.11 non-text contrast", note="a capture holds the colours of texts, not of pictures"),
        _item(
            "1.4.4 text to 200 %",
            "TEXT-003 TEXT-011 TEXT-013 BEHAVE-007",
            f"audit the page at text 2.0; words that are gone there: {_WORKED}",
        ),
        _item(
            "1.4.10 reflow",
            "STRUCT-001 TEXT-012 BEHAVE-008",
            f"at the size of the window that was captured; on the narrowest phone: {_WORKED}",
        ),
        _item("1.4.12 text spacing", note="a person's own spacing must be set in the running program"),
        _item(
            "2.1.1, 2.1.2 keyboard, no trap",
            "KEY-001 KEY-002 STRUCT-012 BEHAVE-001 BEHAVE-005",
            f"Tab alone; {_WORKED}",
        ),
        _item("2.2.1 time limits", "BEHAVE-010", f"for as long as it was watched; {_WORKED}"),
        _item(
            "2.4.3 focus order", "ROLE-003 ORDER-001 BEHAVE-005", "whether the order of Tab makes sense is for a person"
        ),
        _item("2.4.7 visible focus", "KEY-003 BEHAVE-002 BEHAVE-003", f"the mark's pixels: {_WORKED}"),
        _item("2.4.11 focus not hidden", "KEY-003 BEHAVE-004", f"after each press of Tab: {_WORKED}"),
        _item("2.5.3 label in name", "NAME-010 TEXT-004"),
        _item("2.5.7 no drag-only", "KEY-004"),
        _item("2.5.8 targets of 24", "TARGET-001"),
        _item("3.2.6 consistent help", note="needs all pages side by side, and a rule sees one"),
        _item("3.3.1 errors named", "STATE-009"),
        _item("3.3.4 financial: reversible, checked or confirmed", note=_LIVE),
        _item("3.3.7 nothing asked twice", note=_LIVE),
        _item("3.3.8 no memory test, paste allowed", note=_LIVE),
        _item("4.1.2 name, role, value", "NAME-001 ROLE-001 ROLE-002 STATE-001 STATE-002 STATE-005 STRUCT-002"),
        _item("4.1.3 status messages", "STRUCT-009", "that they are announced needs the running program"),
    ),
    "EN 301 549, chapter 11, beyond WCAG": (
        _item("11.5.2.3 the platform's accessibility service", note=_LIVE),
        _item("11.5.2.5 to 11.5.2.14 what that service tells", "NAME-001 ROLE-002 STATE-002 STRUCT-011 KEY-004"),
        _item("11.5.2.15 change notification", note=_LIVE),
        _item(
            "11.7 the user's font, contrast and colours", "TEXT-013", "size; contrast and colours need another capture"
        ),
    ),
}
"""By the name of the list, as it stands in the project's collection of standards."""
