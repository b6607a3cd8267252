"""A participant filling in the questionnaire before them: choosing, answering, leaving open, going back, saying in place of writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.study.live import form as f
from lab.session import SessionError

if TYPE_CHECKING:
    from app.study.live.ports import Dictation
    from app.study.live.run import LiveRun
    from lab import inputs as i


class Filling:
    """What the participant does to the form that is shown. Where none is, nothing happens."""

    def __init__(self, run: LiveRun, dictation: Dictation) -> None:
        self._run = run
        self._dictation = dictation

    def choose(self, value: float | str) -> None:
        """An answer is chosen or written; it is not told yet."""
        if (form := self._run.shown.form) is not None and form.questionnaire.allows(form.item.id, value):
            self._run.show(form=f.choose(form, value))

    def move(self, steps: int) -> None:
        """So many points on, or back; it is not told yet."""
        if (form := self._run.shown.form) is not None and not form.questionnaire.free:
            self._run.show(form=f.move(form, steps))

    def answer(self) -> None:
        """What is chosen is the answer."""
        if (form := self._run.shown.form) is not None and form.answered:
            self._fill(*f.answer(form))

    def decline(self) -> None:
        """The participant does not want to answer this."""
        if (form := self._run.shown.form) is not None and not form.required:
            self._fill(*f.decline(form))

    def back(self) -> None:
        """To the item before."""
        if (form := self._run.shown.form) is not None:
            self._dictation.stop()
            self._run.show(form=f.back(form), listening=False)
            self._run.read_aloud()

    def dictate(self) -> None:
        """Write down what is said; or stop."""
        if self._run.shown.listening:
            self._dictation.stop()
            self._run.show(listening=False)
        elif self._run.shown.may_speak:
            self._run.hush()
            self._run.show(listening=True)
            self._dictation.begin(self._dictated)

    def _fill(self, form: f.Form, told: i.Input) -> None:
        """An item was answered or left open."""
        self._dictation.stop()
        place = self._place
        try:
            if not self._run.keep(told):
                return
        except SessionError as error:
            if error.code != "PRIVATE_DATA":
                raise
            self._run.show(outcome=error.sentence)
            return
        if self._place == place:
            self._run.show(form=form, listening=False, outcome="")
            self._run.read_aloud()
        else:
            self._run.follow()

    def _dictated(self, text: str) -> None:
        """Something of the comment was said: it stands behind what is written, to be changed by hand."""
        form = self._run.shown.form
        if form is None or not self._run.shown.listening:
            return
        written = form.chosen if isinstance(form.chosen, str) else ""
        both = f"{written}{text}" if not written or written[-1] in "。！？" else f"{written}，{text}"
        if text and form.questionnaire.allows(form.item.id, both):
            form = f.choose(form, both)
        self._run.show(form=form, listening=False)

    @property
    def _place(self) -> int:
        return -1 if self._run.kept is None else self._run.kept.state.place
