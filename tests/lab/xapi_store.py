"""Statements as a learning record store takes them: a JSON array in, for each statement what is wrong with it out.

Runs in the environment of `locks/xapi-check.txt`, by Ralph's models of xAPI 1.0.3, which know nothing of ours.
"""

from __future__ import annotations

import json
import sys

from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement


def wrong_with(statement: object) -> list[str]:
    """Where it is wrong, and why; nothing where the store would take it."""
    try:
        # Strictly by JSON, as it comes over the wire.
        BaseXapiStatement.model_validate_json(json.dumps(statement))
    except ValidationError as error:
        return [f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors(include_url=False)]
    return []


if __name__ == "__main__":
    json.dump([wrong_with(each) for each in json.load(sys.stdin)], sys.stdout, ensure_ascii=False)
