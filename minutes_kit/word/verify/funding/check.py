"""The rules of European funding, those of the programming period in which a meeting was."""

from __future__ import annotations

from typing import NamedTuple

from minutes_kit.word.document.language import spoken
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.verify.funding import emblem as emblems
from minutes_kit.word.verify.funding import statement
from minutes_kit.word.verify.funding.meeting import Meeting, meeting_of
from minutes_kit.word.verify.funding.period import ANY, PERIODS, Period, period_of
from minutes_kit.word.verify.looks.looks import Looks


class Basis(NamedTuple):
    """By what a document was judged: the name of the period, if any; the meeting, if looked for."""

    period: str
    meeting: Meeting | None = None


def check(
    opened: Opened,
    findings: Findings,
    looks: Looks,
    period: str | None = None,
    emblem: bytes | None = None,
    made: Opened | None = None,
) -> Basis:
    """Tell which rules of funding a document breaks.

    `period` is a key of `PERIODS`, else that of the meeting's date; `emblem` another picture of
    the emblem than ours; `made` the document of the notes, whose date is then that of the meeting.
    """
    languages = spoken(opened)
    meeting = None if period else meeting_of(made or opened, languages, looks)
    rules = PERIODS[period] if period else _of_meeting(meeting or Meeting(), findings)
    found = emblems.Emblems(opened, looks, emblem)
    emblems.check(found, rules, findings)
    shown = [one for one in found.first if not one.is_hidden]
    statement.check(statement.Statement(opened, looks, languages, rules), shown, findings)
    return Basis(next((name for name, one in PERIODS.items() if one is rules), ""), meeting)


def _of_meeting(meeting: Meeting, findings: Findings) -> Period:
    """The rules of the period of a meeting; of any, where its date is not said."""
    if meeting.date is None:
        findings.add("W716")
        return ANY
    return period_of(meeting.date)
