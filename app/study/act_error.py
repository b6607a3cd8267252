"""An act that cannot be carried out."""

from __future__ import annotations

NOT_KEPT = "说的话没有记下来（参加者没有同意录音），这里放不下去"


class ActError(Exception):
    """An act cannot be carried out in the window as it is; `code` says why, `sentence` says it in words."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(f"{code}: {sentence}")
        self.code = code
        self.sentence = sentence
