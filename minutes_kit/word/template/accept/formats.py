"""Which files are taken as templates: Word's documents and templates, without their macros."""

from __future__ import annotations

from minutes_kit.word.dangers import ATTACHED, MACROS
from minutes_kit.word.package import check_parts, check_xml, unpacked
from minutes_kit.word.template.parts import RELATIONSHIPS, TYPES, changed, parsed, without

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DOCUMENT, _TEMPLATE = f"{_WORD}.document.main+xml", f"{_WORD}.template.main+xml"
_WITH_MACROS = (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
_MACRO_TYPE = "application/vnd.ms-office.vbaProject"
_RIBBON = "extensibility"  # buttons, which call macros
_STRICT = "http://purl.oclc.org/ooxml/"
_TEXT = b"application/vnd.oasis.opendocument.text"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2: what Word 97 writes
_BEGINNINGS = ((b"%PDF-", "pdf"), (b"{\\rtf", "rtf"))
_STREAMS = (("EncryptedPackage", "password"), ("WordDocument", "doc"))


class OtherFormat(Exception):
    """A file that Word opens, but that is no template; `name` is its format."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def opened(data: bytes) -> dict[str, bytes]:
    """The parts of a template as those of a document, also where Word calls it a template.

    Macros, and the link to the template that it was begun from, are left out.

    Raises OtherFormat, UnreadablePackage and UnsafePackage.
    """
    _refuse_others(data)
    parts = unpacked(data)
    if parts.get("mimetype", b"").startswith(_TEXT):
        raise OtherFormat("odt")
    kind = _kind(parts)
    if kind in _WITH_MACROS:
        parts = _without_macros(parts)
    check_parts(parts)
    if _is_strict(parts):
        raise OtherFormat("strict")
    return _as_document(without(parts, {ATTACHED}), kind)


def _refuse_others(data: bytes) -> None:
    """Raise OtherFormat for what is no package, but a document of another kind."""
    for beginning, name in _BEGINNINGS:
        if data.startswith(beginning):
            raise OtherFormat(name)
    for stream, name in _STREAMS if data.startswith(_COMPOUND) else ():
        if stream.encode("utf-16-le") in data:
            raise OtherFormat(name)


def _kind(parts: dict[str, bytes]) -> str:
    """The content type of the body, where it is another than that of a document."""
    if TYPES not in parts:
        return ""
    check_xml(parts[TYPES], "")
    kinds = {one.get("ContentType") for one in parsed(parts[TYPES])}
    return next((kind for kind in (_TEMPLATE, *_WITH_MACROS) if kind in kinds), "")


def _without_macros(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts without macros and without the keys and buttons that call them."""
    for name in (name for name in parts if name.lower().endswith(".rels")):
        check_xml(parts[name], "")
    kept = without(parts, {*MACROS, _RIBBON})
    types = parsed(kept[TYPES])
    return kept | {TYPES: changed(types, types.findall(f"*[@ContentType='{_MACRO_TYPE}']"))}


def _is_strict(parts: dict[str, bytes]) -> bool:
    """Whether a package has the names of the Strict form (ISO/IEC 29500-1, annex A)."""
    links = parsed(parts[RELATIONSHIPS]) if RELATIONSHIPS in parts else ()
    return any(link.get("Type", "").startswith(_STRICT) for link in links)


def _as_document(parts: dict[str, bytes], kind: str) -> dict[str, bytes]:
    """The parts, and that the one of a kind is the body of a document."""
    if not kind:
        return parts
    types = parsed(parts[TYPES])
    for one in types.iterfind(f"*[@ContentType='{kind}']"):
        one.set("ContentType", _DOCUMENT)
    return parts | {TYPES: changed(types)}
