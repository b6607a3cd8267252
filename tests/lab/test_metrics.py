"""Measures on logs made by hand: what a researcher with a stopwatch and a tally sheet would have noted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lab.metrics.answers import answers, scores
from lab.metrics.attempts import attempts
from lab.metrics.collection import Collection, read_collection
from lab.metrics.measures import Measures, Outcome, measure
from lab.metrics.scoring import item_number, seq_score, sus_score, tlx_score, tlx_weights
from lab.metrics.session import UNFINISHED, measure_session
from lab.metrics.voice import EMPTY, Funnel, Stage, funnel, requests
from lab.schema import kinds
from tests.lab.hand_made import Log, answered, condition, ended, manifest, study, tap, task, whole_session, write

if TYPE_CHECKING:
    from lab.schema.reading import Read


def only(log: Log) -> Measures:
    (found,) = attempts(log.events)
    return measure(found)


def test_a_task_by_touch_is_counted_as_a_tally_sheet_would() -> None:
    log = Log().at(0, condition("elder", 1)).at(1000, task(steps=4), kinds.PageShown("home", "elder"))
    log.at(3500, tap(hit=False, distance_px=6.0)).at(4000, tap()).at(4100, kinds.PageShown("transfer", "elder"))
    log.at(9000, kinds.HesitationNoticed("transfer", 4200), tap(hit=False, distance_px=2.0), tap(), tap())
    log.at(9500, kinds.PageReturned("home"), kinds.ErrorMade("navigation", "back to home"), tap(), tap())
    log.at(
        9600, kinds.ErrorMade("slip", "a"), kinds.ErrorMade("slip", "b"), kinds.AccessibilityFound("R", "home", "fail")
    )
    log.at(21_000, ended("success", 20_000))
    found = only(log)
    assert (found.outcome, found.time_ms, found.first_action_ms) == (Outcome.SUCCESS, 20_000, 2500)
    assert (found.taps, found.mistaps, found.steps, found.path_ratio) == (7, 2, 5, 1.25)
    assert (found.mistap_distance_px, found.mistap_farthest_px) == (4.0, 6.0)
    assert found.mistap_share == pytest.approx(2 / 7)
    assert (found.pages, found.backtracks, found.hesitations, found.hesitation_ms) == (2, 1, 1, 4200)
    assert found.errors == {"slip": 2, "mistake": 0, "recognition": 0, "system": 0, "navigation": 1}
    assert (found.error_count, found.findings, found.assists, found.assist_level) == (3, 1, 0, 0)


def test_a_task_by_voice_counts_turns_once() -> None:
    log = Log().at(0, task(), kinds.VoiceWoken()).at(10, kinds.VoiceMissed("SILENCE"), kinds.VoiceReprompted())
    log.at(20, kinds.VoiceHeard(4, 0.4, {}), kinds.VoiceMissed("LOW_CONFIDENCE"), kinds.VoiceReprompted())
    log.at(30, kinds.VoiceHeard(8, 0.9, {}), kinds.VoiceUnderstood("transfer", 0.9), kinds.VoiceCorrected("amount"))
    log.at(
        40,
        kinds.VoiceDone("transfer"),
        kinds.WizardActed("heard", "edited", 4, 5, 900, None, None),
        kinds.IncidentFired("network"),
    )
    found = only(log.at(50, ended("success", 50)))
    assert (found.voice_wakes, found.voice_turns, found.voice_missed, found.voice_timeouts) == (1, 3, 2, 1)
    assert (found.voice_corrections, found.voice_reprompts, found.wizard_acts, found.incidents) == (1, 2, 1, 1)
    assert (found.steps, found.first_action_ms) == (2, 20)


def test_help_makes_a_success_an_assisted_one() -> None:
    log = (
        Log()
        .at(0, task())
        .at(5, kinds.AssistGiven(0), kinds.AssistGiven(1), kinds.AssistGiven(3))
        .at(9, ended("success", 9))
    )
    found = only(log)
    assert (found.outcome, found.reached, found.assists, found.assist_level) == (Outcome.ASSISTED, True, 2, 3)


@pytest.mark.parametrize("outcome", ["failed", "skipped", "timeout"])
def test_what_was_not_reached_stays_so_with_help(outcome: str) -> None:
    found = only(Log().at(0, task()).at(5, kinds.AssistGiven(2)).at(9, ended(outcome, 9)))
    assert (found.outcome, found.reached, found.timed_out) == (Outcome(outcome), False, outcome == "timeout")


def test_a_task_in_which_nothing_was_done_has_no_shares() -> None:
    found = only(Log().at(0, task(steps=0)).at(9, ended("skipped", 9)))
    assert (found.mistap_share, found.path_ratio, found.first_action_ms, found.mistap_distance_px) == (None,) * 4


def test_a_path_of_which_no_step_is_known_has_no_length() -> None:
    log = Log().at(0, task(steps=3)).at(5, kinds.ReaderMoved("home", "转账")).at(9, ended("success", 9))
    found = only(log)
    assert (found.reader_moves, found.path_ratio) == (1, None)


def test_a_crash_inside_a_task_makes_a_second_attempt_and_the_first_counts_nowhere() -> None:
    log = Log().at(0, condition("elder", 1)).at(1, task("balance")).at(5, ended("success", 4, "balance"))
    log.at(6, task()).at(9, tap()).at(10, kinds.SessionResumed(5), task()).at(20, ended("success", 10))
    first, broken, again = attempts(log.events)
    assert (first.counted, broken.counted, again.counted) == (True, False, True)
    assert (broken.interrupted, broken.place, again.place) == (True, 2, 2)
    assert measure(broken).outcome is Outcome.BROKEN


def test_a_log_that_breaks_off_leaves_the_task_open(tmp_path: Path) -> None:
    log = Log().at(0, condition("elder", 1)).at(1, task()).at(5, tap())
    found = measure_session(log.session(manifest(), tmp_path))
    (left,) = found.tasks
    assert (found.outcome, left.counted, left.measures.outcome) == (UNFINISHED, False, Outcome.BROKEN)
    assert not attempts(log.events)[0].interrupted


def test_practice_counts_nowhere_and_takes_no_place() -> None:
    log = Log().at(0, condition("elder", 1)).at(1, task(practice=True)).at(5, ended("success", 4))
    practice, real = attempts(log.at(6, task()).at(9, ended("success", 3)).events)
    assert (practice.counted, practice.place, real.counted, real.place) == (False, 0, True, 1)


def voice(*happened: kinds.Kind) -> list[Read]:
    return Log().at(0, *happened).events


WOKEN, HEARD, MISSED = kinds.VoiceWoken(), kinds.VoiceHeard(5, 0.9, {"recognise": 700.0}), kinds.VoiceMissed("EMPTY")
UNDERSTOOD, DONE = kinds.VoiceUnderstood("transfer", 0.9), kinds.VoiceDone("transfer")


@pytest.mark.parametrize(
    ("happened", "expected"),
    [
        ((), EMPTY),
        ((WOKEN,), Funnel(1, 0, 0, 0)),
        ((WOKEN, WOKEN, HEARD), Funnel(1, 1, 0, 0)),
        ((WOKEN, HEARD, UNDERSTOOD, WOKEN, MISSED, WOKEN, HEARD, UNDERSTOOD, DONE), Funnel(1, 1, 1, 1)),
        ((WOKEN, MISSED, HEARD, UNDERSTOOD, DONE), Funnel(1, 1, 1, 1)),
        ((WOKEN, HEARD, MISSED), Funnel(1, 1, 0, 0)),
        ((WOKEN, HEARD, UNDERSTOOD, HEARD, UNDERSTOOD, DONE, HEARD, MISSED), Funnel(2, 2, 1, 1)),
        ((HEARD, UNDERSTOOD), Funnel(1, 1, 1, 0)),
        ((WOKEN, DONE), Funnel(1, 1, 1, 1)),
    ],
)
def test_the_funnel_only_narrows(happened: tuple[kinds.Kind, ...], expected: Funnel) -> None:
    found = funnel(requests(voice(*happened)))
    assert found == expected
    assert found.woken >= found.heard >= found.understood >= found.done


def test_a_request_knows_its_turns_and_what_it_was_about() -> None:
    (found,) = requests(voice(WOKEN, MISSED, HEARD, MISSED, WOKEN, HEARD, UNDERSTOOD, DONE))
    assert (found.reached, found.intent, found.turns, found.missed) == (Stage.DONE, "transfer", 3, ("EMPTY", "EMPTY"))
    assert found.stages_ms == ({"recognise": 700.0},) * 2
    assert funnel([found]) + funnel([found]) == Funnel(2, 2, 2, 2)


def test_sus_as_brooke_scores_his_example() -> None:
    """Brooke (1996), the form filled in on its last page: 22 points, a score of 55."""
    assert (brooke := sus_score(dict(enumerate((5, 4, 2, 1, 2, 3, 2, 4, 5, 2), start=1)))) is not None
    assert brooke.score == 55.0
    best = sus_score({item: 5 if item % 2 else 1 for item in range(1, 11)})
    worst = sus_score({item: 1 if item % 2 else 5 for item in range(1, 11)})
    assert best is not None
    assert worst is not None
    assert (best.score, worst.score, best.missing) == (100, 0, 0)


def test_two_missing_items_of_sus_are_the_middle_and_three_are_no_score() -> None:
    two = sus_score(dict.fromkeys(range(1, 9), 3))
    assert two is not None
    assert (two.score, two.missing) == (50, 2)
    assert sus_score(dict.fromkeys(range(1, 8), 3)) is None


@pytest.mark.parametrize("answers_", [{0: 3}, {11: 3}, {1: 0}, {1: 6}])
def test_answers_that_sus_does_not_have_are_refused(answers_: dict[int, float]) -> None:
    with pytest.raises(ValueError, match="SUS"):
        sus_score(answers_)


RATED = {"mental": 60, "physical": 20, "temporal": 40, "performance": 30, "effort": 50, "frustration": 10}


def test_tlx_raw_and_weighted() -> None:
    chosen = ["mental"] * 5 + ["effort"] * 4 + ["temporal"] * 3 + ["performance"] * 2 + ["physical"]
    found = tlx_score(RATED, tlx_weights(chosen))
    assert found is not None
    assert found.raw == 35
    assert found.weighted == pytest.approx((5 * 60 + 4 * 50 + 3 * 40 + 2 * 30 + 20) / 15)
    incomplete = tlx_score(RATED, tlx_weights(chosen[1:]))
    assert incomplete is not None
    assert incomplete.weighted is None
    assert tlx_score({"mental": 1}) is None


def test_scales_that_are_not_there_are_refused() -> None:
    with pytest.raises(ValueError, match="scales"):
        tlx_score({"boredom": 3})
    with pytest.raises(ValueError, match="boredom"):
        tlx_weights(["boredom"])
    with pytest.raises(ValueError, match="SEQ"):
        seq_score(8)
    assert (item_number("sus-7"), item_number("none")) == (7, None)


def test_the_last_answer_to_an_item_stands() -> None:
    log = Log().at(0, answered("seq", 3, "seq", of="transfer")).at(9, answered("seq", 6, "seq", of="transfer"))
    (one,) = answers(log.events)
    (score,) = scores([one])
    assert (one.value, one.mono_ms, score.seq, score.sus, score.tlx) == (6, 9, 6, None, None)


def test_an_answer_that_was_taken_back_is_none() -> None:
    given = [
        kinds.QuestionnaireAnswered("seq", "ease", 6, "transfer", "elder"),
        kinds.QuestionnaireDeclined("seq", "ease", "transfer", "elder"),
        kinds.QuestionnaireAnswered("sus", "1", 4, None, "elder"),
    ]
    log = Log()
    for at_ms, what in enumerate(given):
        log.at(at_ms, what)
    assert [each.item for each in answers(log.events)] == ["1"]


def test_an_answer_off_its_scale_gives_no_score_and_is_kept() -> None:
    given = answers(Log().at(0, answered("sus-1", 9), answered("seq", 8, "seq"), answered("mental", 120, "tlx")).events)
    (score,) = scores(given)
    assert (score.sus, score.seq, score.tlx) == (None, None, None)
    assert [answer.value for answer in given] == [9, 8, 120]


def test_a_comparison_of_tlx_is_answered_with_a_scale() -> None:
    log = Log().at(0, *(answered(scale, value, "tlx") for scale, value in RATED.items()))
    log.at(1, *(answered(f"pair-{place}", "mental", "tlx") for place in range(15)))
    (score,) = scores(answers(log.events))
    assert score.tlx is not None
    assert score.tlx.weighted == 60


def test_a_whole_session(tmp_path: Path) -> None:
    found = measure_session(whole_session(3, fails=True).session(manifest(3), tmp_path))
    assert (found.outcome, found.notes, len(found.tasks)) == ("completed", 1, 6)
    assert [each.counted for each in found.tasks].count(True) == 4
    assert [each.measures.outcome for each in found.tasks if each.task == "transfer"] == ["failed", "success"]
    assert {each.id: each.place for each in found.conditions} == {"standard": 1, "elder": 2}
    assert {each.category for each in found.errors} == {"slip"}
    assert [each.count for each in found.findings] == [1, 1, 1, 1]
    assert {score.condition: score.sus.score for score in found.scores if score.sus} == {"standard": 75, "elder": 75}


def test_a_folder_of_sessions_is_read_with_what_is_broken_told(tmp_path: Path) -> None:
    study(tmp_path, 3)
    write(tmp_path / "nested" / "P009", manifest(9), whole_session(9))
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "session.json").write_text("{", encoding="utf-8")
    cut = write(tmp_path / "cut", manifest(8), whole_session(8))
    (cut / "events.jsonl").write_text("{}\n{}\n", encoding="utf-8")
    found = read_collection(tmp_path)
    assert [session.manifest.participant for session in found.sessions] == ["P001", "P002", "P003", "P009"]
    assert [(each.folder, each.code) for each in found.unreadable] == [
        ("broken", "MANIFEST_INVALID"),
        ("cut", "SESSION_DAMAGED"),
    ]


def test_a_session_that_lies_there_twice_is_measured_once(tmp_path: Path) -> None:
    log = whole_session(1)
    write(tmp_path / "b-copy", manifest(1), log)
    shorter = Log()
    shorter.events = log.events[:20]
    write(tmp_path / "a-earlier", manifest(1), shorter)
    found = read_collection(tmp_path)
    assert (len(found.sessions), found.doubled, found.sessions[0].events) == (1, 1, len(log.events))


def test_whoever_withdrew_is_in_no_figure(tmp_path: Path) -> None:
    study(tmp_path, 2)
    log = Log().at(0, task()).at(9, ended("success", 9), kinds.SessionEnded("withdrawn"))
    write(tmp_path / "P003", manifest(3), log)
    found = read_collection(tmp_path)
    assert (len(found.sessions), found.withdrawn) == (2, 1)


def test_a_pseudonym_of_two_stations_means_two_people(tmp_path: Path) -> None:
    study(tmp_path / "a", 2, station="a")
    study(tmp_path / "b", 1, station="b")
    assert sorted(read_collection(tmp_path).people().values()) == ["P001@a", "P001@b", "P002"]


def test_people_and_simulated_participants_are_told_apart(tmp_path: Path) -> None:
    study(tmp_path / "a", 2, station="a")
    study(tmp_path / "b", 1, station="b", simulated=False)
    found = read_collection(tmp_path)
    assert (len(found.part(simulated=True).sessions), len(found.part(simulated=False).sessions)) == (2, 1)
    assert Collection(()).people() == {}
