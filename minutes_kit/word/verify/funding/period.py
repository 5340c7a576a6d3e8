"""The programming periods: which there are, and that in which a meeting was."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple


class Period(NamedTuple):
    """What minutes of a period carry beside the emblem.

    `words` names the phrase that stands beside it, if any; `statement` is whether that stands in
    the text, too, `fund` whether the fund is named. The others are the clauses of these rules.
    """

    first: int
    words: str
    statement: bool
    fund: bool
    emblem: str
    said: str
    look: str = ""
    colour: str = ""
    size: str = ""


_OLD = "Regulation (EC) No 1159/2000, Annex, 6"
_UNION = "Regulation (EC) No 1828/2006, Article 9"
_THIRD = "Regulation (EU) No 1303/2013, Annex XII, 2.2"
_LOOK = "Implementing Regulation (EU) No 821/2014, Article 4"
_NEW = "Regulation (EU) 2021/1060, Annex IX"
PERIODS = {
    "2000-2006": Period(2000, "", False, True, _OLD, _OLD),
    "2007-2013": Period(2007, "union", False, True, _UNION, _UNION),
    "2014-2020": Period(2014, "union", False, True, _THIRD, _THIRD, _LOOK, _LOOK, _LOOK),
    "2021-2027": Period(
        2021,
        "funding_statement",
        True,
        False,
        f"{_NEW}, 1.1",
        f"{_NEW}, 1.2",
        f"{_NEW}, 1.3",
        f"{_NEW}, 1.6",
        f"{_NEW}, 1.7",
    ),
}
ANY = Period(0, "", False, False, f"{_NEW}, 1.1", "")
"""What holds in all of them."""


def period_of(date: dt.date) -> Period:
    """The period of a date; before the first it is that, behind the last the last."""
    known = [period for period in PERIODS.values() if period.first <= date.year]
    return known[-1] if known else PERIODS["2000-2006"]
