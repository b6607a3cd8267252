"""The demonstration's report: one HTML page beside its pictures and sounds, made only from the records."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from app.assistant.trace import STAGES
from bank.money import format_yuan
from lab.latency import by_stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.assistant.trace import Turn
    from app.demo.record import Books, ConversationRecord, TurnRecord

STAGE_NAMES: Mapping[str, str] = {
    "speech_ms": "说话",
    "endpoint_ms": "等待说完（静音）",
    "wait_ms": "之后等文字",
    "decode_ms": "识别（多半在静音里）",
    "understand_ms": "简化与读音修正",
    "dialogue_ms": "对话与账本",
    "first_sound_ms": "合成到出声",
    "reply_ms": "说完到出声，合计",
}
BARS = (
    ("endpoint_ms", "#8fa3c4"),
    ("wait_ms", "#1f5fa8"),
    ("dialogue_ms", "#b4501e"),
    ("first_sound_ms", "#3d7d5a"),
)
"""The stages that a person waits for, in order; drawn to scale."""

KINDS: Mapping[str, str] = {"pending": "冻结", "post": "转出", "void": "撤销", "expire": "过期"}
NOT_HEARD = "没有听到可用的话"


def write_report(folder: Path, records: list[ConversationRecord]) -> Path:
    """Write `index.html` and `report.json` into `folder`; returns the page's path."""
    style = (Path(__file__).parent / "report.css").read_text(encoding="utf-8")
    body = "".join([_head(records), *(_conversation(record) for record in records), _latencies(records)])
    page = (
        '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>小象银行演示报告</title><style>{style}</style></head><body><main>{body}</main></body></html>\n"
    )
    path = folder / "index.html"
    path.write_text(page, encoding="utf-8")
    whole = [record.as_json() for record in records]
    (folder / "report.json").write_text(json.dumps(whole, ensure_ascii=False, indent=2), encoding="utf-8")
    return path


def _head(records: list[ConversationRecord]) -> str:
    cards = "".join(
        f'<li><strong><a href="#{record.name}">{escape(record.title)}</a></strong>'
        f'<span class="amount">{format_yuan(record.posted_fen)}元</span> 转出<br>{_verdict(record)}</li>'
        for record in records
    )
    return (
        "<h1>小象银行演示报告</h1>"
        '<p class="soft">录音是为本项目合成的语音，不是真人。它们由文件麦克风送入真实的流程：语音检测、断句、Whisper 识别、'
        "语言工具、Rasa 对话、账本预备与核对、口头同意、密码键盘、记账、语音回答。时间是在运行本报告的机器上量得的。</p>"
        f'<ul class="summary">{cards}</ul>'
    )


def _verdict(record: ConversationRecord) -> str:
    wanted = record.expected_posted_fen
    expected = "自己的录音，没有预定的数" if wanted is None else f"应转出 {format_yuan(wanted)}元"
    if record.held:
        return f'<span class="good">✓ 相符</span>，{expected}，没有冻结'
    reason = f"（{escape(record.failure)}）" if record.failure else ""
    return f'<span class="bad">✗ 不符{reason}</span>，{expected}'


def _conversation(record: ConversationRecord) -> str:
    parts = [f'<section><h2 id="{record.name}">{escape(record.title)}</h2>']
    before = record.before
    for number, turn in enumerate(record.turns, start=1):
        parts.append(_turn(number, turn, before))
        before = turn.books
    return "".join([*parts, "</section>"])


def _turn(number: int, record: TurnRecord, before: Books) -> str:
    turn = record.turn
    title = f"第 {number} 轮" if turn.heard or turn.not_heard else f"第 {number} 轮：助手自己开口"
    rows = [*_said_and_heard(record), *_understood(turn)]
    sound = _audio(record.reply_sound, "听助手的回答")
    rows.append(("回答", f'<span class="quote">{escape(turn.reply)}</span>{sound}'))
    table = "".join(f'<tr><th scope="row">{name}</th><td>{value}</td></tr>' for name, value in rows)
    return (
        f'<article><div><a href="{record.screenshot}"><img src="{record.screenshot}" alt="第 {number} 轮之后的屏幕，看大图"></a></div>'
        f"<div><h3>{title}</h3>"
        f"<table><caption>说、听、懂、答</caption>{table}</table>{_books(before, record.books)}{_waits(turn)}</div></article>"
    )


def _said_and_heard(record: TurnRecord) -> Iterable[tuple[str, str]]:
    turn = record.turn
    if record.said is not None:
        yield "录音里说的", f'<span class="quote">{escape(record.said)}</span>{_audio(record.clip, "听录音")}'
    if turn.not_heard:
        yield "听到的", f"{NOT_HEARD}（{escape(turn.not_heard)}）"
    if turn.heard:
        yield "听到的", f'<span class="quote">{escape(turn.heard)}</span>{_hypotheses(turn)}'


