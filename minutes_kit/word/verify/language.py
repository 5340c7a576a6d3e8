"""Which language a document says that it speaks, as a whole and in its runs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Locale, load
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import DOCUMENT, W
from minutes_kit.word.verify.letters import runs
from minutes_kit.word.verify.looks import Looks
from minutes_kit.word.verify.opened import Opened
from minutes_kit.word.verify.values import first_around, inner

CLAUSE = "EN 301 549, 10.3.1.1"
PARTS = "EN 301 549, 10.3.1.2"
_DC = "{http://purl.org/dc/elements/1.1/}language"
_TAG = re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*|[xX](?:-[A-Za-z0-9]{1,8})+")


def spoken(opened: Opened) -> list[Locale]:
    """The language of a document; all that are known where it is none of them."""
    code = _first(_of_properties(opened)) or _of_most(opened)
    return [load(one) for one in ([code] if code in codes() else codes())]


def _of_most(opened: Opened) -> str:
    """The language of most letters: Word often begins with another than that of the text."""
    usual = of_styles(opened)
    letters: Counter[str] = Counter()
    for paragraph, _ in opened.paragraphs:
        for run in runs(paragraph):
            own = inner(run.element, "rPr", "lang")
            tag = usual if own is None else own.get(f"{W}val", usual)
            letters[_first(tag)] += len(run.text)
    return next((code for code, _ in letters.most_common(1)), "")


def _first(tag: str) -> str:
    """The language of a tag, without its country."""
    return tag.partition("-")[0].lower()


def _of_properties(opened: Opened) -> str:
    """The language in the properties of a document, or nothing."""
    found = None if opened.core is None else opened.core.find(_DC)
    return "" if found is None else (found.text or "").strip()


def of_styles(opened: Opened) -> str:
    """The language with which the styles begin, or nothing."""
    styles = opened.related("styles")
    usual = [] if styles is None else styles.iterchildren(f"{W}style")
    normal = [s for s in usual if s.get(f"{W}default") == "1" and s.get(f"{W}type") == "paragraph"]
    said = inner(styles, "docDefaults", "rPrDefault", "rPr", "lang")
    own = [inner(style, "rPr", "lang") for style in normal]
    tags = [lang.get(f"{W}val", "") for lang in (*own, said) if lang is not None]
    return next(filter(None, tags), "")


def check(opened: Opened, findings: Findings, looks: Looks) -> None:
    """Tell where the language is not said, or is none."""
    _check_whole(opened, findings)
    told: set[tuple[Any, str]] = set()
    for lang, paragraph in _said(opened):
        wrong = [tag for tag in lang.values() if not _TAG.fullmatch(tag)]
        if wrong and (paragraph, wrong[0]) not in told:
            told.add((paragraph, wrong[0]))
            spot = looks.spots.get(paragraph, DOCUMENT)
            findings.add("E723", spot, clause=PARTS, tag=wrong[0])


def _check_whole(opened: Opened, findings: Findings) -> None:
    """Tell where the document as a whole does not say its language, or says two."""
    styles, properties = of_styles(opened), _of_properties(opened)
    if not styles:
        findings.add("E722", clause=CLAUSE)
    elif properties and _first(styles) != _first(properties):
        findings.add("E724", clause=CLAUSE, styles=styles, properties=properties)


def _said(opened: Opened) -> Iterator[tuple[Any, Any]]:
    """The elements that say a language, each with its paragraph, or None in styles."""
    styles = opened.related("styles")
    for lang in () if styles is None else styles.iter(f"{W}lang"):
        yield lang, None
    for part in opened.shown:
        for lang in part.root.iter(f"{W}lang"):
            yield lang, first_around(lang, f"{W}p")
