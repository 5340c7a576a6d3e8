"""Web and e-mail addresses in texts, as links.

This is the one module that knows linkify-it-py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from msgspec.structs import replace

from minutes_kit.rare import rare
from minutes_kit.text.blocks import Run

if TYPE_CHECKING:
    from linkify_it import LinkifyIt

_SCHEMES = ("http:", "https:", "mailto:")
_WORD = re.compile(r"\S+")
# RFC 3986, as far as every reader of Office documents takes it: no name or password, no host
# but of ASCII labels, no port above 65535.
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = rf"{_LABEL}(?:\.{_LABEL})*\.?"
_PATH = r"(?:[a-z0-9_.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*"
_URI = rare(
    rf"https?://{_HOST}(?::\d{{1,4}}|:[1-5]\d{{4}}|:6[0-4]\d{{3}})?"
    rf"(?:[/?#]{_PATH}(?:#{_PATH})?)?|mailto:(?:[a-z0-9_.!$&'*+=~-]|%[0-9a-f]{{2}})+@{_HOST}"
    rf"(?:\?{_PATH})?",
    re.IGNORECASE | re.ASCII,  # else a long s (ſ) is an s
)
_HOSTED = rare(r"^(https?://|mailto:[^@]*@)([^/?#]*)", re.IGNORECASE)
_FOREIGN = rare(r"(?=[!-~]*[^\x00-\x7f])[^.:]+")  # a label that is not in ASCII
_UNSAFE = rare(r"%(?![0-9a-fA-F]{2})|[^%!#$&'()*+,./:;=?@\w~-]|[^\x00-\x7f]")
# Addresses of which all readers think alike; what else there is, linkify-it judges.
_DOMAIN = r"[a-z0-9]{2,30}(?:-[a-z0-9]{2,30})?\.(?:be|com|eu|nl|org)"
_SIMPLE = re.compile(rf"(www\.{_DOMAIN}|[a-z]{{2,30}}(?:\.[a-z]{{2,30}})?(@){_DOMAIN})[.,;]?")
LONGEST = 2_000  # characters of an address: Word takes 2,083, and linkify-it the square of its time


def linkified(run: Run) -> Iterable[Run]:
    """A run with the bare web and e-mail addresses in it as links."""
    return (run,) if run.link or not _addressed(run.text) else _parted(run)


def _parted(run: Run) -> Iterator[Run]:
    """The parts of a run that are links, and those between them."""
    position = 0
    for start, end, url in _addresses(run.text):
        if start > position:
            yield replace(run, text=run.text[position:start])
        yield replace(run, text=run.text[start:end], link=url)
        position = end
    if position < len(run.text):
        yield replace(run, text=run.text[position:])


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
            for start, end, url in _judged(word[0]):
                yield word.start() + start, word.start() + end, url


def _judged(word: str) -> Iterator[tuple[int, int, str]]:
    """The addresses that linkify-it finds in a word, of the schemes that a document links to."""
    for match in _linkify().match(word) or []:
        known = match.schema in _SCHEMES or match.raw[:4].lower() == "www."
        url = target(match.url) if known else ""
        if url:
            yield match.index, match.last_index, url


def target(address: str) -> str:
    """The URI of an address of the web or of a mailbox, or nothing where it is none."""
    if not _is_uri(address):
        address = encoded(address)
    return address if len(address) <= LONGEST and _is_uri(address) else ""


def _is_uri(address: str) -> bool:
    """Whether an address is a URI, as every reader takes it."""
    return bool(_URI.fullmatch(address))


@cache
def _linkify() -> LinkifyIt:
    from linkify_it import LinkifyIt

    return LinkifyIt()


def encoded(address: str) -> str:
    """An address with what no URI may hold encoded, and its host in ASCII."""
    named = _HOSTED.sub(lambda host: host[1] + _FOREIGN.sub(_ascii, host[2]), address)
    return _UNSAFE.sub(lambda sign: quote(sign[0], safe="", errors="replace"), named)


def _ascii(label: re.Match[str]) -> str:
    """A label of a host in ASCII (RFC 3492)."""
    small = label[0].lower()  # of a Kelvin sign, this is a k
    return small if small.isascii() else f"xn--{small.encode('punycode').decode()}"
