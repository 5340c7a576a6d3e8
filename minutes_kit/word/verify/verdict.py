"""What came of documents that were looked at, in words for who must decide on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from minutes_kit.languages.locale import Locale
from minutes_kit.word.verify.verify import Verified

LIMITS = ("limit_words", "limit_pictures", "limit_order", "limit_emblem")
"""The names of the words for what no program can judge."""


def verdict(document: Verified, locale: Locale) -> str:
    """Whether a document passes, and how much is to be mended or looked at."""
    counted = Counter(found.severity for found in document.problems)
    if not document.whole:
        return locale.verify["unlooked"]
    said = "fails" if counted["error"] else "passes"
    name = f"{said}_warned" if counted["warning"] else said
    values = {f"{one}s": number(counted[one], one, locale) for one in ("error", "warning")}
    return locale.verify[name].format(**values)


def verdict_on_all(documents: Sequence[Verified], locale: Locale) -> str:
    """The verdict on a document; on several, how many of them pass."""
    if len(documents) == 1:
        return verdict(documents[0], locale)
    values = {"passing": sum(map(passes, documents)), "files": len(documents)}
    return locale.verify["passing"].format(**values)


def passes(document: Verified) -> bool:
    """Whether a document was looked through, and no rule is broken."""
    return document.whole and all(found.severity != "error" for found in document.problems)


def scope(documents: Sequence[Verified], locale: Locale) -> str:
    """What documents were looked at for."""
    compared = any(document.compared for document in documents)
    return locale.verify["scope_with_notes" if compared else "scope"]


def number(count: int, severity: str, locale: Locale) -> str:
    """A number of errors or warnings in words."""
    return locale.console[severity if count == 1 else f"{severity}s"].format(count=count)
