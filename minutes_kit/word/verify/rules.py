"""The rules that documents are judged by: where each is written, and what came of it."""

from __future__ import annotations

import re
from collections import Counter

from minutes_kit.languages.folder import DEFAULT
from minutes_kit.languages.locale import load_problems
from minutes_kit.word.verify.accessibility import (
    alternatives,
    contrast,
    language,
    lists,
    navigation,
)
from minutes_kit.word.verify.funding import emblem
from minutes_kit.word.verify.funding.period import ANY, PERIODS, Period
from minutes_kit.word.verify.funding.statement import LATER
from minutes_kit.word.verify.source import WITH_NOTES, WITHOUT_NOTES
from minutes_kit.word.verify.verify import DAMAGED, UNSAFE, Verified

_RULES = re.compile("[EW]7")
_EMBLEM = ("E702", "E703", "E704", "E705", "E707", "E708", "E709")  # how one is shown
_BESIDE = ("E706", "E710")  # what stands beside one on the first page
_WORDS = ("E710", "E711", "E712", "E713", "E714", "E715", "W717")
_UNSEEN = {"E701": _EMBLEM + _BESIDE, "E702": _BESIDE, "E708": _BESIDE, "W716": _WORDS}
"""The rules that cannot be judged where another is broken."""
_WRITTEN = {
    "E703": emblem.GEOMETRY,
    "E705": emblem.GUIDE,
    **dict.fromkeys(("E704", "E706", "E707", "E708", "E709"), emblem.UNCHANGED),
    "W717": LATER,
    "E721": navigation.TITLE,
    **dict.fromkeys(("E722", "E724"), language.CLAUSE),
    "E723": language.PARTS,
    **dict.fromkeys(("E725", "E726"), navigation.HEADINGS),
    **dict.fromkeys(("E727", "E728", "E729", "E730", "E731", "E734"), lists.CLAUSE),
    "E732": alternatives.CLAUSE,
    **dict.fromkeys(("E733", "E735"), navigation.LINKS),
    "E741": contrast.CLAUSE,
    "E753": "ISO/IEC 29500-2:2012, 9.3; ISO/IEC 29500-2:2012, 10.1.2",
    **dict.fromkeys(("E754", "E756"), "ISO/IEC 29500-2:2012, 9.3"),
    "E755": "ISO/IEC 29500-2:2012, 10.1.2",
    "E757": "ISO/IEC 29500-1, 17.9",
    "W758": "ISO/IEC 29500-1, 17.7",
    "E764": "Regulation (EU) 2016/679, Article 5(1)(c)",
    "E766": "ISO/IEC 29500-1, 17.13.6",
    "E767": "ISO/IEC 29500-1, 17.16",
    **dict.fromkeys(("E768", "E769"), "ISO/IEC 29500-1, 17.4"),
    "E770": "ISO/IEC 29500-2:2012, 11",
}


def codes() -> list[str]:
    """The codes of all rules, in the order of their numbers."""
    return sorted(filter(_RULES.match, load_problems(DEFAULT)), key=lambda code: code[1:])


def clause(code: str, period: str) -> str:
    """Where a rule is written that holds in a period, or in all; nothing where it is our own."""
    rules = PERIODS.get(period, ANY)
    return _of_period(code, rules) or _WRITTEN.get(code, "")


def _of_period(code: str, rules: Period) -> str:
    """The clause of a rule that each period has its own of, or nothing."""
    clauses = {
        **dict.fromkeys(("E701", "E702"), rules.emblem),
        **dict.fromkeys(("E710", "E711", "E712"), rules.said),
        **dict.fromkeys(("E713", "E714"), rules.look),
        "E715": rules.colour,
    }
    return clauses.get(code, "")


def result(code: str, times: Counter[str], document: Verified) -> str:
    """What came of a rule: `present`, `absent`, `not_asked` or `not_looked`, as words name it.

    `times` is how often each code was found in the document.
    """
    if times[code]:
        return "present"
    if not _is_judged(code, times, document):
        return "not_looked"
    period = document.facts.period if document.facts else ""
    asked = period not in PERIODS or _is_asked(code, PERIODS[period])
    return "absent" if asked else "not_asked"


def _is_judged(code: str, times: Counter[str], document: Verified) -> bool:
    """Whether a document was looked at for a rule, and what is wrong with it did not hide that."""
    if any(times[other] and code in rules for other, rules in _UNSEEN.items()):
        return False
    left_out = WITHOUT_NOTES if document.compared else WITH_NOTES
    return code in (DAMAGED, UNSAFE) or (document.whole and code not in left_out)


def _is_asked(code: str, rules: Period) -> bool:
    """Whether minutes of a period are held to a rule."""
    asked = {
        "E710": bool(rules.words),
        "E711": rules.statement,
        **dict.fromkeys(("E712", "W717"), rules.fund),
        **dict.fromkeys(("E713", "E714"), bool(rules.look)),
        "E715": bool(rules.look),
    }
    return asked.get(code, True)
