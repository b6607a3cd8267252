from __future__ import annotations

from app.main_loop import VirtualMainLoop


def test_calls_run_in_the_order_in_which_they_fall_due() -> None:
    loop, seen = VirtualMainLoop(), []
    loop.call_later(20, lambda: seen.append((loop.now_ms(), "b")))
    loop.call_later(10, lambda: seen.append((loop.now_ms(), "a")))
    loop.post(lambda: seen.append((loop.now_ms(), "now")))
    loop.advance(30)
    assert seen == [(0, "now"), (10, "a"), (20, "b")]
    assert loop.now_ms() == 30


def test_a_cancelled_call_does_not_run() -> None:
    loop, seen = VirtualMainLoop(), []
    loop.call_later(10, lambda: seen.append("cancelled")).cancel()
    loop.call_later(10, lambda: seen.append("kept"))
    loop.advance(10)
    assert seen == ["kept"]


def test_what_a_call_posts_runs_before_time_moves_on() -> None:
    loop, seen = VirtualMainLoop(), []
    loop.call_later(10, lambda: loop.post(lambda: seen.append(loop.now_ms())))
    loop.call_later(11, lambda: seen.append(loop.now_ms()))
    loop.advance(11)
    assert seen == [10, 11]
