"""Whether a text is another one with slips in it, and not one that says something else."""

from __future__ import annotations

import re

from minutes_kit.languages.dates import without_accents

_SLIPS = ((1, 0), (0, 1), (1, 1), (2, 2), (0, 2))  # letters typed in the place of letters meant
_MOST = 3  # slips in a word
_BEGINNING = 3  # letters behind a slip that are right where it begins a word
_SHORT = 2  # letters of a word of which the first is right
_ENDING = 4  # letters in which two forms of a word differ at its end, as those for one and several
_WORD = re.compile(r"[^\W_]+")


def is_misspelt(typed: str, meant: str) -> bool:
    """Whether a text says the words of another, each with slips or with another ending.

    What stands before a word, as a prefix or as a word of its own, may make the opposite of it.
    """
    words, others = (_WORD.findall(plain(text)) for text in (typed, meant))
    if has_slips("".join(words), "".join(others)):
        return True
    pairs = zip(words, others, strict=False)
    return len(words) == len(others) and all(has_slips(*pair, _ENDING) for pair in pairs)


def plain(text: str) -> str:
    """A text without capitals and accents."""
    return without_accents(text.casefold())


def has_slips(typed: str, meant: str, ending: int = 0, most: int = _MOST) -> bool:
    """Whether a word is another one but for single slips, each with right letters behind it.

    A slip is a letter too many, missing or wrong, two that are swapped, or two that are missing
    inside. At the end so many letters may differ as are right before them, up to `ending`.
    """
    at = right_letters(typed, meant)
    typed, meant = typed[at:], meant[at:]
    if max(len(typed), len(meant)) <= min(at, ending):
        return True
    if not most or (not at and len(meant) <= _SHORT):
        return False
    behind = max(_BEGINNING - at, 1)
    for more, missing in _SLIPS[: None if at else -1]:
        rest, wanted = typed[more:], meant[missing:]
        fits = more < 2 or typed[:2] == meant[1::-1]
        if fits and rest[:behind] == wanted[:behind] and has_slips(rest, wanted, ending, most - 1):
            return True
    return False


def right_letters(typed: str, meant: str) -> int:
    """How many letters two words have in common before they differ."""
    pairs = enumerate(zip(typed, meant, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(typed), len(meant)))
