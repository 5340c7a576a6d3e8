"""What a document says of people who are not meant to be named: its properties, its authors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from minutes_kit.word.document.opened import Opened
from minutes_kit.word.findings import Findings
from minutes_kit.word.spots import W

_CLAUSE = "Regulation (EU) 2016/679, Article 5(1)(c)"
_PROPERTIES = "ISO/IEC 29500-2:2012, 11"
_APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_PEOPLE = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_MAILED = {"_AuthorEmail", "_AuthorEmailDisplayName"}
# What programs write that know no name, and Word where it has removed one.
_NOBODY = {"", "author", "auteur", "autor", "verfasser", "un-named", "python-docx"}


def check(opened: Opened, findings: Findings) -> None:
    """Tell of names of people; that of the creator is meant, and printed."""
    _check_doubled(opened, findings)
    authors = (("author", name) for name in dict.fromkeys(_authors(opened)))
    for name, value in (*_properties(opened), *authors):
        if value.strip().lower() not in _NOBODY:
            words = findings.locale.verify[name]
            findings.add("E764", clause=_CLAUSE, name=words, value=value.strip())


def _check_doubled(opened: Opened, findings: Findings) -> None:
    """Tell of properties that stand there twice."""
    found = [] if opened.core is None else opened.core.iterchildren("{*}*")
    for tag, times in Counter(element.tag for element in found).items():
        if times > 1:
            findings.add("E770", clause=_PROPERTIES, name=tag.rpartition("}")[2])


def _properties(opened: Opened) -> Iterator[tuple[str, str]]:
    """The properties that name people."""
    if opened.core is not None:
        yield from _texts(opened.core, f"{_CORE}lastModifiedBy")
    app, custom = opened.of_package("extended-properties"), opened.of_package("custom-properties")
    if app is not None:
        yield from _texts(app, f"{_APP}Company", f"{_APP}Manager")
    if custom is not None:
        for element in custom.iter(_CUSTOM):
            if element.get("name") in _MAILED:
                yield element.get("name"), "".join(element.itertext())


def _texts(root: Any, *tags: str) -> Iterator[tuple[str, str]]:
    """The names and the texts of some elements."""
    for element in root.iter(*tags):
        yield element.tag.rpartition("}")[2], element.text or ""


def _authors(opened: Opened) -> Iterator[str]:
    """Who is noted as an author of changes or comments, though none of theirs is left."""
    known: set[str] = set()
    for root in (opened.related("comments"), *(part.root for part in opened.shown)):
        if root is not None:
            known.update(map(str, root.xpath("//@w:author", namespaces={"w": W[1:-1]})))
    people = opened.related("people")
    for person in () if people is None else people.iter(f"{_PEOPLE}person"):
        name = person.get(f"{_PEOPLE}author", "")
        if name not in known:
            yield name
