"""Fill in what the READMEs show: pictures of the real window, and figures measured now on this machine.

usage: script/make-readme [pictures|figures]     (both where nothing is named; figures take about two minutes)
"""

from __future__ import annotations

import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

from make_tour import Sight, picture_of

from app.qt_application import start_qt

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
SHOWN = {
    "standard-home.png": Sight("core", "home", ""),
    "standard-book.png": Sight("book", "book-year", ""),
    "elder-home.png": Sight("core", "home", "", version="elder"),
    "elder-review-by-voice.png": Sight("core", "review-by-voice", "", version="elder"),
}
"""What the READMEs show beside the pictures of before, which stay as they are."""
READMES = {"README.md": 0, "README.en.md": 1}
BEGIN, END = "<!-- figures: script/make-readme -->", "<!-- /figures -->"
BAR_NOT_HELD = 1
"""What a benchmark ends with where a bar is not held; its figures are shown all the same."""
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}

Row = tuple[str, str, str, str]
"""What was measured, in Chinese and in English; its value; the command."""


def take_pictures() -> None:
    """Pages of both versions, from the real window."""
    os.environ.update(OFFSCREEN)
    application = start_qt()
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, sight in SHOWN.items():
        with tempfile.TemporaryDirectory() as folder:
            picture_of(sight, Path(folder)).save(str(PICTURES / name))
    application.shutdown()


def measure() -> list[Row]:
    """Everything the tables show."""
    return [*demo_rows(), *recogniser_rows(), *dialogue_rows(), *bank_rows(), *window_rows()]


def demo_rows() -> list[Row]:
    """The three recorded conversations, through the whole program."""
    with tempfile.TemporaryDirectory() as folder:
        printed = run("xiaoxiang", "demo", "--json", "--out", folder)
    told: list[dict[str, Any]] = [json.loads(line) for line in printed.splitlines()]
    command = "xiaoxiang demo --json"
    turns = [turn for one in told for turn in one["turns"] if turn["heard"]]
    word_for_word = sum(bare(turn["said"]) == bare(turn["heard"]) for turn in turns)
    replies = [turn["latency_ms"]["reply_ms"] for turn in turns if turn["latency_ms"]["reply_ms"] is not None]
    moved = " / ".join(f"{one['posted_fen'] / 100:.2f}" for one in told)
    return [
        ("三段录音对话各转出多少元", "yuan that left in each of the three recorded conversations", moved, command),
        ("逐字听对的句子", "utterances heard word for word", f"{word_for_word} / {len(turns)}", command),
        (
            "从说完到听见回答，中位数",
            "from the end of speech to the first sound of the answer, median",
            f"{statistics.median(replies) / 1000:.2f} s",
            command,
        ),
    ]


def recogniser_rows() -> list[Row]:
    """The recogniser beside its own defaults."""
    found, command = bench("recogniser")
    errors = f"{found['character error, ours']:g} % / {found['character error, defaults']:g} %"
    times = f"{found['one command, ours, median']:g} / {found['one command, defaults, median']:g} ms"
    return [
        (
            "合成录音的字错误率，本程序 / faster-whisper 默认",
            "character error on the synthetic recordings, ours / faster-whisper's defaults",
            errors,
            command,
        ),
        ("识别一句话，本程序 / 默认", "time to recognise one command, ours / defaults", times, command),
    ]


def dialogue_rows() -> list[Row]:
    """Rasa on the scenarios, and beside keyword rules."""
    found, command = bench("dialogue")
    text = f"{found['text: intents']:g} % / {found['text: intents, keyword rules']:g} %"
    return [
        (
            "没有见过的句子的意图，Rasa / 关键词规则",
            "intents of held-out sentences, Rasa / keyword rules",
            text,
            command,
        ),
        ("失败的对话场景", "dialogue scenarios failed", f"{found['scenarios failed']:g}", command),
        (
            "对话一轮，中位数 / 95%",
            "one dialogue turn, median / p95",
            f"{found['turn, p50']:g} / {found['turn, p95']:g} ms",
            command,
        ),
        (
            "对话进程：就绪 / 内存",
            "dialogue process: ready after / memory",
            f"{found['ready'] / 1000:.1f} s / {found['memory']:g} MiB",
            command,
        ),
    ]