def _understood(turn: Turn) -> Iterable[tuple[str, str]]:
    if not turn.heard:
        return
    repairs = "；".join(f"{escape(str(r['before']))} → {escape(str(r['after']))}" for r in turn.repairs) or "没有修正"
    yield "整理后", f"{escape(turn.understood)}（{repairs}）"
    yield "同意判定", f"<code>{escape(turn.verdict or '')}</code>"
    if turn.intent:
        yield "意图", f"<code>{escape(turn.intent)}</code>，把握 {turn.confidence:.2f}"
        slots = "，".join(f"<code>{escape(name)}={escape(str(value))}</code>" for name, value in turn.slots.items())
        yield "槽位", slots or "无"
        yield "动作", "，".join(f"<code>{escape(act)}</code>" for act in turn.acts) or "无"


def _hypotheses(turn: Turn) -> str:
    if len(turn.hypotheses) < 2:
        return ""
    items = "".join(
        f"<li>{escape(h['text'])} <span class='soft'>{h['mean_log_probability']:.2f}</span></li>"
        for h in turn.hypotheses
    )
    return f"<details><summary>识别的 {len(turn.hypotheses)} 个假设</summary><ol>{items}</ol></details>"


def _audio(name: str | None, label: str) -> str:
    return f'<audio controls preload="none" src="{name}" aria-label="{label}"></audio>' if name else ""


def _books(before: Books, after: Books) -> str:
    known = {row.id for row in before.rows}
    rows = "".join(
        f"<tr><td>#{row.id}</td><td>{KINDS[row.kind]} <code>{row.kind}</code></td><td>{escape(row.counterparty)}</td>"
        f'<td class="number">{format_yuan(row.amount_fen)}</td></tr>'
        for row in after.rows
        if row.id not in known
    )
    none = '<tr><td colspan="4">这一轮账本没有新行</td></tr>'
    return (
        "<table><caption>账本</caption><thead><tr><th scope='col'>行</th><th scope='col'>种类</th>"
        "<th scope='col'>对方</th><th scope='col' class='number'>金额（元）</th></tr></thead>"
        f"<tbody>{rows or none}</tbody><tfoot>"
        f'<tr><td colspan="3">余额：之前 → 之后</td><td class="number">{_change(before.balance_fen, after.balance_fen)}</td></tr>'
        f'<tr><td colspan="3">可用：之前 → 之后</td><td class="number">{_change(before.available_fen, after.available_fen)}</td></tr>'
        "</tfoot></table>"
    )


def _change(before_fen: int, after_fen: int) -> str:
    if before_fen == after_fen:
        return format_yuan(before_fen)
    return f"{format_yuan(before_fen)} → <strong>{format_yuan(after_fen)}</strong>"


def _waits(turn: Turn) -> str:
    known = [(stage, value) for stage in STAGES if (value := turn.latency_ms[stage]) is not None]
    if not known:
        return ""
    cells = "".join(
        f'<tr><th scope="row">{STAGE_NAMES[stage]}</th><td class="number">{value:,.0f} 毫秒</td></tr>'
        for stage, value in known
    )
    return f"{_bar(turn)}<details><summary>各阶段用时</summary><table>{cells}</table></details>"


def _bar(turn: Turn) -> str:
    parts = [(stage, colour, turn.latency_ms[stage] or 0.0) for stage, colour in BARS]
    total = sum(value for _, _, value in parts)
    if not turn.heard or total <= 0:
        return ""
    drawn, left = [], 0.0
    for stage, colour, value in parts:
        width = 1000 * value / total
        drawn.append(f'<rect x="{left:.1f}" y="0" width="{width:.1f}" height="28" fill="{colour}"/>')
        if width > 150:
            label = f"{STAGE_NAMES[stage][:4]} {value:,.0f}"
            drawn.append(f'<text x="{left + 8:.1f}" y="20" font-size="16" fill="#fff">{label}</text>')
        left += width
    words = "，".join(f"{STAGE_NAMES[stage]} {value:,.0f} 毫秒" for stage, _, value in parts)
    return f'<svg viewBox="0 0 1000 28" role="img" aria-label="从说完到出声：{words}">{"".join(drawn)}</svg>'


def _latencies(records: list[ConversationRecord]) -> str:
    spoken = [record.turn.latency_ms for conversation in records for record in conversation.turns if record.turn.heard]
    rows = "".join(
        f'<tr><th scope="row">{STAGE_NAMES[stage]}</th><td class="number">{spread.count}</td>'
        f'<td class="number">{spread.median_ms:,.0f}</td><td class="number">{spread.p95_ms:,.0f}</td></tr>'
        for stage, spread in by_stage(spoken).items()
    )
    return (
        "<section><h2>用时汇总</h2><table><thead><tr><th scope='col'>阶段</th><th scope='col'>轮数</th>"
        f"<th scope='col'>中位数（毫秒）</th><th scope='col'>p95（毫秒）</th></tr></thead><tbody>{rows}</tbody></table></section>"
    )
