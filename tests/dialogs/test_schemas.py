"""A schema is checked when it is first seen; what is held against it is checked each time."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from dialogs import project

if TYPE_CHECKING:
    from pathlib import Path

_PROBE = """
import json
from unittest import mock
from jsonschema import SchemaError, ValidationError, validate
from jsonschema.validators import validator_for
from dialogs.rasa.schemas import check_once

validator, told = validator_for({}), {}
check = mock.Mock(side_effect=validator.check_schema)
validator.check_schema = check
check_once()
schema = {"type": "object", "properties": {"events": {"type": "array"}}}
for answer in ({"events": []}, {"events": []}):
    validate(answer, schema)
told["checks"] = check.call_count
for name, answer, wrong in (("answer", {"events": 1}, schema), ("schema", {}, {"type": 5}), ("again", {}, {"type": 5})):
    try:
        validate(answer, wrong)
    except (SchemaError, ValidationError) as error:
        told[name] = type(error).__name__
print(json.dumps(told))
"""


@pytest.mark.rasa
def test_schemas_are_checked_once_and_answers_always(rasa_python: Path) -> None:
    done = subprocess.run(
        [str(rasa_python), "-W", "ignore", "-c", _PROBE],
        cwd=project.DIALOGS.parent,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert told == {"checks": 1, "answer": "ValidationError", "schema": "SchemaError", "again": "SchemaError"}
