"""The .docx package: safe opening, raw copies of unchanged parts, reproducible bytes."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterable
from typing import NamedTuple
from xml.parsers import expat

from minutes_kit.wordml import escape

CORE = "docProps/core.xml"
MAX_MEMBERS = 1_000
MAX_BYTES = 100_000_000
# Zip knows no earlier day; a fixed one gives the same bytes for the same notes.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_EXTERNAL = re.compile(rb"<Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>")
_HYPERLINK = re.compile(rb"Type\s*=\s*[\"'][^\"']*/hyperlink[\"']")
_IDENTIFIER = re.compile(r"<dc:identifier>minutes-kit:([0-9a-f]{64})</dc:identifier>")


class UnsafePackage(Exception):
    """A package that is not opened; the text says why."""


class Core(NamedTuple):
    """The core properties of a document."""

    title: str
    creator: str
    language: str
    created: dt.datetime
    status: str = ""


def read_package(data: bytes) -> dict[str, bytes]:
    """The parts of a package by their names.

    Raises UnsafePackage for a damaged zip, one that unpacks to too much, doubled names, XML
    that is not well-formed or has a DOCTYPE, and relationships to the outside other than
    hyperlinks.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > MAX_MEMBERS or sum(m.file_size for m in members) > MAX_BYTES:
                raise UnsafePackage("too large when unpacked")
            if len({m.filename.lower() for m in members}) < len(members):
                raise UnsafePackage("two parts of one name")
            parts = {m.filename: archive.read(m) for m in members if not m.is_dir()}
    except (
        zipfile.BadZipFile,
        OSError,
        EOFError,
        ValueError,
        RuntimeError,
        NotImplementedError,
        zlib.error,
    ) as error:
        raise UnsafePackage("not a Word document (.docx)") from error
    for name, part in parts.items():
        _check_part(name, part)
    return parts


def _check_part(name: str, part: bytes) -> None:
    """Refuse a part that could harm or confuse its reader."""
    if not name.endswith((".xml", ".rels")):
        return
    check_xml(part, name)
    if name.endswith(".rels"):
        for relationship in _EXTERNAL.findall(part):
            if not _HYPERLINK.search(relationship):
                raise UnsafePackage(f"{name}: refers to something outside the document")


def check_xml(xml: bytes, name: str) -> None:
    """Parse strictly: raise UnsafePackage where a part is not well-formed or has a DOCTYPE."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: _refuse(f"{name}: has a DOCTYPE")
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise UnsafePackage(f"{name}: {error}") from error


def _refuse(reason: str) -> None:
    raise UnsafePackage(reason)


def zipped(
    parts: Iterable[tuple[str, bytes]], base: bytes = b"", core: Core | None = None
) -> bytes:
    """A package: the zip `base` as it is, then parts, then core properties.

    The core properties' identifier holds a fingerprint of all else, by which `untouched`
    recognises the package later.
    """
    buffer = io.BytesIO(base)
    buffer.seek(0, io.SEEK_END)
    with zipfile.ZipFile(buffer, "a") as archive:
        for name, part in parts:
            _write(archive, name, part)
        if core:
            _write(archive, CORE, _core_xml(core, _fingerprint(archive)))
    return buffer.getvalue()


def _write(archive: zipfile.ZipFile, name: str, part: bytes) -> None:
    """Add a member whose header tells nothing of the machine or the moment."""
    info = zipfile.ZipInfo(name, _MOMENT)
    info.create_system = 0
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, part)


def _fingerprint(archive: zipfile.ZipFile) -> str:
    """A hash of every member's name, size and checksum, but for the core properties."""
    lines = [
        f"{m.filename} {m.file_size} {m.CRC}" for m in archive.infolist() if m.filename != CORE
    ]
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def untouched(data: bytes) -> bool:
    """Whether a document is just as `zipped` made it, and nobody changed it since."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = _IDENTIFIER.search(archive.read(CORE).decode("utf-8", "replace"))
            return bool(found) and found[1] == _fingerprint(archive)  # type: ignore[index]
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, RuntimeError, NotImplementedError):
        return False


def _core_xml(core: Core, fingerprint: str) -> bytes:
    """The part docProps/core.xml (ISO/IEC 29500-2, clause 11)."""
    status = f"<cp:contentStatus>{escape(core.status)}</cp:contentStatus>" if core.status else ""
    stamp = f' xsi:type="dcterms:W3CDTF">{core.created:%Y-%m-%dT%H:%M:%SZ}</dcterms:'
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(core.title)}</dc:title><dc:creator>{escape(core.creator)}</dc:creator>"
        f"<dcterms:created{stamp}created><dcterms:modified{stamp}modified>{status}"
        f"<dc:language>{core.language}</dc:language>"
        f"<dc:identifier>minutes-kit:{fingerprint}</dc:identifier></cp:coreProperties>"
    ).encode()
