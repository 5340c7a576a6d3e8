"""Texts drawn by hypothesis, from odd signs to markup, and whether one of them arrived.

`make test` draws the same texts each time, `make fuzz` others.
"""

from __future__ import annotations

import re

from hypothesis import settings
from hypothesis import strategies as st

MORE = 10  # times as many examples where they are new each time


def often(examples: int) -> settings:
    """So many examples, the same each time; many more where new ones are drawn."""
    fixed = settings.get_current_profile_name() == "fixed"
    return settings(max_examples=examples * (1 if fixed else MORE))


# What neither a document nor any escape of YAML can carry.
REFUSED = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
ODD = st.sampled_from(
    [
        *"&<>\"'{}%#_|\\\u00a0\u2028\u0085\ufeff\u200b\u202e\u0301\ufdd0\U0001fffe\ue000\U0010ffff",
        *("&amp;", "&#38;", "{{", "}}", "{_{", "}_}", "{%", "%}", "{#", "{%p if x %}", "{{ a }}"),
        *("]]>", "<w:t>", "<!--", "</w:p>", "\\n", "%s", "{0}", "${x}", "  ", "\t", "\n", "👩‍👧"),
        *("שלום", "عربى"),
        *("e\u0301", "ﬀ", "ß", "İ", "x" * 300, "- ", ": ", " #", "'", "…", "A, B en C", "Volgende"),
    ]
)  # fmt: skip
CHARACTERS = st.characters(exclude_categories=["Cs"])
TYPED = st.lists(st.one_of(ODD, CHARACTERS), min_size=1, max_size=12).map("".join)

MARKUP = [*"*[]()\\-_`#>&;<!1.x é\t\n\n  ", "\n- ", "\n1. ", "  \n", "**", "](https://a.be)"]
MARKUP += ["www.a.be", "a@b.be", "https://", "\n\n", "\n  - ", "\n   ", "\u00a0", "😀", "[x](", '"']
HOSTILE = st.lists(st.sampled_from(MARKUP), max_size=30).map("".join)
ANY = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"))
TEXT = st.one_of(HOSTILE, ANY)
LINK = re.compile(r"\]\(\s*(?:<[^<>\n]*>|\S*)\s*\)")
MARKER = re.compile(r"^[ \t]*(?:(?:[-*]|\d{1,3}[.)])[ \t]+)+", re.MULTILINE)
# What may vanish: paired stars, a backslash before a star, list markers, targets of links.
MAY_GO = [re.compile(r"\*|\\(?=\*)"), MARKER, LINK]


def removable(text: str) -> set[int]:
    """The positions of a text that may be missing where it arrives."""
    gone = {n for one in MAY_GO for found in one.finditer(text) for n in range(*found.span())}
    brackets = {n for n, c in enumerate(text) if c == "["} if LINK.search(text) else set()
    return gone | brackets | {n for n, c in enumerate(text) if c.isspace()}


def arrives(text: str, found: str) -> bool:
    """Whether `found` is the text without some of its removable characters, and nothing else."""
    may_go = removable(text)
    found = "".join(found.split())
    ends = {0}  # of what may have been matched so far
    for position, character in enumerate(text):
        taken = {end + 1 for end in ends if found.startswith(character, end)}
        ends = taken | (ends if position in may_go else set())
    return len(found) in ends
