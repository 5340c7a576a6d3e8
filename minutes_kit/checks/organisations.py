"""Names of organisations in notes: which are the same, spelt in two ways."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from minutes_kit.languages.dates import without_accents
from minutes_kit.languages.locale import Locale
from minutes_kit.notes.record import Steps
from minutes_kit.notes.spelling import right_letters

_WORD = re.compile(r"\w+")
_LONG = 8  # letters in a word of which one may be a slip
_LONGEST = 200  # letters in a name of which one is looked for: it takes the square of that


class Spelling(Struct, frozen=True):
    """A name as it was written, and where."""

    name: str
    path: Steps


class Organisations:
    """The organisations of the people in notes."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self._first: dict[object, Spelling] = {}
        self._spelt: dict[Spelling, list[Spelling]] = defaultdict(list)
        self._often: Counter[str] = Counter()
        self._roles: set[str] = set()

    def add(self, name: str, path: Steps) -> None:
        """Note an organisation."""
        words = self.words(name)
        own = Spelling(" ".join(name.split()), path)
        whole: list[object] = ["".join(words), tuple(sorted(words))]
        first = next((self._first[key] for key in whole if key in self._first), None)
        first = first or self._by_slip(words) or own
        for key in (*whole, *_but_one(words)):
            self._first.setdefault(key, first)
        self._spelt[first].append(own)
        self._often[own.name] += 1

    def oddities(self) -> Iterator[tuple[Spelling, Spelling]]:
        """Each organisation that is written in another way than mostly, and how it mostly is."""
        for spelt in self._spelt.values():
            usual = max(spelt, key=lambda one: self._often[one.name])
            yield from ((one, usual) for one in spelt if one.name != usual.name)

    def surely(self, odd: Spelling, usual: Spelling) -> bool:
        """Whether one of two spellings is the one to keep, and they have not two legal forms."""
        forms = [_forms(one.name, self.locale.words["forms"]) for one in (odd, usual)]
        same = self.words(odd.name) == self.words(usual.name)
        more = self._often[usual.name] > self._often[odd.name]
        return (same or more) and (forms[0] == forms[1] or not all(forms))

    def _by_slip(self, words: tuple[str, ...]) -> Spelling | None:
        """The first spelling of a name that differs in a single letter of a single long word."""
        for key in _but_one(words):
            first = self._first.get(key)
            if first and _one_slip("".join(words), "".join(self.words(first.name))):
                return first
        return None

    def words(self, name: str) -> tuple[str, ...]:
        """The words of a name without accents and legal form."""
        return _words(name, self.locale.words["forms"])

    def plain(self, name: str) -> str:
        """A name without what need not differ between two spellings of it."""
        return "".join(self.words(name))

    def add_role(self, role: str) -> None:
        """Note a role, which may act as well as a person."""
        self._roles.add(self.plain(role))

    def knows(self, name: str) -> bool:
        """Whether a name is that of an organisation, or of a role, of the people."""
        own = self.plain(name)
        return own in self._first or own in self._roles


@lru_cache(maxsize=1024)
def _words(name: str, forms: str) -> tuple[str, ...]:
    """The words of a name without accents, and without legal forms unless it has no others."""
    words, legal = _all_words(name), _forms(name, forms)
    return tuple(word for word in words if word not in legal) or tuple(words)


def _forms(name: str, forms: str) -> set[str]:
    """The legal forms in a name."""
    return {*_all_words(name)}.intersection(forms.split(", "))


def _all_words(name: str) -> list[str]:
    """The words of a name without accents."""
    return _WORD.findall(without_accents(name.replace(".", "").casefold()))


@lru_cache(maxsize=1024)
def _but_one(words: tuple[str, ...]) -> tuple[object, ...]:
    """A name with each of its long words in turn cut down to its beginning."""
    if sum(map(len, words)) > _LONGEST:
        return ()
    return tuple(
        (at, *words[:at], word[:3], *words[at + 1 :])
        for at, word in enumerate(words)
        if len(word) >= _LONG and word.isalpha()
    )


def _one_slip(word: str, other: str) -> bool:
    """Whether two words differ in a letter that is wrong, missing or swapped with the next."""
    start = right_letters(word, other)
    word, other = word[start:], other[start:]
    while word and other and word[-1] == other[-1]:
        word, other = word[:-1], other[:-1]
    return max(len(word), len(other)) == 1 or (len(word) == 2 and word == other[::-1])
