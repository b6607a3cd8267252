"""A simulated participant who talks: sentences go the way that a recogniser's do, into the real assistant and dialogue."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from app.study.doing import ByHand, Landing
from app.study.sight import Sight
from app.study.watch import SECRET_PAGES
from lab.recordings.records import NothingSaid, Said, SpeechEnded
from lab.schema import kinds as k
from lab.ways import Key
from voice.types import NotHeardReason

if TYPE_CHECKING:
    from lab.ways import Move

TALK = "说话"
"""The assistant's button."""
MOST_WORDS = 40
"""Of what the assistant says, before somebody has heard enough and looks at the screen; in characters."""
_NOTHING = frozenset({"", "nlu_fallback", "out_of_scope"})
"""Intents that lead nowhere."""


class ByVoice(ByHand):
    """With the voice, and with a finger for what is not said."""

    def say(self, text: str, following: Move | None) -> bool:
        """Have somebody listen, say it, hear the answer."""
        if not self._listened_to():
            return False
        self.spend(self.participant.say_ms(len(text)))
        if not self.under_way or self.world.voice.listening is None:
            return False
        self.world.ear.clear()
        self.world.watch.hold()
        if self.participant.misheard(self.mishear_rate):
            self.see(k.ErrorMade("recognition", "misheard"))
            spoilt = self.participant.spoilt(text)
            self.world.do(NothingSaid(NotHeardReason.SILENCE.name) if len(spoilt) < 2 else Said(spoilt))
        else:
            self.world.do(Said(text))
        good = self._told()
        if good and following is None:
            self._done()
        self.world.watch.let_go()
        self._hear_out()
        return self._came_of_it(following, good=good)

    def _came_of_it(self, following: Move | None, *, good: bool) -> bool:
        """Whether the next thing can be done; where not, the assistant has asked once more, or is corrected."""
        if not self.under_way or following is None:
            return good
        if isinstance(following, Key):
            good = self.world.page in SECRET_PAGES
            if good:
                self._done()
        elif good and self.world.assistant.state.consent is None:
            good = False
        if not good:
            self.see(k.VoiceReprompted())
        elif self._misunderstood() and self.participant.notices():
            self.see(k.VoiceCorrected("transfer"))
            return False
        return good

    def _misunderstood(self) -> bool:
        """Whether what is under review would end the task badly: what the read-back tells whoever listens to it."""
        reviewed = [each for each in self.kept.state.seen if each.event == "transfer.reviewed"]
        failure = self.task.failure
        if not reviewed or failure is None:
            return False
        return failure.holds([k.BankHappened("transfer.posted", reviewed[-1].values)])

    def _done(self) -> None:
        reply = self.world.ear.reply
        self.see(k.VoiceDone("consent" if reply is None else reply.intent))

    def _told(self) -> bool:
        """Keep what became of it; whether it was understood."""
        ear = self.world.ear
        if ear.heard is None:
            self.see(k.VoiceMissed(ear.missed or "SILENCE"))
            return False
        transcript, timing = ear.heard.transcript, ear.heard.timing
        stages = {
            "speech_ms": float(timing.speech_end_ms - timing.speech_start_ms),
            "endpoint_ms": float(timing.endpoint_ms),
            "decode_ms": float(timing.decode_ms),
        }
        confidence = math.exp(min(0.0, transcript.hypotheses[0].mean_log_probability))
        self.see(k.VoiceHeard(len(transcript.text), round(confidence, 3), stages))
        intent = "" if ear.reply is None else ear.reply.intent
        if ear.missed or (intent in _NOTHING and not ear.granted):
            self.see(k.VoiceMissed(ear.missed or "NOT_UNDERSTOOD"))
            return False
        self.see(k.VoiceUnderstood(intent or "consent", 1.0 if ear.reply is None else round(ear.reply.confidence, 3)))
        return True

    def _listened_to(self) -> bool:
        """Let the assistant finish, and press its button where nobody listens."""
        self._hear_out()
        if self.world.voice.listening is None and self.under_way:
            sight = Sight(self.world)
            node = sight.reach(TALK)
            if node is None or self.act(sight, node) is not Landing.RIGHT:
                return False
            self._hear_out()
        if self.world.voice.listening is None or not self.under_way:
            return False
        self.see(k.VoiceWoken())
        return True

    def _hear_out(self) -> None:
        while self.world.voice.speaking is not None:
            said = self.world.voice.said[-1]
            self.spend(self.participant.listen_ms(min(len(said), MOST_WORDS)))
            self._let_it_end()

    def _let_it_end(self) -> None:
        """What is being said comes to its end, where it has not by itself."""
        if self.world.voice.speaking is not None:
            self.world.do(SpeechEnded())
        else:
            self.world.rest()
