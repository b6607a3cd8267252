"""Words that wait: in order, for as long as they may, and what the log is told of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lab.moderation.port import Hold
from lab.moderation.words import Words, arrive, forget, hold, instead, let_go, overdue
from lab.schema.kinds import WizardActed

HEARD = Hold(heard=True, said=False, within_ms=5_000)


def waiting(*texts: str, kept: bool = False) -> Words:
    words = hold(Words(kept=kept), HEARD)
    for text in texts:
        words, _ = arrive(words, "heard", text, 1_000)
    return words


def test_what_is_not_held_goes_on_at_once() -> None:
    assert arrive(Words(), "heard", "转账", 0) == (Words(), None)
    assert arrive(waiting(), "said", "好的", 0)[1] is None


def test_words_that_are_let_go_unchanged_are_still_the_persons_own() -> None:
    let = let_go(waiting("转三百"), 1, "转三百", 2_500)
    assert let is not None
    words, gone = let
    assert words.waiting == ()
    assert (gone.own, gone.text) == (True, "转三百")
    assert gone.acted == WizardActed("heard", "held", 3, 3, 1_500, None, None)


def test_words_that_were_changed_are_not() -> None:
    edited, dropped = let_go(waiting("转三百"), 1, "转三百块", 2_000), let_go(waiting("转三百"), 1, "", 2_000)
    assert edited is not None
    assert dropped is not None
    assert (edited[1].own, edited[1].acted.what, edited[1].acted.characters) == (False, "edited", 4)
    assert (dropped[1].own, dropped[1].acted.what, dropped[1].acted.characters) == (False, "dropped", 0)


def test_words_go_on_by_themselves_when_their_time_is_over() -> None:
    words = waiting("转三百", "给女儿")
    assert overdue(words, 5_999) == (words, ())
    left, gone = overdue(words, 6_000)
    assert left.waiting == ()
    assert [(each.text, each.own, each.acted.what) for each in gone] == [
        ("转三百", True, "timed-out"),
        ("给女儿", True, "timed-out"),
    ]


def test_what_was_said_is_in_the_log_only_with_consent() -> None:
    for kept in (False, True):
        let = let_go(waiting("我要转三百", kept=kept), 1, "转三百", 2_000)
        assert let is not None
        assert (let[1].acted.original, let[1].acted.given) == (("我要转三百", "转三百") if kept else (None, None))
        assert instead(Words(kept=kept), "said", "好的").given == ("好的" if kept else None)
        assert instead(Words(kept=kept), "said", "好的").characters == 2


def test_after_the_task_nothing_waits_and_what_is_held_stays_held() -> None:
    words = forget(waiting("转三百"))
    assert (words.waiting, words.heard, words.last) == ((), True, 1)


moves = st.lists(
    st.one_of(
        st.tuples(st.just("arrive"), st.sampled_from(["heard", "said"]), st.text(min_size=1, max_size=5)),
        st.tuples(st.just("hold"), st.booleans(), st.booleans()),
        st.tuples(st.just("wait"), st.integers(0, 8_000), st.none()),
    ),
    max_size=30,
)


@given(moves)
def test_left_alone_everything_goes_on_once_and_in_order(moves: list[tuple[str, object, object]]) -> None:
    words, now_ms = Words(), 0
    came: dict[str, list[str]] = {"heard": [], "said": []}
    went: dict[str, list[str]] = {"heard": [], "said": []}
    for what, one, other in [*moves, ("wait", 1_000_000, None)]:
        if what == "arrive":
            spoken, text = str(one), str(other)
            came[spoken].append(text)
            words, number = arrive(words, spoken, text, now_ms)  # type: ignore[arg-type]  # one of the two
            if number is None:
                went[spoken].append(text)
        elif what == "hold":
            words = hold(words, Hold(heard=bool(one), said=bool(other), within_ms=3_000))
        else:
            now_ms += int(str(one))
            words, gone = overdue(words, now_ms)
            for each in gone:
                assert each.own
                went[each.spoken].append(each.text)
    assert went == came
    assert words.waiting == ()
