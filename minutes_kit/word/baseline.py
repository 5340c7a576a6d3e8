"""What a document printed when it was made: a hash of each paragraph, kept in its properties.

Of printed text only, and of each no more than 24 bits, so that nobody can read from it what is no
longer there; programs keep such properties (ISO/IEC 29500-1, 15.2.12.2) when they save a document.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

from minutes_kit.rare import rare
from minutes_kit.word.proof.visible import paragraphs, without_fallback

PART = "docProps/custom.xml"
NO_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.'
    'openxmlformats.org/officeDocument/2006/custom-properties"></Properties>'
)
_NAME = "minutes-kit"
BODY, PAGES = "", "page "
"""Where paragraphs stand: in the body, or in what pages repeat."""
_OWN = rare(rf"{_NAME} ({PAGES}|)(\d{{1,5}})")
_BYTES, _SIGNS = 3, 4  # of a hash, and as many characters in base 64
_HASH = blake2b(digest_size=_BYTES, person=b"minutes-kit")  # to be copied: half the time of another
_ROOT = 300  # characters in which the name of a part's root stands
_MOST = 252  # characters of a property: Word shows no more than 255
_END = "</Properties>"
_PID = re.compile(r'\bpid="(\d+)"')
_RESULT = re.compile(
    r'<w:fldChar [^>]*"separate".*?<w:fldChar [^>]*"end"|<w:fldSimple .*?</w:fldSimple>', re.DOTALL
)
_PROPERTY = (
    '<property xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name="{name}{number}">'
    '<vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    "{value}</vt:lpwstr></property>"
)


def hashed(text: str) -> str:
    """The hash of a paragraph, whatever its spaces."""
    return _coded(_digest(" ".join(text.split())))


def printed(body: str) -> str:
    """The hashes of the paragraphs of a body, as XML."""
    texts = [" ".join(text.split()) for text in paragraphs(without_fallback(body))]
    return _coded(b"".join([_digest(text) for text in texts if text]))


def _digest(words: str) -> bytes:
    """The bytes of the hash of a paragraph."""
    digest = _HASH.copy()
    digest.update(words.encode("utf-8", "replace"))
    return digest.digest()


def _coded(digests: bytes) -> str:
    """Hashes as characters, each by itself: their bytes fill up what base 64 makes of them."""
    return base64.urlsafe_b64encode(digests).decode()


def repeated(parts: Iterable[str]) -> str:
    """The hashes of the paragraphs of headers and footers, without what programs fill in."""
    pages = (xml for xml in parts if "<w:hdr" in xml[:_ROOT] or "<w:ftr" in xml[:_ROOT])
    return "".join([printed(_RESULT.sub("", xml)) for xml in pages])


def added(properties: str, hashes: str, where: str = BODY) -> str:
    """A part of properties with hashes in it."""
    known = [int(pid) for pid in _PID.findall(properties)]
    first = max(known, default=1) + 1
    values = [hashes[at : at + _MOST] for at in range(0, len(hashes), _MOST)]
    name = f"{_NAME} {where}"
    made = [
        _PROPERTY.format(pid=first + number, name=name, number=number + 1, value=value)
        for number, value in enumerate(values)
    ]
    head, end, rest = properties.rpartition(_END)
    return "".join((head, *made, end, rest)) if end else properties


def kept(properties: Any, where: str = BODY) -> list[str]:
    """The hashes in the tree of a part of properties, none where it has none."""
    found: dict[int, str] = {}
    for element in () if properties is None else properties.iterchildren("{*}property"):
        own = _OWN.fullmatch(element.get("name", ""))
        if own and own[1] == where:
            found[int(own[2])] = "".join(element.itertext()).strip()
    hashes = "".join(found[number] for number in sorted(found))
    return [hashes[at : at + _SIGNS] for at in range(0, len(hashes), _SIGNS)]


def is_own(element: Any) -> bool:
    """Whether a property is one of those that hold hashes."""
    return _OWN.fullmatch(element.get("name", "")) is not None
