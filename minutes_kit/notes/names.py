"""Names of people: what need not differ between two spellings of one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import islice
from unicodedata import normalize

from minutes_kit.languages.locale import Locale
from minutes_kit.notes.spelling import has_slips, is_misspelt
from minutes_kit.notes.spelling import plain as unaccented

MAX_ASKED = 50  # names for which the nearest is looked for
MAX_COMPARED = 500  # names that one is compared with
LONGEST = 100  # characters of a name that is compared: it takes the square of that
_LONG = 5  # letters of a first name in which one may be a slip
_TWICE = re.compile(r"(\w)\1")
_REMARK = re.compile(r"(?<!\s)\s*\(.*|\s[-–—]\s.*|,\s.*", re.DOTALL)
_HYPHENS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "–": "-", "‐": "-", "‑": "-"})


def plain(name: str) -> str:
    """A name without what need not differ between two spellings of it."""
    return " ".join(normalize("NFC", name).casefold().translate(_HYPHENS).split())


def closest(name: str, known: Iterable[str], alike: float) -> str:
    """The known name that is nearly spelt like this one, or nothing: not all are looked at.

    Nobody with another first name is.
    """
    if len(name) > LONGEST:
        return ""
    some = [one for one in dict.fromkeys(islice(known, MAX_COMPARED)) if len(one) <= LONGEST]
    if not some:
        return ""
    from difflib import get_close_matches  # late: most notes have no such names

    near = get_close_matches(name, some, 3, alike)
    return next((one for one in near if _may_be_one(name, one)), "")


def _may_be_one(name: str, other: str) -> bool:
    """Whether two names may be one with slips, whichever of their words is the first name."""
    first, *rest = name.split()
    known, *others = other.split()
    return _is_first_name(first, known) and is_misspelt(" ".join(rest), " ".join(others))


def _is_first_name(typed: str, known: str) -> bool:
    """Whether a first name is another one or its initial, or has a slip inside.

    Its ends make other names, as in Martin and Martine; a short one is another with any letter.
    """
    typed, known = (_TWICE.sub(r"\1", unaccented(one.strip("."))) for one in (typed, known))
    if typed[:1] != known[:1]:
        return False
    if typed == known or min(len(typed), len(known)) == 1:
        return True
    long = len(known) >= _LONG and typed[-1:] == known[-1:]
    return long and has_slips(typed, known, most=1)


def words_of_name(name: str, locale: Locale) -> tuple[str, ...]:
    """The words of a name without its title and what stands behind it."""
    return _without_title(name, locale.words["titles"])


@lru_cache(maxsize=1024)
def _without_title(name: str, titles: str) -> tuple[str, ...]:
    """The words of a name, as they need not differ, without one of these titles."""
    bare = plain(_REMARK.sub("", name))
    return tuple(_title(titles).sub("", bare).split() or bare.split())


def name_alone(name: str, locale: Locale) -> str:
    """A name as it was typed, without its title and what stands behind it."""
    return bare_name(_REMARK.sub("", name), locale)


def bare_name(name: str, locale: Locale) -> str:
    """A name as it was typed, without the title before it."""
    return _title(locale.words["titles"]).sub("", name.strip())


@cache
def _title(titles: str) -> re.Pattern[str]:
    """The titles before a name."""
    either = "|".join(map(re.escape, titles.split(", ")))
    return re.compile(rf"^(?:(?:{either})\.?\s+)+", re.IGNORECASE)
