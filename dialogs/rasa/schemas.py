"""Check a JSON schema once.

Rasa holds what each action answers against a constant schema, through `jsonschema.validate`, which first holds the schema
itself against the schema of schemas. That took two thirds of a turn and can come out in one way only. What an action
answers is checked as before; a schema is checked when it is first seen. docs/decisions/0015 says why.
"""

from __future__ import annotations

from jsonschema.validators import validator_for


def check_once() -> None:
    """Make the validator that jsonschema takes by default remember which schemas it found right."""
    validator = validator_for({})
    check = validator.check_schema
    found_right: set[str] = set()

    def checked(schema: object, *arguments: object, **named: object) -> None:
        written = repr((schema, arguments, named))
        if written not in found_right:
            check(schema, *arguments, **named)  # raises where it is wrong
            found_right.add(written)

    validator.check_schema = checked
