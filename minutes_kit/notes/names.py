"""Names of people: what need not differ between two spellings of one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import islice
from unicodedata import normalize

from minutes_kit.languages.locale import Locale

MAX_ASKED = 50  # names for which the nearest is looked for
MAX_COMPARED = 500  # names that one is compared with
LONGEST = 100  # characters of a name that is compared: it takes the square of that
_REMARK = re.compile(r"(?<!\s)\s*\(.*|\s[-–—]\s.*|,\s.*", re.DOTALL)
_HYPHENS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "–": "-", "‐": "-", "‑": "-"})


def plain(name: str) -> str:
    """A name without what need not differ between two spellings of it."""
    return " ".join(normalize("NFC", name).casefold().translate(_HYPHENS).split())


def closest(name: str, known: Iterable[str], alike: float) -> str:
    """The known name that is nearly spelt like this one, or nothing: not all are looked at."""
    if len(name) > LONGEST:
        return ""
    some = [one for one in dict.fromkeys(islice(known, MAX_COMPARED)) if len(one) <= LONGEST]
    if not some:
        return ""
    from difflib import get_close_matches  # late: most notes have no such names

    return "".join(get_close_matches(name, some, 1, alike))


def words_of_name(name: str, locale: Locale) -> tuple[str, ...]:
    """The words of a name without its title and what stands behind it."""
    return _without_title(name, locale.words["titles"])


@lru_cache(maxsize=1024)
def _without_title(name: str, titles: str) -> tuple[str, ...]:
    """The words of a name, as they need not differ, without one of these titles."""
    bare = plain(_REMARK.sub("", name))
    return tuple(_title(titles).sub("", bare).split() or bare.split())


def bare_name(name: str, locale: Locale) -> str:
    """A name as it was typed, without the title before it."""
    return _title(locale.words["titles"]).sub("", name.strip())


@cache
def _title(titles: str) -> re.Pattern[str]:
    """The titles before a name."""
    either = "|".join(map(re.escape, titles.split(", ")))
    return re.compile(rf"^(?:(?:{either})\.?\s+)+", re.IGNORECASE)
