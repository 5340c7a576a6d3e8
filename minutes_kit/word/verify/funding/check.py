"""The rules of European funding, those of the programming period in which a meeting was."""

from __future__ import annotations

from minutes_kit.languages.locale import Locale
from minutes_kit.word.findings import Findings
from minutes_kit.word.verify.document.language import spoken
from minutes_kit.word.verify.document.opened import Opened
from minutes_kit.word.verify.funding import emblem as emblems
from minutes_kit.word.verify.funding import statement
from minutes_kit.word.verify.funding.period import ANY, PERIODS, Period, date_of, period_of
from minutes_kit.word.verify.looks.looks import Looks


def check(
    opened: Opened,
    findings: Findings,
    looks: Looks,
    period: str | None = None,
    emblem: bytes | None = None,
) -> str:
    """Tell which rules a document breaks; the answer is the period whose rules these are, if any.

    `period` is a key of `PERIODS`, else that of the meeting's date; `emblem` another picture of
    the emblem than ours.
    """
    languages = spoken(opened)
    rules = PERIODS[period] if period else _of_date(opened, languages, findings)
    found = emblems.Emblems(opened, looks, emblem)
    emblems.check(found, rules, findings)
    shown = [one for one in found.first if not one.is_hidden]
    statement.check(statement.Statement(opened, looks, languages, rules), shown, findings)
    return next((name for name, one in PERIODS.items() if one is rules), "")


def _of_date(opened: Opened, languages: list[Locale], findings: Findings) -> Period:
    """The rules of the period of the meeting's date; of any, where no date is said."""
    date = date_of(opened, languages)
    if date is None:
        findings.add("W716")
        return ANY
    return period_of(date)
