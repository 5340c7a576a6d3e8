"""Which language a document says that it speaks."""

from __future__ import annotations

from collections import Counter

from minutes_kit.languages.folder import codes
from minutes_kit.languages.locale import Locale, load
from minutes_kit.word.document.opened import Opened
from minutes_kit.word.spots import W
from minutes_kit.word.values import inner, says_yes

_DC = "{http://purl.org/dc/elements/1.1/}language"


def spoken(opened: Opened) -> list[Locale]:
    """The language of a document; all that are known where it is none of them."""
    code = main(of_properties(opened)) or _of_most(opened)
    return [load(one) for one in ([code] if code in codes() else codes())]


def _of_most(opened: Opened) -> str:
    """The language of most letters: Word often begins with another than that of the text."""
    usual = of_styles(opened)
    letters: Counter[str] = Counter()
    for paragraph, _ in opened.paragraphs:
        for run in opened.runs(paragraph):
            own = inner(run.element, "rPr", "lang")
            tag = usual if own is None else own.get(f"{W}val", usual)
            letters[main(tag)] += len(run.text)
    return next((code for code, _ in letters.most_common(1)), "")


def main(tag: str) -> str:
    """The language of a tag, without its country; some programs write `nl_BE`."""
    return tag.replace("_", "-").partition("-")[0].lower()


def of_properties(opened: Opened) -> str:
    """The language in the properties of a document, or nothing."""
    found = None if opened.core is None else opened.core.find(_DC)
    return "" if found is None else (found.text or "").strip()


def of_styles(opened: Opened) -> str:
    """The language with which the styles begin, or nothing."""
    styles = opened.related("styles")
    usual = [] if styles is None else styles.iterchildren(f"{W}style")
    paragraphs = (style for style in usual if style.get(f"{W}type") == "paragraph")
    normal = [style for style in paragraphs if says_yes(style.get(f"{W}default", ""))]
    said = inner(styles, "docDefaults", "rPrDefault", "rPr", "lang")
    own = [inner(style, "rPr", "lang") for style in normal]
    tags = [lang.get(f"{W}val", "") for lang in (*own, said) if lang is not None]
    return next(filter(None, tags), "")
