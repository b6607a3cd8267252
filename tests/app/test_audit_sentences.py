"""Whatever keeps an audit from being made has a sentence."""

from __future__ import annotations

import re
from pathlib import Path

from accessibility.errors import CaptureError, DesktopError
from app.audit_sentences import audit_sentence
from app.paths import ROOT


def test_every_code_is_told_of_and_has_a_sentence() -> None:
    told = f"{CaptureError.__doc__}{DesktopError.__doc__}"
    codes = set(re.findall(r"\b(?:BUS|CAPTURE|DESKTOP|PROGRAM)_[A-Z_]+\b", told))
    raised = "".join(file.read_text(encoding="utf-8") for file in Path(ROOT, "accessibility").rglob("*.py"))
    assert codes >= set(re.findall(r'(?:Capture|Desktop)Error\(\s*"([A-Z_]+)"', raised))
    assert len(codes) > 20
    for code in codes:
        said = audit_sentence(CaptureError(code, "more"))
        assert said.endswith(f"（{code}：more）")
        assert re.search(r"[\u4e00-\u9fff]", said)