def bank_rows() -> list[Row]:
    """The bank with ten years of a shop's entries, on this disk."""
    found, command = bench("bank")
    transfer = f"{found['prepare and confirm, p95']:.1f} ms; {found['a transfer to two bare inserts, medians']:.2f} ×"
    asked = f"{found['search, p95']:.1f} / {found['analysis, p95']:.1f} ms"
    scans = f"{found['search to the scan, medians']:.3f} / {found['analysis to the scan, medians']:.3f} ×"
    risk = f"{found['risk decision, lists and rules, p99']:.2f} / {found['risk decision with the model, p99']:.2f} ms"
    return [
        (
            "预备并确认一笔转账，95%；中位数与两次裸插入之比",
            "prepare and confirm a transfer, p95; median to two bare durable inserts",
            transfer,
            command,
        ),
        ("十万笔里搜索 / 分析，95%", "search / analysis over a hundred thousand entries, p95", asked, command),
        ("与逐行扫描之比，搜索 / 分析", "to an unindexed scan, search / analysis", scans, command),
        ("风控一次判断，规则 / 加模型，99%", "one risk decision, rules / with the model, p99", risk, command),
    ]


def window_rows() -> list[Row]:
    """The window beside a plain Qt example, offscreen and in the software renderer."""
    found, command = bench("ui")
    first = f"{found['first frame, median']:.2f} s; {found['first frame, to the peer']:.2f} ×"
    change = f"{found['page change to the next frame, p95']:.0f} ms; {found['page change p95, to the peer']:.2f} ×"
    scroll = f"{found['scrolling, longest frame, median of the starts']:.0f} ms"
    memory = f"{found['memory of the window process']:.0f} MiB"
    return [
        ("窗口第一帧；与普通 Qt 例子之比", "first frame of the window; to a plain Qt example", first, command),
        (
            "换页到下一帧，95%；与普通 Qt 例子之比",
            "page change to the next frame, p95; to a plain Qt example",
            change,
            command,
        ),
        ("滚动一万行，最长的一帧", "scrolling ten thousand rows, longest frame", scroll, command),
        ("窗口进程的内存，不含语音", "memory of the window process, voice off", memory, command),
    ]


def bench(name: str) -> tuple[dict[str, float], str]:
    """The figures of one benchmark by name, and its command."""
    figures = json.loads(run("python", "-m", "app.bench.command", name, "--json", fine=(0, BAR_NOT_HELD)))
    return {figure["name"]: figure["value"] for figure in figures}, f"script/bench {name}"


def bare(text: str) -> str:
    """The characters of a sentence without its punctuation."""
    return re.sub(r"[^\w]", "", text)


def run(program: str, *arguments: str, fine: tuple[int, ...] = (0,)) -> str:
    """What a program of the app's environment prints; it ends with one of `fine`."""
    command = [str(ROOT / ".venv" / "bin" / program), *arguments]
    done = subprocess.run(
        command, cwd=ROOT, check=False, stdout=subprocess.PIPE, text=True, env={**os.environ, **OFFSCREEN}
    )
    if done.returncode not in fine:
        raise SystemExit(f"{' '.join(command)}: {done.returncode}")
    return done.stdout


def write_tables(rows: list[Row]) -> None:
    """Put the table between its marks in both languages."""
    where = machine()
    heads = (("量了什么", "数值", "命令"), ("what", "figure", "command"))
    notes = (f"量于 {where}。", f"Measured on {where}.")
    for name, language in READMES.items():
        lines = ["| " + " | ".join(heads[language]) + " |", "|---|---|---|"]
        lines += [f"| {row[language]} | {row[2]} | `{row[3]}` |" for row in rows]
        text = (ROOT / name).read_text(encoding="utf-8")
        before, rest = text.split(BEGIN)
        _, after = rest.split(END)
        table = "\n".join([BEGIN, "", *lines, "", notes[language], "", END])
        (ROOT / name).write_text(before + table + after, encoding="utf-8")


def machine() -> str:
    """The machine that measured, and when."""
    today = datetime.now().astimezone().date().isoformat()
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} × CPU, Python {platform.python_version()}, {today}"
    )


def main() -> None:
    """Do what was asked."""
    wanted = sys.argv[1:] or ["pictures", "figures"]
    if "pictures" in wanted:
        take_pictures()
    if "figures" in wanted:
        write_tables(measure())


if __name__ == "__main__":
    main()
