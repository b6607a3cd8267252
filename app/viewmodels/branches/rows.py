"""What pages show of branches, numbers and appointments: rows and their sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from app.i18n import marked
from app.viewmodels.account_rows import day_text
from app.viewmodels.translate import screen_is_chinese, translate
from bank.branches.catalogue import load_catalogue
from bank.branches.values import Access, TicketStatus
from bank.clock import start_of_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bank.bilingual import Words
    from bank.branches.values import Appointment, Branch, BranchState, Span, Ticket

_ACCESS = {
    Access.RAMP: marked("branches", "门口有坡道"),
    Access.WIDE_DOOR: marked("branches", "门宽，轮椅能进"),
    Access.LOW_COUNTER: marked("branches", "有矮柜台"),
    Access.HEARING_LOOP: marked("branches", "有助听设备"),
    Access.READING_GLASSES: marked("branches", "有老花镜"),
    Access.SEATS: marked("branches", "有座位"),
    Access.WHEELCHAIR: marked("branches", "可借轮椅"),
    Access.TOILET: marked("branches", "有无障碍厕所"),
    Access.GUIDE_DOG: marked("branches", "导盲犬可以进"),
}
_WEEKDAYS = (
    marked("dates", "周一"),
    marked("dates", "周二"),
    marked("dates", "周三"),
    marked("dates", "周四"),
    marked("dates", "周五"),
    marked("dates", "周六"),
    marked("dates", "周日"),
)


@dataclass(frozen=True, slots=True)
class BranchRow:
    """A branch as it is now."""

    branch_id: str
    name: str
    place: str
    hours: str
    state_word: str
    is_open: bool
    queue: str
    sentence: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """One fact in words."""

    text: str


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """An appointment that is still to come."""

    appointment_id: str
    when: str
    what: str
    cancel: str
    sentence: str


def said(text: Words) -> str:
    """A text of the bank in the language of the screen."""
    return text.said(chinese=screen_is_chinese())


def comma() -> str:
    """What joins the parts of a sentence."""
    return translate("order", "，")


def service_name(service_id: str, *, elder: bool) -> str:
    """What is done at a branch, in the words of the version."""
    service = load_catalogue().service(service_id)
    return said(service.plain if elder else service.name)


def span_text(span: Span | None) -> str:
    """9:00–17:00, or that it is closed."""
    if span is None:
        return translate("branches", "休息")
    return translate("branches", "{opens}到{closes}").format(
        opens=f"{span.opens:%H:%M}".lstrip("0"), closes=f"{span.closes:%H:%M}"
    )


def clock_text(moment: datetime) -> str:
    """9:30."""
    return f"{moment:%H:%M}".lstrip("0")


def date_text(day: date, today: date) -> str:
    """6月3日 周三, with today and tomorrow by their names."""
    text = day_text(start_of_day(day), name_year=day.year != today.year)
    near = {0: translate("branches", "今天 {day}"), 1: translate("branches", "明天 {day}")}.get((day - today).days)
    return text if near is None else near.format(day=text)


def state_text(state: BranchState, today: date) -> str:
    """Whether it is open, and else when it opens."""
    if state.is_open:
        return translate("branches", "营业中")
    if state.next_opening is None:
        return translate("branches", "已关门")
    return translate("branches", "已关门，{day} {time}开门").format(
        day=date_text(state.next_opening.date(), today), time=clock_text(state.next_opening)
    )


def queue_text(state: BranchState) -> str:
    """How many wait and for how long."""
    if not state.is_open:
        return ""
    if state.waiting == 0:
        return translate("branches", "现在不用排队")
    return translate("branches", "{count}人在等，约{minutes}分钟").format(count=state.waiting, minutes=state.minutes)


def branch_row(state: BranchState, today: date) -> BranchRow:
    """A branch as it is now."""
    branch = state.branch
    place = translate("branches", "{district} {address}").format(
        district=said(branch.district), address=said(branch.address)
    )
    hours = translate("branches", "今天 {hours}").format(hours=span_text(state.today))
    words, queue = state_text(state, today), queue_text(state)
    parts = [said(branch.name), words, queue, place, hours]
    return BranchRow(
        branch.id,
        said(branch.name),
        place,
        hours,
        translate("branches", "营业中") if state.is_open else translate("branches", "已关门"),
        state.is_open,
        queue or words,
        comma().join(part for part in parts if part),
    )


def access_rows(branch: Branch) -> list[TextRow]:
    """What makes a branch usable, and when somebody signs there."""
    rows = [TextRow(translate("branches", _ACCESS[each])) for each in branch.access]
    signs = branch.sign_language
    if signs is not None:
        days = translate("branches", "、").join(translate("dates", _WEEKDAYS[day]) for day in signs.weekdays)
        pattern = translate("branches", "手语服务：{days} {hours}")
        rows.append(TextRow(pattern.format(days=days, hours=span_text(signs.span))))
    return rows


def week_lines(branch: Branch) -> Iterable[tuple[str, str]]:
    """Names of days with their hours."""
    yield translate("branches", "周一到周五"), span_text(branch.week[0])
    yield translate("dates", "周六"), span_text(branch.week[5])
    yield translate("dates", "周日"), span_text(branch.week[6])
    yield translate("branches", "春节头三天和法定假日"), translate("branches", "休息")


def when_text(moment: datetime, today: date) -> str:
    """明天 3月3日 周二 9:30."""
    return f"{date_text(moment.date(), today)} {clock_text(moment)}"


def appointment_row(found: Appointment, today: date, *, elder: bool) -> AppointmentRow:
    """An appointment that is still to come."""
    when = when_text(found.starts_at, today)
    what = translate("branches", "{branch} {service}").format(
        branch=said(load_catalogue().branch(found.branch_id).name),
        service=service_name(found.service_id, elder=elder),
    )
    cancel = translate("branches", "取消预约：{when}").format(when=when)
    return AppointmentRow(found.id, when, what, cancel, comma().join((translate("branches", "已预约"), when, what)))


def ticket_text(ticket: Ticket) -> str:
    """Where a number stands."""
    if ticket.status is TicketStatus.CALLED:
        return translate("branches", "轮到您了，请去柜台")
    if ticket.ahead == 0:
        return translate("branches", "前面没有人了，马上轮到您")
    return translate("branches", "前面还有{count}人，约{minutes}分钟").format(
        count=ticket.ahead, minutes=ticket.minutes
    )
