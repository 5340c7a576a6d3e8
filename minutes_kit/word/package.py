"""The .docx package: safe opening, raw copies of unchanged parts, reproducible bytes."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from xml.parsers import expat

from msgspec import Struct

from minutes_kit import fingerprint
from minutes_kit.rare import rare
from minutes_kit.word.archive import FAST, USUAL, Archive
from minutes_kit.word.dangers import DamagedPackage, LargePackage, UnsafePackage, Watch, refuse
from minutes_kit.word.xml import escape

CORE = "docProps/core.xml"
MAX_MEMBERS = 1_000
MAX_BYTES = 100_000_000
MAX_XML = 10_000_000  # of all parts together: a tree takes some fifty times its text
MAX_TAGS = 200_000  # of all parts together: minutes of 300 full pages have 190,000
# Others may unpack a few bytes to any size at once, and OPC has only these.
_COMPRESSIONS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
# The header of an extra field (APPNOTE 4.5), which readers pass over when they do not know it.
_EXTRA = struct.pack("<HH", 0x6B6D, fingerprint.SIZE)
_ELSEWHERE = rare(r"^/|(?:^|/)\.\.(?:/|$)|[\\:\x00-\x1f]")
_IDENTIFIER = rare(r"<dc:identifier>minutes-kit:([0-9a-f]{64})</dc:identifier>")
# What a zip that is damaged, encrypted or no zip at all makes zipfile raise.
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    KeyError,
    ValueError,
    RuntimeError,
    NotImplementedError,
)


class UnreadablePackage(Exception):
    """Bytes that are no package."""


class Core(Struct, frozen=True):
    """The core properties of a document; `kept` is XML of those that are its template's."""

    title: str
    creator: str
    language: str
    created: dt.datetime
    status: str = ""
    kept: str = ""


def read_package(data: bytes) -> dict[str, bytes]:
    """The parts of a package by their names.

    Raises UnreadablePackage and UnsafePackage, as `unpacked` and `check_parts` do.
    """
    parts = unpacked(data)
    check_parts(parts)
    return parts


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of a package by their names, before anybody looked at what is in them.

    Raises UnreadablePackage for what is no whole zip; UnsafePackage for one that unpacks to
    too much, doubled names and those that lead elsewhere.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_sizes(archive.infolist())
            _check_names([member.orig_filename for member in archive.infolist()])
            return {m.filename: archive.read(m) for m in archive.infolist() if not m.is_dir()}
    except UNREADABLE as error:
        raise UnreadablePackage from error


def check_parts(parts: Mapping[str, bytes]) -> None:
    """Raise UnsafePackage for XML that has too many tags, is not well-formed or has a DOCTYPE.

    And for what `dangers` knows.
    """
    check_all({name: part for name, part in parts.items() if is_xml(name)})


def check_all(xml: Mapping[str, bytes]) -> None:
    """Raise UnsafePackage as `check_parts` does, for parts that are XML whatever their names."""
    _check_tags(xml)
    for name, part in xml.items():
        check_xml(part, name)


def readable(data: bytes) -> bool:
    """Whether bytes are a whole zip, be it one that `read_package` would not open."""
    try:
        read_package(data)
    except UnsafePackage:
        return True
    except UnreadablePackage:
        return False
    return True


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    """Refuse a package before any of it is unpacked; zipfile unpacks no more than is declared."""
    xml = [member for member in members if is_xml(member.filename)]
    if len(members) > MAX_MEMBERS or _size(members) > MAX_BYTES or _size(xml) > MAX_XML:
        raise LargePackage("too large when unpacked")
    if not {member.compress_type for member in members} <= _COMPRESSIONS:
        raise UnsafePackage("packed in another way than Word does")


def _check_tags(parts: Mapping[str, bytes]) -> None:
    """Refuse a package whose parts are small, but would make more elements than are looked at."""
    tags = 0
    for name, part in parts.items():
        tags += part.count(b"<")
        if tags > MAX_TAGS:
            raise LargePackage("has too much in it", name)


def _check_names(names: list[str]) -> None:
    """Refuse two parts of one name, and names that lead out of the package."""
    seen: set[str] = set()
    for name in names:
        if name.lower() in seen:
            raise DamagedPackage("two parts of one name", name)
        if _ELSEWHERE.search(name):
            refuse("has a name that leads elsewhere", name)
        seen.add(name.lower())


def _size(members: list[zipfile.ZipInfo]) -> int:
    """The bytes that members take when they are unpacked."""
    return sum(m.file_size for m in members)


def is_xml(name: str) -> bool:
    """Whether a part is XML, by its name."""
    return name.lower().endswith((".xml", ".rels"))


def check_xml(xml: bytes, name: str) -> None:
    """Parse strictly: raise UnsafePackage where a part is not well-formed or is unsafe.

    A part without a name is only parsed.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.XmlDeclHandler = lambda version, *_: _check_version(version, name)
    parser.StartDoctypeDeclHandler = lambda *_: refuse("has a DOCTYPE", name)
    if name:
        Watch(parser, name)
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # or in an unknown encoding
        raise DamagedPackage("not well-formed", name) from error


def _check_version(version: str, name: str) -> None:
    """Refuse what expat reads and others do not: OPC has XML 1.0 only."""
    if version != "1.0":
        raise DamagedPackage("not well-formed", name)


def zipped(
    parts: Iterable[tuple[str, bytes]], base: bytes = b"", core: Core | None = None
) -> bytes:
    """A package: the members of the package `base`, then parts, then core properties.

    Parts of a document, which has core properties, are packed fast; those of a base, which is
    packed once, as usual.  Beside the properties stands a fingerprint, by which `untouched`
    recognises the package; no checksum of the zip covers that place, so that it can be filled in
    when all else stands.
    """
    archive = Archive(base, FAST if core else USUAL)
    for name, part in parts:
        archive.add(name, part)
    if core is None:
        return archive.whole()
    seat = archive.add(CORE, _core_xml(core), _EXTRA + bytes(fingerprint.SIZE))
    data = archive.whole()
    return fingerprint.sealed(data[: seat - fingerprint.SIZE], data[seat:])


def untouched(data: bytes) -> bool:
    """Whether a document is just as it was made, and nobody changed a byte of it since."""
    return fingerprint.untouched(data) or _untouched_before(data)


def _untouched_before(data: bytes) -> bool:
    """Whether that is so of a document with its fingerprint in the core properties, as once."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            made = _IDENTIFIER.search(archive.read(CORE).decode("utf-8", "replace"))
            known = made is not None and made[1] == _hash_before(archive)
            return known and archive.testzip() is None  # the directory may be whole, a part not
    except UNREADABLE:
        return False


def _hash_before(archive: zipfile.ZipFile) -> str:
    """A hash of every member's name, size and checksum, but for the core properties."""
    lines = [
        f"{m.filename} {m.file_size} {m.CRC}" for m in archive.infolist() if m.filename != CORE
    ]
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def _core_xml(core: Core) -> bytes:
    """The part docProps/core.xml (ISO/IEC 29500-2, clause 11)."""
    status = f"<cp:contentStatus>{escape(core.status)}</cp:contentStatus>" if core.status else ""
    stamp = f' xsi:type="dcterms:W3CDTF">{core.created.isoformat("T", "seconds")}Z</dcterms:'
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(core.title)}</dc:title><dc:creator>{escape(core.creator)}</dc:creator>"
        f"<dcterms:created{stamp}created><dcterms:modified{stamp}modified>{status}"
        f"{core.kept}<dc:language>{core.language}</dc:language></cp:coreProperties>"
    ).encode()
