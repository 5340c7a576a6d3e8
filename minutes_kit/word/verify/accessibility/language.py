"""Which language a document says that it speaks, as a whole and in its runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from minutes_kit.word.document.language import main, of_properties, of_styles
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import W
from minutes_kit.word.values import first_around

CLAUSE = "EN 301 549, 10.3.1.1"
PARTS = "EN 301 549, 10.3.1.2"
# The last is Word’s own name for traditional Spanish.
_TAG = re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*|[xX](?:-[A-Za-z0-9]{1,8})+|es-ES_tradnl")


def check(opened: Opened, findings: Findings) -> None:
    """Tell where the language is not said, or is none."""
    _check_whole(opened, findings)
    told: set[tuple[Any, str]] = set()
    for lang, paragraph in _said(opened):
        wrong = [tag for tag in lang.values() if not _TAG.fullmatch(tag)]
        if wrong and (paragraph, wrong[0]) not in told:
            told.add((paragraph, wrong[0]))
            findings.add("E723", opened.spot(lang), clause=PARTS, tag=wrong[0])


def _check_whole(opened: Opened, findings: Findings) -> None:
    """Tell where the document as a whole does not say its language, or says two."""
    styles, properties = of_styles(opened), of_properties(opened)
    if not styles:
        findings.add("E722", clause=CLAUSE)
    elif properties and main(styles) != main(properties):
        findings.add("E724", clause=CLAUSE, styles=styles, properties=properties)


def _said(opened: Opened) -> Iterator[tuple[Any, Any]]:
    """The elements that say a language, each with its paragraph, or None in styles."""
    styles = opened.related("styles")
    for lang in () if styles is None else styles.iter(f"{W}lang"):
        yield lang, None
    for part in opened.shown:
        for lang in part.root.iter(f"{W}lang"):
            yield lang, first_around(lang, f"{W}p")
