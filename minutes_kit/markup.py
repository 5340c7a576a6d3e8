"""Texts to paragraphs and runs: a small, safe Markdown in which nothing is swallowed.

Paragraphs, nested `-`/`*` bullets and `1.` numbers, `**bold**`, `*italic*`, `[links](…)` and
bare web and e-mail addresses are markup; all else is plain text as typed.  This is the one
module that knows linkify-it-py; `markdown` is asked only for texts that may have markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from minutes_kit.notes.model import Text

if TYPE_CHECKING:
    from linkify_it import LinkifyIt

Kind = Literal["text", "bullet", "number", "continue"]


class Run(NamedTuple):
    """A stretch of text in one look; `link` is the URI of its target, or empty."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


class Runs(tuple[Run, ...]):
    """The runs of one line."""

    __slots__ = ()


class Paragraph(NamedTuple):
    """A paragraph; `level` counts from 1, a numbered list begins where `start` is a number."""

    kind: Kind
    level: int
    start: int | None
    runs: Runs


class Blocks(tuple[Paragraph, ...]):
    """The paragraphs of one text."""

    __slots__ = ()


# Whatever may be more than paragraphs and plain bullets, or white space that Markdown treats
# specially.  A text without any of it needs no parser: that spares a build of most notes its
# import, and property tests hold both ways to the same result.
_MARKUP = re.compile(r"[*\[\\\t]| \n")
_MARKUP_LINE = re.compile(r"\n(?: *\d{1,3}[.)](?!\S)| +-(?!\S)|-(?= *$)|- [\s\d-])", re.MULTILINE)
_BULLET = re.compile(r"\n(?=- )")
_SCHEMES = ("http:", "https:", "mailto:")
_WORD = re.compile(r"\S+")
# RFC 3986, as far as every reader of Office documents takes it: no name or password, no host
# but of ASCII labels, no port above 65535.
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = rf"{_LABEL}(?:\.{_LABEL})*\.?"
_PATH = r"(?:[a-z0-9_.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*"
_URI = re.compile(
    rf"https?://{_HOST}(?::\d{{1,4}}|:[1-5]\d{{4}}|:6[0-4]\d{{3}})?"
    rf"(?:[/?#]{_PATH}(?:#{_PATH})?)?|mailto:(?:[a-z0-9_.!$&'*+=~-]|%[0-9a-f]{{2}})+@{_HOST}"
    rf"(?:\?{_PATH})?",
    re.IGNORECASE,
)
# Addresses of which all readers think alike; what else there is, linkify-it judges.
_DOMAIN = r"[a-z0-9]{2,30}(?:-[a-z0-9]{2,30})?\.(?:be|com|eu|nl|org)"
_SIMPLE = re.compile(rf"(www\.{_DOMAIN}|[a-z]{{2,30}}(?:\.[a-z]{{2,30}})?(@){_DOMAIN})[.,;]?")
LONGEST = 2_000  # characters of an address: Word takes 2,083, and linkify-it the square of its time
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")


def blocks(text: Text) -> Blocks:
    """The paragraphs of a text; the items of a list become bullets."""
    return Blocks(_listed(text, 1) if isinstance(text, list) else _paragraphs(text))


def items(text: Text) -> Blocks:
    """The paragraphs of a text that is a list by its nature; one text is a list of one."""
    if isinstance(text, str) and text.strip():
        found = blocks(text)
        return found if any(p.kind != "text" for p in found) else blocks([text])
    return blocks(text)


def line(text: str) -> Runs:
    """The runs of a line in which only bare addresses are markup."""
    return Runs(linkified(Run(text))) if text else Runs()


def _listed(texts: list[Any], level: int) -> Iterator[Paragraph]:
    """Bullets for the texts of a list, sub-bullets for the lists in it."""
    for text in texts:
        if isinstance(text, list):
            yield from _listed(text, level + 1)
            continue
        for index, found in enumerate(_paragraphs(text)):
            if found.kind == "text":
                kind: Kind = "continue" if index else "bullet"
                yield found._replace(kind=kind, level=level)
            else:
                yield found._replace(level=found.level + level)


def _paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of one Markdown text."""
    if _MARKUP.search(text) or _MARKUP_LINE.search(f"\n{text}"):
        from minutes_kit.markdown import paragraphs  # late: most texts need no parser

        yield from paragraphs(text)
    else:
        yield from _plain(text)


def _plain(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a text that has no more markup than bullets and addresses."""
    kind: Kind = "text"
    for part in filter(None, _BLANK.split(text.strip(" \n"))):
        for chunk in _BULLET.split(part):
            if chunk.startswith("- "):
                kind = "bullet"
            else:
                kind = "continue" if kind != "text" and chunk.startswith("  ") else "text"
            lines = chunk.removeprefix("- ").split("\n")
            words = " ".join([line.strip(" ") for line in lines])
            yield Paragraph(kind, 1, None, Runs(linkified(Run(words))))


def linkified(run: Run) -> Iterator[Run]:
    """A run with the bare web and e-mail addresses in it as links."""
    position = 0
    if not run.link and _addressed(run.text):
        for start, end, url in _addresses(run.text):
            if start > position:
                yield run._replace(text=run.text[position:start])
            yield run._replace(text=run.text[start:end], link=url)
            position = end
    if position < len(run.text):
        yield run._replace(text=run.text[position:])


def _addressed(text: str) -> bool:
    """Whether a text may hold a bare address."""
    return "@" in text or "://" in text or "www." in text.lower()


def _addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Where the bare addresses of a text begin and end, and their targets."""
    for word in _WORD.finditer(text):
        if simple := _SIMPLE.fullmatch(word[0]):
            scheme = "mailto:" if simple[2] else "http://"
            yield word.start(), word.start() + len(simple[1]), scheme + simple[1]
        elif len(word[0]) <= LONGEST and _addressed(word[0]):
            for found in _linkify().match(word[0]) or []:
                known = found.schema in _SCHEMES or found.raw[:4].lower() == "www."
                if known and (url := target(found.url)):
                    yield word.start() + found.index, word.start() + found.last_index, url


def target(address: str) -> str:
    """The URI of an address of the web or of a mailbox, or nothing where it is none."""
    if not _URI.fullmatch(address):
        from minutes_kit.markdown import encoded  # late: most addresses are URIs

        address = encoded(address)
    return address if len(address) <= LONGEST and _URI.fullmatch(address) else ""


@cache
def _linkify() -> LinkifyIt:
    from linkify_it import LinkifyIt

    return LinkifyIt()
