"""Who may look: the code, the tries, the time, the answer, the end."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.guidance.session import (
    CODE_LIFETIME,
    MOST_TRIES,
    Ending,
    Phase,
    Session,
    approved,
    ended,
    extended,
    knocked,
    lapsed,
    offered,
)
from bank.clock import SHANGHAI

NOW = datetime(2026, 3, 2, 14, 30, tzinfo=SHANGHAI)
CODE = "402917"


def test_the_right_code_asks_and_only_the_answer_lets_in() -> None:
    asked = knocked(offered(CODE, NOW), CODE, " 李娟 ", "ticket", NOW)
    assert (asked.phase, asked.helper, asked.ticket) == (Phase.ASKED, "李娟", "ticket")
    inside = approved(asked)
    assert (inside.phase, inside.code, inside.expires_at) == (Phase.OPEN, "", None)


def test_a_code_is_good_for_one_helper() -> None:
    asked = knocked(offered(CODE, NOW), CODE, "李娟", "first", NOW)
    assert knocked(asked, CODE, "别人", "second", NOW) == asked
    assert knocked(approved(asked), CODE, "别人", "second", NOW) == approved(asked)


def test_guessing_ends_the_offer() -> None:
    session = offered(CODE, NOW)
    for _ in range(MOST_TRIES):
        assert session.phase is Phase.OFFERED
        session = knocked(session, "000000", "别人", "ticket", NOW)
    assert session == Session(ending=Ending.TOO_MANY_TRIES)
    assert knocked(session, CODE, "别人", "ticket", NOW).phase is Phase.OFF


def test_a_nameless_helper_is_not_asked_about() -> None:
    assert knocked(offered(CODE, NOW), CODE, "  ", "ticket", NOW).phase is Phase.OFFERED


def test_a_code_lapses_and_can_be_extended_ten_times_and_more() -> None:
    session = offered(CODE, NOW)
    just_before = NOW + CODE_LIFETIME - timedelta(seconds=1)
    assert lapsed(session, just_before).phase is Phase.OFFERED
    assert lapsed(session, NOW + CODE_LIFETIME).ending is Ending.LAPSED
    assert knocked(session, CODE, "李娟", "ticket", NOW + CODE_LIFETIME).phase is Phase.OFF
    for _ in range(12):
        session = extended(session, just_before)
    assert lapsed(session, NOW + 12 * CODE_LIFETIME).phase is Phase.OFFERED


def test_a_question_that_nobody_answers_lapses_too_and_an_open_session_does_not() -> None:
    late = NOW + CODE_LIFETIME - timedelta(seconds=1)
    asked = knocked(offered(CODE, NOW), CODE, "李娟", "ticket", late)
    assert lapsed(asked, late + CODE_LIFETIME - timedelta(seconds=1)).phase is Phase.ASKED  # three minutes to answer
    assert lapsed(asked, late + CODE_LIFETIME).ending is Ending.LAPSED
    assert lapsed(approved(asked), NOW + timedelta(days=1)).phase is Phase.OPEN


STEPS = st.sampled_from(["knock-right", "knock-wrong", "approve", "refuse", "end", "extend", "wait"])


@given(st.lists(STEPS, max_size=30))
def test_nobody_ever_sees_the_screen_without_the_customers_yes(steps: list[str]) -> None:
    session, now, said_yes = offered(CODE, NOW), NOW, False
    for step in steps:
        before = session
        if step == "knock-right":
            session = knocked(session, CODE, "李娟", "ticket", now)
        elif step == "knock-wrong":
            session = knocked(session, "999999", "李娟", "other", now)
        elif step == "approve":
            session = approved(session)
            said_yes |= before.phase is Phase.ASKED
        elif step == "extend":
            session = extended(session, now)
        elif step == "wait":
            now += timedelta(minutes=2)
            session = lapsed(session, now)
        else:
            session = ended(session, Ending.REFUSED)
        assert session.phase is not Phase.OPEN or said_yes
        assert session.phase is not Phase.OFF or (session.code, session.ticket) == ("", "")
        assert session.ticket in {"", "ticket"}
