"""The parts of a document that hold no text of the minutes, and the zip around them all."""

from __future__ import annotations

import zipfile
from pathlib import Path

from styles import XML, W
from wordml import OFFICE

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# Zip knows no earlier day; a fixed one gives the same bytes on each run.
LONG_AGO = (1980, 1, 1, 0, 0, 0)

DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "svg": "image/svg+xml",
}
OVERRIDES = {
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "word/document.xml": f"{WORD}.document.main+xml",
    "word/styles.xml": f"{WORD}.styles+xml",
    "word/numbering.xml": f"{WORD}.numbering+xml",
    "word/settings.xml": f"{WORD}.settings+xml",
    "word/header1.xml": f"{WORD}.header+xml",
    "word/footer1.xml": f"{WORD}.footer+xml",
}


def content_types() -> str:
    """The part [Content_Types].xml."""
    inner = "".join(
        f'<Default Extension="{name}" ContentType="{kind}"/>' for name, kind in DEFAULTS.items()
    ) + "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in OVERRIDES.items()
    )
    return f'{XML}<Types xmlns="{PACKAGE}/content-types">{inner}</Types>'


def relationships(*targets: tuple[str, str]) -> str:
    """A part with the relationships rId1, rId2 and so on: a kind and a target each."""
    inner = "".join(
        f'<Relationship Id="rId{i}" Type="{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def office(kind: str, target: str) -> tuple[str, str]:
    """A relationship of a kind that Office defines."""
    return f"{OFFICE}/relationships/{kind}", target


def package_relationships() -> str:
    """The part _rels/.rels."""
    return relationships(
        office("officeDocument", "word/document.xml"),
        (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        office("extended-properties", "docProps/app.xml"),
    )


def document_relationships() -> str:
    """The part word/_rels/document.xml.rels; the document names rId1 and rId2."""
    kinds = {"header": "header1", "footer": "footer1"}
    kinds |= {name: name for name in ("styles", "numbering", "settings")}
    return relationships(*(office(kind, f"{name}.xml") for kind, name in kinds.items()))


def header_relationships() -> str:
    """The part word/_rels/header1.xml.rels; the picture names rId1 and rId2."""
    return relationships(office("image", "media/eu.png"), office("image", "media/eu.svg"))


def settings() -> str:
    """The part word/settings.xml: Word 2013 and later, hyphenation in the document's language."""
    mode = (
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    )
    return (
        f'{XML}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{mode}</w:compat>'
        '<w:themeFontLang w:val="nl-BE"/><w:decimalSymbol w:val=","/>'
        '<w:listSeparator w:val=";"/></w:settings>'
    )


def core() -> str:
    """The part docProps/core.xml; the renderer writes a document's own."""
    moment = "2005-09-16T00:00:00Z"
    stamps = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>ESF-verslag</dc:title>'
        f"<dc:creator>ESF-Agentschap Vlaanderen</dc:creator>{stamps}"
        "<dc:language>nl-BE</dc:language></cp:coreProperties>"
    )


def app() -> str:
    """The part docProps/app.xml."""
    name = f"{OFFICE}/extended-properties"
    return f'{XML}<Properties xmlns="{name}"><Application>minutes_kit</Application></Properties>'


def save(path: Path, parts: dict[str, str | bytes]) -> None:
    """Write the parts in their order, each at the same moment long ago."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0  # else Windows and Linux would differ
            archive.writestr(info, content, compresslevel=9)
